#pragma once

#include <string>
#include <vector>

#include "app/model.hpp"

namespace accanto::app {

/// One of the programs on this device, as a row of a list.
struct ProgramEntry {
    journal::ProgramId id;
    std::string title;
    std::string template_id;
    i18n::Text role{};  ///< "You run it", "Mentor", …
    bool open = false;
    bool sample = false;
    bool operator==(const ProgramEntry&) const = default;
};

ProgramEntry program_entry(const Model& model, const Replica& replica);

/// All of them, by title; sample data last.
std::vector<ProgramEntry> program_list(const Model& model);

}  // namespace accanto::app
