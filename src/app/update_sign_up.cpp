#include <algorithm>
#include <charconv>
#include <utility>

#include "app/update_parts.hpp"
#include "app/views/template_shelf.hpp"
#include "base/text.hpp"
#include "exchange/bundle_json.hpp"
#include "exchange/fact_json.hpp"
#include "exchange/private_json.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;

/// The replica of the program that `joining` is about, made on the way when this device has none
/// yet.
Replica* replica_to_join(Context& context) {
    auto& model = context.model;
    auto genesis = journal::verify(model.joining->invitation.genesis);
    if (!genesis) return nullptr;
    const auto id = genesis->id();
    if (!model.replicas.contains(id)) {
        auto replica = join_program(*genesis, identity::make_device_keys(context.now.random));
        replica.invitation = exchange::to_json(model.joining->invitation);
        open_replica(context, std::move(replica));
    }
    model.open = id;
    return model.replica();
}

/// The clock's changes through the year, where the free time was said on a clock that changes so.
void say_clock_changes(program::Profile& profile, const Now& now) {
    const auto& by_month = now.utc_offset_by_month_minutes;
    const int minutes = profile.utc_offset_minutes;
    const bool is_here = std::ranges::contains(by_month, minutes);
    const bool never_changes = std::ranges::count(by_month, minutes) == std::ssize(by_month);
    profile.utc_offset_by_month_minutes = is_here && !never_changes ? by_month : std::vector<int>{};
}

/// What is said now, in the words of this device.
program::Profile profile_to_send(const Context& context, program::Profile profile) {
    profile.language = context.model.settings.language;
    say_clock_changes(profile, context.now);
    return program::cleaned(std::move(profile));
}

fact::Applied application(const Context& context, const Replica& replica) {
    const auto& joining = *context.model.joining;
    fact::Applied applied;
    applied.invitation = joining.invitation.id;
    applied.mac = program::application_mac(joining.invitation.secret, joining.invitation.id,
                                           replica.device(), replica.keys.box.public_key);
    applied.profile = profile_to_send(context, joining.profile);
    applied.adult = joining.adult;
    applied.agrees_to_conduct = joining.agrees;
    return applied;
}

bool may_be_sent(const Joining& joining) {
    const bool adult = joining.adult || !joining.invitation.rules.adults_only;
    return adult && joining.agrees && !program::cleaned(joining.profile).name.empty();
}

// --- what was said so far is a draft, in the form in which it will be said -----------------------

std::string draft_key(const Joining& joining) {
    return "join:" + joining.invitation.program.text();
}
std::string step_key(const Joining& joining) {
    return draft_key(joining) + ":step";
}

void keep_draft(Context& context) {
    const auto& joining = *context.model.joining;
    fact::Applied said;
    said.profile = joining.profile;
    said.adult = joining.adult;
    said.agrees_to_conduct = joining.agrees;
    auto text = exchange::to_json(program::Fact(said));
    if (base::code_point_count(text) > exchange::draft_letters_max) return;
    context.model.drafts[draft_key(joining)] = std::move(text);
    context.model.drafts[step_key(joining)] = std::to_string(joining.step);
}

void forget_draft(Context& context) {
    context.model.drafts.erase(draft_key(*context.model.joining));
    context.model.drafts.erase(step_key(*context.model.joining));
}

void take_draft(const Model& model, Joining& joining) {
    const auto draft = model.drafts.find(draft_key(joining));
    if (draft == model.drafts.end()) return;
    const auto fact = exchange::fact_from_json("member.apply", draft->second);
    const auto* said = fact ? std::get_if<fact::Applied>(&*fact) : nullptr;
    if (!said) return;
    joining.profile = said->profile;
    joining.adult = said->adult;
    joining.agrees = said->agrees_to_conduct;
    const auto step = model.drafts.find(step_key(joining));
    if (step != model.drafts.end())
        std::from_chars(step->second.data(), step->second.data() + step->second.size(),
                        joining.step);
}

