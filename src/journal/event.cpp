#include "journal/event.hpp"

#include <array>

namespace accanto::journal {
namespace {

std::optional<Refusal> body_refusal(const Header& header, const std::optional<std::string>& body) {
    if (header.body_length > static_cast<std::int64_t>(body_bytes_max)) return Refusal::BodyTooLong;
    if (!body) return std::nullopt;
    if (body->size() > body_bytes_max) return Refusal::BodyTooLong;
    if (static_cast<std::int64_t>(body->size()) != header.body_length) return Refusal::BodyDiffers;
    if (body_hash_of(*body) != header.body_hash) return Refusal::BodyDiffers;
    return std::nullopt;
}

base::BytesView bytes_or_none(const std::optional<EventId>& id) {
    return id ? base::BytesView(id->bytes) : base::BytesView();
}

}  // namespace

EventId id_of(std::string_view header) {
    return EventId::from_bytes(identity::hash("accanto/1/event", {base::bytes_of(header)}).bytes);
}

base::Bytes signed_bytes(const EventId& id) {
    return identity::framed("accanto/1/sig", {id.bytes});
}

identity::Hash body_hash_of(std::string_view body) {
    return identity::hash("accanto/1/body", {base::bytes_of(body)});
}

base::Result<VerifiedEvent, Refusal> VerifiedEvent::read(Event event, bool check_signature) {
    auto header = read_header(event.header);
    if (!header) return base::Failure{header.error()};
    if (const auto refusal = body_refusal(*header, event.body)) return base::Failure{*refusal};
    const auto id = id_of(event.header);
    if (check_signature && !identity::verify(header->device, signed_bytes(id), event.signature)) {
        return base::Failure{Refusal::BadSignature};
    }
    return VerifiedEvent(Content{.id = id,
                                 .header = *std::move(header),
                                 .event = std::move(event),
                                 .signature_checked = check_signature});
}

base::Result<VerifiedEvent, Refusal> verify(Event event) {
    return VerifiedEvent::read(std::move(event), true);
}

base::Result<VerifiedEvent, Refusal> trust_stored(Event event) {
    return VerifiedEvent::read(std::move(event), false);
}

VerifiedEvent VerifiedEvent::without_body() const {
    if (!event().body) return *this;
    return VerifiedEvent(Content{.id = id(),
                                 .header = header(),
                                 .event = {event().header, event().signature, std::nullopt},
                                 .signature_checked = signature_checked()});
}

VerifiedEvent VerifiedEvent::combined_with(const VerifiedEvent& copy) const {
    const auto rank = [](const VerifiedEvent& of) {
        return std::pair(!of.signature_checked(), of.event().signature);
    };
    const auto& better = rank(copy) < rank(*this) ? copy : *this;
    const auto& other = &better == this ? copy : *this;
    if (better.event().body || !other.event().body) return better;
    Content content = *better.content_;
    content.event.body = other.event().body;
    return VerifiedEvent(std::move(content));
}

base::Bytes associated_data(const Header& header) {
    std::array<base::Byte, 8> sequence{};
    for (std::size_t i = 0; i < sequence.size(); ++i) {
        sequence[i] = static_cast<base::Byte>(header.sequence >> (8 * i));
    }
    return identity::framed("accanto/1/place",
                            {header.program.bytes, header.device.bytes, sequence,
                             bytes_or_none(header.previous), base::bytes_of(header.type),
                             base::bytes_of(header.conversation), bytes_or_none(header.epoch)});
}

}  // namespace accanto::journal
