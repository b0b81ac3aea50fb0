#include "app/views/goals_view.hpp"

#include <algorithm>
#include <limits>

#include "app/views/pair_space.hpp"
#include "base/sorting.hpp"

namespace accanto::app {
namespace {

using program::fact::GoalMark;
using program::fact::Owner;

TaskOwner seen_by(Owner owner, bool i_am_mentor) {
    if (owner == Owner::Both) return TaskOwner::Both;
    return (owner == Owner::Mentor) == i_am_mentor ? TaskOwner::Me : TaskOwner::Partner;
}

GoalEntry entry_of(const program::Goal& goal, bool i_am_mentor) {
    GoalEntry entry{.id = goal.id,
                    .title = goal.title,
                    .measure = goal.measure,
                    .due = goal.due,
                    .mark = goal.mark,
                    .marked_at = goal.marked_at};
    for (const auto& task : goal.tasks) {
        const bool done = goal.done.contains(task.id);
        entry.tasks.push_back({task.id, task.text, seen_by(task.owner, i_am_mentor), done});
        entry.tasks_done += done ? 1 : 0;
    }
    return entry;
}

}  // namespace

program::fact::Owner owner_of(TaskOwner owner, bool i_am_mentor) {
    if (owner == TaskOwner::Both) return Owner::Both;
    return (owner == TaskOwner::Me) == i_am_mentor ? Owner::Mentor : Owner::Mentee;
}

GoalsView goals_view(const Replica& replica, const program::Pair& pair) {
    GoalsView view;
    const bool i_am_mentor = replica.me() == pair.mentor;
    for (const auto& goal : space_of(replica.program, pair.id).goals) {
        auto& list = goal.mark == GoalMark::Open ? view.open : view.closed;
        list.push_back(entry_of(goal, i_am_mentor));
    }
    base::sort(view.open, {}, [](const GoalEntry& goal) {
        return goal.due ? goal.due->number : std::numeric_limits<std::int32_t>::max();
    });
    base::sort(view.closed, std::ranges::greater{},
               [](const GoalEntry& goal) { return goal.marked_at; });
    return view;
}

}  // namespace accanto::app
