#include <algorithm>
#include <array>

#include "app/update_parts.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;
using program::StepKind;
using Steps = std::vector<program::Step>;

constexpr std::size_t id_bytes = 6;

std::string new_id(base::Random& random) {
    std::array<base::Byte, id_bytes> bytes{};
    random.fill(bytes);
    return base::to_base64url(bytes);
}

Steps::iterator find(Steps& steps, std::string_view id) {
    return std::ranges::find(steps, id, &program::Step::id);
}

/// Behind the named one; without a name at the end, but before the closing step.
Steps::iterator place_behind(Steps& steps, std::string_view id) {
    const auto named = find(steps, id);
    if (named != steps.end()) return named + 1;
    const bool closes = !steps.empty() && steps.back().kind == StepKind::Closing;
    return closes ? steps.end() - 1 : steps.end();
}

void open_step(Context& context, std::string id) {
    go_to(context, {Screen::Guide, std::move(id), {}});
}

/// True when the program has the guide now.
bool set_guide(Context& context, program::Guide guide) {
    const bool told =
        tell(context, fact::GuideSet{std::move(guide)}, program::program_conversation);
    if (told) settle(context);
    return told;
}

/// As `set_guide`, and says so, with a way back.
void change_guide(Context& context, const program::Guide& before, program::Guide after,
                  i18n::Text text) {
    if (!set_guide(context, std::move(after))) return;
    toast(context, text);
    context.model.toast->undo = intent::SetGuide{before};
}

}  // namespace

void on(Context& context, const intent::EditStep& intent) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    auto steps = replica->program.guide.steps;
    const auto before = find(steps, intent.step.id);
    if (!tell(context, fact::StepEdited{intent.step}, program::program_conversation)) return;
    std::erase_if(context.model.drafts, [&](const auto& draft) {
        return draft.first.starts_with("guide:" + intent.step.id + ":");
    });
    settle(context);
    toast(context, i18n::Text::toast_step_changed);
    if (before != steps.end()) context.model.toast->undo = intent::EditStep{*before};
}

void on(Context& context, const intent::AddStep& intent) {
    const auto* replica = context.model.replica();
    if (!replica || replica->program.guide.steps.size() >= program::steps_max) return;
    auto guide = replica->program.guide;
    program::Step step{.id = new_id(context.now.random), .title = intent.title};
    auto id = step.id;
    guide.steps.insert(place_behind(guide.steps, intent.after), std::move(step));
    if (set_guide(context, std::move(guide))) open_step(context, std::move(id));
}

void on(Context& context, const intent::MoveStep& intent) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    auto guide = replica->program.guide;
    auto& steps = guide.steps;
    const auto from = find(steps, intent.step) - steps.begin(), to = from + intent.places;
    const auto count = std::ssize(steps);
    if (from >= count || to < 0 || to >= count) return;
    auto step = std::move(steps[static_cast<std::size_t>(from)]);
    steps.erase(steps.begin() + from);
    steps.insert(steps.begin() + to, std::move(step));
    const auto before = replica->program.guide;
    change_guide(context, before, std::move(guide), i18n::Text::toast_step_moved);
}

void on(Context& context, const intent::RemoveStep& intent) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    auto guide = replica->program.guide;
    const auto step = find(guide.steps, intent.step);
    if (step == guide.steps.end()) return;
    const auto next = guide.steps.erase(step);
    const auto shown = next != guide.steps.end() ? next->id : std::string();
    const auto before = replica->program.guide;
    change_guide(context, before, std::move(guide), i18n::Text::toast_step_removed);
    open_step(context, shown);
}

void on(Context& context, const intent::SetGuide& intent) {
    set_guide(context, intent.guide);
}

}  // namespace accanto::app
