#include "journal/event.hpp"

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "support/journal_builder.hpp"

namespace accanto::journal {
namespace {

using test::JournalBuilder;
using test::signed_event;

/// One event by "ada", as carried.
Event some_event(std::string_view body = "hello") {
    JournalBuilder history(1);
    return history.says("ada", "program.create", "prog", body).last().event();
}

identity::SigningKeys keys_of_ada() {
    return JournalBuilder(1).keys("ada").signing;
}

Header header_of(const Event& event) {
    return *read_header(event.header);
}

TEST_CASE("an event that was signed by its device is verified, and says what its header says") {
    const auto event = some_event();
    const auto verified = verify(event);
    REQUIRE(verified.has_value());
    CHECK(verified->id() == id_of(event.header));
    CHECK(verified->event() == event);
    CHECK(verified->header().type == "program.create");
    CHECK(verified->header().device == keys_of_ada().public_key);
    CHECK(verified->signature_checked());
}

TEST_CASE("an event stays valid without its body") {
    auto event = some_event();
    event.body.reset();
    CHECK(verify(event).has_value());
}

TEST_CASE("a body that is not the signed one is refused") {
    auto event = some_event();
    for (const auto* body : {"hellO", "hell", "hello!", ""}) {
        event.body = body;
        CAPTURE(body);
        CHECK(verify(event).error() == Refusal::BodyDiffers);
        CHECK(trust_stored(event).error() == Refusal::BodyDiffers);
    }
}

TEST_CASE("a body is as long as the limit and no longer") {
    const auto keys = keys_of_ada();
    const auto header = header_of(some_event());
    CHECK(verify(signed_event(header, keys, std::string(body_bytes_max, 'x'))).has_value());
    auto beyond = signed_event(header, keys, std::string(body_bytes_max + 1, 'x'));
    CHECK(verify(beyond).error() == Refusal::BodyTooLong);
    beyond.body.reset();
    CHECK(verify(beyond).error() == Refusal::BodyTooLong);
    auto lying = signed_event(header, keys, "short");
    lying.body = std::string(body_bytes_max + 1, 'x');
    CHECK(verify(lying).error() == Refusal::BodyTooLong);
}

TEST_CASE("a signature by another key, or over other bytes, is refused") {
    const auto event = some_event();
    auto other_header = header_of(event);
    ++other_header.claimed.ms;

    auto moved = event;
    moved.header = write_header(other_header);
    CHECK(verify(moved).error() == Refusal::BadSignature);
    const auto others_keys = JournalBuilder(1).keys("ben").signing;
    CHECK(verify(signed_event(event.header, others_keys, event.body)).error() ==
          Refusal::BadSignature);
    auto over_header = event;
    over_header.signature = identity::sign(keys_of_ada(), base::bytes_of(event.header));
    CHECK(verify(over_header).error() == Refusal::BadSignature);
    auto blank = event;
    blank.signature = {};
    CHECK(verify(blank).error() == Refusal::BadSignature);
}

TEST_CASE("a header out of the grammar is refused, though it is signed") {
    const auto event = some_event();
    CHECK(verify(signed_event(event.header + " ", keys_of_ada())).error() ==
          Refusal::HeaderMalformed);
    CHECK(verify(signed_event(std::string(header_bytes_max + 1, 'x'), keys_of_ada())).error() ==
          Refusal::HeaderTooLong);
    CHECK(verify(Event{}).error() == Refusal::HeaderMalformed);
}

TEST_CASE("a stored event is taken without its signature being checked, and says so") {
    auto event = some_event();
    event.signature.bytes[5] ^= 1;
    const auto stored = trust_stored(event);
    REQUIRE(stored.has_value());
    CHECK_FALSE(stored->signature_checked());
    CHECK(stored->event() == event);
    CHECK(trust_stored(Event{}).error() == Refusal::HeaderMalformed);
}

TEST_CASE("the id covers every byte of the header and neither signature nor body") {
    const auto event = some_event();
    auto other = event;
    other.body.reset();
    other.signature.bytes[0] ^= 1;
    CHECK(trust_stored(other)->id() == trust_stored(event)->id());
    std::set<EventId> ids{id_of(event.header)};
    for (std::size_t i = 0; i < event.header.size(); ++i) {
        auto changed = event.header;
        changed[i] ^= 1;
        ids.insert(id_of(changed));
    }
    CHECK(ids.size() == event.header.size() + 1);
}

TEST_CASE("two copies of an event are combined alike in every order") {
    const auto event = some_event();
    auto rubbish = event;
    rubbish.signature.bytes.fill(0);
    auto more_rubbish = event;
    more_rubbish.signature.bytes.fill(0xFF);
    const auto checked = *verify(event);
    const VerifiedEvent copies[] = {checked, checked.without_body(), *trust_stored(event),
                                    *trust_stored(rubbish),
                                    trust_stored(more_rubbish)->without_body()};
    for (const auto& a : copies) {
        CHECK(a.combined_with(a) == a);
        for (const auto& b : copies) {
            CHECK(a.combined_with(b) == b.combined_with(a));
            CHECK(a.combined_with(b).signature_checked() == b.combined_with(a).signature_checked());
            for (const auto& c : copies) {
                CHECK(a.combined_with(b).combined_with(c) == a.combined_with(b.combined_with(c)));
            }
        }
    }
    CHECK(trust_stored(rubbish)->combined_with(checked.without_body()) == checked);
    CHECK(trust_stored(more_rubbish)->combined_with(*trust_stored(rubbish)).event() == rubbish);
}

TEST_CASE("what binds a body to its place differs with every field of the place") {
    Header header{.sequence = 2, .previous = EventId{}, .type = "a", .conversation = "b"};
    std::set<base::Bytes> places{associated_data(header)};
    const auto differs = [&places, &header](auto change) {
        auto other = header;
        change(other);
        return places.insert(associated_data(other)).second;
    };
    CHECK(differs([](Header& other) { other.program.bytes[0] = 1; }));
    CHECK(differs([](Header& other) { other.device.bytes[0] = 1; }));
    CHECK(differs([](Header& other) { other.sequence = 258; }));
    CHECK(differs([](Header& other) { other.previous->bytes[0] = 1; }));
    CHECK(differs([](Header& other) { other.previous.reset(); }));
    CHECK(differs([](Header& other) { other.type = "ab", other.conversation = ""; }));
    CHECK(differs([](Header& other) { other.type = "", other.conversation = "ab"; }));
    CHECK(differs([](Header& other) { other.epoch = EventId{}; }));
    CHECK_FALSE(differs([](Header& other) { other.body_length = 7; }));
    CHECK_FALSE(differs([](Header& other) { other.body_hash.bytes[0] = 7; }));
}

}  // namespace
}  // namespace accanto::journal
