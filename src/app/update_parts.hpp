#pragma once

#include "app/model.hpp"

/// The parts `update` is made of; included by update*.cpp alone. Each `on` gives one intent its
/// meaning.
namespace accanto::app {

struct Context {
    Model& model;
    const Now& now;
    std::vector<Effect>& effects;
};

// --- tools of all parts (update.cpp) -------------------------------------------------------------

/// Says a fact in the open program. False, with a problem shown, when it can't be said.
bool tell(Context& context, const program::Fact& fact, std::string_view conversation);
/// After the last `tell`: reads the journal again, tends keys, and hands new events to storage.
void settle(Context& context);
/// Stores what the device keeps for itself about a program.
void store_device_file(Context& context, Replica& replica);
void store_settings(Context& context);
void go_to(Context& context, Route route);
/// What one person sends another, as "accanto-<name>": among the downloads, or through the system's
/// sheet for sharing. Tells whether it was saved: the sheet speaks for itself.
bool hand_out(Context& context, std::string_view name, std::string_view text, bool shares);
void toast(Context& context, i18n::Text text, std::string name = {}, std::int64_t count = 0);
void problem(Context& context, i18n::Text text, std::string name = {});
/// The conversation in which the admin answers this person.
std::string conversation_with(const program::Program& program, const PersonId& person);
/// The sentence for a file that could not be read.
i18n::Text sentence_of(exchange::Problem problem);
/// Where a replica's admin or member starts.
Route home_of(const Replica& replica);
void open_replica(Context& context, Replica replica);
/// What the open program's admin hands out; nothing of a program of somebody else.
std::optional<exchange::Invitation> invitation_to_give(Context& context);
/// Makes the plan of the workbench anew, where there is one.
void plan_again(Context& context);
/// A change of the plan's making without its consequence. Whether it could be made.
bool make_change(Context& context, const PlanChange& change);
/// Lets shell/ plan in turns; whoever is planned for already, anew.
void begin_planning(Context& context, const matching::Request& request);
/// What was done before can't be taken back any more, by Cancel neither.
void forget_steps(Planning& planning);
/// Whether other people or wishes came in while it goes on: then it begins anew.
void tend_planning(Context& context);

// --- update_navigation.cpp -----------------------------------------------------------------------
void on(Context& context, const intent::Navigate& intent);
void on(Context& context, const intent::OpenProgram& intent);
void on(Context& context, const intent::DismissToast& intent);
void on(Context& context, const intent::DismissProblem& intent);
void on(Context& context, const intent::KeepDraft& intent);
void on(Context& context, const intent::StoreDrafts& intent);
void on(Context& context, const intent::RouteChanged& intent);

// --- update_program.cpp --------------------------------------------------------------------------
void on(Context& context, const intent::CreateProgram& intent);
void on(Context& context, const intent::LookAroundWithSampleData& intent);
void on(Context& context, const intent::Describe& intent);
void on(Context& context, const intent::SetDates& intent);
void on(Context& context, const intent::SetRules& intent);
void on(Context& context, const intent::DownloadInvitation& intent);
void on(Context& context, const intent::CopyInvitation& intent);
void on(Context& context, const intent::PostOnBoard& intent);
void on(Context& context, const intent::CommentPost& intent);
void on(Context& context, const intent::ReactToPost& intent);

// --- update_guide.cpp ----------------------------------------------------------------------------
void on(Context& context, const intent::EditStep& intent);
void on(Context& context, const intent::AddStep& intent);
void on(Context& context, const intent::MoveStep& intent);
void on(Context& context, const intent::RemoveStep& intent);
void on(Context& context, const intent::SetGuide& intent);

// --- update_people.cpp ---------------------------------------------------------------------------
void on(Context& context, const intent::AcceptPeople& intent);
void on(Context& context, const intent::DeclinePerson& intent);
void on(Context& context, const intent::WaitlistPerson& intent);
void on(Context& context, const intent::EditPerson& intent);
void on(Context& context, const intent::LeaveProgram& intent);
void on(Context& context, const intent::UseColumn& intent);
void on(Context& context, const intent::UseDefaultRole& intent);
void on(Context& context, const intent::FixRow& intent);
void on(Context& context, const intent::SkipRow& intent);
void on(Context& context, const intent::ConfirmPeople& intent);
void open_table(Context& context, std::string file_name, std::string_view text);

// --- update_sign_up.cpp --------------------------------------------------------------------------
void on(Context& context, const intent::EditSignUp& intent);
void on(Context& context, const intent::GoToSignUpStep& intent);
void on(Context& context, const intent::SendSignUp& intent);
void on(Context& context, const intent::TakePart& intent);
void on(Context& context, const intent::DownloadSignUp& intent);
void on(Context& context, const intent::ChangeProfile& intent);
void on(Context& context, const intent::WishMentors& intent);
void open_invitation(Context& context, std::string_view text);
/// Whoever is signing up for the open program, or waits for an answer, sees their sign-up again.
void resume_joining(Context& context);

// --- update_pairing.cpp --------------------------------------------------------------------------
void on(Context& context, const intent::SuggestPairs& intent);
void on(Context& context, const intent::SetFairness& intent);
void on(Context& context, const intent::ThinkAllOver& intent);
void on(Context& context, const intent::SetStayBonus& intent);
void on(Context& context, const intent::SelectPair& intent);
void on(Context& context, const intent::WishPair& intent);
void on(Context& context, const intent::UndoPlanStep& intent);
void on(Context& context, const intent::RedoPlanStep& intent);
void on(Context& context, const intent::DownloadPlan& intent);
void on(Context& context, const intent::ProposePlan& intent);
void on(Context& context, const intent::PairByHand& intent);
void on(Context& context, const intent::ConfirmPair& intent);
void on(Context& context, const intent::AnswerPair& intent);
void on(Context& context, const intent::PausePair& intent);
void on(Context& context, const intent::ResumePair& intent);
void on(Context& context, const intent::EndPair& intent);

// --- update_planning.cpp -------------------------------------------------------------------------
void on(Context& context, const intent::CancelPlan& intent);
void on(Context& context, const intent::PlanGoesOn& intent);
void on(Context& context, const intent::PlanMade& intent);

// --- update_pair.cpp -----------------------------------------------------------------------------
void on(Context& context, const intent::SendMessage& intent);
void on(Context& context, const intent::MarkStep& intent);
void on(Context& context, const intent::CommentStep& intent);
void on(Context& context, const intent::CheckIn& intent);

// --- update_plans.cpp ----------------------------------------------------------------------------
void on(Context& context, const intent::TickStep& intent);
void on(Context& context, const intent::ProposeMeeting& intent);
void on(Context& context, const intent::AnswerMeeting& intent);
void on(Context& context, const intent::MarkMeeting& intent);
void on(Context& context, const intent::DownloadMeeting& intent);
void on(Context& context, const intent::SetGoal& intent);
void on(Context& context, const intent::TickTask& intent);
void on(Context& context, const intent::MarkGoal& intent);
void on(Context& context, const intent::WriteAgreement& intent);
void on(Context& context, const intent::SignAgreement& intent);
void on(Context& context, const intent::ShareContacts& intent);
void on(Context& context, const intent::ShareHours& intent);
void on(Context& context, const intent::OpenContact& intent);
void on(Context& context, const intent::CopyContact& intent);

// --- update_exchange.cpp -------------------------------------------------------------------------
void on(Context& context, const intent::ChooseFile& intent);
void on(Context& context, const intent::DownloadUpdate& intent);
void on(Context& context, const intent::CopyUpdate& intent);
void on(Context& context, const intent::PasteUpdate& intent);
void on(Context& context, const intent::ConfirmImport& intent);
void on(Context& context, const intent::CancelImport& intent);
void on(Context& context, const intent::DownloadProgramExport& intent);
void on(Context& context, const intent::DownloadListing& intent);
void on(Context& context, const intent::FileArrived& intent);
void on(Context& context, const intent::FileTooLarge& intent);
void on(Context& context, const intent::FileUnreadable& intent);
void on(Context& context, const intent::Copied& intent);
void on(Context& context, const intent::CopyRefused& intent);

// --- update_device.cpp ---------------------------------------------------------------------------
void on(Context& context, const intent::SetName& intent);
void on(Context& context, const intent::SetLanguage& intent);
void on(Context& context, const intent::LanguageMissing& intent);
void on(Context& context, const intent::SetTheme& intent);
void on(Context& context, const intent::SetTextSize& intent);
void on(Context& context, const intent::SetSingleKeys& intent);
void on(Context& context, const intent::DownloadBackup& intent);
void on(Context& context, const intent::UnlockBackup& intent);
void on(Context& context, const intent::ForgetEverything& intent);
void on(Context& context, const intent::RetrySaving& intent);
void on(Context& context, const intent::TakeOver& intent);
void on(Context& context, const intent::Loaded& intent);
void on(Context& context, const intent::LoadFailed& intent);
void on(Context& context, const intent::SavingStarted& intent);
void on(Context& context, const intent::Saved& intent);
void on(Context& context, const intent::SaveFailed& intent);
void on(Context& context, const intent::BecameFollower& intent);
void on(Context& context, const intent::BecameWriter& intent);
void on(Context& context, const intent::Reloaded& intent);
void restore_backup(Context& context, const exchange::BackupFile& backup);

}  // namespace accanto::app
