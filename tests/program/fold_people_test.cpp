#include <doctest/doctest.h>

#include "support/told_builder.hpp"

using namespace accanto::program;
using accanto::base::day_ms;
using accanto::base::day_of;
using accanto::test::profile_named;
using accanto::test::sample_invitation;
using accanto::test::someone;
using accanto::test::Someone;
using accanto::test::ToldBuilder;

namespace {

Standing standing_of(const ToldBuilder& told, const Someone& who) {
    const auto program = told.folded();
    const auto* person = program.person(who.person);
    REQUIRE(person);
    return person->standing;
}

EventId hello(ToldBuilder& told, const Someone& who) {
    return told.says(who, program_conversation, fact::DeviceIntroduced{who.box});
}

EventId applies(ToldBuilder& told, const Someone& who, const char* name = "again") {
    return told.says(who, who.line(), told.application(who, profile_named(name, Role::Mentee)));
}

EventId declines(ToldBuilder& told, const Someone& who, const char* note = "") {
    return told.says(told.founder, who.line(), fact::Declined{who.person, note});
}

EventId waitlists(ToldBuilder& told, const Someone& who) {
    return told.says(told.founder, who.line(), fact::Waitlisted{who.person});
}

EventId leaves(ToldBuilder& told, const Someone& who) {
    return told.says(who, program_conversation, fact::Left{who.person});
}

}  // namespace

TEST_CASE("A sign-up makes an applicant with a device and a box key") {
    ToldBuilder told;
    const auto ada = told.applicant("ada", Role::Mentor);
    const auto program = told.folded();
    const auto* person = program.person(ada.person);
    REQUIRE(person);
    CHECK(person->standing == Standing::Applied);
    CHECK(person->device == ada.device);
    CHECK(person->box == ada.box);
    REQUIRE(person->profile);
    CHECK(person->profile->name == "ada");
    CHECK_FALSE(person->shown);
    CHECK(person->adult);
    CHECK(person->agrees_to_conduct);
    CHECK(program.invitations.find(sample_invitation().invitation)->second.uses == 1);
}

TEST_CASE("An invitation holds for sign-ups that come before it in the journal") {
    // An invitee writes knowing the genesis alone: their Lamport numbers are small.
    ToldBuilder told;
    const auto ada = someone("ada");
    hello(told, ada);
    const auto signed_up = applies(told, ada);
    told.invites();
    CHECK_FALSE(told.ignored(signed_up));
}

TEST_CASE("A sign-up without a fitting proof is ignored by who knows the invitation") {
    ToldBuilder told;
    told.invites();
    const auto ada = someone("ada");
    hello(told, ada);
    auto forged = told.application(ada, profile_named("ada", Role::Mentor));
    forged.mac.bytes[0] ^= 1;
    CHECK(told.ignored(told.says(ada, ada.line(), forged)) == Ignored::UnknownInvitation);
    auto stolen = told.application(someone("ben"), profile_named("ada", Role::Mentor));
    CHECK(told.ignored(told.says(ada, ada.line(), stolen)) == Ignored::UnknownInvitation);
    CHECK(told.folded().people.empty());
}

TEST_CASE("A sign-up whose device did not introduce itself is ignored by the admin") {
    ToldBuilder told;
    told.invites();
    CHECK(told.ignored(applies(told, someone("ada"))) == Ignored::UnknownInvitation);
}

TEST_CASE("A sign-up to an invitation that was never made is ignored by the admin") {
    ToldBuilder told;
    told.invites();
    const auto ada = someone("ada");
    hello(told, ada);
    auto application = told.application(ada, profile_named("ada", Role::Mentor));
    application.invitation.bytes.fill(1);
    CHECK(told.ignored(told.says(ada, ada.line(), application)) == Ignored::UnknownInvitation);
}

TEST_CASE("The applicant's own replica knows no secret and takes its sign-up unverified") {
    ToldBuilder told;
    const auto ada = someone("ada");
    hello(told, ada);
    // The epoch of "admin" is open to see; the facts under it are not.
    told.notes(fact::EpochStarted{"admin", {}, {{told.founder.device, {}}}});
    CHECK_FALSE(told.ignored(applies(told, ada)));
    CHECK(standing_of(told, ada) == Standing::Applied);
}

