#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "program/profile.hpp"

/// Sign-ups as a group might get them, all invented, the same for the same seed on every machine.
namespace accanto::test {

enum class Wording : std::uint8_t { English, Italian };

struct PeopleWanted {
    std::size_t mentors = 50;
    std::size_t mentees = 50;
    std::uint64_t seed = 1;
    Wording wording = Wording::English;  ///< of topics and texts
};

/// What one person would answer. Topics are Zipf-like: few are in great demand. Some answers are
/// missing: no organisation, no experience, no free time said.
struct InventedPerson {
    program::Profile profile;
    std::string first_name, last_name;  ///< the profile has both together
    std::string city;                   ///< "Europe/Rome"
    std::string manner;                 ///< how they like to talk; may be empty
    int answered_minutes = 0;           ///< after the form was opened; grows along the list
};

/// The parts of a day that a form asks for: 7-13, 13-19, 19-23.
inline constexpr int day_parts = 3;

/// Which of `day_parts` of a weekday (0: Monday) somebody is wholly free.
bool is_free(const program::Availability& availability, int weekday, int part);

/// Mentors and mentees mixed, as they come in. No two have the same name or contact.
std::vector<InventedPerson> invented_people(const PeopleWanted& wanted);

/// The topics the invented know about, the most wanted first.
std::vector<std::string> topics_in_demand(Wording wording);

}  // namespace accanto::test
