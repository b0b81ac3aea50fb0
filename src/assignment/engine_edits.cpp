#include <algorithm>

#include "assignment/engine.hpp"
#include "assignment/floor.hpp"

namespace accanto::assignment {

std::optional<EditError> Engine::edit_error(std::uint32_t mentee, std::uint32_t mentor) const {
    if (!solved_) return EditError::NotSolved;
    if (mentee >= problem_.mentees() || mentor >= problem_.mentors())
        return EditError::UnknownPerson;
    return {};
}

/// Whether the problem, as it has become, has another floor: then it is solved anew.
bool Engine::floor_moved() {
    if (!options_.floor) return false;
    const auto floor = *highest_floor(problem_, {});
    if (floor == floor_) return false;
    floor_ = floor;
    core_.reset();
    return true;
}

std::optional<std::int32_t> Engine::key_if_allowed(const Edge& edge) const {
    if (edge.score < floor_) return {};
    return key_of(edge, options_);
}

/// `problem_` has changed already; `edit` changes the solver in the same way.
template <class Edit>
Engine::Moves Engine::after(Edit edit) {
    const auto before = std::move(pairs_);
    pairs_.clear();
    solved_ = false;
    if (!floor_moved()) edit(*core_);
    if (const auto solved = solve(); !solved)
        return std::unexpected(solved.error() == SolveError::Cancelled ? EditError::Cancelled
                                                                       : EditError::Unproved);
    return moves_between(before, pairs_);
}

Engine::Moves Engine::set_score(std::uint32_t mentee, std::uint32_t mentor, Points score) {
    if (const auto error = edit_error(mentee, mentor)) return std::unexpected(*error);
    if (score < 0 || score > points_max) return std::unexpected(EditError::BadScore);
    const auto* old = problem_.find(mentee, mentor);
    if (old == nullptr && problem_.edges.size() == edges_max)
        return std::unexpected(EditError::TooMany);
    const Edge edge{mentor, score, old != nullptr && old->current};
    problem_.put(mentee, edge);
    return after([&](Core& core) { core.set_edge(mentee, mentor, key_if_allowed(edge)); });
}

Engine::Moves Engine::forbid(std::uint32_t mentee, std::uint32_t mentor) {
    if (const auto error = edit_error(mentee, mentor)) return std::unexpected(*error);
    if (!problem_.remove(mentee, mentor)) return std::vector<Move>{};
    return after([&](Core& core) { core.set_edge(mentee, mentor, {}); });
}

Engine::Moves Engine::withdraw(std::uint32_t mentee) {
    if (!solved_) return std::unexpected(EditError::NotSolved);
    if (mentee >= problem_.mentees()) return std::unexpected(EditError::UnknownPerson);
    problem_.wants[mentee] = 0;
    return after([&](Core& core) { core.withdraw(mentee); });
}

Engine::Moves Engine::set_places(std::uint32_t mentor, std::int32_t places) {
    if (!solved_) return std::unexpected(EditError::NotSolved);
    if (mentor >= problem_.mentors()) return std::unexpected(EditError::UnknownPerson);
    if (places < 0) return std::unexpected(EditError::BadPlaces);
    problem_.places[mentor] = places;
    return after([&](Core& core) { core.set_places(mentor, static_cast<std::uint32_t>(places)); });
}

Engine::Moves Engine::settle(std::uint32_t mentee, std::uint32_t mentor) {
    if (const auto error = edit_error(mentee, mentor)) return std::unexpected(*error);
    if (problem_.places[mentor] == 0) return std::unexpected(EditError::BadPlaces);
    problem_.wants[mentee] = 0;
    --problem_.places[mentor];
    ++problem_.had[mentor];
    return after([&](Core& core) { core.settle(mentee, mentor); });
}

Engine::Moves Engine::release(std::uint32_t mentor) {
    if (!solved_) return std::unexpected(EditError::NotSolved);
    if (mentor >= problem_.mentors()) return std::unexpected(EditError::UnknownPerson);
    if (problem_.had[mentor] == 0) return std::unexpected(EditError::BadPlaces);
    ++problem_.places[mentor];
    --problem_.had[mentor];
    return after([&](Core& core) { core.release(mentor); });
}

std::optional<EditError> Engine::error_of(const NewMentee& mentee,
                                          std::int32_t wants_before) const {
    if (!solved_) return EditError::NotSolved;
    std::int64_t wishes = mentee.wants - wants_before;
    for (const auto wants : problem_.wants) wishes += wants;
    const auto& basis = problem_.basis;
    if (mentee.wants < 0 || mentee.wants > basis.ranks || wishes > basis.wishes ||
        mentee.priority < 0 || mentee.priority >= basis.priorities ||
        problem_.mentees() == people_max || problem_.edges.size() + mentee.edges.size() > edges_max)
        return EditError::TooMany;
    std::vector<bool> seen(problem_.mentors());
    for (const auto& edge : mentee.edges) {
        if (edge.mentor >= seen.size() || seen[edge.mentor]) return EditError::UnknownPerson;
        if (edge.score < 0 || edge.score > points_max) return EditError::BadScore;
        seen[edge.mentor] = true;
    }
    return {};
}

Engine::Moves Engine::add_mentee(std::uint32_t number, const NewMentee& mentee) {
    if (const auto error = error_of(mentee, 0)) return std::unexpected(*error);
    if (number > problem_.mentees()) return std::unexpected(EditError::UnknownPerson);
    problem_.insert_mentee(number);
    for (auto& pair : pairs_) pair.mentee += pair.mentee >= number ? 1 : 0;
    core_->insert_mentee(number);
    return set_mentee(number, mentee);
}

Engine::Moves Engine::set_mentee(std::uint32_t mentee, const NewMentee& as) {
    if (mentee >= problem_.mentees()) return std::unexpected(EditError::UnknownPerson);
    if (const auto error = error_of(as, problem_.wants[mentee])) return std::unexpected(*error);
    auto row = as.edges;
    std::ranges::sort(row, {}, &Edge::mentor);
    problem_.put_row(mentee, row);
    problem_.wants[mentee] = as.wants;
    problem_.priority[mentee] = as.priority;
    return after([&](Core& core) {
        std::vector<Held> edges;
        for (const auto& edge : row) {
            if (const auto key = key_if_allowed(edge)) edges.push_back({edge.mentor, *key});
        }
        core.set_mentee(mentee, as.wants, as.priority, edges);
    });
}

Engine::Moves Engine::add_mentor(const NewMentor& mentor) {
    if (!solved_) return std::unexpected(EditError::NotSolved);
    if (mentor.places < 0 || mentor.had < 0) return std::unexpected(EditError::BadPlaces);
    if (problem_.mentors() == people_max ||
        problem_.edges.size() + mentor.candidates.size() > edges_max)
        return std::unexpected(EditError::TooMany);
    std::vector<bool> seen(problem_.mentees());
    for (const auto& [mentee, score] : mentor.candidates) {
        if (mentee >= problem_.mentees() || seen[mentee])
            return std::unexpected(EditError::UnknownPerson);
        if (score < 0 || score > points_max) return std::unexpected(EditError::BadScore);
        seen[mentee] = true;
    }
    const auto number = static_cast<std::uint32_t>(problem_.mentors());
    problem_.places.push_back(mentor.places);
    problem_.had.push_back(mentor.had);
    for (const auto& [mentee, score] : mentor.candidates) problem_.put(mentee, {number, score});
    return after([&](Core& core) {
        std::vector<NewEdge> edges;
        for (const auto& [mentee, score] : mentor.candidates) {
            if (const auto key = key_if_allowed({number, score})) edges.push_back({mentee, *key});
        }
        core.add_mentor(edges, static_cast<std::uint32_t>(mentor.places),
                        static_cast<std::uint32_t>(mentor.had));
    });
}

}  // namespace accanto::assignment
