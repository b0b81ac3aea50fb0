#pragma once

#include "app/model.hpp"
#include "matching/candidate.hpp"
#include "program/program.hpp"

/// What the matcher is asked: a program's people, as far as they can be paired now, and the admin's
/// wishes.
namespace accanto::app {

/// Everybody who was accepted and whose profile is known: mentors with a place that nobody has or
/// was proposed for, mentees without a mentor or a proposal. Of these come first who had to wait
/// when others were paired.
matching::Request matching_request(const program::Program& program,
                                   matching::Fairness fairness = matching::Fairness::Total);
/// The same under other rules than the program's.
matching::Request matching_request(const program::Program& program, matching::Fairness fairness,
                                   const program::Rules& rules);

/// Everybody who may be paired anew. Running pairs are `current`, and that one stays is worth
/// `stay_bonus`; whoever has a mentor comes before all who have none, so nobody loses one without
/// getting another unless a wish says so. A pair that a rule of the program is against was the
/// admin's decision, and is kept.
///
/// Left out with their places: pairs that pause (they were promised that all stays as it is) and
/// proposals that wait (the two were asked); see `may_change`.
matching::Request rematching_request(const program::Program& program, matching::Fairness fairness,
                                     const program::Rules& rules, int stay_bonus);

/// What the workbench asks for now, under the program's rules or others.
matching::Request request_of(const program::Program& program, const Workbench& workbench);
matching::Request request_of(const program::Program& program, const Workbench& workbench,
                             const program::Rules& rules);

/// Whether a running pair is thought over with the others: not while it pauses, while its mentee
/// waits for an answer about somebody else, or when its mentor has more mentees than places; nor
/// when one of the two is not known here, or no longer in the role.
bool may_change(const program::Program& program, const program::Pair& pair);

/// Which of the later parts of a score count here: of what those who were accepted said. It is the
/// same for everybody's pairs, so that they can be compared.
matching::Asked parts_asked(const program::Program& program);

/// The two alone, whatever else they are in: to say how they fit and what speaks against them.
/// Somebody whose profile isn't known is not in it.
matching::Request request_of_two(const program::Program& program, const program::PersonId& mentor,
                                 const program::PersonId& mentee);
/// The same for who asks about many: `asked` is `parts_asked`.
matching::Request request_of_two(const program::Program& program, const program::PersonId& mentor,
                                 const program::PersonId& mentee, const matching::Asked& asked);

/// Mentees a mentor can still be proposed: free places less those somebody was proposed for.
int open_places(const program::Program& program, const program::PersonId& mentor);

/// Whether somebody has a mentor, or was proposed one.
bool is_taken_as_mentee(const program::Program& program, const program::PersonId& person);

/// Whether a plan is made at once, and a planner whenever one is asked for. Of more people it takes
/// longer than a frame may: there is one planning in turns (Workbench::planning).
bool is_planned_at_once(const matching::Request& request, std::uint64_t pairs_max);

}  // namespace accanto::app
