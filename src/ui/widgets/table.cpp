#include "ui/widgets/table.hpp"

#include <cmath>

#include "ui/interaction.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float header_height = 32, row_height = 44, cell_gap = 12, card_padding = 14,
                sort_icon = 13;

std::vector<float> widths_of(std::span<const TableColumn> columns, float room) {
    float left = room - cell_gap * static_cast<float>(columns.size() - 1), shares = 0;
    for (const auto& column : columns) left -= column.track.px, shares += column.track.share;
    std::vector<float> widths;
    for (const auto& column : columns) {
        widths.push_back(column.track.share > 0 ? std::max(0.0F, left) * column.track.share / shares
                                                : column.track.px);
    }
    return widths;
}

TextStyle cell_style(const Frame& frame, const TableColumn& column, bool strong) {
    TextStyle style = frame.style(strong ? TextRole::UiStrong : TextRole::Ui);
    if (!strong) style.face = render::fonts::Face::Text400;
    const float scale = frame.environment().text_scale;
    style = resized(style, 14 * scale, 20 * scale);
    style.is_tabular = column.number;
    return style;
}

}  // namespace

Table::Table(Frame& frame, std::string_view name, std::span<const TableColumn> columns,
             TableSort* sort)
    : frame_(frame), columns_(columns.begin(), columns.end()), id_(frame.id(name)) {
    frame.push_id(name);
    const Point at = frame.layout().next_place();
    const float width = frame.layout().available_width();
    widths_ = widths_of(columns_, width);
    frame.open_node(id_, Role::Table, name, {at.x, at.y, width, 0});
    frame.layout().open({.kind = Layout::Kind::Stack, .gap = frame.is_phone() ? 8.0F : 0.0F}, name);
    if (!frame.is_phone()) header(sort);
}

Table::~Table() {
    const Rect rect = frame_.layout().close_in_flow().outer;
    frame_.place_node(id_, rect);
    frame_.close_node();
    frame_.pop_id();
}

void Table::header(TableSort* sort) {
    const Rect row = frame_.layout().take(0, frame_.grown_px(header_height));
    const Palette& p = frame_.palette();
    const TextStyle style = frame_.style(TextRole::Caption);
    frame_.open_node(frame_.id("header"), Role::Row, {}, row).position = 1;
    float x = row.x;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const auto& column = columns_[i];
        const Rect cell{x, row.y, widths_[i], row.height};
        const bool sorts = sort && column.sortable,
                   now = sort && sort->column == static_cast<int>(i);
        const NodeId id = frame_.id(column.title);
        auto& head = frame_.open_node(id ^ 0x3EADU, Role::ColumnHeader,
                                      sorts ? std::string_view{} : column.title, cell);
        if (now) head.value = sort->descending ? "descending" : "ascending";
        Interaction did;
        if (sorts) {
            did = interact(frame_, id, cell);
            frame_.announce(id, Role::Button, column.title, cell, a11y::focusable);
        }
        frame_.close_node();
        if (did.pressed) {
            *sort = {static_cast<int>(i), now && !sort->descending};
            sorted_ = true;
        }
        const Color ink = now ? p.ink : mixed(p.ink_3, p.ink, did.hover);
        frame_.paint().text_in(cell, style, ink, column.title,
                               column.number ? Align::Right : Align::Left);
        if (now) {
            const float end =
                column.number ? cell.x - sort_icon : cell.x + text_width(style, column.title) + 4;
            frame_.paint().icon(sort->descending ? Icon::ArrowDown : Icon::ArrowUp,
                                {end + sort_icon / 2, center_of(cell).y}, sort_icon, ink, 2.25F);
        }
        if (did.shows_ring) frame_.focus_ring(grown(cell, -2), 6);
        x += widths_[i] + cell_gap;
    }
    frame_.close_node();
    frame_.paint().hairline(row.x, bottom_of(row) - 1, row.width);
}

