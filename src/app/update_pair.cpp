#include "app/update_parts.hpp"
#include "base/text.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;

std::string my_line(const Context& context) {
    return program::line_conversation(context.model.replica()->device());
}

}  // namespace

void on(Context& context, const intent::SendMessage& intent) {
    const auto text = base::clean_text(intent.text, program::message_letters_max);
    if (text.empty()) return;
    if (!tell(context, fact::MessageSent{text, intent.step},
              program::pair_conversation(intent.pair)))
        return;
    context.model.drafts.erase("talk:" + intent.pair.text());
    context.model.drafts.erase("talk-step:" + intent.pair.text());
    settle(context);
}

void on(Context& context, const intent::MarkStep& intent) {
    const fact::StepMarked marked{intent.step, intent.mark,
                                  base::clean_text(intent.reason, program::reason_letters_max)};
    if (!tell(context, marked, program::pair_conversation(intent.pair))) return;
    settle(context);
    const auto* replica = context.model.replica();
    const int done = program::steps_done_by(replica->program, intent.pair, replica->me());
    if (tell(context, fact::ProgressShared{intent.pair, done}, my_line(context))) settle(context);
    toast(context, intent.mark == fact::Mark::Done ? i18n::Text::toast_step_done
                                                   : i18n::Text::toast_step_changed);
    const auto back = intent.mark == fact::Mark::Open ? fact::Mark::Done : fact::Mark::Open;
    context.model.toast->undo = intent::MarkStep{intent.pair, intent.step, back, {}};
}

void on(Context& context, const intent::CommentStep& intent) {
    const auto text = base::clean_text(intent.text, program::message_letters_max);
    if (text.empty()) return;
    if (!tell(context, fact::StepCommented{intent.step, text},
              program::pair_conversation(intent.pair)))
        return;
    context.model.drafts.erase("step:" + intent.pair.text() + intent.step);
    settle(context);
}

void on(Context& context, const intent::CheckIn& intent) {
    const auto* replica = context.model.replica();
    const auto* pair = replica ? replica->program.pair(intent.pair) : nullptr;
    if (!pair) return;
    const fact::CheckedIn checked{
        intent.pair,
        program::week_of(*pair, context.now.instant),
        program::steps_done_by(replica->program, intent.pair, replica->me()),
        intent.touch,
        intent.useful,
        intent.asks_for_help};
    if (!tell(context, checked, my_line(context))) return;
    settle(context);
    toast(context, i18n::Text::toast_checked_in);
}

}  // namespace accanto::app
