#include "exchange/signup_time_words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "program/profile.hpp"

namespace accanto::exchange {
namespace {

using Kind = TimeWord::Kind;
using namespace std::string_view_literals;

constexpr DayPart morning{7 * 60, 13 * 60}, afternoon{13 * 60, 19 * 60}, evening{19 * 60, 23 * 60},
    lunch{12 * 60, 14 * 60};
constexpr int lone_time_lasts_minutes = 120;

// A word counts when it begins so: "evenings" as "evening", "martedì" as "mar".
constexpr std::array<std::pair<std::string_view, DayPart>, 18> part_words = {{
    {"morning", morning},
    {"mattin", morning},
    {"afternoon", afternoon},
    {"pomeriggi", afternoon},
    {"evening", evening},
    {"sera", evening},
    {"sere", evening},
    {"night", evening},
    {"notte", evening},
    {"lunch", lunch},
    {"pranzo", lunch},
    {"anytime", {}},
    {"flexible", {}},
    {"flessibil", {}},
    {"sempre", {}},
    {"always", {}},
    {"qualsiasi", {}},
    {"qualunque", {}},
}};
constexpr std::array<std::pair<std::string_view, Days>, 22> day_words = {{
    {"weekday", working_days},
    {"workday", working_days},
    {"feriali", working_days},
    {"infrasettimanal", working_days},
    {"weekend", weekend},
    {"festivi", weekend},
    {"everyday", every_day},
    {"daily", every_day},
    {"monday", 1},
    {"luned", 1},
    {"tuesday", 2},
    {"marted", 2},
    {"wednesday", 4},
    {"mercoled", 4},
    {"thursday", 8},
    {"gioved", 8},
    {"friday", 16},
    {"venerd", 16},
    {"saturday", 32},
    {"sabat", 32},
    {"sunday", 64},
    {"domenic", 64},
}};
/// These must be the whole word: "mon" is a day, "month" none.
constexpr std::array<std::pair<std::string_view, Days>, 20> short_day_words = {{
    {"mon", 1},  {"lun", 1},  {"tue", 2},  {"tues", 2},  {"mar", 2},   {"wed", 4},   {"weds", 4},
    {"mer", 4},  {"thu", 8},  {"thur", 8}, {"thurs", 8}, {"gio", 8},   {"fri", 16},  {"ven", 16},
    {"sat", 32}, {"sab", 32}, {"sun", 64}, {"dom", 64},  {"sats", 32}, {"suns", 64},
}};
/// Standard time, in minutes.
constexpr std::array<std::pair<std::string_view, int>, 50> offset_words = {{
    {"utc", 0},
    {"gmt", 0},
    {"wet", 0},
    {"bst", 60},
    {"cet", 60},
    {"cest", 120},
    {"eet", 120},
    {"eest", 180},
    {"est", -300},
    {"edt", -240},
    {"cst", -360},
    {"cdt", -300},
    {"mst", -420},
    {"mdt", -360},
    {"pst", -480},
    {"pdt", -420},
    {"ist", 330},
    {"rome", 60},
    {"roma", 60},
    {"milan", 60},
    {"berlin", 60},
    {"paris", 60},
    {"madrid", 60},
    {"london", 0},
    {"lisbon", 0},
    {"athens", 120},
    {"cairo", 120},
    {"nairobi", 180},
    {"lagos", 60},
    {"accra", 0},
    {"tokyo", 540},
    {"york", -300},
    {"chicago", -360},
    {"angeles", -480},
    {"kyiv", 120},
    {"kiev", 120},
    {"warsaw", 60},
    {"istanbul", 180},
    {"kolkata", 330},
    {"delhi", 330},
    {"mumbai", 330},
    {"amsterdam", 60},
    {"brussels", 60},
    {"vienna", 60},
    {"zurich", 60},
    {"stockholm", 60},
    {"dublin", 0},
    {"bucharest", 120},
    {"johannesburg", 120},
    {"singapore", 480},
}};
constexpr std::array small_words = {
    "i"sv,     "am"sv,    "free"sv,   "on"sv,     "in"sv,        "the"sv,    "at"sv,     "and"sv,
    "or"sv,    "a"sv,     "my"sv,     "time"sv,   "usually"sv,   "mostly"sv, "during"sv, "week"sv,
    "every"sv, "new"sv,   "los"sv,    "europe"sv, "america"sv,   "africa"sv, "asia"sv,   "m"sv,
    "s"sv,     "dal"sv,   "o"sv,      "e"sv,      "ed"sv,        "il"sv,     "la"sv,     "le"sv,
    "lo"sv,    "gli"sv,   "di"sv,     "al"sv,     "del"sv,       "nel"sv,    "tra"sv,    "fra"sv,
    "ore"sv,   "pausa"sv, "giorni"sv, "days"sv,   "settimana"sv, "libero"sv, "libera"sv};
constexpr std::array not_words = {"not"sv, "no"sv,  "never"sv,  "except"sv,  "but"sv, "without"sv,
                                  "non"sv, "mai"sv, "tranne"sv, "eccetto"sv, "ma"sv,  "salvo"sv};
/// Between two days: all from the first to the second.
constexpr std::array day_joints = {"-"sv,    "to"sv,    "through"sv, "thru"sv,
                                   "till"sv, "until"sv, "al"sv,      "a"sv};
constexpr std::array after_words = {"after"sv, "from"sv, "dopo"sv, "dalle"sv, "since"sv};
constexpr std::array before_words = {"before"sv, "until"sv, "till"sv, "prima"sv, "fino"sv};
constexpr std::array joints = {"-"sv, "to "sv, "till "sv, "until "sv, "alle "sv, "a "sv};
constexpr std::array dashes = {"\xE2\x80\x93"sv, "\xE2\x80\x94"sv, "\xE2\x88\x92"sv};

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

void skip_spaces(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

bool take(std::string_view& text, std::string_view beginning) {
    if (!text.starts_with(beginning)) return false;
    text.remove_prefix(beginning.size());
    return true;
}

/// A time of day. `marked`: by minutes, am, pm or h, so it is surely no other number.
struct Clock {
    int minutes = 0;
    bool marked = false;
    bool has_half = false;  ///< am or pm
};

void take_half(std::string_view& text, Clock& clock) {
    auto rest = text;
    skip_spaces(rest);
    const bool is_morning = take(rest, "am") || take(rest, "a.m."),
               is_afternoon = !is_morning && (take(rest, "pm") || take(rest, "p.m."));
    if (!is_morning && !is_afternoon) return;
    text = rest;
    clock.marked = clock.has_half = true;
    if (is_afternoon && clock.minutes < 12 * 60) clock.minutes += 12 * 60;
    if (is_morning && clock.minutes >= 12 * 60) clock.minutes -= 12 * 60;
}

/// "18", "18:30", "18.30", "6 pm", "18h" at the beginning of `text`, which loses it.
std::optional<Clock> take_clock(std::string_view& text) {
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits > 2) return std::nullopt;
    int hours = 0, minutes = 0;
    std::from_chars(text.data(), text.data() + digits, hours);
    auto rest = text.substr(digits);
    Clock clock;
    if (rest.size() > 2 && (rest[0] == ':' || rest[0] == '.') && is_digit(rest[1]) &&
        is_digit(rest[2])) {
        minutes = (rest[1] - '0') * 10 + rest[2] - '0';
        clock.marked = true;
        rest.remove_prefix(3);
    }
    if (hours > 24 || minutes > 59) return std::nullopt;
    clock.minutes = hours * 60 + minutes;
    if (take(rest, "h")) clock.marked = true;
    take_half(rest, clock);
    text = rest;
    return clock;
}

/// "18-20", "6-8pm", "18 alle 20": the second time, when there is one.
std::optional<Clock> take_range_end(std::string_view& text) {
    auto rest = text;
    skip_spaces(rest);
    if (std::ranges::none_of(joints, [&](auto joint) { return take(rest, joint); }))
        return std::nullopt;
    skip_spaces(rest);
    const auto clock = take_clock(rest);
    if (clock) text = rest;
    return clock;
}

class Splitter {
public:
    explicit Splitter(std::string_view text) : rest_(text) {}

