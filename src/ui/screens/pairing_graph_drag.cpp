#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "i18n/texts.hpp"
#include "ui/post.hpp"
#include "ui/screens/pairing_graph.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PairingPerson;

constexpr float drag_from = 8;  ///< px; less is a click
constexpr float drag_width = 3;
constexpr double group_opens_ms = 600, finger_waits_ms = 400;
constexpr float edge_px = 48, edge_speed = 0.35F;
constexpr float told_width = 280, told_padding = 10, told_above = 36;

std::optional<std::size_t> row_under(const GraphGroup& group, Point point) {
    for (std::size_t i = 0; i < group.rects.size(); ++i) {
        if (contains(group.rects[i], point)) return i;
    }
    return std::nullopt;
}

std::optional<PairingDrag> picked(const Graph& graph, const auto& is_picked) {
    const auto of = [&](const GraphGroup& group, const std::vector<PairingPerson>& rows,
                        bool is_mentor) -> std::optional<PairingDrag> {
        for (std::size_t i = 0; i < group.items.size(); ++i) {
            if (!rows[i].group && is_picked(group, i))
                return PairingDrag{.person = rows[i].id, .is_mentor = is_mentor};
        }
        return std::nullopt;
    };
    const auto mentor = of(graph.mentors, graph.board.mentors, true);
    return mentor ? mentor : of(graph.mentees, graph.board.mentees, false);
}

/// A pointer draws whoever it presses. A finger pans; it picks somebody up by resting on them,
/// which comes as a click of the right button, and is asked for before it goes on.
void begin(Graph& graph) {
    if (graph.view.follower) return;
    const ImGuiIO& io = ImGui::GetIO();
    const bool by_finger = io.MouseSource == ImGuiMouseSource_TouchScreen;
    if (by_finger && ImGui::IsMouseClicked(ImGuiMouseButton_Right) && ImGui::IsWindowHovered()) {
        graph.state.drag = picked(graph, [&](const GraphGroup& group, std::size_t i) {
            return contains(group.rects[i], {io.MousePos.x, io.MousePos.y});
        });
        if (!graph.state.drag) return;
        graph.state.drag->by_finger = true;
        graph.state.drag->since_ms = graph.frame.now_ms();
    }
    if (!by_finger && ImGui::IsMouseDragging(ImGuiMouseButton_Left, drag_from))
        graph.state.drag = picked(graph, [](const GraphGroup& group, std::size_t i) {
            return ImGui::GetActiveID() == group.items[i];
        });
}

app::PairingWhy const* shown_couple(const Graph& graph, const app::PersonId& mentor,
                                    const app::PersonId& mentee) {
    const auto& why = graph.view.why;
    return why && why->mentor.id == mentor && why->mentee.id == mentee ? &*why : nullptr;
}

/// A closed group opens for whoever stays on it.
void wait_on_group(Graph& graph, PairingDrag& drag, const PairingPerson* group) {
    const bool waits = group != nullptr && !group->group->is_open;
    const bool is_same = waits && drag.group_since_ms > 0 && drag.group == group->group->key;
    if (!waits) drag.group_since_ms = 0;
    if (!waits) return;
    if (!is_same) drag.group = group->group->key, drag.group_since_ms = graph.frame.now_ms();
    graph.frame.want_frames();
    if (graph.frame.now_ms() - drag.group_since_ms < group_opens_ms) return;
    drag.group_since_ms = 0;
    open_group(graph, *group, !drag.is_mentor);
}

/// Near the upper and lower edge of what is seen the board moves along.
void scroll_at_edge(Graph& graph, Point mouse) {
    const auto& regions = graph.frame.memory().open_regions;
    if (regions.empty()) return;
    const auto& region = regions.back();
    const float above = region.view.y + edge_px - mouse.y,
                below = mouse.y - (bottom_of(region.view) - edge_px);
    const float way = std::clamp(std::max(below, 0.0F) - std::max(above, 0.0F), -edge_px, edge_px);
    if (way == 0 || mouse.x < region.view.x || mouse.x > right_of(region.view)) return;
    const float to = region.window->Scroll.y + std::round(way * edge_speed);
    ImGui::SetScrollY(region.window, std::clamp(to, 0.0F, region.window->ScrollMax.y));
    graph.frame.want_frames();
}

/// Whom they are over is selected, so that the panel says what pairing them would do.
void look_at(Graph& graph, PairingDrag& drag, Point mouse) {
    const auto& group = drag.is_mentor ? graph.mentees : graph.mentors;
    const auto& people = drag.is_mentor ? graph.board.mentees : graph.board.mentors;
    const auto row = row_under(group, mouse);
    const bool on_group = row && people[*row].group;
    wait_on_group(graph, drag, on_group ? &people[*row] : nullptr);
    const auto over = row && !on_group ? std::optional(people[*row].id) : std::nullopt;
    if (over == drag.over) return;
    drag.over = over;
    if (!over) return;
    graph.frame.post(drag.is_mentor ? intent::SelectPair{drag.person, *over}
                                    : intent::SelectPair{*over, drag.person});
}

