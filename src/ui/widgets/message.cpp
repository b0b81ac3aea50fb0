#include "ui/widgets/message.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "base/text.hpp"
#include "i18n/texts.hpp"
#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/emoji.hpp"
#include "ui/widgets/icon_button.hpp"
#include "ui/widgets/text_field.hpp"
#include "ui/widgets/words.hpp"

namespace accanto::ui {
namespace {

constexpr float bubble_width_max = 430, bubble_share_max = 0.75F, pad_x = 15, pad_y = 10;
constexpr float step_gap = 4, step_height_touch = 32;
constexpr float avatar_size = 32, avatar_room = 42, time_gap = 10, delivery_gap = 6,
                delivery_dot = 7;

struct Shape {
    TextStyle text, caption;
    Rect rect, bubble, words;
    float step_height = 0;
};

/// 1. Measure.
Shape measure(Frame& frame, std::string_view text, const MessageOptions& options) {
    Shape shape{.text = frame.style(TextRole::Body), .caption = frame.style(TextRole::Caption)};
    const float room = frame.layout().available_width();
    const float width_max = std::min(bubble_width_max, room * bubble_share_max) - 2 * pad_x;
    const Size size = text_size(shape.text, text, width_max);
    // A finger gets more of the line.
    const float step =
        options.opens && frame.coarse_pointer() ? step_height_touch : shape.caption.line_px;
    shape.step_height = options.step.empty() ? 0 : step + step_gap;
    float width = size.width;
    if (!options.step.empty())
        width =
            std::clamp(std::ceil(text_width(shape.caption, options.step)) + 22, width, width_max);
    const float height = size.height + shape.step_height + 2 * pad_y;
    const float below = options.mine && options.delivery != Delivery::None
                            ? delivery_gap + shape.caption.line_px
                            : 0;
    shape.rect = frame.layout().take(0, height + below);
    const float x =
        options.mine ? right_of(shape.rect) - width - 2 * pad_x : shape.rect.x + avatar_room;
    shape.bubble = {x, shape.rect.y, width + 2 * pad_x, height};
    shape.words = {x + pad_x, shape.rect.y + pad_y + shape.step_height, width + 1, size.height};
    return shape;
}

void paint_bubble(Frame& frame, const Shape& shape, const MessageOptions& options) {
    const Palette& p = frame.palette();
    render::BoxStyle style;
    for (float& corner : style.radius) corner = radius::bubble;
    style.radius[options.mine ? 2 : 3] = radius::bubble_corner;
    style.fill = options.problem ? p.rose_tint : options.mine ? p.primary_tint : p.surface;
    if (!options.mine && !options.problem) {
        const ShadowLayers shadows = shadow_layers(Elevation::Rest, frame.brightness());
        style.shadow = shadows.near;
        style.border = p.card_border;
        style.border_width = p.card_border.a > 0 ? 1 : 0;
    }
    frame.paint().styled_box(shape.bubble, style);
}

std::string delivery_words(Frame& frame, const MessageOptions& options) {
    switch (options.delivery) {
        case Delivery::None:
            return {};
        case Delivery::OnlyHere:
            return frame.text(Text::ui_delivery_only_here);
        case Delivery::OnItsWay:
            return frame.text(Text::ui_delivery_on_its_way);
        case Delivery::Arrived:
            return std::string(options.delivery_words);
    }
    return {};
}

void paint_delivery(Frame& frame, const Shape& shape, const MessageOptions& options) {
    const std::string words = delivery_words(frame, options);
    const float y = bottom_of(shape.bubble) + delivery_gap, right = right_of(shape.bubble) - 4;
    const float text = text_width(shape.caption, words);
    frame.paint().text(right, y, shape.caption, frame.palette().ink_2, words, Align::Right);
    const bool there = options.delivery == Delivery::Arrived;
    const TwinDots dots{.mentor = options.i_am_mentor || there,
                        .mentee = !options.i_am_mentor || there};
    twin_dots_at(frame,
                 {right - text - 6 - twin_dots_width(delivery_dot), y + shape.caption.line_px / 2},
                 dots, delivery_dot);
}

bool ends_sentence(std::string_view text) {
    constexpr std::string_view marks[] = {".", "!", "?", "…"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return text.ends_with(mark); });
}

/// What is heard after the text.
std::string after_text(Frame& frame, const MessageOptions& options) {
    std::string heard(options.time);
    if (!options.mine || options.delivery == Delivery::None) return heard;
    if (!heard.empty()) heard += ends_sentence(heard) ? " " : ". ";
    return heard + delivery_words(frame, options);
}

/// The line over the text. True when pressed.
bool step_line(Frame& frame, NodeId id, const Shape& shape, const MessageOptions& options) {
    if (options.step.empty()) return false;
    const Rect rect{shape.words.x, shape.bubble.y + pad_y, shape.words.width,
                    shape.step_height - step_gap};
    // 2. Interact.
    Interaction did;
    if (options.opens) did = interact(frame, id, rect);
    // 3. Announce.
    if (options.opens) frame.announce(id, Role::Button, options.step, rect, a11y::focusable);
    if (!options.opens) frame.announce(id, Role::Text, options.step, rect, a11y::quiet);
    // 4. Paint.
    const Palette& p = frame.palette();
    frame.paint().icon(Icon::ListChecks, {rect.x + 7, center_of(rect).y}, 14, p.primary_ink);
    const Rect text{rect.x + 20, rect.y, rect.width - 20, rect.height};
    frame.paint().text_in(text, shape.caption, p.primary_ink, options.step);
    if (did.hover > 0) {
        const float wide = std::min(text.width, text_width(shape.caption, options.step));
        frame.paint().box({text.x, center_of(text).y + shape.caption.line_px / 2 - 1, wide, 1},
                          {.fill = with_alpha(p.primary_ink, did.hover)});
    }
    if (did.shows_ring) frame.focus_ring(rect, radius::week_cell);
    return did.pressed;
}

void paint_time(Frame& frame, const Shape& shape, const MessageOptions& options) {
    if (options.time.empty()) return;
    const float y = bottom_of(shape.bubble) - shape.caption.line_px - pad_y + 2;
    TextStyle digits = shape.caption;
    digits.is_tabular = true;
    const Color ink = frame.palette().ink_3;
    if (options.mine)
        frame.paint().text(shape.bubble.x - time_gap, y, digits, ink, options.time, Align::Right);
    if (!options.mine)
        frame.paint().text(right_of(shape.bubble) + time_gap, y, digits, ink, options.time);
}

void paint_around(Frame& frame, const Shape& shape, const MessageOptions& options) {
    if (!options.mine && options.portrait)
        avatar_at(frame,
                  {shape.rect.x + avatar_size / 2, bottom_of(shape.bubble) - avatar_size / 2},
                  *options.portrait, avatar_size);
    paint_time(frame, shape, options);
    if (options.mine && options.delivery != Delivery::None) paint_delivery(frame, shape, options);
}

/// The text, in an order that makes sense to the ear: who, about which step, what, when.
bool content(Frame& frame, NodeId id, const Shape& shape, std::string_view text,
             const MessageOptions& options) {
    if (!options.author.empty())
        frame.announce(id ^ 0xA07C0U, Role::Text, options.author, shape.bubble, a11y::quiet);
    const bool pressed = step_line(frame, id, shape, options);
    auto& words = frame.announce(id ^ 0x7E87U, Role::Text, text, shape.words);
    words.language = options.language;
    make_selectable(words, shape.text);
    if (const auto after = after_text(frame, options); !after.empty())
        frame.announce(id ^ 0xAF7E2U, Role::Text, after, shape.bubble, a11y::quiet);
    const Palette& p = frame.palette();
    frame.paint().paragraph(shape.words, shape.text, options.problem ? p.rose_ink : p.ink, text);
    return pressed;
}

}  // namespace

