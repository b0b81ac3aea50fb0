#include "ui/widgets/brand.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "i18n/texts.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float grid = 32, mark_per_type = 1.35F, word_gap = 8, tile_share = 0.68F,
                tile_corner = 0.27F;

/// A person: a path that sways, and a head; on the 32 grid of the logo.
struct Walker {
    render::Cubic path;
    Point head;
};
constexpr Walker left_walker{{{6.5F, 6.5F, 11.5F, 11.5F}, {27.5F, 21, 20, 14.5F}}, {12.2F, 5.4F}};
constexpr Walker right_walker{{{18.5F, 18.5F, 23.5F, 23.5F}, {27.5F, 22.5F, 21.5F, 17.3F}},
                              {24.2F, 8.6F}};
constexpr float head_radius = 4.1F, path_stroke = 6.4F;

void walker(Frame& frame, const Rect& square, const Walker& who, Color color) {
    const float unit = square.width / grid;
    render::Cubic path = who.path;
    for (float& x : path.x) x = square.x + x * unit;
    for (float& y : path.y) y = square.y + y * unit;
    frame.paint().curve(path, path_stroke * unit, color, color);
    frame.paint().circle({square.x + who.head.x * unit, square.y + who.head.y * unit},
                         head_radius * unit, color);
}

TextStyle word_style(float px) {
    return {render::fonts::Face::Display700, px, std::round(px * 1.25F), -0.02F};
}

}  // namespace

void logo_at(Frame& frame, const Rect& square) {
    walker(frame, square, left_walker, frame.palette().primary);
    walker(frame, square, right_walker, frame.palette().apricot);
}

void logo(Frame& frame, float size, bool on_tile) {
    const Rect rect = frame.layout().take(size, size);
    if (!on_tile) return logo_at(frame, rect);
    frame.paint().box(rect, {.fill = frame.palette().primary_tint, .radius = size * tile_corner});
    logo_at(frame, scaled(rect, tile_share));
}

void wordmark_at(Frame& frame, Point left_middle, float type_px) {
    const float mark = type_px * mark_per_type;
    logo_at(frame, {left_middle.x, std::round(left_middle.y - mark / 2), mark, mark});
    const TextStyle style = word_style(type_px);
    frame.paint().text(left_middle.x + mark + word_gap,
                       std::round(left_middle.y - style.line_px / 2), style, frame.palette().ink,
                       frame.text(Text::app_name));
}

void wordmark(Frame& frame, float type_px) {
    const TextStyle style = word_style(type_px);
    const std::string name = frame.text(Text::app_name);
    const float mark = type_px * mark_per_type;
    const Rect rect =
        frame.layout().take(std::ceil(mark + word_gap + text_width(style, name)), std::ceil(mark));
    frame.announce(frame.id("wordmark"), Role::Image, name, rect);
    wordmark_at(frame, {rect.x, center_of(rect).y}, type_px);
}

