#include "exchange/fact_json.hpp"

#include <utility>

#include "exchange/json_document.hpp"
#include "exchange/program_fields.hpp"

namespace accanto::exchange {

namespace fact = program::fact;

namespace {

constexpr std::size_t sealed_bytes_max = 128;  ///< a key of 32 bytes with what sealing adds
constexpr std::size_t emoji_letters_max = 16;
constexpr int uses_max = 100'000;

constexpr JsonLimits fact_limits{.bytes_max = journal::body_bytes_max,
                                 .string_bytes_max = journal::body_bytes_max,
                                 .values_max = 20'000};

}  // namespace

template <class Io>
void offset_field(Io& io, Ref<Io, int> minutes) {
    io.number("utc_offset_minutes", minutes, -program::utc_offset_minutes_max,
              program::utc_offset_minutes_max);
}

// --- in the open -----------------------------------------------------------------------------

template <class Io>
void fields(Io& io, Ref<Io, fact::ProgramCreated> created) {
    io.id("box", created.box);
    io.id("nonce", created.nonce);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::DeviceIntroduced> introduced) {
    io.id("box", introduced.box);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::Wrap> wrap) {
    io.id("device", wrap.device);
    io.bytes("sealed", wrap.sealed, sealed_bytes_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::EpochStarted> started) {
    io.text("conversation", started.conversation, key_letters_max);
    io.id("commitment", started.commitment);
    io.list("wraps", started.wraps, program::wraps_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::EpochShared> shared) {
    io.id("epoch", shared.epoch);
    io.list("wraps", shared.wraps, program::wraps_max);
}

// --- from the admin to the program -----------------------------------------------------------

template <class Io>
void fields(Io& io, Ref<Io, fact::Described> described) {
    io.node("description", described.description);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::DatesSet> set) {
    io.node("dates", set.dates);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::RulesSet> set) {
    io.node("rules", set.rules);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::GuideSet> set) {
    io.node("guide", set.guide);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::StepEdited> edited) {
    io.node("step", edited.step);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::Accepted> accepted) {
    io.id("person", accepted.person);
    io.id("device", accepted.device);
    io.node("profile", accepted.profile);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::PairProposed> proposed) {
    io.id("mentor", proposed.mentor);
    io.id("mentee", proposed.mentee);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::PairConfirmed> confirmed) {
    io.id("pair", confirmed.pair);
}

// --- from members to the program -------------------------------------------------------------

template <class Io>
void fields(Io& io, Ref<Io, fact::PairAnswered> answered) {
    io.id("pair", answered.pair);
    io.flag("accepts", answered.accepts);
    io.choice("reason", answered.reason, program::Reason::Other);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::PairPaused> paused) {
    io.id("pair", paused.pair);
    io.day("until", paused.until);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::PairResumed> resumed) {
    io.id("pair", resumed.pair);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::PairEnded> ended) {
    io.id("pair", ended.pair);
    io.choice("reason", ended.reason, program::Reason::Other);
    io.flag("blocks", ended.blocks);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::Left> left) {
    io.id("person", left.person);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::Posted> posted) {
    io.text("text", posted.text, program::message_letters_max);
    io.text("category", posted.category, key_letters_max);
    io.flag("pinned", posted.pinned);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::Commented> commented) {
    io.id("post", commented.post);
    io.text("text", commented.text, program::message_letters_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::Reacted> reacted) {
    io.id("post", reacted.post);
    io.text("emoji", reacted.emoji, emoji_letters_max);
    io.flag("on", reacted.on);
}

// --- between one device and the admin --------------------------------------------------------

template <class Io>
void fields(Io& io, Ref<Io, fact::Applied> applied) {
    io.id("invitation", applied.invitation);
    io.id("mac", applied.mac);
    io.node("profile", applied.profile);
    io.flag("adult", applied.adult);
    io.flag("agrees_to_conduct", applied.agrees_to_conduct);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::ProfileUpdated> updated) {
    io.node("profile", updated.profile);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::Declined> declined) {
    io.id("person", declined.person);
    io.text("note", declined.note, program::message_letters_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::Waitlisted> waitlisted) {
    io.id("person", waitlisted.person);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::CheckedIn> checked_in) {
    io.id("pair", checked_in.pair);
    io.number("week", checked_in.week, 1, program::weeks_max);
    io.number("steps_done", checked_in.steps_done, 0, program::steps_max);
    io.choice("touch", checked_in.touch, fact::Touch::Talked);
    io.number("useful", checked_in.useful, 0, 5);
    io.flag("asks_for_help", checked_in.asks_for_help);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::ProgressShared> shared) {
    io.id("pair", shared.pair);
    io.number("steps_done", shared.steps_done, 0, program::steps_max);
}

// --- for the admin's devices -----------------------------------------------------------------

template <class Io>
void fields(Io& io, Ref<Io, fact::InvitationMade> made) {
    io.id("invitation", made.invitation);
    io.id("secret", made.secret);
    io.day("expires", made.expires);
    io.number("uses_max", made.uses_max, 1, uses_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::AddedPerson> added) {
    io.id("person", added.person);
    io.node("profile", added.profile);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::PeopleAdded> added) {
    io.list("people", added.people, program::people_per_event_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::PersonEdited> edited) {
    io.id("person", edited.person);
    io.node("profile", edited.profile);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::PairWished> wished) {
    io.id("mentor", wished.mentor);
    io.id("mentee", wished.mentee);
    io.choice("wish", wished.wish, fact::Wish::Never);
}

// --- between the two of a pair ---------------------------------------------------------------

template <class Io>
void fields(Io& io, Ref<Io, fact::MessageSent> sent) {
    io.text("text", sent.text, program::message_letters_max);
    io.text("step", sent.step, key_letters_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::StepMarked> marked) {
    io.text("step", marked.step, key_letters_max);
    io.choice("mark", marked.mark, fact::Mark::Skipped);
    io.text("reason", marked.reason, program::reason_letters_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::StepCommented> commented) {
    io.text("step", commented.step, key_letters_max);
    io.text("text", commented.text, program::message_letters_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::StepTicked> ticked) {
    io.text("step", ticked.step, key_letters_max);
    io.flag("done", ticked.done);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::MeetingProposed> proposed) {
    io.id("meeting", proposed.meeting);
    io.number("start", proposed.start_minute, program::start_minute_min, program::start_minute_max);
    io.number("minutes", proposed.minutes, program::meeting_minutes_min,
              program::meeting_minutes_max);
    io.text("place", proposed.place, program::line_letters_max);
    offset_field<Io>(io, proposed.utc_offset_minutes);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::MeetingAnswered> answered) {
    io.id("meeting", answered.meeting);
    io.id("proposal", answered.proposal);
    io.flag("agrees", answered.agrees);
    offset_field<Io>(io, answered.utc_offset_minutes);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::MeetingMarked> marked) {
    io.id("meeting", marked.meeting);
    io.choice("mark", marked.mark, fact::MeetingMark::Missed);
    io.text("note", marked.note, program::reason_letters_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::GoalTask> task) {
    io.text("id", task.id, program::task_id_letters_max);
    io.text("text", task.text, program::line_letters_max);
    io.choice("owner", task.owner, fact::Owner::Mentee);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::GoalSet> set) {
    io.id("goal", set.goal);
    io.text("title", set.title, program::line_letters_max);
    io.text("measure", set.measure, program::reason_letters_max);
    io.day("due", set.due);
    io.list("tasks", set.tasks, program::goal_tasks_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::GoalTicked> ticked) {
    io.id("goal", ticked.goal);
    io.text("task", ticked.task, program::task_id_letters_max);
    io.flag("done", ticked.done);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::GoalMarked> marked) {
    io.id("goal", marked.goal);
    io.choice("mark", marked.mark, fact::GoalMark::LetGo);
}

template <class Io>
void fields(Io& io, Ref<Io, program::AgreementAnswer> answer) {
    io.text("id", answer.id, key_letters_max);
    io.text("title", answer.title, program::text_letters_max);
    io.text("text", answer.text, program::answer_letters_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::AgreementWritten> written) {
    io.list("answers", written.answers, program::list_items_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::AgreementSigned> signed_version) {
    io.id("version", signed_version.version);
    io.flag("signs", signed_version.signs);
}

template <class Io>
void fields(Io& io, Ref<Io, program::ContactWay> way) {
    io.choice("kind", way.kind, program::WayKind::Video);
    io.text("value", way.value, program::contact_letters_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::ContactShared> shared) {
    io.list("ways", shared.ways, program::contact_ways_max);
}

template <class Io>
void fields(Io& io, Ref<Io, fact::HoursShared> shared) {
    io.node("free", shared.free);
    offset_field<Io>(io, shared.utc_offset_minutes);
}

// ---------------------------------------------------------------------------------------------

namespace {

using ReadFact = Read<program::Fact> (*)(std::string_view guarded);

template <class Said>
Read<program::Fact> read_as(std::string_view guarded) {
    return read_document<Said>(guarded);
}

/// The reader of the alternative that has this type name.
template <std::size_t... Index>
ReadFact reader_of(std::string_view type, std::index_sequence<Index...>) {
    ReadFact reader = nullptr;
    const auto matches = [&](const program::Fact& empty) {
        return program::type_of(empty) == type;
    };
    ((matches(program::Fact(std::in_place_index<Index>)) &&
      (reader = &read_as<std::variant_alternative_t<Index, program::Fact>>)) ||
     ...);
    return reader;
}

}  // namespace

std::string to_json(const program::Fact& fact) {
    return std::visit([](const auto& said) { return write_document(said); }, fact);
}

Read<program::Fact> fact_from_json(std::string_view type, std::string_view text) {
    constexpr auto all = std::make_index_sequence<std::variant_size_v<program::Fact>>();
    const auto reader = reader_of(type, all);
    if (reader == nullptr) return base::Failure(Unreadable{Problem::UnknownType});
    if (const auto head = guard_json(text, fact_limits); !head) return base::Failure(head.error());
    return reader(text);
}

}  // namespace accanto::exchange
