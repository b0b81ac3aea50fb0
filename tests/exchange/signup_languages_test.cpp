#include <doctest/doctest.h>

#include "exchange/signup_words.hpp"

namespace accanto::exchange {
namespace {

using Codes = std::vector<std::string>;

TEST_CASE("languages become codes where we know them, and stay as written where we don't") {
    CHECK(language_code("English") == "en");
    CHECK(language_code(" inglese ") == "en");
    CHECK(language_code("IT") == "it");
    CHECK(language_code("Français") == "fr");
    CHECK(language_code("日本語") == "ja");
    CHECK(language_code("Tiếng Việt") == "vi");
    CHECK(language_code(" Klingon ") == "Klingon");
}

TEST_CASE("a remark doesn't hide the language") {
    CHECK(language_code("English (fluent)") == "en");
    CHECK(language_code("Spanish - B2") == "es");
    CHECK(language_code("a bit of Portuguese") == "pt");
    CHECK(language_code("Native: Polish") == "pl");
}

TEST_CASE("a language that is denied is not taken for spoken") {
    CHECK(language_code("no English") == "no English");
    CHECK_FALSE(is_known_language("not French"));
}

TEST_CASE("a cell may name several, and none is lost") {
    CHECK(language_codes("English, Italian") == Codes{"en", "it"});
    CHECK(language_codes("English & a bit of Italian / Español") == Codes{"en", "it", "es"});
    CHECK(language_codes("inglese (buono) e francese") == Codes{"en", "fr"});
    CHECK(language_codes("English (read and write)") == Codes{"en"});
    CHECK(language_codes("Mandarin, Klingon") == Codes{"zh", "Klingon"});
    CHECK(language_codes(" , -").empty());
}

}  // namespace
}  // namespace accanto::exchange
