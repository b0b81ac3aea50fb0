#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"

namespace accanto::app {

/// What a meeting waits for. `Waiting`: for the partner's yes; `Asked`: for this person's; `Due`:
/// its time has passed, and nobody said what came of it.
enum class MeetingState : std::uint8_t { Waiting, Asked, Agreed, Due, Held, Missed, Cancelled };

struct MeetingEntry {
    EventId id, proposal;
    MeetingState state{};
    base::Instant start, end;
    int minutes = 0;
    std::string place, note;
    /// How far east of UTC the partner's clock is then, where it is known.
    std::optional<int> partner_offset_minutes;

    bool is_planned() const { return state <= MeetingState::Due; }
};

struct MeetingsView {
    std::vector<MeetingEntry> coming;  ///< the next first
    std::vector<MeetingEntry> past;    ///< the last first; cancelled ones too
    /// Times that suit both, where both shared their free hours; at most three, none before
    /// tomorrow.
    std::vector<base::Instant> suggestions;
    bool have_hours = false;  ///< this person gave free hours when signing up
    bool i_share_hours = false, they_share_hours = false;

    /// What the guide shows: the next meeting, else one that wants to be looked back on.
    const MeetingEntry* nearest() const;
};

MeetingsView meetings_view(const Replica& replica, const program::Pair& pair, base::Instant now);

/// The meetings that both are free for, `minutes` long: the first of each day from tomorrow on, for
/// two weeks.
std::vector<base::Instant> shared_times(const program::FreeHours& one,
                                        const program::FreeHours& other, base::Instant now,
                                        int minutes, std::size_t times_max);

}  // namespace accanto::app
