#include "platform/characters.hpp"

#include <algorithm>
#include <span>

// Only what tests write: the Unicode Character Database in a few dozen ranges.
namespace accanto::platform::characters {
namespace {

struct Range {
    char32_t first, last;
};

constexpr Range extending[] = {
    {0x300, 0x36F},     {0x483, 0x489},     {0x591, 0x5BD},     {0x5BF, 0x5BF},   {0x5C1, 0x5C2},
    {0x5C4, 0x5C5},     {0x5C7, 0x5C7},     {0x610, 0x61A},     {0x64B, 0x65F},   {0x670, 0x670},
    {0x6D6, 0x6DC},     {0x6DF, 0x6E4},     {0x711, 0x711},     {0x730, 0x74A},   {0x7EB, 0x7F3},
    {0x900, 0x903},     {0x93A, 0x93C},     {0x93E, 0x94F},     {0x951, 0x957},   {0x962, 0x963},
    {0x981, 0x983},     {0x9BC, 0x9BC},     {0x9BE, 0x9CD},     {0xBBE, 0xBCD},   {0xE31, 0xE31},
    {0xE33, 0xE3A},     {0xE47, 0xE4E},     {0xF71, 0xF84},     {0xF8D, 0xFBC},   {0x102B, 0x103E},
    {0x17B4, 0x17D3},   {0x1AB0, 0x1AFF},   {0x1DC0, 0x1DFF},   {0x200C, 0x200D}, {0x20D0, 0x20FF},
    {0x302A, 0x302F},   {0x3099, 0x309A},   {0xFE00, 0xFE0F},   {0xFE20, 0xFE2F}, {0xFF9E, 0xFF9F},
    {0x1F3FB, 0x1F3FF}, {0xE0020, 0xE007F}, {0xE0100, 0xE01EF},
};
constexpr Range pictures[] = {
    {0xA9, 0xA9},     {0xAE, 0xAE},     {0x203C, 0x203C},   {0x2122, 0x2122},   {0x2190, 0x21FF},
    {0x2300, 0x27BF}, {0x2934, 0x2BFF}, {0x1F000, 0x1F1E5}, {0x1F200, 0x1F3FA}, {0x1F400, 0x1FAFF}};
constexpr Range digits[] = {
    {'0', '9'}, {0x660, 0x669}, {0x6F0, 0x6F9}, {0x966, 0x96F}, {0xE50, 0xE59}};
constexpr Range letters[] = {{'A', 'Z'},       {'a', 'z'},       {0xC0, 0x24F},    {0x370, 0x481},
                             {0x48A, 0x588},   {0x5D0, 0x5F2},   {0x620, 0x64A},   {0x66E, 0x6D3},
                             {0x710, 0x72F},   {0x7CA, 0x7EA},   {0x904, 0x939},   {0x985, 0x9B9},
                             {0xB85, 0xBB9},   {0xE01, 0xE30},   {0xF40, 0xF6C},   {0x1000, 0x102A},
                             {0x1100, 0x11FF}, {0x1780, 0x17B3}, {0x3041, 0x3096}, {0x30A1, 0x30FA},
                             {0x3400, 0x9FFF}, {0xAC00, 0xD7FB}, {0xFB1D, 0xFEFC}};
constexpr Range opening[] = {{'(', '('},       {'[', '['},       {'{', '{'},       {0xAB, 0xAB},
                             {0x201C, 0x201C}, {0x3008, 0x3008}, {0x300A, 0x300A}, {0x300C, 0x300C},
                             {0x300E, 0x300E}, {0xFF08, 0xFF08}};
constexpr Range closing[] = {{')', ')'},       {']', ']'},       {'}', '}'},       {0xBB, 0xBB},
                             {0x201D, 0x201D}, {0x3009, 0x3009}, {0x300B, 0x300B}, {0x300D, 0x300D},
                             {0x300F, 0x300F}, {0xFF09, 0xFF09}};

std::uint8_t traits_of(char32_t code_point) {
    std::uint8_t traits = 0;
    const auto add = [&](Trait trait, std::span<const Range> ranges) {
        const bool has = std::ranges::any_of(ranges, [&](const Range& range) {
            return code_point >= range.first && code_point <= range.last;
        });
        if (has) traits = static_cast<std::uint8_t>(traits | trait);
    };
    add(extends, extending);
    add(pictographic, pictures);
    add(letter, letters);
    add(digit, digits);
    add(opens, opening);
    add(closes, closing);
    return traits;
}

}  // namespace

Page read_page(char32_t first) {
    Page page{};
    for (auto& traits : page) traits = traits_of(first++);
    return page;
}

/// A syllable begins with each of the vowels เ, แ, โ, ใ and ไ, and is taken for a word.
void mark_words(std::string_view text, std::span<char> starts) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        const bool is_vowel = text.substr(i, 2) == "\xE0\xB9" && text[i + 2] <= '\x84';
        if (is_vowel) starts[i] = 1;
    }
}

}  // namespace accanto::platform::characters
