#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "assignment/objective.hpp"
#include "assignment/problem.hpp"
#include "matching/score.hpp"

namespace accanto::matching {

class Sweep;

inline constexpr int nobody = -1;

/// A request made ready for planning: people by number in ascending order of id, so that the order
/// of the request means nothing. Points into the request, which must outlive it.
struct Field {
    Vocabulary vocabulary;  ///< for who comes later
    std::vector<Comparable> mentors;
    std::vector<Comparable> mentees;
    Shares shares;
    std::vector<Season> seasons;   ///< for which people were made comparable
    std::vector<int> kept_mentor;  ///< for each mentee, or `nobody`
    /// Mentees of the request who want nobody any more: `withdrawn`, by mentee.
    std::vector<bool> withdrawn;

    const PersonId& mentor_id(std::size_t mentor) const { return mentors[mentor].candidate->id; }
    const PersonId& mentee_id(std::size_t mentee) const { return mentees[mentee].candidate->id; }
    /// 0 … points_max, whether or not the two may be paired.
    int points(std::size_t mentor, std::size_t mentee) const {
        return parts(mentor, mentee).points();
    }
    Parts parts(std::size_t mentor, std::size_t mentee) const {
        return parts_of(mentors[mentor], mentees[mentee], shares);
    }
};

/// `keep` is what `settle_wishes` left of the request's wishes.
Field field_of(const Request& request, const std::set<Couple>& keep);

/// Makes a field a few people at a time. The request must outlive it.
class FieldMaker {
public:
    explicit FieldMaker(const Request& request);
    /// Reads so many more. Whether that were all.
    bool read(std::size_t people);
    /// Of who was read.
    Field take(const std::set<Couple>& keep);

private:
    const Request& request_;
    std::vector<const Candidate*> mentors_, mentees_;  ///< ascending by id
    Vocabulary vocabulary_;
    Field field_;
};

/// A mentee's wishes say nothing when nobody of them can be had.
void forget_vain_wishes(Comparable& mentee, const std::vector<Comparable>& mentors);

/// Gives the mentees their kept mentors, and takes those that were kept before away.
void keep_pairs(Field& field, const std::set<Couple>& keep);

/// By mentee, the mentors named together with them, ascending. Who is not in the field is left out.
std::vector<std::vector<std::uint32_t>> mentors_named(const Field& field,
                                                      const std::set<Couple>& couples);

/// Whether a mentee is still to be decided about.
bool is_open(const Field& field, std::size_t mentee);

/// As `problem_of`, with every row empty.
assignment::Problem problem_without_edges(const Request& request, const Field& field);

/// What is to be decided: an edge where no rule is against a pair, but for Rule::NoPlace, which is
/// a matter of places. Of a kept pair the mentee wishes for nothing, and the mentor has a place
/// less and had one more. The numbers of people are those of the field.
assignment::Problem problem_of(const Request& request, const Field& field);
/// The row of the mentee whom `sweep` has just compared, after all before theirs. `current` are the
/// mentors of theirs who may stay, ascending.
void add_row(assignment::Problem& problem, const Field& field, const Sweep& sweep,
             std::size_t mentee, const std::vector<std::uint32_t>& current);
assignment::Options options_of(const Request& request);

/// The number of somebody in an ascending list.
std::optional<std::size_t> position(const std::vector<Comparable>& people, const PersonId& id);

}  // namespace accanto::matching
