#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "identity/hash.hpp"
#include "identity/signature.hpp"

namespace accanto::journal {

using EventId = base::Id<struct EventTag, 32>;
/// A program is named by its genesis event; the genesis itself names the zero id.
using ProgramId = EventId;
using DeviceId = identity::SigningPublicKey;

inline constexpr std::size_t header_bytes_max = 2'048;
inline constexpr std::size_t body_bytes_max =
    98'304;  ///< as carried (base64url of at most 64 KiB padded)
inline constexpr std::size_t parents_max = 8;
inline constexpr std::int64_t number_max = (1LL << 53) - 1;
inline constexpr std::size_t type_letters_max = 32;
inline constexpr std::size_t conversation_letters_max = 64;
/// The epoch of a body that is not encrypted.
inline constexpr std::string_view plain_epoch = "plain";

/// As carried: untrusted. `header` is text that is signed byte for byte and never written anew.
struct Event {
    std::string header;
    identity::Signature signature;
    std::optional<std::string> body;  ///< absent: erased, or not passed on; the event stays valid
    bool operator==(const Event&) const = default;
};

/// What a header says. The grammar is docs/formats/journal-v1.md.
struct Header {
    ProgramId program;                // g
    DeviceId device;                  // d
    std::int64_t sequence = 1;        // n, from 1, without gaps
    std::optional<EventId> previous;  // p, the device's event n-1
    std::vector<EventId> parents;     // k, heads of other devices, ascending
    std::int64_t lamport = 1;         // l = 1 + the largest of p and k
    base::Instant claimed;            // t, 0 … number_max, display only
    std::string type;                 // y, 1 … 32 letters of A-Z a-z 0-9 _ . : -
    std::string conversation;         // c, 0 … 64 of them
    std::optional<EventId> epoch;     // e, nothing: plain
    std::int64_t body_length = 0;     // z
    identity::Hash body_hash;         // b
    bool operator==(const Header&) const = default;
};

enum class Refusal {
    HeaderTooLong,
    HeaderMalformed,
    BodyTooLong,
    BodyDiffers,
    BadSignature,
    OtherProgram,
    WrongLamport,
    BrokenChain,
    TooManyPending
};

/// Read, hashed and signed by its device: the only kind a journal takes. Made by `verify` and
/// `trust_stored` alone. Copies share the text, so that moving events about costs little.
class VerifiedEvent {
public:
    const EventId& id() const { return content_->id; }
    const Header& header() const { return content_->header; }
    const Event& event() const { return content_->event; }
    /// Whether these very signature bytes were checked. They were not when a later event of the
    /// same chain, or our own storage, vouched for the event: then they may be rubbish, and the
    /// event must travel together with the next one of its chain.
    bool signature_checked() const { return content_->signature_checked; }

    /// The same event when its body is not passed on.
    VerifiedEvent without_body() const;
    /// The best of two copies of one event: a checked signature before an unchecked one, then the
    /// smaller bytes; a body if either has it. Commutative, associative and idempotent.
    VerifiedEvent combined_with(const VerifiedEvent& copy) const;

    /// The same header, signature and body.
    bool operator==(const VerifiedEvent& other) const {
        return id() == other.id() && event() == other.event();
    }

private:
    struct Content {
        EventId id;
        Header header;
        Event event;
        bool signature_checked = false;
    };

    explicit VerifiedEvent(Content content)
        : content_(std::make_shared<const Content>(std::move(content))) {}
    static base::Result<VerifiedEvent, Refusal> read(Event event, bool check_signature);

    friend base::Result<VerifiedEvent, Refusal> verify(Event event);
    friend base::Result<VerifiedEvent, Refusal> trust_stored(Event event);

    std::shared_ptr<const Content> content_;
};

/// Checks grammar, limits, body hash and signature. Whether parents are known is the journal's
/// business.
base::Result<VerifiedEvent, Refusal> verify(Event event);

/// As `verify` without the signature: for events this device stored itself, behind a checked tag,
/// and for those below a verified event of the same chain.
base::Result<VerifiedEvent, Refusal> trust_stored(Event event);

/// BLAKE2b-256 of the header's bytes, under the domain tag of events. The signature is outside the
/// id.
EventId id_of(std::string_view header);

/// What a device signs: the id under the domain tag of signatures.
base::Bytes signed_bytes(const EventId& id);

/// BLAKE2b-256 of a body as carried, under the domain tag of bodies.
identity::Hash body_hash_of(std::string_view body);

/// The one way to write a header. `header.parents` is sorted; limits are checked by `verify`.
std::string write_header(const Header& header);

/// Reads what `write_header` wrote, and refuses every other spelling.
base::Result<Header, Refusal> read_header(std::string_view text);

/// Bytes that bind a body to its place: program, device, sequence, previous, type, conversation,
/// epoch.
base::Bytes associated_data(const Header& header);

}  // namespace accanto::journal
