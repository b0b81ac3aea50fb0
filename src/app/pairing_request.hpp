#pragma once

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

/// The two alone, whatever else they are in: to say how they fit and what speaks against them.
/// Somebody whose profile isn't known is not in it.
matching::Request request_of_two(const program::Program& program, const program::PersonId& mentor,
                                 const program::PersonId& mentee);

/// Mentees a mentor can still be proposed: free places less those somebody was proposed for.
int open_places(const program::Program& program, const program::PersonId& mentor);

/// Whether somebody has a mentor, or was proposed one.
bool is_taken_as_mentee(const program::Program& program, const program::PersonId& person);

/// Whether a plan is made at once, and a planner whenever one is asked for. Of more people it takes
/// longer than a frame may: there is one planning in turns (Workbench::planning).
bool is_planned_at_once(const matching::Request& request, std::uint64_t pairs_max);

}  // namespace accanto::app
