#include "i18n/translate.hpp"

#include <utility>

#include "i18n/packs.hpp"

namespace accanto::i18n {
namespace {

/// Each form of a text with plurals begins with this and the letter of its category.
constexpr char form_mark = '\x01';

/// Below, the digits are the same with and without the marks of thousands.
constexpr std::int64_t plain_below = 1000;

Grammar grammar;

/// The form for a category; the last one, "other", where there is none for it.
std::string_view form_of(std::string_view text, char category) {
    std::string_view form = text;
    while (text.starts_with(form_mark)) {
        const auto end = text.find(form_mark, 1);
        form = text.substr(2, end == std::string_view::npos ? end : end - 2);
        if (text[1] == category || end == std::string_view::npos) return form;
        text.remove_prefix(end);
    }
    return form;
}

std::string filled(std::string_view pattern, std::initializer_list<Argument> arguments,
                   const Argument* extra) {
    std::string result;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        result += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        const auto close = pattern.find('}', open);
        const auto name = pattern.substr(open + 1, close - open - 1);
        if (extra && extra->name == name) result += extra->value;
        for (const auto& argument : arguments) {
            if (argument.name == name) result += argument.value;
        }
        pattern.remove_prefix(close == std::string_view::npos ? pattern.size() : close + 1);
    }
    return result;
}

}  // namespace

Grammar set_grammar(const Grammar& browsers) {
    return std::exchange(grammar, browsers);
}

Language Language::of(std::string_view tag) {
    Language language;
    const auto primary = tag.substr(0, tag.find('-'));
    const auto known = known_languages();
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (known[i].tag != primary) continue;
        language.tag_ = known[i].tag;
        language.index_ = i;
    }
    return language;
}

std::string_view Language::operator()(Text text) const {
    return form_of(entry(index_, text), 'o');
}

std::string Language::operator()(Text text, std::initializer_list<Argument> arguments) const {
    return filled((*this)(text), arguments, nullptr);
}

std::string Language::count(Text text, std::int64_t count,
                            std::initializer_list<Argument> arguments) const {
    const bool is_plain = -plain_below < count && count < plain_below;
    const Argument number{"count", is_plain ? std::to_string(count)
                                            : grammar.number(static_cast<double>(count), 0, tag_)};
    return filled(form_of(entry(index_, text), grammar.plural(count, tag_)), arguments, &number);
}

std::string Language::list(std::span<const std::string_view> items) const {
    return items.empty() ? std::string() : grammar.list(items, tag_);
}

}  // namespace accanto::i18n
