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

PairingDesk::PairingDesk(const std::vector<program::Profile>& people, std::string language) {
    auto replica = app::found_program(identity::make_device_keys(random_), now_, random_);
    model_.loaded = true;
    model_.settings.language = std::move(language);
    model_.open = replica.id;
    model_.replicas.emplace(replica.id, std::move(replica));
    program::Description description;
    description.title = "Harbour Circle";
    post(app::intent::Describe{description});
    add(people);
}

void PairingDesk::add(const std::vector<program::Profile>& people) {
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

}  // namespace accanto::test
