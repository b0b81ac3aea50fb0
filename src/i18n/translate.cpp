#include "i18n/translate.hpp"

#include <cstddef>

#include "i18n/tables.hpp"

namespace accanto::i18n {
namespace {

const Entry& entry(int table, Text text) {
    return all_tables()[static_cast<std::size_t>(table)].entries[static_cast<std::size_t>(text)];
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

Language Language::of(std::string_view tag) {
    Language language;
    const auto primary = tag.substr(0, tag.find('-'));
    const auto tables = all_tables();
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (tables[i].language != primary) continue;
        language.tag_ = tables[i].language;
        language.index_ = static_cast<int>(i);
    }
    return language;
}

std::string_view Language::operator()(Text text) const {
    return entry(index_, text).other;
}

std::string Language::operator()(Text text, std::initializer_list<Argument> arguments) const {
    return filled(entry(index_, text).other, arguments, nullptr);
}

std::string Language::count(Text text, std::int64_t count,
                            std::initializer_list<Argument> arguments) const {
    // English and Italian agree: one is one, all else is other. Further languages bring further
    // rules.
    const auto& forms = entry(index_, text);
    const Argument number{"count", std::to_string(count)};
    return filled(count == 1 ? forms.one : forms.other, arguments, &number);
}

std::string Language::list(std::initializer_list<std::string_view> items) const {
    std::string result;
    std::size_t i = 0;
    for (const auto item : items) {
        if (i > 0)
            result +=
                i + 1 == items.size() ? std::string(entry(index_, Text::list_last).other) : ", ";
        result += item;
        ++i;
    }
    return result;
}

}  // namespace accanto::i18n
