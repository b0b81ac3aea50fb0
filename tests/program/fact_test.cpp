#include "program/fact.hpp"

#include <set>

#include <doctest/doctest.h>

using namespace accanto::program;
using accanto::identity::BoxPublicKey;

namespace {

template <std::size_t... Kinds>
std::vector<Fact> one_of_each(std::index_sequence<Kinds...>) {
    return {Fact(std::in_place_index<Kinds>)...};
}

std::vector<Fact> one_of_each() {
    return one_of_each(std::make_index_sequence<std::variant_size_v<Fact>>());
}

template <class Named>
Named filled(int byte) {
    Named id;
    id.bytes.fill(static_cast<accanto::base::Byte>(byte));
    return id;
}

}  // namespace

TEST_CASE("Every kind of fact has a type name of its own") {
    std::set<std::string_view> names;
    for (const auto& fact : one_of_each()) names.insert(type_of(fact));
    CHECK(names.size() == std::variant_size_v<Fact>);
    CHECK(type_of(fact::ProgramCreated{}) == "prog.create");
    CHECK(type_of(fact::PairAnswered{}) == "pair.answer");
    CHECK(type_of(fact::StepCommented{}) == "step.comment");
}

TEST_CASE("Only what is needed before any key travels in the open") {
    std::set<std::string_view> open;
    for (const auto& fact : one_of_each()) {
        if (travels_open(type_of(fact))) open.insert(type_of(fact));
    }
    CHECK(open ==
          std::set<std::string_view>{"prog.create", "member.hello", "key.epoch", "key.share"});
    CHECK_FALSE(travels_open(""));
    CHECK_FALSE(travels_open("pair.message"));
}

TEST_CASE("A conversation's name leads back to its device or pair") {
    const auto device = filled<DeviceId>(3);
    const auto pair = filled<PairId>(4);
    CHECK(device_of_line(line_conversation(device)) == device);
    CHECK(pair_of_conversation(pair_conversation(pair)) == pair);
    CHECK_FALSE(device_of_line(pair_conversation(pair)));
    CHECK_FALSE(pair_of_conversation(line_conversation(device)));
}

TEST_CASE("Other names are neither a line nor a pair") {
    for (const auto* name : {"", "prog", "admin", "line:", "pair:", "pair:abc", "line", "PAIR:"}) {
        CAPTURE(name);
        CHECK_FALSE(device_of_line(name));
        CHECK_FALSE(pair_of_conversation(name));
    }
    CHECK_FALSE(pair_of_conversation(pair_conversation(filled<PairId>(4)) + "A"));
}

TEST_CASE("The proof of an invitation is bound to all it proves") {
    const auto secret = filled<InvitationSecret>(1);
    const auto invitation = filled<InvitationId>(2);
    const auto device = filled<DeviceId>(3);
    const auto box = filled<BoxPublicKey>(4);
    const auto mac = application_mac(secret, invitation, device, box);
    CHECK(mac == application_mac(secret, invitation, device, box));
    CHECK(mac != application_mac(filled<InvitationSecret>(9), invitation, device, box));
    CHECK(mac != application_mac(secret, filled<InvitationId>(9), device, box));
    CHECK(mac != application_mac(secret, invitation, filled<DeviceId>(9), box));
    CHECK(mac != application_mac(secret, invitation, device, filled<BoxPublicKey>(9)));
}
