#pragma once

#include <memory>

#include "assignment/core.hpp"
#include "assignment/shortages.hpp"

namespace accanto::assignment {

enum class EditError : std::uint8_t {
    NotSolved,  ///< solve first; also after an edit that was cancelled or not proved
    UnknownPerson,
    BadScore,
    BadPlaces,
    TooMany,    ///< people or edges
    Cancelled,  ///< solve again to go on
    Unproved    ///< our own mistake: the plan did not pass the check
};

/// What something would do to the plan.
struct Effect {
    Levels change;            ///< level by level
    std::vector<Move> moves;  ///< of everybody it touches
    bool operator==(const Effect&) const = default;
};
struct Alternative {
    std::uint32_t mentor = 0;
    Effect effect;
    bool operator==(const Alternative&) const = default;
};

struct NewMentor {
    std::int32_t places = 1;
    std::int32_t had = 0;  ///< as in Problem
    struct Candidate {
        std::uint32_t mentee;
        Points score;
    };
    std::vector<Candidate> candidates;  ///< each once
};

/// What somebody is from now on, instead of what they were.
struct NewMentee {
    std::int32_t wants = 1;
    std::int32_t priority = 0;  ///< as in Problem
    std::vector<Edge> edges;    ///< each mentor once
};

/// The best plan of a problem, how it changes with the problem, and why it is as it is. Every plan
/// it gives has been checked against a proof (certificate.hpp).
class Engine {
public:
    static std::expected<Engine, LoadError> load(Problem problem, const Options& options);

    /// After `Cancelled` it goes on where it stopped.
    std::expected<void, SolveError> solve(const GoOn& go_on = {}, const Method& method = {});

    const Problem& problem() const { return problem_; }
    const Options& options() const { return options_; }
    const Pairs& pairs() const { return pairs_; }
    Points floor() const { return floor_; }  ///< 0 unless the options ask for one
    Levels levels() const { return levels_of(problem_, pairs_); }
    /// The prices that prove the plan, until something changes; nothing before it is solved.
    std::optional<AnyProof> proof() const {
        return solved_ ? std::optional(core_->proof()) : std::nullopt;
    }
    std::size_t bytes() const { return core_ ? core_->bytes() : 0; }  ///< beside the problem

    // Each gives the plan that is best afterwards, and who moves. What changes little is quick.
    using Moves = std::expected<std::vector<Move>, EditError>;
    Moves set_score(std::uint32_t mentee, std::uint32_t mentor, Points score);
    Moves forbid(std::uint32_t mentee, std::uint32_t mentor);
    Moves withdraw(std::uint32_t mentee);
    Moves set_places(std::uint32_t mentor, std::int32_t places);
    /// The two stay together from now on and are no part of the problem any more: the mentee has no
    /// wish left, the mentor a place less and had one more. `release` is for when the mentee goes.
    Moves settle(std::uint32_t mentee, std::uint32_t mentor);
    Moves release(std::uint32_t mentor);
    /// The new mentor's number is the number of mentors so far.
    Moves add_mentor(const NewMentor& mentor);

    /// Whoever has this number moves up by one, and so do all after them. `TooMany`: more wishes,
    /// or another priority, than there is room for (Basis).
    Moves add_mentee(std::uint32_t number, const NewMentee& mentee);
    Moves set_mentee(std::uint32_t mentee, const NewMentee& as);

    // Exact, for a solved problem; nothing for who is unknown. The floor is kept: an edge below it
    // is no alternative.
    /// The best plan in which the mentee has this mentor too, or instead.
    std::optional<Effect> what_if(std::uint32_t mentee, std::uint32_t mentor);
    /// Who would move if the mentee had each of these mentors as well, or instead, whether or not
    /// there is such an edge; each by itself. Nothing where it can't be. One search for all.
    struct Candidate {
        std::uint32_t mentor;
        Points score;
    };
    std::vector<std::optional<std::vector<Move>>> moves_if(std::uint32_t mentee,
                                                           std::span<const Candidate> mentors);
    /// The `count` best mentors besides, the best for the whole first.
    std::vector<Alternative> alternatives(std::uint32_t mentee, std::size_t count);
    /// The best of all other plans in which somebody has a mentor they do not have now; nothing
    /// when nobody can have another. No change of any level: it is just as good.
    std::optional<Effect> second_best();
    /// What one more place with a mentor is worth.
    std::optional<Effect> place_value(std::uint32_t mentor);
    /// The moves of that alone, without counting its levels; also nothing when it changes nothing.
    std::vector<Move> moves_with_place(std::uint32_t mentor);
    std::vector<Shortage> shortages() const { return shortages_in(problem_, pairs_); }

private:
    Engine(Problem problem, const Options& options)
        : problem_(std::move(problem)), options_(options) {}

    std::expected<void, SolveError> accept();
    std::optional<EditError> edit_error(std::uint32_t mentee, std::uint32_t mentor) const;
    std::optional<EditError> error_of(const NewMentee& mentee, std::int32_t wants_before) const;
    template <class Edit>
    Moves after(Edit edit);
    bool floor_moved();
    std::optional<std::int32_t> key_if_allowed(const Edge& edge) const;
    Effect effect_of(const Change& change, const Levels& before) const;

    Problem problem_;
    Options options_;
    Points floor_ = 0;
    bool has_floor_ = false;  ///< `floor_` is that of the problem
    bool solved_ = false;
    std::unique_ptr<Core> core_;
    Pairs pairs_;
};

}  // namespace accanto::assignment
