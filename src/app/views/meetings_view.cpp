#include "app/views/meetings_view.hpp"

#include <algorithm>

#include "app/views/pair_space.hpp"
#include "base/sorting.hpp"

namespace accanto::app {
namespace {

using program::fact::MeetingMark;

constexpr std::int64_t minute_ms = 60'000, hour_minutes = 60, day_minutes = 24 * hour_minutes;
constexpr std::int64_t slot_minutes = 2 * hour_minutes, first_slot_minute = 7 * hour_minutes;
constexpr int slots = 8, days_ahead = 14, suggested_minutes = 60;
constexpr std::size_t suggestions_max = 3;

MeetingState state_of(const program::Meeting& meeting, const PersonId& me, base::Instant now) {
    switch (meeting.mark) {
        case MeetingMark::Held:
            return MeetingState::Held;
        case MeetingMark::Missed:
            return MeetingState::Missed;
        case MeetingMark::Cancelled:
            return MeetingState::Cancelled;
        case MeetingMark::Planned:
            break;
    }
    if (meeting.end() < now) return MeetingState::Due;
    if (meeting.agreed) return MeetingState::Agreed;
    return meeting.proposed_by == me ? MeetingState::Waiting : MeetingState::Asked;
}

/// Of this meeting, else as they last said it of another one or of their hours.
std::optional<int> offset_of(const program::PairSpace& space, const program::Meeting& meeting,
                             const PersonId& person) {
    if (const auto told = meeting.utc_offsets.find(person); told != meeting.utc_offsets.end())
        return told->second;
    for (auto other = space.meetings.rbegin(); other != space.meetings.rend(); ++other) {
        if (const auto told = other->utc_offsets.find(person); told != other->utc_offsets.end())
            return told->second;
    }
    const auto hours = space.hours.find(person);
    return hours == space.hours.end() ? std::nullopt
                                      : std::optional(hours->second.utc_offset_minutes);
}

/// Monday is 0; 1970 began on a Thursday.
int weekday_of(std::int64_t day) {
    constexpr std::int64_t thursday = 3, week = 7;
    return static_cast<int>(((day + thursday) % week + week) % week);
}

std::int64_t floor_div(std::int64_t number, std::int64_t by) {
    return number / by - (number % by < 0 ? 1 : 0);
}

/// Whether somebody is free in this minute of their own clock, counted since 1970.
bool is_free(const program::Availability& free, std::int64_t local_minute) {
    const auto day = floor_div(local_minute, day_minutes);
    const auto in_day = local_minute - day * day_minutes - first_slot_minute;
    if (in_day < 0 || in_day >= slots * slot_minutes) return false;
    const auto bit = weekday_of(day) * slots + static_cast<int>(in_day / slot_minutes);
    return (free.slots >> bit & 1U) != 0;
}

/// At every half hour of it.
bool is_free_for(const program::FreeHours& hours, std::int64_t start_minute, int minutes) {
    constexpr int step = 30;
    for (int at = 0; at < minutes; at += step) {
        if (!is_free(hours.free, start_minute + at + hours.utc_offset_minutes)) return false;
    }
    return true;
}

MeetingEntry entry_of(const program::PairSpace& space, const program::Meeting& meeting,
                      const PersonId& me, const PersonId& partner, base::Instant now) {
    return {.id = meeting.id,
            .proposal = meeting.proposal,
            .state = state_of(meeting, me, now),
            .start = meeting.start,
            .end = meeting.end(),
            .minutes = meeting.minutes,
            .place = meeting.place,
            .note = meeting.note,
            .partner_offset_minutes = offset_of(space, meeting, partner)};
}

const program::FreeHours* hours_of(const program::PairSpace& space, const PersonId& person) {
    const auto found = space.hours.find(person);
    return found == space.hours.end() || found->second.free.slots == 0 ? nullptr : &found->second;
}

}  // namespace

const MeetingEntry* MeetingsView::nearest() const {
    if (!coming.empty()) return &coming.front();
    return !past.empty() && past.front().state == MeetingState::Due ? &past.front() : nullptr;
}

std::vector<base::Instant> shared_times(const program::FreeHours& one,
                                        const program::FreeHours& other, base::Instant now,
                                        int minutes, std::size_t times_max) {
    std::vector<base::Instant> times;
    const auto today =
        floor_div(floor_div(now.ms, minute_ms) + one.utc_offset_minutes, day_minutes);
    for (auto day = today + 1; day <= today + days_ahead && times.size() < times_max; ++day) {
        for (int slot = 0; slot < 2 * slots; ++slot) {
            const auto start = day * day_minutes + first_slot_minute + slot * hour_minutes -
                               one.utc_offset_minutes;
            if (!is_free_for(one, start, minutes) || !is_free_for(other, start, minutes)) continue;
            times.push_back({start * minute_ms});
            break;
        }
    }
    return times;
}

MeetingsView meetings_view(const Replica& replica, const program::Pair& pair, base::Instant now) {
    MeetingsView view;
    const auto& space = space_of(replica.program, pair.id);
    const auto me = replica.me(), partner = pair.partner_of(me);
    for (const auto& meeting : space.meetings) {
        auto entry = entry_of(space, meeting, me, partner, now);
        const bool is_coming = entry.is_planned() && entry.state != MeetingState::Due;
        (is_coming ? view.coming : view.past).push_back(std::move(entry));
    }
    base::sort(view.coming, {}, [](const MeetingEntry& entry) { return entry.start; });
    base::sort(view.past, std::ranges::greater{},
               [](const MeetingEntry& entry) { return entry.start; });
    const auto* person = replica.program.person(me);
    view.have_hours = person && person->profile && person->profile->availability.slots != 0;
    const auto* mine = hours_of(space, me);
    const auto* theirs = hours_of(space, partner);
    view.i_share_hours = mine != nullptr;
    view.they_share_hours = theirs != nullptr;
    if (mine && theirs)
        view.suggestions = shared_times(*mine, *theirs, now, suggested_minutes, suggestions_max);
    return view;
}

}  // namespace accanto::app
