#include "ui/widgets/menu.hpp"

#include <cmath>
#include <optional>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/group.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/scroll.hpp"
#include "ui/widgets/icon_button.hpp"

namespace accanto::ui {
namespace {

constexpr float row_height = 40, row_height_touch = 48, padding = 6, row_padding = 12,
                icon_size = 18, icon_gap = 10;
constexpr float width_min = 160, width_max = 320, distance = 6, edge = 8;

float row_height_of(const Frame& frame) {
    return frame.grown_px(frame.coarse_pointer() ? row_height_touch : row_height);
}

/// 1. Measure: below the anchor, or above it where there is more room; never beyond the window.
Rect place(Frame& frame, const Rect& anchor, std::span<const MenuEntry> entries) {
    const TextStyle style = frame.style(TextRole::Ui);
    float width = width_min;
    for (const auto& entry : entries) {
        const float marks = (entry.icon ? icon_size + icon_gap : 0) + icon_size + icon_gap;
        width =
            std::max(width, text_width(style, entry.label) + 2 * row_padding + marks + 2 * padding);
    }
    width = std::ceil(
        std::clamp(std::max(width, anchor.width), width_min, std::max(width_max, anchor.width)));
    width = std::min(width, frame.width() - 2 * edge);
    const float content = row_height_of(frame) * static_cast<float>(entries.size()) + 2 * padding;
    const float height = std::min(content, frame.height() - 2 * edge);
    const bool left_half = center_of(anchor).x < frame.width() / 2;
    const float wanted = left_half ? anchor.x : right_of(anchor) - width;
    const float x = std::clamp(wanted, edge, std::max(edge, frame.width() - width - edge));
    const bool below =
        bottom_of(anchor) + distance + height < frame.height() || anchor.y < frame.height() / 2;
    const float y = below ? bottom_of(anchor) + distance : anchor.y - distance - height;
    return {std::round(x), std::round(std::clamp(y, edge, frame.height() - height - edge)), width,
            height};
}

void paint_row(Frame& frame, const Rect& rect, const MenuEntry& entry, const Interaction& did) {
    const Palette& p = frame.palette();
    const float lit = std::max(did.hover, did.shows_ring ? 1.0F : 0.0F);
    frame.paint().box(rect,
                      {.fill = with_alpha(entry.danger ? p.rose_tint : p.sunk, lit), .radius = 8});
    const Color ink = entry.danger ? p.rose_ink : p.ink;
    float x = rect.x + row_padding;
    if (entry.icon) {
        frame.paint().icon(*entry.icon, {x + icon_size / 2, center_of(rect).y}, icon_size,
                           entry.danger ? ink : p.ink_2, 1.75F);
        x += icon_size + icon_gap;
    }
    frame.paint().text_in(
        {x, rect.y, right_of(rect) - x - row_padding - (entry.chosen ? icon_size + icon_gap : 0),
         rect.height},
        frame.style(entry.chosen ? TextRole::UiStrong : TextRole::Ui), ink, entry.label);
    if (entry.chosen)
        frame.paint().icon(Icon::Check,
                           {right_of(rect) - row_padding - icon_size / 2, center_of(rect).y},
                           icon_size, p.primary_ink, 2.25F);
}

/// A menu of things to do, or a list to choose one of.
enum class Kind { Menu, List };

int build_rows(Frame& frame, Kind kind, NodeId group, const Rect& panel,
               std::span<const MenuEntry> entries) {
    const int count = static_cast<int>(entries.size());
    const float height = row_height_of(frame);
    std::vector<NodeId> ids;  // of here: a region has ids of its own
    for (const auto& entry : entries) ids.push_back(frame.id(entry.label));
    const auto row_id = [&](int index) { return ids[static_cast<std::size_t>(index)]; };
    move_in_group(frame, group, count, row_id);
    int chosen = -1, current = 0;
    for (int i = 0; i < count; ++i) {
        if (entries[static_cast<std::size_t>(i)].chosen) current = i;
    }
    if (frame.modal_appeared(group) && count > 0) frame.focus(row_id(current));
    const At area(frame, panel, 0, {}, "menu");
    const bool too_high = height * static_cast<float>(count) + 2 * padding > panel.height + 1;
    std::optional<ScrollRegion> region;
    if (too_high)
        region.emplace(frame, "rows",
                       ScrollOptions{.height = panel.height,
                                     .gap = 0,
                                     .padding = Padding::all(padding),
                                     .role = Role::Group});
    const Stack stack(frame, 0, Padding::all(too_high ? 0 : padding), "rows");
    for (int i = 0; i < count; ++i) {
        const MenuEntry& entry = entries[static_cast<std::size_t>(i)];
        const Rect rect = frame.layout().take(0, height);
        // 2. Interact.
        const Interaction did = interact(frame, row_id(i), rect, {.takes_focus = false});
        if (did.pressed) chosen = i;
        // 3. Announce.
        auto& node = frame.announce(row_id(i), kind == Kind::Menu ? Role::MenuItem : Role::Option,
                                    entry.label, rect,
                                    a11y::focusable | (entry.chosen ? a11y::selected : 0U));
        node.position = i + 1;
        node.set_size = count;
        // 4. Paint.
        paint_row(frame, rect, entry, did);
    }
    return chosen;
}

/// The panel with its rows, while it is open: the index chosen in this frame, or -1.
int popup(Frame& frame, Kind kind, std::string_view key, std::string_view name, const Rect& anchor,
          std::span<const MenuEntry> entries) {
    const NodeId id = frame.id(key);
    if (frame.memory().menu_open != id) return -1;
    // At the end of the dialog or of the part of the page that it was opened from.
    const NodeId modal = frame.open_modal(), parent = modal != 0 ? modal : frame.tree().open_part();
    frame.begin_modal(id);
    frame.begin_layer(id, {0, 0, frame.width(), frame.height()}, true);
    frame.push_origin(frame.origin_of(parent));
    const Rect panel = place(frame, anchor, entries);
    const float alpha =
        frame.set_alpha(frame.alpha() * frame.animate_from(id, 0, 1, motion::quick));
    frame.paint().box(panel, {.fill = frame.palette().surface,
                              .radius = radius::control,
                              .border = frame.palette().card_border,
                              .elevation = Elevation::Raised});
    frame.open_node(id, kind == Kind::Menu ? Role::Menu : Role::Listbox, name, panel).parent =
        parent;
    const int chosen = build_rows(frame, kind, id, panel, entries);
    frame.close_node();
    frame.set_alpha(alpha);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool beside =
        ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !contains(panel, {mouse.x, mouse.y});
    const bool escaped = frame.is_top_modal(id) && frame.take_escape();
    if (chosen >= 0 || escaped || (beside && !frame.modal_appeared(id))) {
        frame.memory().menu_open = 0;
        frame.want_frames();
    }
    frame.pop_origin();
    frame.end_layer();
    frame.end_modal();
    return chosen;
}

}  // namespace

void open_menu(Frame& frame, std::string_view key) {
    frame.memory().menu_open = frame.id(key);
    frame.want_frames();
}

bool menu_is_open(Frame& frame, std::string_view key) {
    return frame.memory().menu_open == frame.id(key);
}

int menu(Frame& frame, std::string_view key, std::string_view name, const Rect& anchor,
         std::span<const MenuEntry> entries) {
    return popup(frame, Kind::Menu, key, name, anchor, entries);
}

int menu_button(Frame& frame, Icon icon, std::string_view name, std::span<const MenuEntry> entries,
                ButtonKind kind, ControlSize size) {
    const float side = frame.grown_px(control_metrics(size).height);
    const Rect rect = frame.layout().take(side, side);
    const IdScope scope(frame, name);
    const bool open = menu_is_open(frame, "menu");
    if (icon_button_at(frame, rect, icon, name,
                       {.kind = kind, .size = size, .expanded = open, .has_popup = true}))
        open_menu(frame, "menu");
    return menu(frame, "menu", name, rect, entries);
}

namespace {

constexpr float field_height = 44, field_padding = 14, label_gap = 6;

/// 1. Measure, then 2. to 4. for the closed control; true when pressed.
bool closed_select(Frame& frame, std::string_view label, std::string_view shown, bool empty,
                   const SelectOptions& options, bool open, Rect& rect) {
    const Palette& p = frame.palette();
    const TextStyle style = options.quiet ? resized(frame.style(TextRole::Ui),
                                                    frame.grown_px(13.5F), frame.grown_px(18))
                                          : frame.style(TextRole::Body);
    const TextStyle label_style =
        with_face(frame.style(TextRole::Small), render::fonts::Face::Text500);
    const float height = frame.grown_px(options.quiet ? 36 : field_height);
    const float lead = options.icon ? icon_size + 8 : 0, tail = 16 + 6;
    const float hugging = std::ceil(text_width(style, shown)) + lead + tail + 2 * field_padding;
    const float width = options.quiet       ? hugging
                        : options.width > 0 ? options.width
                                            : frame.layout().available_width();
    const float label_height = options.quiet ? 0 : text_size(label_style, label, width).height;
    const float above = options.quiet ? 0 : label_height + label_gap;
    const TextStyle small = frame.style(TextRole::Caption);
    const float hint_height =
        options.hint.empty() ? 0 : text_size(small, options.hint, width).height;
    const float below = options.hint.empty() ? 0 : hint_height + 5;
    const Rect all = frame.layout().take(width, above + height + below);
    rect = {all.x, all.y + above, all.width, height};
    const NodeId id = frame.id("closed");
    const Interaction did = interact(frame, id, rect);
    auto& node =
        frame.announce(id, Role::Combobox, label, rect,
                       a11y::focusable | a11y::popup | (open ? a11y::expanded : a11y::collapsed));
    node.value = shown;
    node.description = options.hint;
    if (!did.visible) return did.pressed;
    if (!options.quiet)
        frame.paint().paragraph({all.x, all.y, width, label_height}, label_style, p.ink, label);
    BoxLook look{.fill = p.surface,
                 .radius = radius::control,
                 .border = mixed(p.line_strong, p.ink_2, did.hover)};
    if (options.quiet)
        look = {.fill = mixed(with_alpha(p.hover, 0), p.hover, did.hover),
                .radius = radius::compact};
    frame.paint().box(rect, look);
    const float middle = center_of(rect).y;
    if (options.icon)
        frame.paint().icon(*options.icon, {rect.x + field_padding + icon_size / 2, middle},
                           icon_size, p.ink_2, 1.75F);
    const Color ink = empty ? p.ink_3 : options.quiet ? p.ink_2 : p.ink;
    frame.paint().text_in({rect.x + field_padding + lead, rect.y,
                           rect.width - 2 * field_padding - lead - tail + 1, height},
                          style, ink, shown);
    frame.paint().icon(Icon::ChevronDown, {right_of(rect) - field_padding - 8, middle}, 16,
                       p.ink_2);
    if (!options.hint.empty())
        frame.paint().paragraph({all.x, bottom_of(rect) + 5, width, hint_height}, small, p.ink_2,
                                options.hint);
    if (did.shows_ring) frame.focus_ring(rect, look.radius);
    return did.pressed;
}

}  // namespace

bool select(Frame& frame, std::string_view label, std::span<const std::string_view> choices,
            int& chosen, const SelectOptions& options) {
    const IdScope scope(frame, label);
    const bool known = chosen >= 0 && chosen < static_cast<int>(choices.size());
    const std::string_view shown =
        known ? choices[static_cast<std::size_t>(chosen)] : options.placeholder;
    Rect rect;
    if (closed_select(frame, label, shown, !known, options, menu_is_open(frame, "menu"), rect))
        open_menu(frame, "menu");
    std::vector<MenuEntry> entries;
    for (std::size_t i = 0; i < choices.size(); ++i)
        entries.push_back({.label = choices[i], .chosen = static_cast<int>(i) == chosen});
    const int picked = popup(frame, Kind::List, "menu", label, rect, entries);
    if (picked < 0 || picked == chosen) return false;
    chosen = picked;
    return true;
}

}  // namespace accanto::ui
