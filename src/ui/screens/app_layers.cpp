#include "ui/screens/app_layers.hpp"

#include "ui/post.hpp"
#include "ui/screens/preview_look.hpp"
#include "ui/screens/template_look.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using Kind = app::ImportPreview::Kind;

std::string preview_title(Frame& frame, const app::PreviewView& view) {
    switch (view.kind) {
        case Kind::Bundle:
            return view.from.empty()
                       ? frame.text(Text::preview_title_update)
                       : frame.text(Text::preview_title_update_from, {{"names", view.from}});
        case Kind::Backup:
            return frame.text(Text::preview_title_backup);
        case Kind::LockedBackup:
            return frame.text(Text::preview_title_locked);
        case Kind::Template:
            return view.program;
    }
    return {};
}

Text preview_promise(Kind kind) {
    switch (kind) {
        case Kind::Bundle:
            return Text::preview_only_adds;
        case Kind::Backup:
            return Text::preview_backup_adds;
        case Kind::LockedBackup:
            return Text::preview_locked_sentence;
        case Kind::Template:
            return Text::preview_template_sentence;
    }
    return Text::preview_only_adds;
}

Text preview_action(Kind kind) {
    switch (kind) {
        case Kind::Bundle:
            return Text::preview_add;
        case Kind::Backup:
            return Text::preview_restore;
        case Kind::LockedBackup:
            return Text::preview_unlock;
        case Kind::Template:
            return Text::preview_start;
    }
    return Text::preview_add;
}

void preview_lines(Frame& frame, const app::PreviewView& view) {
    if (view.lines.empty()) return;
    Semantics list(frame, Role::List, frame.text(Text::preview_contents));
    for (std::size_t i = 0; i < view.lines.size(); ++i) {
        const auto& line = view.lines[i];
        IdScope id(frame, std::to_string(i));
        const auto sentence =
            line.name.empty() ? frame.language().count(line.text, line.count) : line.name;
        words(frame, TextRole::Body, sentence, {.icon = preview_icon(line.icon)});
    }
}

/// The passphrase, or whether there is nothing to ask. True when it was entered with Enter.
bool passphrase_field(Frame& frame, AppState& state) {
    return text_field(frame, frame.text(Text::preview_passphrase), state.passphrase,
                      {.password = true, .required = true, .takes_focus = true})
        .submitted;
}

std::string saving_reason(Frame& frame, const app::AppView& view) {
    switch (view.save) {
        case app::SaveLine::Failed:
            return frame.text(Text::save_failed_sentence);
        case app::SaveLine::Sample:
            return frame.text(Text::save_sample_sentence);
        case app::SaveLine::Saving:
            return frame.text(Text::save_saving_sentence);
        case app::SaveLine::Saved:
        case app::SaveLine::Nothing:
            break;
    }
    return frame.text(Text::save_saved_sentence);
}

}  // namespace

std::string save_sentence(Frame& frame, const app::AppView& view) {
    switch (view.save) {
        case app::SaveLine::Failed:
            return frame.text(Text::save_failed);
        case app::SaveLine::Sample:
            return frame.text(Text::save_sample);
        case app::SaveLine::Saving:
            return frame.text(Text::save_saving);
        case app::SaveLine::Saved:
            return frame.text(Text::save_saved);
        case app::SaveLine::Nothing:
            break;
    }
    return {};
}

std::string backup_sentence(Frame& frame, const app::AppView& view) {
    if (!view.has_stored) return {};
    if (!view.backup_days) return frame.text(Text::save_no_backup);
    if (*view.backup_days == 0) return frame.text(Text::save_backup_today);
    return frame.language().count(Text::save_backup_days, *view.backup_days);
}

void app_banners(Frame& frame, const app::AppView& view) {
    if (!view.follower && view.problem.empty()) return;
    Stack stack(frame, 8, Padding::sides(frame.is_phone() ? 16.0F : 28.0F, 8), "banners");
    if (view.follower) {
        const auto take_over = frame.text(Text::app_take_over);
        const auto result =
            banner(frame, frame.text(Text::problem_other_tab),
                   {.kind = BannerKind::News, .action = take_over, .key = "follower"});
        if (result.action) frame.post(intent::TakeOver{});
    }
    if (view.problem.empty()) return;
    const auto close = frame.text(Text::app_close);
    const auto result = banner(frame, view.problem,
                               {.kind = BannerKind::Error, .dismiss = close, .key = "problem"});
    if (result.dismissed) frame.post(intent::DismissProblem{});
}

