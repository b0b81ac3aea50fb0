#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace accanto::base {

/// Whether `text` is UTF-8 as RFC 3629 wants it: no overlong forms, no surrogates, nothing past
/// U+10FFFF.
bool is_utf8(std::string_view text);

/// How many code points; `text` must be UTF-8.
std::size_t code_point_count(std::string_view text);

/// The first `count` code points.
std::string_view first_code_points(std::string_view text, std::size_t count);

/// Without spaces, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

/// A name that is safe to show: control and bidi-control characters gone, runs of white space made
/// one space, trimmed, at most `code_points_max` long.
std::string clean_name(std::string_view text, std::size_t code_points_max);

/// A longer text that is safe to show: as `clean_name`, but line breaks and tabs stay.
std::string clean_text(std::string_view text, std::size_t code_points_max);

/// Lower case for ASCII and the Latin-1, Latin Extended-A, Greek and Cyrillic letters people's
/// names and topics have; for comparing, not for showing.
std::string folded(std::string_view text);

std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace accanto::base
