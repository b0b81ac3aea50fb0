#include "app/replica.hpp"

#include <algorithm>

#include "exchange/fact_json.hpp"
#include "program/fold.hpp"

namespace accanto::app {
namespace {

using journal::VerifiedEvent;
using program::Fact;
namespace fact = program::fact;

/// The body of a fact that travels without encryption is its text; else the ciphertext in
/// base64url.
std::optional<std::string> readable_body(const Replica& replica, const VerifiedEvent& event) {
    const auto& body = event.event().body;
    if (!body) return std::nullopt;
    const auto& header = event.header();
    if (!header.epoch) return program::travels_open(header.type) ? body : std::nullopt;
    const auto* key = replica.keyring.key(*header.epoch);
    const auto sealed = key ? base::from_base64url(*body) : std::nullopt;
    const auto plain =
        sealed ? identity::decrypt(*sealed, *key, journal::associated_data(header)) : std::nullopt;
    if (!plain) return std::nullopt;
    return base::text_of(*plain);
}

void learn(Replica& replica, const program::Told& told) {
    if (const auto* started = std::get_if<fact::EpochStarted>(&told.fact)) {
        replica.keyring.learn(told.id, *started, replica.keys, replica.device());
    } else if (const auto* shared = std::get_if<fact::EpochShared>(&told.fact)) {
        replica.keyring.learn(*shared, replica.keys, replica.device());
    }
}

void read_event(Replica& replica, const VerifiedEvent& event) {
    if (replica.told.contains(event.id())) return;
    const auto text = readable_body(replica, event);
    if (!text) return;
    auto fact = exchange::fact_from_json(event.header().type, *text);
    if (!fact) return;
    const auto& header = event.header();
    program::Told told{event.id(),     header.device,       header.lamport,
                       header.claimed, header.conversation, std::move(*fact)};
    learn(replica, told);
    replica.told.emplace(event.id(), std::move(told));
}

journal::EventId add(Replica& replica, const Fact& fact, std::string_view conversation,
                     const std::optional<journal::EventId>& epoch, base::Instant now,
                     base::Random& random) {
    journal::Draft draft{std::string(program::type_of(fact)), std::string(conversation), epoch,
                         exchange::to_json(fact), now};
    if (epoch) {
        const auto header = journal::next_header(replica.journal, replica.device(), draft);
        const auto* key = replica.keyring.key(*epoch);
        draft.body = base::to_base64url(identity::encrypt(
            base::bytes_of(draft.body), *key, journal::associated_data(header), random));
    }
    auto event = journal::write_event(replica.journal, replica.keys.signing, std::move(draft));
    const auto id = event.id();
    program::Told told{id,  replica.device(),          event.header().lamport,
                       now, std::string(conversation), fact};
    learn(replica, told);
    replica.told.emplace(id, std::move(told));
    (void)replica.journal.admit(std::move(event));
    replica.unsaved.push_back(id);
    return id;
}

journal::EventId start_epoch(Replica& replica, std::string_view conversation,
                             std::span<const program::Recipient> recipients, base::Instant now,
                             base::Random& random) {
    auto epoch = program::start_epoch(conversation, recipients, random);
    const auto id = add(replica, epoch.fact, conversation, std::nullopt, now, random);
    replica.keyring.keep(id, epoch.key);
    return id;
}

program::Recipient myself(const Replica& replica) {
    return {replica.device(), replica.keys.box.public_key};
}

program::Recipient founder(const Replica& replica) {
    return {replica.program.founder, replica.program.founder_box};
}

std::vector<program::Told> told_in_order(const Replica& replica) {
    std::vector<program::Told> told;
    told.reserve(replica.told.size());
    for (const auto& event : replica.journal.in_order()) {
        const auto found = replica.told.find(event.id());
        if (found != replica.told.end() && !replica.journal.is_void(event))
            told.push_back(found->second);
    }
    return told;
}

/// People with a device who were accepted and can't read the program yet.
std::vector<program::Recipient> without_program_key(const Replica& replica,
                                                    const program::Epoch& epoch) {
    std::vector<program::Recipient> recipients;
    for (const auto& [id, person] : replica.program.people) {
        const bool waits = person.standing == program::Standing::Accepted && person.device &&
                           person.box && !epoch.recipients.contains(*person.device);
        if (waits) recipients.push_back({*person.device, *person.box});
    }
    return recipients;
}

bool tend_program_key(Replica& replica, base::Instant now, base::Random& random) {
    const auto* epoch = replica.program.current_epoch(program::program_conversation);
    const auto* key = epoch ? replica.keyring.key(epoch->id) : nullptr;
    if (!key) return false;
    const auto recipients = without_program_key(replica, *epoch);
    if (recipients.empty()) return false;
    const auto shared = program::share_epoch(epoch->id, *key, recipients, random);
    add(replica, shared, program::program_conversation, std::nullopt, now, random);
    return true;
}

/// Members who said something anew of what the others see: the program sees it, too.
bool tend_shown(Replica& replica, base::Instant now, base::Random& random) {
    std::vector<fact::Accepted> renewed;
    for (const auto& [id, person] : replica.program.people) {
        if (person.standing != program::Standing::Accepted || !person.device || !person.profile)
            continue;
        const auto shown = program::cleaned(program::public_part(*person.profile));
        if (person.shown != shown) renewed.push_back({id, person.device, shown});
    }
    bool said = false;
    for (const auto& each : renewed)
        said |= say(replica, each, program::program_conversation, now, random).has_value();
    return said;
}

bool tend_pair_key(Replica& replica, const program::Pair& pair, base::Instant now,
                   base::Random& random) {
    const auto conversation = program::pair_conversation(pair.id);
    const auto* partner = replica.program.person(pair.partner_of(replica.me()));
    if (!partner || !partner->device || !partner->box ||
        replica.program.current_epoch(conversation))
        return false;
    const program::Recipient recipients[] = {myself(replica), {*partner->device, *partner->box}};
    start_epoch(replica, conversation, recipients, now, random);
    return true;
}

}  // namespace

Replica found_program(identity::DeviceKeys keys, base::Instant now, base::Random& random) {
    Replica replica;
    replica.keys = keys;
    fact::ProgramCreated created{keys.box.public_key, {}};
    random.fill(created.nonce.bytes);
    replica.id = add(replica, created, program::program_conversation, std::nullopt, now, random);
    const program::Recipient recipients[] = {myself(replica)};
    start_epoch(replica, program::program_conversation, recipients, now, random);
    start_epoch(replica, program::admin_conversation, recipients, now, random);
    read_again(replica);
    return replica;
}

Replica join_program(const VerifiedEvent& genesis, identity::DeviceKeys keys) {
    Replica replica;
    replica.keys = keys;
    replica.id = genesis.id();
    (void)replica.journal.admit(genesis);
    replica.unsaved.push_back(genesis.id());
    read_again(replica);
    return replica;
}

base::Result<journal::EventId, Unsaid> say(Replica& replica, const Fact& fact,
                                           std::string_view conversation, base::Instant now,
                                           base::Random& random) {
    const auto* epoch = replica.program.current_epoch(conversation);
    if (!epoch || !replica.keyring.key(epoch->id)) return base::Failure(Unsaid::NoKeyYet);
    if (exchange::to_json(fact).size() > identity::plain_bytes_max)
        return base::Failure(Unsaid::TooLong);
    return add(replica, fact, conversation, epoch->id, now, random);
}

base::Result<void, Unsaid> say_sign_up(Replica& replica, const fact::Applied& applied,
                                       base::Instant now, base::Random& random) {
    const auto line = program::line_conversation(replica.device());
    if (!replica.is_admin() && !replica.program.current_epoch(line)) {
        add(replica, fact::DeviceIntroduced{replica.keys.box.public_key}, line, std::nullopt, now,
            random);
    }
    if (!replica.program.current_epoch(line)) {
        const program::Recipient both[] = {myself(replica), founder(replica)};
        const std::span recipients(both, replica.is_admin() ? 1 : 2);
        start_epoch(replica, line, recipients, now, random);
        read_again(replica);
    }
    const auto said = say(replica, applied, line, now, random);
    if (!said) return base::Failure(said.error());
    read_again(replica);
    return {};
}

journal::AdmitReport absorb(Replica& replica, std::vector<journal::Event> events) {
    std::set<journal::EventId> before;
    for (const auto& event : replica.journal.in_order()) before.insert(event.id());
    auto report = journal::admit_all(replica.journal, std::move(events));
    for (const auto& event : replica.journal.in_order()) {
        if (!before.contains(event.id())) replica.unsaved.push_back(event.id());
    }
    return report;
}

void read_again(Replica& replica) {
    // A key can stand after what it opens, so read until a pass brings nothing new.
    for (;;) {
        const auto told_before = replica.told.size();
        const auto keys_before = replica.keyring.keys().size();
        for (const auto& event : replica.journal.in_order()) read_event(replica, event);
        if (replica.told.size() == told_before && replica.keyring.keys().size() == keys_before)
            break;
    }
    const auto told = told_in_order(replica);
    replica.program = program::fold(told);
}

bool tend(Replica& replica, base::Instant now, base::Random& random) {
    bool said = false;
    if (replica.is_admin()) {
        said |= tend_shown(replica, now, random);
        said |= tend_program_key(replica, now, random);
    }
    if (said) read_again(replica);
    for (const auto* pair : replica.program.running_pairs_of(replica.me())) {
        if (!tend_pair_key(replica, *pair, now, random)) continue;
        read_again(replica);
        return tend(replica, now, random) || true;
    }
    return said;
}

std::vector<const VerifiedEvent*> waiting_for(const Replica& replica,
                                              const journal::DeviceId& other) {
    // What a device said shows what it knew: its parents, and theirs.
    std::set<journal::EventId> known;
    const auto events = replica.journal.in_order();
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        const auto& header = event->header();
        if (header.device != other && !known.contains(event->id())) continue;
        known.insert(header.parents.begin(), header.parents.end());
        if (header.previous) known.insert(*header.previous);
    }
    std::vector<const VerifiedEvent*> waiting;
    for (const auto& event : events) {
        const bool mine = event.header().device == replica.device();
        if (mine && !known.contains(event.id())) waiting.push_back(&event);
    }
    return waiting;
}

identity::Hash state_hash(const Replica& replica) {
    base::Bytes all;
    const auto put = [&](base::BytesView bytes) {
        all.insert(all.end(), bytes.begin(), bytes.end());
    };
    put(replica.id.bytes);
    put(replica.keys.signing.seed);
    put(replica.keys.box.secret);
    for (const auto& event : replica.journal.in_order()) {
        put(event.id().bytes);
        put(base::bytes_of(event.event().body.value_or("")));
    }
    for (const auto& told : told_in_order(replica))
        put(base::bytes_of(exchange::to_json(told.fact)));
    for (const auto& [epoch, key] : replica.keyring.keys()) put(epoch.bytes), put(key.bytes);
    for (const auto& [event, reason] : replica.program.ignored) put(event.bytes);
    return identity::hash("accanto/1/state", {all});
}

}  // namespace accanto::app
