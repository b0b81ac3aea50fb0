#include "app/views/talk_view.hpp"

#include <algorithm>

#include "app/outbox.hpp"
#include "app/views/pair_guide_view.hpp"

namespace accanto::app {
namespace {

constexpr std::int64_t minute_ms = 60'000;

std::optional<StepReference> reference_to(const program::Guide& guide, std::string_view id) {
    const auto step = std::ranges::find(guide.steps, id, &program::Step::id);
    if (step == guide.steps.end()) return std::nullopt;
    return StepReference{step->id, step->title, step_number(guide, id).value_or(0)};
}

std::int64_t partner_knows(const Replica& replica, const program::Pair& pair) {
    const auto* partner = replica.program.person(pair.partner_of(replica.me()));
    if (!partner || !partner->device) return 0;
    const auto known = known_of_mine(replica);
    const auto found = known.find(*partner->device);
    return found == known.end() ? 0 : found->second;
}

std::vector<TalkMessage> messages_of(const Replica& replica, const program::Pair& pair,
                                     int utc_offset_minutes) {
    std::vector<TalkMessage> messages;
    const auto space = replica.program.spaces.find(pair.id);
    if (space == replica.program.spaces.end()) return messages;
    const auto known = partner_knows(replica, pair);
    for (const auto& told : space->second.messages) {
        const auto* event = replica.journal.find(told.id);
        TalkMessage message;
        message.id = told.id;
        message.mine = told.author == replica.me();
        message.text = told.text;
        message.step = reference_to(replica.program.guide, told.step);
        message.at = told.at;
        message.day = base::day_of({told.at.ms + utc_offset_minutes * minute_ms});
        message.arrived = message.mine && event && event->header().sequence <= known;
        messages.push_back(std::move(message));
    }
    return messages;
}

void find_runs(std::vector<TalkMessage>& messages) {
    for (std::size_t i = 0; i < messages.size(); ++i) {
        auto& message = messages[i];
        message.starts_day = i == 0 || messages[i - 1].day != message.day;
        const bool last = i + 1 == messages.size();
        message.ends_run =
            last || messages[i + 1].mine != message.mine || messages[i + 1].day != message.day;
    }
}

/// Messages in the pair's conversation that are here and can't be opened.
int unreadable_in(const Replica& replica, const program::Pair& pair) {
    const auto conversation = program::pair_conversation(pair.id);
    const auto type = program::type_of(program::Fact{program::fact::MessageSent{}});
    return static_cast<int>(
        std::ranges::count_if(replica.journal.in_order(), [&](const auto& event) {
            const auto& header = event.header();
            const bool is_message = header.conversation == conversation && header.type == type;
            const bool from_the_two = pair.has(identity::person_of(header.device));
            return is_message && from_the_two && !replica.told.contains(event.id());
        }));
}

void take_draft(TalkView& view, const Model& model, const Replica& replica,
                const program::Pair& pair) {
    view.draft_key = "talk:" + pair.id.text();
    view.step_key = "talk-step:" + pair.id.text();
    const auto draft = model.drafts.find(view.draft_key);
    if (draft != model.drafts.end()) view.draft = draft->second;
    const auto step = model.drafts.find(view.step_key);
    if (step != model.drafts.end())
        view.draft_step = reference_to(replica.program.guide, step->second);
}

}  // namespace

TalkView talk_view(const Model& model, const Replica& replica, const program::Pair& pair,
                   base::Instant now, int utc_offset_minutes) {
    TalkView view;
    view.messages = messages_of(replica, pair, utc_offset_minutes);
    find_runs(view.messages);
    view.unreadable = unreadable_in(replica, pair);
    view.waiting = static_cast<int>(std::ranges::count_if(
        view.messages, [](const TalkMessage& each) { return each.mine && !each.arrived; }));
    if (!view.messages.empty()) {
        const auto& last = view.messages.back();
        view.turn = last.mine ? Turn::Theirs : Turn::Mine;
        view.days_since_last =
            static_cast<int>(std::max<std::int64_t>(0, (now.ms - last.at.ms) / base::day_ms));
    }
    take_draft(view, model, replica, pair);
    for (const auto& step : replica.program.guide.steps) {
        view.steps.push_back(
            {step.id, step.title, step_number(replica.program.guide, step.id).value_or(0)});
    }
    return view;
}

}  // namespace accanto::app
