#include "ui/widgets/role_card.hpp"

#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float padding = 17, tile = 40, tile_radius = 12, mark = 22, text_gap = 12, border = 2;

struct Shape {
    TextStyle title, sentence;
    Rect rect;
    bool row = false;  ///< the phone: everything beside each other
    float text_width = 0;
};

/// 1. Measure.
Shape measure(Frame& frame, std::string_view title, const RoleCardOptions& options) {
    Shape shape{.title = frame.style(TextRole::UiStrong),
                .sentence = frame.style(TextRole::Small),
                .row = frame.is_phone()};
    const float width = frame.layout().available_width();
    shape.text_width = width - 2 * padding - (shape.row ? tile + mark + 2 * text_gap : 0);
    const float text = text_size(shape.title, title, shape.text_width).height +
                       text_size(shape.sentence, options.sentence, shape.text_width).height;
    const float height =
        shape.row ? std::max(70.0F, text + 2 * padding)
                  : std::max(options.height_min, padding + tile + 8 + text + padding - 4);
    shape.rect = frame.layout().take(width, height);
    return shape;
}

void paint_mark(Frame& frame, Point center, bool chosen) {
    const Palette& p = frame.palette();
    const Painter paint = frame.paint();
    if (!chosen) {
        paint.ring(center, mark / 2 - 0.9F, 1.75F, p.line_strong);
        return;
    }
    paint.circle(center, mark / 2, p.primary);
    paint.icon(Icon::Check, center, 14, p.on_primary, 2.5F);
}

void paint_card(Frame& frame, const Shape& shape, std::string_view title,
                const RoleCardOptions& options, const Interaction& did) {
    const Palette& p = frame.palette();
    const Painter paint = frame.paint();
    const Rect rect = pressed_rect(did, shape.rect);
    BoxLook look{.fill = options.chosen ? p.primary_tint : p.surface,
                 .radius = radius::card,
                 .border = p.card_border};
    look.elevation = did.hover > 0.5F ? Elevation::Raised : Elevation::Rest;
    if (options.chosen)
        look.border = p.primary, look.border_width = border, look.elevation = Elevation::Flat;
    paint.box(rect, look);
    TonePair colors = tone_pair(p, options.tone);
    if (options.chosen) colors.tint = p.surface;
    const float middle = center_of(rect).y;
    const Rect tile_rect{rect.x + padding, shape.row ? middle - tile / 2 : rect.y + padding - 4,
                         tile, tile};
    paint.icon_tile(tile_rect, options.icon, colors, tile_radius);
    paint_mark(frame,
               {right_of(rect) - padding - mark / 2, shape.row ? middle : center_of(tile_rect).y},
               options.chosen);
    const float text_height = text_size(shape.title, title, shape.text_width).height +
                              text_size(shape.sentence, options.sentence, shape.text_width).height;
    Rect at{rect.x + padding + (shape.row ? tile + text_gap : 0),
            shape.row ? middle - text_height / 2 : bottom_of(tile_rect) + 8, shape.text_width, 0};
    at.y += paint.paragraph(at, shape.title, p.ink, title);
    paint.paragraph(at, shape.sentence, p.ink_2, options.sentence);
    if (did.shows_ring) frame.focus_ring(shape.rect, radius::card);
}

}  // namespace

bool role_card(Frame& frame, std::string_view title, const RoleCardOptions& options) {
    const Shape shape = measure(frame, title, options);

    // 2. Interact.
    const NodeId id = frame.id(options.key.empty() ? title : options.key);
    const Interaction did = interact(frame, id, shape.rect);

    // 3. Announce.
    auto& node = frame.announce(id, Role::Radio, title, shape.rect,
                                a11y::focusable | (options.chosen ? a11y::checked : 0U));
    node.description = options.sentence;
    node.position = options.position;
    node.set_size = options.set_size;

    // 4. Paint.
    if (did.visible) paint_card(frame, shape, title, options, did);
    return did.pressed && !options.chosen;
}

}  // namespace accanto::ui
