#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "journal/event.hpp"
#include "program/contact_way.hpp"
#include "program/description.hpp"
#include "program/profile.hpp"

/// What the two of a pair can say about what they plan, in conversation "pair:<id>". Part of
/// program/fact.hpp, which names the limits.
namespace accanto::program {

using journal::EventId;

namespace fact {

/// "step.tick": whether this person did their small step; the last one told holds.
struct StepTicked {
    std::string step;
    bool done = true;
    bool operator==(const StepTicked&) const = default;
};
/// "meeting.propose": a time to meet, for the first time or instead of another one. A meeting is
/// named by the event that proposed it first.
struct MeetingProposed {
    std::optional<EventId> meeting;  ///< nothing: a new one
    std::int64_t start_minute = 0;   ///< since 1970
    int minutes = 45;
    std::string place;           ///< how or where
    int utc_offset_minutes = 0;  ///< of the author, at that time
    bool operator==(const MeetingProposed&) const = default;
};
/// "meeting.answer": to the proposal that holds, from the one who did not make it.
struct MeetingAnswered {
    EventId meeting, proposal;
    bool agrees = true;
    int utc_offset_minutes = 0;  ///< of the author, at that time
    bool operator==(const MeetingAnswered&) const = default;
};
enum class MeetingMark : std::uint8_t { Planned = 0, Cancelled = 1, Held = 2, Missed = 3 };
/// "meeting.mark": what came of it; the last one told holds.
struct MeetingMarked {
    EventId meeting;
    MeetingMark mark = MeetingMark::Held;
    std::string note;
    bool operator==(const MeetingMarked&) const = default;
};
enum class Owner : std::uint8_t { Both = 0, Mentor = 1, Mentee = 2 };
struct GoalTask {
    std::string id;  ///< stable when the text changes
    std::string text;
    Owner owner = Owner::Both;
    bool operator==(const GoalTask&) const = default;
};
/// "goal.set": a goal, new or in other words; the last one told holds. Named by the first event.
struct GoalSet {
    std::optional<EventId> goal;  ///< nothing: a new one
    std::string title;
    std::string measure;  ///< how the two will know
    std::optional<base::Day> due;
    std::vector<GoalTask> tasks;
    bool operator==(const GoalSet&) const = default;
};
/// "goal.tick": of one task; the last one told holds, whoever told it.
struct GoalTicked {
    EventId goal;
    std::string task;
    bool done = true;
    bool operator==(const GoalTicked&) const = default;
};
enum class GoalMark : std::uint8_t { Open = 0, Reached = 1, LetGo = 2 };
/// "goal.mark": the last one told holds.
struct GoalMarked {
    EventId goal;
    GoalMark mark = GoalMark::Reached;
    bool operator==(const GoalMarked&) const = default;
};
/// "agreement.write": a version of the agreement, whole; named by its event. The questions go
/// along: what was signed stays what it was when the program asks anew.
struct AgreementWritten {
    std::vector<AgreementAnswer> answers;
    bool operator==(const AgreementWritten&) const = default;
};
/// "agreement.sign": by its author, of the version that holds; `signs` false takes it back.
struct AgreementSigned {
    EventId version;
    bool signs = true;
    bool operator==(const AgreementSigned&) const = default;
};
/// "contact.share": all the ways in which the author can be reached elsewhere, for this partner
/// alone; the last one told holds.
struct ContactShared {
    std::vector<ContactWay> ways;
    bool operator==(const ContactShared&) const = default;
};
/// "hours.share": when the author is usually free, as in Profile; the last one told holds.
struct HoursShared {
    Availability free;
    int utc_offset_minutes = 0;
    bool operator==(const HoursShared&) const = default;
};

}  // namespace fact
}  // namespace accanto::program
