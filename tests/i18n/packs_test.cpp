#include "i18n/packs.hpp"

#include <doctest/doctest.h>

#include "i18n/translate.hpp"

namespace accanto::i18n {
namespace {

TEST_CASE("English comes first, and every language that is known can be taken in and read") {
    const auto known = known_languages();
    REQUIRE(known.size() >= 2);
    CHECK(known.front().tag == "en");
    CHECK(known.front().own_name == "English");
    for (const auto& language : known) {
        CHECK(is_installed(language.tag));
        CHECK(Language::of(language.tag)(Text::language_own_name) == language.own_name);
        CHECK(templates(language.tag).size() == 4);
    }
}

TEST_CASE("a pack of another program is refused, and so is a second one for a language") {
    CHECK_FALSE(install("en", std::string("Cancel\0Close\0", 13)));
    CHECK_FALSE(install("en", ""));
    CHECK_FALSE(install("tlh", std::string(5000, '\0')));
    CHECK_FALSE(install("en", std::string(5000, '\0')));
    CHECK(Language::of("en")(Text::app_cancel) == "Cancel");
}

TEST_CASE("templates of a language nobody knows are the English ones") {
    CHECK(templates("tlh").data() == templates("en").data());
}

}  // namespace
}  // namespace accanto::i18n
