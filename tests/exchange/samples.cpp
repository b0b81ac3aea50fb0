#include "exchange/samples.hpp"

#include <fstream>
#include <iterator>

#include "exchange/fact_json.hpp"
#include "support/journal_builder.hpp"

namespace accanto::test {

namespace fact = program::fact;
using program::DeviceId;
using program::EventId;
using program::PersonId;

namespace {

template <std::size_t Size>
std::array<base::Byte, Size> filled(base::Byte fill) {
    std::array<base::Byte, Size> bytes{};
    bytes.fill(fill);
    return bytes;
}

/// Writes "<32:7>" as the base64url of 32 bytes that all are 7.
std::string with_ids(std::string_view pattern) {
    std::string text;
    for (;;) {
        const auto open = pattern.find('<');
        text += pattern.substr(0, open);
        if (open == std::string_view::npos) return text;
        const auto colon = pattern.find(':', open);
        const auto close = pattern.find('>', open);
        const auto size = std::stoul(std::string(pattern.substr(open + 1, colon - open - 1)));
        const auto fill = std::stoul(std::string(pattern.substr(colon + 1, close - colon - 1)));
        text += base::to_base64url(base::Bytes(size, static_cast<base::Byte>(fill)));
        pattern.remove_prefix(close + 1);
    }
}

constexpr std::string_view profile_json =
    R"({"name":"Ada \"A\" Rossi","role":"both","languages":["it","en"],"offers":["CV"],"wants":["Pay talks"],)"
    R"("organisation":"École","contact":"ada@example.org","experience_years":7,"places":2,)"
    R"("free":{"mon":1,"tue":0,"wed":0,"thu":0,"fri":0,"sat":0,"sun":128},"utc_offset_minutes":-60,)"
    R"("answers":[{"id":"about","text":"Line one\nline two 👋"}],"language":"it"})";

constexpr std::string_view step_json =
    R"({"id":"meet","title":"Meet","purpose":"Know each other","prompts":["Who?","Why?"],"note_mentor":"Ask",)"
    R"("note_mentee":"Tell","action":"Set a day","minutes":45,"kind":"agreement"})";

constexpr std::string_view description_json =
    R"({"template":"career","admin_name":"Grace","language":"en","title":"Careers","summary":"S","purpose":"P",)"
    R"("rules":["R1"],"conduct_mentor":["M1"],"conduct_mentee":["E1"],"safety":"Call","topics":["CV"],)"
    R"("questions":[{"id":"about","title":"You?","help":"Short","for":"mentor","required":true}],)"
    R"("agreement":[{"id":"when","title":"When","prompt":"Which day?"}],)"
    R"("check_in":{"touch":"T","useful":"U","feeling":"F","next":"N","obstacle":"O","help":"H"}})";

std::string in_place(std::string pattern) {
    const auto put = [&](std::string_view name, std::string_view json) {
        const auto at = pattern.find(name);
        if (at != std::string::npos) pattern.replace(at, name.size(), json);
    };
    put("PROFILE", profile_json);
    put("STEP", step_json);
    put("DESCRIPTION", description_json);
    return with_ids(pattern);
}

program::Step sample_step() {
    return {.id = "meet",
            .title = "Meet",
            .purpose = "Know each other",
            .prompts = {"Who?", "Why?"},
            .note_mentor = "Ask",
            .note_mentee = "Tell",
            .action = "Set a day",
            .minutes = 45,
            .kind = program::StepKind::Agreement};
}

program::Description sample_description() {
    program::Description description;
    description.template_id = "career";
    description.language = "en";
    description.title = "Careers";
    description.summary = "S";
    description.purpose = "P";
    description.admin_name = "Grace";
    description.rules = {"R1"};
    description.conduct_mentor = {"M1"};
    description.conduct_mentee = {"E1"};
    description.safety = "Call";
    description.topics = {"CV"};
    description.questions = {{"about", "You?", "Short", program::Audience::Mentor, true}};
    description.agreement = {{"when", "When", "Which day?"}};
    description.check_in = {"T", "U", "F", "N", "O", "H"};
    return description;
}

std::vector<SampleFact> open_facts() {
    const fact::Wrap wrap{id_of<DeviceId>(3), base::Bytes(80, 4)};
    return {
        {"prog.create", fact::ProgramCreated{id_of<identity::BoxPublicKey>(1), {filled<16>(2)}},
         R"({"box":"<32:1>","nonce":"<16:2>"})"},
        {"member.hello", fact::DeviceIntroduced{id_of<identity::BoxPublicKey>(1)},
         R"({"box":"<32:1>"})"},
        {"key.epoch", fact::EpochStarted{"prog", id_of<identity::KeyCommitment>(5), {wrap}},
         R"({"conversation":"prog","commitment":"<32:5>","wraps":[{"device":"<32:3>","sealed":"<80:4>"}]})"},
        {"key.share", fact::EpochShared{id_of<EventId>(6), {wrap}},
         R"({"epoch":"<32:6>","wraps":[{"device":"<32:3>","sealed":"<80:4>"}]})"},
    };
}

std::vector<SampleFact> admin_facts() {
    const auto person = id_of<PersonId>(7);
    const program::PublicProfile shown{"Ada", program::Role::Mentor, {"it"}, {"CV"}, {}, "Hello",
                                       3};
    return {
        {"prog.describe", fact::Described{sample_description()}, R"({"description":DESCRIPTION})"},
        {"prog.dates", fact::DatesSet{{base::Day{20'000}, std::nullopt, 12}},
         R"({"dates":{"starts":"2024-10-04","sign_up_closes":"","length_weeks":12}})"},
        {"prog.rules",
         fact::RulesSet{{program::Confirmation::BothAccept, program::Stage::Running, true, false}},
         R"({"rules":{"confirmation":"both","stage":"running","same_organisation_allowed":true,"adults_only":false}})"},
        {"guide.set", fact::GuideSet{{{sample_step()}}}, R"({"guide":{"steps":[STEP]}})"},
        {"guide.step", fact::StepEdited{sample_step()}, R"({"step":STEP})"},
        {"member.accept", fact::Accepted{person, id_of<DeviceId>(3), shown},
         R"({"person":"<16:7>","device":"<32:3>","profile":{"name":"Ada","role":"mentor","languages":["it"],)"
         R"("offers":["CV"],"wants":[],"about":"Hello","places":3}})"},
        {"pair.propose", fact::PairProposed{person, id_of<PersonId>(8)},
         R"({"mentor":"<16:7>","mentee":"<16:8>"})"},
        {"pair.confirm", fact::PairConfirmed{id_of<EventId>(9)}, R"({"pair":"<32:9>"})"},
        {"member.decline", fact::Declined{person, "Next time"},
         R"({"person":"<16:7>","note":"Next time"})"},
        {"member.waitlist", fact::Waitlisted{person}, R"({"person":"<16:7>"})"},
        {"invite.make",
         fact::InvitationMade{id_of<program::InvitationId>(10),
                              id_of<program::InvitationSecret>(11), base::Day{0}, 25},
         R"({"invitation":"<16:10>","secret":"<16:11>","expires":"1970-01-01","uses_max":25})"},
        {"person.add", fact::PeopleAdded{{{person, sample_profile()}}},
         R"({"people":[{"person":"<16:7>","profile":PROFILE}]})"},
        {"person.edit", fact::PersonEdited{person, sample_profile()},
         R"({"person":"<16:7>","profile":PROFILE})"},
        {"pair.wish", fact::PairWished{person, id_of<PersonId>(8), fact::Wish::Never},
         R"({"mentor":"<16:7>","mentee":"<16:8>","wish":2})"},
    };
}

std::vector<SampleFact> member_facts() {
    const auto pair = id_of<EventId>(9);
    return {
        {"pair.answer", fact::PairAnswered{pair, true, program::Reason::NoTime},
         R"({"pair":"<32:9>","accepts":true,"reason":1})"},
        {"pair.pause", fact::PairPaused{pair, base::Day{365}},
         R"({"pair":"<32:9>","until":"1971-01-01"})"},
        {"pair.resume", fact::PairResumed{pair}, R"({"pair":"<32:9>"})"},
        {"pair.end", fact::PairEnded{pair, program::Reason::Other, true},
         R"({"pair":"<32:9>","reason":8,"blocks":true})"},
        {"member.leave", fact::Left{id_of<PersonId>(7)}, R"({"person":"<16:7>"})"},
        {"board.post", fact::Posted{"Hello\tall", "news", true},
         R"({"text":"Hello\tall","category":"news","pinned":true})"},
        {"board.comment", fact::Commented{pair, "Hi"}, R"({"post":"<32:9>","text":"Hi"})"},
        {"board.react", fact::Reacted{pair, "👍🏽", false},
         R"({"post":"<32:9>","emoji":"👍🏽","on":false})"},
        {"member.apply",
         fact::Applied{id_of<program::InvitationId>(10), id_of<program::ApplicationMac>(12),
                       sample_profile(), true, true},
         R"({"invitation":"<16:10>","mac":"<32:12>","profile":PROFILE,"adult":true,"agrees_to_conduct":true})"},
        {"member.update", fact::ProfileUpdated{sample_profile()}, R"({"profile":PROFILE})"},
        {"check_in", fact::CheckedIn{pair, 3, 2, fact::Touch::Talked, 4, true},
         R"({"pair":"<32:9>","week":3,"steps_done":2,"touch":2,"useful":4,"asks_for_help":true})"},
        {"progress", fact::ProgressShared{pair, 5}, R"({"pair":"<32:9>","steps_done":5})"},
        {"pair.message", fact::MessageSent{"See you", "meet"},
         R"({"text":"See you","step":"meet"})"},
        {"step.mark", fact::StepMarked{"meet", fact::Mark::Skipped, "later"},
         R"({"step":"meet","mark":2,"reason":"later"})"},
        {"step.comment", fact::StepCommented{"meet", "Good"}, R"({"step":"meet","text":"Good"})"},
    };
}

/// What came after the golden facts of the first day.
std::vector<SampleFact> pair_facts() {
    const auto id = id_of<EventId>(9);
    const fact::GoalTask task{"t1", "Call Ida", fact::Owner::Mentee};
    return {
        {"step.tick", fact::StepTicked{"meet", true}, R"({"step":"meet","done":true})"},
        {"meeting.propose", fact::MeetingProposed{std::nullopt, 30'000'000, 45, "By phone", 120},
         R"({"meeting":"","start":30000000,"minutes":45,"place":"By phone","utc_offset_minutes":120})"},
        {"meeting.answer", fact::MeetingAnswered{id, id_of<EventId>(10), true, -60},
         R"({"meeting":"<32:9>","proposal":"<32:10>","agrees":true,"utc_offset_minutes":-60})"},
        {"meeting.mark", fact::MeetingMarked{id, fact::MeetingMark::Held, "Good"},
         R"({"meeting":"<32:9>","mark":2,"note":"Good"})"},
        {"goal.set", fact::GoalSet{id, "A new CV", "Two people read it", base::Day{20'000}, {task}},
         R"({"goal":"<32:9>","title":"A new CV","measure":"Two people read it","due":"2024-10-04",)"
         R"("tasks":[{"id":"t1","text":"Call Ida","owner":2}]})"},
        {"goal.tick", fact::GoalTicked{id, "t1", true},
         R"({"goal":"<32:9>","task":"t1","done":true})"},
        {"goal.mark", fact::GoalMarked{id, fact::GoalMark::LetGo}, R"({"goal":"<32:9>","mark":2})"},
        {"agreement.write", fact::AgreementWritten{{{"rhythm", "How often", "Every Tuesday 🌱"}}},
         R"({"answers":[{"id":"rhythm","title":"How often","text":"Every Tuesday 🌱"}]})"},
        {"agreement.sign", fact::AgreementSigned{id, true}, R"({"version":"<32:9>","signs":true})"},
        {"contact.share", fact::ContactShared{{{program::WayKind::WhatsApp, "+39 333 123456"}}},
         R"({"ways":[{"kind":2,"value":"+39 333 123456"}]})"},
        {"hours.share", fact::HoursShared{{1ULL | 1ULL << 55}, 60},
         R"({"free":{"mon":1,"tue":0,"wed":0,"thu":0,"fri":0,"sat":0,"sun":128},"utc_offset_minutes":60})"},
    };
}

std::vector<SampleFact> with_ids_in_place(std::vector<SampleFact> facts) {
    for (auto& each : facts) each.json = in_place(each.json);
    return facts;
}

JournalBuilder sample_history() {
    JournalBuilder history(11);
    const fact::ProgramCreated created{history.keys("ada").box.public_key, {filled<16>(2)}};
    const fact::DeviceIntroduced hello{history.keys("ben").box.public_key};
    history.says("ada", "prog.create", "prog", exchange::to_json(program::Fact(created)))
        .hears("ben", "ada")
        .says("ben", "member.hello", "prog", exchange::to_json(program::Fact(hello)))
        .hears("ada", "ben")
        .says("ada", "board.post", "prog", R"({"text":"Welcome","category":"","pinned":false})");
    history.replica("ada").erase_body(history.last().id());
    return history;
}

}  // namespace

program::Profile sample_profile() {
    program::Profile profile;
    profile.name = "Ada \"A\" Rossi";
    profile.role = program::Role::Both;
    profile.languages = {"it", "en"};
    profile.offers = {"CV"};
    profile.wants = {"Pay talks"};
    profile.organisation = "École";
    profile.contact = "ada@example.org";
    profile.experience_years = 7;
    profile.places = 2;
    profile.availability.slots = 1ULL | 1ULL << 55;
    profile.utc_offset_minutes = -60;
    profile.answers = {{"about", "Line one\nline two 👋"}};
    profile.language = "it";
    return profile;
}

program::Template sample_template() {
    auto prepare = sample_step();
    prepare.id = "prepare";
    prepare.kind = program::StepKind::Prepare;
    program::Template content{
        sample_description(), {std::nullopt, std::nullopt, 8}, {{prepare, sample_step()}}};
    content.description.admin_name.clear();
    return content;
}

std::vector<SampleFact> first_facts() {
    std::vector<SampleFact> facts;
    for (auto part : {open_facts(), admin_facts(), member_facts()})
        facts.insert(facts.end(), part.begin(), part.end());
    return with_ids_in_place(std::move(facts));
}

std::vector<SampleFact> later_facts() {
    return with_ids_in_place(pair_facts());
}

std::vector<SampleFact> sample_facts() {
    auto facts = first_facts();
    for (auto& each : later_facts()) facts.push_back(std::move(each));
    return facts;
}

exchange::CalendarEvent sample_calendar_event() {
    return {.uid = "accanto-" + id_of<EventId>(9).text(),
            .sequence = 1,
            .written = {1'790'000'000'000},
            .start = {1'790'096'400'000},
            .end = {1'790'099'100'000},
            .summary = "Call with Marta; about the CV, and more",
            .place = "Café Größenwahn, the table by the window 🌱, or by phone if it rains a lot",
            .description = "Harbour Circle",
            .agreed = true};
}

exchange::PlanReport sample_plan_report() {
    return {.program = "Harbour Circle",
            .made_at = {1'790'000'000'000},
            .fairness = "balanced",
            .pairs = {{.mentor_id = id_of<program::PersonId>(1),
                       .mentee_id = id_of<program::PersonId>(2),
                       .mentor = "Marta Colombo",
                       .mentee = "Sofia Reyes",
                       .fit = 83,
                       .topics = 38,
                       .languages = 15,
                       .free_time = 12,
                       .experience = 18,
                       .topics_shared = {"Design", "Portfolio"},
                       .languages_shared = {"English"},
                       .minutes_per_week = 240,
                       .years_ahead = 6,
                       .kept = true}},
            .left_over = {{.id = id_of<program::PersonId>(3),
                           .name = "Ravi Shah",
                           .why = "Marta would fit, but has no place left."},
                          {.id = id_of<program::PersonId>(4),
                           .name = "Kwame Asante",
                           .mentee = false,
                           .why = "Nobody is looking for a mentor."}}};
}

std::vector<journal::Event> sample_events() {
    return events_of(sample_history().replica("ada"));
}

journal::ProgramId sample_program_id() {
    const auto program = sample_history().replica("ada").program();
    return program ? *program : journal::ProgramId{};
}

exchange::Invitation sample_invitation() {
    auto history = sample_history();
    exchange::Invitation invitation;
    invitation.genesis = sample_events().front();
    invitation.program = sample_program_id();
    invitation.admin = history.device_id("ada");
    invitation.admin_box = history.keys("ada").box.public_key;
    invitation.id = id_of<program::InvitationId>(10);
    invitation.secret = id_of<program::InvitationSecret>(11);
    invitation.expires = base::Day{20'100};
    invitation.description = sample_description();
    invitation.rules = {program::Confirmation::BothAccept, program::Stage::Open, false, true};
    invitation.dates = {base::Day{20'050}, base::Day{20'030}, 12};
    invitation.steps = 13;
    return invitation;
}

exchange::BackupFile sample_backup() {
    auto history = sample_history();
    exchange::BackupFile backup;
    backup.name = "Ada";
    backup.language = "it";
    backup.drafts = {{"board", "Not sent yet"}};
    backup.programs = {
        {{sample_program_id(), history.keys("ada"), ""}, sample_events()},
        {{sample_program_id(), history.keys("ben"), exchange::to_json(sample_invitation())}, {}}};
    return backup;
}

std::string golden_text(std::string_view path) {
    std::ifstream file(std::string(GOLDEN_FOLDER) + '/' + std::string(path), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace accanto::test
