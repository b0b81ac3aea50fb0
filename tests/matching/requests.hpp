#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "matching/candidate.hpp"
#include "support/seeded_random.hpp"

namespace accanto::matching::test {

using accanto::test::SeededRandom;

/// Person number `number`; ids are in the order of the numbers.
PersonId person(int number);

Candidate mentor(int number, int places = 1);
Candidate mentee(int number);

/// The slot of a weekday (0: Monday) that begins at 7:00 + 2 h × `slot`.
std::uint64_t slot(int weekday, int slot);

/// Few words, so that there are many ties; forbidden pairs, missing answers, mentors without
/// places, somebody in both lists, and kept pairs that do not contradict.
Request random_request(SeededRandom& random, int mentors, int mentees);

/// Asks for some of what a plan can be asked for: fairness, a floor, who goes first, pairs that may
/// stay, load that is spread.
void ask_for_more(Request& request, SeededRandom& random);

/// Makes the profiles odder than any that are cleaned: clocks that differ by any quarter of an hour
/// and more than days, many words, great ages, weights of all kinds.
void make_odd(Request& request, SeededRandom& random);

/// Lets people say what came later, each of them or not: levels, goals, interests, years asked for,
/// clocks that change, wishes, a private answer.
void say_more(Request& request, SeededRandom& random);

void shuffle(std::vector<Candidate>& people, SeededRandom& random);

}  // namespace accanto::matching::test
