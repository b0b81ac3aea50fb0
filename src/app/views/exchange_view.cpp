#include "app/views/exchange_view.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "app/outbox.hpp"
#include "app/views/preview_view.hpp"
#include "base/name_order.hpp"
#include "base/sorting.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using journal::DeviceId;
using journal::VerifiedEvent;
using Events = std::vector<const VerifiedEvent*>;

/// Dots nearer than this share of the track are one.
constexpr float dots_apart_min = 0.025F;

std::string admin_name(const Model& model, const program::Program& program) {
    if (!program.description.admin_name.empty()) return program.description.admin_name;
    return model.joining ? model.joining->invitation.description.admin_name : std::string();
}

std::string name_of(const Model& model, const program::Program& program, const DeviceId& device) {
    const auto* person = program.person_of_device(device);
    if (person && !person->name().empty()) return person->name();
    return program.is_admin(device) ? admin_name(model, program) : std::string();
}

std::set<PersonId> partners_of(const Replica& replica) {
    std::set<PersonId> partners;
    for (const auto* pair : replica.program.running_pairs_of(replica.me()))
        partners.insert(pair->partner_of(replica.me()));
    return partners;
}

Text role_of(const Replica& replica, const DeviceId& device) {
    const auto person = identity::person_of(device);
    for (const auto* pair : replica.program.running_pairs_of(replica.me())) {
        if (pair->partner_of(replica.me()) == person)
            return pair->mentor == person ? Text::exchange_your_mentor : Text::exchange_your_mentee;
    }
    if (replica.program.is_admin(device)) return Text::exchange_runs_program;
    const auto* known = replica.program.person(person);
    if (!known || known->standing != program::Standing::Accepted) return Text::exchange_signed_up;
    switch (known->role()) {
        case program::Role::Mentor:
            return Text::exchange_mentor;
        case program::Role::Mentee:
            return Text::exchange_mentee;
        case program::Role::Both:
            break;
    }
    return Text::exchange_both_roles;
}

/// A member names those they talk with; the rest of the program stands in one line. An admin names
/// everybody.
bool stands_alone(const Replica& replica, const std::set<PersonId>& partners,
                  const DeviceId& device) {
    return replica.is_admin() || replica.program.is_admin(device) ||
           partners.contains(identity::person_of(device));
}

/// What waits, and for whom.
struct Outbox {
    std::vector<std::pair<DeviceId, Events>> named;
    Events for_others;  ///< each once, in journal order
    int others = 0;
    std::set<journal::EventId> all;
};

Outbox open_outbox(const Replica& replica) {
    Outbox outbox;
    const auto known = known_of_mine(replica);
    const auto partners = partners_of(replica);
    std::set<journal::EventId> for_others;
    for (const auto& device : other_devices(replica)) {
        const auto reached = known.find(device);
        auto events = outbox_for(replica, device, reached == known.end() ? 0 : reached->second);
        if (events.empty()) continue;
        for (const auto* event : events) outbox.all.insert(event->id());
        if (stands_alone(replica, partners, device)) {
            outbox.named.emplace_back(device, std::move(events));
            continue;
        }
        ++outbox.others;
        for (const auto* event : events) {
            if (for_others.insert(event->id()).second) outbox.for_others.push_back(event);
        }
    }
    return outbox;
}

Recipient recipient(const Model& model, const Replica& replica, const DeviceId& device,
                    const Events& events) {
    const auto person = identity::person_of(device);
    Recipient entry;
    entry.key = person.text();
    entry.name = name_of(model, replica.program, device);
    entry.avatar = identity::avatar_of(person.bytes);
    entry.role = role_of(replica, device);
    entry.lines = update_lines(events);
    entry.count = static_cast<int>(events.size());
    return entry;
}

void show_outbox(ExchangeView& view, const Model& model, const Replica& replica) {
    const auto outbox = open_outbox(replica);
    for (const auto& [device, events] : outbox.named)
        view.recipients.push_back(recipient(model, replica, device, events));
    const auto rank = [](const Recipient& entry) {
        const bool partner =
            entry.role == Text::exchange_your_mentor || entry.role == Text::exchange_your_mentee;
        const int place = partner ? 0 : entry.role == Text::exchange_runs_program ? 1 : 2;
        return std::tuple(place, -entry.count, base::name_order(entry.name), entry.key);
    };
    base::sort(view.recipients, {}, rank);
    if (outbox.others > 0) {
        Recipient others{
            .key = "others", .lines = update_lines(outbox.for_others), .people = outbox.others};
        others.role = Text::exchange_in_program;
        others.count = static_cast<int>(outbox.for_others.size());
        view.recipients.push_back(std::move(others));
    }
    view.waiting = static_cast<int>(outbox.all.size());
    for (const auto& entry : view.recipients) view.people += entry.people;
}

