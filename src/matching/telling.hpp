#pragma once

#include "matching/plan.hpp"

namespace accanto::matching {

/// Puts into words who has whom, and why somebody has nobody, a few people at a time. All it is
/// given must outlive it.
class Telling {
public:
    /// `problem` is prepared, or nothing; then every pair is compared anew, which takes longer.
    Telling(const Request& request, const Field& field, const assignment::Problem* problem,
            const Holding& holding);

    /// Goes on until about so many pairs of people were looked at. Whether all is told.
    bool advance(std::uint64_t pairs);
    int done_permille() const;
    Plan take();

private:
    void tell_mentee(std::size_t mentee);
    LeftOver mentee_left(std::size_t mentee);
    void name_mentors_left(std::size_t mentee);
    void ask_mentor(std::size_t mentor);
    bool takes_nobody(std::size_t mentor) const;
    WhyLeft why_left(std::size_t mentor) const;
    bool is_asked(const LeftOver& left) const { return with_names_ || left.possible.empty(); }
    std::vector<bool> edges_of(std::size_t mentee) const;
    std::optional<Rule> rule_against(std::size_t mentor, std::size_t mentee,
                                     const std::vector<bool>& edges) const;
    void spend(std::uint64_t pairs) { budget_ -= std::min(budget_, pairs); }

    const Request& request_;
    const Field& field_;
    const assignment::Problem* problem_;
    const Holding& holding_;
    std::vector<bool> has_mentee_;
    bool with_names_ = false;
    std::vector<LeftOver> mentors_left_;  ///< by mentor
    /// Who is next: mentees and what they have, mentees whom mentors without anybody could have,
    /// these mentors.
    std::size_t told_ = 0, named_ = 0, asked_ = 0;
    std::uint64_t budget_ = 0;
    Plan plan_;
};

}  // namespace accanto::matching
