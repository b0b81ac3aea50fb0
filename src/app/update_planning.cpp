#include <algorithm>

#include "app/pairing_request.hpp"
#include "app/update_parts.hpp"

namespace accanto::app {
namespace {

std::size_t events_of(const Model& model) {
    const auto* replica = model.replica();
    return replica ? replica->journal.in_order().size() : 0;
}

/// As things are before the change that planning is for.
Planning planning_from(const Workbench& bench) {
    Planning planning;
    planning.selected = bench.selected;
    planning.steps = bench.steps;
    planning.steps_taken = planning.steps_kept = bench.steps_taken;
    return planning;
}

/// Takes back what was done since, and does again what was taken back.
void go_back(Context& context, const Planning& before) {
    auto& bench = context.model.workbench;
    const auto kept = std::min(before.steps_kept, bench.steps_taken);
    while (bench.steps_taken > kept) {
        const auto back = bench.steps[--bench.steps_taken].back;
        if (!make_change(context, back)) return;
    }
    for (auto step = kept; step < before.steps_taken; ++step)
        if (!make_change(context, before.steps[step].forth)) return;
    bench.steps = before.steps;
    bench.steps_taken = before.steps_taken;
    bench.selected = before.selected;
}

}  // namespace

void begin_planning(Context& context, const matching::Request& request) {
    auto& model = context.model;
    auto& planning = model.workbench.planning;
    if (!planning) planning = planning_from(model.workbench);
    planning->number = ++model.plannings;
    planning->pairs = std::uint64_t{request.mentors.size()} * request.mentees.size();
    planning->events = events_of(model);
    planning->progress = {};
    planning->done_permille = 0;
}

void forget_steps(Planning& planning) {
    planning.steps.clear();
    planning.steps_taken = planning.steps_kept = 0;
    planning.selected.reset();
}

void tend_planning(Context& context) {
    auto& bench = context.model.workbench;
    if (!bench.planning) return;
    bench.planning->steps_kept = std::min(bench.planning->steps_kept, bench.steps_taken);
    if (bench.planning->events != events_of(context.model)) plan_again(context);
}

void on(Context& context, const intent::CancelPlan&) {
    auto& bench = context.model.workbench;
    if (!bench.planning) return;
    const auto before = std::move(*bench.planning);
    bench.planning.reset();
    go_back(context, before);
}

void on(Context& context, const intent::PlanGoesOn& intent) {
    auto& planning = context.model.workbench.planning;
    if (!planning || planning->number != intent.number) return;
    planning->progress = intent.progress;
    planning->done_permille =
        std::max(planning->done_permille, matching::done_permille(intent.progress));
}

void on(Context& context, const intent::PlanMade& intent) {
    auto& bench = context.model.workbench;
    if (!bench.planning || bench.planning->number != intent.number) return;
    bench.planning.reset();
    bench.plan = intent.plan;
    bench.plan_number = intent.number;
    bench.compared.clear();
    if (!bench.selected && !bench.plan->pairs.empty())
        bench.selected = {bench.plan->pairs.front().mentor, bench.plan->pairs.front().mentee};
}

}  // namespace accanto::app
