#include "app/views/overview_view.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/views/app_view.hpp"
#include "app/views/overview_next.hpp"
#include "app/views/overview_pairs.hpp"
#include "app/views/template_shelf.hpp"
#include "base/sorting.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using program::PairState;
using program::Standing;

constexpr int morning_ends_hour = 12, afternoon_ends_hour = 18;
/// In a program for encouragement nobody's weeks are measured.
constexpr std::string_view unmeasured_template = "support";

Text greeting_at(base::Instant now, int utc_offset_minutes) {
    constexpr std::int64_t minute_ms = 60'000, hour_ms = 60 * minute_ms;
    const auto local = now.ms + utc_offset_minutes * minute_ms;
    const auto hour = (local % base::day_ms + base::day_ms) % base::day_ms / hour_ms;
    if (hour < morning_ends_hour) return Text::overview_morning;
    return hour < afternoon_ends_hour ? Text::overview_afternoon : Text::overview_evening;
}

bool ever_ran(PairState state) {
    return state == PairState::Active || state == PairState::Paused || state == PairState::Ended;
}

bool have_met(const program::Program& program, const program::Pair& pair) {
    const auto told = program.progress.find(pair.id);
    if (told == program.progress.end()) return false;
    return std::ranges::any_of(told->second, [](const auto& member) {
        return std::ranges::any_of(member.second.weeks, [](const auto& week) {
            return week.second.touch == program::fact::Touch::Talked;
        });
    });
}

std::vector<FunnelCount> funnel(const program::Program& program) {
    int accepted = 0;
    for (const auto& [id, person] : program.people) {
        accepted += person.standing == Standing::Accepted ||
                            (person.standing == Standing::Left && person.shown)
                        ? 1
                        : 0;
    }
    std::set<PersonId> paired, met;
    for (const auto& [id, pair] : program.pairs) {
        if (!ever_ran(pair.state)) continue;
        paired.insert({pair.mentor, pair.mentee});
        if (have_met(program, pair)) met.insert({pair.mentor, pair.mentee});
    }
    return {{Text::overview_funnel_signed_up, static_cast<int>(program.people.size())},
            {Text::overview_funnel_accepted, accepted},
            {Text::overview_funnel_paired, static_cast<int>(paired.size())},
            {Text::overview_funnel_met, static_cast<int>(met.size())}};
}

Text applied_line(program::Role role) {
    switch (role) {
        case program::Role::Mentor:
            return Text::overview_applied_mentor;
        case program::Role::Mentee:
            return Text::overview_applied_mentee;
        case program::Role::Both:
            return Text::overview_applied_both;
    }
    return Text::overview_applied_both;
}

Text free_line(program::Role role) {
    switch (role) {
        case program::Role::Mentor:
            return Text::overview_free_mentor;
        case program::Role::Mentee:
            return Text::overview_free_mentee;
        case program::Role::Both:
            return Text::overview_free_both;
    }
    return Text::overview_free_both;
}

/// Whoever waits longest comes first.
std::vector<const program::Person*> people_by_since(const program::Program& program) {
    std::vector<const program::Person*> people;
    for (const auto& [id, person] : program.people) people.push_back(&person);
    base::sort(people, {}, [](const program::Person* person) { return person->since; });
    return people;
}

std::vector<WaitingPerson> waiting_people(const program::Program& program) {
    std::vector<WaitingPerson> applied, unpaired;
    for (const auto* person : people_by_since(program)) {
        const auto face = face_of(program, person->id);
        if (person->standing == Standing::Applied)
            applied.push_back({face, applied_line(person->role())});
        const bool waits =
            person->standing == Standing::Accepted && program.running_pairs_of(person->id).empty();
        if (waits) unpaired.push_back({face, free_line(person->role())});
    }
    applied.insert(applied.end(), unpaired.begin(), unpaired.end());
    return applied;
}

/// The week most pairs are in; the later one where two are as frequent.
int common_week(const std::vector<PairLine>& pairs) {
    std::map<int, int> pairs_in;
    for (const auto& line : pairs) ++pairs_in[line.week];
    int common = 0;
    for (const auto& [week, count] : pairs_in) {
        if (common == 0 || count >= pairs_in[common]) common = week;
    }
    return common;
}

