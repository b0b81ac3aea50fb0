#pragma once

#include <string>

#include "app/model.hpp"

namespace accanto::app {

/// How far a plan is that takes a while.
struct PairingPlanning {
    std::uint64_t number = 0;
    std::string title;  ///< "Comparing 2,400 possible pairs"
    std::string phase;  ///< what is done right now, in a sentence
    std::string gain;   ///< what may still be gained; ""
    int done_permille = 0;
};

PairingPlanning pairing_planning(const i18n::Language& language, const Planning& planning);

}  // namespace accanto::app
