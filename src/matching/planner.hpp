#pragma once

#include <expected>

#include "assignment/engine.hpp"
#include "matching/alternatives.hpp"
#include "matching/plan.hpp"

namespace accanto::matching {

enum class EditError : std::uint8_t {
    NotPlannable,   ///< the request never could be (Plan::refused says why)
    UnknownPerson,  ///< no candidate on that side, or withdrawn
    KnownPerson,    ///< a candidate on that side already
    BadPlaces,      ///< fewer than 0
    TooMany,        ///< `added_max` people have come since: take a new planner
    Contradicts     ///< a pair that can't be kept: forbidden for good, or against other kept pairs
};

enum class WhyNotKind : std::uint8_t {
    Unknown,        ///< one of them is no candidate on that side, or nothing can be planned
    Planned,        ///< they are a pair of the plan
    Forbidden,      ///< by the rules
    KeptElsewhere,  ///< the mentee is kept for another mentor
    PlacesKept,     ///< the mentor's places are kept for others
    Possible
};

/// Why two people are no pair.
struct WhyNot {
    WhyNotKind kind = WhyNotKind::Unknown;
    std::vector<Rule> rules;  ///< Forbidden: all of them
    /// The best plan in which they are a pair: Possible, and Forbidden where keeping the pair
    /// overrules all those rules.
    std::optional<Effect> effect;
    bool operator==(const WhyNot&) const = default;
};

/// Mentees who share fewer places than they are; whatever is changed among them, somebody is left.
struct Shortage {
    std::vector<PersonId> mentees;  ///< ascending
    std::vector<PersonId> mentors;  ///< ascending: all who may have one of the mentees
    std::int64_t places = 0;        ///< of the mentors, kept pairs not counted
    bool operator==(const Shortage&) const = default;
};

enum class WayInKind : std::uint8_t {
    WaivedRules,  ///< the two are kept as a pair, and that overrules the rules
    OnePlace,     ///< the mentor has one more place, and the plan then places the mentee
    PlaceForThem  ///< the mentor has one more place, and it is kept for the mentee
};

/// One thing that places somebody who is left over, and takes nobody's mentor.
struct WayIn {
    WayInKind kind{};
    PersonId mentor;
    std::vector<Rule> rules;  ///< WaivedRules: all that speak against the pair
    Effect effect;
    bool operator==(const WayIn&) const = default;
};

/// Solved, for the request's fairness; nothing when it is too much, or not proved.
std::optional<assignment::Engine> engine_of(assignment::Problem problem, const Request& request);

/// So many people can come later. Who does must not move those who are pointed at, and a mentor has
/// no more places in a problem than it has mentees: both need room from the beginning.
inline constexpr std::size_t added_max = 64;
void leave_room(Request& request);
void leave_room(assignment::Problem& problem, const Field& field);

/// What a planner is made of where another has done the work (LargePlan).
struct Solved {
    Request request;
    Wishes wishes;
    Field field;
    std::optional<assignment::Engine> engine;   ///< solved; nothing: as in Planner
    std::optional<assignment::Problem> stable;  ///< of a stable plan
    Holding holding;
    Plan plan;
};

/// The best plan of a request, how it changes, and why it is as it is. Solves once; all answers are
/// exact, and speak of the request as it has become.
///
/// For up to `all_pairs_max` people a side. Who is nobody's candidate, and a request that can't be
/// planned, get empty answers.
class Planner {
public:
    explicit Planner(Request request);
    explicit Planner(Solved solved);
    // The people are pointed at, and stay where they are when a list is moved.
    Planner(Planner&&) = default;
    Planner& operator=(Planner&&) = default;

    Request request() const;
    const Plan& plan();
    Worth worth() const { return worth_of(request_, field_, holding_); }

