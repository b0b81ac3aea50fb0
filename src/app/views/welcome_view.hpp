#pragma once

#include <string>
#include <vector>

#include "app/views/program_list.hpp"
#include "app/views/template_shelf.hpp"

namespace accanto::app {

struct TemplateCard {
    std::string id, title, summary;
    int steps = 0, weeks = 0;
    bool operator==(const TemplateCard&) const = default;
};

/// The id of the template for whoever wants to write their own guide.
inline constexpr std::string_view blank_template = "blank";

struct WelcomeView {
    std::vector<ProgramEntry> programs;   ///< on this device, sample data left out
    std::vector<TemplateCard> templates;  ///< without the blank one
    bool offers_blank = false;
};

WelcomeView welcome_view(const Model& model, TemplateShelf& shelf);

}  // namespace accanto::app
