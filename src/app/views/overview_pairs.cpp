#include "app/views/overview_pairs.hpp"

#include <algorithm>

namespace accanto::app {
namespace {

using program::fact::CheckedIn;
using program::fact::Touch;

/// What the two of a pair told; either may be nothing.
struct ToldByTwo {
    const program::Progress* mentor = nullptr;
    const program::Progress* mentee = nullptr;
};

ToldByTwo told_by_two(const program::Program& program, const program::Pair& pair) {
    const auto all = program.progress.find(pair.id);
    if (all == program.progress.end()) return {};
    const auto of = [&](const PersonId& person) {
        const auto found = all->second.find(person);
        return found == all->second.end() ? nullptr : &found->second;
    };
    return {of(pair.mentor), of(pair.mentee)};
}

const CheckedIn* check_in_of(const program::Progress* progress, int week) {
    if (!progress) return nullptr;
    const auto found = progress->weeks.find(week);
    return found == progress->weeks.end() ? nullptr : &found->second;
}

bool was_in_touch(const CheckedIn* told) {
    return told && told->touch != Touch::No;
}

/// The mean of what was said, rounded half up; 0 when neither said a number.
int mean_useful(const CheckedIn* one, const CheckedIn* other) {
    int sum = 0, said = 0;
    for (const auto* told : {one, other}) {
        if (!told || told->useful <= 0) continue;
        sum += told->useful;
        ++said;
    }
    return said == 0 ? 0 : (2 * sum + said) / (2 * said);
}

PairWeek pair_week(const ToldByTwo& told, int week, int week_now) {
    const auto* mentor = check_in_of(told.mentor, week);
    const auto* mentee = check_in_of(told.mentee, week);
    PairWeek cell;
    cell.asks_for_help = (mentor && mentor->asks_for_help) || (mentee && mentee->asks_for_help);
    if (was_in_touch(mentor) || was_in_touch(mentee)) {
        cell.useful = mean_useful(mentor, mentee);
        cell.kind = cell.useful > 0 ? WeekKind::Useful : WeekKind::InTouch;
        return cell;
    }
    if (week > week_now) return cell;
    cell.kind = week == week_now && !mentor && !mentee ? WeekKind::Open : WeekKind::Silent;
    return cell;
}

bool is_contact(const PairWeek& week) {
    return week.kind == WeekKind::Useful || week.kind == WeekKind::InTouch;
}

bool asks_for_help(const program::Progress* progress) {
    return progress && !progress->weeks.empty() && progress->weeks.rbegin()->second.asks_for_help;
}

/// When a pair paused is not known; the weeks since the last contact are shown as the pause.
void show_pause(std::vector<PairWeek>& weeks, int week_now) {
    for (int week = week_now; week >= 1; --week) {
        auto& cell = weeks[static_cast<std::size_t>(week - 1)];
        if (is_contact(cell)) return;
        cell.kind = WeekKind::Paused;
    }
}

void read_weeks(PairLine& line, const ToldByTwo& told, int weeks) {
    const int shown = std::max(weeks, line.week);
    for (int week = 1; week <= shown; ++week)
        line.weeks.push_back(pair_week(told, week, line.week));
    for (int week = line.week; week >= 1 && !line.weeks_since_contact; --week) {
        if (is_contact(line.weeks[static_cast<std::size_t>(week - 1)]))
            line.weeks_since_contact = line.week - week;
    }
    if (line.paused) show_pause(line.weeks, line.week);
    const int quiet = line.weeks_since_contact.value_or(line.week - 1);
    line.silent = !line.paused && quiet >= silent_weeks_min;
}

PairLine pair_line(const Model& model, const program::Program& program, const program::Pair& pair,
                   base::Instant now) {
    PairLine line;
    line.id = pair.id;
    line.mentor = face_of(program, pair.mentor);
    line.mentee = face_of(program, pair.mentee);
    line.names = model.language()(
        i18n::Text::overview_pair_names,
        {{"mentor", first_name(line.mentor.name)}, {"mentee", first_name(line.mentee.name)}});
    line.week = std::min(program::week_of(pair, now), program::weeks_max);
    line.paused = pair.state == program::PairState::Paused;
    const auto told = told_by_two(program, pair);
    line.mentor_steps = told.mentor ? told.mentor->steps_done : 0;
    line.mentee_steps = told.mentee ? told.mentee->steps_done : 0;
    line.steps = std::min(line.mentor_steps, line.mentee_steps);
    if (asks_for_help(told.mentee))
        line.asks_for_help = pair.mentee;
    else if (asks_for_help(told.mentor))
        line.asks_for_help = pair.mentor;
    read_weeks(line, told, program.dates.length_weeks);
    return line;
}

}  // namespace

std::vector<PairLine> pair_lines(const Model& model, const program::Program& program,
                                 base::Instant now) {
    std::vector<PairLine> lines;
    for (const auto& id : program.pair_order) {
        const auto* pair = program.pair(id);
        if (pair && pair->is_running()) lines.push_back(pair_line(model, program, *pair, now));
    }
    return lines;
}

}  // namespace accanto::app
