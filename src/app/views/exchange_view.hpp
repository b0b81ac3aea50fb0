#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/app_view.hpp"
#include "app/views/update_lines.hpp"

namespace accanto::app {

/// Somebody for whom something waits here.
struct Recipient {
    std::string key;   ///< another for another one
    std::string name;  ///< of a person; "" for `people` others
    std::optional<identity::Avatar> avatar;
    i18n::Text role{};  ///< "your mentor", "runs the program", …
    std::vector<UpdateLine> lines;
    int people = 1;  ///< more than one: the other members together
    int count = 0;
    bool operator==(const Recipient&) const = default;
};

/// What one person wrote on one day, as far as it is for this one; days are by the writer's clock.
struct ReceivedEntry {
    std::string key, name;
    std::optional<identity::Avatar> avatar;
    std::string words;  ///< "2 messages and 1 step"
    base::Instant last;
    bool operator==(const ReceivedEntry&) const = default;
};

/// Two people's updates along time; hollow dots wait here.
struct TracksView {
    struct Dot {
        float at = 0;  ///< 0…1 from `first` to `last`
        bool waits = false;
        bool operator==(const Dot&) const = default;
    };
    std::string partner;
    bool i_am_mentor = false;
    std::vector<Dot> mine, theirs;
    base::Instant first, last;
};

inline constexpr std::size_t received_shown_max = 6;
inline constexpr std::size_t track_dots_max = 24;

struct ExchangeView {
    bool framed = false;    ///< with navigation; else somebody who waits for an answer
    bool sample = false;    ///< sample data is never sent
    bool follower = false;  ///< another tab writes
    bool i_am_admin = false;
    bool alone = false;  ///< nobody else is known yet
    int waiting = 0;     ///< updates, each counted once
    int people = 0;      ///< for so many
    std::vector<Recipient> recipients;
    std::optional<TracksView> tracks;
    std::vector<ReceivedEntry> received;
    int pending = 0;  ///< parts that came and wait for earlier ones
    std::optional<PreviewView> last_import;
    base::Instant last_import_at;
    std::string admin;    ///< who runs the program
    std::string partner;  ///< "Marta", "Marta and Kwame"; "" without a pair
    bool has_stored = false;
};

ExchangeView exchange_view(const Model& model, base::Instant now, int utc_offset_minutes);

}  // namespace accanto::app
