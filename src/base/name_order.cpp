#include "base/name_order.hpp"

#include <cstdint>
#include <optional>

#include "base/text.hpp"

namespace accanto::base {
namespace {

/// The plain letters of a range of Unicode, "." where there is none.
struct Plain {
    std::uint32_t first = 0;
    std::string_view letters;
};

constexpr Plain plain[] = {
    {0xC0,
     "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccdd"
     "ddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssss"
     "ssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb....o..dd...eeeffg...ikkl..nnooo..pp......tttu"
     "u.vyyzz.............dddlllnnnaaiioouuuuuuuuuueaaaa..ggggkkoooo..jdddgg..nnaa...."
     "aaaaeeeeiiiioooorrrruuuusstt..hh....zzaaeeooooooooyy......acclt....bu.eejj..rryy"},
    {0x1E00,
     "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo"
     "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..s."
     "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
     "uuyyyyyyyy......"},
};

std::optional<char> plain_letter(std::uint32_t point) {
    for (const auto& [first, letters] : plain) {
        if (point < first || point - first >= letters.size()) continue;
        const char letter = letters[point - first];
        return letter == '.' ? std::nullopt : std::optional(letter);
    }
    return std::nullopt;
}

/// A mark that is written behind its letter, as some systems do with every "é".
bool is_mark(std::uint32_t point) {
    return point >= 0x300 && point <= 0x36F;
}

/// The code point of a letter of two or three bytes; others have neither marks nor a plain letter.
std::uint32_t point_of(std::string_view letter) {
    const auto bits = [&](std::size_t i, unsigned mask) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(letter[i]) & mask);
    };
    if (letter.size() == 2) return bits(0, 0x1F) << 6U | bits(1, 0x3F);
    if (letter.size() == 3) return bits(0, 0x0F) << 12U | bits(1, 0x3F) << 6U | bits(2, 0x3F);
    return 0;
}

}  // namespace

std::string searchable(std::string_view text) {
    const auto words = folded(text);
    std::string letters;
    for (std::string_view rest = words; !rest.empty();) {
        const auto letter = first_code_points(rest, 1);
        const auto point = point_of(letter);
        if (const auto found = plain_letter(point)) {
            letters += *found;
        } else if (!is_mark(point)) {
            letters += letter;
        }
        rest.remove_prefix(letter.size());
    }
    return letters;
}

std::string name_order(std::string_view name) {
    return searchable(name) + '\0' + folded(name);
}

}  // namespace accanto::base
