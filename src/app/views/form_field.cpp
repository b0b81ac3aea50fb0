#include "app/views/form_field.hpp"

#include "base/text.hpp"

namespace accanto::app {
namespace {

/// Stands in front of a kept text, because an empty draft is no draft: a field can be emptied, too.
constexpr char kept_mark = '=';

}  // namespace

FormField form_field(const Model& model, std::string key, std::string saved) {
    FormField field{std::move(key), std::move(saved), {}};
    const auto draft = model.drafts.find(field.key);
    const bool kept = draft != model.drafts.end() && draft->second.starts_with(kept_mark);
    field.typed = kept ? draft->second.substr(1) : field.saved;
    return field;
}

intent::KeepDraft typed_into(const FormField& field, std::string_view text) {
    return {field.key, text == field.saved ? std::string() : kept_mark + std::string(text)};
}

intent::KeepDraft forget_typed(const FormField& field) {
    return {field.key, {}};
}

std::string joined_lines(const std::vector<std::string>& items) {
    std::string text;
    for (const auto& item : items) {
        if (!text.empty()) text += '\n';
        text += item;
    }
    return text;
}

std::vector<std::string> separate_lines(std::string_view text) {
    std::vector<std::string> items;
    for (const auto line : base::split(text, '\n')) {
        const auto item = base::trimmed(line);
        if (!item.empty()) items.emplace_back(item);
    }
    return items;
}

}  // namespace accanto::app
