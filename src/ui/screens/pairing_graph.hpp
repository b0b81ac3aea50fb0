#pragma once

#include <optional>
#include <vector>

#include "ui/paint.hpp"
#include "ui/screens/pairing_parts.hpp"
#include "ui/widgets/pair_line.hpp"

/// Parts of the graph; included by pairing_graph*.cpp alone.
namespace accanto::ui {

inline constexpr float port_radius = 5;

/// A column of people, or the lines: one tab stop with arrows inside.
struct GraphGroup {
    NodeId id = 0;
    std::vector<NodeId> items;
    std::vector<Rect> rects;
};

/// A board as it is built: where everything stands in this frame.
struct Graph {
    Frame& frame;
    const app::PairingView& view;
    const app::PairingBoard& board;
    PairingState& state;
    Rect area;
    float gap = 0;
    float card_height = 0, pitch = 0;
    int selected = -1;
    int nearest = -1;  ///< the line under the pointer
    GraphGroup mentors, lines, mentees;
    std::vector<render::Cubic> curves;
    std::vector<std::optional<Rect>> scores;
};

Point right_port(const Rect& rect);
Point left_port(const Rect& rect);
/// The item of a group that has the focus, or -1.
int focused_in(const Frame& frame, const GraphGroup& group);
/// The one of its items that Tab reaches.
int stop_of(Graph& graph, const GraphGroup& group, int chosen);
/// The line of a row: the selected one where it is the row's, else the first; -1: none.
int line_of_row(const Graph& graph, std::size_t app::PairingLine::* side, int row);

// --- pairing_graph_people.cpp, pairing_graph_lines.cpp ---
void build_people(Graph& graph, GraphGroup& group, const std::vector<app::PairingPerson>& people,
                  bool mentor);
void build_lines(Graph& graph, std::string_view name);
void paint_ports(Graph& graph);
/// Finds places for the scores of all lines.
void place_scores(Graph& graph);
/// Which line is under the pointer.
void find_nearest(Graph& graph);
std::optional<std::size_t> row_of(const std::vector<app::PairingPerson>& people,
                                  const app::PersonId& id);
/// Whether any of a line is inside the window of the scroll region.
bool is_seen(Frame& frame, const render::Cubic& curve);

// --- pairing_graph_drag.cpp ---
/// Somebody drawn to one of the other column is looked at with them on the way, and kept with them
/// when let go. Escape lets go without.
void take_drag(Graph& graph);

}  // namespace accanto::ui
