#pragma once

#include <optional>

#include "base/time.hpp"
#include "matching/candidate.hpp"
#include "program/fact.hpp"

/// What the admin does to bring people together; part of app/intent.hpp.
namespace accanto::app {

using program::PairId;
using program::PersonId;

namespace intent {

struct SuggestPairs {};
/// What makes one plan better than another that places as many; the plan follows.
struct SetFairness {
    matching::Fairness fairness{};
};
/// Whether everybody is thought over, those who have a pair too, or only those who have none.
struct ThinkAllOver {
    bool all = false;
};
/// How many points it is worth then that a running pair stays one.
struct SetStayBonus {
    int points = 0;
};
struct SelectPair {
    PersonId mentor, mentee;
};
struct WishPair {
    PersonId mentor, mentee;
    program::fact::Wish wish{};
};
/// Takes back the last wish or choice about the plan, and the one before with the next.
struct UndoPlanStep {};
struct RedoPlanStep {};
/// Stops the plan that is being made; everything is as it was before.
struct CancelPlan {};
/// The plan with its reasons, for a spreadsheet or another program.
enum class PlanFile : std::uint8_t { Table, Json };
struct DownloadPlan {
    PlanFile file{};
};
/// Proposes every pair of the plan; where the admin confirms, they are pairs at once. Of a plan
/// about everybody: ends the running pairs that don't stay, and proposes those that are new.
struct ProposePlan {};
struct PairByHand {
    PersonId mentor, mentee;
};
struct ConfirmPair {
    PairId pair;
};
struct AnswerPair {
    PairId pair;
    bool accepts = false;
    program::Reason reason{};
};
struct PausePair {
    PairId pair;
    std::optional<base::Day> until;
};
struct ResumePair {
    PairId pair;
};
struct EndPair {
    PairId pair;
    program::Reason reason{};
    bool blocks = false;
};

}  // namespace intent
}  // namespace accanto::app
