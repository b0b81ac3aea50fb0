#include "ui/widgets/heat_map.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/interaction.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float pitch = heat_cell_width + heat_cell_gap;
constexpr float row_height = 31, row_height_touch = 44, header_height = 26;
constexpr float avatar_size = 22, name_gap = 8, people_min = 150;
constexpr float step_width = 42, bar_width = 24, bar_height = 5, part_gap = 10;
constexpr int weeks_ahead = 2;
constexpr float list_padding = 8, list_avatar = 32, list_gap = 10;

float row_pitch(const Frame& frame) {
    return frame.coarse_pointer() ? row_height_touch : frame.grown_px(row_height);
}

TextStyle digits(TextStyle style) {
    style.is_tabular = true;
    return style;
}

TextStyle contact_style(const Frame& frame, const HeatMapRow& row) {
    return frame.style(row.stands_out ? TextRole::SmallStrong : TextRole::Small);
}

/// Where the parts of each row are.
struct Shape {
    Rect all;
    float row = 0, people = 0, weeks_x = 0, step_x = 0, contact_width = 0;
    WeekWindow weeks;

    Rect row_at(int index) const {
        return {all.x, all.y + header_height + row * static_cast<float>(index), all.width, row};
    }
    Rect cell_at(int row_index, int column) const {
        const Rect line = row_at(row_index);
        return {weeks_x + pitch * static_cast<float>(column),
                std::round(center_of(line).y - heat_cell_height / 2), heat_cell_width,
                heat_cell_height};
    }
    Rect contact_at(const Rect& line) const {
        return {right_of(line) - contact_width, line.y, contact_width, line.height};
    }
    Rect step_at(const Rect& line) const {
        return {step_x, line.y, right_of(line) - contact_width - part_gap - step_x, line.height};
    }
};

float contact_width(Frame& frame, std::span<const HeatMapRow> rows, const HeatMapOptions& options) {
    float width = text_width(frame.style(TextRole::Caption), options.contact_title);
    for (const auto& row : rows)
        width = std::max(width, text_width(contact_style(frame, row), row.contact));
    return std::ceil(width) + 1;
}

/// 1. Measure.
Shape measure(Frame& frame, std::span<const HeatMapRow> rows, const HeatMapOptions& options) {
    Shape shape{.row = row_pitch(frame), .contact_width = contact_width(frame, rows, options)};
    const float beside =
        people_min + name_gap + 2 * part_gap + frame.grown_px(step_width) + shape.contact_width;
    const float room = frame.layout().available_width() - beside + heat_cell_gap;
    shape.weeks = week_window(static_cast<int>(options.week_names.size()), options.week_now,
                              static_cast<int>(room / pitch));
    shape.all = frame.layout().take(0, header_height + shape.row * static_cast<float>(rows.size()));
    shape.step_x =
        right_of(shape.all) - shape.contact_width - part_gap - frame.grown_px(step_width);
    shape.weeks_x = std::round(shape.step_x - part_gap -
                               pitch * static_cast<float>(shape.weeks.count) + heat_cell_gap);
    shape.people = shape.weeks_x - shape.all.x - name_gap;
    return shape;
}

void column_header(Frame& frame, std::string_view key, const Rect& rect, std::string_view name) {
    if (!name.empty()) frame.announce(frame.id(key), Role::ColumnHeader, name, rect);
}

