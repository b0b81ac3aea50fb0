#include "ui/widgets/text_field.hpp"

#include <cmath>
#include <utility>

#include "base/text.hpp"
#include "i18n/texts.hpp"
#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/icon_button.hpp"

namespace accanto::ui {
namespace {

// As platform/mirror.hpp: where the real field puts its text.
constexpr float pad_x = 14, area_pad_y = 11;
constexpr float label_gap = 6, below_gap = 5, icon_size = 18, icon_gap = 10;
constexpr float field_height = 44;
/// At the end of a search field, for the cross that empties it, with what a finger needs round it.
constexpr float clear_room = 44;
constexpr int was_left = 1;

struct Shape {
    TextStyle text, label, below;
    bool many_lines = false;
    Rect all, frame, words;  ///< everything; the painted frame; where the text stands
    Rect target;             ///< of the frame, what takes the pointer
    float label_height = 0;
};

std::string shown_text(std::string_view value, bool password) {
    if (!password) return std::string(value);
    std::string dots;
    for (std::size_t i = base::code_point_count(value); i > 0; --i) dots += "•";
    return dots;
}

bool shows_error(Frame& frame, NodeId id, const FieldOptions& options) {
    if (options.error.empty()) return false;
    const auto left = frame.memory().numbers.find(id);
    return options.errors_now || (left != frame.memory().numbers.end() && left->second == was_left);
}

std::string_view below_text(Frame& frame, NodeId id, const FieldOptions& options) {
    if (!options.disabled_because.empty()) return options.disabled_because;
    return shows_error(frame, id, options) ? options.error : options.hint;
}

float area_height(const Shape& shape, std::string_view value, float width,
                  const FieldOptions& options) {
    const auto lines = wrapped(shape.text, value, width).size();
    const int rows = std::clamp(static_cast<int>(lines), options.rows_min, options.rows_max);
    return shape.text.line_px * static_cast<float>(rows) + 2 * area_pad_y;
}

/// 1. Measure.
Shape measure(Frame& frame, NodeId id, std::string_view label, std::string_view value,
              const FieldOptions& options, bool many_lines) {
    Shape shape{.text = frame.style(TextRole::Body),
                .below = frame.style(TextRole::Caption),
                .many_lines = many_lines};
    shape.label = with_face(frame.style(TextRole::Small), render::fonts::Face::Text500);
    shape.below.face = render::fonts::Face::Text400;
    const float width = options.width > 0 ? options.width : frame.layout().available_width();
    if (!options.hides_label)
        shape.label_height = text_size(shape.label, label, width).height + label_gap;
    const float lead = options.icon || options.search ? icon_size + icon_gap : 0;
    const float height = many_lines ? area_height(shape, value, width - 2 * pad_x, options)
                                    : frame.grown_px(field_height);
    const std::string_view below = below_text(frame, id, options);
    const float below_height =
        below.empty() && !options.counter
            ? 0
            : below_gap +
                  std::max(shape.below.line_px, text_size(shape.below, below, width).height);
    shape.all = frame.layout().take(width, shape.label_height + height + below_height);
    shape.frame = {shape.all.x, shape.all.y + shape.label_height, width, height};
    const float tail = options.search && !value.empty() ? clear_room : 0;
    shape.words = {shape.frame.x + lead, shape.frame.y,
                   width - lead - tail + (tail > 0 ? pad_x : 0), height};
    shape.target = {shape.frame.x, shape.frame.y, width - tail, height};
    return shape;
}

void paint_frame(Frame& frame, const Shape& shape, const Interaction& did, bool focused, bool wrong,
                 bool disabled) {
    const Palette& p = frame.palette();
    BoxLook look{.fill = p.surface,
                 .radius = radius::control,
                 .border = mixed(p.line_strong, p.ink_2, did.hover)};
    if (disabled) look.fill = p.sunk, look.border = p.line;
    if (wrong) look.border = p.rose, look.border_width = 2;
    if (focused && !wrong) look.border = p.primary, look.border_width = 2;
    frame.paint().box(shape.frame, look);
}

void paint_text(Frame& frame, const Shape& shape, std::string_view value,
                const FieldOptions& options, bool disabled) {
    const Palette& p = frame.palette();
    const bool empty = value.empty();
    const std::string text =
        empty ? std::string(options.placeholder) : shown_text(value, options.password);
    const Color color = empty || disabled ? p.ink_3 : p.ink;
    const float room = shape.words.width - 2 * pad_x - (disabled ? icon_size + icon_gap : 0);
    const Rect at{shape.words.x + pad_x, shape.words.y, room, shape.words.height};
    if (!shape.many_lines) {
        // As the real field does with `dir="auto"`.
        const bool is_turned = !empty && direction_of(text) == Direction::RightToLeft;
        frame.paint().text_in(at, shape.text, color, text, is_turned ? Align::Right : Align::Left);
        return;
    }
    frame.paint().push_clip(grown(shape.frame, -2));
    frame.paint().paragraph({at.x, at.y + area_pad_y, at.width, at.height}, shape.text, color,
                            text);
    frame.paint().pop_clip();
}

void paint_round_it(Frame& frame, NodeId id, const Shape& shape, std::string_view label,
                    std::string_view value, const FieldOptions& options, bool wrong) {
    const Palette& p = frame.palette();
    const Painter paint = frame.paint();
    if (!options.hides_label)
        paint.paragraph({shape.all.x, shape.all.y, shape.all.width, shape.label_height - label_gap},
                        shape.label, p.ink, label);
    const float middle =
        shape.frame.y + std::min(shape.frame.height, frame.grown_px(field_height)) / 2;
    const auto front = options.search ? std::optional(Icon::Search) : options.icon;
    if (front)
        paint.icon(*front, {shape.frame.x + pad_x + icon_size / 2, middle}, icon_size, p.ink_3);
    const float right = right_of(shape.frame) - pad_x - icon_size / 2;
    if (!options.disabled_because.empty())
        paint.icon(Icon::LockKeyhole, {right, middle}, icon_size, p.ink_3);
    if (wrong && options.disabled_because.empty())
        paint.icon(Icon::CircleAlert, {right, middle}, icon_size, p.rose);
    const float y = bottom_of(shape.frame) + below_gap;
    std::string count;
    if (options.counter && options.letters_max > 0) {
        count =
            frame.text(Text::ui_counter, {{"used", std::to_string(base::code_point_count(value))},
                                          {"limit", std::to_string(options.letters_max)}});
        paint.text(right_of(shape.all), y, shape.below, p.ink_2, count, Align::Right);
    }
    const float used = count.empty() ? 0 : text_width(shape.below, count) + 12;
    paint.paragraph({shape.all.x, y, shape.all.width - used, 0}, shape.below,
                    wrong ? p.rose_ink : p.ink_2, below_text(frame, id, options));
}

Role role_of(const Shape& shape, const FieldOptions& options) {
    if (options.search) return Role::SearchField;
    return shape.many_lines ? Role::TextArea : Role::TextField;
}

void announce(Frame& frame, NodeId id, const Shape& shape, std::string_view label,
              std::string_view value, const FieldOptions& options, bool wrong) {
    std::uint32_t flags = a11y::focusable;
    if (!options.disabled_because.empty()) flags |= a11y::disabled;
    if (options.required) flags |= a11y::required;
    if (options.password) flags |= a11y::password;
    if (wrong) flags |= a11y::invalid;
    if (options.hides_label) flags |= a11y::hidden_name;
    auto& node = frame.announce(id, role_of(shape, options), label, shape.words, flags);
    node.value = value;
    node.placeholder = options.placeholder;
    node.description = below_text(frame, id, options);
    node.font_px = render::fonts::painted_px(shape.text);
    node.line_px = shape.text.line_px;
    node.font_weight = 400;
    node.letters_max = options.letters_max;
}

FieldResult take_input(Frame& frame, NodeId id, std::string& value, int letters_max) {
    FieldResult result;
    if (auto text = frame.input_for(id)) {
        std::string_view kept = *text;
        if (!base::is_utf8(kept)) kept = {};
        if (letters_max > 0)
            kept = base::first_code_points(kept, static_cast<std::size_t>(letters_max));
        result.changed = kept != value;
        value = kept;
    }
    result.submitted = frame.submitted(id);
    result.escaped = frame.escaped(id);
    result.left = frame.blurred(id);
    result.focused = frame.focused(id);
    if (result.left) frame.memory().numbers[id] = was_left;
    return result;
}

/// A field that comes back begins anew: no error before it was left again.
bool appeared(Frame& frame, NodeId id) {
    const auto now = frame.memory().frame_number;
    const auto before = std::exchange(frame.memory().fields_seen[id], now);
    if (before != 0 && before + 1 >= now) return false;
    frame.memory().numbers.erase(id);
    return true;
}

FieldResult field(Frame& frame, std::string_view label, std::string& value,
                  const FieldOptions& options, bool many_lines) {
    const NodeId id = frame.id(options.key.empty() ? label : options.key);
    const bool disabled = !options.disabled_because.empty();
    const FieldResult result =
        disabled ? FieldResult{} : take_input(frame, id, value, options.letters_max);
    if (appeared(frame, id) && options.takes_focus) frame.focus(id);

    const Shape shape = measure(frame, id, label, value, options, many_lines);

    // 2. Interact. The real field of the mirror takes the tap itself; this is for the rest of the
    // frame.
    const Interaction did = interact(frame, id, shape.target, {.disabled = disabled});
    const bool focused = frame.focused(id);
    const bool wrong = shows_error(frame, id, options);

    // 3. Announce.
    announce(frame, id, shape, label, value, options, wrong);

    // 4. Paint: while somebody types, the text is the real field's.
    if (did.visible) {
        paint_frame(frame, shape, did, focused, wrong, disabled);
        if (!focused) paint_text(frame, shape, value, options, disabled);
    }
    paint_round_it(frame, id, shape, label, value, options, wrong);
    return result;
}

}  // namespace

FieldResult text_field(Frame& frame, std::string_view label, std::string& value,
                       const FieldOptions& options) {
    return field(frame, label, value, options, false);
}

FieldResult text_area(Frame& frame, std::string_view label, std::string& value,
                      const FieldOptions& options) {
    return field(frame, label, value, options, true);
}

FieldResult search_field(Frame& frame, std::string_view label, std::string& value,
                         const FieldOptions& options) {
    FieldOptions searching = options;
    searching.search = true;
    searching.hides_label = true;
    if (searching.placeholder.empty()) searching.placeholder = label;
    const Point at = frame.layout().next_place();
    const float width = options.width > 0 ? options.width : frame.layout().available_width();
    const bool clears = !value.empty();
    FieldResult result = field(frame, label, value, searching, false);
    if (clears) {
        const float side = 32, height = frame.grown_px(field_height);
        IdScope scope(frame, label);
        const Rect rect{at.x + width - side - 6, at.y + (height - side) / 2, side, side};
        if (icon_button_at(frame, rect, Icon::X, frame.text(Text::ui_clear),
                           {.size = ControlSize::Small})) {
            value.clear();
            result.changed = true;
        }
    }
    return result;
}

FieldResult bare_field(Frame& frame, NodeId id, const Rect& text_rect, std::string_view label,
                       std::string& value, bool many_lines, const TextStyle& style,
                       std::string_view placeholder, int letters_max) {
    const FieldResult result = take_input(frame, id, value, letters_max);
    const Rect box =
        many_lines
            ? Rect{text_rect.x - pad_x, text_rect.y - area_pad_y, text_rect.width + 2 * pad_x,
                   text_rect.height + 2 * area_pad_y}
            : Rect{text_rect.x - pad_x, text_rect.y, text_rect.width + 2 * pad_x, text_rect.height};
    const Interaction did = interact(frame, id, box, {.grows_hit_area = false});
    const Shape shape{.text = style,
                      .label = style,
                      .below = style,
                      .many_lines = many_lines,
                      .all = box,
                      .frame = box,
                      .words = box};
    const FieldOptions options{
        .placeholder = placeholder, .letters_max = letters_max, .hides_label = true};
    announce(frame, id, shape, label, value, options, false);
    if (did.visible && !frame.focused(id)) paint_text(frame, shape, value, options, false);
    return result;
}

}  // namespace accanto::ui
