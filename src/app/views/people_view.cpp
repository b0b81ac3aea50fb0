#include "app/views/people_view.hpp"

#include <bit>
#include <tuple>

#include "app/views/language_names.hpp"
#include "base/name_order.hpp"
#include "base/sorting.hpp"
#include "base/text.hpp"

namespace accanto::app {
namespace {

using program::Person;
using program::Standing;

constexpr std::size_t topics_shown = 3;
constexpr int slot_hours = 2;

/// What the program knows of somebody, whichever part of it this device can read.
program::Profile known_profile(const Person& person) {
    if (person.profile) return *person.profile;
    program::Profile profile;
    if (!person.shown) return profile;
    const auto& shown = *person.shown;
    profile.name = shown.name;
    profile.role = shown.role;
    profile.languages = shown.languages;
    profile.offers = shown.offers;
    profile.wants = shown.wants;
    profile.places = shown.places;
    if (!shown.about.empty()) profile.answers["about"] = shown.about;
    return profile;
}

template <class Use>
void each_topic(const Person& person, const Use& use) {
    const auto visit = [&](const auto& profile) {
        for (const auto& topic : profile.offers) use(topic, true);
        for (const auto& topic : profile.wants) use(topic, false);
    };
    if (person.profile) visit(*person.profile);
    if (!person.profile && person.shown) visit(*person.shown);
}

bool has_role(const Person& person, RoleFilter filter) {
    if (filter == RoleFilter::Mentors) return program::can_mentor(person.role());
    if (filter == RoleFilter::Mentees) return program::can_be_mentee(person.role());
    return true;
}

bool is_found(const Person& person, const std::string& search) {
    if (search.empty()) return true;
    const auto has = [&](std::string_view text) { return base::searchable(text).contains(search); };
    if (has(person.name())) return true;
    if (person.profile && (has(person.profile->organisation) || has(person.profile->contact)))
        return true;
    bool found = false;
    each_topic(person, [&](const std::string& topic, bool) { found = found || has(topic); });
    return found;
}

std::string some_topics(const Person& person) {
    const bool offers = program::can_mentor(person.role());
    std::string text;
    std::size_t count = 0;
    each_topic(person, [&](const std::string& topic, bool offered) {
        if (offered != offers || count == topics_shown) return;
        if (count++ > 0) text += ", ";
        text += topic;
    });
    return text;
}

/// People in it and the ones who wait for an answer before those who are not.
int rank(Standing standing) {
    switch (standing) {
        case Standing::Applied:
            return 0;
        case Standing::Accepted:
            return 1;
        case Standing::Waitlisted:
            return 2;
        case Standing::Declined:
            return 3;
        case Standing::Left:
            return 4;
    }
    return 5;
}

/// A row with what it is sorted by.
struct Sorted {
    PersonRow row;
    int rank = 0;
    std::int64_t since_ms = 0;  ///< of those who wait: the first to sign up first
    std::string name;
};

Sorted sorted_row(const program::Program& program, const Person& person) {
    const bool waits =
        person.standing == Standing::Applied || person.standing == Standing::Waitlisted;
    const bool paired =
        person.standing == Standing::Accepted && !program.running_pairs_of(person.id).empty();
    return {{person.id, person.name(), person.role(), some_topics(person), person.standing, paired},
            rank(person.standing),
            waits ? person.since.ms : 0,
            base::name_order(person.name())};
}

std::vector<PersonRow> rows_of(const program::Program& program, const PeopleFilter& filter) {
    const auto search = base::searchable(base::trimmed(filter.search));
    std::vector<Sorted> found;
    for (const auto& [id, person] : program.people) {
        const bool stands = !filter.standing || person.standing == *filter.standing;
        if (stands && has_role(person, filter.role) && is_found(person, search))
            found.push_back(sorted_row(program, person));
    }
    base::sort(found, {}, [](const Sorted& each) {
        return std::tie(each.rank, each.since_ms, each.name, each.row.id);
    });
    std::vector<PersonRow> rows;
    rows.reserve(found.size());
    for (auto& each : found) rows.push_back(std::move(each.row));
    return rows;
}

void count_in(PeopleFigures& figures, const program::Program& program, const Person& person) {
    if (person.standing != Standing::Accepted) return;
    figures.mentors += program::can_mentor(person.role()) ? 1 : 0;
    figures.mentees += program::can_be_mentee(person.role()) ? 1 : 0;
    figures.places_free += program.free_places(person.id);
    figures.without_pair += program.running_pairs_of(person.id).empty() ? 1 : 0;
}

std::vector<PersonId> all_applied(const program::Program& program) {
    std::vector<std::pair<std::int64_t, PersonId>> waiting;
    for (const auto& [id, person] : program.people) {
        if (person.standing == Standing::Applied) waiting.emplace_back(person.since.ms, id);
    }
    base::sort(waiting);
    std::vector<PersonId> people;
    for (const auto& each : waiting) people.push_back(each.second);
    return people;
}

Consent consent_of(const program::Program& program, const Person& person) {
    if (person.from_spreadsheet && !person.device) return Consent::NotAsked;
    if (!person.profile) return Consent::Given;
    if (program.rules.adults_only && !person.adult) return Consent::AgeOpen;
    return person.agrees_to_conduct ? Consent::Given : Consent::RulesOpen;
}

std::vector<Partner> partners_of(const program::Program& program, const Person& person) {
    std::vector<Partner> partners;
    const auto found = program.pairs_of.find(person.id);
    if (found == program.pairs_of.end()) return partners;
    for (const auto& id : found->second) {
        const auto* pair = program.pair(id);
        if (!pair || (!pair->is_running() && pair->state != program::PairState::Proposed)) continue;
        const auto* partner = program.person(pair->partner_of(person.id));
        if (partner)
            partners.push_back({partner->id, partner->name(), pair->state,
                                pair->is_running() ? pair->started_at : pair->proposed_at});
    }
    return partners;
}

/// The program's questions in their order, then what else was answered: the columns of a
/// spreadsheet.
std::vector<Answer> answers_of(const program::Description& description,
                               const program::Profile& profile) {
    std::vector<Answer> answers;
    auto rest = profile.answers;
    for (const auto& question : description.questions) {
        const auto given = rest.find(question.id);
        if (given == rest.end()) continue;
        answers.push_back({question.title, given->second});
        rest.erase(given);
    }
    for (const auto& [id, text] : rest) answers.push_back({id, text});
    return answers;
}

void show_profile(PersonView& view, const program::Program& program,
                  const program::Profile& profile) {
    for (const auto& code : profile.languages) view.languages.push_back(language_name(code));
    view.offers = profile.offers;
    view.wants = profile.wants;
    view.organisation = profile.organisation;
    view.contact = profile.contact;
    view.experience_years = profile.experience_years;
    view.offers_levels = profile.offers_levels;
    view.wants_levels = profile.wants_levels;
    view.goals = profile.goals;
    view.interests = profile.interests;
    view.years_ahead = profile.years_ahead_wanted;
    for (const auto& id : profile.mentor_wishes) {
        const auto* mentor = program.person(id);
        if (mentor && !mentor->name().empty()) view.wishes.push_back(mentor->name());
    }
    view.free_hours = std::popcount(profile.availability.slots) * slot_hours;
    if (program::can_mentor(view.role)) view.places = profile.places;
    view.answers = answers_of(program.description, profile);
}

}  // namespace

PeopleView people_view(const Model& model, const PeopleFilter& filter) {
    PeopleView view;
    view.follower = model.follower;
    const auto* replica = model.replica();
    if (!replica) return view;
    const auto& program = replica->program;
    view.empty = program.people.empty();
    view.total = static_cast<int>(program.people.size());
    view.invite = invite_view(model);
    for (const auto& [id, person] : program.people) {
        ++view.count[static_cast<std::size_t>(person.standing)];
        count_in(view.figures, program, person);
    }
    const auto asked_for = model.route.screen == Screen::People
                               ? PersonId::from_text(model.route.argument)
                               : std::nullopt;
    if (asked_for && program.person(*asked_for)) view.asked_for = asked_for;
    view.rows = rows_of(program, filter);
    view.applied = all_applied(program);
    return view;
}

std::optional<PersonView> person_view(const Model& model, const std::optional<PersonId>& id) {
    const auto* replica = model.replica();
    const auto* person = replica && id ? replica->program.person(*id) : nullptr;
    if (!person) return std::nullopt;
    const auto& program = replica->program;
    PersonView view;
    view.id = person->id;
    view.name = person->name();
    view.role = person->role();
    view.standing = person->standing;
    view.since = person->since;
    view.from_spreadsheet = person->from_spreadsheet;
    view.consent = consent_of(program, *person);
    if (person->standing == Standing::Declined) view.note = person->note;
    view.can_accept = person->standing != Standing::Accepted;
    view.can_decline =
        person->standing == Standing::Applied || person->standing == Standing::Waitlisted;
    view.can_waitlist =
        person->standing == Standing::Applied || person->standing == Standing::Declined;
    view.reads_note = person->device.has_value();
    view.partners = partners_of(program, *person);
    view.places_free = program.free_places(person->id);
    view.profile = known_profile(*person);
    view.form = profile_form(view.profile, program.description, model.language());
    show_profile(view, program, view.profile);
    return view;
}

}  // namespace accanto::app
