#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "render/pinch.hpp"
#include "ui/layout.hpp"
#include "ui/screens/pairing_graph.hpp"

namespace accanto::ui {
namespace {

using app::PairingPerson;

constexpr float group_height = 50, group_distance = 7, group_indent = 12, least_height = 300;
/// Fingers spread by so much for one step.
constexpr float pinch_step = 1.25F;
constexpr float px_per_pair_max = 1.5F, bundle_width_max = 18;

std::string key_of(const PairingPerson& row) {
    return row.group ? "group " + row.group->key : row.id.text();
}

int beside_each_other(const Graph& graph) {
    const auto& size = graph.size;
    if (size.width == 0) return 1;
    return std::max(1, static_cast<int>((graph.column + size.distance) /
                                        (graph.frame.grown_px(size.width) + size.distance)));
}

/// People of a group stand a little inside, away from where lines begin.
Rect place_of(const Graph& graph, Point corner, int at, int beside, bool in_group, bool mentor) {
    const float indent = in_group ? group_indent : 0;
    const float distance = graph.size.distance;
    const float width = graph.column - indent;
    const float cell = std::floor((width - distance * static_cast<float>(beside - 1)) /
                                  static_cast<float>(beside));
    return {corner.x + (mentor ? indent : 0) + static_cast<float>(at) * (cell + distance), corner.y,
            cell, graph.frame.grown_px(graph.size.height)};
}

/// Returns where the column ends.
float place_column(Graph& graph, const std::vector<PairingPerson>& rows, Point corner, bool mentor,
                   GraphGroup& column) {
    const IdScope scope(graph.frame, mentor ? "mentors" : "mentees");
    column.id = graph.frame.id("column");
    column.items.clear(), column.rects.clear();
    const int beside = beside_each_other(graph);
    const float pitch = graph.frame.grown_px(graph.size.height) + graph.size.distance;
    int at = 0;
    bool in_group = false;
    for (const auto& row : rows) {
        column.items.push_back(graph.frame.id(key_of(row)));
        if (row.group && at > 0) corner.y += pitch, at = 0;
        if (row.group) {
            const float height = graph.frame.grown_px(group_height);
            column.rects.push_back({corner.x, corner.y, graph.column, height});
            corner.y += height + group_distance;
            in_group = true;
            continue;
        }
        column.rects.push_back(place_of(graph, corner, at, beside, in_group, mentor));
        if (++at == beside) corner.y += pitch, at = 0;
    }
    return corner.y + (at > 0 ? pitch : 0);
}

float place_columns(Graph& graph, Point corner) {
    graph.size = person_sizes[static_cast<std::size_t>(graph.state.zoom)];
    const float mentors = place_column(graph, graph.board.mentors, corner, true, graph.mentors);
    const float mentees =
        place_column(graph, graph.board.mentees, {corner.x + graph.column + graph.gap, corner.y},
                     false, graph.mentees);
    return std::max(std::max(mentors, mentees) - corner.y, least_height);
}

struct Zoom {
    int step = 0;  ///< 1: more people
    Point at;      ///< stays where it is
};

/// The middle of what has the focus; else of what is seen.
Point middle_of(const Graph& graph, const Rect& window) {
    for (const auto* column : {&graph.mentors, &graph.mentees}) {
        const int focused = focused_in(graph.frame, *column);
        if (focused >= 0) return center_of(column->rects[static_cast<std::size_t>(focused)]);
    }
    return center_of(window);
}

bool has_focus(const Graph& graph) {
    return focused_in(graph.frame, graph.mentors) >= 0 ||
           focused_in(graph.frame, graph.mentees) >= 0 ||
           std::ranges::any_of(graph.lines.items,
                               [&](NodeId id) { return graph.frame.focused(id); });
}

Zoom zoom_asked(Graph& graph, const Rect& window) {
    auto& state = graph.state;
    Zoom zoom{.at = middle_of(graph, window)};
    zoom.step = std::exchange(state.zoom_step, 0);
    const char32_t typed = has_focus(graph) ? graph.frame.environment().typed : 0;
    if (typed == U'-') zoom.step = 1;
    if (typed == U'+' || typed == U'=') zoom.step = -1;
    // Behind a dialog the board stays as it is.
    if (!graph.frame.memory().layers.empty()) return zoom;
    if (const auto pinch = render::pinch::take(window)) {
        state.pinched *= pinch->factor;
        zoom.at = {pinch->x, pinch->y};
        if (state.pinched >= pinch_step) zoom.step = -1;
        if (state.pinched <= 1 / pinch_step) zoom.step = 1;
        if (zoom.step != 0) state.pinched = 1;
    }
    return zoom;
}

/// Somebody in a column, and how far down in them a point is.
struct Anchor {
    bool mentor = true;
    std::size_t row = 0;
    float share = 0.5F;
};

std::optional<Anchor> anchor_at(const Graph& graph, Point point) {
    const bool mentor = point.x < center_of(graph.area).x;
    const auto& rects = (mentor ? graph.mentors : graph.mentees).rects;
    if (rects.empty()) return std::nullopt;
    const auto away = [&](const Rect& rect) {
        return std::hypot(center_of(rect).x - point.x,
                          8 * std::max({rect.y - point.y, point.y - bottom_of(rect), 0.0F}));
    };
    const auto nearest = std::ranges::min_element(rects, {}, away);
    return Anchor{mentor, static_cast<std::size_t>(nearest - rects.begin()),
                  (point.y - nearest->y) / nearest->height};
}

/// Shows more or larger people, and scrolls so that those at a point stay there.
float zoom_to(Graph& graph, const OpenRegion& region, Point corner, const Zoom& zoom,
              float height) {
    auto& state = graph.state;
    const int wanted = std::clamp(state.zoom + zoom.step, 0, zoom_max);
    if (wanted == state.zoom) return height;
    const auto anchor = anchor_at(graph, zoom.at);
    state.zoom = wanted;
    height = place_columns(graph, corner);
    graph.frame.unsettle();
    if (!anchor) return height;
    const auto& rect = (anchor->mentor ? graph.mentors : graph.mentees).rects[anchor->row];
    const float way = rect.y + anchor->share * rect.height - zoom.at.y;
    ImGui::SetScrollY(region.window, std::max(0.0F, std::round(region.window->Scroll.y + way)));
    return height;
}

}  // namespace

Point mentor_port(const Graph& graph, std::size_t row) {
    return {graph.area.x + graph.column, center_of(graph.mentors.rects[row]).y};
}

Point mentee_port(const Graph& graph, std::size_t row) {
    return {graph.area.x + graph.column + graph.gap, center_of(graph.mentees.rects[row]).y};
}

bool is_bundle(const Graph& graph, const app::PairingLine& line) {
    return graph.board.mentors[line.mentor].group || graph.board.mentees[line.mentee].group;
}

void place_rows(Graph& graph) {
    const Point corner = graph.frame.layout().next_place();
    graph.area = {corner.x, corner.y, 2 * graph.column + graph.gap, 0};
    float height = place_columns(graph, corner);
    const auto& regions = graph.frame.memory().open_regions;
    if (!regions.empty()) {
        const auto& region = regions.back();
        height = zoom_to(graph, region, corner, zoom_asked(graph, region.view), height);
    }
    graph.area = graph.frame.layout().take(0, height);
}

void place_lines(Graph& graph) {
    const IdScope scope(graph.frame, "lines");
    graph.lines.id = graph.frame.id("list");
    int most = 1;
    for (const auto& line : graph.board.lines) {
        const auto key =
            key_of(graph.board.mentors[line.mentor]) + key_of(graph.board.mentees[line.mentee]);
        graph.lines.items.push_back(graph.frame.id(key));
        graph.curves.push_back(
            line_curve(mentor_port(graph, line.mentor), mentee_port(graph, line.mentee)));
        most = std::max(most, line.pairs);
    }
    graph.px_per_pair = std::min(px_per_pair_max, bundle_width_max / static_cast<float>(most));
    place_scores(graph);
    for (std::size_t i = 0; i < graph.curves.size(); ++i) {
        const Point middle = point_on(graph.curves[i], 0.5F);
        graph.lines.rects.push_back(
            graph.scores[i].value_or(Rect{middle.x - 4, middle.y - 4, 8, 8}));
    }
}

}  // namespace accanto::ui
