#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"

namespace accanto::app {

/// Whose a task is, as this person sees it.
enum class TaskOwner : std::uint8_t { Both, Me, Partner };

struct TaskEntry {
    std::string id, text;
    TaskOwner owner{};
    bool done = false;
};

struct GoalEntry {
    EventId id;
    std::string title, measure;
    std::optional<base::Day> due;
    std::vector<TaskEntry> tasks;
    int tasks_done = 0;
    program::fact::GoalMark mark{};
    base::Instant marked_at;
};

struct GoalsView {
    std::vector<GoalEntry> open;    ///< what is due first stands first, what is never due last
    std::vector<GoalEntry> closed;  ///< reached or let go, the last first
};

GoalsView goals_view(const Replica& replica, const program::Pair& pair);

/// As it is told: one's own point of view turned into the pair's.
program::fact::Owner owner_of(TaskOwner owner, bool i_am_mentor);

}  // namespace accanto::app
