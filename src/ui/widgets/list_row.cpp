#include "ui/widgets/list_row.hpp"

#include <cmath>

#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/badge.hpp"

namespace accanto::ui {
namespace {

constexpr float padding = 12, gap = 12, avatar_size = 36, icon_size = 20, tile_size = 36,
                chip_height = 26;
constexpr float height_two = 60, height_one = 44;

struct Shape {
    TextStyle title, second, chip;
    Rect rect, text;
    float lead = 0, tail = 0, title_height = 0;
};

float lead_of(const ListRowOptions& options) {
    if (options.avatar) return avatar_size + gap;
    if (options.tile) return tile_size + gap;
    return options.icon ? icon_size + gap : 0;
}

TextStyle chip_style(const Frame& frame) {
    const float scale = frame.environment().text_scale;
    return resized(frame.style(TextRole::Ui), 12.5F * scale, 16 * scale);
}

ButtonOptions action_options(const ListRowOptions& options) {
    return {.kind = options.action_kind, .size = ControlSize::Small};
}

float tail_of(Frame& frame, const ListRowOptions& options) {
    float tail = 0;
    if (!options.chip.empty())
        tail += std::ceil(text_width(chip_style(frame), options.chip)) + 20 + gap;
    if (!options.caption.empty())
        tail += std::ceil(text_width(frame.style(TextRole::Small), options.caption)) + gap;
    if (options.count > 0) tail += badge_width(frame, options.count) + gap;
    if (!options.action.empty())
        tail += button_width(frame, options.action, action_options(options)) + gap;
    if (options.chevron) tail += 18 + gap;
    return tail;
}

/// 1. Measure.
Shape measure(Frame& frame, std::string_view title, const ListRowOptions& options) {
    Shape shape{
        .title = frame.style(options.second_line.empty() ? TextRole::Ui : TextRole::UiStrong),
        .second = frame.style(TextRole::Small),
        .chip = chip_style(frame)};
    const float scale = frame.environment().text_scale;
    shape.title = resized(shape.title, (frame.is_phone() ? 15.0F : 14.0F) * scale, 20 * scale);
    shape.lead = lead_of(options);
    shape.tail = tail_of(frame, options);
    const float inset = options.pressable || options.selected ? padding : 0;
    // Where there is room round the scope, the words align with what stands above, and the ground
    // reaches beyond.
    const float beyond = frame.layout().innermost().padding.left > padding ? inset : 0;
    const float width = frame.layout().available_width() + 2 * beyond;
    const float room = std::max(60.0F, width - 2 * inset - shape.lead - shape.tail);
    const auto height_of = [&](const TextStyle& style, std::string_view text) {
        return options.one_line ? style.line_px : text_size(style, text, room).height;
    };
    shape.title_height = height_of(shape.title, title);
    const float second =
        options.second_line.empty() ? 0 : height_of(shape.second, options.second_line);
    const float least = frame.grown_px(second > 0 || shape.lead > 30 ? height_two - 4 : height_one);
    const Rect place =
        frame.layout().take(width - 2 * beyond, std::max(least, shape.title_height + second + 16));
    shape.rect = {place.x - beyond, place.y, width, place.height};
    shape.text = {shape.rect.x + inset + shape.lead,
                  std::round(center_of(shape.rect).y - (shape.title_height + second) / 2), room,
                  shape.title_height + second};
    return shape;
}

void paint_lead(Frame& frame, const Shape& shape, const ListRowOptions& options) {
    const Palette& p = frame.palette();
    const float x = shape.text.x - shape.lead, middle = center_of(shape.rect).y;
    if (options.avatar) {
        avatar_at(frame, {x + avatar_size / 2, middle}, *options.avatar, avatar_size);
    } else if (options.tile) {
        frame.paint().icon_tile({x, middle - tile_size / 2, tile_size, tile_size}, *options.tile,
                                tone_pair(p, options.tile_tone), 11, 18);
    } else if (options.icon) {
        frame.paint().icon(*options.icon, {x + icon_size / 2, middle}, icon_size,
                           options.selected ? p.primary_ink : p.ink_2, 1.75F);
    }
}

/// What stands right, from right to left; true when the button was pressed.
bool build_tail(Frame& frame, const Shape& shape, const ListRowOptions& options, float inset) {
    const Palette& p = frame.palette();
    const Painter paint = frame.paint();
    const float middle = center_of(shape.rect).y;
    float x = right_of(shape.rect) - inset;
    if (options.chevron) {
        paint.icon(Icon::ChevronRight, {x - 9, middle}, 18, p.ink_3);
        x -= 18 + gap;
    }
    bool pressed = false;
    if (!options.action.empty()) {
        const ButtonOptions look = action_options(options);
        const float width = button_width(frame, options.action, look),
                    height = frame.grown_px(control_metrics(look.size).height);
        pressed = button_at(frame, {x - width, std::round(middle - height / 2), width, height},
                            options.action, look);
        x -= width + gap;
    }
    if (options.count > 0) {
        const float width = badge_width(frame, options.count);
        badge_at(frame, {x - width, middle}, options.count, true);
        x -= width + gap;
    }
    if (!options.caption.empty()) {
        const TextStyle style = frame.style(TextRole::Small);
        paint.text(x, std::round(middle - style.line_px / 2), style, p.ink_2, options.caption,
                   Align::Right);
        x -= text_width(style, options.caption) + gap;
    }
    if (!options.chip.empty()) {
        const TonePair colors = tone_pair(p, options.chip_tone);
        const float width = std::ceil(text_width(shape.chip, options.chip)) + 20,
                    height = frame.grown_px(chip_height);
        const Rect rect{x - width, std::round(middle - height / 2), width, height};
        paint.box(rect, {.fill = colors.tint, .radius = height / 2, .border = p.tint_border});
        paint.text_in(rect, shape.chip, colors.ink, options.chip, Align::Center);
    }
    return pressed;
}

std::string description_of(const ListRowOptions& options) {
    std::string words(options.description);
    for (const auto part : {options.second_line, options.chip, options.caption}) {
        if (part.empty()) continue;
        if (!words.empty()) words += ", ";
        words += part;
    }
    return words;
}

}  // namespace

float list_row_height(const Frame& frame) {
    return frame.grown_px(height_two - 4);
}

ListRowResult list_row(Frame& frame, std::string_view title, const ListRowOptions& options) {
    const Shape shape = measure(frame, title, options);
    const NodeId id = frame.id(options.key.empty() ? title : options.key);
    const Palette& p = frame.palette();
    ListRowResult result;

    // 2. Interact; the button in the row comes first, so that it wins the pointer.
    const float inset = options.pressable || options.selected ? padding : 0;
    const Rect target{shape.rect.x, shape.rect.y,
                      shape.rect.width - (options.action.empty() ? 0 : shape.tail),
                      shape.rect.height};
    Interaction did;
    if (options.pressable) did = interact(frame, id, target);

    // 3. Announce: an item of a list with a button for the row and its action inside.
    const bool is_item = frame.tree().in_list() || !options.pressable;
    auto& item = frame.open_node(id ^ 0x11570U, is_item ? Role::ListItem : Role::Group,
                                 options.pressable ? std::string_view{} : title, shape.rect);
    item.description = options.pressable ? std::string() : description_of(options);
    item.position = options.position;
    item.set_size = options.set_size;
    if (options.pressable) {
        const std::uint32_t flags =
            (options.tab_stop ? a11y::focusable : 0U) | (options.selected ? a11y::current : 0U);
        frame.announce(id, Role::Button, title, shape.rect, flags).description =
            description_of(options);
    }

    // 4. Paint.
    if (options.selected || did.hover > 0) {
        const Color ground = options.selected ? p.primary_tint : with_alpha(p.sunk, did.hover);
        frame.paint().box(pressed_rect(did, shape.rect),
                          {.fill = ground, .radius = radius::control});
    }
    paint_lead(frame, shape, options);
    const auto fitting = [&](const TextStyle& style, std::string_view text) {
        return options.one_line ? shortened(style, text, shape.text.width) : std::string(text);
    };
    frame.paint().paragraph(shape.text, shape.title, p.ink, fitting(shape.title, title));
    frame.paint().paragraph({shape.text.x, shape.text.y + shape.title_height, shape.text.width, 0},
                            shape.second, p.ink_2, fitting(shape.second, options.second_line));
    const IdScope scope(frame, options.key.empty() ? title : options.key);
    result.action = build_tail(frame, shape, options, inset);
    if (did.shows_ring) frame.focus_ring(shape.rect, radius::control);
    frame.close_node();
    result.pressed = did.pressed;
    return result;
}

}  // namespace accanto::ui
