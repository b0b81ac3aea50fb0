#include "exchange/signup_times.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "exchange/signup_time_words.hpp"

namespace accanto::exchange {
namespace {

using Kind = TimeWord::Kind;

constexpr int slots_per_day = 8;
constexpr int slot_minutes = 120;
constexpr int slot_counts_minutes = 60;

std::uint64_t slots_of(Days days, DayPart part) {
    std::uint64_t slots = 0;
    for (int slot = 0; slot < slots_per_day; ++slot) {
        const int begins = free_day_begins_minutes + slot * slot_minutes;
        const int shared =
            std::min(part.ends, begins + slot_minutes) - std::max(part.begins, begins);
        if (shared < slot_counts_minutes) continue;
        for (int day = 0; day < week_days; ++day) {
            if ((days >> static_cast<unsigned>(day) & 1U) != 0)
                slots |= 1ULL << (day * slots_per_day + slot);
        }
    }
    return slots;
}

/// Gives each part of a day its days, piece by piece between commas.
class Interpreter {
public:
    /// What a grid's heading says, for cells that don't.
    Interpreter(Days days, std::vector<DayPart> parts)
        : usual_days_(days), usual_parts_(std::move(parts)) {}

    FreeTime run(const std::vector<TimeWord>& words) {
        for (const auto& word : words) take(word);
        end_piece();
        if (waiting_days_ != 0) add(waiting_days_, {DayPart{}});
        if (denies_) result_.availability = {};
        return result_;
    }

private:
    void take(const TimeWord& word) {
        if (word.kind == Kind::Unknown || word.kind == Kind::Not) result_.whole = false;
        denies_ |= word.kind == Kind::Not;
        if (word.kind == Kind::Offset && !result_.utc_offset_minutes)
            result_.utc_offset_minutes = word.offset_minutes;
        // "Monday evening and Tuesday morning" are two.
        const bool begins_anew = word.kind == Kind::Days && days_ != 0 && !parts_.empty();
        if (word.kind == Kind::Break || begins_anew) end_piece();
        if (word.kind == Kind::Days) days_ |= word.days;
        if (word.kind == Kind::Part) parts_.push_back(word.part);
    }

    /// Days alone wait for the part that follows ("Monday, Tuesday evenings"); the weekend does
    /// not. Parts alone belong to the days before ("Monday morning, evening"), else to all.
    void end_piece() {
        const bool complete = days_ != 0 && (days_ == weekend || !usual_parts_.empty());
        if (!parts_.empty()) {
            const Days here = days_ | waiting_days_;
            if (here != 0) last_days_ = here;
            const Days known = last_days_ != 0 ? last_days_ : usual_days_;
            add(known != 0 ? known : every_day, parts_);
            waiting_days_ = 0;
        } else if (complete) {
            add(days_, usual_parts_.empty() ? std::vector{DayPart{}} : usual_parts_);
        } else {
            waiting_days_ |= days_;
        }
        days_ = 0;
        parts_.clear();
    }

    void add(Days days, const std::vector<DayPart>& parts) {
        for (const auto& part : parts) result_.availability.slots |= slots_of(days, part);
    }

    Days usual_days_ = 0, days_ = 0, waiting_days_ = 0, last_days_ = 0;
    std::vector<DayPart> usual_parts_, parts_;
    bool denies_ = false;
    FreeTime result_;
};

/// What stands in the brackets at the end of a heading.
std::string_view bracketed(std::string_view heading) {
    const auto opens = heading.rfind('[');
    const auto closes = heading.rfind(']');
    if (opens == std::string_view::npos || closes == std::string_view::npos || closes < opens)
        return {};
    return heading.substr(opens + 1, closes - opens - 1);
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// "Mon 7-11, 19-23" from the eight slots of a day.
std::string day_text(std::string_view day, std::uint64_t slots) {
    std::string text(day);
    for (int slot = 0; slot < slots_per_day; ++slot) {
        if ((slots >> slot & 1U) == 0) continue;
        const int begins = slot;
        while (slot < slots_per_day && (slots >> slot & 1U) != 0) ++slot;
        text += (begins == 0 || text == day ? " " : ", ") + std::to_string(7 + 2 * begins) + '-' +
                std::to_string(7 + 2 * slot);
    }
    return text;
}

}  // namespace

FreeTime free_time_of(std::string_view heading, std::string_view cell) {
    Days days = 0;
    std::vector<DayPart> parts;
    for (const auto& word : time_words_of(bracketed(heading))) {
        if (word.kind == Kind::Days) days |= word.days;
        if (word.kind == Kind::Part) parts.push_back(word.part);
    }
    return Interpreter(days, std::move(parts)).run(time_words_of(cell));
}

std::string free_time_text(const program::Availability& availability) {
    constexpr std::array<std::string_view, week_days> names = {"Mon", "Tue", "Wed", "Thu",
                                                               "Fri", "Sat", "Sun"};
    std::string text;
    for (std::size_t day = 0; day < names.size(); ++day) {
        const auto slots = availability.slots >> (day * slots_per_day) & 0xFFU;
        if (slots != 0) text += (text.empty() ? "" : "; ") + day_text(names[day], slots);
    }
    return text;
}

std::string utc_offset_text(int minutes) {
    const int size = std::abs(minutes);
    return (minutes < 0 ? "UTC-" : "UTC+") + two_digits(size / 60) + ':' + two_digits(size % 60);
}

}  // namespace accanto::exchange
