#include "journal/journal.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <doctest/doctest.h>

#include "journal/random_history.hpp"
#include "support/journal_builder.hpp"

namespace accanto::journal {
namespace {

using test::JournalBuilder;
using test::signed_event;

/// ada starts a program and writes once more; ben, who knows the genesis, writes one.
struct SmallHistory {
    JournalBuilder history{3};
    VerifiedEvent genesis = history.says("ada", "program.create", "prog", "one").last();
    VerifiedEvent bens =
        history.hears("ben", "ada").says("ben", "board.post", "prog", "two").last();
    VerifiedEvent adas =
        history.hears("ada", "ben").says("ada", "board.post", "prog", "three").last();

    /// An event as ben's next one, with `change` made to its header, and signed again.
    template <class Change>
    VerifiedEvent bens_changed(Change change) {
        auto header = next_header(history.replica("ben"), history.device_id("ben"),
                                  {.type = "board.post", .conversation = "prog"});
        change(header);
        return *verify(signed_event(header, history.keys("ben").signing, "changed"));
    }
};

TEST_CASE_FIXTURE(SmallHistory, "an event is added once, and known from then on") {
    Journal journal;
    CHECK(journal.admit(genesis) == Admission::Added);
    CHECK(journal.admit(genesis) == Admission::Known);
    CHECK(journal.admit(bens) == Admission::Added);
    CHECK(journal.admit(bens) == Admission::Known);
    CHECK(journal.in_order().size() == 2);
    CHECK(*journal.find(bens.id()) == bens);
    CHECK(journal.contains(genesis.id()));
    CHECK_FALSE(journal.contains(adas.id()));
    CHECK(journal.program() == genesis.id());
}

TEST_CASE("an empty journal has nothing") {
    const Journal journal;
    CHECK(journal.in_order().empty());
    CHECK(journal.heads().empty());
    CHECK(journal.forks().empty());
    CHECK(journal.tips().empty());
    CHECK_FALSE(journal.program().has_value());
    CHECK(journal.find({}) == nullptr);
    CHECK(journal == Journal{});
}

TEST_CASE_FIXTURE(SmallHistory, "a journal starts with a genesis and nothing else") {
    Journal journal;
    const auto answer = journal.admit(bens);
    CHECK(answer.error() == Refusal::OtherProgram);
    CHECK(journal.pending_count() == 0);
}

TEST_CASE_FIXTURE(SmallHistory, "events of another program, and another genesis, are refused") {
    JournalBuilder elsewhere(4);
    const auto other_genesis = elsewhere.says("eve", "program.create", "prog", "x").last();
    const auto other_event = elsewhere.says("eve", "board.post", "prog", "y").last();
    auto& journal = history.replica("ada");
    const auto before = journal;
    CHECK(journal.admit(other_genesis).error() == Refusal::OtherProgram);
    CHECK(journal.admit(other_event).error() == Refusal::OtherProgram);
    CHECK(journal == before);
}

TEST_CASE_FIXTURE(SmallHistory,
                  "an event waits for its parents, and joins when the last one comes") {
    Journal journal;
    CHECK(journal.admit(genesis) == Admission::Added);
    CHECK(journal.admit(adas) == Admission::Waiting);
    CHECK(journal.admit(adas) == Admission::Waiting);
    CHECK(journal.pending_count() == 1);
    CHECK(journal.in_order().size() == 1);
    CHECK(journal.heads() == std::vector{Head{genesis.header().device, 1, genesis.id()}});
    CHECK(journal.admit(bens) == Admission::Added);
    CHECK(journal.pending_count() == 0);
    CHECK(journal == history.replica("ada"));
}

TEST_CASE_FIXTURE(SmallHistory, "the order is by Lamport number, then id, parents first") {
    const auto& journal = history.replica("ada");
    CHECK(test::contents_of(journal) == std::vector{genesis, bens, adas});
    const auto big = test::random_history(5, 120, true).everything();
    CHECK(std::ranges::is_sorted(big.in_order(), [](const auto& left, const auto& right) {
        return std::pair(left.header().lamport, left.id()) <
               std::pair(right.header().lamport, right.id());
    }));
    std::set<EventId> seen;
    for (const auto& event : big.in_order()) {
        const auto& header = event.header();
        if (header.previous) CHECK(seen.contains(*header.previous));
        for (const auto& parent : header.parents) CHECK(seen.contains(parent));
        seen.insert(event.id());
    }
    CHECK(big.in_order().front().id() == big.program());
}

TEST_CASE_FIXTURE(SmallHistory,
                  "a Lamport number that is not one more than the parents' is refused") {
    auto& journal = history.replica("ben");
    for (const int off_by : {-1, 1, 1'000'000}) {
        CAPTURE(off_by);
        const auto lying = bens_changed([&](Header& header) { header.lamport += off_by; });
        CHECK(journal.admit(lying).error() == Refusal::WrongLamport);
    }
    CHECK(journal.admit(bens_changed([](Header&) {})) == Admission::Added);
}

TEST_CASE_FIXTURE(SmallHistory, "an event counts parents of other devices for its number") {
    history.hears("ben", "ada");
    const auto unaware = bens_changed([](Header& header) { header.lamport = 3; });
    CHECK(unaware.header().parents == std::vector{adas.id()});
    CHECK(history.replica("ben").admit(unaware).error() == Refusal::WrongLamport);
}

TEST_CASE_FIXTURE(SmallHistory, "a chain that is not a chain is refused") {
    auto& journal = history.replica("ben");
    history.hears("ben", "ada");
    const auto refusal = [&](auto change) { return journal.admit(bens_changed(change)).error(); };
    CHECK(refusal([&](Header& header) { header.previous = genesis.id(); }) == Refusal::BrokenChain);
    CHECK(refusal([](Header& header) { header.sequence = 3; }) == Refusal::BrokenChain);
    CHECK(refusal([&](Header& header) { header.parents = {bens.id()}; }) == Refusal::BrokenChain);
    CHECK(journal.in_order().size() == 3);
    CHECK(journal.pending_count() == 0);
}

TEST_CASE_FIXTURE(SmallHistory, "a waiting event that lies is dropped when its parents come") {
    Journal journal;
    std::ignore = journal.admit(genesis);
    const auto lying = bens_changed([](Header& header) { header.lamport += 1; });
    CHECK(journal.admit(lying) == Admission::Waiting);
    CHECK(journal.admit(bens) == Admission::Added);
    CHECK(journal.pending_count() == 0);
    CHECK_FALSE(journal.contains(lying.id()));
    CHECK(journal.admit(lying).error() == Refusal::WrongLamport);
}

TEST_CASE("events that arrive in any order, twice or late, give the same journal") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed * 1'000);
        const auto everything = test::random_history(seed, 60, seed % 2 == 0).everything();
        auto arrivals = test::contents_of(everything);
        for (std::size_t i = arrivals.size() / 2; i > 0; --i) {
            arrivals.push_back(arrivals[random.below(arrivals.size())]);
        }
        test::shuffle(arrivals, random);
        Journal journal;
        std::ignore = journal.admit(everything.in_order().front());
        std::vector<VerifiedEvent> lost;
        for (const auto& event : arrivals) {
            if (random.below(4) == 0) {
                lost.push_back(event);
            } else {
                CHECK(journal.admit(event).has_value());
            }
        }
        for (const auto& event : lost) CHECK(journal.admit(event).has_value());
        CHECK(journal == everything);
        CHECK(journal.pending_count() == 0);
        CHECK(journal.heads() == everything.heads());
        CHECK(journal.forks() == everything.forks());
        CHECK(journal.tips() == everything.tips());
    }
}

