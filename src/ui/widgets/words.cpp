#include "ui/widgets/words.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/layout.hpp"

namespace accanto::ui {
namespace {

constexpr float icon_gap = 8;

/// Text has no id of its own: its place in the scope is stable while the structure is.
NodeId text_id(Frame& frame, std::string_view key) {
    const NodeId scope = frame.scope_id();
    if (!key.empty()) return ImHashStr(key.data(), key.size(), scope);
    const int index = frame.layout().innermost().children;
    return ImHashData(&index, sizeof index, scope ^ 0x7E87U);
}

float prose_width(const TextStyle& style) {
    // The average letter is about as wide as an "e"; close enough for the rule of 66.
    return std::ceil(text_width(style, "e") * prose_characters_max);
}

struct Placed {
    Rect rect, text;
    NodeId id = 0;
};

/// 1. Measure.
Placed place(Frame& frame, const TextStyle& style, std::string_view text,
             const WordsOptions& options) {
    Layout& layout = frame.layout();
    Placed placed{.id = text_id(frame, options.key)};
    const float lead = options.icon ? std::round(style.line_px * 0.9F) + icon_gap : 0;
    float room = layout.available_width() - lead;
    if (options.width_max > 0) room = std::min(room, options.width_max);
    room = std::max(room, 16.0F);
    Size size{std::min(std::ceil(text_width(style, text)), room), style.line_px};
    if (!options.one_line) size = text_size(style, text, room);
    const bool fills = options.align != Align::Left && !layout.in_row();
    // From right to left a block ends at the right edge, however short its lines are.
    const bool is_turned =
        !options.one_line && !layout.in_row() && direction_of(text) == Direction::RightToLeft;
    if (is_turned) size.width = room;
    placed.rect = layout.take(fills ? 0 : size.width + lead, size.height);
    placed.text = {placed.rect.x + lead, placed.rect.y, placed.rect.width - lead + 0.5F,
                   size.height};
    return placed;
}

void paint_words(Frame& frame, const Placed& placed, const TextStyle& style, std::string_view text,
                 const WordsOptions& options) {
    if (!ImGui::IsRectVisible({placed.rect.x, placed.rect.y},
                              {right_of(placed.rect), bottom_of(placed.rect)}))
        return;
    const Color color = ink_color(frame.palette(), options.ink);
    const Painter paint = frame.paint();
    if (options.icon) {
        const float size = std::round(style.line_px * 0.9F);
        paint.icon(*options.icon, {placed.rect.x + size / 2, placed.rect.y + style.line_px / 2},
                   size, options.icon_ink ? ink_color(frame.palette(), *options.icon_ink) : color,
                   1.75F);
    }
    if (options.one_line) {
        paint.text_in(placed.text, style, color, text, options.align);
    } else {
        paint.paragraph(placed.text, style, color, text, options.align);
    }
}

bool is_small_print(TextRole role, Ink ink) {
    return role == TextRole::Small || role == TextRole::Caption || role == TextRole::Micro ||
           ink == Ink::Hint;
}

void words_in(Frame& frame, const TextStyle& style, std::string_view text, Role role, int level,
              const WordsOptions& options, std::uint32_t flags = 0) {
    if (text.empty()) return;
    const Placed placed = place(frame, style, text, options);
    // 2. Nothing to interact with. 3. Announce.
    auto& node = frame.announce(placed.id, role, text, placed.rect,
                                flags | (options.live ? a11y::live : 0U));
    node.level = static_cast<std::uint8_t>(level);
    node.language = options.language;
    if (options.selectable) {
        Rect exact = placed.text;
        exact.width -= 0.5F;
        frame.place_node(placed.id, exact);
        make_selectable(node, style);
    }
    // 4. Paint.
    paint_words(frame, placed, style, text, options);
}

}  // namespace

Role text_role(Frame& frame) {
    return frame.tree().in_list() ? Role::ListItem : Role::Text;
}

void make_selectable(a11y::Node& node, const TextStyle& style) {
    constexpr std::uint16_t weights[] = {400, 500, 600, 700};
    node.flags |= a11y::selectable;
    node.font_px = render::fonts::painted_px(style);
    node.line_px = style.line_px;
    node.font_weight = weights[static_cast<std::size_t>(style.face)];
}

Color ink_color(const Palette& palette, Ink ink) {
    switch (ink) {
        case Ink::Main:
            return palette.ink;
        case Ink::Second:
            return palette.ink_2;
        case Ink::Hint:
            return palette.ink_3;
        case Ink::Primary:
            return palette.primary_ink;
        case Ink::Apricot:
            return palette.apricot_ink;
        case Ink::Rose:
            return palette.rose_ink;
        case Ink::Honey:
            return palette.honey_ink;
        case Ink::Iris:
            return palette.iris_ink;
        case Ink::OnPrimary:
            return palette.on_primary;
    }
    return palette.ink;
}

void words(Frame& frame, TextRole role, std::string_view text, const WordsOptions& options) {
    words_in(frame, frame.style(role), text, text_role(frame), 0, options,
             is_small_print(role, options.ink) ? a11y::quiet : 0U);
}

void prose(Frame& frame, std::string_view text) {
    const TextStyle style = frame.style(TextRole::Body);
    words_in(frame, style, text, text_role(frame), 0,
             {.ink = Ink::Second, .width_max = prose_width(style)});
}

void hint(Frame& frame, std::string_view text) {
    words(frame, TextRole::Small, text, {.ink = Ink::Hint});
}

void heading(Frame& frame, std::string_view text, int level) {
    const TextRole role = level <= 1   ? TextRole::Title
                          : level == 2 ? TextRole::Section
                                       : TextRole::Heading;
    heading_as(frame, role, text, level, {});
}

namespace {

/// The least width in which a text has no more lines than in `room`: its lines become alike.
float balanced_width(const TextStyle& style, std::string_view text, float room) {
    constexpr float near_enough = 4;
    const auto lines = wrapped(style, text, room).size();
    if (lines < 2) return room;
    float least = room / static_cast<float>(lines), most = room;
    while (most - least > near_enough) {
        const float between = (least + most) / 2;
        (wrapped(style, text, between).size() > lines ? least : most) = between;
    }
    return most;
}

}  // namespace

void heading_as(Frame& frame, TextRole role, std::string_view text, int level,
                const WordsOptions& options) {
    const auto style = frame.style(role);
    WordsOptions balanced = options;
    const bool is_large = role == TextRole::Welcome || role == TextRole::Display;
    if (is_large && options.width_max <= 0)
        balanced.width_max = balanced_width(style, text, frame.layout().available_width());
    words_in(frame, style, text, Role::Heading, level, balanced);
}

}  // namespace accanto::ui
