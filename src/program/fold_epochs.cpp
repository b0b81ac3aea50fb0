#include <algorithm>

#include "program/fold_state.hpp"

/// Who may start an epoch of a conversation, and whom it may be handed to:
///
///   conversation    issuer                 recipients
///   prog            the founder            anybody
///   admin           the founder            the founder's device
///   line:<device>   that device, founder   those two
///   pair:<pair>     one of the two         the two, nobody else: not even the admin
///
/// An epoch that breaks this is void, from the start or from the share that broke it. Only who may
/// issue can break it: a share by anybody else changes nothing.
namespace accanto::program::folding {
namespace {

/// Who may read and write a conversation's keys; nothing: no such conversation here.
struct Circle {
    std::vector<DeviceId> devices;
    const Pair* pair = nullptr;
    bool open_to_all = false;

    bool has(const DeviceId& device) const {
        if (pair) return pair->has(identity::person_of(device));
        return std::ranges::contains(devices, device);
    }
};

std::optional<Circle> circle_of(const Program& program, std::string_view conversation) {
    if (conversation == program_conversation) return Circle{{program.founder}, nullptr, true};
    if (conversation == admin_conversation) return Circle{{program.founder}};
    if (const auto device = device_of_line(conversation)) return Circle{{*device, program.founder}};
    if (const auto pair = pair_of_conversation(conversation)) {
        if (const auto* known = program.pair(*pair)) return Circle{{}, known};
    }
    return std::nullopt;
}

Verdict may_issue(const std::optional<Circle>& circle, std::string_view conversation,
                  const DeviceId& device) {
    if (!circle) {
        return pair_of_conversation(conversation) ? Ignored::UnknownPair
                                                  : Ignored::WrongConversation;
    }
    return circle->has(device) ? holds : Verdict(Ignored::NotAllowed);
}

bool stays_within(const Circle& circle, const std::vector<fact::Wrap>& wraps) {
    return circle.open_to_all || std::ranges::all_of(wraps, [&](const fact::Wrap& wrap) {
               return circle.has(wrap.device);
           });
}

Verdict judge_epoch(const Program& program, const Told& told, const fact::EpochStarted& fact) {
    if (fact.wraps.size() > wraps_max) return Ignored::TooLong;
    const auto circle = circle_of(program, fact.conversation);
    if (const auto refused = may_issue(circle, fact.conversation, told.author)) return refused;
    return stays_within(*circle, fact.wraps) ? holds : Verdict(Ignored::NotAllowed);
}

void add_recipients(Epoch& epoch, const std::vector<fact::Wrap>& wraps) {
    for (const auto& wrap : wraps) epoch.recipients.insert(wrap.device);
}

}  // namespace

Verdict govern(State& state, const Told& told, const fact::EpochStarted& fact) {
    auto verdict = judge_epoch(state.program, told, fact);
    if (verdict == Ignored::TooLong || verdict == Ignored::WrongConversation) return verdict;
    auto [entry, is_new] = state.program.epochs.try_emplace(told.id);
    if (!is_new) return Ignored::WrongState;
    auto& epoch = entry->second;
    epoch.id = told.id;
    epoch.conversation = fact.conversation;
    epoch.issuer = told.author;
    epoch.commitment = fact.commitment;
    epoch.valid = !verdict;
    add_recipients(epoch, fact.wraps);
    state.program.epochs_of[fact.conversation].push_back(told.id);
    return verdict;
}

Verdict govern(State& state, const Told& told, const fact::EpochShared& fact) {
    if (fact.wraps.size() > wraps_max) return Ignored::TooLong;
    const auto found = state.program.epochs.find(fact.epoch);
    if (found == state.program.epochs.end() || !found->second.valid) return Ignored::WrongState;
    auto& epoch = found->second;
    const auto circle = circle_of(state.program, epoch.conversation);
    if (const auto refused = may_issue(circle, epoch.conversation, told.author)) return refused;
    add_recipients(epoch, fact.wraps);
    epoch.valid = stays_within(*circle, fact.wraps);
    return epoch.valid ? holds : Verdict(Ignored::NotAllowed);
}

}  // namespace accanto::program::folding