TEST_CASE("admitting many at a time is admitting one after the other") {
    for (std::uint64_t seed = 20; seed <= 24; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto everything = test::random_history(seed, 60, true).everything();
        auto arrivals = test::contents_of(everything);
        arrivals.push_back(arrivals.front().without_body());
        arrivals.push_back(arrivals.back());
        test::shuffle(arrivals, random);
        Journal one_by_one;
        std::vector<base::Result<Admission, Refusal>> answers;
        for (const auto& event : arrivals) answers.push_back(one_by_one.admit(event));
        Journal at_once;
        CHECK(at_once.admit_each(arrivals) == answers);
        CHECK(test::contents_of(at_once) == test::contents_of(one_by_one));
        CHECK(at_once.pending() == one_by_one.pending());
        CHECK(at_once.tips() == one_by_one.tips());
    }
}

TEST_CASE("a long chain that arrives backwards joins at once") {
    JournalBuilder history(6);
    for (int i = 0; i < 1'500; ++i) history.says("ada", "board.post", "prog", "x");
    const auto events = test::contents_of(history.replica("ada"));
    Journal journal;
    std::ignore = journal.admit(events.front());
    for (std::size_t i = events.size() - 1; i > 1; --i) {
        if (journal.admit(events[i]) != Admission::Waiting) FAIL_CHECK("not waiting: " << i);
    }
    CHECK(journal.pending_count() == 1'498);
    CHECK(journal.admit(events[1]) == Admission::Added);
    CHECK(journal == history.replica("ada"));
    CHECK(journal.pending_count() == 0);
}

TEST_CASE_FIXTURE(SmallHistory, "the pending pool of a journal keeps to its limit") {
    Journal journal;
    std::ignore = journal.admit(genesis);
    const auto& keys = history.keys("eve").signing;
    Header header{.program = genesis.id(),
                  .device = keys.public_key,
                  .sequence = 2,
                  .previous = EventId{},
                  .lamport = 5,
                  .type = "spam"};
    for (std::size_t i = 0; i < pending_events_max + 10; ++i) {
        header.claimed.ms = static_cast<std::int64_t>(i);
        const auto spam = *trust_stored(signed_event(header, keys, ""));
        if (journal.admit(spam) != Admission::Waiting) FAIL_CHECK("not waiting: " << i);
    }
    CHECK(journal.pending_count() == pending_events_max);
    CHECK(journal.pending().front().header().claimed.ms == 10);
    CHECK(journal.in_order().size() == 1);
}

TEST_CASE_FIXTURE(SmallHistory, "a known event brings the body we lack") {
    Journal journal;
    std::ignore = journal.admit(genesis.without_body());
    CHECK_FALSE(journal.find(genesis.id())->event().body.has_value());
    CHECK(journal.admit(genesis) == Admission::Known);
    CHECK(journal.find(genesis.id())->event().body == "one");
    CHECK(journal.in_order()[0].event().body == "one");
    CHECK(journal.admit(genesis.without_body()) == Admission::Known);
    CHECK(journal.in_order()[0].event().body == "one");
}

TEST_CASE_FIXTURE(SmallHistory,
                  "an erased body is gone, the event stays, and it does not come back") {
    auto& journal = history.replica("ada");
    const auto before = journal;
    CHECK(journal.erase_body(bens.id()));
    CHECK_FALSE(journal.erase_body(EventId{}));
    CHECK(journal == before);
    CHECK_FALSE(journal.find(bens.id())->event().body.has_value());
    CHECK_FALSE(journal.in_order()[1].event().body.has_value());
    CHECK(journal.admit(bens) == Admission::Known);
    CHECK_FALSE(journal.find(bens.id())->event().body.has_value());
    CHECK_FALSE(journal.in_order()[1].event().body.has_value());
}

TEST_CASE_FIXTURE(SmallHistory,
                  "of two good signatures the smaller stays, and rubbish never wins") {
    auto rubbish = bens.event();
    rubbish.signature = {};
    Journal journal;
    std::ignore = journal.admit(genesis);
    std::ignore = journal.admit(*trust_stored(rubbish));
    CHECK(journal.admit(bens) == Admission::Known);
    CHECK(*journal.find(bens.id()) == bens);
    CHECK(journal.in_order()[1] == bens);
    std::ignore = journal.admit(*trust_stored(rubbish));
    CHECK(*journal.find(bens.id()) == bens);
}

/// ada, and ben who is copied: both bens write two events.
struct ForkedHistory : SmallHistory {
    VerifiedEvent left, left_again, right, right_again;

    ForkedHistory()
        : left(history.copies("ben", "twin").says("ben", "board.post", "prog", "left").last()),
          left_again(history.says("ben", "board.post", "prog", "left again").last()),
          right(history.says("twin", "board.post", "prog", "right").last()),
          right_again(history.says("twin", "board.post", "prog", "right again").last()) {}
};

TEST_CASE_FIXTURE(ForkedHistory, "both branches of a fork are kept, and void from the fork on") {
    const auto journal = history.everything();
    CHECK(journal.in_order().size() == 7);
    for (const auto& event : {left, left_again, right, right_again}) {
        CHECK(journal.contains(event.id()));
        CHECK(journal.is_void(event));
    }
    CHECK_FALSE(journal.is_void(bens));
    CHECK_FALSE(journal.is_void(adas));
    const auto [first, second] = std::minmax(left.id(), right.id());
    CHECK(journal.forks() == std::vector{Fork{history.device_id("ben"), 2, first, second}});
}

TEST_CASE_FIXTURE(ForkedHistory, "the head of a forked device is the last before the fork") {
    const auto heads = history.everything().heads();
    CHECK(heads.size() == 2);
    CHECK(std::ranges::find(heads, Head{history.device_id("ben"), 1, bens.id()}) != heads.end());
    CHECK(std::ranges::find(heads, Head{history.device_id("ada"), 2, adas.id()}) != heads.end());
    CHECK(std::ranges::is_sorted(heads, {}, &Head::device));
}

TEST_CASE_FIXTURE(ForkedHistory, "one branch alone is no fork") {
    const auto& journal = history.replica("ben");
    CHECK(journal.forks().empty());
    CHECK_FALSE(journal.is_void(left));
    CHECK(journal.tips() == std::vector{left_again.id()});
}

TEST_CASE_FIXTURE(ForkedHistory, "what was followed by void events alone is a tip again") {
    const auto journal = history.everything();
    CHECK(journal.tips() == std::vector{adas.id()});
    auto without_adas = merge(history.replica("ben"), history.replica("twin"));
    CHECK(without_adas.tips() == std::vector{bens.id()});
}

TEST_CASE_FIXTURE(ForkedHistory, "a lower fork found later makes more void") {
    auto journal = history.everything();
    const auto rival = *verify(signed_event(Header{.program = genesis.id(),
                                                   .device = history.device_id("ben"),
                                                   .parents = {genesis.id()},
                                                   .lamport = 2,
                                                   .type = "board.post"},
                                            history.keys("ben").signing, "another first event"));
    CHECK(journal.admit(rival) == Admission::Added);
    CHECK(journal.is_void(bens));
    CHECK(journal.is_void(right_again));
    CHECK(journal.forks().front().sequence == 1);
    CHECK(journal.heads().size() == 1);
    CHECK(journal.tips() == std::vector{adas.id()});
}

TEST_CASE_FIXTURE(ForkedHistory, "the last event of a device is found, though it is void") {
    const auto journal = history.everything();
    CHECK(journal.last_of(history.device_id("ada"))->id() == adas.id());
    CHECK(journal.last_of(history.device_id("ben"))->id() ==
          std::min(left_again.id(), right_again.id()));
    CHECK(journal.last_of(history.device_id("nobody")) == nullptr);
}

TEST_CASE("tips follow from the events, by the slow and obvious rule") {
    for (std::uint64_t seed = 30; seed < 40; ++seed) {
        CAPTURE(seed);
        const auto journal = test::random_history(seed, 50, true).everything();
        std::set<EventId> tips;
        for (const auto& event : journal.in_order()) {
            if (!journal.is_void(event)) tips.insert(event.id());
        }
        for (const auto& event : journal.in_order()) {
            if (journal.is_void(event)) continue;
            if (event.header().previous) tips.erase(*event.header().previous);
            for (const auto& parent : event.header().parents) tips.erase(parent);
        }
        CHECK(journal.tips() == std::vector<EventId>(tips.begin(), tips.end()));
    }
}

}  // namespace
}  // namespace accanto::journal
