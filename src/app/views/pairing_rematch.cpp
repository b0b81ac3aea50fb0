#include "app/views/pairing_rematch.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/pairing_request.hpp"
#include "app/rematch.hpp"
#include "app/views/face.hpp"
#include "app/views/pairing_people.hpp"
#include "base/name_order.hpp"
#include "base/sorting.hpp"
#include "i18n/texts.hpp"

namespace accanto::app {
namespace {

using i18n::Language;
using i18n::Text;
using program::Program;

/// A mentor with how well they fit: "Marta, fit 62".
std::string mentor_words(const Language& language, const Program& program,
                         const matching::Asked& asked, const PersonId& mentor,
                         const PersonId& mentee) {
    const auto* person = program.person(mentor);
    const auto name = person ? person->name() : std::string();
    const int fit = fit_of_two(program, mentor, mentee, asked);
    if (fit < 0) return name;
    return language(Text::pairing_over_with_fit, {{"name", name}, {"points", std::to_string(fit)}});
}

/// What changes for mentees, each once.
class Moves {
public:
    Moves(const Language& language, const Program& program)
        : language_(language), program_(program), asked_(parts_asked(program)) {}

    void leaves(const program::Pair& pair) { from_[pair.mentee] = pair.mentor; }
    void comes(const matching::Couple& couple) { to_[couple.second] = couple.first; }

    std::vector<PairingMove> told() const {
        std::vector<PairingMove> moves;
        for (const auto& [mentee, mentor] : from_)
            if (!to_.contains(mentee)) moves.push_back(left(mentee, mentor));
        for (const auto& [mentee, mentor] : to_) moves.push_back(moved(mentee, mentor));
        base::sort(moves, {}, [](const PairingMove& move) {
            return std::tuple(!move.is_left, base::name_order(move.name), move.mentee);
        });
        return moves;
    }

private:
    PairingMove of(const PersonId& mentee) const {
        const auto* person = program_.person(mentee);
        return {.mentee = mentee,
                .name = person ? person->name() : std::string(),
                .avatar = identity::avatar_of(mentee.bytes)};
    }
    PairingMove left(const PersonId& mentee, const PersonId& from) const {
        auto move = of(mentee);
        move.words = language_(Text::pairing_over_left,
                               {{"from", mentor_words(language_, program_, asked_, from, mentee)}});
        move.is_left = move.ends_pair = true;
        return move;
    }
    PairingMove moved(const PersonId& mentee, const PersonId& to) const {
        auto move = of(mentee);
        const auto from = from_.find(mentee);
        move.ends_pair = from != from_.end();
        const auto target = mentor_words(language_, program_, asked_, to, mentee);
        move.words = move.ends_pair ? language_(Text::pairing_over_moved,
                                                {{"from", mentor_words(language_, program_, asked_,
                                                                       from->second, mentee)},
                                                 {"to", target}})
                                    : language_(Text::pairing_over_comes, {{"to", target}});
        return move;
    }

    const Language& language_;
    const Program& program_;
    const matching::Asked asked_;
    std::map<PersonId, PersonId> from_, to_;
};

/// The last stop that is not above it.
std::size_t stop_of(int bonus) {
    const auto above = std::ranges::upper_bound(stay_bonuses, bonus);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(above - stay_bonuses.begin(), 1) - 1);
}

int average_before(const Program& program, const Rematch& rematch, int& apart) {
    const auto asked = parts_asked(program);
    int sum = 0, count = 0;
    for (const auto* pairs : {&rematch.staying, &rematch.ending}) {
        for (const auto& id : *pairs) {
            const auto& pair = *program.pair(id);
            if (!may_change(program, pair)) {
                ++apart;
                continue;
            }
            sum += fit_of_two(program, pair.mentor, pair.mentee, asked);
            ++count;
        }
    }
    return count == 0 ? -1 : (sum + count / 2) / count;
}

}  // namespace

PairingRematch pairing_rematch(const Model& model, const Program& program,
                               const matching::Plan& plan) {
    const auto language = model.language();
    const auto rematch = rematch_of(program, plan);
    PairingRematch view{.stop = stop_of(model.workbench.stay_bonus)};
    view.points_before = average_before(program, rematch, view.pairs_apart);
    if (!plan.pairs.empty()) view.points_after = matching::shown_points(plan.totals.points_average);
    view.pairs_staying = static_cast<int>(rematch.staying.size()) - view.pairs_apart;
    view.pairs_ending = static_cast<int>(rematch.ending.size());
    view.pairs_new = static_cast<int>(rematch.beginning.size());
    view.pairs_apart += static_cast<int>(std::ranges::count_if(program.pairs, [](const auto& each) {
        return each.second.state == program::PairState::Proposed;
    }));
    Moves moves(language, program);
    for (const auto& id : rematch.ending) moves.leaves(*program.pair(id));
    for (const auto& couple : rematch.beginning) moves.comes(couple);
    view.moves = moves.told();
    return view;
}

}  // namespace accanto::app
