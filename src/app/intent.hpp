#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/pairing_intent.hpp"
#include "app/route.hpp"
#include "base/bytes.hpp"
#include "exchange/signup_table.hpp"
#include "matching/plan.hpp"
#include "matching/progress.hpp"
#include "program/fact.hpp"

/// Everything a person can do, and everything the world answers. `update` gives each its meaning.
namespace accanto::app {

using program::EventId;
using program::PairId;
using program::PersonId;

namespace intent {

// --- going about ---------------------------------------------------------------------------------
struct Navigate {
    Route route;
};
struct OpenProgram {
    program::ProgramId program;
};
struct DismissToast {};
struct DismissProblem {};
/// Text typed somewhere and not yet sent: kept over reloads. An empty text forgets the draft.
struct KeepDraft {
    std::string key, text;
};
/// Somebody paused while typing: what was kept is stored.
struct StoreDrafts {};

// --- a program, for its admin --------------------------------------------------------------------
struct CreateProgram {
    std::string template_id, title, admin_name;
};
struct LookAroundWithSampleData {};
struct Describe {
    program::Description description;
};
struct SetDates {
    program::Dates dates;
};
struct SetRules {
    program::Rules rules;
};
struct EditStep {
    program::Step step;
};
/// A new step behind this one, or at the end of the guide but before the closing step. It is
/// opened.
struct AddStep {
    std::string after;
    std::string title;
};
struct MoveStep {
    std::string step;
    int places = 0;  ///< negative: earlier
};
struct RemoveStep {
    std::string step;
};
/// The whole guide, to undo a change of its order.
struct SetGuide {
    program::Guide guide;
};
/// With `shares` it goes to the system's sheet for sharing instead of the downloads.
struct DownloadInvitation {
    bool shares = false;
};
struct CopyInvitation {};

// --- people --------------------------------------------------------------------------------------
struct AcceptPeople {
    std::vector<PersonId> people;
};
struct DeclinePerson {
    PersonId person;
    std::string note;
};
struct WaitlistPerson {
    PersonId person;
};
struct EditPerson {
    PersonId person;
    program::Profile profile;
};
/// Of somebody who is not in the program yet: their sign-up is taken back.
struct LeaveProgram {};
/// A table of sign-ups that was opened: what its columns mean, its rows, until confirmed or
/// cancelled.
struct UseColumn {
    std::size_t column = 0;
    exchange::ColumnUse use{};
};
struct UseDefaultRole {
    program::Role role{};
};
struct FixRow {
    std::size_t row = 0;
    program::Profile profile;
};
struct SkipRow {
    std::size_t row = 0;
    bool skip = true;
};
struct ConfirmPeople {};

// --- signing up ----------------------------------------------------------------------------------
struct EditSignUp {
    program::Profile profile;
    bool adult = false;
    bool agrees = false;
};
struct GoToSignUpStep {
    int step = 1;
};
struct SendSignUp {};
/// Whoever runs the program signs up for it, too.
struct TakePart {};
struct DownloadSignUp {
    bool shares = false;
};
/// Somebody who is in the program opens what they said of themselves, to say it anew.
struct ChangeProfile {};
/// Whom a mentee would like as their mentor, the most wished first; none: no wish any more.
struct WishMentors {
    std::vector<PersonId> mentors;
};

// --- in a pair -----------------------------------------------------------------------------------
struct SendMessage {
    PairId pair;
    std::string text, step;
};
struct MarkStep {
    PairId pair;
    std::string step;
    program::fact::Mark mark{};
    std::string reason;
};
struct CommentStep {
    PairId pair;
    std::string step, text;
};
struct CheckIn {
    PairId pair;
    program::fact::Touch touch{};
    int useful = 0;
    bool asks_for_help = false;
};

struct TickStep {
    PairId pair;
    std::string step;
    bool done = true;
};
struct ProposeMeeting {
    PairId pair;
    program::fact::MeetingProposed meeting;
};
struct AnswerMeeting {
    PairId pair;
    program::fact::MeetingAnswered answer;
};
struct MarkMeeting {
    PairId pair;
    EventId meeting;
    program::fact::MeetingMark mark{};
    std::string note;
};
/// For a calendar of one's own.
struct DownloadMeeting {
    PairId pair;
    EventId meeting;
};
/// Tasks without an id are new and get one; those without words are left out.
struct SetGoal {
    PairId pair;
    program::fact::GoalSet goal;
};
struct TickTask {
    PairId pair;
    EventId goal;
    std::string task;
    bool done = true;
};
struct MarkGoal {
    PairId pair;
    EventId goal;
    program::fact::GoalMark mark{};
};
/// Answers without words are left out.
struct WriteAgreement {
    PairId pair;
    std::vector<program::AgreementAnswer> answers;
};
struct SignAgreement {
    PairId pair;
    EventId version;
    bool signs = true;
};
/// All the ways in which the partner may reach this person elsewhere; none: no more.
struct ShareContacts {
    PairId pair;
    std::vector<program::ContactWay> ways;
};
/// The free hours of one's own profile, for the partner alone.
struct ShareHours {
    PairId pair;
    bool shares = true;
};
/// Leaves for what a partner shared, in a new tab; nothing happens when it leads nowhere.
struct OpenContact {
    program::ContactWay way;
};
struct CopyContact {
    program::ContactWay way;
};

// --- the board -----------------------------------------------------------------------------------
struct PostOnBoard {
    std::string text, category;
    bool pinned = false;
};
struct CommentPost {
    EventId post;
    std::string text;
};
struct ReactToPost {
    EventId post;
    std::string emoji;
    bool on = true;
};

// --- sending and receiving -----------------------------------------------------------------------
struct ChooseFile {};
/// One bundle for everybody of the program, as a file or on the clipboard. Each reads what is
/// theirs.
struct DownloadUpdate {
    bool shares = false;
};
struct CopyUpdate {};
struct PasteUpdate {
    std::string text;
};
struct ConfirmImport {};
struct CancelImport {};
struct DownloadProgramExport {};
enum class Listing { People, Pairs, Progress };
struct DownloadListing {
    Listing listing{};
};

// --- this device ---------------------------------------------------------------------------------
struct SetName {
    std::string name;
};
struct SetLanguage {
    std::string language;
};
/// The texts of a language can't be had now; `instead` is there.
struct LanguageMissing {
    std::string language, instead;
};
enum class Theme { System, Light, Dark };
struct SetTheme {
    Theme theme{};
};
struct SetTextSize {
    int percent = 100;  ///< cut to app::text_percent_min … text_percent_max
};
/// Keys that do something without Ctrl or Alt: ? and /.
struct SetSingleKeys {
    bool on = true;
};
struct DownloadBackup {
    std::string passphrase;
};
struct UnlockBackup {
    std::string passphrase;
};
struct ForgetEverything {};
struct RetrySaving {};
/// This tab follows another one and shall write from now on.
struct TakeOver {};

// --- answers of the world, from shell/ -----------------------------------------------------------
struct StoredFile {
    std::string path;
    base::Bytes bytes;
};
struct Loaded {
    std::vector<StoredFile> files;
    std::string language_tag;
    std::string address;
    bool follower = false;
};
struct LoadFailed {
    std::string reason;
};
struct FileArrived {
    std::string name;
    base::Bytes bytes;
};
struct FileTooLarge {
    std::string name;
    std::int64_t size_bytes = 0;
};
struct FileUnreadable {
    std::string name;
};
struct RouteChanged {
    std::string address;
};
/// How far the plan with this number is (Workbench::planning).
struct PlanGoesOn {
    std::uint64_t number = 0;
    matching::LargeProgress progress;
};
struct PlanMade {
    std::uint64_t number = 0;
    matching::Plan plan;
};
struct SavingStarted {};
struct Saved {};
struct SaveFailed {
    std::string reason;
};
struct Copied {};
struct CopyRefused {};
/// Another tab holds the pen; this one follows, or takes over when that one has gone.
struct BecameFollower {};
struct BecameWriter {
    std::vector<StoredFile> files;
};
/// The tab that writes saved something; this one follows.
struct Reloaded {
    std::vector<StoredFile> files;
};

}  // namespace intent

using Intent = std::variant<
    intent::Navigate, intent::OpenProgram, intent::DismissToast, intent::DismissProblem,
    intent::KeepDraft, intent::StoreDrafts, intent::CreateProgram, intent::LookAroundWithSampleData,
    intent::Describe, intent::SetDates, intent::SetRules, intent::EditStep, intent::AddStep,
    intent::MoveStep, intent::RemoveStep, intent::SetGuide, intent::DownloadInvitation,
    intent::CopyInvitation, intent::AcceptPeople, intent::DeclinePerson, intent::WaitlistPerson,
    intent::EditPerson, intent::LeaveProgram, intent::UseColumn, intent::UseDefaultRole,
    intent::FixRow, intent::SkipRow, intent::ConfirmPeople, intent::EditSignUp,
    intent::GoToSignUpStep, intent::SendSignUp, intent::TakePart, intent::DownloadSignUp,
    intent::ChangeProfile, intent::WishMentors, intent::SuggestPairs, intent::SetFairness,
    intent::ThinkAllOver, intent::SetStayBonus, intent::SelectPair, intent::WishPair,
    intent::UndoPlanStep, intent::RedoPlanStep, intent::CancelPlan, intent::DownloadPlan,
    intent::ProposePlan, intent::PairByHand, intent::ConfirmPair, intent::AnswerPair,
    intent::PausePair, intent::ResumePair, intent::EndPair, intent::SendMessage, intent::MarkStep,
    intent::CommentStep, intent::CheckIn, intent::TickStep, intent::ProposeMeeting,
    intent::AnswerMeeting, intent::MarkMeeting, intent::DownloadMeeting, intent::SetGoal,
    intent::TickTask, intent::MarkGoal, intent::WriteAgreement, intent::SignAgreement,
    intent::ShareContacts, intent::ShareHours, intent::OpenContact, intent::CopyContact,
    intent::PostOnBoard, intent::CommentPost, intent::ReactToPost, intent::ChooseFile,
    intent::DownloadUpdate, intent::CopyUpdate, intent::PasteUpdate, intent::ConfirmImport,
    intent::CancelImport, intent::DownloadProgramExport, intent::DownloadListing, intent::SetName,
    intent::SetLanguage, intent::LanguageMissing, intent::SetTheme, intent::SetTextSize,
    intent::SetSingleKeys, intent::DownloadBackup, intent::UnlockBackup, intent::ForgetEverything,
    intent::RetrySaving, intent::TakeOver, intent::Loaded, intent::LoadFailed, intent::FileArrived,
    intent::FileTooLarge, intent::FileUnreadable, intent::RouteChanged, intent::PlanGoesOn,
    intent::PlanMade, intent::SavingStarted, intent::Saved, intent::SaveFailed, intent::Copied,
    intent::CopyRefused, intent::BecameFollower, intent::BecameWriter, intent::Reloaded>;

}  // namespace accanto::app
