#include "program/fold.hpp"

#include <doctest/doctest.h>

#include "summary.hpp"
#include "support/told_builder.hpp"

using namespace accanto::program;
using accanto::test::full_summary;
using accanto::test::someone;
using accanto::test::ToldBuilder;

TEST_CASE("Nothing told is an empty program") {
    const auto program = fold({});
    CHECK(program.people.empty());
    CHECK(program.ignored.empty());
    CHECK(full_summary(program) == full_summary(Program{}));
}

TEST_CASE("The genesis names the program, its founder and when it began") {
    const ToldBuilder told;
    const auto program = told.folded();
    CHECK(program.id == told.told().front().id);
    CHECK(program.founder == told.founder.device);
    CHECK(program.founder_box == told.founder.box);
    CHECK(program.created_at == told.told().front().claimed);
    CHECK(program.is_admin(told.founder.device));
    CHECK_FALSE(program.is_admin(someone("ada").device));
    CHECK(program.ignored.empty());
}

TEST_CASE("A second genesis changes nothing") {
    ToldBuilder told;
    const auto ada = someone("ada");
    const auto second = told.says(ada, "prog", fact::ProgramCreated{ada.box, {}});
    CHECK(told.ignored(second) == Ignored::WrongState);
    CHECK(told.folded().founder == told.founder.device);
    const auto own = told.announces(fact::ProgramCreated{ada.box, {}});
    CHECK(told.ignored(own) == Ignored::WrongState);
    CHECK(told.folded().founder_box == told.founder.box);
}

TEST_CASE("Without a genesis nobody has a say") {
    ToldBuilder told;
    told.announces(fact::Described{{.title = "Mine"}});
    told.member("ada", Role::Mentor);
    std::vector<Told> rest(told.told().begin() + 1, told.told().end());
    for (auto& each : rest) each.author = DeviceId{};
    const auto program = fold(rest);
    CHECK(program.description.title.empty());
    CHECK(program.people.empty());
    CHECK(program.ignored.size() == rest.size());
}

TEST_CASE("What was ignored is listed with its reason, in journal order") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Mentor);
    const auto first = told.says(ada, "prog", fact::Described{});
    const auto second = told.says(ada, "prog", fact::Commented{});
    const auto third = told.says(ada, "admin", fact::Posted{});
    const auto program = told.folded();
    const std::vector<std::pair<EventId, Ignored>> expected{{first, Ignored::NotAllowed},
                                                            {second, Ignored::UnknownPost},
                                                            {third, Ignored::WrongConversation}};
    CHECK(program.ignored == expected);
}

TEST_CASE("An event told twice counts once") {
    ToldBuilder told;
    const auto ada = told.member("ada", Role::Mentor);
    const auto ben = told.member("ben", Role::Mentee);
    told.proposes(ada, ben);
    told.says(ada, "prog", fact::Posted{"Hello", ""});
    auto twice = told.told();
    twice.insert(twice.end(), told.told().end() - 2, told.told().end());
    const auto program = fold(twice);
    CHECK(program.pairs.size() == 1);
    CHECK(program.posts.size() == 1);
}
