#include "i18n/translate.hpp"

#include <doctest/doctest.h>

#include "i18n/packs.hpp"

namespace accanto::i18n {
namespace {

const Language english = Language::of("en"), italian = Language::of("it");

TEST_CASE("the language of a tag is that of its first part; what we don't speak is English") {
    CHECK(Language::of("it-CH").tag() == "it");
    CHECK(Language::of("it").tag() == "it");
    CHECK(Language::of("en-GB").tag() == "en");
    CHECK(Language::of("fr").tag() == "en");
    CHECK(Language::of("").tag() == "en");
    CHECK(Language::of("italiano").tag() == "en");
}

TEST_CASE("a text is in its language") {
    CHECK(english(Text::app_cancel) == "Cancel");
    CHECK(italian(Text::app_cancel) != "Cancel");
    CHECK(english(Text::language_own_name) == "English");
    CHECK(italian(Text::language_own_name) == "Italiano");
}

TEST_CASE("arguments stand where the text has room for them") {
    CHECK(english(Text::ui_step_of, {{"step", "2"}, {"steps", "3"}}) == "Step 2 of 3");
    CHECK(english(Text::ui_step_of, {{"steps", "3"}, {"step", "2"}}) == "Step 2 of 3");
}

TEST_CASE("an argument that is missing leaves a gap, one too many none") {
    CHECK(english(Text::ui_step_of, {{"step", "2"}}) == "Step 2 of ");
    CHECK(english(Text::app_cancel, {{"step", "2"}}) == "Cancel");
}

TEST_CASE("braces in an argument are only letters") {
    CHECK(english(Text::ui_step_of, {{"step", "{steps}"}, {"steps", "{"}}) == "Step {steps} of {");
}

TEST_CASE("one is one, and everything else is other") {
    CHECK(english.count(Text::welcome_weeks, 1) == "1 week");
    CHECK(english.count(Text::welcome_weeks, 0) == "0 weeks");
    CHECK(english.count(Text::welcome_weeks, 12) == "12 weeks");
    CHECK(italian.count(Text::welcome_weeks, 1) == "1 settimana");
    CHECK(italian.count(Text::welcome_weeks, 12) == "12 settimane");
    CHECK(english.count(Text::welcome_weeks, -1) == "-1 weeks");
}

TEST_CASE("a list is told with commas and an and") {
    CHECK(english.list({}).empty());
    CHECK(english.list({"Ada"}) == "Ada");
    CHECK(english.list({"Ada", "Grace"}) == "Ada and Grace");
    CHECK(english.list({"Ada", "Grace", "Elif"}) == "Ada, Grace and Elif");
    CHECK(italian.list({"Ada", "Grace"}) == "Ada e Grace");
}

TEST_CASE("a count is told in the form of its category, and as other where there is none for it") {
    // Four in a language of four forms; the texts have two.
    const auto usual =
        set_grammar({[](std::int64_t, std::string_view) { return 'f'; }, nullptr, nullptr});
    CHECK(english.count(Text::welcome_weeks, 4) == "4 weeks");
    set_grammar({[](std::int64_t, std::string_view) { return '1'; }, nullptr, nullptr});
    CHECK(english.count(Text::welcome_weeks, 21) == english.count(Text::welcome_weeks, 1));
    set_grammar(usual);
}

}  // namespace
}  // namespace accanto::i18n
