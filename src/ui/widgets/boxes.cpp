#include "ui/widgets/boxes.hpp"

#include <cmath>
#include <numbers>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

#include "i18n/texts.hpp"
#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/icon_button.hpp"
#include "ui/widgets/words.hpp"

namespace accanto::ui {
namespace {

NodeId place_id(Frame& frame, std::uint32_t salt) {
    const int index = frame.layout().innermost().children;
    return ImHashData(&index, sizeof index, frame.scope_id() ^ salt);
}

/// An icon and words beside it on a ground of one tone.
void toned_line(Frame& frame, Ground ground, Icon icon, std::string_view text, Ink ink,
                float padding) {
    const Card card(
        frame, {.ground = ground, .padding = padding, .corner_radius = radius::large, .key = text});
    Row row(frame, 10);
    const Rect mark = frame.layout().take(20, 20);
    frame.paint().icon(
        icon, center_of(mark), 18,
        ink == Ink::Second ? frame.palette().primary_ink : ink_color(frame.palette(), ink), 1.75F);
    row.fill();
    words(frame, TextRole::Small, text, {.ink = ink});
}

}  // namespace

void preview_box(Frame& frame, std::string_view title, std::string_view values) {
    const Card card(frame, {.ground = Ground::Dashed,
                            .padding = 12,
                            .gap = 4,
                            .corner_radius = radius::large,
                            .key = title});
    words(frame, TextRole::Caption, title, {.ink = Ink::Second, .icon = Icon::Eye});
    words(frame, TextRole::Small, values, {.live = true});
}

void announcement(Frame& frame, std::string_view by, std::string_view text) {
    const Card card(frame, {.ground = Ground::Apricot, .padding = 16, .key = "announcement"});
    Row row(frame, 12, Cross::Start);
    const Rect tile = frame.layout().take(36, 36);
    const Palette& p = frame.palette();
    frame.paint().icon_tile(tile, Icon::Megaphone, {p.surface, p.apricot_ink}, 11, 18);
    row.fill();
    const Stack texts(frame, 2);
    words(frame, TextRole::Caption, by, {.ink = Ink::Apricot});
    words(frame, TextRole::Body, text);
}

void tip(Frame& frame, std::string_view text) {
    toned_line(frame, Ground::Apricot, Icon::Lightbulb, text, Ink::Apricot, 12);
}

void note(Frame& frame, Icon icon, std::string_view text) {
    toned_line(frame, Ground::Sunk, icon, text, Ink::Second, 10);
}

namespace {

struct BannerLook {
    Ground ground;
    Ink ink;
    Icon icon;
};
BannerLook banner_look(BannerKind kind) {
    switch (kind) {
        case BannerKind::News:
            return {Ground::Primary, Ink::Primary, Icon::Info};
        case BannerKind::Warning:
            return {Ground::Honey, Ink::Honey, Icon::TriangleAlert};
        case BannerKind::Error:
            return {Ground::Rose, Ink::Rose, Icon::CircleAlert};
    }
    return {Ground::Honey, Ink::Honey, Icon::TriangleAlert};
}

}  // namespace

BannerResult banner(Frame& frame, std::string_view text, const BannerOptions& options) {
    const std::string_view key = options.key.empty() ? text : options.key;
    const BannerLook look = banner_look(options.kind);
    const NodeId id = frame.id(key);
    const IdScope scope(frame, key);
    const Point at = frame.layout().next_place();
    BannerResult result;
    const bool error = options.kind == BannerKind::Error;
    frame.open_node(id, error ? Role::Alert : Role::Status, {},
                    {at.x, at.y, frame.layout().available_width(), 0});
    {
        const Card card(
            frame,
            {.ground = look.ground, .padding = 12, .corner_radius = radius::large, .key = key});
        Row row(frame, 12);
        const Rect mark = frame.layout().take(20, 20);
        frame.paint().icon(options.icon.value_or(look.icon), center_of(mark), 20,
                           ink_color(frame.palette(), look.ink), 1.75F);
        row.fill();
        words(frame, TextRole::Ui, text, {.ink = look.ink});
        if (!options.action.empty())
            result.action = button(frame, options.action, {.size = ControlSize::Compact});
        if (!options.dismiss.empty())
            result.dismissed =
                icon_button(frame, Icon::X, options.dismiss, {.size = ControlSize::Small});
    }
    frame.close_node();
    return result;
}

void date_block(Frame& frame, std::string_view weekday, int day, Tone tone) {
    constexpr float width = 52, height = 56;
    const Rect rect = frame.layout().take(width, height);
    frame.announce(place_id(frame, 0xDA7EU), Role::Text,
                   std::string(weekday) + " " + std::to_string(day), rect);
    const TonePair colors = tone_pair(frame.palette(), tone);
    frame.paint().box(
        rect,
        {.fill = colors.tint, .radius = radius::large, .border = frame.palette().tint_border});
    const TextStyle small = resized(frame.style(TextRole::Caption), 12, 16),
                    large = resized(frame.style(TextRole::NumberSmall), 21, 24);
    frame.paint().text(center_of(rect).x, rect.y + 8, small, colors.ink, weekday, Align::Center);
    frame.paint().text(center_of(rect).x, rect.y + 24, large, colors.ink, std::to_string(day),
                       Align::Center);
}

bool reaction(Frame& frame, std::string_view emoji, int count, bool mine, std::string_view name) {
    // 1. Measure.
    constexpr float padding = 11, gap = 6;
    const float tall = frame.coarse_pointer() ? 32 : 30;
    const TextStyle face = resized(frame.style(TextRole::Ui), 14, 18),
                    digits = frame.style(TextRole::SmallStrong);
    const std::string number = count > 0 ? std::to_string(count) : std::string();
    const float face_width = std::ceil(text_width(face, emoji));
    const float width = face_width + 2 * padding +
                        (number.empty() ? 0 : gap + std::ceil(text_width(digits, number)));
    const Rect rect = frame.layout().take(width, frame.grown_px(tall));
    // 2. Interact.
    const NodeId id = frame.id(name);
    const Interaction did = interact(frame, id, rect);
    // 3. Announce.
    const std::string label =
        number.empty() ? std::string(name) : std::string(name) + ", " + number;
    frame.announce(id, Role::Button, label, rect,
                   a11y::focusable | (mine ? a11y::pressed : a11y::released));
    // 4. Paint.
    const Palette& p = frame.palette();
    BoxLook look{.fill = mixed(p.sunk, p.hover, did.hover), .radius = rect.height / 2};
    if (mine) look.fill = p.primary_tint, look.border = p.primary, look.border_width = 1.5F;
    const Rect box = pressed_rect(did, rect);
    frame.paint().box(box, look);
    frame.paint().text_in({box.x + padding, box.y, face_width + 1, box.height}, face, p.ink, emoji);
    frame.paint().text_in({box.x + padding + face_width + gap, box.y, 60, box.height}, digits,
                          mine ? p.primary_ink : p.ink_2, number);
    if (did.shows_ring) frame.focus_ring(rect, rect.height / 2);
    return did.pressed;
}

namespace {

void paint_tracks(Frame& frame, const Rect& rect) {
    const Palette& p = frame.palette();
    const float x = center_of(rect).x, y = rect.y;
    frame.paint().curve({{x - 46, x - 8, x - 12, x + 32}, {y + 46, y + 46, y + 4, y + 4}}, 6,
                        p.heat[2], p.heat[2]);
    frame.paint().curve({{x - 30, x + 6, x + 8, x + 48}, {y + 52, y + 52, y + 18, y + 16}}, 6,
                        p.apricot, p.apricot);
}

void empty_mark(Frame& frame, const EmptyStateOptions& options) {
    const Palette& p = frame.palette();
    switch (options.mark) {
        case Mark::None:
            return;
        case Mark::Tracks:
            paint_tracks(frame, frame.layout().take(0, 62));
            return;
        case Mark::BothDone: {
            const Point center = center_of(frame.layout().take(0, 28));
            const float meet = frame.animate_from(frame.id("empty-mark"), 0, 1, motion::meet);
            frame.paint().circle({center.x - 14, center.y}, 11, p.primary);
            frame.paint().circle({center.x + 14 + 26 * (1 - meet), center.y}, 11, p.apricot_mark);
            return;
        }
        case Mark::Icon: {
            const Rect rect = frame.layout().take(0, 52);
            if (options.icon)
                frame.paint().icon_tile(centered(rect, {52, 52}), *options.icon,
                                        tone_pair(p, options.tone), 15, 26);
            return;
        }
    }
}

}  // namespace

bool empty_state(Frame& frame, std::string_view title, std::string_view sentence,
                 const EmptyStateOptions& options) {
    constexpr float width_max = 290, padding_y = 24;
    const float room = frame.layout().available_width();
    const float side = std::max(0.0F, std::floor((room - width_max) / 2));
    const Stack stack(frame, 6, Padding::sides(side, padding_y), title);
    empty_mark(frame, options);
    space(frame, 6);
    heading_as(frame, TextRole::Section, title, 2, {.align = Align::Center});
    words(frame, TextRole::Body, sentence, {.ink = Ink::Second, .align = Align::Center});
    if (options.action.empty()) return false;
    space(frame, 8);
    const ButtonOptions look{.kind = options.primary ? ButtonKind::Primary : ButtonKind::Secondary,
                             .size = ControlSize::Compact,
                             .icon = options.action_icon};
    const float width = button_width(frame, options.action, look);
    const Rect line = frame.layout().take(0, frame.grown_px(control_metrics(look.size).height));
    return button_at(frame, centered(line, {width, line.height}), options.action, look);
}

void skeleton(Frame& frame, int rows, bool people) {
    constexpr float shares[] = {0.75F, 0.88F, 0.58F, 0.69F};
    constexpr float bar = 14, pitch = 30, circle = 20;
    const NodeId id = place_id(frame, 0x5CE1U);
    const Rect rect = frame.layout().take(0, pitch * static_cast<float>(rows));
    frame.announce(id, Role::Progress, frame.text(Text::ui_working), rect, a11y::busy);
    // Nothing for a moment: what comes at once needs no skeleton.
    const float waited = frame.animate_from(id, 0, 1, {motion::skeleton_delay_ms, 0, 0, 1, 1});
    if (waited < 1 && !frame.environment().reduced_motion) return;
    float alpha = 1;
    if (!frame.environment().reduced_motion) {
        const double phase =
            std::fmod(frame.now_ms(), static_cast<double>(motion::skeleton_pulse_ms)) /
            static_cast<double>(motion::skeleton_pulse_ms);
        alpha = 0.8F + 0.2F * std::cos(static_cast<float>(phase) * 2 * std::numbers::pi_v<float>);
        frame.want_frames();
    }
    const Color color = with_alpha(frame.palette().hover, alpha);
    for (int i = 0; i < rows; ++i) {
        const float y = rect.y + pitch * static_cast<float>(i) + pitch / 2;
        const float x = rect.x + (people ? circle + 12 : 0);
        if (people) frame.paint().circle({rect.x + circle / 2, y}, circle / 2, color);
        frame.paint().box({x, y - bar / 2, (right_of(rect) - x) * shares[i % 4], bar},
                          {.fill = color, .radius = 6});
    }
}

}  // namespace accanto::ui