TEST_CASE("An invitation expires at the end of its day") {
    ToldBuilder told;
    auto made = sample_invitation();
    made.expires = day_of(told.now());
    told.notes(made);
    const auto ada = someone("ada");
    const auto ben = someone("ben");
    hello(told, ada), hello(told, ben);
    CHECK_FALSE(told.ignored(applies(told, ada)));
    told.waits(2 * day_ms);
    CHECK(told.ignored(applies(told, ben)) == Ignored::UnknownInvitation);
    CHECK_FALSE(told.ignored(applies(told, ada, "Ada, mended")));
}

TEST_CASE("An invitation is used up by persons, not by sign-ups") {
    ToldBuilder told;
    auto made = sample_invitation();
    made.uses_max = 2;
    told.notes(made);
    const auto ada = someone("ada");
    const auto ben = someone("ben");
    const auto cleo = someone("cleo");
    for (const auto& who : {ada, ben, cleo}) hello(told, who);
    CHECK_FALSE(told.ignored(applies(told, ada)));
    CHECK_FALSE(told.ignored(applies(told, ada)));
    CHECK_FALSE(told.ignored(applies(told, ben)));
    CHECK(told.ignored(applies(told, cleo)) == Ignored::UnknownInvitation);
    CHECK(told.folded().invitations.find(made.invitation)->second.uses == 2);
}

TEST_CASE("A sign-up the admin answered is not undone by others that sort before it") {
    ToldBuilder told;
    auto made = sample_invitation();
    made.uses_max = 1;
    told.notes(made);
    const auto late = someone("late");
    const auto ada = someone("ada");
    hello(told, late), hello(told, ada);
    applies(told, late);
    const auto signed_up = applies(told, ada);
    CHECK(told.ignored(signed_up) == Ignored::UnknownInvitation);
    told.accepts(ada, {.name = "ada"});
    CHECK_FALSE(told.ignored(signed_up));
    CHECK(told.folded().person(ada.person)->profile);
}

TEST_CASE("The founder signs up without an invitation, and may be accepted") {
    ToldBuilder told;
    told.invites();
    auto application = told.application(told.founder, profile_named("Fay", Role::Mentor));
    application.mac = {};
    CHECK_FALSE(told.ignored(told.says(told.founder, told.founder.line(), application)));
    told.accepts(told.founder, {.name = "Fay", .role = Role::Mentor});
    CHECK(standing_of(told, told.founder) == Standing::Accepted);
    CHECK(told.folded().person(told.founder.person)->box == told.founder.box);
}

TEST_CASE("A sign-up counts in one's own line alone") {
    ToldBuilder told;
    told.invites();
    const auto ada = someone("ada");
    hello(told, ada);
    const auto application = told.application(ada, profile_named("ada", Role::Mentor));
    for (const auto& where : {std::string("prog"), std::string("admin"), told.founder.line()}) {
        CHECK(told.ignored(told.says(ada, where, application)) == Ignored::WrongConversation);
    }
}

TEST_CASE("A device's first box key holds") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Mentor);
    const auto second = told.says(ada, program_conversation, fact::DeviceIntroduced{{}});
    CHECK(told.ignored(second) == Ignored::WrongState);
    CHECK(told.folded().person(ada.person)->box == ada.box);
}

TEST_CASE("Signing up again renews the profile in every standing") {
    ToldBuilder told;
    const auto applied = told.applicant("applied", Role::Mentee);
    const auto waiting = told.applicant("waiting", Role::Mentee);
    const auto member = told.member("member", Role::Mentee);
    const auto declined = told.applicant("declined", Role::Mentee);
    const auto left = told.member("left", Role::Mentee);
    waitlists(told, waiting);
    declines(told, declined);
    leaves(told, left);
    for (const auto& who : {applied, waiting, member, declined, left}) {
        CHECK_FALSE(told.ignored(applies(told, who, "anew")));
        CHECK(told.folded().person(who.person)->profile->name == "anew");
    }
    CHECK(standing_of(told, applied) == Standing::Applied);
    CHECK(standing_of(told, waiting) == Standing::Waitlisted);
    CHECK(standing_of(told, member) == Standing::Accepted);
    CHECK(standing_of(told, declined) == Standing::Applied);
    CHECK(standing_of(told, left) == Standing::Applied);
}

