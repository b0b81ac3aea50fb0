#include "app/pairing_request.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/pairing_desk.hpp"

namespace accanto::app {
namespace {

using program::fact::Wish;
using test::mentee_named;
using test::mentor_named;

test::PairingDesk desk() {
    return test::PairingDesk(
        {mentor_named("Marta Colombo", {"Design"}, 2), mentor_named("Kwame Asante", {"Data"}),
         mentee_named("Sofia Reyes", {"Design"}), mentee_named("Elif Kaya", {"Data"})});
}

bool asks_for(const std::vector<matching::Candidate>& people, const PersonId& id) {
    return std::ranges::find(people, id, &matching::Candidate::id) != people.end();
}

TEST_CASE("everybody accepted is asked for, with their free places") {
    const auto circle = desk();
    const auto request = matching_request(circle.program());
    CHECK(request.mentors.size() == 2);
    CHECK(request.mentees.size() == 2);
    const auto marta =
        std::ranges::find(request.mentors, circle.id("Marta Colombo"), &matching::Candidate::id);
    REQUIRE(marta != request.mentors.end());
    CHECK(marta->places_free == 2);
}

TEST_CASE("a place somebody was proposed for is not offered twice") {
    auto circle = desk();
    circle.let_both_decide();
    circle.post(intent::PairByHand{circle.id("Kwame Asante"), circle.id("Sofia Reyes")});
    const auto request = matching_request(circle.program());
    CHECK_FALSE(asks_for(request.mentors, circle.id("Kwame Asante")));
    CHECK_FALSE(asks_for(request.mentees, circle.id("Sofia Reyes")));
    CHECK(asks_for(request.mentees, circle.id("Elif Kaya")));
    CHECK(open_places(circle.program(), circle.id("Kwame Asante")) == 0);
    CHECK(is_taken_as_mentee(circle.program(), circle.id("Sofia Reyes")));
}

TEST_CASE("a proposal that was withdrawn frees both") {
    auto circle = desk();
    circle.let_both_decide();
    circle.post(intent::PairByHand{circle.id("Kwame Asante"), circle.id("Sofia Reyes")});
    circle.post(intent::EndPair{circle.only_pair()});
    const auto request = matching_request(circle.program());
    CHECK(asks_for(request.mentors, circle.id("Kwame Asante")));
    CHECK(asks_for(request.mentees, circle.id("Sofia Reyes")));
}

TEST_CASE("never holds in either role") {
    auto circle = desk();
    const auto kwame = circle.id("Kwame Asante"), sofia = circle.id("Sofia Reyes");
    circle.post(intent::WishPair{kwame, sofia, Wish::Never});
    const auto request = matching_request(circle.program());
    CHECK(request.never.contains({kwame, sofia}));
    CHECK(request.never.contains({sofia, kwame}));
}

TEST_CASE("a wish to keep two counts only while both can be paired") {
    auto circle = desk();
    const auto kwame = circle.id("Kwame Asante"), sofia = circle.id("Sofia Reyes");
    circle.post(intent::WishPair{kwame, sofia, Wish::Keep});
    CHECK(matching_request(circle.program()).keep.contains({kwame, sofia}));
    circle.post(intent::PairByHand{kwame, circle.id("Elif Kaya")});
    CHECK(matching_request(circle.program()).keep.empty());
}

TEST_CASE("who had to wait while others were paired comes first the next time") {
    auto circle = desk();
    CHECK(matching_request(circle.program()).first.empty());
    circle.post(intent::PairByHand{circle.id("Kwame Asante"), circle.id("Sofia Reyes")});
    const auto elif = circle.id("Elif Kaya");
    CHECK(matching_request(circle.program()).first == std::set{elif});
    circle.post(intent::PairByHand{circle.id("Marta Colombo"), elif});
    circle.post(
        intent::EndPair{circle.program().pair_order.back(), program::Reason::NoTime, false});
    // She had somebody.
    CHECK(matching_request(circle.program()).first.empty());
    CHECK(asks_for(matching_request(circle.program()).mentees, elif));
}

TEST_CASE("two people can be asked about whatever they are in") {
    auto circle = desk();
    const auto kwame = circle.id("Kwame Asante"), sofia = circle.id("Sofia Reyes");
    circle.post(intent::PairByHand{kwame, sofia});
    const auto request = request_of_two(circle.program(), kwame, sofia);
    CHECK(asks_for(request.mentors, kwame));
    CHECK(asks_for(request.mentees, sofia));
    CHECK(request_of_two(circle.program(), kwame, {}).mentees.empty());
}

TEST_CASE("what counts is asked for as the program's rules say it") {
    auto circle = desk();
    auto rules = circle.program().rules;
    rules.weights = {1, 2, 3, 10};
    rules.spread_load = true;
    rules.synonyms = {{{"UX", "Design"}}};
    circle.post(intent::SetRules{rules});
    const auto marta = circle.id("Marta Colombo"), sofia = circle.id("Sofia Reyes");
    for (const auto& request :
         {matching_request(circle.program()), request_of_two(circle.program(), marta, sofia)}) {
        CHECK(request.weights == matching::Weights{1, 2, 3, 10});
        CHECK(request.spread_load);
        CHECK(request.synonyms == rules.synonyms);
    }
    const auto other = matching_request(circle.program(), matching::Fairness::Bands, {});
    CHECK(other.weights == matching::Weights{});
    CHECK_FALSE(other.spread_load);
}

TEST_CASE("without rules about it, as much counts as the matcher itself thinks") {
    CHECK(matching_request(desk().program()).weights == matching::Weights{});
}

TEST_CASE("a mentor's load begins with the mentees they have, or were proposed") {
    auto circle = desk();
    const auto had = [&] {
        const auto request = matching_request(circle.program());
        const auto marta = std::ranges::find(request.mentors, circle.id("Marta Colombo"),
                                             &matching::Candidate::id);
        REQUIRE(marta != request.mentors.end());
        return marta->mentees_had;
    };
    CHECK(had() == 0);
    circle.let_both_decide();
    circle.post(intent::PairByHand{circle.id("Marta Colombo"), circle.id("Sofia Reyes")});
    CHECK(had() == 1);
    circle.post(intent::ConfirmPair{circle.only_pair()});
    CHECK(had() == 1);
    circle.post(intent::EndPair{circle.only_pair()});
    CHECK(had() == 0);
}

TEST_CASE("later parts are asked for once those who were accepted spoke of them") {
    CHECK(parts_asked(desk().program()) == matching::Asked{});
    test::PairingDesk all(test::people_who_say_all(), "en", test::wishes_of_all());
    const matching::Asked without{.goals = true, .interests = true, .wishes = true};
    CHECK(parts_asked(all.program()) == without);
    all.ask_in_private();
    auto with = without;
    with.private_wish = true;
    CHECK(parts_asked(all.program()) == with);
    CHECK(matching_request(all.program()).asked == with);
    const auto two = request_of_two(all.program(), all.id("Marta Colombo"), all.id("Sofia Reyes"));
    CHECK(two.asked == with);
}

TEST_CASE("only what the program asks in private is an answer") {
    auto people = test::people_who_say_all();
    people[0].private_answer = "Something else";
    test::PairingDesk circle(people);
    circle.ask_in_private();
    for (const auto& mentor : matching_request(circle.program()).mentors) {
        const bool is_marta = mentor.id == circle.id("Marta Colombo");
        CHECK(mentor.profile.private_answer == (is_marta ? "" : "Parents"));
    }
}

TEST_CASE("the months that count are those the program touches") {
    auto circle = desk();
    CHECK(matching_request(circle.program()).months.none());
    program::Dates dates;
    dates.starts = base::Day{20'788};  // 1 December 2026
    dates.length_weeks = 12;
    circle.post(intent::SetDates{dates});
    CHECK((matching_request(circle.program()).months == matching::Months("100000000011")));
    dates.length_weeks = 520;
    circle.post(intent::SetDates{dates});
    CHECK(matching_request(circle.program()).months.all());
}

TEST_CASE("of two alone, wishes for somebody who can't be had say nothing") {
    test::PairingDesk circle(test::people_who_say_all(), "en", {{"Elif Kaya", "Marta Colombo"}});
    const auto wishes = [&](std::string_view mentor) {
        const auto request =
            request_of_two(circle.program(), circle.id(mentor), circle.id("Elif Kaya"));
        return request.mentees.front().profile.mentor_wishes.size();
    };
    CHECK(wishes("Kwame Asante") == 1);
    circle.post(intent::PairByHand{circle.id("Marta Colombo"), circle.id("Sofia Reyes")});
    CHECK(wishes("Kwame Asante") == 0);
    CHECK(wishes("Marta Colombo") == 1);
}

}  // namespace
}  // namespace accanto::app
