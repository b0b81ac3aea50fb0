#include "ui/widgets/availability.hpp"

#include <bit>
#include <string>
#include <utility>

#include <imgui.h>

#include "i18n/texts.hpp"
#include "ui/group.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/twin.hpp"
#include "ui/widgets/words.hpp"

namespace accanto::ui {
namespace {

constexpr int days = availability_days, slots = availability_slots, cells = days * slots;
constexpr int first_hour = 7, hours_per_slot = 2;
constexpr float cell_height = 46, cell_height_phone = 44, cell_width_max = 64, gap = 5,
                gap_phone = 4;
constexpr float hour_width = 31, header_height = 28;
/// For the zone and the presets in one line.
constexpr float header_width_min = 480;
constexpr Text day_names[] = {Text::ui_day_1, Text::ui_day_2, Text::ui_day_3, Text::ui_day_4,
                              Text::ui_day_5, Text::ui_day_6, Text::ui_day_7};
constexpr Text short_names[] = {Text::ui_day_short_1, Text::ui_day_short_2, Text::ui_day_short_3,
                                Text::ui_day_short_4, Text::ui_day_short_5, Text::ui_day_short_6,
                                Text::ui_day_short_7};

/// What a drag does; 0: nothing is being dragged.
enum Drag : int { no_drag = 0, drag_on = 1, drag_off = 2 };

struct Grid {
    Rect all;
    float width = 0, height = 0, gap = 0;
    Rect cell(int day, int slot) const {
        return {all.x + hour_width + static_cast<float>(day) * (width + gap),
                all.y + header_height + static_cast<float>(slot) * (height + gap), width, height};
    }
};

/// 1. Measure.
Grid measure(Frame& frame) {
    Grid grid{.height = frame.grown_px(frame.is_phone() ? cell_height_phone : cell_height),
              .gap = frame.is_phone() ? gap_phone : gap};
    const float room = frame.layout().available_width() - hour_width;
    grid.width = std::min(cell_width_max, (room - grid.gap * (days - 1)) / days);
    const float width = hour_width + grid.width * days + grid.gap * (days - 1);
    grid.all =
        frame.layout().take(width, header_height + grid.height * slots + grid.gap * (slots - 1));
    return grid;
}

void day_headers(Frame& frame, const Grid& grid) {
    const TextStyle style = frame.style(TextRole::Caption);
    frame.open_node(frame.id("days"), Role::Row, {},
                    {grid.all.x, grid.all.y, grid.all.width, header_height});
    frame.announce(frame.id("corner"), Role::Cell, {},
                   {grid.all.x, grid.all.y, hour_width, header_height});
    for (int day = 0; day < days; ++day) {
        const Rect rect{grid.cell(day, 0).x, grid.all.y, grid.width, header_height};
        frame.announce(frame.id("day" + std::to_string(day)), Role::ColumnHeader,
                       frame.text(day_names[day]), rect);
        frame.paint().text_in(rect, style, frame.palette().ink_2, frame.text(short_names[day]),
                              Align::Center);
    }
    frame.close_node();
}

void hour_header(Frame& frame, const Grid& grid, int slot) {
    const Rect cell = grid.cell(0, slot);
    const int from = first_hour + slot * hours_per_slot;
    frame.announce(frame.id("hour" + std::to_string(slot)), Role::RowHeader,
                   std::to_string(from) + "–" + std::to_string(from + hours_per_slot),
                   {grid.all.x, cell.y, hour_width, grid.height});
    frame.paint().text(grid.all.x + hour_width - 11, cell.y - 2, frame.style(TextRole::Caption),
                       frame.palette().ink_2, std::to_string(from), Align::Right);
}

std::string name_of(Frame& frame, int day, int slot, bool mine, bool both) {
    const int from = first_hour + slot * hours_per_slot;
    const std::string when =
        frame.text(Text::ui_availability_slot, {{"day", frame.text(day_names[day])},
                                                {"from", std::to_string(from)},
                                                {"to", std::to_string(from + hours_per_slot)}});
    const Text key = both   ? Text::ui_availability_free_both
                     : mine ? Text::ui_availability_free
                            : Text::ui_availability_busy;
    return frame.text(key, {{"slot", when}});
}

void paint_cell(Frame& frame, NodeId id, const Rect& rect, bool mine, bool both, float hover) {
    const Palette& p = frame.palette();
    const float on = frame.animate(id, mine ? 1.0F : 0.0F, motion::quick, 20);
    frame.paint().box(rect, {.fill = mixed(mixed(p.sunk, p.hover, hover), p.primary, on),
                             .radius = radius::cell,
                             .border = mixed(mixed(p.line, p.line_strong, hover), p.primary, on)});
    if (both) {
        constexpr float dot = 8;
        const Point center = center_of(rect);
        frame.paint().circle({center.x - 5, center.y}, dot / 2, p.on_primary);
        frame.paint().circle({center.x + 5, center.y}, dot / 2, p.apricot);
    } else if (on > 0) {
        frame.paint().icon(Icon::Check, center_of(rect), 15, with_alpha(p.on_primary, on), 2.5F);
    }
}

/// Moves in two directions: the index of the cell that has the focus afterwards, or -1.
int moved(Step step, int index) {
    const int day = index % days, slot = index / days;
    switch (step) {
        case Step::None:
            return -1;
        case Step::Previous:
            return day > 0 ? index - 1 : -1;
        case Step::Next:
            return day + 1 < days ? index + 1 : -1;
        case Step::Up:
            return slot > 0 ? index - days : -1;
        case Step::Down:
            return slot + 1 < slots ? index + days : -1;
        case Step::First:
            return slot * days;
        case Step::Last:
            return slot * days + days - 1;
    }
    return -1;
}

/// Arrows, Shift with arrows, Ctrl+A, Delete. `focus` is the cell that has it.
void take_keys(Frame& frame, int focus, Availability& value, NodeId group, const auto& cell_id) {
    const ImGuiIO& io = ImGui::GetIO();
    const int next = moved(arrow_step(frame, true), focus);
    if (next >= 0) {
        if (io.KeyShift)
            value.set(next % days, next / days, value.free(focus % days, focus / days));
        frame.memory().numbers[group] = next;
        frame.focus(cell_id(next));
    }
    if ((io.KeyCtrl || io.KeySuper) && ImGui::IsKeyPressed(ImGuiKey_A, false))
        value.slots.fill(0xFF);
    if (ImGui::IsKeyPressed(ImGuiKey_Delete, false)) value.slots.fill(0);
}

void zone_words(Frame& frame, std::string_view zone) {
    if (!zone.empty())
        words(frame, TextRole::Small, zone, {.ink = Ink::Second, .icon = Icon::Globe});
}

void presets(Frame& frame, Availability& value) {
    constexpr int evening_from = 5;  // 17 to 23
    if (pick(frame, frame.text(Text::ui_evenings))) {
        for (int day = 0; day < 5; ++day) {
            for (int slot = evening_from; slot < slots; ++slot) value.set(day, slot, true);
        }
    }
    if (pick(frame, frame.text(Text::ui_weekend))) {
        for (int day = 5; day < days; ++day) {
            for (int slot = 1; slot < slots - 1; ++slot) value.set(day, slot, true);
        }
    }
    if (pick(frame, frame.text(Text::ui_clear))) value.slots.fill(0);
}

/// The first cell of a drag decides on or off; every cell under the pointer follows.
void drag_over(Frame& frame, NodeId group, const Interaction& did, const Rect& rect, int day,
               int slot, Availability& value) {
    auto& drag = frame.memory().numbers[group ^ 0xD2A6U];
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.MouseDown[0]) drag = no_drag;
    if (did.held && drag == no_drag) drag = value.free(day, slot) ? drag_off : drag_on;
    if (drag == no_drag) return;
    frame.claim_touch();
    if (contains(rect, {io.MousePos.x, io.MousePos.y})) value.set(day, slot, drag == drag_on);
}

}  // namespace

