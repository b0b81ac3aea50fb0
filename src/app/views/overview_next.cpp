#include "app/views/overview_next.hpp"

#include <algorithm>
#include <ranges>

#include "base/sorting.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using program::Standing;

constexpr std::size_t silent_named_max = 2;

std::string worded(const Model& model, Text text) {
    return std::string(model.language()(text));
}

/// The week of the check-in in which somebody asked: their last one.
int week_asked(const program::Program& program, const PairLine& line) {
    const auto all = program.progress.find(line.id);
    if (all == program.progress.end()) return line.week;
    const auto told = all->second.find(*line.asks_for_help);
    return told == all->second.end() || told->second.weeks.empty()
               ? line.week
               : told->second.weeks.rbegin()->first;
}

void add_help(std::vector<NextAction>& next, const Model& model, const program::Program& program,
              const OverviewView& view) {
    const auto language = model.language();
    for (const auto& line : view.pairs) {
        if (!line.asks_for_help) continue;
        const bool is_mentor = *line.asks_for_help == line.mentor.id;
        const auto name = first_name(is_mentor ? line.mentor.name : line.mentee.name);
        const auto partner = first_name(is_mentor ? line.mentee.name : line.mentor.name);
        next.push_back(
            {NextKind::Help, language(Text::overview_help, {{"name", name}}),
             language(Text::overview_help_sentence,
                      {{"week", std::to_string(week_asked(program, line))}, {"partner", partner}}),
             language(Text::overview_help_action, {{"name", name}}),
             Route{Screen::People, line.asks_for_help->text(), {}}});
    }
}

int quiet_weeks(const PairLine& line) {
    return line.weeks_since_contact.value_or(line.week - 1);
}

void add_silent(std::vector<NextAction>& next, const Model& model, const OverviewView& view) {
    const auto language = model.language();
    std::vector<const PairLine*> silent;
    for (const auto& line : view.pairs) {
        if (line.silent) silent.push_back(&line);
    }
    if (silent.empty()) return;
    base::sort(silent, std::ranges::greater{},
               [](const PairLine* line) { return quiet_weeks(*line); });
    if (silent.size() == 1) {
        const auto& line = *silent.front();
        next.push_back({NextKind::Silent,
                        language(Text::overview_silent_one, {{"names", line.names}}),
                        language.count(Text::overview_silent_one_sentence, quiet_weeks(line)),
                        worded(model, Text::overview_silent_one_action),
                        Route{Screen::Pair, line.id.text(), {}}});
        return;
    }
    std::string sentence;
    for (const auto* line : silent | std::views::take(silent_named_max)) {
        if (!sentence.empty()) sentence += ", ";
        sentence += language.count(Text::overview_silent_part, quiet_weeks(*line),
                                   {{"names", line->names}});
    }
    sentence += silent.size() > silent_named_max ? "…" : ".";
    next.push_back({NextKind::Silent,
                    language.count(Text::overview_silent, static_cast<std::int64_t>(silent.size())),
                    sentence, worded(model, Text::overview_silent_action), std::nullopt});
}

std::string names_of(const Model& model, const std::vector<std::string>& names) {
    const auto language = model.language();
    if (names.size() == 1) return names[0];
    if (names.size() == 2) return language.list({names[0], names[1]});
    if (names.size() == 3) return language.list({names[0], names[1], names[2]});
    return names[0] + ", " + names[1] + ", " + names[2] + "…";
}

void add_sign_ups(std::vector<NextAction>& next, const Model& model,
                  const program::Program& program) {
    std::vector<std::string> names;
    for (const auto& [id, person] : program.people) {
        if (person.standing == Standing::Applied) names.push_back(first_name(person.name()));
    }
    if (names.empty()) return;
    next.push_back(
        {NextKind::SignUps,
         model.language().count(Text::overview_sign_ups, static_cast<std::int64_t>(names.size())),
         names_of(model, names) + (names.size() > 3 ? "" : "."),
         worded(model, Text::overview_sign_ups_action), Route{Screen::People, {}, {}}});
}

