#include "ui/widgets/card.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/interaction.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/words.hpp"

namespace accanto::ui {
namespace {

constexpr float count_pill_height = 28, count_pill_side = 8;
constexpr float dash = 4, dash_gap = 3, dash_width = 1.5F;

float padding_of(const Frame& frame, const CardOptions& options) {
    if (options.padding > 0) return options.padding;
    return frame.is_phone() ? 16 : 20;
}

BoxLook ground_look(const Frame& frame, const CardOptions& options) {
    const Palette& p = frame.palette();
    BoxLook look{.fill = p.surface, .radius = options.corner_radius, .border = p.card_border};
    switch (options.ground) {
        case Ground::Surface:
            look.elevation = Elevation::Rest;
            return look;
        case Ground::Sunk:
            look.fill = p.sunk;
            break;
        case Ground::Primary:
            look.fill = p.primary_tint;
            break;
        case Ground::Apricot:
            look.fill = p.apricot_tint;
            break;
        case Ground::Rose:
            look.fill = p.rose_tint;
            break;
        case Ground::Honey:
            look.fill = p.honey_tint;
            break;
        case Ground::Iris:
            look.fill = p.iris_tint;
            break;
        case Ground::Outline:
            look.border = p.line;
            return look;
        case Ground::Dashed:
            look.fill = with_alpha(p.surface, 0);
            look.border = p.line_strong;
            look.border_width = dash_width;
            look.dash = dash, look.gap = dash_gap;
            return look;
    }
    look.border = p.tint_border;
    return look;
}

/// A long caption that does not fit beside the title stands below it; a short one stays, and the
/// title wraps.
bool is_caption_below(Frame& frame, const CardOptions& options) {
    constexpr float icon_room = 30, gap = 8, share_beside = 1.0F / 3;
    const float room = frame.layout().available_width();
    const float caption = text_width(frame.style(TextRole::Small), options.caption);
    const float title =
        text_width(frame.style(TextRole::Heading), options.title) + (options.icon ? icon_room : 0);
    return caption > room * share_beside && std::ceil(title) + gap + std::ceil(caption) > room;
}

void count_pill(Frame& frame, NodeId id, int count) {
    const auto text = std::to_string(count);
    const TextStyle style = frame.style(TextRole::SmallStrong);
    const float height = frame.grown_px(count_pill_height);
    const float width = std::max(height, std::ceil(text_width(style, text)) + 2 * count_pill_side);
    const Rect pill = frame.layout().take(width, height);
    frame.announce(id, Role::Text, text, pill);
    frame.paint().box(pill, {.fill = frame.palette().sunk, .radius = height / 2});
    frame.paint().text_in(pill, style, frame.palette().ink_2, text, Align::Center);
}

void card_title(Frame& frame, const CardOptions& options) {
    const auto title = [&] {
        heading_as(frame, TextRole::Heading, options.title, options.heading_level,
                   {.icon = options.icon});
    };
    const auto caption = [&] {
        words(frame, TextRole::Small, options.caption, {.ink = Ink::Second});
    };
    if (options.count > 0) {
        Row row(frame, 8);
        row.fill();
        title();
        count_pill(frame, frame.id("count of " + std::string(options.title)), options.count);
    } else if (options.caption.empty()) {
        Row row(frame, 8);
        title();
    } else if (is_caption_below(frame, options)) {
        Stack stack(frame, 2);
        title();
        caption();
    } else {
        Row row(frame, 8);
        row.fill();
        title();
        caption();
    }
}

std::string_view key_of(const CardOptions& options) {
    return options.key.empty() ? options.title : options.key;
}

}  // namespace

Behind::Behind(Frame& frame) : frame_(frame), splitter_(std::make_unique<ImDrawListSplitter>()) {
    splitter_->Split(&frame.draw_list(), 2);
    splitter_->SetCurrentChannel(&frame.draw_list(), 1);
}
Behind::~Behind() {
    splitter_->Merge(&frame_.draw_list());
}
void Behind::paint_ground() {
    splitter_->SetCurrentChannel(&frame_.draw_list(), 0);
}

Card::Card(Frame& frame, const CardOptions& options)
    : frame_(frame), look_(options), behind_(frame) {
    const float padding = padding_of(frame, options);
    const Point at = frame.layout().next_place();
    frame.layout().open(
        {.kind = Layout::Kind::Stack, .padding = Padding::all(padding), .gap = options.gap},
        key_of(options));
    if (options.title.empty()) return;
    region_ = frame.scope_id();
    frame.open_node(region_, Role::Region, options.title, {at.x, at.y, 0, 0});
    card_title(frame, options);
}

Card::~Card() {
    auto& scope = frame_.layout().innermost();
    scope.bottom = std::max(
        scope.bottom, scope.area.y - scope.padding.top + look_.height_min - scope.padding.bottom);
    const Rect rect = frame_.layout().close_in_flow().outer;
    if (region_ != 0) {
        frame_.place_node(region_, rect);
        frame_.close_node();
    }
    behind_->paint_ground();
    frame_.paint().box(rect, ground_look(frame_, look_));
}

PressCard::PressCard(Frame& frame, std::string_view name, const CardOptions& options)
    : frame_(frame),
      look_(options),
      name_(name),
      id_(frame.id(options.key.empty() ? name : options.key)),
      behind_(frame) {
    const Point at = frame.layout().next_place();
    const float width = frame.layout().available_width();
    const auto& scope = frame.layout().open({.kind = Layout::Kind::Stack,
                                             .padding = Padding::all(padding_of(frame, options)),
                                             .gap = options.gap},
                                            options.key.empty() ? name : options.key);
    // 1. Measure: as high as in the last frame. 2. Interact, now, so that `pressed` is known
    // inside.
    const Rect rect{at.x, scope.area.y - scope.padding.top, width, scope.last.height};
    const Interaction did = interact(frame, id_, rect);
    pressed_ = did.pressed;
    // 3. Announce.
    frame.open_node(id_, Role::Button, name, rect, a11y::focusable).description =
        options.description;
    if (did.shows_ring) frame.focus_ring(rect, options.corner_radius);
    if (!options.title.empty()) card_title(frame, options);
}

PressCard::~PressCard() {
    frame_.close_node();
    auto& scope = frame_.layout().innermost();
    scope.bottom = std::max(
        scope.bottom, scope.area.y - scope.padding.top + look_.height_min - scope.padding.bottom);
    const Rect rect = frame_.layout().close_in_flow().outer;
    // 4. Paint.
    behind_->paint_ground();
    BoxLook look = ground_look(frame_, look_);
    const bool hovered = ImGui::GetHoveredID() == id_;
    if (look_.ground == Ground::Surface && hovered) look.elevation = Elevation::Raised;
    if (look_.ground == Ground::Sunk && hovered) look.fill = frame_.palette().hover;
    frame_.paint().box(rect, look);
}

}  // namespace accanto::ui
