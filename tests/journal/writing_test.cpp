#include <algorithm>
#include <set>
#include <tuple>

#include <doctest/doctest.h>

#include "journal/journal.hpp"
#include "journal/random_history.hpp"

namespace accanto::journal {
namespace {

using test::JournalBuilder;

bool is_ancestor(const Journal& journal, const EventId& ancestor, const EventId& of) {
    std::vector<EventId> open{of};
    std::set<EventId> seen;
    while (!open.empty()) {
        const auto id = open.back();
        open.pop_back();
        if (!seen.insert(id).second) continue;
        const auto& header = journal.find(id)->header();
        if (header.previous) open.push_back(*header.previous);
        open.insert(open.end(), header.parents.begin(), header.parents.end());
    }
    return ancestor != of && seen.contains(ancestor);
}

TEST_CASE("the first event of an empty journal is the genesis and names the program") {
    JournalBuilder history(11);
    const auto genesis = history.says("ada", "program.create", "prog", "hello").last();
    CHECK(genesis.header().program == ProgramId{});
    CHECK(genesis.header().sequence == 1);
    CHECK(genesis.header().lamport == 1);
    CHECK(genesis.header().parents.empty());
    CHECK_FALSE(genesis.header().previous.has_value());
    const auto next = history.says("ada", "board.post", "prog", "again").last();
    CHECK(next.header().program == genesis.id());
    CHECK(next.header().previous == genesis.id());
    CHECK(next.header().sequence == 2);
    CHECK(next.header().lamport == 2);
}

TEST_CASE("an event carries the draft, and the header its body was encrypted for") {
    JournalBuilder history(12);
    history.says("ada", "program.create", "prog", "hello");
    const auto epoch = history.last().id();
    const Draft draft{.type = "chat.msg",
                      .conversation = "pair:x",
                      .epoch = epoch,
                      .body = "sealed",
                      .now = {1'234}};
    const auto& keys = history.keys("ada").signing;
    const auto before = next_header(history.replica("ada"), keys.public_key, draft);
    const auto event = write_event(history.replica("ada"), keys, draft);
    CHECK(event.header().type == "chat.msg");
    CHECK(event.header().conversation == "pair:x");
    CHECK(event.header().epoch == epoch);
    CHECK(event.header().claimed == base::Instant{1'234});
    CHECK(event.event().body == "sealed");
    CHECK(event.signature_checked());
    CHECK(associated_data(event.header()) == associated_data(before));
    CHECK_FALSE(history.replica("ada").contains(event.id()));
}

TEST_CASE(
    "a clock before 1970 or after the largest number is set to the nearest that can be written") {
    JournalBuilder history(13);
    CHECK(history.at({-5}).says("ada", "a", "", "").last().header().claimed.ms == 0);
    CHECK(history.at({number_max + 5}).says("ada", "a", "", "").last().header().claimed.ms ==
          number_max);
}

TEST_CASE("every event that is written is admitted by everybody") {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        const auto everything = test::random_history(seed, 50, seed % 2 == 1).everything();
        Journal journal;
        for (const auto& event : everything.in_order()) {
            CHECK(journal.admit(*verify(event.event())) == Admission::Added);
        }
    }
}

TEST_CASE("parents are of other devices, and none is an ancestor of another or of the previous") {
    for (std::uint64_t seed = 50; seed < 56; ++seed) {
        CAPTURE(seed);
        const auto journal = test::random_history(seed, 40, seed % 2 == 1).everything();
        for (const auto& event : journal.in_order()) {
            auto named = event.header().parents;
            CHECK(std::ranges::is_sorted(named));
            for (const auto& parent : named) {
                CHECK(journal.find(parent)->header().device != event.header().device);
            }
            const auto& previous = event.header().previous;
            for (const auto& one : event.header().parents) {
                if (previous) CHECK_FALSE(is_ancestor(journal, one, *previous));
                for (const auto& other : named) CHECK_FALSE(is_ancestor(journal, one, other));
            }
        }
    }
}

TEST_CASE("of more than eight tips the latest eight are named") {
    JournalBuilder history(14);
    history.says("ada", "program.create", "prog", "hello");
    std::vector<std::string> devices;
    for (char letter = 'a'; letter <= 'l'; ++letter)
        devices.push_back(std::string("member ") + letter);
    for (std::size_t i = 0; i < devices.size(); ++i) {
        history.hears(devices[i], "ada");
        for (std::size_t n = 0; n <= i; ++n) history.says(devices[i], "board.post", "prog", "x");
    }
    history.everyone_hears_everyone();
    CHECK(history.replica("ada").tips().size() == 12);
    const auto summary = history.says("ada", "board.post", "prog", "to all").last();
    CHECK(summary.header().parents.size() == parents_max);
    CHECK(summary.header().lamport == 1 + 12 + 1);
    for (const auto& parent : summary.header().parents) {
        CHECK(history.replica("ada").find(parent)->header().sequence > 4);
    }
    CHECK(history.replica("ada").tips().size() == 5);
}

TEST_CASE("a fork cannot crowd out the tips of others, and is not named") {
    JournalBuilder history(15);
    history.says("ada", "program.create", "prog", "hello");
    history.hears("ben", "ada").hears("eve", "ada").says("ben", "board.post", "prog", "hi");
    for (int i = 0; i < 12; ++i) {
        const auto twin = "eve " + std::to_string(i);
        history.copies("eve", twin).says(twin, "board.post", "prog", twin);
    }
    const auto bens = history.replica("ben").last_of(history.device_id("ben"))->id();
    history.everyone_hears_everyone();
    CHECK(history.says("ada", "board.post", "prog", "x").last().header().parents ==
          std::vector{bens});
}

TEST_CASE("when the founder forked the very genesis, everybody can still write") {
    JournalBuilder history(16);
    const auto genesis = history.says("ada", "program.create", "prog", "hello").last();
    history.hears("ben", "ada").says("ben", "board.post", "prog", "hi");
    const Header rival{.program = genesis.id(),
                       .device = history.device_id("ada"),
                       .parents = {history.last().id()},
                       .lamport = 3,
                       .type = "board.post"};
    const auto fork = *verify(test::signed_event(rival, history.keys("ada").signing, "fork"));
    Journal start;
    std::ignore = start.admit(genesis);
    for (const auto* device : {"ben", "ada", "cleo"}) {
        CAPTURE(device);
        history.hears(device, "ben");
        CHECK(history.replica(device).admit(fork).has_value());
        CHECK(history.replica(device).is_void(genesis));
        const auto written = history.says(device, "board.post", "prog", "still here").last();
        CHECK(history.replica(device).contains(written.id()));
    }
}

TEST_CASE("a newcomer names the genesis when all else is void") {
    JournalBuilder history(17);
    const auto genesis = history.says("ada", "program.create", "prog", "hello").last();
    history.hears("ben", "ada").copies("ben", "twin");
    const auto rival_of_genesis =
        history.says("ben", "board.post", "prog", "1").hears("ada", "ben").last();
    history.says("twin", "board.post", "prog", "2").hears("ada", "twin");
    const Header header{.program = genesis.id(),
                        .device = history.device_id("ada"),
                        .parents = {rival_of_genesis.id()},
                        .lamport = 3,
                        .type = "board.post"};
    const auto fork = *verify(test::signed_event(header, history.keys("ada").signing, "fork"));
    CHECK(history.replica("ada").admit(fork) == Admission::Added);
    CHECK(history.replica("ada").tips().empty());
    history.hears("dan", "ada");
    CHECK(history.says("dan", "board.post", "prog", "me").last().header().parents ==
          std::vector{genesis.id()});
}

TEST_CASE("the same journal, keys and draft give the same event") {
    const auto write = [] {
        auto history = test::random_history(18, 30, false);
        return history.says("cleo", "board.post", "prog", "same").last().event();
    };
    CHECK(write() == write());
}

}  // namespace
}  // namespace accanto::journal