bool Table::row(std::string_view key, std::span<const TableCell> cells, bool pressable,
                bool selected) {
    ++row_;
    return frame_.is_phone() ? card_row(key, cells, pressable, selected)
                             : wide_row(key, cells, pressable, selected);
}

bool Table::wide_row(std::string_view key, std::span<const TableCell> cells, bool pressable,
                     bool selected) {
    const Rect row = frame_.layout().take(0, frame_.grown_px(row_height));
    const Palette& p = frame_.palette();
    const NodeId id = frame_.id(key);
    Interaction did;
    if (pressable) did = interact(frame_, id, row);
    frame_.open_node(id ^ 0x2094U, Role::Row, {}, row, selected ? a11y::selected : 0U).position =
        row_ + 1;
    if (selected || did.hover > 0) {
        const Rect ground{row.x - 8, row.y + 1, row.width + 16, row.height - 2};
        frame_.paint().box(
            ground,
            {.fill = selected ? p.primary_tint : with_alpha(p.sunk, did.hover), .radius = 10});
    }
    float x = row.x;
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
        const Rect cell{x, row.y, widths_[i], row.height};
        const NodeId cell_id = id + static_cast<NodeId>(i) + 1;
        const bool opens = pressable && i == 0;
        frame_.open_node(cell_id, i == 0 ? Role::RowHeader : Role::Cell,
                         opens ? std::string_view{} : cells[i].text, cell);
        if (opens) frame_.announce(id, Role::Button, cells[i].text, row, a11y::focusable);
        frame_.close_node();
        frame_.paint().text_in(cell, cell_style(frame_, columns_[i], cells[i].strong),
                               ink_color(p, cells[i].ink), cells[i].text,
                               columns_[i].number ? Align::Right : Align::Left);
        x += widths_[i] + cell_gap;
    }
    frame_.close_node();
    if (did.shows_ring) frame_.focus_ring(row, 10);
    frame_.paint().hairline(row.x, bottom_of(row) - 1, row.width);
    return did.pressed;
}

bool Table::card_row(std::string_view key, std::span<const TableCell> cells, bool pressable,
                     bool selected) {
    const TextStyle label = frame_.style(TextRole::Caption);
    const float line = frame_.grown_px(26);
    const Rect card =
        frame_.layout().take(0, line * static_cast<float>(cells.size()) + 2 * (card_padding - 4));
    const Palette& p = frame_.palette();
    const NodeId id = frame_.id(key);
    Interaction did;
    if (pressable) did = interact(frame_, id, card);
    frame_.open_node(id ^ 0x2094U, Role::Row, {}, card, selected ? a11y::selected : 0U).position =
        row_;
    frame_.paint().box(card, {.fill = selected ? p.primary_tint : p.surface,
                              .radius = radius::control,
                              .border = p.line});
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
        const Rect row{card.x + card_padding,
                       card.y + card_padding - 4 + line * static_cast<float>(i),
                       card.width - 2 * card_padding, line};
        const NodeId cell_id = id + static_cast<NodeId>(i) + 1;
        const bool opens = pressable && i == 0;
        frame_.open_node(cell_id, i == 0 ? Role::RowHeader : Role::Cell,
                         opens ? std::string_view{} : cells[i].text, row);
        if (opens) frame_.announce(id, Role::Button, cells[i].text, card, a11y::focusable);
        frame_.close_node();
        if (i > 0) frame_.paint().text_in(row, label, p.ink_3, columns_[i].title);
        frame_.paint().text_in(row, cell_style(frame_, columns_[i], cells[i].strong || i == 0),
                               ink_color(p, cells[i].ink), cells[i].text,
                               i == 0 ? Align::Left : Align::Right);
    }
    frame_.close_node();
    if (did.shows_ring) frame_.focus_ring(card, radius::control);
    return did.pressed;
}

}  // namespace accanto::ui
