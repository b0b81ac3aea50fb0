// Programs for adults alone: what fold makes of sign-ups that do not say so.
#include <doctest/doctest.h>

#include "support/told_builder.hpp"

using namespace accanto::program;
using accanto::test::profile_named;
using accanto::test::sample_invitation;
using accanto::test::someone;
using accanto::test::Someone;
using accanto::test::ToldBuilder;

namespace {

/// Somebody with the invitation.
Someone guest(ToldBuilder& told) {
    told.invites();
    auto ada = someone("ada");
    told.says(ada, program_conversation, fact::DeviceIntroduced{ada.box});
    return ada;
}

/// A sign-up that does not say "adult".
fact::Applied young(const ToldBuilder& told, const Someone& who) {
    auto application = told.application(who, profile_named("ada", Role::Mentor));
    application.adult = false;
    return application;
}

}  // namespace

TEST_CASE("In a program for adults, a sign-up that does not say so is ignored") {
    ToldBuilder told;
    told.announces(fact::RulesSet{{.adults_only = true}});
    const auto ada = guest(told);
    auto application = young(told, ada);
    CHECK(told.ignored(told.says(ada, ada.line(), application)) == Ignored::NotAllowed);
    const auto invitation = sample_invitation().invitation;
    CHECK(told.folded().people.empty());
    CHECK(told.folded().invitations.at(invitation).uses == 0);
    application.adult = true;
    CHECK_FALSE(told.ignored(told.says(ada, ada.line(), application)));
    CHECK(told.folded().invitations.at(invitation).uses == 1);
}

TEST_CASE("The rule about age holds for sign-ups that come before it in the journal") {
    ToldBuilder told;
    const auto ada = guest(told);
    const auto signed_up = told.says(ada, ada.line(), young(told, ada));
    CHECK_FALSE(told.ignored(signed_up));  // as an applicant's own device sees it: no rules yet
    told.announces(fact::RulesSet{{.adults_only = true}});
    CHECK(told.ignored(signed_up) == Ignored::NotAllowed);
    told.announces(fact::RulesSet{{.adults_only = false}});
    CHECK_FALSE(told.ignored(signed_up));
}

TEST_CASE("A later rule about age takes nobody's sign-up whom the admin answered") {
    ToldBuilder told;
    told.announces(fact::RulesSet{{.adults_only = false}});
    const auto ada = guest(told);
    const auto application = young(told, ada);
    const auto signed_up = told.says(ada, ada.line(), application);
    told.accepts(ada, public_part(application.profile));
    told.announces(fact::RulesSet{{.adults_only = true}});
    CHECK_FALSE(told.ignored(signed_up));
    const auto program = told.folded();
    const auto* person = program.person(ada.person);
    REQUIRE(person);
    CHECK(person->standing == Standing::Accepted);
    CHECK(person->profile.has_value());
    CHECK_FALSE(person->adult);
}

TEST_CASE("Nobody but the admin says that a program is not for adults alone") {
    ToldBuilder told;
    told.announces(fact::RulesSet{{.adults_only = true}});
    const auto ada = guest(told);
    told.says(ada, program_conversation, fact::RulesSet{{.adults_only = false}});
    CHECK(told.ignored(told.says(ada, ada.line(), young(told, ada))) == Ignored::NotAllowed);
}
