#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/paint.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

/// One step of the guide: what it is for, what to talk about, and what the two say of it.
namespace accanto::ui::pairs {
namespace {

namespace intent = app::intent;
using program::fact::Mark;

constexpr float step_padding = 24, number_size = 24, comment_avatar = 28, small_avatar = 22;

const app::StepDetail& step_of(const app::PairView& view) {
    return *view.guide.open;
}

/// Goes to the conversation with these words in its composer, behind what is there already.
void write_about(Frame& frame, const app::PairView& view, std::string_view text) {
    std::string draft = view.talk.draft;
    if (!draft.empty() && !text.empty()) draft += "\n";
    draft += text;
    frame.post(intent::KeepDraft{view.talk.draft_key, draft});
    frame.post(intent::KeepDraft{view.talk.step_key, step_of(view).entry.id});
    frame.post(intent::Navigate{app::part_route(view, app::PairPart::Talk)});
}

void step_head(Frame& frame, const app::StepDetail& step) {
    {
        Row row(frame, 8);
        const auto number = std::to_string(step.entry.number);
        const auto caption =
            step.entry.number == 0
                ? frame.text(Text::walk_before)
                : frame.text(step.entry.now ? Text::walk_step_now : Text::walk_step,
                             {{"number", number}});
        words(frame, TextRole::Caption, caption, {.ink = Ink::Primary});
        row.spacer();
        if (step.minutes > 0)
            words(frame, TextRole::Small,
                  frame.text(Text::walk_minutes, {{"minutes", std::to_string(step.minutes)}}),
                  {.ink = Ink::Second, .icon = Icon::Clock});
    }
    heading_as(frame, TextRole::Title, step.entry.title, 2, {});
    prose(frame, step.purpose);
}

void prompt_line(Frame& frame, const app::PairView& view, int number, const std::string& prompt) {
    Semantics item(frame, Role::ListItem, {});
    Row row(frame, 12, Cross::Start);
    const Rect circle = frame.layout().take(number_size, number_size);
    frame.paint().circle(center_of(circle), number_size / 2, frame.palette().sunk);
    frame.paint().text_in(circle, frame.style(TextRole::SmallStrong), frame.palette().ink_2,
                          std::to_string(number), Align::Center);
    row.fill();
    words(frame, TextRole::Body, prompt);
    if (!view.locked.empty()) return;
    const auto name = frame.text(Text::walk_prompt_ask_name, {{"prompt", prompt}});
    if (icon_button(frame, Icon::MessageCircle, name, {.size = ControlSize::Small}))
        write_about(frame, view, prompt);
}

void prompts(Frame& frame, const app::PairView& view) {
    const auto& step = step_of(view);
    if (step.prompts.empty()) return;
    space(frame, 4);
    Stack stack(frame, 10);
    Semantics list(frame, Role::OrderedList, frame.text(Text::walk_prompts));
    int number = 0;
    for (const auto& prompt : step.prompts) {
        IdScope id(frame, std::to_string(number));
        prompt_line(frame, view, ++number, prompt);
    }
}

void agreement(Frame& frame, const app::PairView& view) {
    const auto& points = step_of(view).agreement;
    if (points.empty()) return;
    Card card(frame, {.title = frame.text(Text::walk_agreement),
                      .icon = Icon::Handshake,
                      .ground = Ground::Outline,
                      .padding = 16,
                      .gap = 10,
                      .heading_level = 3});
    {
        Semantics list(frame, Role::List, frame.text(Text::walk_agreement));
        for (const auto& point : points) {
            IdScope id(frame, point.id);
            Semantics item(frame, Role::ListItem, {});
            Stack lines(frame, 0);
            words(frame, TextRole::SmallStrong, point.title);
            words(frame, TextRole::Small, point.prompt, {.ink = Ink::Second});
        }
    }
    const bool written = view.agreement.written;
    if (!written && !view.locked.empty()) return;
    if (button(frame, frame.text(written ? Text::walk_agreement_open : Text::walk_agreement_write),
               {.kind = ButtonKind::Tonal,
                .size = ControlSize::Compact,
                .icon = written ? Icon::Handshake : Icon::PenLine}))
        frame.post(intent::Navigate{app::part_route(view, app::PairPart::Agreement)});
}

/// Each of the two has a box of their own; the partner's is only read.
void small_step(Frame& frame, const app::PairView& view) {
    const auto& step = step_of(view);
    if (step.action.empty()) return;
    Card card(frame, {.ground = Ground::Outline,
                      .padding = 12,
                      .gap = 8,
                      .corner_radius = radius::large,
                      .key = "small-step"});
    {
        Row row(frame, 12);
        row.fill();
        {
            Stack box(frame, 0);
            bool done = step.my_tick.done;
            const auto whose = frame.text(Text::walk_small_step);
            if (checkbox(frame, step.action, done,
                         {.hint = whose,
                          .disabled_because = view.locked,
                          .key = "tick",
                          .strong = true}))
                frame.post(intent::TickStep{view.id, step.entry.id, done});
        }
        avatar(frame, portrait(view.me.name, view.me.avatar), comment_avatar);
    }
    Row theirs(frame, 8);
    avatar(frame, portrait(view.partner.name, view.partner.avatar), small_avatar);
    theirs.fill();
    words(frame, TextRole::Small,
          frame.text(step.their_tick.done ? Text::walk_small_step_done : Text::walk_small_step_open,
                     {{"name", view.partner_first}}),
          {.ink = Ink::Second});
}

std::string my_line(Frame& frame, const program::StepMark& mark) {
    if (mark.mark == Mark::Done)
        return frame.text(Text::walk_you_done, {{"when", relative_words(frame, mark.at)}});
    return frame.text(mark.mark == Mark::Skipped ? Text::walk_you_skipped : Text::walk_you_not_yet);
}

std::string their_line(Frame& frame, const app::PairView& view, const program::StepMark& mark) {
    if (mark.mark == Mark::Done)
        return frame.text(Text::walk_has_done,
                          {{"name", view.partner_first}, {"when", relative_words(frame, mark.at)}});
    return frame.text(mark.mark == Mark::Skipped ? Text::walk_has_skipped : Text::walk_not_yet,
                      {{"name", view.partner_first}});
}

void skip_reason(Frame& frame, std::string_view name, const program::StepMark& mark) {
    if (mark.mark != Mark::Skipped || mark.reason.empty()) return;
    words(
        frame, TextRole::Small,
        frame.text(Text::walk_skip_reason, {{"name", std::string(name)}, {"reason", mark.reason}}),
        {.ink = Ink::Second, .icon = Icon::SkipForward, .key = name});
}

void marks(Frame& frame, const app::PairView& view) {
    const auto& step = step_of(view);
    const auto mine = my_line(frame, step.mine), theirs = their_line(frame, view, step.theirs);
    const bool i_did = step.mine.mark != Mark::Open, they_did = step.theirs.mark != Mark::Open;
    const auto action = view.locked.empty()
                            ? frame.text(i_did ? Text::walk_take_back : Text::walk_mark_done)
                            : std::string();
    const bool pressed = done_bar(frame, {.mentor = view.i_am_mentor ? mine : theirs,
                                          .mentee = view.i_am_mentor ? theirs : mine,
                                          .mentor_done = view.i_am_mentor ? i_did : they_did,
                                          .mentee_done = view.i_am_mentor ? they_did : i_did,
                                          .action = action,
                                          .undo = i_did});
    if (pressed)
        frame.post(intent::MarkStep{view.id, step.entry.id, i_did ? Mark::Open : Mark::Done, {}});
    skip_reason(frame, view.partner_first, step.theirs);
    skip_reason(frame, frame.text(Text::pair_you), step.mine);
    hint(frame, view.locked.empty() ? frame.text(Text::walk_shared, {{"admin", view.admin}})
                                    : view.locked);
}

void comment_line(Frame& frame, const app::PairView& view, const app::StepComment& comment) {
    Semantics item(frame, Role::ListItem, {});
    const auto& face = comment.mine ? view.me : view.partner;
    Row row(frame, 10, Cross::Start);
    avatar(frame, portrait(face.name, face.avatar), comment_avatar);
    row.fill();
    Stack lines(frame, 0);
    words(frame, TextRole::Caption,
          (comment.mine ? frame.text(Text::pair_you) : view.partner_first) + " · " +
              relative_words(frame, comment.at),
          {.ink = Ink::Second});
    words(frame, TextRole::Body, comment.text, {.selectable = true});
}

void comment_list(Frame& frame, const app::PairView& view) {
    const auto& step = step_of(view);
    if (step.comments.empty()) return;
    Semantics list(frame, Role::List, frame.text(Text::walk_comments_title));
    for (const auto& comment : step.comments) {
        IdScope id(frame, comment.id.text());
        comment_line(frame, view, comment);
    }
}

void comments(Frame& frame, const app::PairView& view) {
    const auto& step = step_of(view);
    Stack stack(frame, 12, {}, "comments");
    divider(frame);
    heading_as(frame, TextRole::Heading, frame.text(Text::walk_comments_title), 3, {});
    comment_list(frame, view);
    if (!view.locked.empty()) return;
    std::string draft = step.comment_draft;
    const auto privacy = frame.text(Text::walk_private, {{"name", view.partner_first}});
    const auto did = text_area(frame, frame.text(Text::walk_comment), draft,
                               {.hint = privacy,
                                .letters_max = static_cast<int>(program::message_letters_max),
                                .rows_min = 2});
    if (did.changed) frame.post(intent::KeepDraft{step.comment_key, draft});
    const bool empty = base::trimmed(draft).empty();
    const auto because = empty ? frame.text(Text::walk_comment_missing) : std::string();
    const bool pressed = button(
        frame, frame.text(Text::walk_comment_add),
        {.kind = ButtonKind::Tonal, .size = ControlSize::Compact, .disabled_because = because});
    if ((pressed || did.submitted) && !empty)
        frame.post(intent::CommentStep{view.id, step.entry.id, draft});
}

const app::StepEntry* step_after(const app::PairView& view) {
    const auto& steps = view.guide.steps;
    const auto here = std::ranges::find(steps, step_of(view).entry.id, &app::StepEntry::id);
    return here == steps.end() || here + 1 == steps.end() ? nullptr : &*(here + 1);
}

/// Whoever has marked a step goes on from here, while the other of the two still walks to it.
void on_to_the_next(Frame& frame, const app::PairView& view) {
    const auto* next = step_after(view);
    if (!next) return;
    if (button(frame, frame.text(Text::walk_next, {{"title", next->title}}),
               {.kind = ButtonKind::Plain,
                .size = ControlSize::Compact,
                .trailing_icon = Icon::ArrowRight,
                .key = "next"})) {
        frame.post(intent::Navigate{app::step_route(view, next->id)});
    }
}

void foot(Frame& frame, const app::PairView& view, PairState& state) {
    const auto& step = step_of(view);
    const auto count = static_cast<std::int64_t>(step.comments.size());
    if (count > 0 || view.locked.empty()) {
        std::optional<Row> row;
        std::optional<Flow> flow;  // on a phone the two need a line each
        frame.is_phone() ? void(flow.emplace(frame, 16, 0)) : void(row.emplace(frame, 16));
        const auto label = count > 0 ? frame.language().count(Text::walk_comments, count)
                                     : frame.text(Text::walk_comment_first);
        if (button(frame, label,
                   {.kind = ButtonKind::Plain,
                    .size = ControlSize::Compact,
                    .icon = Icon::MessageCircle,
                    .key = "comments",
                    .expanded = state.comments}))
            state.comments = !state.comments;
        if (row) row->spacer();
        if (view.locked.empty() && step.mine.mark == Mark::Open &&
            button(
                frame, frame.text(Text::walk_skip),
                {.kind = ButtonKind::PlainQuiet, .size = ControlSize::Compact, .has_popup = true}))
            state.skipping = true;
        if (step.mine.mark != Mark::Open) on_to_the_next(frame, view);
    }
    if (state.comments) comments(frame, view);
}

}  // namespace

void step_card(Frame& frame, const app::PairView& view, PairState& state) {
    const auto& step = step_of(view);
    IdScope id(frame, step.entry.id);
    Card card(
        frame,
        {.padding = frame.is_phone() ? 16.0F : step_padding, .gap = 10, .key = step.entry.id});
    step_head(frame, step);
    prompts(frame, view);
    agreement(frame, view);
    small_step(frame, view);
    if (!step.note.empty()) tip(frame, frame.text(Text::walk_for_you, {{"note", step.note}}));
    marks(frame, view);
    foot(frame, view, state);
}

void skip_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    if (!state.skipping || !view.guide.open) return;
    const auto& step = step_of(view);
    const auto title = frame.text(Text::walk_skip_title, {{"step", step.entry.title}});
    const auto sentence = frame.text(Text::walk_skip_sentence, {{"name", view.partner_first}});
    Dialog dialog(frame, title,
                  {.sentence = sentence, .keeps_typed_text = !state.skip_reason.empty()});
    text_area(frame, frame.text(Text::walk_skip_why), state.skip_reason,
              {.letters_max = static_cast<int>(program::reason_letters_max),
               .counter = true,
               .takes_focus = true,
               .rows_min = 2});
    const bool empty = base::trimmed(state.skip_reason).empty();
    const auto because =
        empty ? frame.text(Text::walk_skip_missing, {{"name", view.partner_first}}) : std::string();
    const auto answer =
        dialog_buttons(frame, frame.text(Text::app_cancel), frame.text(Text::walk_skip_do),
                       {.disabled_because = because});
    if (answer.action && !empty)
        frame.post(intent::MarkStep{view.id, step.entry.id, Mark::Skipped, state.skip_reason});
    if (answer.safe || dialog.dismissed() || (answer.action && !empty)) {
        state.skipping = false;
        state.skip_reason.clear();
    }
}

}  // namespace accanto::ui::pairs
