#include <algorithm>
#include <cmath>

#include "i18n/texts.hpp"
#include "ui/interaction.hpp"
#include "ui/screens/pairing_graph.hpp"

namespace accanto::ui {
namespace {

using app::PairingPerson;

constexpr float padding = 11, chevron_size = 18, chevron_room = 28, pile_inset = 6, pile_below = 4;

/// What a group comes to: who is in it, and who is not placed or what is free.
struct GroupWords {
    std::string counts, left;
    std::string all() const { return left.empty() ? counts : counts + ", " + left; }
};

GroupWords words_of(Graph& graph, const PairingPerson& row, bool mentor) {
    const auto& language = graph.frame.language();
    const auto& group = *row.group;
    GroupWords words;
    words.counts = language.count(mentor ? Text::pairing_mentors_head : Text::pairing_mentees_head,
                                  group.people);
    if (mentor) {
        words.counts += ", " + language.count(Text::pairing_group_places, row.places);
        const int left = std::max(row.places - row.mentees, 0);
        if (left > 0) words.left = language.count(Text::pairing_group_left_places, left);
        return words;
    }
    if (!graph.people.lines.empty())
        words.counts += ", " + language.count(Text::pairing_group_placed, group.placed);
    if (group.left_over > 0) words.left = language.count(Text::pairing_total_left, group.left_over);
    return words;
}

void paint_left(Frame& frame, const Rect& rect, const TextStyle& style, const std::string& left,
                bool mentor) {
    const Palette& p = frame.palette();
    if (mentor) return frame.paint().text_in(rect, style, p.ink_2, left, Align::Right);
    frame.paint().box(rect, {.fill = p.apricot_tint, .radius = rect.height / 2});
    frame.paint().text_in(rect, style, p.apricot_ink, left, Align::Center);
}

/// A card on others; open ones lie alone.
void paint_group(Frame& frame, const Rect& place, const PairingPerson& row, const GroupWords& words,
                 bool mentor, const Interaction& did) {
    const Palette& p = frame.palette();
    const Rect rect = pressed_rect(did, place);
    const bool open = row.group->is_open;
    if (!open)
        frame.paint().box(
            {rect.x + pile_inset, rect.y + pile_below, rect.width - 2 * pile_inset, rect.height},
            {.fill = p.sunk, .radius = radius::large, .border = p.card_border});
    frame.paint().box(rect, {.fill = mixed(open ? p.sunk : p.surface, p.sunk, did.hover),
                             .radius = radius::large,
                             .border = p.card_border,
                             .elevation = open ? Elevation::Flat : Elevation::Rest});
    frame.paint().icon(open ? Icon::ChevronDown : Icon::ChevronRight,
                       {rect.x + padding + chevron_size / 2, center_of(rect).y}, chevron_size,
                       p.ink_2, 2);
    const float scale = frame.environment().text_scale;
    const TextStyle name = resized(frame.style(TextRole::UiStrong), 14 * scale, 18 * scale),
                    small = resized(frame.style(TextRole::Small), 12.5F * scale, 16 * scale);
    const float x = rect.x + padding + chevron_room, right = right_of(rect) - padding - port_radius;
    const float top = std::round(center_of(rect).y - (name.line_px + small.line_px) / 2);
    float name_right = right;
    if (!words.left.empty()) {
        const float width = std::ceil(text_width(small, words.left)) + (mentor ? 4 : 18);
        paint_left(frame, {right - width, top, width, name.line_px}, small, words.left, mentor);
        name_right -= width + 6;
    }
    frame.paint().text_in({x, top, name_right - x, name.line_px}, name, p.ink, row.name);
    frame.paint().text_in({x, top + name.line_px, right - x, small.line_px}, small, p.ink_2,
                          words.counts);
}

}  // namespace

void open_group(Graph& graph, const PairingPerson& row, bool mentor, bool opens) {
    auto& open = mentor ? graph.state.open_groups.mentors : graph.state.open_groups.mentees;
    if (opens)
        open.insert(row.group->key);
    else
        open.erase(row.group->key);
    graph.frame.want_frames();
}

void build_group(Graph& graph, GraphGroup& group, const PairingPerson& row, std::size_t index,
                 bool mentor, int stop) {
    auto& frame = graph.frame;
    const NodeId id = group.items[index];
    const Rect& rect = group.rects[index];
    const auto words = words_of(graph, row, mentor);
    // 2. Interact.
    const Interaction did = interact(frame, id, rect);
    // 3. Announce.
    auto& item = frame.open_node(id ^ 0x11570U, Role::ListItem, {}, rect);
    item.position = static_cast<std::int32_t>(index) + 1;
    item.set_size = static_cast<std::int32_t>(group.items.size());
    const std::uint32_t flags = (static_cast<int>(index) == stop ? a11y::focusable : 0U) |
                                (row.group->is_open ? a11y::expanded : a11y::collapsed);
    frame.announce(
        id, Role::Button,
        frame.text(Text::pairing_group_name, {{"name", row.name}, {"counts", words.all()}}), rect,
        flags);
    frame.close_node();
    // 4. Paint.
    if (did.visible) paint_group(frame, rect, row, words, mentor, did);
    if (did.shows_ring) frame.focus_ring(rect, radius::large);
    if (did.pressed) open_group(graph, row, mentor, !row.group->is_open);
}

}  // namespace accanto::ui