void header(Frame& frame, const Shape& shape, const HeatMapOptions& options) {
    const Palette& p = frame.palette();
    const TextStyle style = digits(frame.style(TextRole::Caption));
    const Rect line{shape.all.x, shape.all.y, shape.all.width, header_height};
    frame.open_node(frame.id("header"), Role::Row, {}, line);
    const Rect people{line.x, line.y, shape.people, style.line_px};
    column_header(frame, "people", people, options.people_title);
    frame.paint().text(people.x, people.y, style, p.ink_2, options.people_title);
    for (int i = 0; i < shape.weeks.count; ++i) {
        const int week = shape.weeks.first + i;
        const Rect rect{shape.weeks_x + pitch * static_cast<float>(i), line.y, heat_cell_width,
                        style.line_px};
        column_header(frame, "week" + std::to_string(week), rect,
                      options.week_names[static_cast<std::size_t>(week - 1)]);
        const bool now = week == options.week_now;
        const TextStyle look = now ? with_face(style, Face::Text600) : style;
        frame.paint().text(center_of(rect).x, rect.y, look, now ? p.primary_ink : p.ink_2,
                           std::to_string(week), Align::Center);
    }
    const Rect step = shape.step_at(line);
    column_header(frame, "step", step, options.step_title);
    frame.paint().text(step.x, step.y, style, p.ink_2, options.step_title);
    const Rect contact = shape.contact_at(line);
    column_header(frame, "contact", contact, options.contact_title);
    frame.paint().text(right_of(contact), contact.y, style, p.ink_2, options.contact_title,
                       Align::Right);
    frame.close_node();
}

void part_bar_at(Frame& frame, Point left_middle, float width, float share) {
    const Palette& p = frame.palette();
    const Rect bar{left_middle.x, std::round(left_middle.y - bar_height / 2), width, bar_height};
    frame.paint().box(bar, {.fill = p.hover, .radius = bar_height / 2});
    const float filled = width * std::clamp(share, 0.0F, 1.0F);
    if (filled > 0)
        frame.paint().box({bar.x, bar.y, std::max(filled, bar_height), bar_height},
                          {.fill = p.primary, .radius = bar_height / 2});
}

void paint_row(Frame& frame, const Shape& shape, const Rect& line, const HeatMapRow& row,
               float hover) {
    const Palette& p = frame.palette();
    const Painter paint = frame.paint();
    const float middle = center_of(line).y;
    if (hover > 0)
        paint.box(grown(line, 0), {.fill = with_alpha(p.sunk, hover), .radius = radius::week_cell});
    pair_avatar_at(frame, {line.x, middle}, row.mentor, row.mentee, avatar_size);
    const float used = pair_avatar_width(avatar_size) + name_gap;
    paint.text_in({line.x + used, line.y, shape.people - used, line.height},
                  frame.style(TextRole::Small), p.ink, row.name);
    part_bar_at(frame, {shape.step_x, middle}, bar_width, row.share);
    paint.text_in(shape.step_at(line), digits(frame.style(TextRole::Small)), p.ink, row.step,
                  Align::Right);
    paint.text_in(shape.contact_at(line), contact_style(frame, row),
                  row.stands_out ? p.honey_ink : p.ink_2, row.contact, Align::Right);
}

/// The grid's items by place: the pair's button is column 0, week `n` column `n`.
struct Cursor {
    NodeId group = 0;
    int rows = 0, columns = 0;  ///< with the button's

    int at(int row, int column) const { return row * columns + column; }
};

NodeId item_id(Frame& frame, const HeatMapRow& row, int column) {
    const IdScope scope(frame, row.key);
    return frame.id(std::to_string(column));
}

/// Arrow keys move in both directions; Home and End go to the ends of a row.
int moved(const Cursor& cursor, Step step, int place) {
    const int row = place / cursor.columns, column = place % cursor.columns;
    switch (step) {
        case Step::None:
            return place;
        case Step::Previous:
            return cursor.at(row, std::max(0, column - 1));
        case Step::Next:
            return cursor.at(row, std::min(cursor.columns - 1, column + 1));
        case Step::Up:
            return cursor.at(std::max(0, row - 1), column);
        case Step::Down:
            return cursor.at(std::min(cursor.rows - 1, row + 1), column);
        case Step::First:
            return cursor.at(row, 0);
        case Step::Last:
            return cursor.at(row, cursor.columns - 1);
    }
    return place;
}