void preview_dialog(Frame& frame, const app::PreviewView& view, AppState& state) {
    const bool locked = view.kind == Kind::LockedBackup;
    Dialog dialog(frame, preview_title(frame, view),
                  {.sentence = view.file_name, .keeps_typed_text = locked});
    preview_lines(frame, view);
    if (view.waiting > 0)
        note(frame, Icon::Clock, frame.language().count(Text::preview_waiting, view.waiting));
    if (view.refused > 0)
        note(frame, Icon::ShieldAlert, frame.language().count(Text::preview_refused, view.refused));
    hint(frame, frame.text(preview_promise(view.kind)));
    const bool submitted = locked && passphrase_field(frame, state);
    const bool missing = locked && state.passphrase.empty();
    const auto because = missing ? frame.text(Text::preview_passphrase_missing) : std::string();
    const auto answer =
        dialog_buttons(frame, frame.text(Text::preview_not_now),
                       frame.text(preview_action(view.kind)), {.disabled_because = because});
    if ((answer.action || submitted) && !missing) {
        if (locked) frame.post(intent::UnlockBackup{state.passphrase});
        if (!locked) frame.post(intent::ConfirmImport{});
        state.passphrase.clear();
    } else if (answer.safe || dialog.dismissed()) {
        frame.post(intent::CancelImport{});
        state.passphrase.clear();
    }
}

void programs_dialog(Frame& frame, const app::AppView& view, AppState& state) {
    if (!state.programs) return;
    Dialog dialog(frame, frame.text(Text::programs_title));
    {
        Semantics list(frame, Role::List, frame.text(Text::programs_title));
        for (const auto& program : view.programs) {
            const auto look = template_look(program.template_id);
            const auto key = program.id.text();
            const auto row = list_row(frame, program.title,
                                      {.second_line = frame.text(program.role),
                                       .tile = look.icon,
                                       .tile_tone = look.tone,
                                       .selected = program.open,
                                       .key = key});
            if (row.pressed) frame.post(intent::OpenProgram{program.id}), state.programs = false;
        }
    }
    if (button(frame, frame.text(Text::programs_start_another),
               {.kind = ButtonKind::Tonal, .icon = Icon::Plus, .fills = true})) {
        frame.post(intent::Navigate{{app::Screen::Welcome, {}, {}}});
        state.programs = false;
    }
    if (dialog.dismissed()) state.programs = false;
}

void saving_dialog(Frame& frame, const app::AppView& view, AppState& state) {
    if (!state.saving) return;
    Dialog dialog(frame, save_sentence(frame, view), {.sentence = saving_reason(frame, view)});
    hint(frame, backup_sentence(frame, view));
    if (view.has_stored &&
        button(frame, frame.text(Text::save_download_backup),
               {.kind = ButtonKind::Primary, .icon = Icon::Download, .fills = true})) {
        frame.post(intent::DownloadBackup{});
    }
    if (view.save == app::SaveLine::Failed &&
        button(frame, frame.text(Text::save_retry), {.icon = Icon::RefreshCw, .fills = true})) {
        frame.post(intent::RetrySaving{});
    }
    const bool close =
        button(frame, frame.text(Text::app_close), {.kind = ButtonKind::Quiet, .fills = true});
    if (close || dialog.dismissed()) state.saving = false;
}

void app_toast(Frame& frame, const app::AppView& view, const app::Model& model, AppState& state) {
    const bool shown = !view.toast.empty();
    if (shown && !state.had_toast) ++state.toasts;
    state.had_toast = shown;
    if (!shown) return;
    const auto key = std::to_string(state.toasts) + view.toast_key;
    const auto undo = view.toast_undo ? frame.text(Text::app_undo) : std::string();
    const auto result = toast(frame, key, view.toast, undo);
    if (result.action && model.toast && model.toast->undo) frame.post(*model.toast->undo);
    if (result.action || result.gone) frame.post(intent::DismissToast{});
}

void drop_overlay(Frame& frame) {
    if (!frame.environment().file_hovers) return;
    const Rect window{0, 0, frame.width(), frame.height()};
    const auto sentence = frame.text(Text::app_let_go);
    const auto id = frame.id("drop-overlay");
    frame.begin_layer(id, window, false);
    frame.announce(id, Role::Status, sentence, window);
    const auto& palette = frame.palette();
    frame.paint().box(grown(window, -12), {.fill = with_alpha(palette.primary_tint, 0.94F),
                                           .radius = radius::sheet,
                                           .border = palette.primary,
                                           .border_width = 2,
                                           .dash = 6,
                                           .gap = 5});
    frame.paint().text_in(window, frame.style(TextRole::Title), palette.primary_ink, sentence,
                          Align::Center);
    frame.end_layer();
}

}  // namespace accanto::ui
