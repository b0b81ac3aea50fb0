#include "i18n/packs.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "i18n/texts.hpp"

namespace accanto::i18n {
namespace {

constexpr std::size_t languages_max = 64;

struct Pack {
    std::string bytes;
    std::vector<std::string_view> parts;  ///< of `bytes`: the texts, then the templates
};

struct Shelf {
    std::array<std::optional<Pack>, languages_max> packs;
    std::optional<std::size_t> first;  ///< stands in for what isn't there
};

Shelf& shelf() {
    static Shelf shelf;
    return shelf;
}

std::optional<std::size_t> index_of(std::string_view tag) {
    const auto known = known_languages();
    const auto found = std::ranges::find(known, tag, &Known::tag);
    if (found == known.end()) return std::nullopt;
    return static_cast<std::size_t>(found - known.begin());
}

const Pack* pack_for(std::size_t language) {
    const auto& shelf = i18n::shelf();
    if (shelf.packs[language]) return &*shelf.packs[language];
    return shelf.first ? &*shelf.packs[*shelf.first] : nullptr;
}

}  // namespace

bool install(std::string_view tag, std::string pack) {
    auto& shelf = i18n::shelf();
    const auto index = index_of(tag);
    if (!index || *index >= languages_max || shelf.packs[*index]) return false;
    if (!pack.ends_with('\0')) return false;
    Pack installed{std::move(pack), {}};
    const std::string_view all = installed.bytes;
    installed.parts = base::split(all.substr(0, all.size() - 1), '\0');
    if (installed.parts.size() < static_cast<std::size_t>(text_count)) return false;
    shelf.packs[*index] = std::move(installed);
    if (!shelf.first) shelf.first = index;
    return true;
}

bool is_installed(std::string_view tag) {
    const auto index = index_of(tag);
    return index && shelf().packs[*index].has_value();
}

std::span<const std::string_view> templates(std::string_view tag) {
    const auto* pack = pack_for(index_of(tag).value_or(0));
    if (pack == nullptr) return {};
    return std::span(pack->parts).subspan(static_cast<std::size_t>(text_count));
}

std::string_view entry(std::size_t language, Text text) {
    const auto* pack = pack_for(language);
    return pack == nullptr ? std::string_view{} : pack->parts[static_cast<std::size_t>(text)];
}

}  // namespace accanto::i18n
