#pragma once

#include <array>
#include <optional>
#include <vector>

#include "ui/paint.hpp"
#include "ui/screens/pairing_parts.hpp"
#include "ui/widgets/pair_line.hpp"

/// Parts of the graph; included by pairing_graph*.cpp and pairing_filters.cpp alone.
namespace accanto::ui {

inline constexpr float port_radius = 5;

/// How large people are; a step further, more of them are seen at once.
struct PersonSize {
    float height = 0, distance = 0;
    float width = 0;           ///< 0: one beside none
    float port = port_radius;  ///< where their lines begin and end
};
/// Two lines of text; the name; two names beside each other; pictures alone.
inline constexpr std::array person_sizes{PersonSize{54, 7, 0, 5}, PersonSize{30, 5, 0, 4},
                                         PersonSize{24, 4, 120, 3}, PersonSize{26, 3, 26, 2}};
inline constexpr int zoom_max = static_cast<int>(person_sizes.size()) - 1;

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
    const app::PairingBoard& people;  ///< whom the board shows, in groups or not
    const app::PairingBoard& board;   ///< the rows
    bool suggested = true;
    PairingState& state;
    Rect area;
    float column = 0, gap = 0;
    PersonSize size;
    int selected = -1;
    int nearest = -1;  ///< the line under the pointer
    GraphGroup mentors, lines, mentees;
    std::vector<render::Cubic> curves;
    std::vector<std::optional<Rect>> scores;
    float px_per_pair = 1;  ///< how thick a line to or from a group is
};

/// Where the line of a row begins or ends: at the edge of its column.
Point mentor_port(const Graph& graph, std::size_t row);
Point mentee_port(const Graph& graph, std::size_t row);
/// The item of a group that has the focus, or -1.
int focused_in(const Frame& frame, const GraphGroup& group);
/// The one of its items that Tab reaches.
int stop_of(Graph& graph, const GraphGroup& group, int chosen);
/// The line of a row: the selected one where it is the row's, else the first; -1: none.
int line_of_row(const Graph& graph, std::size_t app::PairingLine::* side, int row);
bool is_bundle(const Graph& graph, const app::PairingLine& line);

// --- pairing_graph_place.cpp: where rows and lines stand, and how large they are
/// Takes the room of the board.
void place_rows(Graph& graph);
void place_lines(Graph& graph);

// --- pairing_graph_people.cpp, pairing_graph_groups.cpp, pairing_graph_lines.cpp ---
void build_people(Graph& graph, GraphGroup& group, const std::vector<app::PairingPerson>& people,
                  bool mentor);
void build_group(Graph& graph, GraphGroup& group, const app::PairingPerson& row, std::size_t index,
                 bool mentor, int stop);
void open_group(Graph& graph, const app::PairingPerson& row, bool mentor, bool opens = true);
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
/// when let go. Escape lets go without. A finger picks somebody up by resting on them.
void take_drag(Graph& graph);

}  // namespace accanto::ui
