#include "app/update_parts.hpp"
#include "base/later.hpp"

namespace accanto::app {

void on(Context& context, const intent::Navigate& intent) {
    go_to(context, intent.route);
}

void on(Context& context, const intent::OpenProgram& intent) {
    const auto found = context.model.replicas.find(intent.program);
    if (found == context.model.replicas.end()) return;
    context.model.open = intent.program;
    context.model.joining.reset();
    resume_joining(context);
    store_settings(context);
    go_to(context, home_of(found->second));
}

void on(Context& context, const intent::DismissToast&) {
    context.model.toast.reset();
}

void on(Context& context, const intent::DismissProblem&) {
    context.model.problem.reset();
}

void on(Context& context, const intent::KeepDraft& intent) {
    if (intent.text.empty()) {
        context.model.drafts.erase(intent.key);
    } else {
        context.model.drafts[intent.key] = intent.text;
    }
}

void on(Context& context, const intent::StoreDrafts&) {
    store_settings(context);
}

void on(Context& context, const intent::RouteChanged& intent) {
    const auto route = route_of(intent.address);
    context.model.problem.reset();
    context.model.route = route;
    if (route.screen == Screen::Join && !route.argument.empty())
        base::later(open_invitation)(context, intent.address);
}

}  // namespace accanto::app
