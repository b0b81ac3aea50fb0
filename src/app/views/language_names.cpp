#include "app/views/language_names.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "exchange/signup_words.hpp"

namespace accanto::app {
namespace {

struct Name {
    std::string_view code, name;
};

/// ISO 639-1.
constexpr std::array names = {
    Name{"en", "English"},    Name{"it", "Italiano"},   Name{"ar", "العربية"},
    Name{"bg", "Български"},  Name{"bn", "বাংলা"},      Name{"cs", "Čeština"},
    Name{"da", "Dansk"},      Name{"de", "Deutsch"},    Name{"el", "Ελληνικά"},
    Name{"es", "Español"},    Name{"fa", "فارسی"},      Name{"fi", "Suomi"},
    Name{"fr", "Français"},   Name{"he", "עברית"},      Name{"hi", "हिन्दी"},
    Name{"hr", "Hrvatski"},   Name{"hu", "Magyar"},     Name{"ja", "日本語"},
    Name{"ko", "한국어"},     Name{"nl", "Nederlands"}, Name{"no", "Norsk"},
    Name{"pl", "Polski"},     Name{"pt", "Português"},  Name{"ro", "Română"},
    Name{"ru", "Русский"},    Name{"sk", "Slovenčina"}, Name{"sl", "Slovenščina"},
    Name{"so", "Soomaali"},   Name{"sq", "Shqip"},      Name{"sr", "Српски"},
    Name{"sv", "Svenska"},    Name{"sw", "Kiswahili"},  Name{"ti", "ትግርኛ"},
    Name{"tr", "Türkçe"},     Name{"uk", "Українська"}, Name{"ur", "اردو"},
    Name{"vi", "Tiếng Việt"}, Name{"zh", "中文"},
};

constexpr std::array<std::string_view, 5> offered = {"en", "it", "fr", "es", "de"};

}  // namespace

std::string language_name(std::string_view code) {
    const auto known = std::ranges::find(names, code, &Name::code);
    return std::string(known == names.end() ? code : known->name);
}

std::string language_code_of(std::string_view typed) {
    const auto text = base::trimmed(typed);
    const auto folded = base::folded(text);
    const auto known = std::ranges::find_if(names, [&](const Name& each) {
        return base::folded(each.name) == folded || each.code == folded;
    });
    return known == names.end() ? exchange::language_code(text) : std::string(known->code);
}

std::vector<std::string> offered_languages(std::string_view tag) {
    std::vector<std::string> codes{std::string(tag)};
    for (const auto code : offered) {
        if (code != tag) codes.emplace_back(code);
    }
    return codes;
}

}  // namespace accanto::app
