#pragma once

#include "app/views/pairing_view.hpp"

/// Parts of the pairing view; included by pairing_*.cpp alone.
namespace accanto::app {

enum class PairingSide : std::uint8_t { Mentor, Mentee };
PairingPerson pairing_person(const program::Program& program, const PersonId& id, PairingSide side);
int fit_of_two(const program::Program& program, const PersonId& mentor, const PersonId& mentee,
               const matching::Asked& asked);
int running_mentees(const program::Program& program, const PersonId& mentor);

/// Those who can be paired now, with the plan's lines.
PairingBoard suggestion_board(const program::Program& program, const matching::Request& request,
                              const matching::Plan* plan, PairingOrder& order);
/// The pairs there are.
PairingBoard pair_board(const program::Program& program);

/// `plan`, and its planner: nothing where there is none that still holds; of very many people there
/// is a plan alone.
PairingWhy pairing_why(const Model& model, const program::Program& program,
                       const matching::Plan* plan, matching::Planner* planner);
std::vector<PairingLeft> left_over(const i18n::Language& language, const program::Program& program,
                                   const matching::Plan& plan, matching::Planner* planner);
/// A change of the whole plan's points as people see them.
int shown_change(std::int64_t points);
/// What a change means for those it moves: "Ravi would go to Marta, fit 60."
std::string effect_words(const i18n::Language& language, const program::Program& program,
                         const std::vector<matching::Move>& moves);
/// Why these two can't become a pair now; "": they can.
std::string cannot_pair(const i18n::Language& language, const program::Program& program,
                        const PersonId& mentor, const PersonId& mentee);
std::string cannot_confirm(const i18n::Language& language, const program::Program& program,
                           const program::Pair& pair);

}  // namespace accanto::app
