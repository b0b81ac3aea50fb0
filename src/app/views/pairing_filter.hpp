#pragma once

#include <string>

#include "app/views/pairing_view.hpp"

namespace accanto::app {

enum class PairingShown : std::uint8_t { All, LeftOver, WithoutMentee, Weak, Kept };
inline constexpr int weak_points = 50;  ///< of 100; a weak pair has fewer

/// Which part of a large board somebody looks at.
struct PairingFilter {
    std::string search;  ///< in names and topics
    PairingShown shown = PairingShown::All;
    bool operator==(const PairingFilter&) const = default;
    bool is_open() const { return search.empty() && shown == PairingShown::All; }
};

/// The people who are found and their partners, with the lines between them. Left over is a mentee
/// who has no line.
PairingBoard filtered(const PairingBoard& board, const PairingFilter& filter);

/// How many lines, or for those who have none how many people, a filter without a search shows.
int count_shown(const PairingBoard& board, PairingShown shown);

}  // namespace accanto::app
