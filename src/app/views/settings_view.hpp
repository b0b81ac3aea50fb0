#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/form_field.hpp"
#include "app/views/program_list.hpp"

namespace accanto::app {

/// What leaving the open program would mean.
struct Membership {
    std::string program;
    std::string admin;     ///< who is told
    std::string partners;  ///< of the pairs that would end, "Marta and Kwame"; "" without a pair
    bool operator==(const Membership&) const = default;
};

struct SettingsView {
    bool framed = false;    ///< with navigation
    bool follower = false;  ///< another tab writes
    FormField name;
    intent::Theme theme{};
    int text_percent = 100;
    std::vector<ProgramEntry> programs;  ///< stored on this device
    int entries = 0;                     ///< of all their journals
    std::int64_t bytes = 0;              ///< about what these take
    std::optional<base::Instant> last_backup;
    int changes_since_backup = 0;          ///< own ones; all of them when there is no backup
    std::optional<Membership> membership;  ///< of an accepted member who may leave
    std::string version;
};

SettingsView settings_view(const Model& model);

/// Whether somebody wrote the word that confirms: case and outer spaces don't matter.
bool confirms(std::string_view typed, std::string_view word);

}  // namespace accanto::app
