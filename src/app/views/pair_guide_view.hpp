#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"

namespace accanto::app {

/// One step of the list, with what the two say of it.
struct StepEntry {
    std::string id, title;
    int number = 0;  ///< from 1; 0: the one before they meet
    bool mentor_done = false, mentee_done = false;
    bool now = false;  ///< the first that is not done by both
    bool operator==(const StepEntry&) const = default;
};

struct StepComment {
    EventId id;
    bool mine = false;
    std::string text;
    base::Instant at;
    bool operator==(const StepComment&) const = default;
};

/// The step that is open.
struct StepDetail {
    StepEntry entry;
    std::string purpose;
    std::vector<std::string> prompts;
    std::string note;  ///< for this person's role
    std::string action;
    int minutes = 0;
    std::vector<program::AgreementPoint>
        agreement;  ///< in the step where the two agree on how they work
    program::StepMark mine, theirs;
    program::Tick my_tick, their_tick;  ///< of the small step
    std::vector<StepComment> comments;
    std::string comment_key;  ///< of the draft
    std::string comment_draft;
};

/// The guide as the two of a pair walk it. Counts leave the step before they meet out.
struct PairGuideView {
    std::vector<StepEntry> steps;
    std::optional<StepDetail> open;
    int step_count = 0, mentor_done = 0, mentee_done = 0, both_done = 0;
    bool finished = false;
};

/// `open_step` is the id of the step to show; another id, or none, is the current step.
PairGuideView pair_guide_view(const Model& model, const Replica& replica, const program::Pair& pair,
                              std::string_view open_step);

/// The number a step has for people: from 1, the one before they meet is 0. Nothing for an unknown
/// id.
std::optional<int> step_number(const program::Guide& guide, std::string_view step);

}  // namespace accanto::app
