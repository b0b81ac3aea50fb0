#include "app/views/pair_summary_view.hpp"

#include <algorithm>

namespace accanto::app {
namespace {

using program::fact::Touch;

SummaryWeek week_view(const program::Progress& progress, int week, int current) {
    SummaryWeek view{.week = week};
    const auto told = progress.weeks.find(week);
    if (told == progress.weeks.end()) {
        view.kind = week < current ? WeekLook::Silent : WeekLook::Ahead;
        return view;
    }
    view.checked = told->second;
    const bool has_number = told->second.touch != Touch::No && told->second.useful > 0;
    view.kind = has_number ? WeekLook::Useful : WeekLook::Silent;
    return view;
}

struct Span {
    int current = 1, shown = 1;
};

/// A pair that is over has no current week; nothing is silent after its end.
Span span_of(const program::Program& program, const program::Pair& pair, base::Instant now) {
    const bool begun = pair.started_at.ms > 0;
    const auto until = pair.is_running() || !begun ? now : pair.ended_at;
    const int current = begun ? program::week_of(pair, until) : 1;
    return {current,
            std::clamp(std::max(program.dates.length_weeks, current), 1, program::weeks_max)};
}

SummaryPerson person_view(const program::Program& program, const program::Pair& pair,
                          const PersonId& id, Span span) {
    static const program::Progress nothing;
    SummaryPerson view;
    view.face = face_of(program, id);
    view.first = first_name(view.face.name);
    view.accepts = id == pair.mentor ? pair.mentor_accepts : pair.mentee_accepts;
    const auto* person = program.person(id);
    if (person && person->profile) view.contact = person->profile->contact;
    const auto both = program.progress.find(pair.id);
    const program::Progress* progress = &nothing;
    if (both != program.progress.end() && both->second.contains(id))
        progress = &both->second.find(id)->second;
    view.steps_done = progress->steps_done;
    view.last_news = progress->last_shared;
    for (int week = 1; week <= span.shown; ++week)
        view.weeks.push_back(week_view(*progress, week, span.current));
    if (!progress->weeks.empty() && progress->weeks.rbegin()->second.asks_for_help) {
        view.asks_for_help = progress->weeks.rbegin()->first;
    }
    return view;
}

}  // namespace

PairSummaryView pair_summary_view(const Replica& replica, const program::Pair& pair,
                                  base::Instant now) {
    const auto& program = replica.program;
    const auto span = span_of(program, pair, now);
    PairSummaryView view;
    view.mentor = person_view(program, pair, pair.mentor, span);
    view.mentee = person_view(program, pair, pair.mentee, span);
    view.steps =
        static_cast<int>(std::ranges::count_if(program.guide.steps, [](const program::Step& step) {
            return step.kind != program::StepKind::Prepare;
        }));
    view.both_done = std::min(view.mentor.steps_done, view.mentee.steps_done);
    view.both_decide = program.rules.confirmation == program::Confirmation::BothAccept;
    view.proposed_at = pair.proposed_at;
    view.started_at = pair.started_at;
    return view;
}

}  // namespace accanto::app
