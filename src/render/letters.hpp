#pragma once

#include <string_view>

/// ImGui sets one code point after the other. Here a text becomes what stands at one place each.
namespace accanto::render::letters {

/// A code point; a letter with its marks, a flag, a family (a grapheme cluster of UAX #29); or a
/// whole word of a script whose letters change beside each other.
struct Letter {
    std::string_view text;
    char32_t first = 0;  ///< U+FFFD: damaged, or of the private use area, where it means nothing
    bool is_word = false;
    bool is_single = true;  ///< one code point
};

enum class Words : bool { Whole, Split };

/// Takes one from the front of the text, which must not be empty. `Words::Split` takes letters of
/// words too, with what can't be parted from them.
Letter take(std::string_view& text, Words words = Words::Whole);

/// What ImGui paints for it, now and in the next frame.
char32_t code_point_of(const Letter& letter);

/// One code point from the front; advances `text`. Damaged bytes come out as U+FFFD.
char32_t take_code_point(std::string_view& text);

bool is_right_to_left(char32_t code_point);
/// Whether the direction of a text can be known from it.
bool is_strong(char32_t code_point);
bool is_digit(char32_t code_point);
/// Brackets and quotation marks.
bool opens(char32_t code_point);
bool closes(char32_t code_point);

/// Of a script without spaces between its words: Thai, Lao, Khmer, Burmese.
bool has_no_spaces(char32_t code_point);
/// Of each byte of the beginning of a text in such a script, whether a word begins there. Lives
/// until the next call.
std::string_view word_starts(std::string_view text);

/// In UTF-8 all but plain letters (Latin, and what has one code point a letter) begin with this
/// byte or a later one.
inline bool may_be_special(char byte) {
    return static_cast<unsigned char>(byte) >= 0xCC;
}

}  // namespace accanto::render::letters
