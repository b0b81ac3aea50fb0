#include <algorithm>
#include <cmath>

#include "i18n/texts.hpp"
#include "ui/interaction.hpp"
#include "ui/screens/pairing_graph.hpp"

namespace accanto::ui {
namespace {

using app::PairingLine;
using app::PairingPerson;

constexpr float card_padding = 11, avatar_size = 36, card_outline = 2, caption_from_width = 216;
constexpr float small_avatar_size = 22, small_height_max = 40;
constexpr float cell_avatar_size = 18, cell_padding = 3, cell_width_max = 160,
                picture_width_max = 60;

struct PersonLook {
    std::string second, caption, description;
    bool selected = false, mentor = false;
    bool lit = false;  ///< at the end of the line under the pointer
};

PersonLook look_of(Graph& graph, const PairingPerson& person, std::size_t row, bool mentor) {
    auto& frame = graph.frame;
    PersonLook look{.mentor = mentor};
    if (graph.nearest >= 0) {
        const auto& line = graph.board.lines[static_cast<std::size_t>(graph.nearest)];
        look.lit = row == (mentor ? line.mentor : line.mentee);
    }
    const auto& why = graph.view.why;
    look.selected = why && (mentor ? why->mentor.id : why->mentee.id) == person.id;
    look.second = mentor || person.topic.empty()
                      ? person.topic
                      : frame.text(Text::pairing_wants, {{"topic", person.topic}});
    look.description = look.second;
    const auto add = [&](const std::string& words) {
        look.description += (look.description.empty() ? "" : ", ") + words;
    };
    if (mentor) {
        const auto taken = std::to_string(person.mentees), places = std::to_string(person.places);
        look.caption = frame.text(Text::pairing_taken_of, {{"taken", taken}, {"places", places}});
        add(frame.text(Text::pairing_taken_of_places, {{"taken", taken}, {"places", places}}));
    } else if (person.left_over) {
        look.caption = frame.text(Text::pairing_left_over);
        add(look.caption);
    } else if (!person.languages.empty()) {
        look.caption = person.languages;
        add(look.caption);
    }
    return look;
}

/// Two lines, and a caption at the right that stands beside both, or beside the name alone where
/// the second line needs the room.
struct PersonLines {
    TextStyle name, second, caption;
    float x = 0, right = 0, top = 0;
    float caption_room = 0;  ///< what the caption takes, with the gap before it; 0: none
    bool beside_both = true;

