#include "app/views/people_view.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_device.hpp"

namespace accanto::app {
namespace {

using program::Standing;

constexpr auto table =
    "Name,Role,Email,Organisation,Can help with,Would like help with,Shirt size\n"
    "Marta Colombo,mentor,marta@example.org,Porto Vecchio,\"Product design, Teams\",,M\n"
    "Élif Kaya,mentee,elif@example.org,,,Product design,S\n"
    "Kwame Mensah,both,kwame@example.org,,Data,Writing,L\n"
    "Ravi Shah,mentee,ravi@example.org,,,Data,S\n";

struct Admin {
    Admin() {
        device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
        device.receive(table, "people.csv");
        device.post(intent::ConfirmPeople{});
    }
    PersonId id(std::string_view name) const {
        for (const auto& [id, person] : device.program().people) {
            if (person.name() == name) return id;
        }
        FAIL("nobody of this name");
        return {};
    }
    PeopleView view(const PeopleFilter& filter = {}) const {
        return people_view(device.model(), filter);
    }
    test::AppDevice device{1};
};

std::vector<std::string> names(const PeopleView& view) {
    std::vector<std::string> names;
    for (const auto& row : view.rows) names.push_back(row.name);
    return names;
}

using Names = std::vector<std::string>;

TEST_CASE("without a program or people the view is empty") {
    CHECK(people_view(Model{}, {}).empty);
    test::AppDevice device(1);
    device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    CHECK(people_view(device.model(), {}).empty);
}

TEST_CASE("filters by standing and by role; both counts as either") {
    Admin admin;
    admin.device.post(intent::AcceptPeople{{admin.id("Ravi Shah")}});
    CHECK(names(admin.view({.search = {}, .standing = Standing::Accepted})) == Names{"Ravi Shah"});
    CHECK(admin.view({.search = {}, .standing = {}, .role = RoleFilter::Mentors}).rows.size() == 2);
    CHECK(admin.view({.search = {}, .standing = {}, .role = RoleFilter::Mentees}).rows.size() == 3);
    CHECK(admin.view({.search = {}, .standing = Standing::Left}).rows.empty());
    CHECK(admin.view({.search = {}, .standing = Standing::Accepted}).applied.size() == 3);
}

TEST_CASE("people are in the order of their letters, whatever marks these have") {
    Admin admin;
    admin.device.post(intent::AcceptPeople{admin.view().applied});
    CHECK(names(admin.view()) == Names{"Élif Kaya", "Kwame Mensah", "Marta Colombo", "Ravi Shah"});
}

TEST_CASE(
    "the search looks at names, organisations, contacts and topics, whatever the case and the "
    "marks") {
    Admin admin;
    CHECK(names(admin.view({.search = " éLIF"})) == Names{"Élif Kaya"});
    CHECK(names(admin.view({.search = "elif"})) == Names{"Élif Kaya"});
    CHECK(names(admin.view({.search = "vecchio"})) == Names{"Marta Colombo"});
    CHECK(names(admin.view({.search = "kwame@"})) == Names{"Kwame Mensah"});
    CHECK(admin.view({.search = "DATA"}).rows.size() == 2);
    CHECK(admin.view({.search = "zzz"}).rows.empty());
}

TEST_CASE("the figures count those who are in, whoever is both twice") {
    Admin admin;
    std::vector<PersonId> all;
    for (const auto& [id, person] : admin.device.program().people) all.push_back(id);
    admin.device.post(intent::AcceptPeople{all});
    const auto figures = admin.view().figures;
    CHECK(figures.mentors == 2);
    CHECK(figures.mentees == 3);
    CHECK(figures.places_free == 2);
    CHECK(figures.without_pair == 4);
}

TEST_CASE("a person's details have their words, and what can be answered") {
    Admin admin;
    const auto id = admin.id("Marta Colombo");
    const auto person = person_view(admin.device.model(), id);
    REQUIRE(person);
    CHECK(person->offers == std::vector<std::string>{"Product design", "Teams"});
    CHECK(person->organisation == "Porto Vecchio");
    CHECK(person->from_spreadsheet);
    CHECK(person->consent == Consent::NotAsked);
    CHECK_FALSE(person->reads_note);
    CHECK(person->can_accept);
    CHECK(person->can_decline);
    CHECK(person->can_waitlist);
    REQUIRE(person->answers.size() == 1);
    CHECK(person->answers[0].question == "Shirt size");
    CHECK(person->answers[0].text == "M");
    admin.device.post(intent::AcceptPeople{{id}});
    const auto accepted = person_view(admin.device.model(), id);
    CHECK_FALSE(accepted->can_accept);
    CHECK_FALSE(accepted->can_decline);
    CHECK(accepted->places_free == 1);
}

TEST_CASE("a pair shows on both who are in it") {
    Admin admin;
    const auto mentor = admin.id("Marta Colombo"), mentee = admin.id("Élif Kaya");
    admin.device.post(intent::AcceptPeople{{mentor, mentee}});
    admin.device.post(intent::PairByHand{mentor, mentee});
    const auto person = person_view(admin.device.model(), mentee);
    REQUIRE(person->partners.size() == 1);
    CHECK(person->partners[0].name == "Marta Colombo");
}

TEST_CASE("nobody is shown for an id that is not here") {
    Admin admin;
    CHECK_FALSE(person_view(admin.device.model(), PersonId{}));
    CHECK_FALSE(person_view(admin.device.model(), std::nullopt));
}

TEST_CASE("the address can name a person") {
    Admin admin;
    const auto id = admin.id("Ravi Shah");
    admin.device.post(intent::Navigate{{Screen::People, id.text(), {}}});
    CHECK(admin.view().asked_for == id);
    admin.device.post(intent::Navigate{{Screen::People, PersonId{}.text(), {}}});
    CHECK_FALSE(admin.view().asked_for);
    admin.device.post(intent::Navigate{{Screen::People, "not an id", {}}});
    CHECK_FALSE(admin.view().asked_for);
}

}  // namespace
}  // namespace accanto::app