void move_cursor(Frame& frame, const Cursor& cursor, std::span<const HeatMapRow> rows) {
    for (int row = 0; row < cursor.rows; ++row) {
        for (int column = 0; column < cursor.columns; ++column) {
            if (!frame.focused(item_id(frame, rows[static_cast<std::size_t>(row)], column)))
                continue;
            const int place = cursor.at(row, column),
                      next = moved(cursor, arrow_step(frame, true), place);
            frame.memory().numbers[cursor.group] = next;
            if (next != place)
                frame.focus(item_id(frame, rows[static_cast<std::size_t>(next / cursor.columns)],
                                    next % cursor.columns));
            return;
        }
    }
}

int stop_of(Frame& frame, const Cursor& cursor) {
    const auto last = frame.memory().numbers.find(cursor.group);
    return last == frame.memory().numbers.end()
               ? 0
               : std::clamp(last->second, 0, cursor.rows * cursor.columns - 1);
}

std::string described(const HeatMapRow& row) {
    return row.step_name + ", " + row.contact;
}

/// True when the pair was pressed, on its name or on a week.
bool grid_row(Frame& frame, const Shape& shape, const HeatMapRow& row, int index, int stop) {
    const IdScope scope(frame, row.key);
    const Rect line = shape.row_at(index);
    const int columns = shape.weeks.count + 1;
    std::vector<Interaction> cells;
    // 2. Interact: the weeks first, so that they win the pointer.
    for (int i = 0; i < shape.weeks.count; ++i) {
        cells.push_back(interact(frame, frame.id(std::to_string(i + 1)), shape.cell_at(index, i),
                                 {.grows_hit_area = false}));
    }
    const Interaction did = interact(frame, frame.id("0"), line, {.grows_hit_area = false});
    // 3. Announce. 4. Paint.
    frame.open_node(frame.id("row"), Role::Row, {}, line);
    const Rect people{line.x, line.y, shape.people, line.height};
    frame.open_node(frame.id("head"), Role::RowHeader, {}, people);
    frame
        .announce(frame.id("0"), Role::Button, row.name, people,
                  stop == index * columns ? a11y::focusable : 0U)
        .description = described(row);
    frame.close_node();
    if (did.visible) paint_row(frame, shape, line, row, did.hover);
    bool pressed = did.pressed;
    for (int i = 0; i < shape.weeks.count; ++i) {
        const auto& cell = row.cells[static_cast<std::size_t>(shape.weeks.first - 1 + i)];
        const auto& touched = cells[static_cast<std::size_t>(i)];
        const NodeId id = frame.id(std::to_string(i + 1));
        const Rect rect = shape.cell_at(index, i);
        frame
            .announce(id, Role::GridCell, std::string(row.name) + ", " + cell.description, rect,
                      stop == index * columns + i + 1 ? a11y::focusable : 0U)
            .value = heat_sign(cell);
        if (touched.visible) heat_cell_at(frame, rect, cell);
        if (touched.shows_ring) frame.focus_ring(grown(rect, -2), radius::week_cell - 2);
        tooltip(frame, id, rect, touched, cell.description);
        pressed = pressed || touched.pressed;
    }
    frame.announce(frame.id("step"), Role::GridCell, row.step_name, shape.step_at(line));
    frame.announce(frame.id("contact"), Role::GridCell, row.contact, shape.contact_at(line));
    frame.close_node();
    if (did.shows_ring) frame.focus_ring(line, radius::week_cell);
    return pressed;
}

int grid(Frame& frame, std::string_view name, std::span<const HeatMapRow> rows,
         const HeatMapOptions& options) {
    const Shape shape = measure(frame, rows, options);
    const Cursor cursor{frame.id(name), static_cast<int>(rows.size()), shape.weeks.count + 1};
    const IdScope scope(frame, name);
    frame.open_node(cursor.group, Role::Grid, name, shape.all);
    header(frame, shape, options);
    move_cursor(frame, cursor, rows);
    const int stop = rows.empty() ? 0 : stop_of(frame, cursor);
    int pressed = -1;
    for (int i = 0; i < cursor.rows; ++i) {
        if (grid_row(frame, shape, rows[static_cast<std::size_t>(i)], i, stop)) pressed = i;
    }
    frame.close_node();
    return pressed;
}

