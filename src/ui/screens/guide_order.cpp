#include <vector>

#include "ui/post.hpp"
#include "ui/screens/guide_parts.hpp"
#include "ui/widgets.hpp"

/// What an admin does to the guide as a whole.
namespace accanto::ui::guide {
namespace {

namespace intent = app::intent;

enum class Change : std::uint8_t { Earlier, Later, Add, Remove };

struct Action {
    Change change;
    Text label;
    Icon icon;
};

std::vector<Action> actions_of(const app::GuideView& view) {
    std::vector<Action> actions;
    if (view.open->can_move_up)
        actions.push_back({Change::Earlier, Text::guide_move_up, Icon::ArrowUp});
    if (view.open->can_move_down)
        actions.push_back({Change::Later, Text::guide_move_down, Icon::ArrowDown});
    if (!view.full) actions.push_back({Change::Add, Text::guide_add_after, Icon::Plus});
    actions.push_back({Change::Remove, Text::guide_remove, Icon::Trash2});
    return actions;
}

std::string cannot_add(Frame& frame, const app::GuideView& view) {
    if (view.follower) return frame.text(Text::problem_other_tab);
    if (!view.full) return {};
    return frame.text(Text::guide_full, {{"count", std::to_string(program::steps_max)}});
}

void do_change(Frame& frame, const app::GuideView& view, GuideState& state, Change change) {
    const auto& id = view.open->entry.id;
    switch (change) {
        case Change::Earlier:
            return frame.post(intent::MoveStep{id, -1});
        case Change::Later:
            return frame.post(intent::MoveStep{id, 1});
        case Change::Add:
            return add_step(frame, view, state, id);
        case Change::Remove:
            return frame.post(intent::RemoveStep{id});
    }
}

}  // namespace

void add_step(Frame& frame, const app::GuideView& view, GuideState& state,
              const std::string& after) {
    state = {};
    state.adding_beside = view.open ? view.open->entry.id : std::string();
    frame.post(intent::AddStep{after, frame.text(Text::guide_new_step)});
}

void add_button(Frame& frame, const app::GuideView& view, GuideState& state) {
    if (!view.admin) return;
    const auto because = cannot_add(frame, view);
    if (button(frame, frame.text(Text::guide_add),
               {.kind = ButtonKind::Quiet, .icon = Icon::Plus, .disabled_because = because}))
        add_step(frame, view, state, {});
}

void more_menu(Frame& frame, const app::GuideView& view, GuideState& state) {
    if (view.follower) return;
    const auto actions = actions_of(view);
    std::vector<std::string> labels;
    for (const auto& each : actions) labels.push_back(frame.text(each.label));
    std::vector<MenuEntry> entries;
    for (std::size_t i = 0; i < actions.size(); ++i)
        entries.push_back({.label = labels[i],
                           .icon = actions[i].icon,
                           .danger = actions[i].change == Change::Remove});
    const int chosen = menu_button(frame, Icon::Ellipsis, frame.text(Text::guide_more), entries,
                                   ButtonKind::Secondary, ControlSize::Medium);
    if (chosen >= 0)
        do_change(frame, view, state, actions[static_cast<std::size_t>(chosen)].change);
}

}  // namespace accanto::ui::guide
