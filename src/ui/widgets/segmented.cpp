#include "ui/widgets/segmented.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/group.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float label_inset = 4, track_padding = 3, part_height = 34, part_padding = 16,
                tight_padding = 9;
constexpr std::uint32_t x_channel = 10, width_channel = 11;

TextStyle label_style(const Frame& frame, bool chosen) {
    const float scale = frame.environment().text_scale;
    return resized(frame.style(chosen ? TextRole::UiStrong : TextRole::Ui), 13.5F * scale,
                   18 * scale);
}

/// Widths of parts that share a room: equal when every label fits then, else as their labels need.
std::vector<float> shared_widths(const std::vector<float>& labels, float room) {
    const float equal = room / static_cast<float>(labels.size());
    if (std::ranges::max(labels) + 2 * tight_padding <= equal)
        return std::vector<float>(labels.size(), equal);
    float wanted = 0;
    for (const float label : labels) wanted += label + 2 * tight_padding;
    std::vector<float> widths;
    for (const float label : labels) widths.push_back((label + 2 * tight_padding) * room / wanted);
    return widths;
}

float longest_word(const TextStyle& style, std::string_view label) {
    float longest = 0;
    for (std::size_t at = 0; at < label.size();) {
        const auto end = std::min(label.find(' ', at), label.size());
        longest = std::max(longest, text_width(style, label.substr(at, end - at)));
        at = end + 1;
    }
    return longest;
}

/// Whether no word of a label is wider than its part, and no label higher than two lines.
bool fit(const TextStyle& style, std::span<const std::string_view> labels,
         const std::vector<float>& widths) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const float room = widths[i] - 2 * label_inset;
        const Size size = text_size(style, labels[i], room);
        if (longest_word(style, labels[i]) > room + 0.5F || size.height > 2 * style.line_px + 0.5F)
            return false;
    }
    return true;
}

/// One under the other, where they have no room side by side.
std::vector<Rect> stacked(Frame& frame, std::span<const std::string_view> labels, Rect& track) {
    const TextStyle style = label_style(frame, true);
    const float room = frame.layout().available_width() - 2 * (track_padding + label_inset);
    const bool wraps = std::ranges::any_of(
        labels, [&](std::string_view label) { return text_width(style, label) > room; });
    const float height = frame.grown_px(part_height) + (wraps ? style.line_px : 0);
    track = frame.layout().take(0, height * static_cast<float>(labels.size()) + 2 * track_padding);
    std::vector<Rect> parts;
    for (std::size_t i = 0; i < labels.size(); ++i)
        parts.push_back({track.x + track_padding,
                         track.y + track_padding + height * static_cast<float>(i),
                         track.width - 2 * track_padding, height});
    return parts;
}

/// 1. Measure.
std::vector<Rect> part_rects(Frame& frame, std::span<const std::string_view> labels, bool fills,
                             Rect& track) {
    const TextStyle style = label_style(frame, true);
    std::vector<float> texts, widths;
    float total = 0, tight = 0;
    for (const auto label : labels) {
        const float text = texts.emplace_back(std::ceil(text_width(style, label)));
        total += widths.emplace_back(text + 2 * part_padding);
        tight += text + 2 * tight_padding;
    }
    const float room = frame.layout().available_width() - 2 * track_padding;
    const bool shares = fills || total > room;
    if (shares && !texts.empty()) widths = shared_widths(texts, room);
    if (shares && !fit(style, labels, widths)) return stacked(frame, labels, track);
    // Where not even that is enough, labels take two lines.
    const float more = tight > room ? style.line_px : 0;
    const float height = frame.grown_px(part_height) + more + 2 * track_padding;
    track = frame.layout().take(shares ? 0 : total + 2 * track_padding, height);
    std::vector<Rect> parts;
    float x = track.x + track_padding;
    for (const float width : widths) {
        parts.push_back({x, track.y + track_padding, width, height - 2 * track_padding});
        x += width;
    }
    return parts;
}

void paint_ground(Frame& frame, NodeId id, const Rect& track, const std::vector<Rect>& parts,
                  int chosen) {
    const Palette& p = frame.palette();
    frame.paint().box(track, {.fill = p.sunk, .radius = radius::control, .border = p.tint_border});
    if (chosen < 0 || chosen >= static_cast<int>(parts.size())) return;
    const Rect& part = parts[static_cast<std::size_t>(chosen)];
    const float x = frame.animate(id, part.x - track.x, motion::move, x_channel);
    const float width = frame.animate(id, part.width, motion::move, width_channel);
    frame.paint().box({track.x + x, part.y, width, part.height},
                      {.fill = p.seg_on, .radius = radius::cell, .elevation = Elevation::Rest});
}

}  // namespace

bool segmented(Frame& frame, std::string_view name, std::span<const std::string_view> labels,
               int& chosen, const SegmentedOptions& options) {
    Rect track;
    const auto parts = part_rects(frame, labels, options.fills, track);
    const NodeId group = frame.id(name);
    const int count = static_cast<int>(labels.size());
    const bool disabled = !options.disabled_because.empty();
    const IdScope scope(frame, name);
    const float alpha = frame.set_alpha(frame.alpha() * (disabled ? disabled_alpha : 1));
    paint_ground(frame, group, track, parts, chosen);
    frame.open_node(group, Role::RadioGroup, name, track).description = options.disabled_because;
    const auto part_id = [&](int index) {
        return frame.id(labels[static_cast<std::size_t>(index)]);
    };
    const int before = chosen;
    if (const int moved = move_in_group(frame, group, count, part_id); moved >= 0 && !disabled)
        chosen = moved;
    const int stop = tab_stop(frame, group, chosen, count);
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        // 2. Interact.
        const Interaction did = interact(frame, part_id(i), parts[index], {.disabled = disabled});
        if (did.pressed) chosen = i;
        // 3. Announce.
        const std::uint32_t flags = (i == chosen ? a11y::checked : 0U) |
                                    (i == stop ? a11y::focusable : 0U) |
                                    (disabled ? a11y::disabled : 0U);
        auto& node = frame.announce(part_id(i), Role::Radio, labels[index], parts[index], flags);
        node.position = i + 1;
        node.set_size = count;
        // 4. Paint.
        const Palette& p = frame.palette();
        frame.paint().text_in(grown(parts[index], -label_inset), label_style(frame, i == chosen),
                              i == chosen ? p.ink : mixed(p.ink_2, p.ink, did.hover), labels[index],
                              Align::Center);
        if (did.shows_ring) frame.focus_ring(parts[index], radius::cell);
    }
    frame.close_node();
    frame.set_alpha(alpha);
    return chosen != before;
}

}  // namespace accanto::ui
