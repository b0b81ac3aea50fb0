#include "base/text.hpp"

#include <doctest/doctest.h>

namespace accanto::base {
namespace {

TEST_CASE("UTF-8 is checked as RFC 3629 wants it") {
    for (const auto* good : {"", "plain", "Zoë 漢字 😀", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF"}) {
        CAPTURE(good);
        CHECK(is_utf8(good));
    }
    for (const auto* bad : {"\x80", "\xC0\xAF", "\xC3", "\xE0\x80\xAF", "\xED\xA0\x80",
                            "\xF4\x90\x80\x80", "\xFF", "a\xE2\x82"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_utf8(bad));
    }
}

TEST_CASE("code points are counted and cut, never bytes") {
    CHECK(code_point_count("Zoë 漢😀") == 6);
    CHECK(first_code_points("Zoë 漢😀", 5) == "Zoë 漢");
    CHECK(first_code_points("Zoë", 9) == "Zoë");
    CHECK(first_code_points("Zoë", 0).empty());
}

TEST_CASE("a name loses what could hide or reorder letters") {
    CHECK(clean_name("  Ada \t\n Lovelace ", 50) == "Ada Lovelace");
    CHECK(clean_name("Ada\xE2\x80\xAE"
                     "ecalevoL",
                     50) == "AdaecalevoL");
    CHECK(clean_name(std::string_view("A\0da\x7F", 5), 50) == "Ada");
    CHECK(clean_name("Amélie Dùrand", 6) == "Amélie");
    CHECK(clean_name("\xFF\xFE", 6).empty());
}

TEST_CASE("a text keeps its lines") {
    CHECK(clean_text("one\r\n\ttwo\xE2\x81\xA6", 50) == "one\n\ttwo");
}

TEST_CASE("topics compare without regard to case, in the scripts people use") {
    CHECK(folded("ÀÉÎÕÜ Ωμέγα ЖУК Łódź ŽIŽEK Ÿ×") == "àéîõü ωμέγα жук łódź žižek Ÿ×");
}

TEST_CASE("a split keeps empty parts") {
    CHECK(split("a,,b,", ',') == std::vector<std::string_view>{"a", "", "b", ""});
    CHECK(split("", ',') == std::vector<std::string_view>{""});
}

}  // namespace
}  // namespace accanto::base
