#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "program/fold_state.hpp"

/// What the two of a pair plan together: small steps, meetings, goals, their agreement, and how
/// they reach each other. Only they can read it, only while their pair runs anything is added.
namespace accanto::program::folding {
namespace {

constexpr std::int64_t minute_ms = 60'000;

Verdict fits(bool within_limits) {
    return within_limits ? holds : Verdict(Ignored::TooLong);
}

bool is_offset(int minutes) {
    return minutes >= -utc_offset_minutes_max && minutes <= utc_offset_minutes_max;
}

/// `judge` after the rights: the first that is wrong counts.
Verdict judged(const State& state, const Told& told, bool within_limits) {
    if (const auto refused = only_the_two(state, told)) return refused;
    return fits(within_limits);
}

PersonId author_of(const Told& told) {
    return identity::person_of(told.author);
}

Meeting* meeting_of(Content& content, const Told& told, const EventId& id) {
    auto& meetings = space_of(content, told).meetings;
    const auto found = std::ranges::find(meetings, id, &Meeting::id);
    return found == meetings.end() ? nullptr : &*found;
}

Goal* goal_of(Content& content, const Told& told, const EventId& id) {
    auto& goals = space_of(content, told).goals;
    const auto found = std::ranges::find(goals, id, &Goal::id);
    return found == goals.end() ? nullptr : &*found;
}

template <class Item>
bool are_named_once(const std::vector<Item>& items) {
    std::set<std::string_view> seen;
    return std::ranges::all_of(
        items, [&](const Item& item) { return !item.id.empty() && seen.insert(item.id).second; });
}

bool fits_limits(const fact::GoalTask& task) {
    return !too_long(task.id, task_id_letters_max) && !too_long(task.text, line_letters_max) &&
           task.owner <= fact::Owner::Mentee;
}

bool fits_limits(const AgreementAnswer& answer) {
    return !too_long(answer.id, answer_id_letters_max) &&
           !too_long(answer.title, text_letters_max) && !too_long(answer.text, answer_letters_max);
}

bool fits_limits(const ContactWay& way) {
    return !too_long(way.value, contact_letters_max) && way.kind <= WayKind::Video;
}

template <class Item>
bool all_fit(const std::vector<Item>& items, std::size_t items_max) {
    return items.size() <= items_max &&
           std::ranges::all_of(items, [](const Item& item) { return fits_limits(item); });
}

void take_words(Goal& goal, const fact::GoalSet& fact) {
    goal.title = base::clean_name(fact.title, line_letters_max);
    goal.measure = base::clean_text(fact.measure, reason_letters_max);
    goal.due = fact.due;
    goal.tasks = fact.tasks;
    for (auto& task : goal.tasks) task.text = base::clean_name(task.text, line_letters_max);
    std::erase_if(goal.done, [&](const std::string& id) {
        return !std::ranges::contains(goal.tasks, id, &fact::GoalTask::id);
    });
}

}  // namespace

Verdict judge(const State& state, const Told& told, const fact::StepTicked& fact) {
    return judged(state, told, !too_long(fact.step, answer_id_letters_max));
}

Verdict add(Content& content, const Told& told, const fact::StepTicked& fact) {
    auto& ticks = space_of(content, told).ticks[base::clean_name(fact.step, answer_id_letters_max)];
    ticks[author_of(told)] = {fact.done, told.claimed};
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::MeetingProposed& fact) {
    const bool in_time = fact.start_minute >= start_minute_min &&
                         fact.start_minute <= start_minute_max &&
                         fact.minutes >= meeting_minutes_min && fact.minutes <= meeting_minutes_max;
    return judged(
        state, told,
        in_time && !too_long(fact.place, line_letters_max) && is_offset(fact.utc_offset_minutes));
}

Verdict add(Content& content, const Told& told, const fact::MeetingProposed& fact) {
    auto& meetings = space_of(content, told).meetings;
    auto* meeting = fact.meeting ? meeting_of(content, told, *fact.meeting) : nullptr;
    if (fact.meeting && !meeting) return Ignored::UnknownMeeting;
    if (!meeting) {
        if (meetings.size() >= meetings_max) return Ignored::TooLong;
        meeting = &meetings.emplace_back();
        meeting->id = told.id;
    }
    meeting->proposal = told.id;
    meeting->proposed_by = author_of(told);
    meeting->start = {fact.start_minute * minute_ms};
    meeting->minutes = fact.minutes;
    meeting->place = base::clean_name(fact.place, line_letters_max);
    meeting->agreed = false;
    ++meeting->proposals;
    meeting->mark = fact::MeetingMark::Planned;
    meeting->note.clear();
    meeting->utc_offsets = {{author_of(told), fact.utc_offset_minutes}};
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::MeetingAnswered& fact) {
    return judged(state, told, is_offset(fact.utc_offset_minutes));
}

Verdict add(Content& content, const Told& told, const fact::MeetingAnswered& fact) {
    auto* meeting = meeting_of(content, told, fact.meeting);
    if (!meeting) return Ignored::UnknownMeeting;
    if (meeting->proposal != fact.proposal || meeting->proposed_by == author_of(told) ||
        meeting->mark != fact::MeetingMark::Planned)
        return Ignored::WrongState;
    meeting->agreed = fact.agrees;
    meeting->utc_offsets[author_of(told)] = fact.utc_offset_minutes;
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::MeetingMarked& fact) {
    return judged(
        state, told,
        !too_long(fact.note, reason_letters_max) && fact.mark <= fact::MeetingMark::Missed);
}

Verdict add(Content& content, const Told& told, const fact::MeetingMarked& fact) {
    auto* meeting = meeting_of(content, told, fact.meeting);
    if (!meeting) return Ignored::UnknownMeeting;
    meeting->mark = fact.mark;
    meeting->note = base::clean_text(fact.note, reason_letters_max);
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::GoalSet& fact) {
    const bool within = !too_long(fact.title, line_letters_max) &&
                        !too_long(fact.measure, reason_letters_max) &&
                        all_fit(fact.tasks, goal_tasks_max);
    if (const auto refused = judged(state, told, within)) return refused;
    return are_named_once(fact.tasks) ? holds : Verdict(Ignored::WrongState);
}

Verdict add(Content& content, const Told& told, const fact::GoalSet& fact) {
    auto& goals = space_of(content, told).goals;
    auto* goal = fact.goal ? goal_of(content, told, *fact.goal) : nullptr;
    if (fact.goal && !goal) return Ignored::UnknownGoal;
    if (!goal) {
        if (goals.size() >= goals_max) return Ignored::TooLong;
        goal = &goals.emplace_back();
        goal->id = told.id;
    }
    take_words(*goal, fact);
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::GoalTicked& fact) {
    return judged(state, told, !too_long(fact.task, task_id_letters_max));
}

Verdict add(Content& content, const Told& told, const fact::GoalTicked& fact) {
    auto* goal = goal_of(content, told, fact.goal);
    if (!goal) return Ignored::UnknownGoal;
    if (!std::ranges::contains(goal->tasks, fact.task, &fact::GoalTask::id))
        return Ignored::WrongState;
    if (fact.done) goal->done.insert(fact.task);
    if (!fact.done) goal->done.erase(fact.task);
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::GoalMarked& fact) {
    return judged(state, told, fact.mark <= fact::GoalMark::LetGo);
}

Verdict add(Content& content, const Told& told, const fact::GoalMarked& fact) {
    auto* goal = goal_of(content, told, fact.goal);
    if (!goal) return Ignored::UnknownGoal;
    goal->mark = fact.mark;
    goal->marked_at = told.claimed;
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::AgreementWritten& fact) {
    if (const auto refused = judged(state, told, all_fit(fact.answers, list_items_max)))
        return refused;
    return are_named_once(fact.answers) ? holds : Verdict(Ignored::WrongState);
}

Verdict add(Content& content, const Told& told, const fact::AgreementWritten& fact) {
    auto& kept = space_of(content, told).agreement;
    const int versions = kept ? kept->versions : 0;
    kept = Agreement{.version = told.id,
                     .author = author_of(told),
                     .at = told.claimed,
                     .answers = fact.answers,
                     .versions = versions + 1};
    for (auto& answer : kept->answers) {
        answer.id = base::clean_name(answer.id, answer_id_letters_max);
        answer.title = base::clean_text(answer.title, text_letters_max);
        answer.text = base::clean_text(answer.text, answer_letters_max);
    }
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::AgreementSigned&) {
    return only_the_two(state, told);
}

Verdict add(Content& content, const Told& told, const fact::AgreementSigned& fact) {
    auto& kept = space_of(content, told).agreement;
    if (!kept || kept->version != fact.version) return Ignored::WrongState;
    if (fact.signs) kept->signatures[author_of(told)] = told.claimed;
    if (!fact.signs) kept->signatures.erase(author_of(told));
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::ContactShared& fact) {
    return judged(state, told, all_fit(fact.ways, contact_ways_max));
}

Verdict add(Content& content, const Told& told, const fact::ContactShared& fact) {
    auto ways = fact.ways;
    for (auto& way : ways) way.value = base::clean_name(way.value, contact_letters_max);
    std::erase_if(ways, [](const ContactWay& way) { return way.value.empty(); });
    space_of(content, told).contact_ways[author_of(told)] = std::move(ways);
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::HoursShared& fact) {
    return judged(state, told, is_offset(fact.utc_offset_minutes));
}

Verdict add(Content& content, const Told& told, const fact::HoursShared& fact) {
    space_of(content, told).hours[author_of(told)] = {fact.free, fact.utc_offset_minutes};
    return holds;
}

}  // namespace accanto::program::folding
