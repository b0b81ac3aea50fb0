#include <algorithm>
#include <array>

#include "app/update_parts.hpp"
#include "app/views/face.hpp"
#include "app/views/pair_space.hpp"
#include "base/text.hpp"
#include "exchange/calendar_file.hpp"

/// What the two of a pair plan together: small steps, meetings, goals, the agreement, and how they
/// reach each other.
namespace accanto::app {
namespace {

namespace fact = program::fact;
using fact::MeetingMark;

constexpr std::size_t task_id_bytes = 6;

const program::PairSpace* space_here(const Context& context, const PairId& pair) {
    const auto* replica = context.model.replica();
    return replica ? &space_of(replica->program, pair) : nullptr;
}

const program::Meeting* meeting_here(const Context& context, const PairId& pair,
                                     const EventId& id) {
    const auto* space = space_here(context, pair);
    if (!space) return nullptr;
    const auto found = std::ranges::find(space->meetings, id, &program::Meeting::id);
    return found == space->meetings.end() ? nullptr : &*found;
}

const program::Goal* goal_here(const Context& context, const PairId& pair, const EventId& id) {
    const auto* space = space_here(context, pair);
    if (!space) return nullptr;
    const auto found = std::ranges::find(space->goals, id, &program::Goal::id);
    return found == space->goals.end() ? nullptr : &*found;
}

/// To the partner alone; true when it was said.
bool tell_partner(Context& context, const PairId& pair, const program::Fact& fact) {
    if (!tell(context, fact, program::pair_conversation(pair))) return false;
    settle(context);
    return true;
}

void toast_with_undo(Context& context, i18n::Text text, Intent undo) {
    toast(context, text);
    context.model.toast->undo = std::move(undo);
}

std::string partner_name(const Replica& replica, const PairId& id) {
    const auto* pair = replica.program.pair(id);
    const auto* partner = pair ? replica.program.person(pair->partner_of(replica.me())) : nullptr;
    return partner ? first_name(partner->name()) : std::string();
}

i18n::Text toast_of(MeetingMark mark) {
    switch (mark) {
        case MeetingMark::Planned:
            return i18n::Text::toast_meeting_planned;
        case MeetingMark::Cancelled:
            return i18n::Text::toast_meeting_cancelled;
        case MeetingMark::Held:
            return i18n::Text::toast_meeting_held;
        case MeetingMark::Missed:
            break;
    }
    return i18n::Text::toast_meeting_missed;
}

void name_tasks(std::vector<fact::GoalTask>& tasks, base::Random& random) {
    std::erase_if(tasks, [](fact::GoalTask& task) {
        task.text = base::clean_name(task.text, program::line_letters_max);
        return task.text.empty();
    });
    for (auto& task : tasks) {
        if (!task.id.empty()) continue;
        std::array<base::Byte, task_id_bytes> bytes{};
        random.fill(bytes);
        task.id = base::to_base64url(bytes);
    }
}

}  // namespace

void on(Context& context, const intent::TickStep& intent) {
    tell_partner(context, intent.pair, fact::StepTicked{intent.step, intent.done});
}

void on(Context& context, const intent::ProposeMeeting& intent) {
    auto proposed = intent.meeting;
    proposed.place = base::clean_name(proposed.place, program::line_letters_max);
    const bool moves = proposed.meeting.has_value();
    if (!tell_partner(context, intent.pair, proposed)) return;
    if (moves) {
        toast(context, i18n::Text::toast_meeting_moved);
        return;
    }
    const auto* space = space_here(context, intent.pair);
    if (!space || space->meetings.empty()) return;
    toast_with_undo(
        context, i18n::Text::toast_meeting_proposed,
        intent::MarkMeeting{intent.pair, space->meetings.back().id, MeetingMark::Cancelled, {}});
}

void on(Context& context, const intent::AnswerMeeting& intent) {
    if (!tell_partner(context, intent.pair, intent.answer)) return;
    auto undo = intent;
    undo.answer.agrees = !undo.answer.agrees;
    toast_with_undo(
        context,
        intent.answer.agrees ? i18n::Text::toast_meeting_agreed : i18n::Text::toast_meeting_planned,
        undo);
}

void on(Context& context, const intent::MarkMeeting& intent) {
    const auto* meeting = meeting_here(context, intent.pair, intent.meeting);
    if (!meeting) return;
    const intent::MarkMeeting before{intent.pair, intent.meeting, meeting->mark, meeting->note};
    const fact::MeetingMarked marked{intent.meeting, intent.mark,
                                     base::clean_text(intent.note, program::reason_letters_max)};
    if (!tell_partner(context, intent.pair, marked)) return;
    toast_with_undo(context, toast_of(intent.mark), before);
}

void on(Context& context, const intent::DownloadMeeting& intent) {
    const auto* meeting = meeting_here(context, intent.pair, intent.meeting);
    if (!meeting) return;
    const auto& replica = *context.model.replica();
    const auto name = partner_name(replica, intent.pair);
    const auto text = exchange::calendar_file(
        {.uid = "accanto-" + meeting->id.text(),
         .sequence = meeting->proposals - 1,
         .written = context.now.instant,
         .start = meeting->start,
         .end = meeting->end(),
         .summary = context.model.language()(i18n::Text::meet_with, {{"name", name}}),
         .place = meeting->place,
         .description = replica.program.description.title,
         .agreed = meeting->agreed});
    const auto bytes = base::bytes_of(text);
    context.effects.push_back(
        effect::Download{"accanto-meeting.ics", "text/calendar", {bytes.begin(), bytes.end()}});
    toast(context, i18n::Text::toast_file_saved);
}

void on(Context& context, const intent::SetGoal& intent) {
    auto goal = intent.goal;
    goal.title = base::clean_name(goal.title, program::line_letters_max);
    goal.measure = base::clean_text(goal.measure, program::reason_letters_max);
    if (goal.title.empty()) return;
    name_tasks(goal.tasks, context.now.random);
    const auto* known = goal.goal ? goal_here(context, intent.pair, *goal.goal) : nullptr;
    std::optional<intent::SetGoal> before;
    if (known)
        before = {intent.pair, {known->id, known->title, known->measure, known->due, known->tasks}};
    if (!tell_partner(context, intent.pair, goal)) return;
    toast(context, before ? i18n::Text::toast_goal_changed : i18n::Text::toast_goal_set);
    if (before) context.model.toast->undo = *before;
}

void on(Context& context, const intent::TickTask& intent) {
    tell_partner(context, intent.pair, fact::GoalTicked{intent.goal, intent.task, intent.done});
}

void on(Context& context, const intent::MarkGoal& intent) {
    const auto* goal = goal_here(context, intent.pair, intent.goal);
    if (!goal) return;
    const intent::MarkGoal before{intent.pair, intent.goal, goal->mark};
    if (!tell_partner(context, intent.pair, fact::GoalMarked{intent.goal, intent.mark})) return;
    const auto text = intent.mark == fact::GoalMark::Reached ? i18n::Text::toast_goal_reached
                      : intent.mark == fact::GoalMark::LetGo ? i18n::Text::toast_goal_let_go
                                                             : i18n::Text::toast_goal_open;
    toast_with_undo(context, text, before);
}

void on(Context& context, const intent::WriteAgreement& intent) {
    auto answers = intent.answers;
    for (auto& answer : answers)
        answer.text = base::clean_text(answer.text, program::answer_letters_max);
    std::erase_if(answers,
                  [](const program::AgreementAnswer& answer) { return answer.text.empty(); });
    if (answers.empty()) return;
    if (tell_partner(context, intent.pair, fact::AgreementWritten{std::move(answers)}))
        toast(context, i18n::Text::toast_agreement_written);
}

void on(Context& context, const intent::SignAgreement& intent) {
    if (!tell_partner(context, intent.pair, fact::AgreementSigned{intent.version, intent.signs}))
        return;
    auto undo = intent;
    undo.signs = !undo.signs;
    toast_with_undo(
        context,
        intent.signs ? i18n::Text::toast_agreement_signed : i18n::Text::toast_agreement_unsigned,
        undo);
}

void on(Context& context, const intent::ShareContacts& intent) {
    const auto* space = space_here(context, intent.pair);
    if (!space) return;
    const auto mine = space->contact_ways.find(context.model.replica()->me());
    const intent::ShareContacts before{intent.pair, mine == space->contact_ways.end()
                                                        ? std::vector<program::ContactWay>()
                                                        : mine->second};
    auto ways = intent.ways;
    for (auto& way : ways) way.value = base::clean_name(way.value, program::contact_letters_max);
    std::erase_if(ways, [](const program::ContactWay& way) { return way.value.empty(); });
    if (ways == before.ways || !tell_partner(context, intent.pair, fact::ContactShared{ways}))
        return;
    toast_with_undo(
        context, ways.empty() ? i18n::Text::toast_contacts_none : i18n::Text::toast_contacts_shared,
        before);
    context.model.toast->name = partner_name(*context.model.replica(), intent.pair);
}

void on(Context& context, const intent::ShareHours& intent) {
    const auto* replica = context.model.replica();
    const auto* me = replica ? replica->program.person(replica->me()) : nullptr;
    if (!me || !me->profile) return;
    const auto free = intent.shares ? me->profile->availability : program::Availability{};
    if (!tell_partner(context, intent.pair,
                      fact::HoursShared{free, context.now.utc_offset_minutes}))
        return;
    toast_with_undo(context,
                    intent.shares ? i18n::Text::toast_hours_shared : i18n::Text::toast_hours_none,
                    intent::ShareHours{intent.pair, !intent.shares});
}

/// Only what is well-formed is opened, and only by a press: nothing is ever asked for by itself.
void on(Context& context, const intent::OpenContact& intent) {
    if (auto link = program::link_of(intent.way))
        context.effects.push_back(effect::OpenLink{std::move(*link)});
}

void on(Context& context, const intent::CopyContact& intent) {
    const auto value = base::clean_name(intent.way.value, program::contact_letters_max);
    if (!value.empty()) context.effects.push_back(effect::CopyText{value});
}

}  // namespace accanto::app
