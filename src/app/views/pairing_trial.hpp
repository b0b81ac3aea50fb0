#pragma once

#include <optional>
#include <string>

#include "app/model.hpp"
#include "i18n/language.hpp"
#include "matching/plan.hpp"
#include "program/program.hpp"

namespace accanto::app {

/// What counts when pairs are suggested, as the admin types it.
struct PairingWeights {
    program::Weights weights;
    bool spread_load = false;
    std::string synonyms;  ///< those of a topic a line, with commas between
    bool operator==(const PairingWeights&) const = default;
};
PairingWeights pairing_weights(const program::Rules& rules);
/// Rules with what was typed; the others stay.
program::Rules rules_with(program::Rules rules, const PairingWeights& typed);

/// Why rules can't be saved.
struct WeightsProblems {
    std::optional<i18n::Text> weights, synonyms;
    std::optional<i18n::Text> any() const { return weights ? weights : synonyms; }
};
/// `asked`: which of the later parts can be weighed.
WeightsProblems problems_of(const program::Rules& rules, const matching::Asked& asked);

/// On each side. A plan of more people takes noticeably long to be made with every letter typed.
inline constexpr std::size_t trial_people_max = 300;

enum class TrialStage : std::uint8_t {
    NobodyToPair,
    TooMany,  ///< people: what changes is seen once it is saved
    Planned
};

/// What would come of it.
struct PairingTrial {
    TrialStage stage{};
    int pairs = 0, points_average = 0, points_lowest = 0;  ///< of 100
    std::optional<int> pairs_changed;  ///< that are none of the plan; nothing: there is no plan
};

PairingTrial pairing_trial(const program::Program& program, const PairingWeights& typed,
                           const Workbench& workbench, const matching::Plan* plan);

}  // namespace accanto::app
