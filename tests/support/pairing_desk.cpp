#include "support/pairing_desk.hpp"

#include "base/check.hpp"

namespace accanto::test {
namespace {

namespace fact = program::fact;

/// 17 to 21 on Monday.
constexpr std::uint64_t monday_evening = 0x60;

program::Profile person_named(std::string_view name, program::Role role) {
    program::Profile profile;
    profile.name = name;
    profile.role = role;
    profile.languages = {"en"};
    profile.availability.slots = monday_evening;
    return profile;
}

}  // namespace

PairingDesk::PairingDesk(const std::vector<program::Profile>& people, std::string language,
                         const std::vector<NamedWish>& wishes) {
    auto replica = app::found_program(identity::make_device_keys(random_), now_, random_);
    model_.loaded = true;
    model_.settings.language = std::move(language);
    model_.open = replica.id;
    model_.replicas.emplace(replica.id, std::move(replica));
    program::Description description;
    description.title = "Harbour Circle";
    post(app::intent::Describe{description});
    add(people, wishes);
}

void PairingDesk::add(const std::vector<program::Profile>& people,
                      const std::vector<NamedWish>& wishes) {
    auto& replica = *model_.replica();
    const auto say = [&](const program::Fact& fact, std::string_view conversation) {
        base::check(app::say(replica, fact, conversation, now_, random_).has_value(),
                    "The fact can be said.");
    };
    std::vector<fact::AddedPerson> added;
    for (const auto& profile : people) {
        fact::AddedPerson person{{}, profile};
        random_.fill(person.person.bytes);
        added.push_back(person);
    }
    const auto named = [&](const std::string& name) -> fact::AddedPerson& {
        for (auto& person : added)
            if (person.profile.name == name) return person;
        base::check(false, "There is somebody of this name.");
        return added.front();
    };
    for (const auto& [mentee, mentor] : wishes)
        named(mentee).profile.mentor_wishes.push_back(named(mentor).person);
    for (const auto& person : added) {
        say(fact::PeopleAdded{{person}}, program::admin_conversation);
        say(fact::Accepted{person.person, std::nullopt, program::public_part(person.profile)},
            program::program_conversation);
    }
    app::read_again(replica);
}

void PairingDesk::post(app::Intent intent) {
    now_.ms += 1'000;
    model_ = app::update(std::move(model_), std::move(intent), {now_, random_, 60}).model;
}

program::PersonId PairingDesk::id(std::string_view name) const {
    for (const auto& [id, person] : program().people) {
        if (person.name() == name) return id;
    }
    base::check(false, "There is somebody of this name.");
    return {};
}

void PairingDesk::let_both_decide() {
    auto rules = program().rules;
    rules.confirmation = program::Confirmation::BothAccept;
    post(app::intent::SetRules{rules});
}

void PairingDesk::ask_in_private() {
    auto description = program().description;
    description.private_question =
        program::PrivateQuestion{"What is closest to you?", "", {"Parents", "Newcomers"}};
    post(app::intent::Describe{description});
}

void PairingDesk::select(std::string_view mentor, std::string_view mentee) {
    post(app::intent::SelectPair{id(mentor), id(mentee)});
}

program::Profile mentor_named(std::string_view name, std::vector<std::string> offers, int places) {
    auto profile = person_named(name, program::Role::Mentor);
    profile.offers = std::move(offers);
    profile.places = places;
    profile.experience_years = 9;
    return profile;
}

program::Profile mentee_named(std::string_view name, std::vector<std::string> wants) {
    auto profile = person_named(name, program::Role::Mentee);
    profile.wants = std::move(wants);
    profile.experience_years = 3;
    return profile;
}

std::vector<program::Profile> people_who_say_all() {
    using program::Level;
    auto marta = mentor_named("Marta Colombo", {"Design", "Portfolio", "Interviews"}),
         kwame = mentor_named("Kwame Asante", {"Data", "Portfolio"});
    auto sofia = mentee_named("Sofia Reyes", {"Design", "Portfolio", "Career change"}),
         elif = mentee_named("Elif Kaya", {"Data"});
    marta.offers_levels = {{"Design", Level::Deep}, {"Portfolio", Level::Some}};
    sofia.wants_levels = {{"Design", Level::Solid}};
    marta.goals = {"Lead a team", "Publish"}, kwame.goals = {"Change careers"};
    sofia.goals = {"Lead a team", "Find a first job"}, elif.goals = {"Change careers"};
    marta.interests = {"Music", "Chess", "Hiking"}, kwame.interests = {"Cooking"};
    sofia.interests = {"Chess", "Music"}, elif.interests = {"Cooking", "Chess"};
    marta.experience_years = 14;
    sofia.years_ahead_wanted = {3, 10}, elif.years_ahead_wanted = {2, 80};
    // Monday from 15 on in Berlin, to 11 in New York.
    marta.availability.slots = 0x70, sofia.availability.slots = 0x06;
    marta.utc_offset_minutes = 60, sofia.utc_offset_minutes = -300;
    marta.utc_offset_by_month_minutes = {60, 60, 60, 120, 120, 120, 120, 120, 120, 120, 60, 60};
    sofia.utc_offset_by_month_minutes = {-300, -300, -240, -240, -240, -240,
                                         -240, -240, -240, -240, -300, -300};
    marta.private_answer = kwame.private_answer = sofia.private_answer = "Parents";
    elif.private_answer = "Newcomers";
    return {marta, kwame, sofia, elif};
}

std::vector<NamedWish> wishes_of_all() {
    return {{"Sofia Reyes", "Kwame Asante"}, {"Sofia Reyes", "Marta Colombo"}};
}

}  // namespace accanto::test