TEST_CASE("The admin declines and waitlists who waits, and may change their mind") {
    ToldBuilder told;
    const auto ada = told.applicant("ada", Role::Mentor);
    declines(told, ada, "Not this time\x01");
    CHECK(standing_of(told, ada) == Standing::Declined);
    CHECK(told.folded().person(ada.person)->note == "Not this time");
    waitlists(told, ada);
    CHECK(standing_of(told, ada) == Standing::Waitlisted);
    told.notes(fact::Declined{ada.person, ""});
    CHECK(standing_of(told, ada) == Standing::Declined);
    told.accepts(ada, {.name = "ada"});
    CHECK(standing_of(told, ada) == Standing::Accepted);
}

TEST_CASE("A member is not declined or waitlisted away") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Mentor);
    CHECK(told.ignored(declines(told, ada)) == Ignored::WrongState);
    CHECK(told.ignored(waitlists(told, ada)) == Ignored::WrongState);
    leaves(told, ada);
    CHECK(told.ignored(declines(told, ada)) == Ignored::WrongState);
    CHECK(standing_of(told, ada) == Standing::Left);
}

TEST_CASE("An answer to a sign-up is told to that person or among the admin's matters") {
    ToldBuilder told;
    const auto ada = told.applicant("ada", Role::Mentor);
    const auto ben = told.applicant("ben", Role::Mentor);
    const auto elsewhere = told.says(told.founder, ben.line(), fact::Declined{ada.person, ""});
    CHECK(told.ignored(elsewhere) == Ignored::WrongConversation);
    CHECK(told.ignored(told.announces(fact::Waitlisted{ada.person})) == Ignored::WrongConversation);
    CHECK(told.ignored(told.notes(fact::Waitlisted{someone("x").person})) ==
          Ignored::UnknownPerson);
    CHECK(told.ignored(told.notes(fact::Declined{ada.person, std::string(9'999, 'x')})) ==
          Ignored::TooLong);
}

TEST_CASE("Who is accepted is seen by replicas that know no sign-up") {
    ToldBuilder told;
    const auto ada = someone("ada");
    hello(told, ada);
    told.accepts(ada, {.name = " Ada\u202E ", .role = Role::Mentor, .places = 99});
    const auto program = told.folded();
    const auto* person = program.person(ada.person);
    REQUIRE(person);
    CHECK(person->standing == Standing::Accepted);
    CHECK(person->device == ada.device);
    CHECK(person->box == ada.box);
    CHECK_FALSE(person->profile);
    CHECK(person->shown->name == "Ada");
    CHECK(person->shown->places == places_max);
}

TEST_CASE("A person is named by their own device only") {
    ToldBuilder told;
    const auto ada = someone("ada");
    const fact::Accepted swapped{ada.person, someone("ben").device, {}};
    CHECK(told.ignored(told.announces(swapped)) == Ignored::UnknownPerson);
    CHECK(told.folded().people.empty());
}

TEST_CASE("Accepting again renews what the program sees") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Mentor);
    const auto since = told.folded().person(ada.person)->since;
    told.accepts(ada, {.name = "Ada", .role = Role::Mentor, .places = 3});
    CHECK(told.folded().person(ada.person)->shown->places == 3);
    CHECK(told.folded().person(ada.person)->since == since);
}

TEST_CASE("A member updates their profile; an applicant signs up again") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Mentor);
    const auto ben = told.applicant("ben", Role::Mentor);
    const fact::ProfileUpdated update{profile_named("renewed", Role::Both)};
    CHECK_FALSE(told.ignored(told.says(ada, ada.line(), update)));
    CHECK(told.folded().person(ada.person)->profile->name == "renewed");
    CHECK(told.folded().person(ada.person)->name() == "ada");
    CHECK(told.ignored(told.says(ben, ben.line(), update)) == Ignored::NotAllowed);
    CHECK(told.ignored(told.says(ada, ben.line(), update)) == Ignored::WrongConversation);
}

