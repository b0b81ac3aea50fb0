#include <algorithm>
#include <utility>

#include <imgui.h>

#include "base/sorting.hpp"
#include "i18n/texts.hpp"
#include "ui/interaction.hpp"
#include "ui/screens/pairing_graph.hpp"

namespace accanto::ui {
namespace {

using app::PairingLineKind;
using app::PairingPerson;

constexpr float port_ring = 2, hit_distance = 12, pointer_box = 16;
constexpr float reach = 40;  ///< more than half a score, with large text
constexpr float selected_width = 5, kept_more = 0.8F, maybe_width = 1.75F, dimmed = 0.35F;
constexpr float maybe_dash = 2, maybe_gap = 6, waiting_dash = 6;
constexpr float bundle_alpha = 0.6F, thin_width = 2.5F;
constexpr std::uint32_t grow_channel = 21;

ScoreLook score_look(const Graph& graph, std::size_t index) {
    const auto& line = graph.board.lines[index];
    return {.selected = graph.selected == static_cast<int>(index),
            .icon = line.pairs > 1 ? Icon::Users : line_icon(line.kind)};
}

/// Of a line to or from a group, how many pairs it stands for too.
std::string score_words(const Graph& graph, std::size_t index) {
    const auto& line = graph.board.lines[index];
    return line.pairs > 1 ? std::to_string(line.pairs) + " · " + line_score(line)
                          : line_score(line);
}

float width_of(const Graph& graph, const app::PairingLine& line) {
    constexpr float least = 1.5F;
    if (is_bundle(graph, line))
        return std::max(least, graph.px_per_pair * static_cast<float>(line.pairs));
    return line_width_of(line.points) + (line.kind == PairingLineKind::Kept ? kept_more : 0);
}

/// Between two groups, of a few pairs: says how many when it is pointed at.
bool is_thin(const Graph& graph, const app::PairingLine& line) {
    return graph.board.mentors[line.mentor].group && graph.board.mentees[line.mentee].group &&
           width_of(graph, line) < thin_width;
}

void paint_line(Graph& graph, std::size_t index) {
    auto& frame = graph.frame;
    const Palette& p = frame.palette();
    const auto& line = graph.board.lines[index];
    const auto& curve = graph.curves[index];
    if (!is_seen(frame, curve)) return;
    const float grown =
        frame.animate_from(graph.lines.items[index], 0, 1, motion::draw, grow_channel);
    const auto shown = grown < 1 ? beginning_of(curve, grown) : curve;
    if (static_cast<int>(index) == graph.selected) {
        frame.paint().curve(shown, selected_width, p.primary, p.apricot_mark);
    } else {
        const bool kept = line.kind == PairingLineKind::Kept,
                   waits = line.kind == PairingLineKind::Waiting;
        const bool is_new = line.kind == PairingLineKind::Suggested && graph.view.rematch;
        Color color = kept ? p.heat[4] : is_new ? p.apricot_mark : p.edge;
        // Broad ones lie over each other.
        if (is_bundle(graph, line)) color = with_alpha(color, bundle_alpha);
        frame.paint().curve(shown, width_of(graph, line), color, color, waits ? waiting_dash : 0,
                            waits ? maybe_gap : 0);
    }
}

/// The couples that would also do, for the mentee who is selected; and the selected couple without
/// a line.
void paint_maybes(Graph& graph) {
    if (!graph.view.why) return;
    const auto& why = *graph.view.why;
    const auto mentee = row_of(graph.board.mentees, why.mentee.id);
    if (!mentee) return;
    const Color color = graph.frame.palette().line_strong;
    const auto paint = [&](const app::PersonId& id) {
        const auto mentor = row_of(graph.board.mentors, id);
        if (!mentor) return;
        const auto curve = line_curve(mentor_port(graph, *mentor), mentee_port(graph, *mentee));
        graph.frame.paint().curve(curve, maybe_width, color, color, maybe_dash, maybe_gap);
    };
    for (const auto& each : why.alternatives) paint(each.mentor);
    if (graph.selected < 0) paint(why.mentor.id);
}

void paint_lines(Graph& graph) {
    auto& frame = graph.frame;
    const float before = frame.alpha();
    // While another plan is made, this one steps back.
    const float alpha = graph.state.planning.is_shown ? before * dimmed : before;
    const auto dim = [&](std::size_t index) {
        const bool lit = graph.nearest < 0 || graph.nearest == static_cast<int>(index) ||
                         graph.selected == static_cast<int>(index);
        frame.set_alpha(lit ? alpha : alpha * dimmed);
    };
    paint_maybes(graph);
    for (std::size_t i = 0; i < graph.curves.size(); ++i) {
        if (static_cast<int>(i) == graph.selected) continue;
        dim(i);
        paint_line(graph, i);
    }
    frame.set_alpha(alpha);
    if (graph.selected >= 0) paint_line(graph, static_cast<std::size_t>(graph.selected));
    for (std::size_t i = 0; i < graph.curves.size(); ++i) {
        const bool hovered = graph.nearest == static_cast<int>(i);
        const auto look = score_look(graph, i);
        auto rect = graph.scores[i];
        if (!rect && !hovered) continue;
        const auto words = score_words(graph, i);
        if (!rect) rect = place_score(graph.curves[i], score_size(frame, words, look), {});
        dim(i);
        score_at(frame, *rect, words, look);
    }
    frame.set_alpha(before);
}

std::string bundle_words(Frame& frame, const app::PairingLine& line) {
    const auto pairs = frame.language().count(Text::pairing_total_pairs, line.pairs);
    return line.points < 0
               ? pairs
               : pairs + ", " +
                     frame.text(Text::pairing_total_fit, {{"points", std::to_string(line.points)}});
}

/// Shows why two go together, or who is in the groups at its ends.
void choose_line(Graph& graph, const PairingPerson& mentor, const PairingPerson& mentee) {
    if (!mentor.group && !mentee.group)
        return select_couple(graph.frame, mentor, mentee, graph.state);
    if (mentor.group) open_group(graph, mentor, true);
    if (mentee.group) open_group(graph, mentee, false);
}

void build_line(Graph& graph, std::size_t index, int stop) {
    auto& frame = graph.frame;
    const auto& line = graph.board.lines[index];
    const auto& mentor = graph.board.mentors[line.mentor];
    const auto& mentee = graph.board.mentees[line.mentee];
    const NodeId id = graph.lines.items[index];
    const Rect& rect = graph.lines.rects[index];
    // 2. Interact: the line under the pointer takes it, wherever it runs.
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool nearest = graph.nearest == static_cast<int>(index),
               under = contains(rect, {mouse.x, mouse.y});
    const Rect at_pointer{mouse.x - pointer_box / 2, mouse.y - pointer_box / 2, pointer_box,
                          pointer_box};
    const Rect target = nearest ? at_pointer : under ? Rect{rect.x, rect.y, 0, 0} : rect;
    const Interaction did = interact(frame, id, target, {.grows_hit_area = false});
    // 3. Announce.
    auto& item = frame.open_node(id ^ 0x11570U, Role::ListItem, {}, rect);
    item.position = static_cast<std::int32_t>(index) + 1;
    item.set_size = static_cast<std::int32_t>(graph.lines.items.size());
    const bool selected = graph.selected == static_cast<int>(index);
    const std::uint32_t flags =
        (static_cast<int>(index) == stop ? a11y::focusable : 0U) | (selected ? a11y::current : 0U);
    frame.announce(id, Role::Button, couple_name(frame, mentor, mentee), rect, flags).description =
        is_bundle(graph, line) ? bundle_words(frame, line) : line_words(frame, graph.view, line);
    frame.close_node();
    if (did.shows_ring) frame.focus_ring(rect, rect.height / 2);
    if (did.pressed) choose_line(graph, mentor, mentee);
}

}  // namespace

std::optional<std::size_t> row_of(const std::vector<PairingPerson>& people,
                                  const app::PersonId& id) {
    const auto found = std::ranges::find(people, id, &PairingPerson::id);
    if (found == people.end()) return std::nullopt;
    return static_cast<std::size_t>(found - people.begin());
}

bool is_seen(Frame& frame, const render::Cubic& curve) {
    const float top = std::min(curve.y[0], curve.y[3]), bottom = std::max(curve.y[0], curve.y[3]);
    return bottom + port_radius >= frame.draw_list().GetClipRectMin().y &&
           top - port_radius <= frame.draw_list().GetClipRectMax().y;
}

/// The selected line's score first, so that it always has its place.
void place_scores(Graph& graph) {
    const auto& lines = graph.board.lines;
    std::vector<std::size_t> order(lines.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    base::sort(order, {}, [&](std::size_t i) {
        return std::pair(static_cast<int>(i) == graph.selected ? 0 : 1, -lines[i].pairs);
    });
    std::vector<Rect> placed;
    graph.scores.resize(order.size());
    for (const auto i : order) {
        if (!is_seen(graph.frame, graph.curves[i]) || is_thin(graph, lines[i])) continue;
        const auto size = score_size(graph.frame, score_words(graph, i), score_look(graph, i));
        graph.scores[i] = place_score(graph.curves[i], size, placed);
        if (graph.scores[i]) placed.push_back(*graph.scores[i]);
    }
}

/// A score under the pointer wins; else the nearest line that is near enough.
void find_nearest(Graph& graph) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const Point point{mouse.x, mouse.y};
    float least = hit_distance;
    for (std::size_t i = 0; i < graph.curves.size(); ++i) {
        const auto& curve = graph.curves[i];
        if (point.x < curve.x[0] + port_radius || point.x > curve.x[3] - port_radius) continue;
        // Of hundreds of lines only a few come near; a score stands out of its line a little.
        const auto [top, bottom] = std::minmax(curve.y[0], curve.y[3]);
        if (point.y < top - reach || point.y > bottom + reach) continue;
        if (graph.scores[i] && contains(*graph.scores[i], point)) {
            graph.nearest = static_cast<int>(i);
            return;
        }
        const float inside = width_of(graph, graph.board.lines[i]) / 2;
        const float distance = std::max(0.0F, distance_to(curve, point) - inside);
        if (distance <= least) least = distance, graph.nearest = static_cast<int>(i);
    }
}

/// Over the cards' edges.
void paint_ports(Graph& graph) {
    auto& frame = graph.frame;
    const Palette& p = frame.palette();
    for (const auto& curve : graph.curves) {
        if (!is_seen(frame, curve)) continue;
        const Point from{curve.x[0], curve.y[0]}, to{curve.x[3], curve.y[3]};
        const float radius = graph.size.port;
        frame.paint().circle(from, radius + port_ring, p.canvas);
        frame.paint().circle(from, radius, p.primary);
        frame.paint().circle(to, radius + port_ring, p.canvas);
        frame.paint().circle(to, radius, p.apricot_mark);
    }
}

void build_lines(Graph& graph, std::string_view name) {
    if (graph.board.lines.empty()) return;
    auto& frame = graph.frame;
    const float x = graph.curves.front().x[0];
    frame.open_node(graph.lines.id, Role::List, name,
                    {x, graph.area.y, graph.gap, graph.area.height});
    const int stop = stop_of(graph, graph.lines, graph.selected);
    for (std::size_t i = 0; i < graph.board.lines.size(); ++i) build_line(graph, i, stop);
    frame.close_node();
    // 4. Paint, when all are known.
    paint_lines(graph);
}

}  // namespace accanto::ui
