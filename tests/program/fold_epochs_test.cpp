#include <doctest/doctest.h>

#include "support/told_builder.hpp"

using namespace accanto::program;
using accanto::test::someone;
using accanto::test::Someone;
using accanto::test::ToldBuilder;

namespace {

struct PairOfTwo {
    ToldBuilder told;
    Someone ada = told.member("ada", Role::Mentor);
    Someone ben = told.member("ben", Role::Mentee);
    Someone cleo = told.member("cleo", Role::Mentee);
    PairId pair = told.running_pair(ada, ben);
    std::string conversation = pair_conversation(pair);

    static std::vector<fact::Wrap> wraps(std::initializer_list<Someone> recipients) {
        std::vector<fact::Wrap> list;
        for (const auto& recipient : recipients) list.push_back({recipient.device, {}});
        return list;
    }
    EventId starts(const Someone& issuer, const std::string& where,
                   std::initializer_list<Someone> recipients) {
        return told.says(issuer, where, fact::EpochStarted{where, {}, wraps(recipients)});
    }
    EventId shares(const Someone& issuer, const EventId& epoch,
                   std::initializer_list<Someone> recipients) {
        return told.says(issuer, program_conversation, fact::EpochShared{epoch, wraps(recipients)});
    }
    bool is_valid(const EventId& epoch) const {
        const auto program = told.folded();
        const auto found = program.epochs.find(epoch);
        return found != program.epochs.end() && found->second.valid;
    }
    std::optional<EventId> current(const std::string& where) const {
        const auto program = told.folded();
        const auto* epoch = program.current_epoch(where);
        return epoch ? std::optional(epoch->id) : std::nullopt;
    }
};

}  // namespace

TEST_CASE("A pair's epoch is for the two, started by one of them") {
    PairOfTwo two;
    const auto first = two.starts(two.ada, two.conversation, {two.ada, two.ben});
    CHECK(two.is_valid(first));
    CHECK(two.current(two.conversation) == first);
    const auto second = two.starts(two.ben, two.conversation, {two.ben, two.ada});
    CHECK(two.current(two.conversation) == second);
}

TEST_CASE("A pair's epoch with a third recipient is void, the admin's included") {
    PairOfTwo two;
    for (const auto& third : {two.told.founder, two.cleo, someone("stranger")}) {
        const auto epoch = two.starts(two.ada, two.conversation, {two.ada, two.ben, third});
        CHECK_FALSE(two.is_valid(epoch));
        CHECK(two.told.ignored(epoch) == Ignored::NotAllowed);
    }
    CHECK_FALSE(two.current(two.conversation));
    const auto good = two.starts(two.ada, two.conversation, {two.ada, two.ben});
    two.starts(two.ben, two.conversation, {two.ada, two.ben, two.told.founder});
    CHECK(two.current(two.conversation) == good);
}

TEST_CASE("A pair's epoch started by anybody else is void") {
    PairOfTwo two;
    for (const auto& issuer : {two.told.founder, two.cleo, someone("stranger")}) {
        CHECK_FALSE(two.is_valid(two.starts(issuer, two.conversation, {two.ada, two.ben})));
    }
}

TEST_CASE("A pair's epoch is written under only when both have it") {
    PairOfTwo two;
    const auto alone = two.starts(two.ada, two.conversation, {two.ada});
    CHECK(two.is_valid(alone));
    CHECK_FALSE(two.current(two.conversation));
    two.shares(two.ada, alone, {two.ben});
    CHECK(two.current(two.conversation) == alone);
}

TEST_CASE("One of the two who shares the key with a third voids the epoch") {
    PairOfTwo two;
    const auto epoch = two.starts(two.ada, two.conversation, {two.ada, two.ben});
    const auto leak = two.shares(two.ben, epoch, {two.told.founder});
    CHECK(two.told.ignored(leak) == Ignored::NotAllowed);
    CHECK_FALSE(two.is_valid(epoch));
    CHECK_FALSE(two.current(two.conversation));
    // What is void stays void.
    CHECK(two.told.ignored(two.shares(two.ada, epoch, {two.ada})) == Ignored::WrongState);
}

