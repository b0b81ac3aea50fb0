#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"
#include "app/views/pairing_planning.hpp"
#include "app/views/pairing_rematch.hpp"
#include "app/views/pairing_trial.hpp"
#include "identity/avatar.hpp"
#include "matching/planner.hpp"

namespace accanto::app {

/// Many people in one row of a board, see pairing_groups.hpp.
struct PairingGroup {
    std::string key;  ///< of its side; "": of those whom no other group takes
    int people = 0, placed = 0, left_over = 0;
    bool is_open = false;
};

/// A row in a column of the board: somebody, or a group.
struct PairingPerson {
    PersonId id;
    std::string name, first_name;
    std::string topic;  ///< the first one offered, for mentees the first one wanted; "" when none
    std::vector<std::string> topics;  ///< all of them
    std::string languages;            ///< codes: "EN DE"
    identity::Avatar avatar;
    int mentees = 0;  ///< mentors: had, and suggested on this board
    int places = 0;
    bool left_over = false;             ///< in the plan, without a mentor
    std::optional<PairingGroup> group;  ///< then `id` is nobody's
};

/// Staying: a running pair that stays one in a plan about everybody.
enum class PairingLineKind : std::uint8_t { Suggested, Kept, Waiting, Running, Paused, Staying };

/// A line of the board between two rows.
struct PairingLine {
    std::size_t mentor = 0, mentee = 0;  ///< rows
    int points = -1;                     ///< of 100; -1: a profile is not known
    int pairs = 1;                       ///< more to or from a group; `points` is their average
    PairingLineKind kind{};
    std::optional<PairId> pair;  ///< nothing: a suggestion
};

struct PairingBoard {
    std::vector<PairingPerson> mentors, mentees;
    std::vector<PairingLine> lines;  ///< ascending by rows
};

/// The order of the rows, kept while the same people are there.
struct PairingOrder {
    std::vector<PersonId> mentors, mentees;
};

/// What a plan that was made in turns was made from.
struct PairingBasis {
    std::uint64_t number = 0;  ///< Workbench::plan_number
    matching::Request asked;
    std::optional<matching::Planner> planner;  ///< nothing: of too many people
};

/// What is kept from one view to the next.
struct PairingMemory {
    PairingOrder order;
    PairingBasis basis;  ///< of a plan that was made at once: its planner
};

/// "Allow Piotr this once": a pair that a rule forbids, and the admin may want all the same.
struct PairingAllowance {
    PersonId mentor, mentee;
    std::string name;  ///< of the one who would be allowed
};

/// Somebody the plan leaves without a pair.
struct PairingLeft {
    PersonId person;
    std::string name, first_name;
    identity::Avatar avatar;
    bool mentee = true;
    std::string why;  ///< sentences
    std::vector<PairingAllowance> allowances;
};

struct PairingWaiting {
    PairId pair;
    PersonId mentor, mentee;
    std::string names;   ///< "Marta and Sofia"
    std::string answer;  ///< who has said yes
    identity::Avatar mentor_avatar;
    std::string mentor_name;
    base::Instant since;
    std::string cannot_confirm;  ///< a sentence; "": it can be confirmed
};

struct PairingPart {
    int points = 0, points_max = 0;  ///< of 100
    matching::Said said{};
};

struct PairingAlternative {
    PersonId mentor;
    std::string name;
    identity::Avatar avatar;
    int points = 0;         ///< of this pair
    int points_change = 0;  ///< of the whole plan, as shown
    std::string effect;     ///< what changes for others
};

/// What pairing two people who are no pair of the plan would do to it.
struct PairingEffect {
    bool is_possible = false;
    int points_change = 0;  ///< of the whole plan, as shown; 0 unless possible
    std::string words;      ///< for others, or why it is not possible
};

/// Months of a year in which two share more time than in those when it is least.
struct PairingMoreTime {
    struct Span {
        int first = 0, last = 0;  ///< January 0; may go over the end of the year
    };
    std::vector<Span> spans;
    int minutes_per_week = 0;  ///< the most of these
};

/// Mornings, days and evenings of a week.
inline constexpr int pairing_days = 7, pairing_bands = 3;
inline constexpr int pairing_slots_per_day = 8;  ///< of program::Availability

enum class PairingBond : std::uint8_t { None, Suggested, Kept, Never, Waiting, Running, Paused };

/// Two people: what they are to each other, how they fit, what speaks against them, what else is
/// possible.
struct PairingWhy {
    PairingPerson mentor, mentee;
    PairingBond bond{};
    std::optional<PairId> pair;
    base::Instant since;  ///< of a pair
    bool has_score = false;
    int points = 0;
    PairingPart topics, languages, free_time, experience;
    /// Without a share where nobody in the program said anything of them.
    PairingPart goals, interests, wishes;
    /// What people said in private counts, and is in none of the points.
    bool private_counts = false;
    std::vector<std::string> topics_shared, topics_open, languages_shared;
    std::vector<std::string> topics_half;  ///< of the shared ones
    std::vector<std::string> goals_shared, goals_open, interests_shared;
    int minutes_per_week = 0;                  ///< all along
    std::optional<PairingMoreTime> more_time;  ///< for a part of the year
    std::array<std::array<int, pairing_bands>, pairing_days>
        free{};                         ///< shared slots, in the mentor's week
    int best_day = -1, best_band = -1;  ///< -1: never
    int years_ahead = 0;
    program::YearsAhead years_wanted;
    int wish_place = 0;          ///< of the mentor among the mentee's wishes, from 1; 0: none
    std::string warning;         ///< what speaks against it, in a sentence
    std::string cannot_pair;     ///< why it can't be done at all; "": it can
    std::string cannot_keep;     ///< why the plan can't keep them together; "": it can
    bool may_change = false;     ///< a running pair that is thought over
    bool in_plan = false;        ///< a pair of the plan, running already or not
    program::fact::Wish wish{};  ///< what the admin said of the two
    bool can_be_wished() const { return !pair || may_change; }
    std::string cannot_confirm;  ///< of a pair that waits
    std::vector<PairingAlternative> alternatives;
    std::optional<PairingEffect> effect;  ///< of two who are no pair of the plan
    std::string more_room;                ///< what one more place of the mentor would bring; or ""
    std::string not_known;  ///< why nothing is said of what else would be possible; or ""
};

/// What a kind of fairness comes to, of 100.
struct PairingFairness {
    matching::Fairness fairness{};
    bool is_known = false;  ///< else so many people that it is not counted
    int points_average = 0, points_lowest = 0;
    int placed_fewer = 0;  ///< people without a mentor whom another kind would place
};

enum class PairingStage : std::uint8_t {
    NobodyYet,  ///< mentors or mentees are missing, and there is no pair
    NoPlaces,   ///< mentees wait, no mentor has a place
    EverybodyPlaced,
    NoPlan,  ///< people on both sides, nothing suggested yet
    Planned
};

struct PairingView {
    std::uint64_t version = 0;  ///< another one, another view
    PairingStage stage{};
    bool follower = false;
    bool confirms_at_once = true;  ///< the admin makes pairs; else the two are asked
    bool outdated = false;  ///< people, places or wishes have changed since the plan was made
    std::optional<PairingPlanning> planning;  ///< a plan is being made; brought up to date apart
    program::Rules rules;
    std::optional<PairingTrial> trial;  ///< while the admin tries what shall count
    std::string program;
    int mentors_accepted = 0, mentees_accepted = 0;
    int sign_ups = 0;  ///< that wait for the admin
    int mentors_free = 0, places_free = 0, mentees_free = 0;
    int pairs_planned = 0, points_average = 0, mentees_left = 0;
    matching::Fairness fairness{};
    std::vector<PairingFairness> fairness_choices;  ///< of a plan; in the order of every_fairness
    bool fairness_is_one = false;                   ///< all choices are known and come to the same
    std::string second_best;  ///< the next best plan, in a sentence; "" where it isn't looked for
    bool can_think_over = false;            ///< there is a running pair that may change
    std::optional<PairingRematch> rematch;  ///< while everybody is thought over
    int blocking_pairs = 0;                 ///< two who would both gain by having each other
    int first_people = 0;                   ///< who had to wait last time, and come first
    bool can_undo = false, can_redo = false;
    std::string refused;       ///< a wish that could not be kept, in a sentence
    PairingBoard suggestions;  ///< those without a pair, with the plan's lines
    PairingBoard pairs;        ///< running pairs and those that wait for an answer
    std::vector<PairingLeft> left;
    std::vector<PairingWaiting> waiting;
    std::optional<PairingWhy> why;  ///< of the selected pair
    matching::Asked weighable;      ///< later parts the program asks about, or somebody spoke of
    /// For pairing by hand, by name: mentors with a place, mentees without a mentor.
    std::vector<PairingPerson> mentors_to_choose, mentees_to_choose;
};

/// `memory` is read and brought up to date.
PairingView pairing_view(const Model& model, PairingMemory& memory);

/// The view, made anew when the model changed; the plan is solved again only for another request.
/// The trial is made anew when what is tried changed, too.
class PairingViews {
public:
    const PairingView& of(const Model& model, const std::optional<PairingWeights>& tried = {});
    /// For the plan with its number.
    void keep(std::unique_ptr<PairingBasis> basis) { new_basis_ = std::move(basis); }

private:
    void try_out(const Model& model, const std::optional<PairingWeights>& tried);

    std::uint64_t version_ = 0, views_made_ = 0;
    std::optional<journal::ProgramId> program_;
    PairingMemory memory_;
    std::unique_ptr<PairingBasis> new_basis_;
    std::optional<PairingView> view_;
    std::optional<PairingWeights> tried_;  ///< of the view's trial
};

}  // namespace accanto::app