int weeks_shown(const program::Program& program, const std::vector<PairLine>& pairs) {
    int weeks = program.dates.length_weeks;
    for (const auto& line : pairs) weeks = std::max(weeks, line.week);
    return weeks;
}

/// Means by week up to the first week about which nobody said a number.
std::vector<float> pulse(const std::vector<PairLine>& pairs, int weeks) {
    std::vector<float> means;
    for (int week = 1; week <= weeks; ++week) {
        int sum = 0, count = 0;
        for (const auto& line : pairs) {
            const auto index = static_cast<std::size_t>(week - 1);
            if (index >= line.weeks.size() || line.weeks[index].useful <= 0) continue;
            sum += line.weeks[index].useful;
            ++count;
        }
        if (count == 0) break;
        means.push_back(static_cast<float>(sum) / static_cast<float>(count));
    }
    return means;
}

void show_means(OverviewView& view) {
    if (view.pairs.empty()) return;
    for (const auto& line : view.pairs) {
        view.mentor_steps += static_cast<float>(line.mentor_steps);
        view.mentee_steps += static_cast<float>(line.mentee_steps);
        view.both_steps += static_cast<float>(line.steps);
    }
    const auto pairs = static_cast<float>(view.pairs.size());
    view.mentor_steps /= pairs;
    view.mentee_steps /= pairs;
    view.both_steps /= pairs;
}

/// Parts of updates that wait for earlier ones, and the people they are from where they are known.
std::string pending_sentence(const Model& model, const Replica& replica) {
    const auto pending = replica.journal.pending();
    if (pending.empty()) return {};
    std::set<std::string> names;
    for (const auto& event : pending) {
        const auto* person = replica.program.person_of_device(event.header().device);
        if (person && !person->name().empty()) names.insert(first_name(person->name()));
    }
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    const auto count = static_cast<std::int64_t>(pending.size());
    if (all.empty()) return model.language().count(Text::overview_pending, count);
    return model.language().count(Text::overview_pending_from, count, {{"names", all}});
}

std::string sentence_of(const Model& model, const OverviewView& view) {
    const auto language = model.language();
    if (view.empty) return std::string(language(Text::overview_ready));
    if (view.pairs.empty())
        return language.count(Text::overview_before_pairs, view.funnel.front().people);
    const auto touch = std::ranges::count_if(
        view.pairs, [](const PairLine& line) { return line.weeks_since_contact == 0; });
    auto sentence =
        language.count(Text::overview_in_touch, static_cast<std::int64_t>(view.pairs.size()),
                       {{"touch", std::to_string(touch)}});
    const auto* replica = model.replica();
    const bool halfway = replica && 2 * view.week_now == replica->program.dates.length_weeks;
    return halfway ? std::string(language(Text::overview_halfway)) + ' ' + sentence : sentence;
}

}  // namespace

OverviewView overview_view(const Model& model, base::Instant now, int utc_offset_minutes) {
    OverviewView view;
    const auto* replica = model.replica();
    if (!replica) return view;
    const auto& program = replica->program;
    view.invite = invite_view(model);
    view.sample = replica->sample;
    view.greeting = model.language()(greeting_at(now, utc_offset_minutes),
                                     {{"name", first_name(program.description.admin_name)}});
    view.empty = program.people.empty();
    view.funnel = funnel(program);
    view.pairs = pair_lines(model, program, now);
    view.weeks = weeks_shown(program, view.pairs);
    view.week_now = common_week(view.pairs);
    view.steps = shared_steps(program.guide);
    view.waiting = waiting_people(program);
    if (program.description.template_id != unmeasured_template)
        view.pulse = pulse(view.pairs, view.weeks);
    show_means(view);
    view.pending = pending_sentence(model, *replica);
    view.updates_waiting = updates_waiting(*replica);
    view.next = next_actions(model, *replica, view, now);
    view.sentence = sentence_of(model, view);
    return view;
}

}  // namespace accanto::app