void Availability::set(int day, int slot, bool free) {
    auto& bits = slots[static_cast<std::size_t>(day)];
    const auto bit = static_cast<std::uint8_t>(1U << slot);
    bits = static_cast<std::uint8_t>(free ? bits | bit : bits & ~bit);
}

int Availability::count() const {
    int count = 0;
    for (const auto bits : slots) count += std::popcount(bits);
    return count;
}

bool availability_grid(Frame& frame, std::string_view name, Availability& value,
                       const AvailabilityOptions& options) {
    const Availability before = value;
    const IdScope scope(frame, name);
    {
        const bool offers = options.presets && !options.read_only;
        if (frame.layout().available_width() < frame.grown_px(header_width_min)) {
            zone_words(frame, options.zone);
            Flow flow(frame, 8, 8);
            if (offers) presets(frame, value);
        } else {
            Row row(frame, 8);
            zone_words(frame, options.zone);
            row.spacer();
            if (offers) presets(frame, value);
        }
    }
    const Grid grid = measure(frame);
    const NodeId group = frame.id("grid");
    const auto cell_id = [&](int index) { return frame.id("cell" + std::to_string(index)); };
    frame.open_node(group, Role::Grid, name, grid.all);
    day_headers(frame, grid);
    const int stop = tab_stop(frame, group, -1, cells);
    bool took_keys = false;  // a key moves the focus once, not again from where it went
    for (int slot = 0; slot < slots; ++slot) {
        frame.open_node(group + 1 + static_cast<NodeId>(slot), Role::Row, {},
                        {grid.all.x, grid.cell(0, slot).y, grid.all.width, grid.height});
        hour_header(frame, grid, slot);
        for (int day = 0; day < days; ++day) {
            const int index = slot * days + day;
            const NodeId id = cell_id(index);
            const Rect rect = grid.cell(day, slot);
            // 2. Interact: the press of a pointer has painted already; the mirror's press flips.
            if (!options.read_only && frame.activated(id))
                value.set(day, slot, !value.free(day, slot));
            const Interaction did =
                interact(frame, id, rect, {.disabled = options.read_only, .grows_hit_area = false});
            if (!options.read_only) drag_over(frame, group, did, rect, day, slot, value);
            if (did.focused && !options.read_only && !std::exchange(took_keys, true)) {
                frame.memory().numbers[group] = index;
                take_keys(frame, index, value, group, cell_id);
            }
            // 3. Announce.
            const bool mine = value.free(day, slot),
                       both = mine && options.theirs && options.theirs->free(day, slot);
            frame
                .announce(id, Role::GridCell, name_of(frame, day, slot, mine, both), rect,
                          (mine ? a11y::selected : a11y::released) |
                              (index == stop ? a11y::focusable : 0U))
                .value = both   ? "●●"
                         : mine ? "✓"
                                : "·";
            // 4. Paint.
            if (did.visible) paint_cell(frame, id, rect, mine, both, did.hover);
            if (did.shows_ring) frame.focus_ring(rect, radius::cell);
        }
        frame.close_node();
    }
    frame.close_node();
    Flow line(frame, 16, 4);
    const int count = value.count();
    words(frame, TextRole::SmallStrong,
          frame.language().count(Text::ui_availability_count, count,
                                 {{"hours", std::to_string(count * hours_per_slot)}}),
          {.live = true});
    if (!options.read_only)
        words(frame, TextRole::Small,
              frame.text(frame.coarse_pointer() ? Text::ui_availability_help_touch
                                                : Text::ui_availability_help),
              {.ink = Ink::Hint});
    return value != before;
}

}  // namespace accanto::ui
