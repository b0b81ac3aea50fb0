#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "program/description.hpp"

namespace accanto::app {

/// The built-in templates of a language.
std::vector<program::Template> templates_in(std::string_view language);

/// The same, read once and kept until another language is asked for.
class TemplateShelf {
public:
    const std::vector<program::Template>& in(std::string_view language);
    /// Nothing when there is none with this id. Lives until the next call.
    const program::Template* find(std::string_view id, std::string_view language);

private:
    std::string language_;
    std::vector<program::Template> templates_;
};

/// How many steps a guide has, the one that each does alone left out.
int shared_steps(const program::Guide& guide);

}  // namespace accanto::app