    std::vector<TimeWord> run() {
        while (!rest_.empty()) step();
        return std::move(words_);
    }

private:
    void step() {
        if (is_digit(rest_.front())) return take_times();
        if (",;\n"sv.contains(rest_.front())) return take_break();
        if (rest_.front() == '-' && !words_.empty() && words_.back().kind == Kind::Days)
            range_begins_ = words_.back().days;
        const auto end = std::min(rest_.find_first_of(" ,;\n\r\t/()[].:-+&'!?_"), rest_.size());
        const auto word = rest_.substr(0, end);
        rest_.remove_prefix(std::max<std::size_t>(end, 1));
        if (word.empty()) return;
        if ((word == "utc" || word == "gmt") && take_offset()) return;
        take_word(word);
    }

    void take_break() {
        rest_.remove_prefix(1);
        after_ = before_ = false;
        range_begins_ = 0;
        add({.kind = Kind::Break});
    }

    void take_times() {
        auto first = take_clock(rest_);
        if (!first) {
            rest_.remove_prefix(std::min(rest_.find_first_not_of("0123456789"), rest_.size()));
            return add({});
        }
        const auto second = take_range_end(rest_);
        if (second)
            add(range(*first, *second));
        else if (after_)
            add(part_of({first->minutes, free_day_ends_minutes}));
        else if (before_)
            add(part_of({free_day_begins_minutes, first->minutes}));
        else if (first->marked)
            add(part_of({first->minutes, first->minutes + lone_time_lasts_minutes}));
        else
            add({});
        after_ = before_ = false;
    }

