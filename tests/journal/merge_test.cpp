// The laws of merge, over random histories with holes, forks, erased bodies and rubbish signatures.
#include <algorithm>
#include <tuple>

#include <doctest/doctest.h>

#include "journal/journal.hpp"
#include "journal/random_history.hpp"

namespace accanto::journal {
namespace {

constexpr std::uint64_t seeds = 25;

/// What a replica may look like: some of the events in some order, some without their bodies, some
/// erased, some with signatures nobody checked.
Journal random_replica(const std::vector<VerifiedEvent>& events, test::SeededRandom& random) {
    Journal journal;
    std::ignore = journal.admit(events.front());
    auto arrivals = events;
    test::shuffle(arrivals, random);
    for (const auto& event : arrivals) {
        if (random.below(4) == 0) continue;
        auto carried = event.event();
        if (random.below(6) == 0) random.fill(carried.signature.bytes);
        if (random.below(6) == 0) carried.body.reset();
        std::ignore = journal.admit(random.below(2) == 0 ? event : *trust_stored(carried));
    }
    for (const auto& event : events) {
        if (random.below(10) == 0) journal.erase_body(event.id());
    }
    return journal;
}

struct ThreeReplicas {
    Journal a, b, c;

    explicit ThreeReplicas(std::uint64_t seed) {
        test::SeededRandom random(seed * 77);
        const auto events =
            test::contents_of(test::random_history(seed, 40, seed % 2 == 0).everything());
        a = random_replica(events, random);
        b = random_replica(events, random);
        c = random_replica(events, random);
    }
};

/// Equal, and equal in all that equality leaves out but the order of what waits.
void check_alike(const Journal& left, const Journal& right) {
    CHECK(left == right);
    CHECK(test::contents_of(left) == test::contents_of(right));
    CHECK(left.heads() == right.heads());
    CHECK(left.forks() == right.forks());
    CHECK(left.tips() == right.tips());
    CHECK(left.program() == right.program());
    const auto waiting_ids = [](const Journal& journal) {
        std::vector<EventId> ids;
        for (const auto& event : journal.pending()) ids.push_back(event.id());
        std::ranges::sort(ids);
        return ids;
    };
    CHECK(waiting_ids(left) == waiting_ids(right));
}

TEST_CASE("merge is commutative") {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        const ThreeReplicas of(seed);
        check_alike(merge(of.a, of.b), merge(of.b, of.a));
    }
}

TEST_CASE("merge is associative") {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        const ThreeReplicas of(seed);
        check_alike(merge(merge(of.a, of.b), of.c), merge(of.a, merge(of.b, of.c)));
    }
}

TEST_CASE("merge is idempotent") {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        const ThreeReplicas of(seed);
        check_alike(merge(of.a, of.a), of.a);
        const auto both = merge(of.a, of.b);
        check_alike(merge(both, of.a), both);
        check_alike(merge(of.b, both), both);
    }
}

TEST_CASE("an empty journal changes nothing and takes everything") {
    const ThreeReplicas of(1);
    check_alike(merge(of.a, Journal{}), of.a);
    check_alike(merge(Journal{}, of.a), of.a);
}

TEST_CASE("merge only adds events") {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        const ThreeReplicas of(seed);
        const auto both = merge(of.a, of.b);
        for (const auto& event : of.a.in_order()) CHECK(both.contains(event.id()));
        for (const auto& event : of.b.in_order()) CHECK(both.contains(event.id()));
    }
}

TEST_CASE("an event waiting on one side joins when the other side has its parents") {
    test::JournalBuilder history(8);
    const auto genesis = history.says("ada", "program.create", "prog", "1").last();
    const auto second = history.says("ada", "board.post", "prog", "2").last();
    const auto third = history.says("ada", "board.post", "prog", "3").last();
    const auto fourth = history.says("ada", "board.post", "prog", "4").last();
    Journal left, right;
    for (const auto& event : {genesis, third}) std::ignore = left.admit(event);
    for (const auto& event : {genesis, fourth, second}) std::ignore = right.admit(event);
    CHECK(left.pending_count() == 1);
    CHECK(right.pending_count() == 1);
    CHECK(merge(left, right) == history.replica("ada"));
    CHECK(merge(right, left) == history.replica("ada"));
    CHECK(merge(left, right).pending_count() == 0);
}

TEST_CASE("full pools do not keep events from joining when all parents are here") {
    test::JournalBuilder history(9);
    const auto genesis = history.says("ada", "program.create", "prog", "1").last();
    const auto second = history.says("ada", "board.post", "prog", "2").last();
    const auto third = history.says("ada", "board.post", "prog", "3").last();
    const auto& keys = history.keys("eve").signing;
    Journal left, right;
    std::ignore = left.admit(genesis);
    std::ignore = right.admit(genesis);
    std::ignore = left.admit(third);
    Header header{.program = genesis.id(),
                  .device = keys.public_key,
                  .sequence = 2,
                  .previous = EventId{},
                  .lamport = 5,
                  .type = "spam"};
    for (std::size_t i = 1; i < pending_events_max; ++i) {
        header.claimed.ms = static_cast<std::int64_t>(i);
        const auto spam = *trust_stored(test::signed_event(header, keys, ""));
        std::ignore = left.admit(spam);
        header.claimed.ms += 1'000'000;
        std::ignore = right.admit(*trust_stored(test::signed_event(header, keys, "")));
    }
    std::ignore = right.admit(second);
    CHECK(left.pending_count() == pending_events_max);
    CHECK(merge(left, right) == history.replica("ada"));
    CHECK(merge(right, left) == history.replica("ada"));
    CHECK(merge(left, right).pending_count() == pending_events_max);
}

TEST_CASE("of another program nothing is taken") {
    const auto ours = test::random_history(1, 10, false).everything();
    const auto theirs = test::random_history(2, 10, false).everything();
    check_alike(merge(ours, theirs), ours);
    check_alike(merge(theirs, ours), theirs);
}

TEST_CASE("a body that one side erased is gone after a merge, from either side") {
    test::JournalBuilder history(10);
    const auto genesis = history.says("ada", "program.create", "prog", "secret").last();
    history.hears("ben", "ada");
    history.replica("ben").erase_body(genesis.id());
    for (const auto& merged : {merge(history.replica("ada"), history.replica("ben")),
                               merge(history.replica("ben"), history.replica("ada"))}) {
        CHECK_FALSE(merged.in_order()[0].event().body.has_value());
        auto later = merged;
        CHECK(later.admit(genesis) == Admission::Known);
        CHECK_FALSE(later.in_order()[0].event().body.has_value());
    }
}

}  // namespace
}  // namespace accanto::journal
