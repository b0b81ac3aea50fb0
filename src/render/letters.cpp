#include "render/letters.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

#include "platform/characters.hpp"
#include "render/clusters.hpp"

namespace accanto::render::letters {
namespace {

namespace characters = platform::characters;

constexpr char32_t unknown = 0xFFFD, zero_width_joiner = 0x200D;
/// Longer words are cut; the longest one glyph shall be wide.
constexpr int word_code_points_max = 40;

struct Range {
    char32_t first, last;
};

/// Blocks of Unicode whose characters stand for themselves whatever is before them.
constexpr Range plain[] = {
    {0, 0x2FF},       {0x370, 0x482},   {0x48A, 0x590},     {0x1E00, 0x200B},   {0x200E, 0x20CF},
    {0x2100, 0x2CEE}, {0x2E00, 0x3029}, {0x3030, 0x3098},   {0x309B, 0xA66E},   {0xAC00, 0xD7A3},
    {0xF900, 0xFB1C}, {0xFF00, 0xFF9D}, {0x1F200, 0x1F3FA}, {0x1F400, 0x1FAFF}, {0x20000, 0x3FFFF}};
/// As https://www.unicode.org/roadmaps/ has them, with the blocks that are still empty.
constexpr Range right_to_left[] = {
    {0x590, 0x8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}};
/// Scripts from left to right whose letters change beside each other: Indic from Devanagari to
/// Sinhala, Mongolian, Syloti Nagri, Phags-pa, Brahmi and its kin.
constexpr Range joining[] = {
    {0x900, 0xDFF}, {0x1800, 0x18AF}, {0xA800, 0xA87F}, {0xA8E0, 0xA8FF}, {0x11000, 0x1173F}};
/// Puts the next letter below or beside the one before: Myanmar, Khmer, Tai Tham, Balinese,
/// Sundanese, Javanese, Meetei Mayek.
constexpr char16_t stackers[] = {0x1039, 0x17D2, 0x1A60, 0x1B44, 0x1BAB, 0xA9C0, 0xAAF6};

bool is_in(std::span<const Range> ranges, char32_t code_point) {
    return std::ranges::any_of(ranges, [&](const Range& range) {
        return code_point >= range.first && code_point <= range.last;
    });
}

bool has(char32_t code_point, unsigned traits) {
    static std::map<char32_t, characters::Page> pages;
    constexpr auto size = static_cast<char32_t>(characters::page_size);
    const auto number = code_point / size;
    auto found = pages.find(number);
    if (found == pages.end())
        found = pages.emplace(number, characters::read_page(number * size)).first;
    return (found->second[code_point % size] & traits) != 0;
}

bool joins(char32_t code_point) {
    return (is_in(right_to_left, code_point) || is_in(joining, code_point)) &&
           has(code_point, characters::letter | characters::extends);
}

/// In the Indic blocks every virama has the same place; that of Tamil only silences a vowel.
bool stacks(char32_t code_point) {
    constexpr char32_t pulli = 0xBCD;
    const bool is_virama = code_point >= 0x900 && code_point < 0xD80 &&
                           (code_point & 0x7F) == 0x4D && code_point != pulli;
    return is_virama || std::ranges::find(stackers, code_point) != std::end(stackers);
}

bool is_regional(char32_t code_point) {
    return code_point >= 0x1F1E6 && code_point <= 0x1F1FF;
}

/// Parts of Hangul syllables: UAX #29, rules GB6 to GB8. Not 'L', 'V' or 'T': none.
char hangul_part(char32_t c) {
    if ((c >= 0x1100 && c < 0x1160) || (c >= 0xA960 && c < 0xA97D)) return 'L';
    if ((c >= 0x1160 && c < 0x11A8) || (c >= 0xD7B0 && c < 0xD7C7)) return 'V';
    if ((c >= 0x11A8 && c < 0x1200) || (c >= 0xD7CB && c < 0xD7FC)) return 'T';
    return '\0';
}

bool makes_syllable(char32_t before, char32_t after) {
    constexpr char32_t first_syllable = 0xAC00, last_syllable = 0xD7A3;
    const char next = hangul_part(after);
    const bool is_syllable = after >= first_syllable && after <= last_syllable;
    if (hangul_part(before) == 'L') return next == 'L' || next == 'V' || is_syllable;
    if (before >= first_syllable && before <= last_syllable)
        return next == 'T' || (next == 'V' && (before - first_syllable) % 28 == 0);
    return hangul_part(before) == 'V' ? next == 'V' || next == 'T'
                                      : hangul_part(before) == 'T' && next == 'T';
}

/// What was taken so far.
struct Taken {
    char32_t first, last;
    int count = 1;
    bool is_word = false;
};

bool continues(const Taken& taken, char32_t next) {
    if (makes_syllable(taken.last, next)) return true;
    if (taken.last == zero_width_joiner && has(next, characters::pictographic) &&
        has(taken.first, characters::pictographic))
        return true;
    if (is_in(plain, next)) return false;
    if (has(next, characters::extends)) return true;
    if (is_regional(next)) return taken.count == 1 && is_regional(taken.first);
    if (stacks(taken.last) && has(next, characters::letter)) return true;
    return taken.is_word && taken.count < word_code_points_max && joins(next) &&
           is_right_to_left(next) == is_right_to_left(taken.first);
}

}  // namespace

char32_t take_code_point(std::string_view& text) {
    unsigned int c = 0;
    const int length = ImTextCharFromUtf8(&c, text.data(), text.data() + text.size());
    text.remove_prefix(
        static_cast<std::size_t>(std::clamp<int>(length, 1, static_cast<int>(text.size()))));
    return c;
}

Letter take(std::string_view& text, Words words) {
    const std::string_view before = text;
    const char32_t first = take_code_point(text);
    Letter letter{.text = before.substr(0, before.size() - text.size()), .first = first};
    if (clusters::is_cluster(first)) letter.first = unknown;
    if (letter.first == unknown || first < ' ' || text.empty() || !may_be_special(text.front()))
        return letter;
    Taken taken{.first = first, .last = first};
    taken.is_word = words == Words::Whole && !is_in(plain, first) && joins(first);
    for (std::string_view rest = text; !rest.empty(); text = rest, ++taken.count) {
        const char32_t next = take_code_point(rest);
        if (!continues(taken, next)) break;
        taken.last = next;
    }
    letter.text = before.substr(0, before.size() - text.size());
    letter.is_word = taken.is_word;
    letter.is_single = taken.count == 1;
    return letter;
}

char32_t code_point_of(const Letter& letter) {
    // ImGui keeps six bytes for each code point up to the highest used.
    if (letter.is_single && letter.first <= 0xFFFF) return letter.first;
    const auto cluster = clusters::code_point_of(letter.text);
    return cluster != 0 ? cluster : letter.first;
}

bool is_right_to_left(char32_t code_point) {
    return is_in(right_to_left, code_point) && has(code_point, characters::letter);
}

bool is_strong(char32_t code_point) {
    return has(code_point, characters::letter);
}

bool is_digit(char32_t code_point) {
    return has(code_point, characters::digit);
}

bool opens(char32_t code_point) {
    return has(code_point, characters::opens);
}

bool closes(char32_t code_point) {
    return has(code_point, characters::closes);
}

bool has_no_spaces(char32_t code_point) {
    constexpr Range ranges[] = {{0xE00, 0xEFF}, {0x1000, 0x109F}, {0x1780, 0x17FF}};
    return is_in(ranges, code_point);
}

std::string_view word_starts(std::string_view text) {
    constexpr std::size_t bytes_max = 900, kept_max = 256;
    static std::map<std::string, std::string> kept;
    std::string_view rest = text;
    while (!rest.empty() && text.size() - rest.size() < bytes_max) {
        std::string_view next = rest;
        if (!has_no_spaces(take_code_point(next))) break;
        rest = next;
    }
    const std::string run(text.substr(0, text.size() - rest.size()));
    const auto known = kept.find(run);
    if (known != kept.end()) return known->second;
    if (kept.size() == kept_max) kept.clear();
    std::string& starts = kept[run];
    starts.resize(run.size());
    characters::mark_words(run, starts);
    return starts;
}

}  // namespace accanto::render::letters
