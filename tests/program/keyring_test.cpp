#include "program/keyring.hpp"

#include <doctest/doctest.h>

#include "support/seeded_random.hpp"

using namespace accanto::program;
using accanto::identity::DeviceKeys;
using accanto::test::SeededRandom;
namespace identity = accanto::identity;

namespace {

DeviceId id_of(const DeviceKeys& keys) {
    return keys.signing.public_key;
}
Recipient recipient(const DeviceKeys& keys) {
    return {id_of(keys), keys.box.public_key};
}

EventId epoch_named(int byte) {
    EventId id;
    id.bytes.fill(static_cast<accanto::base::Byte>(byte));
    return id;
}

struct People {
    SeededRandom random{11};
    DeviceKeys founder = identity::make_device_keys(random);
    DeviceKeys mentor = identity::make_device_keys(random);
    DeviceKeys mentee = identity::make_device_keys(random);
    DeviceKeys other = identity::make_device_keys(random);
    EventId epoch = epoch_named(1);
    NewEpoch pair_epoch() {
        const Recipient two[] = {recipient(mentor), recipient(mentee)};
        return start_epoch("pair:x", two, random);
    }
};

}  // namespace

TEST_CASE("Each recipient learns the key of an epoch") {
    People people;
    const auto started = people.pair_epoch();
    CHECK(started.fact.conversation == "pair:x");
    for (const auto& keys : {people.mentor, people.mentee}) {
        Keyring ring;
        CHECK(ring.learn(people.epoch, started.fact, keys, id_of(keys)));
        REQUIRE(ring.key(people.epoch));
        CHECK(*ring.key(people.epoch) == started.key);
        CHECK_FALSE(ring.learn(people.epoch, started.fact, keys, id_of(keys)));
    }
}

TEST_CASE("All keys but the two's don't open a pair's epoch, the founder's included") {
    People people;
    const auto started = people.pair_epoch();
    Keyring ring;
    for (const auto& keys : {people.founder, people.other}) {
        CHECK_FALSE(ring.learn(people.epoch, started.fact, keys, id_of(keys)));
        // Nor by pretending to be one of the two.
        CHECK_FALSE(ring.learn(people.epoch, started.fact, keys, id_of(people.mentor)));
        CHECK_FALSE(ring.learn(people.epoch, started.fact, keys, id_of(people.mentee)));
    }
    CHECK(ring.key(people.epoch) == nullptr);
    CHECK(ring.keys().empty());
}

TEST_CASE("A key that is not the one committed to is refused") {
    People people;
    auto started = people.pair_epoch();
    started.fact.commitment = identity::commitment_of(identity::make_epoch_key(people.random));
    Keyring ring;
    CHECK_FALSE(ring.learn(people.epoch, started.fact, people.mentor, id_of(people.mentor)));
    CHECK(ring.key(people.epoch) == nullptr);
}

TEST_CASE("A share hands an epoch on, once the epoch is known") {
    People people;
    const auto started = people.pair_epoch();
    const Recipient more[] = {recipient(people.other)};
    const auto share = share_epoch(people.epoch, started.key, more, people.random);
    Keyring ring;
    CHECK_FALSE(ring.learn(share, people.other, id_of(people.other)));
    CHECK_FALSE(ring.learn(people.epoch, started.fact, people.other, id_of(people.other)));
    CHECK(ring.learn(share, people.other, id_of(people.other)));
    REQUIRE(ring.key(people.epoch));
    CHECK(*ring.key(people.epoch) == started.key);
    CHECK_FALSE(ring.learn(share, people.other, id_of(people.other)));
}

TEST_CASE("A share of another key than the epoch's is refused") {
    People people;
    const auto started = people.pair_epoch();
    const auto other_key = identity::make_epoch_key(people.random);
    const Recipient more[] = {recipient(people.other)};
    const auto share = share_epoch(people.epoch, other_key, more, people.random);
    Keyring ring;
    ring.learn(people.epoch, started.fact, people.other, id_of(people.other));
    CHECK_FALSE(ring.learn(share, people.other, id_of(people.other)));
    CHECK(ring.key(people.epoch) == nullptr);
}

TEST_CASE("A damaged wrap is passed over for a whole one") {
    People people;
    auto started = people.pair_epoch();
    auto broken = started.fact.wraps.front();
    broken.sealed.back() ^= 1;
    fact::Wrap empty{id_of(people.mentor), {}};
    started.fact.wraps.insert(started.fact.wraps.begin(), {broken, empty});
    Keyring ring;
    CHECK(ring.learn(people.epoch, started.fact, people.mentor, id_of(people.mentor)));
    started.fact.wraps.assign({broken, empty});
    Keyring other_ring;
    CHECK_FALSE(other_ring.learn(people.epoch, started.fact, people.mentor, id_of(people.mentor)));
}

TEST_CASE("One's own key is kept, unless the epoch committed to another") {
    People people;
    const auto started = people.pair_epoch();
    Keyring ring;
    ring.keep(people.epoch, started.key);
    REQUIRE(ring.key(people.epoch));
    CHECK_FALSE(ring.learn(people.epoch, started.fact, people.mentor, id_of(people.mentor)));

    Keyring warned;
    warned.learn(people.epoch, started.fact, people.other, id_of(people.other));
    warned.keep(people.epoch, identity::make_epoch_key(people.random));
    CHECK(warned.key(people.epoch) == nullptr);
    warned.keep(people.epoch, started.key);
    CHECK(warned.key(people.epoch) != nullptr);
    CHECK(warned.key(epoch_named(2)) == nullptr);
}

TEST_CASE("A new epoch has one wrap for each device, and a key of its own") {
    People people;
    const Recipient twice[] = {recipient(people.mentor), recipient(people.mentor)};
    const auto first = start_epoch("prog", twice, people.random);
    const auto second = start_epoch("prog", twice, people.random);
    CHECK(first.fact.wraps.size() == 1);
    CHECK(first.fact.commitment == identity::commitment_of(first.key));
    CHECK(first.key != second.key);
    CHECK(start_epoch("prog", {}, people.random).fact.wraps.empty());
}
