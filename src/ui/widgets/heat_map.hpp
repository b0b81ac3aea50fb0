#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/heat.hpp"

namespace accanto::ui {

/// A pair in the heat map.
struct HeatMapRow {
    std::string_view key;   ///< names it among the others
    std::string_view name;  ///< "Marta & Sofia"
    Portrait mentor, mentee;
    std::span<const HeatCell> cells;  ///< from week 1 on; more than fit may be there
    float share = 0;                  ///< of the guide, 0…1
    std::string step;                 ///< "5"
    std::string step_name;            ///< "Step 5 of 12"
    std::string contact;              ///< "this week"
    bool stands_out = false;          ///< the contact is a while ago
};

struct HeatMapOptions {
    std::string_view people_title, step_title, contact_title;
    std::span<const std::string> week_names;  ///< "Week 6", from week 1 on
    int week_now = 0;                         ///< its number is set off; 0: none
};

/// Which weeks are shown where `room` of them fit: this week, and two ahead of it.
struct WeekWindow {
    int first = 1, count = 0;
    bool operator==(const WeekWindow&) const = default;
};
WeekWindow week_window(int weeks, int week_now, int room);

/// Pairs × weeks, with step and contact; as many weeks as fit. One tab stop: arrows go from cell to
/// cell, the pair's own button is the first of each row. On the phone a list, a pair a row. The
/// index of the pair that was pressed, or -1.
int heat_map(Frame& frame, std::string_view name, std::span<const HeatMapRow> rows,
             const HeatMapOptions& options);

}  // namespace accanto::ui
