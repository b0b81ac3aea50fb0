#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace accanto::i18n {

/// Every text people see. What names one includes "i18n/texts.hpp"; that list changes often, so
/// headers that many include do not.
enum class Text : std::uint16_t;

/// Fills `{name}` in a text.
struct Argument {
    std::string_view name;
    std::string value;
};

/// What the browser knows of a language's grammar; set once at the start.
struct Grammar {
    char (*plural)(std::int64_t count, std::string_view tag) = nullptr;
    std::string (*list)(std::span<const std::string_view> items, std::string_view tag) = nullptr;
    std::string (*number)(double value, int decimals, std::string_view tag) = nullptr;
};
/// Returns what was set before.
Grammar set_grammar(const Grammar& grammar);

/// A language of the interface. A value; cheap to copy.
class Language {
public:
    /// The language for a tag such as "it-CH"; English when we don't speak it.
    static Language of(std::string_view tag);

    std::string_view tag() const { return tag_; }
    /// The text as it is.
    std::string_view operator()(Text text) const;
    /// With its placeholders filled.
    std::string operator()(Text text, std::initializer_list<Argument> arguments) const;
    /// The plural form for `count`, which fills `{count}`.
    std::string count(Text text, std::int64_t count,
                      std::initializer_list<Argument> arguments = {}) const;
    /// "Ada, Grace and Elif".
    std::string list(std::span<const std::string_view> items) const;
    std::string list(std::initializer_list<std::string_view> items) const {
        return list(std::span(items.begin(), items.size()));
    }
    std::string list(std::span<const std::string> items) const {
        return list(std::vector<std::string_view>(items.begin(), items.end()));
    }

private:
    std::string_view tag_ = "en";
    std::size_t index_ = 0;
};

}  // namespace accanto::i18n