std::string weeks_in_words(const HeatMapRow& row) {
    std::string words = described(row);
    for (const auto& cell : row.cells) {
        if (cell.kind != HeatKind::Ahead) words += ". " + cell.description;
    }
    return words;
}

/// Names and contact over the weeks and the step; the whole row is one target.
bool list_item(Frame& frame, const HeatMapRow& row, int week_now) {
    const TextStyle name = frame.style(TextRole::UiStrong), small = frame.style(TextRole::Small);
    const float text_height = name.line_px + small.line_px;
    const float head = std::max(list_avatar, text_height);
    const Rect rect = frame.layout().take(0, head + list_gap + heat_cell_height + 2 * list_padding);
    const NodeId id = frame.id(row.key);
    const Interaction did = interact(frame, id, rect);
    frame.open_node(id ^ 0x11570U, Role::ListItem, {}, rect);
    frame.announce(id, Role::Button, row.name, rect, a11y::focusable).description =
        weeks_in_words(row);
    frame.close_node();
    if (!did.visible) return did.pressed;
    const Palette& p = frame.palette();
    const Painter paint = frame.paint();
    if (did.hover > 0)
        paint.box(grown(rect, 4),
                  {.fill = with_alpha(p.sunk, did.hover), .radius = radius::control});
    const float top = rect.y + list_padding, used = pair_avatar_width(list_avatar) + list_gap;
    pair_avatar_at(frame, {rect.x, top + head / 2}, row.mentor, row.mentee, list_avatar);
    const float text = rect.width - used - 20;
    paint.text_in({rect.x + used, top + (head - text_height) / 2, text, name.line_px}, name, p.ink,
                  row.name);
    const TextStyle contact = contact_style(frame, row);
    const std::string second = row.step_name + " · " + row.contact;
    paint.text_in(
        {rect.x + used, top + (head - text_height) / 2 + name.line_px, text, small.line_px},
        contact, row.stands_out ? p.honey_ink : p.ink_2, second);
    paint.icon(Icon::ChevronRight, {right_of(rect) - 9, top + head / 2}, 18, p.ink_3);
    const float cells_y = top + head + list_gap;
    const auto weeks = week_window(static_cast<int>(row.cells.size()), week_now,
                                   static_cast<int>((rect.width + heat_cell_gap) / pitch));
    for (int i = 0; i < weeks.count; ++i) {
        const Rect cell{rect.x + pitch * static_cast<float>(i), cells_y, heat_cell_width,
                        heat_cell_height};
        heat_cell_at(frame, cell, row.cells[static_cast<std::size_t>(weeks.first - 1 + i)]);
    }
    if (did.shows_ring) frame.focus_ring(grown(rect, 4), radius::control);
    return did.pressed;
}

int list(Frame& frame, std::string_view name, std::span<const HeatMapRow> rows, int week_now) {
    const Semantics all(frame, Role::List, name);
    const IdScope scope(frame, name);
    const Stack stack(frame, 0);
    int pressed = -1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0) divider(frame);
        if (list_item(frame, rows[i], week_now)) pressed = static_cast<int>(i);
    }
    return pressed;
}

}  // namespace

WeekWindow week_window(int weeks, int week_now, int room) {
    const int count = std::clamp(room, 0, std::max(weeks, 0));
    if (count == 0 || count == weeks) return {1, count};
    return {std::clamp(week_now + weeks_ahead - count + 1, 1, weeks - count + 1), count};
}

int heat_map(Frame& frame, std::string_view name, std::span<const HeatMapRow> rows,
             const HeatMapOptions& options) {
    return frame.is_phone() ? list(frame, name, rows, options.week_now)
                            : grid(frame, name, rows, options);
}

}  // namespace accanto::ui
