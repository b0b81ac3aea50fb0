#include "exchange/plan_export.hpp"

#include <algorithm>

#include "exchange/csv.hpp"
#include "exchange/day_text.hpp"
#include "exchange/formats.hpp"
#include "exchange/json_document.hpp"

namespace accanto::exchange {
namespace {

constexpr std::size_t any_length = 0;  // nothing below is read again
constexpr int any_number = 1'000'000;

const std::vector<std::string>& headings() {
    static const std::vector<std::string> all{
        "Mentor",      "Mentee",     "Fit",           "Topics",           "Languages",
        "Free time",   "Experience", "Shared topics", "Shared languages", "Minutes a week",
        "Years ahead", "Kept",       "Why left over"};
    return all;
}

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const auto& item : items) text += (text.empty() ? "" : ", ") + item;
    return text;
}

/// What a plan may have besides, each a column where some pair has it.
struct LaterColumn {
    const char* heading;
    bool (*has)(const PlannedPairRow&);
    std::string (*cell)(const PlannedPairRow&);
};

template <int PlannedPairRow::* points>
LaterColumn points_column(const char* heading) {
    return {heading, [](const PlannedPairRow& pair) { return pair.*points >= 0; },
            [](const PlannedPairRow& pair) { return std::to_string(pair.*points); }};
}

template <std::vector<std::string> PlannedPairRow::* items>
LaterColumn items_column(const char* heading) {
    return {heading, [](const PlannedPairRow& pair) { return !(pair.*items).empty(); },
            [](const PlannedPairRow& pair) { return joined(pair.*items); }};
}

template <int PlannedPairRow::* number>
LaterColumn number_column(const char* heading) {
    return {heading, [](const PlannedPairRow& pair) { return pair.*number > 0; },
            [](const PlannedPairRow& pair) {
                return pair.*number > 0 ? std::to_string(pair.*number) : std::string();
            }};
}

std::string years_wanted_of(const PlannedPairRow& pair) {
    const auto [least, most] = pair.years_wanted;
    return pair.years_wanted.is_said() ? std::to_string(least) + " to " + std::to_string(most)
                                       : std::string();
}

/// Those that the plan has.
std::vector<LaterColumn> later_columns(const PlanReport& report) {
    using Row = PlannedPairRow;
    std::vector<LaterColumn> columns{
        points_column<&Row::goals>("Goals"),
        points_column<&Row::interests>("Interests"),
        points_column<&Row::wishes>("Wishes"),
        items_column<&Row::topics_half>("Topics that count half"),
        items_column<&Row::goals_shared>("Shared goals"),
        items_column<&Row::interests_shared>("Shared interests"),
        number_column<&Row::wish>("Wish of the mentee"),
        number_column<&Row::minutes_per_week_most>("Minutes a week at best"),
        {"Years asked for", [](const Row& pair) { return pair.years_wanted.is_said(); },
         years_wanted_of}};
    std::erase_if(columns, [&](const LaterColumn& column) {
        return std::ranges::none_of(report.pairs, column.has);
    });
    return columns;
}

std::vector<std::string> cells(const PlannedPairRow& pair) {
    return {pair.mentor,
            pair.mentee,
            std::to_string(pair.fit),
            std::to_string(pair.topics),
            std::to_string(pair.languages),
            std::to_string(pair.free_time),
            std::to_string(pair.experience),
            joined(pair.topics_shared),
            joined(pair.languages_shared),
            std::to_string(pair.minutes_per_week),
            std::to_string(pair.years_ahead),
            pair.kept ? "yes" : "",
            ""};
}

std::vector<std::string> cells(const LeftOverRow& left) {
    std::vector<std::string> row(headings().size());
    row[left.mentee ? 1 : 0] = left.name;
    row.back() = left.why;
    return row;
}

}  // namespace

// Found by the writer through the namespace of what they write.
static void fields(Writer& io, const PlannedPairRow& pair) {
    io.id("mentor", pair.mentor_id);
    io.id("mentee", pair.mentee_id);
    io.text("mentor_name", pair.mentor, any_length);
    io.text("mentee_name", pair.mentee, any_length);
    io.number("fit", pair.fit, 0, 100);
    io.number("topics", pair.topics, 0, 100);
    io.number("languages", pair.languages, 0, 100);
    io.number("free_time", pair.free_time, 0, 100);
    io.number("experience", pair.experience, 0, 100);
    io.texts("topics_shared", pair.topics_shared, any_length, any_length);
    io.texts("languages_shared", pair.languages_shared, any_length, any_length);
    io.number("minutes_per_week", pair.minutes_per_week, 0, any_number);
    io.number("years_ahead", pair.years_ahead, -any_number, any_number);
    io.flag("kept", pair.kept);
    io.texts_or_none("topics_half", pair.topics_half, any_length, any_length);
    io.number_or("goals", pair.goals, -1, 0, 100);
    io.number_or("interests", pair.interests, -1, 0, 100);
    io.number_or("wishes", pair.wishes, -1, 0, 100);
    io.texts_or_none("goals_shared", pair.goals_shared, any_length, any_length);
    io.texts_or_none("interests_shared", pair.interests_shared, any_length, any_length);
    io.number_or("wish", pair.wish, 0, 0, any_number);
    io.number_or("minutes_per_week_most", pair.minutes_per_week_most, 0, 0, any_number);
    io.number_or("years_wanted_least", pair.years_wanted.least, -1, 0, any_number);
    io.number_or("years_wanted_most", pair.years_wanted.most, -1, 0, any_number);
}

static void fields(Writer& io, const LeftOverRow& left) {
    io.id("id", left.id);
    io.text("name", left.name, any_length);
    io.flag("mentee", left.mentee);
    io.text("why", left.why, any_length);
}

static void fields(Writer& io, const PlanReport& report) {
    format_fields(io, plan_format, 1);
    io.text("program", report.program, any_length);
    io.text("made", instant_text(report.made_at), any_length);
    io.text("fairness", report.fairness, any_length);
    io.flag_or("private_counts", report.private_counts, false);
    io.list("pairs", report.pairs, any_length);
    io.list("left_over", report.left_over, any_length);
}

std::string plan_csv(const PlanReport& report) {
    std::string text(byte_order_mark);
    const auto later = later_columns(report);
    auto heading = headings();
    for (const auto& column : later) heading.emplace_back(column.heading);
    text += csv_line(heading);
    for (const auto& pair : report.pairs) {
        auto row = cells(pair);
        for (const auto& column : later) row.push_back(column.cell(pair));
        text += csv_line(row);
    }
    for (const auto& left : report.left_over) {
        auto row = cells(left);
        row.resize(heading.size());
        text += csv_line(row);
    }
    return text;
}

std::string plan_json(const PlanReport& report) {
    return write_document(report);
}

}  // namespace accanto::exchange