base::Day local_day(base::Instant instant, int utc_offset_minutes) {
    return base::day_of({instant.ms + utc_offset_minutes * std::int64_t{60'000}});
}

/// Newest first, a person and day at a time.
void show_received(ExchangeView& view, const Model& model, const Replica& replica,
                   int utc_offset_minutes) {
    using Group = std::pair<base::Day, DeviceId>;
    std::vector<std::pair<Group, Events>> groups;
    const auto events = replica.journal.in_order();
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        const auto& header = event->header();
        if (header.device == replica.device() || update_kind(header.type) == UpdateKind::Key)
            continue;
        if (!can_read(replica, header.conversation, replica.device()) ||
            !replica.told.contains(event->id()))
            continue;
        const Group group{local_day(header.claimed, utc_offset_minutes), header.device};
        auto found = std::ranges::find(groups, group, &std::pair<Group, Events>::first);
        if (found == groups.end() && groups.size() == received_shown_max) continue;
        if (found == groups.end()) found = groups.insert(groups.end(), {group, {}});
        found->second.push_back(&*event);
    }
    for (const auto& [group, of_group] : groups) {
        const auto person = identity::person_of(group.second);
        ReceivedEntry entry{.key = person.text() + std::to_string(group.first.number),
                            .name = name_of(model, replica.program, group.second)};
        entry.avatar = identity::avatar_of(person.bytes);
        const auto lines = update_lines(of_group);
        entry.words = lines_in_words(model.language(), lines);
        for (const auto& line : lines) entry.last = std::max(entry.last, line.last);
        view.received.push_back(std::move(entry));
    }
    base::sort(view.received, std::ranges::greater{}, &ReceivedEntry::last);
}

/// The pair's own words and marks, the latest `track_dots_max` of them.
Events talk_of(const Replica& replica, const program::Pair& pair) {
    const auto conversation = program::pair_conversation(pair.id);
    Events talk;
    const auto events = replica.journal.in_order();
    for (auto event = events.rbegin(); event != events.rend() && talk.size() < track_dots_max;
         ++event) {
        const auto& header = event->header();
        if (header.conversation == conversation && update_kind(header.type) != UpdateKind::Key)
            talk.push_back(&*event);
    }
    std::ranges::reverse(talk);
    return talk;
}

void put_dot(std::vector<TracksView::Dot>& dots, TracksView::Dot dot) {
    const bool joins =
        !dots.empty() && dots.back().waits == dot.waits && dot.at - dots.back().at < dots_apart_min;
    if (!joins) dots.push_back(dot);
}

/// Of the pair that talks most lately.
std::optional<TracksView> tracks_of(const Replica& replica, base::Instant now) {
    const program::Pair* shown = nullptr;
    Events talk;
    for (const auto* pair : replica.program.running_pairs_of(replica.me())) {
        auto events = talk_of(replica, *pair);
        if (!shown || events.size() > talk.size()) shown = pair, talk = std::move(events);
    }
    if (!shown || talk.empty()) return std::nullopt;
    const auto* partner = replica.program.person(shown->partner_of(replica.me()));
    if (!partner || !partner->device) return std::nullopt;
    const auto known = known_of_mine(replica);
    const auto reached = known.find(*partner->device);
    TracksView tracks{
        .partner = partner->name(), .i_am_mentor = shown->mentor == replica.me(), .last = now};
    tracks.first =
        std::ranges::min(talk, {}, [](const auto* event) { return event->header().claimed; })
            ->header()
            .claimed;
    const auto span = static_cast<float>(std::max<std::int64_t>(now.ms - tracks.first.ms, 1));
    for (const auto* event : talk) {
        const auto& header = event->header();
        const bool mine = header.device == replica.device();
        const float at =
            std::clamp(static_cast<float>(header.claimed.ms - tracks.first.ms) / span, 0.0F, 1.0F);
        const bool waits = mine && (reached == known.end() || header.sequence > reached->second);
        put_dot(mine ? tracks.mine : tracks.theirs, {at, waits});
    }
    return tracks;
}

std::string partners_in_words(const Model& model, const Replica& replica) {
    std::vector<std::string> names;
    for (const auto& id : partners_of(replica)) {
        const auto* person = replica.program.person(id);
        if (person && !person->name().empty()) names.push_back(person->name());
    }
    return names_in_words(model.language(), names);
}

void show_last_import(ExchangeView& view, const Model& model, const Replica& replica) {
    if (!model.last_import || model.last_import->program != replica.id) return;
    view.last_import = preview_view(model, *model.last_import);
    view.last_import_at = model.last_import_at;
}

}  // namespace

ExchangeView exchange_view(const Model& model, base::Instant now, int utc_offset_minutes) {
    ExchangeView view;
    view.follower = model.follower;
    view.has_stored =
        std::ranges::any_of(model.replicas, [](const auto& entry) { return !entry.second.sample; });
    const auto* replica = model.replica();
    if (!replica) return view;
    const auto* me = replica->program.person(replica->me());
    view.framed = replica->is_admin() || (me && me->standing == program::Standing::Accepted);
    view.sample = replica->sample;
    view.i_am_admin = replica->is_admin();
    view.alone = other_devices(*replica).empty();
    view.admin = admin_name(model, replica->program);
    view.partner = partners_in_words(model, *replica);
    view.pending = static_cast<int>(replica->journal.pending_count());
    if (!view.sample) show_outbox(view, model, *replica);
    show_received(view, model, *replica, utc_offset_minutes);
    view.tracks = tracks_of(*replica, now);
    show_last_import(view, model, *replica);
    return view;
}

}  // namespace accanto::app
