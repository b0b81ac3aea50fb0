#include "app/views/pair_guide_view.hpp"

#include <algorithm>

#include "app/views/pair_space.hpp"

namespace accanto::app {
namespace {

using program::fact::Mark;

program::StepMark mark_of(const program::PairSpace& space, const std::string& step,
                          const PersonId& person) {
    const auto marks = space.marks.find(step);
    if (marks == space.marks.end()) return {};
    const auto mark = marks->second.find(person);
    return mark == marks->second.end() ? program::StepMark{} : mark->second;
}

program::Tick tick_of(const program::PairSpace& space, const std::string& step,
                      const PersonId& person) {
    const auto ticks = space.ticks.find(step);
    if (ticks == space.ticks.end()) return {};
    const auto tick = ticks->second.find(person);
    return tick == ticks->second.end() ? program::Tick{} : tick->second;
}

bool is_done(const program::PairSpace& space, const std::string& step, const PersonId& person) {
    return mark_of(space, step, person).mark != Mark::Open;
}

std::vector<StepEntry> entries(const program::Program& program, const program::Pair& pair) {
    const auto& space = space_of(program, pair.id);
    std::vector<StepEntry> steps;
    bool found_now = false;
    for (const auto& step : program.guide.steps) {
        StepEntry entry;
        entry.id = step.id;
        entry.title = step.title;
        entry.number = step_number(program.guide, step.id).value_or(0);
        entry.mentor_done = is_done(space, step.id, pair.mentor);
        entry.mentee_done = is_done(space, step.id, pair.mentee);
        entry.now = !found_now && !(entry.mentor_done && entry.mentee_done);
        found_now = found_now || entry.now;
        steps.push_back(std::move(entry));
    }
    return steps;
}

StepDetail detail(const Model& model, const Replica& replica, const program::Pair& pair,
                  const StepEntry& entry) {
    const auto& program = replica.program;
    const auto& space = space_of(program, pair.id);
    const auto step = std::ranges::find(program.guide.steps, entry.id, &program::Step::id);
    StepDetail open;
    open.entry = entry;
    open.purpose = step->purpose;
    open.prompts = step->prompts;
    open.note = replica.me() == pair.mentor ? step->note_mentor : step->note_mentee;
    open.action = step->action;
    open.minutes = step->minutes;
    if (step->kind == program::StepKind::Agreement) open.agreement = program.description.agreement;
    open.mine = mark_of(space, entry.id, replica.me());
    open.theirs = mark_of(space, entry.id, pair.partner_of(replica.me()));
    open.my_tick = tick_of(space, entry.id, replica.me());
    open.their_tick = tick_of(space, entry.id, pair.partner_of(replica.me()));
    const auto comments = space.step_comments.find(entry.id);
    if (comments != space.step_comments.end()) {
        for (const auto& each : comments->second)
            open.comments.push_back({each.id, each.author == replica.me(), each.text, each.at});
    }
    open.comment_key = "step:" + pair.id.text() + entry.id;
    const auto draft = model.drafts.find(open.comment_key);
    if (draft != model.drafts.end()) open.comment_draft = draft->second;
    return open;
}

const StepEntry* entry_to_open(const std::vector<StepEntry>& steps, std::string_view wanted) {
    const auto asked = std::ranges::find(steps, wanted, &StepEntry::id);
    if (asked != steps.end()) return &*asked;
    const auto now = std::ranges::find(steps, true, &StepEntry::now);
    if (now != steps.end()) return &*now;
    return steps.empty() ? nullptr : &steps.back();
}

}  // namespace

std::optional<int> step_number(const program::Guide& guide, std::string_view step) {
    int number = 0;
    for (const auto& each : guide.steps) {
        const bool counts = each.kind != program::StepKind::Prepare;
        number += counts ? 1 : 0;
        if (each.id == step) return counts ? number : 0;
    }
    return std::nullopt;
}

PairGuideView pair_guide_view(const Model& model, const Replica& replica, const program::Pair& pair,
                              std::string_view open_step) {
    const auto& program = replica.program;
    PairGuideView view;
    view.steps = entries(program, pair);
    view.step_count = static_cast<int>(
        std::ranges::count_if(view.steps, [](const StepEntry& each) { return each.number > 0; }));
    view.mentor_done = program::steps_done_by(program, pair.id, pair.mentor);
    view.mentee_done = program::steps_done_by(program, pair.id, pair.mentee);
    view.both_done = program::steps_done_by_both(program, pair.id);
    view.finished = view.step_count > 0 && view.both_done == view.step_count;
    const auto* entry = entry_to_open(view.steps, open_step);
    if (entry) view.open = detail(model, replica, pair, *entry);
    return view;
}

}  // namespace accanto::app
