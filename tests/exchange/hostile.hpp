#pragma once

#include <string>
#include <string_view>

#include <doctest/doctest.h>

/// What every reader of a file must survive: each damaged text is a Problem, never a value.
namespace accanto::test {

inline std::string with(std::string text, std::string_view part, std::string_view instead) {
    const auto at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), instead);
}

/// `read` gets the text cut short at every 97th byte, and foreign, newer and doubled ones.
template <class ReadText>
void check_refuses_damage(const std::string& text, ReadText read) {
    REQUIRE(read(text).has_value());
    for (std::size_t length = 0; length < text.size() - 1; length += 97) {
        CAPTURE(length);
        CHECK_FALSE(read(text.substr(0, length)).has_value());
    }
    CHECK_FALSE(read("{}").has_value());
    CHECK_FALSE(read("[]").has_value());
    CHECK_FALSE(read(R"({"format":"something-else","version":1})").has_value());
    CHECK_FALSE(read(with(text, R"("version":1)", R"("version":2)")).has_value());
    CHECK_FALSE(read(with(text, R"("version":1)", R"("version":1,"version":1)")).has_value());
    CHECK_FALSE(read(with(text, R"("version":1)", R"("version":"1")")).has_value());
    CHECK_FALSE(read(std::string(100'000, '[')).has_value());
}

}  // namespace accanto::test