TEST_CASE("Somebody else's share changes nothing: they can't void a pair's epoch") {
    PairOfTwo two;
    const auto epoch = two.starts(two.ada, two.conversation, {two.ada, two.ben});
    for (const auto& issuer : {two.told.founder, two.cleo, someone("stranger")}) {
        CHECK(two.told.ignored(two.shares(issuer, epoch, {issuer})) == Ignored::NotAllowed);
    }
    CHECK(two.current(two.conversation) == epoch);
    CHECK(two.told.folded().epochs.find(epoch)->second.recipients.size() == 2);
}

TEST_CASE("The program's epochs are the founder's; the last valid one holds") {
    PairOfTwo two;
    const auto first = two.starts(two.told.founder, "prog", {two.told.founder});
    CHECK(two.current("prog") == first);
    two.shares(two.told.founder, first, {two.ada, two.ben});
    CHECK(two.told.folded().epochs.find(first)->second.recipients.size() == 3);
    const auto second = two.starts(two.told.founder, "prog", {two.told.founder, two.ada});
    CHECK_FALSE(two.is_valid(two.starts(two.ada, "prog", {two.ada, two.ben})));
    CHECK(two.told.ignored(two.shares(two.ada, second, {two.cleo})) == Ignored::NotAllowed);
    CHECK(two.current("prog") == second);
}

TEST_CASE("The admin's epochs are for the founder alone") {
    PairOfTwo two;
    CHECK_FALSE(two.is_valid(two.starts(two.ada, "admin", {two.ada})));
    CHECK_FALSE(two.is_valid(two.starts(two.told.founder, "admin", {two.told.founder, two.ada})));
    CHECK_FALSE(two.current("admin"));
    const auto epoch = two.starts(two.told.founder, "admin", {two.told.founder});
    CHECK(two.current("admin") == epoch);
}

TEST_CASE("A line's epoch is for its device and the founder") {
    PairOfTwo two;
    const auto line = two.ada.line();
    const auto& founder = two.told.founder;
    CHECK_FALSE(two.is_valid(two.starts(two.ben, line, {two.ada, founder})));
    CHECK_FALSE(two.is_valid(two.starts(two.ada, line, {two.ada, founder, two.ben})));
    two.starts(two.ada, line, {founder});
    CHECK_FALSE(two.current(line));
    const auto by_member = two.starts(two.ada, line, {two.ada, founder});
    CHECK(two.current(line) == by_member);
    const auto by_founder = two.starts(founder, line, {founder, two.ada});
    CHECK(two.current(line) == by_founder);
    const auto own = two.starts(founder, founder.line(), {founder});
    CHECK(two.current(founder.line()) == own);
}

TEST_CASE("A stranger starts their line's epoch before anybody knows them") {
    PairOfTwo two;
    const auto stranger = someone("stranger");
    const auto epoch = two.starts(stranger, stranger.line(), {stranger, two.told.founder});
    CHECK(two.current(stranger.line()) == epoch);
}

TEST_CASE("Epochs of no conversation, of an unknown pair, or too wide are ignored") {
    PairOfTwo two;
    CHECK(two.told.ignored(two.starts(two.ada, "lobby", {two.ada})) == Ignored::WrongConversation);
    const auto unknown = pair_conversation(PairId{});
    CHECK(two.told.ignored(two.starts(two.ada, unknown, {two.ada})) == Ignored::UnknownPair);
    fact::EpochStarted wide{"prog", {}, std::vector<fact::Wrap>(wraps_max + 1)};
    CHECK(two.told.ignored(two.told.announces(wide)) == Ignored::TooLong);
    const fact::EpochShared wide_share{{}, std::vector<fact::Wrap>(wraps_max + 1)};
    CHECK(two.told.ignored(two.told.announces(wide_share)) == Ignored::TooLong);
    CHECK(two.told.ignored(two.shares(two.told.founder, EventId{}, {})) == Ignored::WrongState);
}
