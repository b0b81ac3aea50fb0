#include "journal/pending_pool.hpp"

#include <string>

#include <doctest/doctest.h>

#include "support/journal_builder.hpp"

namespace accanto::journal {
namespace {

EventId parent_number(base::Byte number) {
    EventId id;
    id.bytes.fill(number);
    return id;
}

/// Five events with bodies of 100 bytes.
struct FiveEvents {
    std::vector<VerifiedEvent> events;
    std::size_t event_bytes = 0;

    FiveEvents() {
        test::JournalBuilder history(2);
        for (int i = 0; i < 5; ++i) {
            history.says("ada", "board.post", "prog", std::string(100, 'x'));
            events.push_back(history.last());
        }
        event_bytes = events[1].event().header.size() + identity::Signature::size + 100;
    }
};

std::vector<EventId> ids_of(const std::vector<VerifiedEvent>& events) {
    std::vector<EventId> ids;
    for (const auto& event : events) ids.push_back(event.id());
    return ids;
}

TEST_CASE_FIXTURE(FiveEvents, "events wait for the parent they lack, oldest arrival first") {
    PendingPool pool;
    for (const auto& event : events) CHECK(pool.add(event, parent_number(1)));
    CHECK(pool.add(events[0], parent_number(2)));
    CHECK(pool.size() == 5);
    CHECK(ids_of(pool.waiting_for(parent_number(1))) ==
          std::vector{events[1].id(), events[2].id(), events[3].id(), events[4].id()});
    CHECK(ids_of(pool.waiting_for(parent_number(2))) == std::vector{events[0].id()});
    CHECK(pool.waiting_for(parent_number(3)).empty());
    CHECK(ids_of(pool.by_arrival()) == ids_of(events));
}

TEST_CASE_FIXTURE(FiveEvents, "an event leaves when it is removed, and only it") {
    PendingPool pool;
    pool.add(events[0], parent_number(1));
    pool.add(events[1], parent_number(1));
    pool.remove(events[0].id());
    pool.remove(events[4].id());
    CHECK(ids_of(pool.by_arrival()) == std::vector{events[1].id()});
    CHECK(pool.find(events[0].id()) == nullptr);
    CHECK(*pool.find(events[1].id()) == events[1]);
    pool.remove(events[1].id());
    CHECK(pool.size() == 0);
    CHECK(pool.bytes() == 0);
    CHECK(pool.waiting_for(parent_number(1)).empty());
}

TEST_CASE_FIXTURE(FiveEvents, "the oldest arrival goes when there are too many") {
    PendingPool pool({.events_max = 3, .bytes_max = 1'000'000});
    for (const auto& event : events) CHECK(pool.add(event, parent_number(1)));
    CHECK(ids_of(pool.by_arrival()) == std::vector{events[2].id(), events[3].id(), events[4].id()});
}

TEST_CASE_FIXTURE(FiveEvents, "coming again, or being filed anew, does not make an event younger") {
    PendingPool pool({.events_max = 2, .bytes_max = 1'000'000});
    pool.add(events[0], parent_number(1));
    pool.add(events[1], parent_number(1));
    pool.add(events[0], parent_number(2));
    pool.add(events[2], parent_number(1));
    CHECK(ids_of(pool.by_arrival()) == std::vector{events[1].id(), events[2].id()});
}

TEST_CASE_FIXTURE(FiveEvents, "the oldest arrivals go when there are too many bytes") {
    PendingPool pool({.events_max = 10, .bytes_max = 2 * event_bytes + 20});
    for (const auto& event : {events[1], events[2], events[3]}) pool.add(event, parent_number(1));
    CHECK(ids_of(pool.by_arrival()) == std::vector{events[2].id(), events[3].id()});
    CHECK(pool.bytes() <= 2 * event_bytes + 20);
}

TEST_CASE_FIXTURE(FiveEvents, "an event larger than the pool is refused and drives nobody out") {
    PendingPool pool({.events_max = 10, .bytes_max = event_bytes - 50});
    CHECK(pool.add(events[1].without_body(), parent_number(1)));
    CHECK_FALSE(pool.add(events[2], parent_number(1)));
    CHECK_FALSE(pool.add(events[1], parent_number(1)));
    CHECK(pool.by_arrival() == std::vector{events[1].without_body()});
    PendingPool none({.events_max = 0, .bytes_max = 1'000});
    CHECK_FALSE(none.add(events[1], parent_number(1)));
}

TEST_CASE_FIXTURE(FiveEvents, "the body of a waiting event is kept when one copy has it") {
    PendingPool pool;
    pool.add(events[1].without_body(), parent_number(1));
    pool.add(events[1], parent_number(1));
    pool.add(events[1].without_body(), parent_number(1));
    CHECK(*pool.find(events[1].id()) == events[1]);
    CHECK(pool.bytes() == event_bytes);
}

TEST_CASE_FIXTURE(FiveEvents, "narrower limits hold at once") {
    PendingPool pool;
    for (const auto& event : events) pool.add(event, parent_number(1));
    pool.limit({.events_max = 1, .bytes_max = 1'000'000});
    CHECK(ids_of(pool.by_arrival()) == std::vector{events[4].id()});
}

}  // namespace
}  // namespace accanto::journal
