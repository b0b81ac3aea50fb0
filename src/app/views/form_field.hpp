#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/model.hpp"

namespace accanto::app {

/// A field of a form that is saved as a whole: as it stands in the program, and as somebody has
/// typed it since.
struct FormField {
    std::string key;  ///< of its draft
    std::string saved;
    std::string typed;
    bool changed() const { return typed != saved; }
    bool operator==(const FormField&) const = default;
};

/// The field with what was typed into it, where that was kept.
FormField form_field(const Model& model, std::string key, std::string saved);

/// Keeps what was typed; forgets the draft when it is the saved text again.
intent::KeepDraft typed_into(const FormField& field, std::string_view text);

/// Forgets what was typed.
intent::KeepDraft forget_typed(const FormField& field);

/// A list as a text with an item a line, and back: without empty lines and outer spaces.
std::string joined_lines(const std::vector<std::string>& items);
std::vector<std::string> separate_lines(std::string_view text);

}  // namespace accanto::app
