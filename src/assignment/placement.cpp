#include "assignment/placement.hpp"

#include <algorithm>

namespace accanto::assignment {

Placement::Placement(const Problem& problem, Points floor)
    : problem_(problem), floor_(floor), layer_(problem.mentors()) {
    std::vector<std::uint32_t> rooms(problem.wants.begin(), problem.wants.end());
    mentors_of_ = Lists<std::uint32_t>(rooms);
    rooms.assign(problem.mentors(), 1);
    mentees_of_ = Lists<std::uint32_t>(rooms);
}

std::vector<std::uint32_t> Placement::run(const std::vector<std::uint32_t>& wanted) {
    std::vector<std::uint32_t> met;
    for (int rank = 1; rank <= problem_.basis.ranks; ++rank) {
        for (int priority = 0; priority < problem_.basis.priorities; ++priority) {
            met.push_back(meet(rank, priority));
            if (!wanted.empty() && met.back() < wanted[met.size() - 1]) return met;
        }
    }
    return met;
}

std::uint32_t Placement::meet(int rank, int priority) {
    std::vector<std::uint32_t> seekers;
    for (std::uint32_t i = 0; i < problem_.mentees(); ++i) {
        // Who has less than the rank before could not be given that, and so can't be given this.
        if (problem_.priority[i] == priority && problem_.wants[i] >= rank &&
            mentors_of_.size(i) + 1 == static_cast<std::uint32_t>(rank))
            seekers.push_back(i);
    }
    std::uint32_t met = 0;
    while (find_layers(seekers)) {
        const auto placed = std::erase_if(seekers, [this](std::uint32_t i) { return place(i); });
        met += static_cast<std::uint32_t>(placed);
    }
    return met;
}

bool Placement::can_take(std::uint32_t mentee, const Edge& edge) const {
    if (edge.score < floor_ || problem_.places[edge.mentor] == 0) return false;
    const auto held = mentors_of_[mentee];
    return std::ranges::find(held, edge.mentor) == held.end();
}

/// Gives the mentors not reached before their layer; whether one of them has a place.
bool Placement::reach_from(std::uint32_t mentee, std::uint32_t layer) {
    bool found = false;
    for (const auto& edge : problem_.row(mentee)) {
        if (layer_[edge.mentor] != no_one || !can_take(mentee, edge)) continue;
        layer_[edge.mentor] = layer;
        queue_.push_back(edge.mentor);
        found = found || has_place(edge.mentor);
    }
    return found;
}

/// Breadth first; whether any way ends at a place.
bool Placement::find_layers(const std::vector<std::uint32_t>& seekers) {
    std::ranges::fill(layer_, no_one);
    queue_.clear();
    bool found = false;
    for (const auto mentee : seekers) found = reach_from(mentee, 0) || found;
    std::size_t next = 0;
    for (std::uint32_t layer = 1; !found && next < queue_.size(); ++layer) {
        for (const auto end = queue_.size(); next < end; ++next)
            for (const auto mentee : mentees_of_[queue_[next]])
                found = reach_from(mentee, layer) || found;
    }
    return found;
}

/// One step depth first, along the layers; whether the path has come to a place.
bool Placement::step(std::vector<Frame>& path) {
    auto& last = path.back();
    if (last.mentor != no_one) {
        const auto holders = mentees_of_[last.mentor];
        if (last.holder < holders.size()) {
            path.push_back({holders[last.holder++]});
            return false;
        }
        last.mentor = no_one;
    }
    const auto row = problem_.row(last.mentee);
    for (; last.edge < row.size(); ++last.edge) {
        const auto mentor = row[last.edge].mentor;
        if (layer_[mentor] + 1 != path.size() || !can_take(last.mentee, row[last.edge])) continue;
        layer_[mentor] = no_one;
        last.mentor = mentor;
        last.holder = 0;
        return has_place(mentor);
    }
    path.pop_back();
    return false;
}

bool Placement::place(std::uint32_t mentee) {
    std::vector<Frame> path{{mentee}};
    while (!path.empty()) {
        if (!step(path)) continue;
        move_along(path);
        return true;
    }
    return false;
}

void Placement::move_along(const std::vector<Frame>& path) {
    const auto drop = [](Lists<std::uint32_t>& lists, std::uint32_t list, std::uint32_t value) {
        const auto values = lists[list];
        lists.remove(list,
                     static_cast<std::size_t>(std::ranges::find(values, value) - values.begin()));
    };
    for (auto frame = path.rbegin(); frame != path.rend(); ++frame) {
        if (frame + 1 != path.rend()) {
            drop(mentees_of_, (frame + 1)->mentor, frame->mentee);
            drop(mentors_of_, frame->mentee, (frame + 1)->mentor);
        }
        mentees_of_.push(frame->mentor, frame->mentee);
        mentors_of_.push(frame->mentee, frame->mentor);
    }
}

}  // namespace accanto::assignment
