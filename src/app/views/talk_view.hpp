#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"

namespace accanto::app {

/// The step a message speaks of.
struct StepReference {
    std::string id, title;
    int number = 0;  ///< 0: the one before the two meet
    bool operator==(const StepReference&) const = default;
};

struct TalkMessage {
    EventId id;
    bool mine = false;
    std::string text;
    std::optional<StepReference> step;
    base::Instant at;
    base::Day day;            ///< on this device's calendar
    bool starts_day = false;  ///< a line with the day stands above
    bool ends_run = false;    ///< the next one is the other's, or of another day
    bool arrived = false;     ///< one's own: the partner's device has shown to know it
    bool operator==(const TalkMessage&) const = default;
};

/// Whose word it is. `Hello`: nobody has written yet.
enum class Turn : std::uint8_t { Hello, Mine, Theirs };

/// What the two write to each other, as far as this device can read it.
struct TalkView {
    std::vector<TalkMessage> messages;
    Turn turn = Turn::Hello;
    int days_since_last = 0;
    int waiting = 0;                  ///< own messages the partner hasn't been seen to have
    int unreadable = 0;               ///< messages whose key is not here
    std::string draft_key, step_key;  ///< of the draft, and of the step it speaks of
    std::string draft;
    std::optional<StepReference> draft_step;
    std::vector<StepReference> steps;  ///< that a message can speak of
};

TalkView talk_view(const Model& model, const Replica& replica, const program::Pair& pair,
                   base::Instant now, int utc_offset_minutes);

}  // namespace accanto::app
