#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/post.hpp"
#include "ui/screens/pairing_graph.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PairingPerson;

constexpr float drag_from = 8;  ///< px; less is a click
constexpr float drag_width = 3;

std::optional<std::size_t> row_under(const GraphGroup& group, Point point) {
    for (std::size_t i = 0; i < group.rects.size(); ++i) {
        if (contains(group.rects[i], point)) return i;
    }
    return std::nullopt;
}

/// A finger pans; there, two are paired in the panel or by hand.
void begin(Graph& graph) {
    if (graph.frame.coarse_pointer() || graph.view.follower ||
        !ImGui::IsMouseDragging(ImGuiMouseButton_Left, drag_from))
        return;
    const auto from = [&](const GraphGroup& group, const std::vector<PairingPerson>& people,
                          bool is_mentor) {
        for (std::size_t i = 0; i < group.items.size(); ++i) {
            if (ImGui::GetActiveID() == group.items[i])
                graph.state.drag = PairingDrag{people[i].id, is_mentor, {}};
        }
    };
    from(graph.mentors, graph.board.mentors, true);
    from(graph.mentees, graph.board.mentees, false);
}

app::PairingWhy const* shown_couple(const Graph& graph, const app::PersonId& mentor,
                                    const app::PersonId& mentee) {
    const auto& why = graph.view.why;
    return why && why->mentor.id == mentor && why->mentee.id == mentee ? &*why : nullptr;
}

/// Whom they are over is selected, so that the panel says what pairing them would do.
void look_at(Graph& graph, PairingDrag& drag, Point mouse) {
    const auto& group = drag.is_mentor ? graph.mentees : graph.mentors;
    const auto& people = drag.is_mentor ? graph.board.mentees : graph.board.mentors;
    const auto row = row_under(group, mouse);
    const auto over = row ? std::optional(people[*row].id) : std::nullopt;
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
    Point left = drag.is_mentor ? right_port(graph.mentors.rects[*from]) : mouse;
    Point right = drag.is_mentor ? mouse : left_port(graph.mentees.rects[*from]);
    if (to && drag.is_mentor) right = left_port(graph.mentees.rects[*to]);
    if (to && !drag.is_mentor) left = right_port(graph.mentors.rects[*to]);
    const Palette& p = graph.frame.palette();
    graph.frame.paint().curve(line_curve(left, right), drag_width, p.primary, p.apricot_mark);
    const Color end = drag.is_mentor ? p.apricot_mark : p.primary;
    if (!to) graph.frame.paint().circle(mouse, port_radius, end);
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
    look_at(graph, *drag, mouse);
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        return paint_drag(graph, *drag, mouse);
    }
    let_go(graph, *drag);
    drag.reset();
}

}  // namespace accanto::ui
