#include "journal/intake.hpp"

#include <algorithm>
#include <tuple>

#include <doctest/doctest.h>

#include "journal/random_history.hpp"

namespace accanto::journal {
namespace {

using test::events_of;
using test::JournalBuilder;

/// ada's chain of ten events, the genesis first.
struct ChainOfTen {
    JournalBuilder history{21};
    std::vector<Event> events;
    Journal journal;

    ChainOfTen() {
        for (int i = 0; i < 10; ++i) history.says("ada", "board.post", "prog", std::to_string(i));
        events = events_of(history.replica("ada"));
    }

    void spoil(std::size_t index) { events[index].signature.bytes.fill(0x5A); }
};

TEST_CASE_FIXTURE(ChainOfTen, "a chain costs one signature") {
    const auto report = admit_all(journal, events);
    CHECK(report == AdmitReport{.added = 10, .signatures_checked = 1});
    CHECK(journal == history.replica("ada"));
}

TEST_CASE_FIXTURE(ChainOfTen, "a batch that is known costs no signature") {
    std::ignore = admit_all(journal, events);
    CHECK(admit_all(journal, events) == AdmitReport{.known = 10});
}

TEST_CASE_FIXTURE(ChainOfTen, "the order of a batch does not matter") {
    std::ranges::reverse(events);
    CHECK(admit_all(journal, events) == AdmitReport{.added = 10, .signatures_checked = 1});
}

TEST_CASE_FIXTURE(ChainOfTen, "rubbish for a signature in the middle is vouched for, and marked") {
    spoil(4);
    CHECK(admit_all(journal, events) == AdmitReport{.added = 10, .signatures_checked = 1});
    CHECK(journal == history.replica("ada"));
    CHECK_FALSE(journal.in_order()[4].signature_checked());
    CHECK(journal.in_order()[9].signature_checked());
}

TEST_CASE_FIXTURE(ChainOfTen,
                  "the right signature replaces rubbish, and rubbish never the right one") {
    auto right = events;
    spoil(4);
    std::ignore = admit_all(journal, events);
    CHECK(admit_all(journal, {right[4]}) == AdmitReport{.known = 1, .signatures_checked = 1});
    CHECK(journal.in_order()[4].event() == right[4]);
    CHECK(journal.in_order()[4].signature_checked());
    CHECK(admit_all(journal, {events[4]}).first_refusals ==
          std::vector{RefusedEvent{0, Refusal::BadSignature}});
    CHECK(journal.in_order()[4].event() == right[4]);
}

TEST_CASE_FIXTURE(ChainOfTen, "rubbish at the end of a chain is refused, and the rest gets in") {
    spoil(9);
    const auto report = admit_all(journal, events);
    CHECK(report.added == 9);
    CHECK(report.refused == 1);
    CHECK(report.first_refusals == std::vector{RefusedEvent{9, Refusal::BadSignature}});
    CHECK(journal.in_order().size() == 9);
    CHECK(journal.in_order()[8].signature_checked());
}

TEST_CASE_FIXTURE(ChainOfTen, "when any signature fails, every one is checked") {
    spoil(4);
    spoil(9);
    const auto report = admit_all(journal, events);
    CHECK(report.added == 4);
    CHECK(report.waiting == 4);
    CHECK(report.refused == 2);
    CHECK(report.first_refusals == std::vector{RefusedEvent{4, Refusal::BadSignature},
                                               RefusedEvent{9, Refusal::BadSignature}});
}

TEST_CASE_FIXTURE(ChainOfTen, "an event that only waits vouches for nobody") {
    // The chain's last event names a parent that is not in the batch, so it waits.
    history.hears("ben", "ada").says("ben", "board.post", "prog", "not sent");
    history.hears("ada", "ben").says("ada", "board.post", "prog", "after ben");
    const auto waiting = history.last().event();
    spoil(9);
    auto batch = events;
    batch.push_back(waiting);
    const auto report = admit_all(journal, batch);
    CHECK(report.added == 9);
    CHECK(report.waiting == 1);
    CHECK(report.first_refusals == std::vector{RefusedEvent{9, Refusal::BadSignature}});
}

TEST_CASE_FIXTURE(ChainOfTen, "an event that lies about its number vouches for nobody") {
    auto header = *read_header(events[9].header);
    header.sequence = 11;
    header.previous = id_of(events[9].header);
    header.lamport = 500;
    events.push_back(test::signed_event(header, history.keys("ada").signing, "lie"));
    spoil(9);
    const auto report = admit_all(journal, events);
    CHECK(report.added == 9);
    CHECK(report.refused == 1);
    CHECK(report.waiting == 1);
    CHECK_FALSE(journal.contains(id_of(events[9].header)));
}

TEST_CASE_FIXTURE(ChainOfTen, "nobody vouches for an event of somebody else") {
    history.hears("eve", "ada");
    auto forged = *read_header(events[9].header);
    forged.sequence = 11;
    forged.previous = id_of(events[9].header);
    forged.lamport = 11;
    const auto in_adas_name = test::signed_event(forged, history.keys("eve").signing, "forged");
    const Header claims{.program = history.replica("ada").in_order().front().id(),
                        .device = history.device_id("eve"),
                        .sequence = 12,
                        .previous = id_of(in_adas_name.header),
                        .lamport = 12,
                        .type = "board.post"};
    std::ignore = admit_all(journal, events);
    const auto report = admit_all(
        journal, {in_adas_name, test::signed_event(claims, history.keys("eve").signing, "mine")});
    CHECK(report.added == 0);
    CHECK_FALSE(journal.contains(id_of(in_adas_name.header)));
    CHECK(journal.in_order().size() == 10);
}

TEST_CASE_FIXTURE(
    ChainOfTen, "a hole in a chain splits it: what follows waits with its own signature checked") {
    events.erase(events.begin() + 5);
    CHECK(admit_all(journal, events) ==
          AdmitReport{.added = 5, .waiting = 4, .signatures_checked = 5});
    auto missing = history.replica("ada").in_order()[5].event();
    CHECK(admit_all(journal, {missing}) ==
          AdmitReport{.added = 1, .joined = 4, .signatures_checked = 1});
    CHECK(journal == history.replica("ada"));
}

TEST_CASE_FIXTURE(ChainOfTen, "a fork costs one signature a branch") {
    history.copies("ada", "twin");
    history.says("ada", "board.post", "prog", "left").says("ada", "board.post", "prog", "left 2");
    history.says("twin", "board.post", "prog", "right")
        .says("twin", "board.post", "prog", "right 2");
    const auto everything = history.everything();
    CHECK(admit_all(journal, events_of(everything)) ==
          AdmitReport{.added = 14, .signatures_checked = 2});
    CHECK(journal.forks() == everything.forks());
}

TEST_CASE_FIXTURE(ChainOfTen,
                  "bad events are counted with the first reasons, and the others get in") {
    auto batch = events;
    batch[2].body = "another body";
    batch.push_back(Event{});
    batch.push_back(Event{.header = std::string(header_bytes_max + 1, 'x')});
    JournalBuilder elsewhere(22);
    batch.push_back(elsewhere.says("eve", "program.create", "prog", "x").last().event());
    std::ignore = journal.admit(*verify(events[0]));
    const auto report = admit_all(journal, batch);
    CHECK(report.known == 1);
    CHECK(report.added == 1);
    CHECK(report.waiting == 7);
    CHECK(report.refused == 4);
    CHECK(report.first_refusals == std::vector{RefusedEvent{2, Refusal::BodyDiffers},
                                               RefusedEvent{10, Refusal::HeaderMalformed},
                                               RefusedEvent{11, Refusal::HeaderTooLong},
                                               RefusedEvent{12, Refusal::OtherProgram}});
}

TEST_CASE_FIXTURE(ChainOfTen, "only the first few reasons are kept") {
    const auto report = admit_all(journal, std::vector<Event>(100));
    CHECK(report.refused == 100);
    CHECK(report.first_refusals.size() == first_refusals_max);
    CHECK(report.first_refusals.back() == RefusedEvent{7, Refusal::HeaderMalformed});
}

TEST_CASE_FIXTURE(ChainOfTen, "an empty batch does nothing") {
    CHECK(admit_all(journal, {}) == AdmitReport{});
}

TEST_CASE("a batch in any order, in pieces, gives what its events give") {
    for (std::uint64_t seed = 60; seed < 72; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto everything = test::random_history(seed, 60, seed % 2 == 0).everything();
        auto events = events_of(everything);
        Journal journal;
        std::ignore = admit_all(journal, {events.front()});
        test::shuffle(events, random);
        const auto half = events.begin() + static_cast<std::ptrdiff_t>(random.below(events.size()));
        const auto first = admit_all(journal, {events.begin(), half});
        const auto second = admit_all(journal, {half, events.end()});
        CHECK(first.refused + second.refused == 0);
        CHECK(journal == everything);
        CHECK(journal.pending_count() == 0);
    }
}

TEST_CASE("a batch with rubbish lets in nothing that its device did not sign") {
    for (std::uint64_t seed = 80; seed < 90; ++seed) {
        CAPTURE(seed);
        test::SeededRandom random(seed);
        const auto everything = test::random_history(seed, 40, true).everything();
        auto events = events_of(everything);
        const std::vector<Event> right = events;
        for (auto& event : events) {
            if (random.below(12) == 0) random.fill(event.signature.bytes);
        }
        test::shuffle(events, random);
        Journal journal;
        std::ignore = admit_all(journal, {right.front()});
        std::ignore = admit_all(journal, events);
        for (const auto& event : journal.in_order()) CHECK(everything.contains(event.id()));
        // Whoever gets this journal as it is can check it.
        Journal next;
        CHECK(admit_all(next, events_of(journal)).refused == 0);
        CHECK(next == journal);
        // And the right copies heal what is missing.
        CHECK(admit_all(journal, right).refused == 0);
        CHECK(journal == everything);
    }
}

std::vector<EventId> ids_of(const std::vector<const VerifiedEvent*>& events) {
    std::vector<EventId> ids;
    for (const auto* event : events) ids.push_back(event->id());
    return ids;
}

TEST_CASE("what another replica lacks follows from its heads, and makes it equal") {
    for (std::uint64_t seed = 100; seed < 110; ++seed) {
        CAPTURE(seed);
        auto history = test::random_history(seed, 60, false);
        const auto everything = history.everything();
        for (const auto* device : {"ada", "ben", "cleo", "dan"}) {
            auto replica = history.replica(device);
            const auto missing = missing_from(everything, replica.heads());
            CHECK(missing.size() == everything.in_order().size() - replica.in_order().size());
            std::vector<Event> sent;
            for (const auto* event : missing) sent.push_back(event->event());
            CHECK(admit_all(replica, sent).refused == 0);
            CHECK(replica == everything);
            CHECK(missing_from(everything, replica.heads()).empty());
        }
    }
}

TEST_CASE("two replicas that each have a branch of a fork both learn of it") {
    JournalBuilder history(23);
    history.says("ada", "program.create", "prog", "1").hears("ben", "ada");
    history.says("ben", "board.post", "prog", "2").copies("ben", "twin");
    history.says("ben", "board.post", "prog", "left").says("twin", "board.post", "prog", "right");
    history.says("ben", "board.post", "prog", "left 2");
    auto left = history.replica("ben");
    auto right = history.replica("twin");
    const auto send = [](const Journal& from, Journal& to) {
        std::vector<Event> sent;
        for (const auto* event : missing_from(from, to.heads())) sent.push_back(event->event());
        CHECK(admit_all(to, sent).refused == 0);
    };
    for (int round = 0; round < 2; ++round) {
        send(left, right);
        send(right, left);
    }
    CHECK(left == right);
    CHECK(left == history.everything());
    CHECK(left.forks().size() == 1);
}

TEST_CASE_FIXTURE(ChainOfTen, "heads that are unknown, of strangers, or lying lead to no harm") {
    const auto& ours = history.replica("ada");
    const auto all = ours.in_order();
    const auto device = history.device_id("ada");
    const auto count = [&](const Head& head) {
        return missing_from(ours, std::vector{head}).size();
    };
    CHECK(missing_from(ours, {}).size() == 10);
    CHECK(count({history.device_id("stranger"), 3, EventId{}}) == 10);
    CHECK(count({device, 4, all[3].id()}) == 6);
    CHECK(count({device, 4, EventId{}}) == 10);
    CHECK(count({device, 4, all[7].id()}) == 10);
    CHECK(count({device, 99, EventId{}}) == 0);
    CHECK(count({device, -7, EventId{}}) == 10);
    CHECK(ids_of(missing_from(ours, std::vector{Head{device, 9, all[8].id()}})) ==
          std::vector{all[9].id()});
    CHECK(missing_from(Journal{}, std::vector{Head{device, 9, all[8].id()}}).empty());
}

}  // namespace
}  // namespace accanto::journal
