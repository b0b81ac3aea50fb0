#include "exchange/invitation_json.hpp"

#include "base/text.hpp"
#include "exchange/event_fields.hpp"
#include "exchange/fact_json.hpp"
#include "exchange/formats.hpp"
#include "exchange/json_document.hpp"
#include "exchange/program_fields.hpp"

namespace accanto::exchange {

template <class Io>
void fields(Io& io, Ref<Io, Invitation> invitation) {
    format_fields(io, invitation_format, 1);
    io.node("genesis", invitation.genesis);
    io.id("invitation", invitation.id);
    io.id("secret", invitation.secret);
    io.day("expires", invitation.expires);
    io.node("description", invitation.description);
    io.node("rules", invitation.rules);
    io.node("dates", invitation.dates);
    io.number("steps", invitation.steps, 0, program::steps_max);
}

namespace {

constexpr std::string_view join_route = "#/join/";
constexpr JsonLimits invitation_limits{.bytes_max = invitation_bytes_max, .values_max = 10'000};

base::Failure<Unreadable> unreadable(Problem problem) {
    return base::Failure(Unreadable{problem, 0, "genesis"});
}

/// Whether `header` is that of the event a program starts with.
bool is_genesis(const journal::Header& header) {
    return header.program == journal::ProgramId{} && header.sequence == 1 && !header.previous &&
           header.parents.empty() && !header.epoch;
}

/// Fills in what follows from the genesis, once it is known to be one.
Read<Invitation> completed(Invitation invitation) {
    const auto verified = journal::verify(invitation.genesis);
    if (!verified) return unreadable(Problem::Damaged);
    if (!is_genesis(verified->header())) return unreadable(Problem::WrongShape);
    const auto& body = invitation.genesis.body;
    if (!body) return unreadable(Problem::MissingField);
    const auto fact = fact_from_json(verified->header().type, *body);
    if (!fact) return base::Failure(fact.error());
    const auto* created = std::get_if<program::fact::ProgramCreated>(&*fact);
    if (created == nullptr) return unreadable(Problem::WrongShape);
    invitation.program = verified->id();
    invitation.admin = verified->header().device;
    invitation.admin_box = created->box;
    return invitation;
}

Read<Invitation> from_json(std::string_view text) {
    const auto file = open_file(text, invitation_format, 1, invitation_limits);
    if (!file) return base::Failure(file.error());
    auto invitation = read_document<Invitation>(file->text);
    if (!invitation) return invitation;
    return completed(std::move(*invitation));
}

}  // namespace

std::string to_json(const Invitation& invitation) {
    return write_document(invitation);
}

std::string link_fragment(const Invitation& invitation) {
    return std::string(join_route) + base::to_base64url(base::bytes_of(to_json(invitation)));
}

Read<Invitation> read_invitation(std::string_view text) {
    constexpr auto text_max = invitation_bytes_max * 2;
    if (text.size() > text_max) return base::Failure(Unreadable{Problem::TooLarge, text_max});
    const auto content = base::trimmed(text);
    if (content.empty()) return base::Failure(Unreadable{Problem::Empty});
    const bool is_json = without_byte_order_mark(content).starts_with('{');
    const auto route = is_json ? std::string_view::npos : content.find(join_route);
    if (route == std::string_view::npos) return from_json(content);
    const auto json = base::from_base64url(content.substr(route + join_route.size()));
    if (!json) return base::Failure(Unreadable{Problem::BadKey});
    return from_json(base::text_of(*json));
}

}  // namespace accanto::exchange