void template_mark_at(Frame& frame, const Rect& rect, TemplateMark mark) {
    const Palette& p = frame.palette();
    const Color first = with_alpha(p.heat[2], 0.9F), second = with_alpha(p.apricot, 0.55F);
    constexpr float stroke = 4;
    const auto draw = [&](std::initializer_list<float> x, std::initializer_list<float> y,
                          float down, Color color) {
        render::Cubic cubic{};
        std::size_t i = 0;
        for (const float part : x) cubic.x[i++] = rect.x + part * rect.width;
        i = 0;
        for (const float part : y) cubic.y[i++] = rect.y + part * rect.height + down;
        frame.paint().curve(cubic, stroke, color, color);
    };
    switch (mark) {
        case TemplateMark::Career:
            for (const float down : {14.0F, 0.0F}) {
                const Color color = down > 0 ? second : first;
                draw({0.0F, 0.26F, 0.28F, 0.5F}, {0.78F, 0.74F, 0.38F, 0.36F}, down, color);
                draw({0.5F, 0.76F, 0.76F, 1.0F}, {0.36F, 0.34F, 0.08F, 0.0F}, down, color);
            }
            return;
        case TemplateMark::Encouragement:
            draw({0.0F, 0.22F, 0.3F, 0.5F}, {0.15F, 0.75F, 0.75F, 0.38F}, 6, second);
            draw({0.5F, 0.68F, 0.82F, 1.0F}, {0.38F, 0.0F, 0.0F, 0.45F}, 0, second);
            draw({0.0F, 0.16F, 0.3F, 0.5F}, {0.45F, 0.0F, 0.0F, 0.4F}, 0, first);
            draw({0.5F, 0.68F, 0.84F, 1.0F}, {0.4F, 0.8F, 0.8F, 0.36F}, 2, first);
            return;
        case TemplateMark::Skill:
            draw({0.0F, 0.4F, 0.7F, 1.0F}, {0.95F, 0.98F, 0.75F, 0.25F}, 0, second);
            draw({0.0F, 0.42F, 0.32F, 0.18F}, {0.78F, 0.78F, 0.25F, 0.42F}, 0, first);
            draw({0.18F, 0.06F, 0.3F, 0.42F}, {0.42F, 0.72F, 0.82F, 0.62F}, 0, first);
            draw({0.42F, 0.62F, 0.44F, 0.38F}, {0.62F, 0.2F, 0.05F, 0.34F}, 0, first);
            draw({0.38F, 0.34F, 0.7F, 1.0F}, {0.34F, 0.8F, 0.62F, 0.0F}, 0, first);
            return;
    }
}

namespace {

/// A band of narrow columns, coloured along its length; its edges are lines of their own, because
/// columns end at whole pixels.
void paint_river(Frame& frame, float left, float width, float middle, const auto& height_at) {
    const Palette& p = frame.palette();
    constexpr float pitch = 2, edge = 1.5F;
    for (float x = 0; x < width; x += pitch) {
        const float next = std::min(x + pitch, width);
        const float from = height_at(x) - edge / 2, to = height_at(next) - edge / 2,
                    inside = std::max(0.0F, std::min(from, to));
        const Color color = mixed(p.heat[1], p.heat[4], x / width);
        frame.draw_list().AddRectFilled({left + x, middle - inside}, {left + next, middle + inside},
                                        IM_COL32(color.r, color.g, color.b, color.a));
        frame.paint().line({left + x, middle - from}, {left + next, middle - to}, edge, color);
        frame.paint().line({left + x, middle + from}, {left + next, middle + to}, edge, color);
    }
}

}  // namespace

void funnel_river(Frame& frame, std::string_view name, std::span<const FunnelStage> stages) {
    constexpr float band = 54, handle = 28, between = 56, number_room = 36;
    if (stages.empty()) return;
    const TextStyle number = frame.style(TextRole::NumberMedium),
                    label = frame.style(TextRole::Small);
    const Rect rect = frame.layout().take(0, number_room + band);
    std::string all(name);
    for (const auto& stage : stages)
        all.append(", ").append(stage.label).append(" ").append(std::to_string(stage.people));
    frame.announce(frame.id(name), Role::Image, all, rect);
    const Palette& p = frame.palette();
    const float column = rect.width / static_cast<float>(stages.size());
    const float most = static_cast<float>(std::max(stages.front().people, 1));
    const float middle = rect.y + number_room + band / 2;
    const auto half = [&](std::size_t i) {
        return std::max(1.5F, static_cast<float>(stages[i].people) / most * band / 2);
    };
    const auto height_at = [&](float x) {
        const auto stage = std::min(static_cast<std::size_t>(x / column), stages.size() - 1);
        const float left = column * static_cast<float>(stage + 1) - x;
        if (stage + 1 == stages.size() || left >= between) return half(stage);
        const Motion bend{1, handle / between, 0, 1 - handle / between, 1};
        return half(stage) + (half(stage + 1) - half(stage)) * eased(bend, 1 - left / between);
    };
    paint_river(frame, rect.x, rect.width, middle, height_at);
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const float x = rect.x + column * static_cast<float>(i);
        const std::string figure = std::to_string(stages[i].people);
        frame.paint().text(x, rect.y, number, p.ink, figure);
        const float used = text_width(number, figure) + 8;
        frame.paint().text_in({x + used, rect.y + 1, column - used - 8, number.line_px}, label,
                              p.ink_2, stages[i].label);
    }
}

}  // namespace accanto::ui
