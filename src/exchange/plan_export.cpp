#include "exchange/plan_export.hpp"

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
    io.list("pairs", report.pairs, any_length);
    io.list("left_over", report.left_over, any_length);
}

std::string plan_csv(const PlanReport& report) {
    std::string text(byte_order_mark);
    text += csv_line(headings());
    for (const auto& pair : report.pairs) text += csv_line(cells(pair));
    for (const auto& left : report.left_over) text += csv_line(cells(left));
    return text;
}

std::string plan_json(const PlanReport& report) {
    return write_document(report);
}

}  // namespace accanto::exchange
