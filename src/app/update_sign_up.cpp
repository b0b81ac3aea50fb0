#include "app/update_parts.hpp"
#include "exchange/bundle_json.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;

/// The replica of the program that `joining` is about, made on the way when this device has none yet.
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

fact::Applied application(const Joining& joining, const Replica& replica) {
    fact::Applied applied;
    applied.invitation = joining.invitation.id;
    applied.mac = program::application_mac(joining.invitation.secret, joining.invitation.id, replica.device(),
                                           replica.keys.box.public_key);
    applied.profile = program::cleaned(joining.profile);
    applied.adult = joining.adult;
    applied.agrees_to_conduct = joining.agrees;
    return applied;
}

}  // namespace

void open_invitation(Context& context, std::string_view text) {
    auto invitation = exchange::read_invitation(text);
    if (!invitation) {
        problem(context, sentence_of(invitation.error().problem));
        go_to(context, {Screen::Welcome, {}, {}});
        return;
    }
    auto& model = context.model;
    const auto genesis = journal::verify(invitation->genesis);
    const auto known = genesis ? model.replicas.find(genesis->id()) : model.replicas.end();
    if (known != model.replicas.end() && known->second.is_admin()) {
        model.open = known->first;
        go_to(context, home_of(known->second));
        return;
    }
    Joining joining;
    joining.invitation = std::move(*invitation);
    joining.profile.name = model.settings.name;
    joining.profile.language = model.settings.language;
    joining.profile.languages = {model.settings.language};
    joining.profile.utc_offset_minutes = context.now.utc_offset_minutes;
    const auto* me = known != model.replicas.end() ? known->second.program.person(known->second.me()) : nullptr;
    if (me && me->profile) joining.profile = *me->profile, joining.sent = true;
    model.joining = std::move(joining);
    // The link holds a secret: it must not stay in the address.
    model.route = {Screen::Join, {}, {}};
    context.effects.push_back(effect::ReplaceRoute{model.route});
}

void on(Context& context, const intent::EditSignUp& intent) {
    auto& joining = context.model.joining;
    if (!joining) return;
    joining->profile = intent.profile;
    joining->adult = intent.adult;
    joining->agrees = intent.agrees;
}

void on(Context& context, const intent::GoToSignUpStep& intent) {
    if (context.model.joining) context.model.joining->step = intent.step;
}

void on(Context& context, const intent::SendSignUp&) {
    auto& model = context.model;
    if (!model.joining || program::cleaned(model.joining->profile).name.empty()) return;
    auto* replica = replica_to_join(context);
    if (!replica) return;
    if (!say_sign_up(*replica, application(*model.joining, *replica), context.now.instant, context.now.random)) {
        problem(context, i18n::Text::problem_too_long);
        return;
    }
    model.settings.name = program::cleaned(model.joining->profile).name;
    model.joining->sent = true;
    settle(context);
    store_settings(context);
    on(context, intent::DownloadSignUp{});
}

void on(Context& context, const intent::DownloadSignUp&) {
    const auto* replica = context.model.replica();
    if (!replica) return;
    exchange::Bundle bundle;
    bundle.program = replica->id;
    for (const auto& event : replica->journal.in_order()) bundle.events.push_back(event.event());
    const auto text = exchange::to_json(bundle);
    const auto bytes = base::bytes_of(text);
    context.effects.push_back(effect::Download{"accanto-sign-up.json", "application/json", {bytes.begin(), bytes.end()}});
    toast(context, i18n::Text::toast_sign_up_saved, replica->invitation.empty() ? replica->program.description.admin_name
                                                     : context.model.joining ? context.model.joining->invitation.description.admin_name
                                                                             : std::string());
}

}  // namespace accanto::app