    static TimeWord range(Clock first, Clock second) {
        const bool half_for_both = second.has_half && !first.has_half && second.minutes >= 12 * 60;
        if (half_for_both && first.minutes + 12 * 60 < second.minutes) first.minutes += 12 * 60;
        return second.minutes > first.minutes ? part_of({first.minutes, second.minutes})
                                              : TimeWord{};
    }

    /// The number after UTC or GMT; false when there is none.
    bool take_offset() {
        auto rest = rest_;
        skip_spaces(rest);
        const bool west = rest.starts_with('-');
        if (!west && !rest.starts_with('+')) return false;
        rest.remove_prefix(1);
        const auto clock = take_clock(rest);
        const bool possible = clock && clock->minutes <= program::utc_offset_minutes_max;
        if (possible) rest_ = rest;
        if (possible)
            add({.kind = Kind::Offset, .offset_minutes = west ? -clock->minutes : clock->minutes});
        else
            add({});
        return true;
    }

    void take_word(std::string_view word) {
        const auto begins = [&](const auto& entry) { return word.starts_with(entry.first); };
        const auto part = std::ranges::find_if(part_words, begins);
        const auto offset =
            std::ranges::find(offset_words, word, &std::pair<std::string_view, int>::first);
        if (part != part_words.end()) return add(part_of(part->second));
        if ((word == "work" || word == "lavoro") && after_) return add(part_of(evening));
        if (const auto days = days_of(word); days != 0) return take_days(days);
        if (offset != offset_words.end())
            return add({.kind = Kind::Offset, .offset_minutes = offset->second});
        if (std::ranges::contains(not_words, word)) return add({.kind = Kind::Not});
        take_small_word(word);
    }

    Days days_of(std::string_view word) const {
        const auto begins = [&](const auto& entry) { return word.starts_with(entry.first); };
        const auto days = std::ranges::find_if(day_words, begins);
        const auto short_day =
            std::ranges::find(short_day_words, word, &std::pair<std::string_view, Days>::first);
        if (days != day_words.end()) return days->second;
        if (short_day != short_day_words.end()) return short_day->second;
        return word == "fine" && rest_.starts_with(" settimana") ? weekend : 0;
    }

    /// "Mon-Fri", "dal lunedì al venerdì" and "Saturday to Monday" mean the days between, too.
    void take_days(Days days) {
        if (range_begins_ == 0 || !std::has_single_bit(range_begins_) ||
            !std::has_single_bit(days)) {
            range_begins_ = 0;
            return add({.kind = Kind::Days, .days = days});
        }
        auto& range = words_[last_days_].days;
        for (Days day = range_begins_; day != days; day = day == 0x40 ? 1 : day << 1U) range |= day;
        range |= days;
        range_begins_ = 0;
    }

    void take_small_word(std::string_view word) {
        const bool joins = std::ranges::contains(day_joints, word) && !words_.empty() &&
                           words_.back().kind == Kind::Days;
        if (joins) {
            range_begins_ = words_.back().days;
            return;
        }
        const bool is_after = std::ranges::contains(after_words, word),
                   is_before = std::ranges::contains(before_words, word);
        after_ |= is_after;
        before_ |= is_before;
        const bool is_small = is_after || is_before || std::ranges::contains(small_words, word);
        add({.kind = is_small ? Kind::Small : Kind::Unknown});
    }

    static TimeWord part_of(DayPart part) { return {.kind = Kind::Part, .part = part}; }
    void add(TimeWord word) {
        if (word.kind == Kind::Days) last_days_ = words_.size();
        if (word.kind != Kind::Days && word.kind != Kind::Small) range_begins_ = 0;
        words_.push_back(word);
    }

    std::string_view rest_;
    bool after_ = false, before_ = false;
    Days range_begins_ = 0;      ///< 0: the next day begins no end of a range
    std::size_t last_days_ = 0;  ///< among `words_`
    std::vector<TimeWord> words_;
};

}  // namespace

std::vector<TimeWord> time_words_of(std::string_view text) {
    auto plain = base::folded(text);
    for (const auto dash : dashes) {
        for (auto at = plain.find(dash); at != std::string::npos; at = plain.find(dash, at))
            plain.replace(at, dash.size(), "-");
    }
    return Splitter(plain).run();
}

}  // namespace accanto::exchange