    /// The `count` best other mentors for a mentee, best for the whole plan first, of equals the
    /// lowest id. Empty for a kept mentee, and in a stable plan. With a floor: those that leave it
    /// where it is.
    std::vector<Alternative> alternatives(const PersonId& mentee, std::size_t count);
    /// Takes as long as a plan when the request has a floor, or wants a stable plan.
    WhyNot why_not(const PersonId& mentor, const PersonId& mentee);
    /// What one more place would do. As long as a plan when the request has a floor, or wants a
    /// stable plan.
    std::optional<Effect> place_value(const PersonId& mentor);
    /// For a mentee who is left over: the best of each kind, the best for the whole first. Nobody
    /// is asked for a place who takes nobody. With a floor: those that leave it where it is. Empty
    /// in a stable plan.
    std::vector<WayIn> ways_in(const PersonId& mentee);
    /// Empty in a stable plan, which leaves people over for other reasons.
    std::vector<Shortage> shortages() const;
    /// The best of all other plans in which somebody has a mentor they don't have in this one;
    /// with a floor, of those that leave it where it is. Nothing when nobody can have another, and
    /// for a stable plan. See `is_as_good`.
    std::optional<Effect> second_best();
    /// Pairs outside the plan in which both have more points than with whom they have, or a place.
    std::size_t blocking_pairs() const;

    // Each gives a plan worth as much as a new planner of the changed request would, mostly without
    // solving anew, and tells who moves.
    using Moves = std::expected<std::vector<Move>, EditError>;
    /// Into Request::never; a pair that was kept is refused then.
    Moves forbid(const PersonId& mentor, const PersonId& mentee);
    Moves keep(const PersonId& mentor, const PersonId& mentee);
    /// No mentee any more; a mentor who is both stays one.
    Moves withdraw(const PersonId& mentee);
    /// As Candidate::places_free.
    Moves set_places(const PersonId& mentor, int places);
    /// Somebody new, or somebody who withdrew; Request::first, current, never and keep may name
    /// them already.
    Moves add_mentee(const Candidate& mentee);
    /// Compares a mentee anew, whose profile has changed.
    Moves mend_mentee(const Candidate& mentee);
    /// Solves anew.
    Moves add_mentor(const Candidate& mentor);

private:
    using Position = std::optional<std::size_t>;
    Position mentor_at(const PersonId& id) const { return position(field_.mentors, id); }
    Position mentee_at(const PersonId& id) const;
    bool is_stable() const { return request_.fairness == Fairness::Stable; }
    bool has_problem() const { return engine_ || stable_; }
    const assignment::Problem& problem() const { return engine_ ? engine_->problem() : *stable_; }

    static std::uint32_t number(std::size_t index) { return static_cast<std::uint32_t>(index); }
    std::optional<EditError> edit_error(const PersonId& mentor, const PersonId& mentee) const;

    void solve_anew();
    void solve_stable();
    Comparable compared_mentee(const Candidate& mentee);
    void compare_anew();
    bool must_compare_anew() const;
    Shares shares_now() const;
    std::optional<assignment::NewMentee> as_new(std::size_t mentee);
    Moves renew(std::size_t mentee, const Candidate& as);
    bool has_room() const { return added_ < added_max; }
    void take_pairs(const assignment::Pairs& pairs);
    std::optional<Holding> solved(assignment::Problem problem) const;
    Holding after(const std::vector<assignment::Move>& moves) const;
    Effect effect_of(const Holding& after) const;
    std::optional<Effect> effect_of_pair(std::size_t mentor, std::size_t mentee);

    std::vector<std::uint32_t> short_of(std::size_t mentee) const;
    std::optional<WayIn> waived(std::size_t mentee);
    std::optional<WayIn> one_place(std::size_t mentee);
    std::optional<WayIn> place_for_them(std::size_t mentee) const;

    template <class Edit>
    Moves after_edit(const std::set<Couple>& keep_expected, Edit edit);

    Request request_;
    Wishes wishes_;
    Field field_;
    std::optional<assignment::Engine> engine_;   ///< nothing: no plan but the kept pairs, or stable
    std::optional<assignment::Problem> stable_;  ///< what a stable plan was made from
    std::size_t added_ = 0;
    Holding holding_;
    bool proved_ = true;
    // Once asked for:
    std::optional<Plan> plan_;
    std::optional<std::optional<Effect>> second_best_;
};

}  // namespace accanto::matching