void let_go(Graph& graph, const PairingDrag& drag) {
    if (!drag.over) return;
    const auto& mentor = drag.is_mentor ? drag.person : *drag.over;
    const auto& mentee = drag.is_mentor ? *drag.over : drag.person;
    const auto* why = shown_couple(graph, mentor, mentee);
    // The panel says why it can't be.
    if (!why || !why->can_be_wished() || !why->cannot_keep.empty()) return;
    if (why->wish != program::fact::Wish::Keep)
        graph.frame.post(intent::WishPair{mentor, mentee, program::fact::Wish::Keep});
}

/// From the port of the one who is drawn to the pointer, or to the port it will end at.
void paint_drag(Graph& graph, const PairingDrag& drag, Point mouse) {
    const auto& own = drag.is_mentor ? graph.board.mentors : graph.board.mentees;
    const auto& others = drag.is_mentor ? graph.board.mentees : graph.board.mentors;
    const auto from = row_of(own, drag.person);
    if (!from) return;
    const auto to = drag.over ? row_of(others, *drag.over) : std::nullopt;
    Point left = drag.is_mentor ? mentor_port(graph, *from) : mouse;
    Point right = drag.is_mentor ? mouse : mentee_port(graph, *from);
    if (to && drag.is_mentor) right = mentee_port(graph, *to);
    if (to && !drag.is_mentor) left = mentor_port(graph, *to);
    const Palette& p = graph.frame.palette();
    graph.frame.paint().curve(line_curve(left, right), drag_width, p.primary, p.apricot_mark);
    const Color end = drag.is_mentor ? p.apricot_mark : p.primary;
    if (!to) graph.frame.paint().circle(mouse, port_radius, end);
}

/// Where no panel says it, what pairing the two would do stands above them.
void tell(Graph& graph, const PairingDrag& drag, Point mouse) {
    auto& frame = graph.frame;
    if (has_panel(frame) || !drag.over) return;
    const auto& mentor = drag.is_mentor ? drag.person : *drag.over;
    const auto& mentee = drag.is_mentor ? *drag.over : drag.person;
    const auto* why = shown_couple(graph, mentor, mentee);
    if (!why) return;
    auto says = why->has_score
                    ? frame.text(Text::pairing_fit, {{"points", std::to_string(why->points)}})
                    : std::string();
    const auto& more = !why->cannot_pair.empty() ? why->cannot_pair
                       : why->effect             ? why->effect->words
                                                 : std::string();
    if (!more.empty()) says += (says.empty() ? "" : ". ") + more;
    const TextStyle style = frame.style(TextRole::Small);
    const Size size = text_size(style, says, told_width);
    const float width = size.width + 2 * told_padding, height = size.height + 2 * told_padding;
    const float x =
        std::clamp(mouse.x - width / 2, 8.0F, std::max(8.0F, frame.width() - width - 8));
    const Rect rect{std::round(x), std::round(std::max(8.0F, mouse.y - told_above - height)), width,
                    height};
    frame.begin_layer(frame.id("told"), rect, false);
    const Palette& p = frame.palette();
    frame.paint().box(rect,
                      {.fill = p.ink, .radius = radius::control, .elevation = Elevation::Raised});
    frame.paint().paragraph(grown(rect, -told_padding), style, p.canvas, says);
    frame.end_layer();
}

/// A finger that picked somebody up presses again where it is, as soon as it was asked for. One
/// that was lifted before never does.
bool is_held(Graph& graph, PairingDrag& drag) {
    const bool down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (!drag.by_finger) return down;
    // What is under it is not pressed.
    ImGui::ClearActiveID();
    drag.is_held = drag.is_held || down;
    if (drag.is_held) return down;
    graph.frame.claim_touch();
    graph.frame.want_frames();
    return graph.frame.now_ms() - drag.since_ms < finger_waits_ms;
}

}  // namespace

void take_drag(Graph& graph) {
    auto& drag = graph.state.drag;
    if (!drag) begin(graph);
    if (!drag) return;
    const ImVec2 position = ImGui::GetIO().MousePos;
    const Point mouse{position.x, position.y};
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        ImGui::ClearActiveID();
        drag.reset();
        return;
    }
    const bool held = is_held(graph, *drag);
    if (held && drag->by_finger && !drag->is_held) return;
    look_at(graph, *drag, mouse);
    if (held) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        scroll_at_edge(graph, mouse);
        tell(graph, *drag, mouse);
        return paint_drag(graph, *drag, mouse);
    }
    let_go(graph, *drag);
    drag.reset();
}

}  // namespace accanto::ui
