// Goals, the agreement and the ways to talk elsewhere, as one of the two sees them.
#include <doctest/doctest.h>

#include "app/views/agreement_view.hpp"
#include "app/views/contacts_view.hpp"
#include "app/views/goals_view.hpp"
#include "support/told_builder.hpp"
#include "support/told_model.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;
using program::Role;
using test::Someone;
using test::ToldBuilder;

struct Couple {
    ToldBuilder told;
    Someone ada = told.member("ada", Role::Mentor, 2);
    Someone ben = told.member("ben", Role::Mentee);
    PairId pair = told.running_pair(ada, ben);

    EventId says(const Someone& who, program::Fact fact) {
        return told.says(who, program::pair_conversation(pair), std::move(fact));
    }
    /// What `look` makes of the pair where this person sits.
    template <class Look>
    auto seen_by(const Someone& who, const Look& look) const {
        const auto model = test::model_of(told, who);
        const auto& replica = *model.replica();
        return look(replica, *replica.program.pair(pair));
    }
};

TEST_CASE("what is due first stands first, and what was reached last first among the closed") {
    Couple couple;
    const auto sets = [&](std::string title, std::optional<base::Day> due) {
        return couple.says(couple.ada, fact::GoalSet{{}, std::move(title), "", due, {}});
    };
    sets("never", {});
    sets("late", base::Day{30'000});
    sets("soon", base::Day{20'000});
    const auto first = sets("first", {}), second = sets("second", {});
    couple.says(couple.ben, fact::GoalMarked{second, fact::GoalMark::LetGo});
    couple.says(couple.ben, fact::GoalMarked{first, fact::GoalMark::Reached});
    const auto view = couple.seen_by(couple.ben, goals_view);
    REQUIRE(view.open.size() == 3);
    CHECK(view.open[0].title == "soon");
    CHECK(view.open[2].title == "never");
    REQUIRE(view.closed.size() == 2);
    CHECK(view.closed[0].title == "first");
}

TEST_CASE("a task is mine for its owner and the partner's for the other") {
    Couple couple;
    couple.says(couple.ada, fact::GoalSet{{},
                                          "CV",
                                          "",
                                          {},
                                          {{"a", "A", fact::Owner::Mentor},
                                           {"b", "B", fact::Owner::Mentee},
                                           {"c", "C", fact::Owner::Both}}});
    const auto owners = [&](const Someone& who) {
        std::vector<TaskOwner> all;
        for (const auto& task : couple.seen_by(who, goals_view).open.at(0).tasks)
            all.push_back(task.owner);
        return all;
    };
    CHECK(owners(couple.ada) == std::vector{TaskOwner::Me, TaskOwner::Partner, TaskOwner::Both});
    CHECK(owners(couple.ben) == std::vector{TaskOwner::Partner, TaskOwner::Me, TaskOwner::Both});
    for (const auto owner : {TaskOwner::Both, TaskOwner::Me, TaskOwner::Partner})
        CHECK(owner_of(owner, true) == (owner == TaskOwner::Both ? fact::Owner::Both
                                        : owner == TaskOwner::Me ? fact::Owner::Mentor
                                                                 : fact::Owner::Mentee));
}

TEST_CASE("what was signed keeps its questions when the program asks anew") {
    Couple couple;
    couple.told.announces(fact::Described{{.agreement = {{"rhythm", "How often", "Which day?"}}}});
    CHECK_FALSE(couple.seen_by(couple.ben, agreement_view).written);
    couple.says(couple.ben, fact::AgreementWritten{{{"rhythm", "How often", "Weekly"}}});
    couple.told.announces(fact::Described{{.agreement = {{"channel", "How we talk", "Here?"}}}});
    const auto view = couple.seen_by(couple.ada, agreement_view);
    CHECK_FALSE(view.written_by_me);
    REQUIRE(view.points.size() == 2);
    CHECK(view.points[0].title == "How we talk");
    CHECK(view.points[0].text.empty());
    CHECK(view.points[1].title == "How often");
    CHECK(view.points[1].text == "Weekly");
}

TEST_CASE("an agreement is signed when the second of the two signed") {
    Couple couple;
    const auto version = couple.says(couple.ben, fact::AgreementWritten{});
    couple.says(couple.ben, fact::AgreementSigned{version});
    CHECK_FALSE(couple.seen_by(couple.ben, agreement_view).is_signed());
    couple.says(couple.ada, fact::AgreementSigned{version});
    const auto view = couple.seen_by(couple.ben, agreement_view);
    REQUIRE(view.is_signed());
    CHECK(view.signed_at() == *view.they_signed);
    CHECK(*view.i_signed < *view.they_signed);
}

TEST_CASE("a partner's ways lead somewhere only when they are well-formed") {
    Couple couple;
    couple.says(couple.ada,
                fact::ContactShared{{{program::WayKind::Messenger, "marta.colombo"},
                                     {program::WayKind::Video, "https://meet.example.org/room"},
                                     {program::WayKind::Video, "javascript:alert(1)"}}});
    const auto view = couple.seen_by(couple.ben, contacts_view);
    REQUIRE(view.theirs.size() == 3);
    CHECK(view.theirs[0].link == "https://m.me/marta.colombo");
    CHECK(view.theirs[0].host.empty());
    CHECK(view.theirs[1].host == "meet.example.org");
    CHECK(view.theirs[2].link.empty());
    CHECK(view.mine.empty());
    CHECK(couple.seen_by(couple.ada, contacts_view).mine.size() == 3);
}

}  // namespace
}  // namespace accanto::app
