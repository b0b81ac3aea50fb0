// Every language is there before a test begins, with a grammar as English and Italian have it.
#include "base/check.hpp"
#include "i18n/packs.hpp"

namespace accanto::test {
namespace {

constexpr char english[] = {
#embed "en.pack"
};
constexpr char italian[] = {
#embed "it.pack"
};

#ifdef ACCANTO_PSEUDO_LOCALE
constexpr char pseudo[] = {
#embed "xx.pack"
};
#endif

char plural(std::int64_t count, std::string_view) {
    return count == 1 ? '1' : 'o';
}

std::string list(std::span<const std::string_view> items, std::string_view tag) {
    std::string result;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) result += i + 1 < items.size() ? ", " : tag == "it" ? " e " : " and ";
        result += items[i];
    }
    return result;
}

std::string number(double value, int, std::string_view) {
    return std::to_string(static_cast<std::int64_t>(value));
}

bool install_all() {
    i18n::set_grammar({plural, list, number});
    const auto is_english = i18n::install("en", {english, sizeof english});
    const auto is_italian = i18n::install("it", {italian, sizeof italian});
#ifdef ACCANTO_PSEUDO_LOCALE
    base::check(i18n::install("xx", {pseudo, sizeof pseudo}), "So does the one for tests.");
#endif
    base::check(is_english && is_italian, "The packs belong to this program.");
    return true;
}

[[maybe_unused]] const bool are_installed = install_all();

}  // namespace
}  // namespace accanto::test
