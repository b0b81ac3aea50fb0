#include <algorithm>
#include <map>
#include <set>

#include "app/pairing_request.hpp"
#include "app/views/face.hpp"
#include "app/views/pairing_people.hpp"
#include "base/name_order.hpp"
#include "base/sorting.hpp"

namespace accanto::app {
namespace {

using program::Program;

constexpr int ordering_passes = 2;

using Rows = std::map<PersonId, std::size_t>;

Rows rows_of(const std::vector<PairingPerson>& people) {
    Rows rows;
    for (std::size_t i = 0; i < people.size(); ++i) rows[people[i].id] = i;
    return rows;
}

void sort_by_name(std::vector<PairingPerson>& people) {
    base::sort(people, {}, [](const PairingPerson& person) {
        return std::pair(base::name_order(person.name), person.id);
    });
}

/// A line by whom it joins, while the rows still move.
struct Bond {
    PersonId mentor, mentee;
    PairingLine line;
};

/// Puts people beside those they are joined to: by the mean row of their partners; whoever has none
/// comes last, in the order they had.
void sort_by_partners(std::vector<PairingPerson>& people,
                      const std::vector<PairingPerson>& partners, const std::vector<Bond>& bonds,
                      PersonId Bond::* mine, PersonId Bond::* theirs) {
    const auto rows = rows_of(partners);
    std::map<PersonId, std::pair<double, int>> sums;
    for (const auto& bond : bonds) {
        auto& [sum, count] = sums[bond.*mine];
        sum += static_cast<double>(rows.at(bond.*theirs));
        ++count;
    }
    base::sort(people, {}, [&](const PairingPerson& person) {
        const auto found = sums.find(person.id);
        return found == sums.end() ? static_cast<double>(partners.size())
                                   : found->second.first / found->second.second;
    });
}

/// Few crossings: the barycentre method of layered graph drawing (Sugiyama and others, 1981).
void order_rows(PairingBoard& board, const std::vector<Bond>& bonds) {
    sort_by_name(board.mentors);
    sort_by_name(board.mentees);
    for (int pass = 0; pass < ordering_passes; ++pass) {
        sort_by_partners(board.mentees, board.mentors, bonds, &Bond::mentee, &Bond::mentor);
        sort_by_partners(board.mentors, board.mentees, bonds, &Bond::mentor, &Bond::mentee);
    }
}

void set_lines(PairingBoard& board, const std::vector<Bond>& bonds) {
    const auto mentors = rows_of(board.mentors), mentees = rows_of(board.mentees);
    for (const auto& bond : bonds) {
        auto line = bond.line;
        line.mentor = mentors.at(bond.mentor);
        line.mentee = mentees.at(bond.mentee);
        board.lines.push_back(line);
    }
    base::sort(board.lines, {},
               [](const PairingLine& line) { return std::pair(line.mentor, line.mentee); });
}

std::vector<PersonId> ids_of(const std::vector<PairingPerson>& people) {
    std::vector<PersonId> ids;
    for (const auto& person : people) ids.push_back(person.id);
    return ids;
}

bool same_people(const std::vector<PairingPerson>& people, const std::vector<PersonId>& ids) {
    auto now = ids_of(people);
    auto before = ids;
    base::sort(now);
    base::sort(before);
    return now == before;
}

void restore_order(std::vector<PairingPerson>& people, const std::vector<PersonId>& ids) {
    base::sort(people, {}, [&](const PairingPerson& person) {
        return std::ranges::find(ids, person.id) - ids.begin();
    });
}

PairingLineKind kind_of(const program::Pair& pair) {
    if (pair.state == program::PairState::Proposed) return PairingLineKind::Waiting;
    return pair.state == program::PairState::Paused ? PairingLineKind::Paused
                                                    : PairingLineKind::Running;
}

/// A pair that is thought over counts as what the plan makes of it.
void count_changing(PairingBoard& board, const Program& program) {
    for (auto& mentor : board.mentors) {
        for (const auto* pair : program.running_pairs_of(mentor.id)) {
            if (pair->mentor == mentor.id && may_change(program, *pair)) --mentor.mentees;
        }
    }
}

/// Of the plan, what still can be: people may have gone since.
std::vector<Bond> planned_bonds(const PairingBoard& board, const matching::Plan& plan,
                                const matching::Request& request) {
    const auto mentors = rows_of(board.mentors), mentees = rows_of(board.mentees);
    std::vector<Bond> bonds;
    for (const auto& pair : plan.pairs) {
        if (!mentors.contains(pair.mentor) || !mentees.contains(pair.mentee)) continue;
        PairingLine line{.points = matching::shown_points(pair.score.told_points())};
        const bool stays = request.current.contains({pair.mentor, pair.mentee});
        line.kind = pair.kept ? PairingLineKind::Kept
                    : stays   ? PairingLineKind::Staying
                              : PairingLineKind::Suggested;
        bonds.push_back({pair.mentor, pair.mentee, line});
    }
    return bonds;
}

void count_suggestions(PairingBoard& board, const std::vector<Bond>& bonds,
                       const matching::Plan& plan) {
    std::map<PersonId, int> suggested;
    for (const auto& bond : bonds) ++suggested[bond.mentor];
    for (auto& mentor : board.mentors) mentor.mentees += suggested[mentor.id];
    std::set<PersonId> left;
    for (const auto& each : plan.mentees_left) left.insert(each.person);
    for (auto& mentee : board.mentees) mentee.left_over = left.contains(mentee.id);
}

/// "EN DE"; a language that was written out has no code to show.
std::string marks_of(const std::vector<std::string>& languages) {
    constexpr std::size_t code_letters = 2, shown_max = 3;
    std::string marks;
    std::size_t shown = 0;
    for (const auto& code : languages) {
        if (code.size() != code_letters || shown == shown_max) continue;
        if (shown++ > 0) marks += ' ';
        for (const char letter : code)
            marks +=
                letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return marks;
}

}  // namespace

int running_mentees(const Program& program, const PersonId& mentor) {
    return static_cast<int>(
        std::ranges::count_if(program.running_pairs_of(mentor),
                              [&](const program::Pair* pair) { return pair->mentor == mentor; }));
}

PairingPerson pairing_person(const Program& program, const PersonId& id, PairingSide side) {
    PairingPerson result{.id = id, .avatar = identity::avatar_of(id.bytes)};
    const auto* person = program.person(id);
    if (!person) return result;
    result.name = person->name();
    result.first_name = first_name(result.name);
    result.mentees = running_mentees(program, id);
    if (person->shown) result.places = person->shown->places;
    if (!person->profile) return result;
    result.languages = marks_of(person->profile->languages);
    const auto& topics =
        side == PairingSide::Mentor ? person->profile->offers : person->profile->wants;
    result.topics = topics;
    if (!topics.empty()) result.topic = topics.front();
    return result;
}

int fit_of_two(const Program& program, const PersonId& mentor, const PersonId& mentee,
               const matching::Asked& asked) {
    const auto found =
        matching::explain(request_of_two(program, mentor, mentee, asked), mentor, mentee);
    return found ? matching::shown_points(found->score.told_points()) : -1;
}

PairingBoard suggestion_board(const Program& program, const matching::Request& request,
                              const matching::Plan* plan, PairingOrder& order) {
    PairingBoard board;
    for (const auto& candidate : request.mentors)
        board.mentors.push_back(pairing_person(program, candidate.id, PairingSide::Mentor));
    for (const auto& candidate : request.mentees)
        board.mentees.push_back(pairing_person(program, candidate.id, PairingSide::Mentee));
    if (!plan) {
        sort_by_name(board.mentors);
        sort_by_name(board.mentees);
        return board;
    }
    if (!request.current.empty()) count_changing(board, program);
    const auto bonds = planned_bonds(board, *plan, request);
    count_suggestions(board, bonds, *plan);
    if (same_people(board.mentors, order.mentors) && same_people(board.mentees, order.mentees)) {
        restore_order(board.mentors, order.mentors);
        restore_order(board.mentees, order.mentees);
    } else {
        order_rows(board, bonds);
        order = {ids_of(board.mentors), ids_of(board.mentees)};
    }
    set_lines(board, bonds);
    return board;
}

PairingBoard pair_board(const Program& program) {
    PairingBoard board;
    const auto asked = parts_asked(program);
    std::vector<Bond> bonds;
    std::set<PersonId> mentors, mentees;
    for (const auto& id : program.pair_order) {
        const auto* pair = program.pair(id);
        if (!pair || (!pair->is_running() && pair->state != program::PairState::Proposed)) continue;
        PairingLine line{.points = fit_of_two(program, pair->mentor, pair->mentee, asked),
                         .kind = kind_of(*pair),
                         .pair = id};
        bonds.push_back({pair->mentor, pair->mentee, line});
        mentors.insert(pair->mentor);
        mentees.insert(pair->mentee);
    }
    for (const auto& id : mentors)
        board.mentors.push_back(pairing_person(program, id, PairingSide::Mentor));
    for (const auto& id : mentees)
        board.mentees.push_back(pairing_person(program, id, PairingSide::Mentee));
    order_rows(board, bonds);
    set_lines(board, bonds);
    return board;
}

}  // namespace accanto::app