void forget_levels_without_topic(std::vector<program::TopicLevel>& levels,
                                 const std::vector<std::string>& topics) {
    std::erase_if(levels, [&](const program::TopicLevel& each) {
        return !std::ranges::contains(topics, each.topic);
    });
}

/// This person in the program that they are joining, when they have signed up already.
const program::Person* signed_up(const Model& model, const journal::ProgramId& program) {
    const auto found = model.replicas.find(program);
    if (found == model.replicas.end()) return nullptr;
    const auto* me = found->second.program.person(found->second.me());
    return me && me->profile ? me : nullptr;
}

void begin_joining(Context& context, exchange::Invitation invitation) {
    auto& model = context.model;
    Joining joining;
    joining.invitation = std::move(invitation);
    joining.profile.name = model.settings.name;
    joining.profile.language = model.settings.language;
    joining.profile.languages = {model.settings.language};
    joining.profile.utc_offset_minutes = context.now.utc_offset_minutes;
    if (const auto* me = signed_up(model, joining.invitation.program)) {
        joining.profile = *me->profile;
        joining.adult = me->adult;
        joining.agrees = me->agrees_to_conduct;
        joining.sent = true;
    }
    take_draft(model, joining);
    model.joining = std::move(joining);
}

bool is_over(const exchange::Invitation& invitation, base::Instant now) {
    return invitation.expires && *invitation.expires < base::day_of(now);
}

/// Whoever runs a program or is in it needs no invitation to it.
bool is_in(const Replica& replica) {
    const auto* me = replica.program.person(replica.me());
    return replica.is_admin() || (me && me->standing == program::Standing::Accepted);
}

/// This person in the open program, when they are in it and said something of themselves.
const program::Person* member(const Model& model) {
    const auto* replica = model.replica();
    const auto* me = replica ? replica->program.person(replica->me()) : nullptr;
    const bool is_in = me && me->standing == program::Standing::Accepted && me->profile;
    return is_in ? me : nullptr;
}

/// A member's profile anew, for whoever runs the program; it goes with the next update.
bool tell_profile(Context& context, program::Profile profile) {
    const auto* replica = std::as_const(context.model).replica();
    const auto conversation = program::line_conversation(replica->device());
    const fact::ProfileUpdated updated{profile_to_send(context, std::move(profile))};
    if (!tell(context, updated, conversation)) return false;
    settle(context);
    toast(context, i18n::Text::toast_profile_changed,
          context.model.replica()->program.description.admin_name);
    return true;
}

void keep_profile(Context& context) {
    auto profile = context.model.joining->profile;
    profile.mentor_wishes = member(context.model)->profile->mentor_wishes;
    const auto name = program::cleaned(profile).name;
    if (!tell_profile(context, std::move(profile))) return;
    context.model.settings.name = name;
    forget_draft(context);
    context.model.joining.reset();
    store_settings(context);
    go_to(context, home_of(*std::as_const(context.model).replica()));
}

/// An admin needs nobody's answer.
void take_part(Context& context, const program::PersonId& me) {
    context.model.joining.reset();
    settle(context);
    store_settings(context);
    on(context, intent::AcceptPeople{{me}});
    go_to(context, {Screen::People, me.text(), {}});
    toast(context, i18n::Text::toast_take_part);
}

}  // namespace

void open_invitation(Context& context, std::string_view text) {
    auto invitation = exchange::read_invitation(text);
    if (!invitation) {
        go_to(context, {Screen::Welcome, {}, {}});
        problem(context, sentence_of(invitation.error().problem));
        return;
    }
    auto& model = context.model;
    const auto known = model.replicas.find(invitation->program);
    if (known != model.replicas.end() && is_in(known->second)) {
        model.open = known->first;
        go_to(context, home_of(known->second));
        return;
    }
    begin_joining(context, std::move(*invitation));
    // The invitation is stored at once, so that a sign-up can be finished another day.
    if (!model.follower && !is_over(model.joining->invitation, context.now.instant))
        replica_to_join(context);
    // The link holds a secret: it must not stay in the address.
    model.route = {Screen::Join, {}, {}};
    context.effects.push_back(effect::ReplaceRoute{model.route});
}

