#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "exchange/unreadable.hpp"
#include "program/fact.hpp"

namespace accanto::exchange {

inline constexpr std::size_t invitation_bytes_max = 64 * 1'024;

/// Everything somebody needs to apply to a program. Whoever has it may apply, until it expires.
struct Invitation {
    journal::Event genesis;            ///< verified, and says who the admin is
    journal::ProgramId program;        ///< the genesis' id
    journal::DeviceId admin;           ///< its author
    identity::BoxPublicKey admin_box;  ///< from its body
    program::InvitationId id;
    program::InvitationSecret secret;
    std::optional<base::Day> expires;
    program::Description description;
    program::Rules rules;
    program::Dates dates;
    int steps = 0;  ///< how many the guide has
    bool operator==(const Invitation&) const = default;
};

/// "accanto-invitation" version 1, docs/formats/invitation-v1.md. `program`, `admin` and
/// `admin_box` are not written: they follow from the genesis.
std::string to_json(const Invitation& invitation);

/// What a link to the page ends in: "#/join/" and the JSON as base64url.
std::string link_fragment(const Invitation& invitation);

/// Reads a file's text, a link, or the end of one. Damaged: the genesis is not what its author
/// signed. What description, rules and dates say is the sender's word; the journal has the signed
/// one.
Read<Invitation> read_invitation(std::string_view text);

}  // namespace accanto::exchange
