#include "exchange/invitation_json.hpp"

#include <doctest/doctest.h>

#include "exchange/hostile.hpp"
#include "exchange/samples.hpp"

namespace accanto::exchange {
namespace {

TEST_CASE("an invitation comes back from a file and from a link") {
    const auto invitation = test::sample_invitation();
    const auto from_file = read_invitation(to_json(invitation));
    REQUIRE(from_file);
    CHECK(*from_file == invitation);
    const auto link = "https://example.org/accanto/" + link_fragment(invitation);
    const auto from_link = read_invitation(link);
    REQUIRE(from_link);
    CHECK(*from_link == invitation);
}

TEST_CASE("a damaged invitation is a problem") {
    test::check_refuses_damage(to_json(test::sample_invitation()),
                               [](std::string_view text) { return read_invitation(text); });
    auto link = link_fragment(test::sample_invitation());
    CHECK_FALSE(read_invitation(link.substr(0, link.size() / 2)).has_value());
    CHECK(read_invitation("#/join/&&&").error().problem == Problem::BadKey);
}

TEST_CASE("who invites follows from the signed genesis, not from what the file says") {
    auto invitation = test::sample_invitation();
    const auto admin = invitation.admin;
    invitation.admin = test::id_of<journal::DeviceId>(9);
    const auto read = read_invitation(to_json(invitation));
    REQUIRE(read);
    CHECK(read->admin == admin);
}

TEST_CASE("an invitation whose genesis was changed is refused") {
    auto invitation = test::sample_invitation();
    invitation.genesis.signature.bytes[0] ^= 1U;
    CHECK(read_invitation(to_json(invitation)).error().problem == Problem::Damaged);
}

}  // namespace
}  // namespace accanto::exchange
