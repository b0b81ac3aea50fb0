#include <algorithm>
#include <utility>

#include "app/update_parts.hpp"
#include "app/views/template_shelf.hpp"
#include "base/text.hpp"
#include "exchange/invitation_json.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;
using program::program_conversation;

std::optional<program::Template> template_named(const Model& model, std::string_view id) {
    if (id == "file") return model.file_template;
    for (auto& each : templates_in(model.settings.language)) {
        if (each.description.template_id == id) return std::move(each);
    }
    return std::nullopt;
}

bool tell_program(Context& context, const program::Fact& fact) {
    return tell(context, fact, program_conversation);
}

/// What was typed is said now.
void forget_drafts(Context& context, std::string_view prefix) {
    std::erase_if(context.model.drafts,
                  [&](const auto& draft) { return draft.first.starts_with(prefix); });
}

/// Says so, with a way back.
void changed(Context& context, Intent undo) {
    toast(context, i18n::Text::toast_changed);
    context.model.toast->undo = std::move(undo);
}

/// The rules that concern more than the admin. How pairs are suggested would only make an
/// invitation's link longer.
program::Rules without_pairing(program::Rules rules) {
    rules.weights = {};
    rules.spread_load = false;
    rules.synonyms.clear();
    return rules;
}

fact::InvitationMade new_invitation(base::Random& random) {
    fact::InvitationMade made;
    random.fill(made.invitation.bytes);
    random.fill(made.secret.bytes);
    return made;
}

/// One that still holds.
const program::Invitation* open_invitation_of(const Replica& replica, base::Day today) {
    for (const auto& [id, invitation] : replica.program.invitations) {
        if (!invitation.is_over(today) && !invitation.is_used_up()) return &invitation;
    }
    return nullptr;
}

/// An invitation that still holds, made when there is none.
std::optional<program::Invitation> invitation_at_hand(Context& context) {
    const auto* replica = std::as_const(context.model).replica();
    if (!replica || !replica->is_admin()) return std::nullopt;
    const auto today = base::day_of(context.now.instant);
    if (!open_invitation_of(*replica, today)) {
        tell(context, new_invitation(context.now.random), program::admin_conversation);
        settle(context);
        replica = std::as_const(context.model).replica();
    }
    const auto* invitation = open_invitation_of(*replica, today);
    return invitation ? std::optional(*invitation) : std::nullopt;
}

std::string invitation_text(Context& context) {
    const auto invitation = invitation_to_give(context);
    return invitation ? exchange::to_json(*invitation) : std::string();
}

void begin_program(Context& context, const program::Template& from, std::string_view title,
                   std::string_view admin_name) {
    auto replica = found_program(identity::make_device_keys(context.now.random),
                                 context.now.instant, context.now.random);
    open_replica(context, std::move(replica));
    auto description = from.description;
    if (!title.empty()) description.title = title;
    description.admin_name = admin_name;
    auto dates = from.dates;
    dates.starts = base::day_of(context.now.instant);
    tell_program(context, fact::Described{description});
    tell_program(context, fact::DatesSet{dates});
    tell_program(context, fact::RulesSet{});
    tell_program(context, fact::GuideSet{from.guide});
    tell(context, new_invitation(context.now.random), program::admin_conversation);
    settle(context);
}

}  // namespace

std::optional<exchange::Invitation> invitation_to_give(Context& context) {
    const auto at_hand = invitation_at_hand(context);
    const auto* replica = std::as_const(context.model).replica();
    const auto* genesis = replica ? replica->journal.find(replica->id) : nullptr;
    if (!at_hand || !genesis) return std::nullopt;
    exchange::Invitation invitation;
    invitation.program = replica->id;
    invitation.genesis = genesis->event();
    invitation.admin = replica->program.founder;
    invitation.admin_box = replica->program.founder_box;
    invitation.id = at_hand->id;
    invitation.secret = at_hand->secret;
    invitation.expires = at_hand->expires;
    invitation.description = replica->program.description;
    invitation.rules = without_pairing(replica->program.rules);
    invitation.dates = replica->program.dates;
    invitation.steps = shared_steps(replica->program.guide);
    return invitation;
}

void on(Context& context, const intent::CreateProgram& intent) {
    const auto from = template_named(context.model, intent.template_id);
    const auto name = base::clean_name(intent.admin_name, program::name_letters_max);
    if (!from || name.empty()) return;
    context.model.settings.name = name;
    begin_program(context, *from, base::clean_name(intent.title, program::title_letters_max), name);
    context.model.drafts.erase("new:title");
    context.model.drafts.erase("new:name");
    context.model.file_template.reset();
    go_to(context, {Screen::Overview, {}, {}});
}

void on(Context& context, const intent::Describe& intent) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    const auto before = replica->program.description;
    if (!tell_program(context, fact::Described{intent.description})) return;
    forget_drafts(context, "program:");
    settle(context);
    changed(context, intent::Describe{before});
}

void on(Context& context, const intent::SetDates& intent) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    const auto before = replica->program.dates;
    if (!tell_program(context, fact::DatesSet{intent.dates})) return;
    forget_drafts(context, "dates:");
    settle(context);
    changed(context, intent::SetDates{before});
}

void on(Context& context, const intent::SetRules& intent) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    const auto before = replica->program.rules;
    if (!tell_program(context, fact::RulesSet{intent.rules})) return;
    // What counts when pairs are suggested is not of the form whose drafts these are.
    if (without_pairing(before) != without_pairing(intent.rules)) forget_drafts(context, "rules:");
    settle(context);
    plan_again(context);
    changed(context, intent::SetRules{before});
}

void on(Context& context, const intent::DownloadInvitation& intent) {
    const auto text = invitation_text(context);
    if (!text.empty() && hand_out(context, "invitation", text, intent.shares))
        toast(context, i18n::Text::toast_invitation_saved);
}

void on(Context& context, const intent::CopyInvitation&) {
    const auto text = invitation_text(context);
    if (!text.empty()) context.effects.push_back(effect::CopyText{text});
}

void on(Context& context, const intent::PostOnBoard& intent) {
    const auto text = base::clean_text(intent.text, program::message_letters_max);
    if (text.empty() || !tell_program(context, fact::Posted{text, intent.category, intent.pinned}))
        return;
    context.model.drafts.erase("board");
    settle(context);
}

void on(Context& context, const intent::CommentPost& intent) {
    const auto text = base::clean_text(intent.text, program::message_letters_max);
    if (text.empty() || !tell_program(context, fact::Commented{intent.post, text})) return;
    context.model.drafts.erase("comment:" + intent.post.text());
    settle(context);
}

void on(Context& context, const intent::ReactToPost& intent) {
    if (tell_program(context, fact::Reacted{intent.post, intent.emoji, intent.on})) settle(context);
}

}  // namespace accanto::app