bool message(Frame& frame, std::string_view text, const MessageOptions& options) {
    const Shape shape = measure(frame, text, options);
    const NodeId id = frame.id(options.key.empty() ? text : options.key);
    auto& node = frame.open_node(id ^ 0x3E55U, Role::Article, {}, shape.bubble);
    node.position = options.position;
    node.set_size = options.set_size;
    const bool is_seen = ImGui::IsRectVisible({shape.rect.x, shape.rect.y},
                                              {right_of(shape.rect), bottom_of(shape.rect)});
    if (is_seen) paint_bubble(frame, shape, options);
    const bool pressed = content(frame, id, shape, text, options);
    frame.close_node();
    if (is_seen) paint_around(frame, shape, options);
    return pressed;
}

void day_line(Frame& frame, std::string_view day) {
    const TextStyle style = frame.style(TextRole::Caption);
    const Rect rect = frame.layout().take(0, 28);
    frame.announce(frame.id(day), Role::Separator, day, rect);
    const float text = text_width(style, day), middle = std::round(center_of(rect).y),
                side = (rect.width - text) / 2 - 12;
    frame.paint().hairline(rect.x, middle, side);
    frame.paint().hairline(right_of(rect) - side, middle, side);
    frame.paint().text(center_of(rect).x, middle - style.line_px / 2, style, frame.palette().ink_3,
                       day, Align::Center);
}