void resume_joining(Context& context) {
    auto& model = context.model;
    const auto* replica = std::as_const(model).replica();
    if (!replica || replica->invitation.empty()) return;
    auto invitation = exchange::read_invitation(replica->invitation);
    if (!invitation) return;
    const bool typing = model.joining && model.joining->invitation.program == invitation->program;
    if (typing && !signed_up(model, invitation->program)) return;
    begin_joining(context, std::move(*invitation));
}

void on(Context& context, const intent::EditSignUp& intent) {
    auto& joining = context.model.joining;
    if (!joining) return;
    auto& profile = joining->profile = intent.profile;
    forget_levels_without_topic(profile.offers_levels, profile.offers);
    forget_levels_without_topic(profile.wants_levels, profile.wants);
    joining->adult = intent.adult;
    joining->agrees = intent.agrees;
    keep_draft(context);
}

/// 0: back to what was sent before; what was typed since is kept.
void on(Context& context, const intent::GoToSignUpStep& intent) {
    auto& joining = context.model.joining;
    if (!joining) return;
    joining->sent = intent.step <= 0 && signed_up(context.model, joining->invitation.program);
    if (intent.step > 0) joining->step = intent.step;
    keep_draft(context);
}

void on(Context& context, const intent::SendSignUp&) {
    auto& model = context.model;
    if (!model.joining || !may_be_sent(*model.joining)) return;
    auto* replica = replica_to_join(context);
    if (!replica) return;
    if (member(model)) return keep_profile(context);
    if (!say_sign_up(*replica, application(context, *replica), context.now.instant,
                     context.now.random)) {
        problem(context, i18n::Text::problem_too_long);
        return;
    }
    model.settings.name = program::cleaned(model.joining->profile).name;
    forget_draft(context);
    if (replica->is_admin()) return take_part(context, replica->me());
    model.joining->sent = true;
    settle(context);
    store_settings(context);
    on(context, intent::DownloadSignUp{});
}

void on(Context& context, const intent::TakePart&) {
    auto invitation = invitation_to_give(context);
    if (!invitation) return;
    begin_joining(context, std::move(*invitation));
    context.model.joining->sent = false;
    go_to(context, {Screen::Join, {}, {}});
}

/// As when signing up; what the program says of itself is what the journal has.
void on(Context& context, const intent::ChangeProfile&) {
    const auto* replica = std::as_const(context.model).replica();
    const auto* genesis = replica ? replica->journal.find(replica->id) : nullptr;
    if (!genesis || !member(context.model)) return;
    exchange::Invitation invitation;
    invitation.program = replica->id;
    invitation.genesis = genesis->event();
    invitation.description = replica->program.description;
    invitation.rules = replica->program.rules;
    invitation.dates = replica->program.dates;
    invitation.steps = shared_steps(replica->program.guide);
    begin_joining(context, std::move(invitation));
    context.model.joining->sent = false;
    go_to(context, {Screen::Join, {}, {}});
}

void on(Context& context, const intent::WishMentors& intent) {
    const auto* me = member(context.model);
    if (!me) return;
    auto profile = *me->profile;
    const auto before = std::exchange(profile.mentor_wishes, intent.mentors);
    if (tell_profile(context, std::move(profile)))
        context.model.toast->undo = intent::WishMentors{before};
}

void on(Context& context, const intent::DownloadSignUp& intent) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    exchange::Bundle bundle;
    bundle.program = replica->id;
    for (const auto& event : replica->journal.in_order()) bundle.events.push_back(event.event());
    if (!hand_out(context, "sign-up", exchange::to_json(bundle), intent.shares)) return;
    toast(context, i18n::Text::toast_sign_up_saved,
          replica->invitation.empty() ? replica->program.description.admin_name
          : context.model.joining     ? context.model.joining->invitation.description.admin_name
                                      : std::string());
}

}  // namespace accanto::app
