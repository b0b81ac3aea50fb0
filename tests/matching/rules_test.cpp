#include "matching/rules.hpp"

#include <doctest/doctest.h>

#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

using test::slot;

struct Two {
    Candidate mentor = test::mentor(1);
    Candidate mentee = test::mentee(2);
    Request request;

    std::optional<Rule> rule() const {
        Vocabulary vocabulary;
        const auto one = comparable(mentor, vocabulary);
        const auto other = comparable(mentee, vocabulary);
        return forbidding_rule(request, one, other);
    }
};

TEST_CASE("two who said nothing may be paired") {
    CHECK(Two{}.rule() == std::nullopt);
}

TEST_CASE("nobody is their own mentor") {
    Two two;
    two.mentor.profile.role = program::Role::Both;
    two.mentee = two.mentor;
    CHECK(two.rule() == Rule::SamePerson);
}

TEST_CASE("a role is kept to") {
    Two two;
    two.mentor.profile.role = program::Role::Mentee;
    CHECK(two.rule() == Rule::NotAMentor);
    two.mentor.profile.role = program::Role::Both;
    CHECK(two.rule() == std::nullopt);
    two.mentee.profile.role = program::Role::Mentor;
    CHECK(two.rule() == Rule::NotAMentee);
}

TEST_CASE("never means never, in this direction") {
    Two two;
    two.request.never.insert({two.mentee.id, two.mentor.id});
    CHECK(two.rule() == std::nullopt);
    two.request.never.insert({two.mentor.id, two.mentee.id});
    CHECK(two.rule() == Rule::Never);
}

TEST_CASE("a mentor without places takes nobody") {
    Two two;
    for (const int places : {0, -3}) {
        two.mentor.places_free = places;
        CHECK(two.rule() == Rule::NoPlace);
    }
}

TEST_CASE("colleagues are not paired unless the program allows it") {
    Two two;
    two.mentor.profile.organisation = "Banca Popolare ";
    two.mentee.profile.organisation = "banca popolare";
    CHECK(two.rule() == Rule::SameOrganisation);
    two.request.same_organisation_allowed = true;
    CHECK(two.rule() == std::nullopt);
}

TEST_CASE("two who named no organisation are not colleagues") {
    Two two;
    two.mentor.profile.organisation = two.mentee.profile.organisation = "  ";
    CHECK(two.rule() == std::nullopt);
}

TEST_CASE("two who can't talk are not paired; silence about languages is no obstacle") {
    Two two;
    two.mentor.profile.languages = {"en", "it"};
    two.mentee.profile.languages = {"es"};
    CHECK(two.rule() == Rule::NoSharedLanguage);
    two.mentee.profile.languages = {"es", "IT "};
    CHECK(two.rule() == std::nullopt);
    two.mentee.profile.languages = {};
    CHECK(two.rule() == std::nullopt);
}

TEST_CASE("two who are never free together are not paired, each in their own time zone") {
    Two two;
    two.mentor.profile.availability.slots = slot(1, 6);
    two.mentor.profile.utc_offset_minutes = 120;
    two.mentee.profile.availability.slots = slot(1, 6);
    two.mentee.profile.utc_offset_minutes = -240;
    CHECK(two.rule() == Rule::NoSharedFreeTime);
    two.mentee.profile.availability.slots = slot(1, 3);
    CHECK(two.rule() == std::nullopt);
    two.mentee.profile.availability.slots = 0;
    CHECK(two.rule() == std::nullopt);
}

TEST_CASE("of several rules the first of the list is told") {
    Two two;
    two.mentor.places_free = 0;
    two.mentor.profile.organisation = two.mentee.profile.organisation = "Acme";
    CHECK(two.rule() == Rule::NoPlace);
    two.request.never.insert({two.mentor.id, two.mentee.id});
    CHECK(two.rule() == Rule::Never);
}

TEST_CASE("keeping a pair overrules what the two said, not what cannot be") {
    for (const auto rule :
         {Rule::SamePerson, Rule::NotAMentor, Rule::NotAMentee, Rule::Never, Rule::NoPlace}) {
        CHECK_FALSE(can_be_waived(rule));
    }
    for (const auto rule :
         {Rule::SameOrganisation, Rule::NoSharedLanguage, Rule::NoSharedFreeTime}) {
        CHECK(can_be_waived(rule));
    }
}

TEST_CASE("all rules that forbid a pair are told, the first one first") {
    Two two;
    two.mentor.places_free = 0;
    two.mentor.profile.organisation = two.mentee.profile.organisation = "Acme";
    two.request.never.insert({two.mentor.id, two.mentee.id});
    Vocabulary vocabulary;
    const auto one = comparable(two.mentor, vocabulary);
    const auto other = comparable(two.mentee, vocabulary);
    CHECK(forbidding_rules(two.request, one, other) ==
          std::vector{Rule::Never, Rule::NoPlace, Rule::SameOrganisation});
    CHECK(forbids(Rule::NoPlace, two.request, one, other));
    CHECK_FALSE(forbids(Rule::NoSharedLanguage, two.request, one, other));
}

}  // namespace
}  // namespace accanto::matching