TEST_CASE("People from a spreadsheet apply without a device") {
    ToldBuilder told;
    const auto ada = someone("ada");
    const auto ben = someone("ben");
    const fact::AddedPerson row{ada.person, profile_named("ada", Role::Mentor)};
    CHECK_FALSE(told.ignored(told.notes(fact::PeopleAdded{{row}})));
    CHECK(told.folded().person(ada.person)->from_spreadsheet);
    CHECK_FALSE(told.folded().person(ada.person)->device);
    CHECK(told.ignored(told.notes(fact::PeopleAdded{{row}})) == Ignored::WrongState);
    const fact::AddedPerson other{ben.person, profile_named("ben", Role::Mentor)};
    CHECK_FALSE(told.ignored(told.notes(fact::PeopleAdded{{row, other}})));
    CHECK(told.folded().people.size() == 2);
    told.announces(fact::Accepted{ada.person, {}, {.name = "ada"}});
    CHECK(standing_of(told, ada) == Standing::Accepted);
    told.notes(fact::Waitlisted{ben.person});
    CHECK(standing_of(told, ben) == Standing::Waitlisted);
}

TEST_CASE("A spreadsheet event holds at most its limit of people") {
    ToldBuilder told;
    fact::PeopleAdded many;
    for (std::size_t i = 0; i <= people_per_event_max; ++i) {
        many.people.push_back({someone(std::to_string(i)).person, {}});
    }
    CHECK(told.ignored(told.notes(many)) == Ignored::TooLong);
    CHECK(told.folded().people.empty());
}

TEST_CASE("The admin mends a sign-up, of known people only") {
    ToldBuilder told;
    const auto ada = told.applicant("ada", Role::Mentor);
    told.notes(fact::PersonEdited{ada.person, profile_named("Ada", Role::Both)});
    CHECK(told.folded().person(ada.person)->profile->name == "Ada");
    const fact::PersonEdited nobody{someone("x").person, {}};
    CHECK(told.ignored(told.notes(nobody)) == Ignored::UnknownPerson);
    const fact::PersonEdited open{ada.person, profile_named("shown", Role::Both)};
    CHECK(told.ignored(told.announces(open)) == Ignored::WrongConversation);
}

TEST_CASE("A member leaves once; the admin may let somebody go; others may not") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Mentor);
    const auto ben = told.member("ben", Role::Mentee);
    const fact::Left ben_left{ben.person};
    CHECK(told.ignored(told.says(ada, program_conversation, ben_left)) == Ignored::NotAllowed);
    CHECK_FALSE(told.ignored(leaves(told, ada)));
    CHECK(told.ignored(leaves(told, ada)) == Ignored::WrongState);
    CHECK_FALSE(told.ignored(told.announces(ben_left)));
    CHECK(standing_of(told, ben) == Standing::Left);
    CHECK(told.ignored(told.announces(fact::Left{someone("x").person})) == Ignored::UnknownPerson);
}

TEST_CASE("An applicant withdraws in their own line; a member leaves before all") {
    ToldBuilder told;
    const auto ada = told.applicant("ada", Role::Mentor);
    CHECK_FALSE(told.ignored(told.says(ada, ada.line(), fact::Left{ada.person})));
    CHECK(standing_of(told, ada) == Standing::Left);
    const auto ben = told.member("ben", Role::Mentee);
    const auto in_line = told.says(ben, ben.line(), fact::Left{ben.person});
    CHECK(told.ignored(in_line) == Ignored::WrongState);
    CHECK(standing_of(told, ben) == Standing::Accepted);
    const auto cleo = told.applicant("cleo", Role::Mentee);
    CHECK(told.ignored(leaves(told, cleo)) == Ignored::WrongState);
}

TEST_CASE("Who left comes back by signing up and being accepted again") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Mentor);
    leaves(told, ada);
    const auto posted = told.says(ada, program_conversation, fact::Posted{"Still here?", ""});
    CHECK(told.ignored(posted) == Ignored::NotAllowed);
    applies(told, ada);
    told.accepts(ada, {.name = "ada", .role = Role::Mentor});
    CHECK(standing_of(told, ada) == Standing::Accepted);
    CHECK_FALSE(told.ignored(told.says(ada, program_conversation, fact::Posted{"Back!", ""})));
}