void add_proposals(std::vector<NextAction>& next, const Model& model,
                   const program::Program& program) {
    const auto proposed = std::ranges::count_if(program.pairs, [](const auto& entry) {
        return entry.second.state == program::PairState::Proposed;
    });
    if (proposed == 0) return;
    const bool both = program.rules.confirmation == program::Confirmation::BothAccept;
    next.push_back(
        {NextKind::Proposals, model.language().count(Text::overview_proposals, proposed),
         worded(model, both ? Text::overview_proposals_both : Text::overview_proposals_admin),
         worded(model, Text::overview_proposals_action), Route{Screen::Pairing, {}, {}}});
}

struct Unpaired {
    int people = 0, mentees = 0, places = 0;
};

/// Accepted people without a pair, and the places all mentors still have.
Unpaired unpaired_people(const program::Program& program) {
    Unpaired unpaired;
    for (const auto& [id, person] : program.people) {
        if (person.standing != Standing::Accepted) continue;
        const bool waits = program.running_pairs_of(id).empty();
        unpaired.people += waits ? 1 : 0;
        unpaired.mentees += waits && program::can_be_mentee(person.role()) ? 1 : 0;
        unpaired.places += program.free_places(id);
    }
    return unpaired;
}

void add_pairing(std::vector<NextAction>& next, const Model& model,
                 const program::Program& program) {
    const auto language = model.language();
    const auto unpaired = unpaired_people(program);
    if (unpaired.people == 0) return;
    const auto title = language.count(Text::overview_pairing, unpaired.people);
    if (unpaired.mentees > 0 && unpaired.places > 0) {
        const auto mentees = language.count(Text::overview_mentees, unpaired.mentees),
                   places = language.count(Text::overview_places, unpaired.places);
        next.push_back(
            {NextKind::Pairing, title,
             language(Text::overview_pairing_sentence, {{"mentees", mentees}, {"places", places}}),
             worded(model, Text::overview_pairing_action), Route{Screen::Pairing, {}, {}}});
        return;
    }
    const auto sentence =
        unpaired.mentees > 0 ? Text::overview_partners_mentors : Text::overview_partners_mentees;
    next.push_back({NextKind::Partners, title, worded(model, sentence),
                    worded(model, Text::invite_people), std::nullopt});
}

void add_over(std::vector<NextAction>& next, const Model& model, const program::Program& program,
              base::Instant now) {
    const bool ended = program.rules.stage == program::Stage::Finished;
    if (!program.dates.starts || ended || program.dates.length_weeks <= 0) return;
    const int last = program.dates.starts->number + 7 * program.dates.length_weeks;
    if (base::day_of(now).number < last) return;
    next.push_back({NextKind::Over, worded(model, Text::overview_over),
                    worded(model, Text::overview_over_sentence),
                    worded(model, Text::overview_over_action),
                    Route{Screen::ProgramSettings, {}, {}}});
}

void add_backup(std::vector<NextAction>& next, const Model& model, const Replica& replica,
                base::Instant now) {
    if (replica.sample || replica.program.people.empty()) return;
    const auto last = model.settings.last_backup;
    const int days = base::day_of(now).number - base::day_of(last).number;
    const bool never = last.ms <= 0;
    if (!never && days < backup_days_max) return;
    const auto title = never ? worded(model, Text::overview_backup_never)
                             : model.language().count(Text::overview_backup_old, days);
    next.push_back({NextKind::Backup, title, worded(model, Text::overview_backup_sentence),
                    worded(model, Text::overview_backup_action), std::nullopt});
}

}  // namespace

std::vector<NextAction> next_actions(const Model& model, const Replica& replica,
                                     const OverviewView& view, base::Instant now) {
    std::vector<NextAction> next;
    add_help(next, model, replica.program, view);
    add_silent(next, model, view);
    add_sign_ups(next, model, replica.program);
    add_proposals(next, model, replica.program);
    add_pairing(next, model, replica.program);
    add_over(next, model, replica.program, now);
    add_backup(next, model, replica, now);
    return next;
}

}  // namespace accanto::app
