#include "ui/widgets/navigation.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "i18n/texts.hpp"
#include "ui/group.hpp"
#include "ui/paint.hpp"
#include "ui/text.hpp"
#include "ui/widgets/badge.hpp"
#include "ui/widgets/brand.hpp"
#include "ui/widgets/icon_button.hpp"

namespace accanto::ui {
namespace {

constexpr float sidebar_width = 232, sidebar_width_max = 288, rail_width = 72;
constexpr float row_height = 40, row_pitch = 44, inset = 12, icon_size = 20, label_x = 56;
constexpr float rail_item_width = 48, rail_item_height = 44;
constexpr float pill_width = 56, pill_height = 30;
constexpr float program_height = 50, program_top = 66, items_top = 130;

struct Builder {
    Frame& frame;
    std::span<const NavigationItem> items;
    int current;
    const NavigationOptions& options;
    NavigationResult& result;
    NodeId group;

    NodeId item_id(int index) const {
        return frame.id(items[static_cast<std::size_t>(index)].href.empty()
                            ? items[static_cast<std::size_t>(index)].label
                            : items[static_cast<std::size_t>(index)].href);
    }
};

std::string name_of(Frame& frame, const NavigationItem& item, bool phone) {
    std::string name(phone && !item.short_label.empty() ? item.short_label : item.label);
    if (item.count > 0) name += ", " + frame.language().count(Text::ui_waiting, item.count);
    return name;
}

/// 2. Interact and 3. announce: a link (or a button, without an address) that is one of a roving
/// group.
Interaction item(Builder& b, int index, const Rect& rect, int stop) {
    const NavigationItem& item = b.items[static_cast<std::size_t>(index)];
    const Interaction did = interact(b.frame, b.item_id(index), rect);
    if (did.pressed) b.result.chosen = index;
    std::uint32_t flags =
        (index == stop ? a11y::focusable : 0U) | (index == b.current ? a11y::current : 0U);
    const bool leads_nowhere = item.href.empty();  // it opens a dialog with the rest
    if (leads_nowhere) flags |= a11y::popup;
    b.frame
        .announce(b.item_id(index), leads_nowhere ? Role::Button : Role::Link,
                  name_of(b.frame, item, b.frame.is_phone()), rect, flags)
        .href = item.href;
    return did;
}

void sidebar_item(Builder& b, int index, const Rect& rect, int stop) {
    const NavigationItem& what = b.items[static_cast<std::size_t>(index)];
    const Interaction did = item(b, index, rect, stop);
    const Palette& p = b.frame.palette();
    const bool active = index == b.current;
    BoxLook look{.fill = with_alpha(p.hover, did.hover), .radius = radius::control};
    if (active)
        look.fill = p.surface, look.border = p.card_border, look.elevation = Elevation::Rest;
    b.frame.paint().box(pressed_rect(did, rect), look);
    const Color ink = active ? p.primary_ink : p.ink_2;
    b.frame.paint().icon(what.icon, {rect.x + 12 + icon_size / 2, center_of(rect).y}, icon_size,
                         ink, 1.75F);
    const float badge = what.count > 0 ? badge_width(b.frame, what.count) + 12 : 0;
    if (what.count > 0)
        badge_at(b.frame, {right_of(rect) - badge, center_of(rect).y}, what.count, what.urgent);
    const TextStyle style = resized(b.frame.style(active ? TextRole::UiStrong : TextRole::Ui),
                                    b.frame.grown_px(14), b.frame.grown_px(20));
    const float x = rect.x + label_x - inset;
    b.frame.paint().text_in({x, rect.y, right_of(rect) - x - badge - 6, rect.height}, style,
                            active ? p.ink : p.ink_2, what.label);
    if (did.shows_ring) b.frame.focus_ring(rect, radius::control);
}

void program_button(Builder& b, const Rect& rect, bool narrow) {
    if (b.options.program.empty()) return;
    const NodeId id = b.frame.id("program");
    const Interaction did = interact(b.frame, id, rect);
    b.result.program = did.pressed;
    auto& node =
        b.frame.announce(id, Role::Button, b.options.program, rect, a11y::focusable | a11y::popup);
    node.description = b.frame.text(Text::ui_switch_program);
    const Palette& p = b.frame.palette();
    b.frame.paint().box(rect, {.fill = p.hover, .radius = radius::control});
    const Rect tile{rect.x + 9, center_of(rect).y - 18, 36, 36};
    TonePair colors = tone_pair(p, b.options.program_tone);
    b.frame.paint().icon_tile(narrow ? centered(rect, {36, 36}) : tile, b.options.program_icon,
                              colors, 11, 18);
    if (did.shows_ring) b.frame.focus_ring(rect, radius::control);
    if (narrow) return tooltip(b.frame, id, rect, did, b.options.program);
    const TextStyle strong = resized(b.frame.style(TextRole::UiStrong), 14, 20),
                    small = b.frame.style(TextRole::Caption);
    const float x = right_of(tile) + 9, room = right_of(rect) - x - 30;
    b.frame.paint().text_in({x, rect.y + 7, room, 20}, strong, p.ink, b.options.program);
    b.frame.paint().text_in({x, rect.y + 26, room, 16}, small, p.ink_2, b.options.program_line);
    b.frame.paint().icon(Icon::ChevronsUpDown, {right_of(rect) - 18, center_of(rect).y}, 16,
                         p.ink_2);
}

/// At the foot of `room`; sentences that are too wide take more lines.
void saved_lines(Builder& b, const Rect& room) {
    if (b.options.saved_line.empty()) return;
    const TextStyle style = b.frame.style(TextRole::Caption);
    const float text_x = room.x + 40, text_width = room.width - 48;
    const float saved = text_size(style, b.options.saved_line, text_width).height;
    const float backup = b.options.backup_line.empty()
                             ? 0
                             : text_size(style, b.options.backup_line, text_width).height;
    const float height = std::max(40.0F, saved + backup + 8);
    const Rect rect{room.x, bottom_of(room) - height, room.width, height};
    const NodeId id = b.frame.id("saved");
    const Interaction did = interact(b.frame, id, rect);
    b.result.saved = did.pressed;
    b.frame.announce(id, Role::Button, b.options.saved_line, rect, a11y::focusable | a11y::popup)
        .description = b.options.backup_line;
    const Palette& p = b.frame.palette();
    const Color ink = b.options.save_failed ? p.rose_ink : p.ink_2;
    b.frame.paint().box(rect, {.fill = with_alpha(p.hover, did.hover), .radius = radius::control});
    b.frame.paint().icon(b.options.save_failed ? Icon::TriangleAlert : Icon::HardDrive,
                         {rect.x + 21, center_of(rect).y}, 18, ink, 1.75F);
    const float top = std::round(center_of(rect).y - (saved + backup) / 2);
    b.frame.paint().paragraph({text_x, top, text_width, saved}, style, ink, b.options.saved_line);
    b.frame.paint().paragraph({text_x, top + saved, text_width, backup}, style, p.ink_2,
                              b.options.backup_line);
    if (did.shows_ring) b.frame.focus_ring(rect, radius::control);
}

void theme_button(Builder& b, const Rect& rect) {
    b.result.theme =
        icon_button_at(b.frame, rect, b.options.dark ? Icon::Sun : Icon::Moon,
                       b.frame.text(b.options.dark ? Text::ui_theme_light : Text::ui_theme_dark),
                       {.size = ControlSize::Compact});
}

void person_button(Builder& b, const Rect& target) {
    if (!b.options.person) return;
    const Palette& p = b.frame.palette();
    const NodeId id = b.frame.id("person");
    const Interaction did = interact(b.frame, id, target);
    b.result.person = did.pressed;
    b.frame.announce(id, Role::Button, b.options.person->name, target, a11y::focusable)
        .description = b.options.role_line;
    b.frame.paint().box(target,
                        {.fill = with_alpha(p.hover, did.hover), .radius = radius::control});
    avatar_at(b.frame, {target.x + 27, center_of(target).y}, *b.options.person, 34);
    const TextStyle strong = resized(b.frame.style(TextRole::UiStrong), 14, 20),
                    small = b.frame.style(TextRole::Caption);
    const float x = target.x + 54, room = right_of(target) - x - 4;
    b.frame.paint().text_in({x, target.y + 3, room, 20}, strong, p.ink, b.options.person->name);
    b.frame.paint().text_in({x, target.y + 22, room, 16}, small, p.ink_2, b.options.role_line);
    if (did.shows_ring) b.frame.focus_ring(target, radius::control);
}

int rove(Builder& b) {
    const int count = static_cast<int>(b.items.size());
    move_in_group(b.frame, b.group, count, [&](int index) { return b.item_id(index); });
    for (int i = 0; i < count; ++i) {
        if (b.frame.focused(b.item_id(i))) return i;
    }
    return tab_stop(b.frame, b.group, b.current, count);
}

/// As wide as its longest label needs, within bounds: what people named may be cut. What changes
/// while somebody works has no say, or the page would jump.
float width_of_sidebar(Frame& frame, std::span<const NavigationItem> items,
                       const NavigationOptions& options) {
    const TextStyle label = resized(frame.style(TextRole::UiStrong), frame.grown_px(14), 20),
                    small = frame.style(TextRole::Caption);
    float width = sidebar_width;
    for (const auto& each : items) {
        const float badge = each.count > 0 ? badge_width(frame, each.count) + 12 : 0;
        width = std::max(width, label_x + text_width(label, each.label) + badge + inset + 8);
    }
    constexpr float beside_line = 108, beside_role = 126;
    width = std::max(width, text_width(small, options.program_line) + beside_line);
    width = std::max(width, text_width(small, options.role_line) + beside_role);
    return std::min(std::ceil(width), sidebar_width_max);
}

void sidebar(Builder& b, const Rect& rect) {
    const float top = b.frame.environment().safe_top;
    b.frame.paint().box(rect, {.fill = b.frame.palette().side});
    wordmark_at(b.frame, {rect.x + 22, rect.y + top + 35}, 20.5F);
    const float width = rect.width - 2 * inset;
    program_button(b, {rect.x + inset, rect.y + top + program_top, width, program_height}, false);
    const int stop = rove(b);
    float y = rect.y + top + (b.options.program.empty() ? program_top : items_top);
    for (int i = 0; i < static_cast<int>(b.items.size()); ++i, y += b.frame.grown_px(row_pitch)) {
        sidebar_item(b, i, {rect.x + inset, y, width, b.frame.grown_px(row_height)}, stop);
    }
    const float person_y = bottom_of(rect) - 20 - 38;
    saved_lines(b, {rect.x + inset, rect.y, width, person_y - 12 - rect.y});
    const Rect person{rect.x + inset, person_y, width, 40};
    person_button(b, {person.x, person.y, person.width - 40, person.height});
    theme_button(b, {right_of(person) - 36, center_of(person).y - 18, 36, 36});
}

void rail(Builder& b, const Rect& rect) {
    const Palette& p = b.frame.palette();
    b.frame.paint().box(rect, {.fill = p.side});
    const float x = rect.x + (rect.width - rail_item_width) / 2;
    logo_at(b.frame, {rect.x + (rect.width - 28) / 2, rect.y + 20, 28, 28});
    program_button(b, {x, rect.y + program_top, rail_item_width, program_height}, true);
    const int stop = rove(b);
    float y = rect.y + (b.options.program.empty() ? program_top : items_top);
    for (int i = 0; i < static_cast<int>(b.items.size()); ++i, y += rail_item_height + 4) {
        const NavigationItem& what = b.items[static_cast<std::size_t>(i)];
        const Rect place{x, y, rail_item_width, rail_item_height};
        const Interaction did = item(b, i, place, stop);
        const bool active = i == b.current;
        BoxLook look{.fill = with_alpha(p.hover, did.hover), .radius = radius::control};
        if (active)
            look.fill = p.surface, look.border = p.card_border, look.elevation = Elevation::Rest;
        b.frame.paint().box(pressed_rect(did, place), look);
        b.frame.paint().icon(what.icon, center_of(place), icon_size,
                             active ? p.primary_ink : p.ink_2, 1.75F);
        if (what.count > 0)
            badge_at(b.frame, {right_of(place) - 18, place.y + 10}, what.count, what.urgent);
        if (did.shows_ring) b.frame.focus_ring(place, radius::control);
        tooltip(b.frame, b.item_id(i), place, did, what.label);
    }
    theme_button(b, {x + 6, bottom_of(rect) - 104, 36, 36});
    if (!b.options.person) return;
    const Rect person{x, bottom_of(rect) - 60, rail_item_width, rail_item_height};
    const NodeId id = b.frame.id("person");
    const Interaction did = interact(b.frame, id, person);
    b.result.person = did.pressed;
    b.frame.announce(id, Role::Button, b.options.person->name, person, a11y::focusable)
        .description = b.options.role_line;
    avatar_at(b.frame, center_of(person), *b.options.person, 36);
    if (did.shows_ring) b.frame.focus_ring(person, radius::control);
}

std::string_view short_label(const NavigationItem& item) {
    return item.short_label.empty() ? item.label : item.short_label;
}

/// Where one label of the bar has no room, only the place where somebody is has its label, and
/// room for it: half a label helps nobody.
bool has_room_for_labels(const Builder& b, const std::vector<int>& shown, float width) {
    const TextStyle style = b.frame.style(TextRole::Micro);
    return std::ranges::all_of(shown, [&](int index) {
        return text_width(style, short_label(b.items[static_cast<std::size_t>(index)])) <=
               width - 4;
    });
}

void bottom_bar(Builder& b, const Rect& rect) {
    const Palette& p = b.frame.palette();
    b.frame.paint().box(rect, {.fill = p.surface});
    b.frame.paint().hairline(rect.x, rect.y, rect.width);
    std::vector<int> shown;
    for (int i = 0; i < static_cast<int>(b.items.size()); ++i) {
        if (b.items[static_cast<std::size_t>(i)].on_phone) shown.push_back(i);
    }
    const float width = rect.width / static_cast<float>(std::max<std::size_t>(shown.size(), 1));
    const int stop = rove(b);
    const bool all_labels = has_room_for_labels(b, shown, width);
    const bool stop_is_shown = std::ranges::find(shown, stop) != shown.end();
    for (std::size_t place = 0; place < shown.size(); ++place) {
        const int index = shown[place];
        const NavigationItem& what = b.items[static_cast<std::size_t>(index)];
        const Rect area{rect.x + width * static_cast<float>(place), rect.y + 1, width,
                        bottom_bar_height(b.frame) - 1};
        const Interaction did = item(b, index, area, stop_is_shown ? stop : shown.front());
        const bool active = index == b.current;
        const bool has_label = all_labels || active;
        const float pill_y = has_label ? area.y + 7 : center_of(area).y - (pill_height - 4) / 2;
        const Rect pill{center_of(area).x - pill_width / 2, pill_y, pill_width, pill_height - 4};
        if (active) b.frame.paint().box(pill, {.fill = p.primary_tint, .radius = pill.height / 2});
        const Color ink = active ? p.primary_ink : p.ink_2;
        b.frame.paint().icon(what.icon, center_of(pill), 22, ink, 1.75F);
        if (what.count > 0) {
            const Point dot{center_of(pill).x + 11, pill.y + 5};
            b.frame.paint().circle(dot, 6.5F, p.surface);
            b.frame.paint().circle(dot, 4.5F, p.apricot_mark);
        }
        const TextStyle style =
            active ? b.frame.style(TextRole::Micro)
                   : with_face(b.frame.style(TextRole::Micro), render::fonts::Face::Text500);
        const auto label = short_label(what);
        const float wanted = std::ceil(text_width(style, label)) + 2;
        const float room = all_labels ? area.width - 4 : std::min(wanted, rect.width - 8);
        const float x = std::clamp(center_of(area).x - room / 2, rect.x + 4,
                                   std::max(right_of(rect) - room - 4, rect.x + 4));
        if (has_label)
            b.frame.paint().text_in({x, bottom_of(pill) + 3, room, style.line_px}, style, ink,
                                    label, Align::Center);
        if (did.shows_ring) b.frame.focus_ring(grown(area, -6), 12);
    }
}

}  // namespace

float bottom_bar_height(const Frame& frame) {
    constexpr float usual = 58, usual_label = 14;
    return usual + std::max(0.0F, frame.style(TextRole::Micro).line_px - usual_label);
}

AppFrame::AppFrame(Frame& frame, std::span<const NavigationItem> items, int current,
                   const NavigationOptions& options)
    : frame_(frame) {
    const float width = frame.width(),
                height = frame.height() - frame.environment().keyboard_height;
    frame.paint().box({0, 0, width, frame.height()}, {.fill = frame.palette().canvas});
    Builder builder{frame, items, current, options, result_, frame.id("navigation")};
    const bool phone = frame.is_phone();
    const bool narrow = options.narrow || frame.size_class() == SizeClass::Tablet;
    const float side = phone ? 0 : narrow ? rail_width : width_of_sidebar(frame, items, options);
    // While somebody types on a phone the bar gives its room to the page.
    const bool typing = phone && frame.environment().keyboard_height > 0;
    const float bar =
        phone && !typing ? bottom_bar_height(frame) + frame.environment().safe_bottom : 0;
    const Rect place = phone ? Rect{0, height - bar, width, bar} : Rect{0, 0, side, height};
    page_ = {side, phone ? frame.environment().safe_top : 0, width - side,
             height - bar - (phone ? frame.environment().safe_top : 0)};
    if (!typing) {
        const IdScope scope(frame, "navigation");
        frame.open_node(builder.group, Role::Navigation, frame.text(Text::ui_navigation), place);
        if (phone) bottom_bar(builder, place);
        if (!phone) narrow ? rail(builder, place) : sidebar(builder, place);
        frame.close_node();
    }
    frame.layout().open({.kind = Layout::Kind::Fixed, .area = page_}, "page");
}

AppFrame::~AppFrame() {
    frame_.layout().close();
}

}  // namespace accanto::ui
