#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/model.hpp"
#include "identity/avatar.hpp"

namespace accanto::app {

/// How many points it may be worth that a running pair stays one: from nothing to nearly all.
inline constexpr std::array stay_bonuses{0, 50, stay_bonus_usual, 1'000, 5'000};

/// Somebody who has another mentor in the plan, or none, or one at last.
struct PairingMove {
    PersonId mentee;
    std::string name;
    identity::Avatar avatar;
    std::string words;       ///< "from Marta, fit 62, to Kwame, fit 70"
    bool is_left = false;    ///< without a mentor then
    bool ends_pair = false;  ///< had a mentor before
};

/// What a plan about everybody would change, before anything is done.
struct PairingRematch {
    std::size_t stop = 0;  ///< of `stay_bonuses`
    int pairs_staying = 0, pairs_ending = 0, pairs_new = 0;
    int points_before = -1, points_after = -1;  ///< of 100, average of all thought over; -1: none
    int pairs_apart = 0;  ///< that pause or wait, or can't be thought over: they stay as they are
    std::vector<PairingMove> moves;  ///< by name
};

PairingRematch pairing_rematch(const Model& model, const program::Program& program,
                               const matching::Plan& plan);

}  // namespace accanto::app