    float name_room() const { return right - caption_room - x; }
    float second_room() const { return beside_both ? name_room() : right - x; }
};

/// The name alone.
bool is_small(const Frame& frame, const Rect& rect) {
    return rect.height < frame.grown_px(small_height_max);
}

/// Beside others.
bool is_cell(const Frame& frame, const Rect& rect) {
    return rect.width < frame.grown_px(cell_width_max) && is_small(frame, rect);
}

PersonLines lines_of(const Frame& frame, const Rect& rect, const PairingPerson& person,
                     const PersonLook& look) {
    const bool small = is_small(frame, rect);
    const float scale = frame.environment().text_scale;
    PersonLines lines{.name = resized(frame.style(TextRole::UiStrong), 14 * scale, 18 * scale),
                      .second = resized(frame.style(TextRole::Small), 12.5F * scale, 16 * scale),
                      .caption = resized(frame.style(TextRole::Caption), 12.5F * scale, 16 * scale),
                      .x = rect.x + card_padding + (small ? small_avatar_size : avatar_size) + 10,
                      .right = right_of(rect) - card_padding};
    const float text =
        lines.name.line_px + (look.second.empty() || small ? 0 : lines.second.line_px);
    lines.top = std::round(center_of(rect).y - text / 2);
    if (look.caption.empty() || (rect.width < caption_from_width && !person.left_over))
        return lines;
    lines.caption_room =
        std::ceil(text_width(lines.caption, look.caption)) + (person.left_over ? 22.0F : 8.0F);
    lines.beside_both = small || text_width(lines.second, look.second) <= lines.name_room();
    return lines;
}

void paint_caption(Frame& frame, const Rect& rect, const PersonLines& lines, const PersonLook& look,
                   bool left_over) {
    const Palette& p = frame.palette();
    const float middle = lines.beside_both ? center_of(rect).y : lines.top + lines.name.line_px / 2;
    const float right = lines.right - 3;
    if (!left_over)
        return frame.paint().text(right, std::round(middle - lines.caption.line_px / 2),
                                  lines.caption, p.ink_2, look.caption, Align::Right);
    const bool narrow = is_small(frame, rect) || !lines.beside_both;
    const float height = frame.grown_px(narrow ? 20 : 24), width = lines.caption_room - 4;
    const Rect pill{right - width + 2, std::round(middle - height / 2), width, height};
    frame.paint().box(pill, {.fill = p.surface, .radius = height / 2});
    frame.paint().text_in(pill, lines.caption, p.apricot_ink, look.caption, Align::Center);
}

BoxLook box_of(Frame& frame, const PairingPerson& person, const Interaction& did, float corners) {
    const Palette& p = frame.palette();
    return {.fill = person.left_over ? p.apricot_tint : mixed(p.surface, p.sunk, did.hover * 0.6F),
            .radius = corners,
            .border = p.card_border};
}

void paint_person(Graph& graph, const Rect& place, const PairingPerson& person,
                  const PersonLook& look, const Interaction& did) {
    auto& frame = graph.frame;
    const Palette& p = frame.palette();
    const Rect rect = pressed_rect(did, place);
    BoxLook box = box_of(frame, person, did, radius::large);
    if (!person.left_over) box.elevation = look.selected ? Elevation::Raised : Elevation::Rest;
    if (look.selected)
        box.border = look.mentor ? p.primary : p.apricot_mark, box.border_width = card_outline;
    frame.paint().box(rect, box);
    const float middle = center_of(rect).y;
    const bool small = is_small(frame, rect);
    const float avatar = small ? small_avatar_size : avatar_size;
    avatar_at(frame, {rect.x + card_padding + avatar / 2, middle}, portrait_of(person), avatar);
    const auto lines = lines_of(frame, rect, person, look);
    if (lines.caption_room > 0) paint_caption(frame, rect, lines, look, person.left_over);
    frame.paint().text_in({lines.x, lines.top, lines.name_room(), lines.name.line_px}, lines.name,
                          p.ink, person.name);
    if (!look.second.empty() && !small)
        frame.paint().text_in(
            {lines.x, lines.top + lines.name.line_px, lines.second_room(), lines.second.line_px},
            lines.second, p.ink_2, look.second);
}

/// Somebody among many: a picture, and the name where there is room.
void paint_cell(Graph& graph, const Rect& place, const PairingPerson& person,
                const PersonLook& look, const Interaction& did) {
    auto& frame = graph.frame;
    const Palette& p = frame.palette();
    const Rect rect = pressed_rect(did, place);
    BoxLook box = box_of(frame, person, did, radius::cell);
    if (look.selected || look.lit || person.left_over)
        box.border = person.left_over || !look.mentor ? p.apricot_mark : p.primary;
    if (look.selected || look.lit) box.border_width = card_outline;
    frame.paint().box(rect, box);
    const float avatar = std::min(small_avatar_size, rect.height - 2);
    if (rect.width < frame.grown_px(picture_width_max))
        return avatar_at(frame, center_of(rect), portrait_of(person), avatar);
    const float picture = std::min(avatar, cell_avatar_size);
    avatar_at(frame, {rect.x + cell_padding + picture / 2, center_of(rect).y}, portrait_of(person),
              picture);
    const float scale = frame.environment().text_scale;
    const TextStyle style = resized(frame.style(TextRole::Small), 12.5F * scale, 16 * scale);
    const float x = rect.x + picture + 3 * cell_padding;
    frame.paint().text_in({x, rect.y, right_of(rect) - cell_padding - x, rect.height}, style, p.ink,
                          person.name);
}

/// Shows why somebody is left over, or the pair they are in.
void choose_person(Graph& graph, const PairingPerson& person, bool mentor) {
    const auto& people = graph.people;
    const auto is_theirs = [&](const PairingLine& line) {
        return (mentor ? people.mentors[line.mentor] : people.mentees[line.mentee]).id == person.id;
    };
    auto line = std::ranges::find_if(people.lines, is_theirs);
    if (line == people.lines.end()) {
        graph.state.left = person.id;
        return;
    }
    const int selected = selected_line(graph.view, people);
    if (selected >= 0 && is_theirs(people.lines[static_cast<std::size_t>(selected)]))
        line = people.lines.begin() + selected;
    select_couple(graph.frame, people.mentors[line->mentor], people.mentees[line->mentee],
                  graph.state);
}

void build_person(Graph& graph, GraphGroup& group, const PairingPerson& person, std::size_t row,
                  bool mentor, int stop) {
    auto& frame = graph.frame;
    const auto look = look_of(graph, person, row, mentor);
    const Rect& rect = group.rects[row];
    // 2. Interact.
    const bool in_cell = is_cell(frame, rect);
    const Interaction did = interact(frame, group.items[row], rect, {.grows_hit_area = !in_cell});
    // 3. Announce.
    auto& item = frame.open_node(group.items[row] ^ 0x11570U, Role::ListItem, {}, rect);
    item.position = static_cast<std::int32_t>(row) + 1;
    item.set_size = static_cast<std::int32_t>(group.items.size());
    const std::uint32_t flags = (static_cast<int>(row) == stop ? a11y::focusable : 0U) |
                                (look.selected ? a11y::current : 0U);
    frame.announce(group.items[row], Role::Button, person.name, rect, flags).description =
        look.description;
    frame.close_node();
    // 4. Paint.
    if (did.visible && !in_cell) paint_person(graph, rect, person, look, did);
    if (did.visible && in_cell) paint_cell(graph, rect, person, look, did);
    if (in_cell) {
        const auto more = look.description.empty() ? "" : ", " + look.description;
        tooltip(frame, group.items[row], rect, did, person.name + more);
    }
    if (did.shows_ring) frame.focus_ring(rect, in_cell ? radius::cell : radius::large);
    if (did.pressed) choose_person(graph, person, mentor);
}

}  // namespace

void build_people(Graph& graph, GraphGroup& group, const std::vector<PairingPerson>& people,
                  bool mentor) {
    auto& frame = graph.frame;
    const float width = group.rects.empty() ? 0 : graph.column,
                x = mentor || group.rects.empty() ? graph.area.x
                                                  : graph.area.x + graph.column + graph.gap;
    frame.open_node(group.id, Role::List,
                    frame.text(mentor ? Text::pairing_mentors : Text::pairing_mentees),
                    {x, graph.area.y, width, graph.area.height});
    int chosen = -1;
    if (graph.selected >= 0) {
        const auto& line = graph.board.lines[static_cast<std::size_t>(graph.selected)];
        chosen = static_cast<int>(mentor ? line.mentor : line.mentee);
    }
    const int stop = stop_of(graph, group, chosen);
    for (std::size_t row = 0; row < people.size(); ++row) {
        if (people[row].group)
            build_group(graph, group, people[row], row, mentor, stop);
        else
            build_person(graph, group, people[row], row, mentor, stop);
    }
    frame.close_node();
}

}  // namespace accanto::ui
