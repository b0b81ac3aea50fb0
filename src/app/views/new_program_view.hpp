#pragma once

#include <string>
#include <vector>

#include "app/views/form_field.hpp"
#include "app/views/template_shelf.hpp"

namespace accanto::app {

/// The template that came as a file: "#/new/file".
inline constexpr std::string_view file_template = "file";

struct NewProgramView {
    bool found = false;  ///< whether there is such a template
    std::string template_id;
    std::string title, summary, purpose;
    int weeks = 0, steps = 0;
    std::vector<std::string> step_titles;  ///< without the one that each does alone
    std::string prepare_title;             ///< that one, or ""
    FormField program_name, admin_name;
    bool follower = false;  ///< another tab writes: nothing can be made here
};

NewProgramView new_program_view(const Model& model, TemplateShelf& shelf);

}  // namespace accanto::app
