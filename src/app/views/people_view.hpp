#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"
#include "app/views/invite_view.hpp"
#include "app/views/profile_form.hpp"

namespace accanto::app {

enum class RoleFilter : std::uint8_t { Everyone, Mentors, Mentees };

/// Which of the people are shown. Somebody who is both counts as mentor and as mentee.
struct PeopleFilter {
    std::string search;  ///< in names, organisations, contacts and topics
    std::optional<program::Standing> standing;
    RoleFilter role = RoleFilter::Everyone;
    bool operator==(const PeopleFilter&) const = default;
};

struct PersonRow {
    PersonId id;
    std::string name;
    program::Role role{};
    std::string topics;  ///< a few: what they offer or, mentees, what they would like help with
    program::Standing standing{};
    bool paired = false;
    bool operator==(const PersonRow&) const = default;
};

/// Those who were accepted, by what they can do. Somebody who is both is in both figures.
struct PeopleFigures {
    int mentors = 0, mentees = 0;
    int places_free = 0;
    int without_pair = 0;
    bool operator==(const PeopleFigures&) const = default;
};

inline constexpr std::size_t standings = 5;

struct PeopleView {
    bool empty = true;  ///< nobody has signed up yet
    int total = 0;
    std::array<int, standings> count{};  ///< by standing
    PeopleFigures figures;
    std::vector<PersonRow> rows;  ///< first who waits for an answer, then by standing and name
    std::optional<PersonId> asked_for;  ///< whom the address names
    /// All of them, the first to sign up first; whatever the filter.
    std::vector<PersonId> applied;
    InviteView invite;
    bool follower = false;
};

PeopleView people_view(const Model& model, const PeopleFilter& filter);

struct Answer {
    std::string question;
    std::string text;
    bool operator==(const Answer&) const = default;
};

struct Partner {
    PersonId id;
    std::string name;
    program::PairState state{};
    base::Instant since;
    bool operator==(const Partner&) const = default;
};

/// What somebody has said to the program's rules and about their age.
enum class Consent : std::uint8_t { Given, NotAsked, AgeOpen, RulesOpen };

/// All that the admin knows of one person.
struct PersonView {
    PersonId id;
    std::string name;
    program::Role role{};
    program::Standing standing{};
    base::Instant since;
    bool from_spreadsheet = false;
    Consent consent{};
    std::string note;  ///< what the admin wrote when declining
    bool can_accept = false, can_decline = false, can_waitlist = false;
    bool reads_note = false;  ///< the note of a decline reaches them
    std::vector<Partner> partners;
    int places = 0, places_free = 0;  ///< of mentors
    std::vector<std::string> languages, offers, wants;
    std::string organisation, contact;
    int experience_years = -1;
    std::vector<program::TopicLevel> offers_levels, wants_levels;
    std::vector<std::string> goals, interests;
    program::YearsAhead years_ahead;  ///< that they would like their mentor to have
    std::vector<std::string> wishes;  ///< mentors they would like, by name, the most wished first
    int free_hours = 0;               ///< a week; 0: not said
    std::vector<Answer> answers;
    program::Profile profile;  ///< where only the public part is known: that
    ProfileForm form;          ///< the same, to be mended
};

/// Nothing where nobody is asked for, or nobody of this id is known.
std::optional<PersonView> person_view(const Model& model, const std::optional<PersonId>& person);

}  // namespace accanto::app