void lock_line(Frame& frame, std::string_view text) {
    constexpr float height = 30, padding = 14, icon = 15, above_wrapped = 7;
    const TextStyle style =
        resized(frame.style(TextRole::Ui), frame.grown_px(12.5F), frame.grown_px(16));
    const float around = 2 * padding + icon + 6;
    const float width = text_width(style, text) + around;
    const float room = frame.layout().available_width();
    const float wrapped =
        width > room ? text_size(style, text, room - around).height + 2 * above_wrapped : height;
    const Rect rect = frame.layout().take(0, wrapped);
    const Rect pill = centered(rect, {std::min(width, rect.width), rect.height});
    frame.announce(frame.id(text), Role::Text, text, pill);
    const Palette& p = frame.palette();
    frame.paint().box(pill,
                      {.fill = p.primary_tint, .radius = height / 2, .border = p.tint_border});
    frame.paint().icon(Icon::LockKeyhole, {pill.x + padding + icon / 2, center_of(pill).y}, icon,
                       p.primary_ink);
    frame.paint().text_in(
        {pill.x + padding + icon + 6, pill.y, pill.width - around + 1, pill.height}, style,
        p.primary_ink, text);
}

namespace {

constexpr float composer_padding = 9, composer_radius = 18, composer_button = 40, composer_gap = 8;
constexpr int composer_rows_max = 6;

}  // namespace

ComposerResult composer(Frame& frame, std::string& draft, const ComposerOptions& options) {
    // 1. Measure: grows with the draft.
    ComposerResult result;
    const NodeId id = frame.id(options.key.empty() ? options.name : options.key);
    const IdScope scope(frame, options.key.empty() ? options.name : options.key);
    const TextStyle style = frame.style(TextRole::Body);
    const ButtonOptions send{
        .kind = ButtonKind::Primary,
        .size = ControlSize::Compact,
        .trailing_icon = frame.is_phone() ? std::optional<Icon>() : Icon::CornerDownLeft,
        .disabled_because = options.disabled_because};
    const float send_width = button_width(frame, options.send_label, send);
    const float lead = options.adds ? composer_button + composer_gap : composer_padding;
    const float tail = options.emoji.empty() ? 0 : composer_button + composer_gap;
    const float room = frame.layout().available_width() - lead - send_width - tail -
                       2 * composer_padding - 2 * composer_gap - 8;
    const int rows =
        std::clamp(static_cast<int>(wrapped(style, draft, room).size()), 1, composer_rows_max);
    const float text_height = style.line_px * static_cast<float>(rows);
    const Rect rect = frame.layout().take(0, std::max(56.0F, text_height + 2 * 17));
    const bool focused = frame.focused(id);

    // 4. Paint the ground first: the parts lie on it.
    const Palette& p = frame.palette();
    frame.paint().box(rect, {.fill = p.surface,
                             .radius = composer_radius,
                             .border = focused ? p.primary : p.line_strong,
                             .border_width = focused ? 2.0F : 1.0F});
    const float row_y = bottom_of(rect) - composer_padding - composer_button;
    if (options.adds) {
        const Rect plus{rect.x + composer_padding, row_y, composer_button, composer_button};
        result.add = icon_button_at(frame, plus, Icon::Plus, frame.text(Text::ui_add),
                                    {.size = ControlSize::Compact});
    }
    const Rect text{rect.x + composer_padding + lead, rect.y + (rect.height - text_height) / 2,
                    room, text_height};
    const FieldResult did = bare_field(frame, id, text, options.name, draft, true, style,
                                       options.placeholder, options.letters_max);
    const Rect send_rect{right_of(rect) - composer_padding - send_width, row_y, send_width,
                         composer_button};
    std::string_view emoji;
    if (!options.emoji.empty()) {
        const Rect smile{send_rect.x - tail, row_y, composer_button, composer_button};
        emoji = emoji_button_at(frame, smile, options.emoji);
        draft += emoji;
    }
    const bool pressed = button_at(frame, send_rect, options.send_label, send);
    result.changed = did.changed || !emoji.empty();
    result.focused = did.focused;
    if ((pressed || did.submitted) && options.disabled_because.empty() &&
        !base::trimmed(draft).empty()) {
        result.sent = std::string(base::trimmed(draft));
        draft.clear();
        result.changed = true;
    }
    return result;
}

int turn_hint(Frame& frame, std::string_view who, std::string_view sentence,
              std::string_view answer_1, std::string_view answer_2) {
    constexpr float dot = 8;
    int chosen = -1;
    Row row(frame, 10);
    const Rect mark = frame.layout().take(dot, dot);
    frame.paint().circle(center_of(mark), dot / 2, frame.palette().apricot_mark);
    words(frame, TextRole::SmallStrong, who);
    row.fill();
    words(frame, TextRole::Small, sentence, {.ink = Ink::Second});
    if (!answer_1.empty() && pick(frame, answer_1)) chosen = 0;
    if (!answer_2.empty() && pick(frame, answer_2)) chosen = 1;
    return chosen;
}

}  // namespace accanto::ui
