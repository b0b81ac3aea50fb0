#include "ui/screens/settings.hpp"

#include <array>

#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/post.hpp"
#include "ui/screens/device_controls.hpp"
#include "ui/screens/template_look.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using intent::Theme;

constexpr float side_column = 320, column_gap = 20, row_gap = 16, main_column_min = 400;
constexpr float stepper_width = 132, text_size_label_min = 110;
constexpr int letters_of_name_max = static_cast<int>(program::name_letters_max);
constexpr double bytes_of_kilobyte = 1'000, bytes_of_megabyte = 1'000'000;

std::string other_tab(Frame& frame, const app::SettingsView& view) {
    return view.follower ? frame.text(Text::problem_other_tab) : std::string();
}

/// Kept as a draft while it is typed; the name changes when the field is left.
void name_field(Frame& frame, const app::SettingsView& view) {
    std::string name = view.name.typed;
    const auto name_hint = frame.text(Text::settings_name_hint), because = other_tab(frame, view);
    const auto result = text_field(
        frame, frame.text(Text::settings_name), name,
        {.hint = name_hint, .letters_max = letters_of_name_max, .disabled_because = because});
    if (result.changed) frame.post(app::typed_into(view.name, name));
    if ((result.left || result.submitted) && name != view.name.saved) {
        frame.post(app::forget_typed(view.name));
        frame.post(intent::SetName{name});
    }
}

void theme_choice(Frame& frame, const app::SettingsView& view) {
    const auto title = frame.text(Text::settings_colours);
    const std::array labels{frame.text(Text::settings_as_device), frame.text(Text::settings_light),
                            frame.text(Text::settings_dark)};
    const std::array<std::string_view, 3> shown{labels[0], labels[1], labels[2]};
    int chosen = static_cast<int>(view.theme);
    Stack stack(frame, 6);
    words(frame, TextRole::Small, title);
    if (segmented(frame, title, shown, chosen, {.fills = true}))
        frame.post(intent::SetTheme{static_cast<Theme>(chosen)});
}

/// For this tab alone where another one writes; it is kept where it can be.
void text_size(Frame& frame, const app::SettingsView& view) {
    const auto title = frame.text(Text::settings_text_size);
    int percent = view.text_percent;
    Columns columns(frame, {flexible(), fixed(frame.grown_px(stepper_width))}, 12, 6,
                    frame.grown_px(text_size_label_min));
    {
        const Stack texts(frame, 2);
        words(frame, TextRole::Small, title);
        if (frame.environment().coarse_pointer)
            hint(frame, frame.text(Text::settings_text_size_hint));
    }
    columns.next();
    if (stepper(frame, title, percent, app::text_percent_min, app::text_percent_max,
                {.step = app::text_percent_step, .unit = "%"}))
        frame.post(intent::SetTextSize{percent});
}

void this_device(Frame& frame, const app::SettingsView& view, SettingsState& state) {
    Card card(
        frame,
        {.title = frame.text(Text::settings_this_device), .icon = Icon::Smartphone, .gap = 18});
    name_field(frame, view);
    language_select(frame, false);
    theme_choice(frame, view);
    text_size(frame, view);
    if (!frame.environment().coarse_pointer &&
        link(frame, frame.text(Text::settings_keys), {.icon = Icon::Keyboard}))
        state.asks_for_keys = true;
}

std::string backup_line(Frame& frame, const app::SettingsView& view) {
    if (view.programs.empty()) return frame.text(Text::settings_backup_nothing);
    if (!view.last_backup) return frame.text(Text::settings_backup_never);
    const auto when = relative_words(frame, *view.last_backup);
    if (view.changes_since_backup == 0)
        return frame.text(Text::settings_backup_up_to_date, {{"when", when}});
    return frame.language().count(Text::settings_backup_behind, view.changes_since_backup,
                                  {{"when", when}});
}

void backup_buttons(Frame& frame, const app::SettingsView& view, SettingsState& state) {
    const bool phone = frame.is_phone();
    const auto nothing =
        view.programs.empty() ? frame.text(Text::settings_backup_nothing) : std::string();
    const auto because = other_tab(frame, view);
    const auto save = [&] {
        return button(frame, frame.text(Text::backup_title),
                      {.kind = ButtonKind::Primary,
                       .icon = Icon::Save,
                       .fills = phone,
                       .disabled_because = nothing,
                       .has_popup = true});
    };
    const auto restore = [&] {
        return button(frame, frame.text(Text::settings_restore),
                      {.icon = Icon::FolderOpen, .fills = phone, .disabled_because = because});
    };
    bool saves = false, restores = false;
    if (phone) {
        Stack stack(frame, 8);
        saves = save(), restores = restore();
    } else {
        Flow flow(frame, 8, 8);
        saves = save(), restores = restore();
    }
    if (saves) state.backup.open = true;
    if (restores) frame.post(intent::ChooseFile{});
}

void backup(Frame& frame, const app::SettingsView& view, SettingsState& state) {
    Card card(frame, {.title = frame.text(Text::settings_backup), .icon = Icon::HardDrive});
    prose(frame, frame.text(Text::settings_backup_why));
    words(frame, TextRole::Small, backup_line(frame, view),
          {.ink = Ink::Second, .icon = Icon::Clock, .live = true});
    backup_buttons(frame, view, state);
    hint(frame, frame.text(Text::settings_restore_adds));
}

void membership(Frame& frame, const app::SettingsView& view, SettingsState& state) {
    if (!view.membership) return;
    Card card(frame,
              {.title = frame.text(Text::settings_your_place, {{"name", view.membership->program}}),
               .icon = Icon::DoorOpen});
    prose(frame, frame.text(Text::settings_leave_any_time));
    const auto because = other_tab(frame, view);
    const Stack buttons(frame, 8, {}, "place-buttons");
    if (button(frame, frame.text(Text::join_change_profile),
               {.icon = Icon::PenLine, .fills = frame.is_phone(), .disabled_because = because}))
        frame.post(intent::ChangeProfile{});
    if (button(frame, frame.text(Text::settings_leave),
               {.icon = Icon::LogOut,
                .fills = frame.is_phone(),
                .disabled_because = because,
                .has_popup = true}))
        state.leaving = true;
}

void forgetting(Frame& frame, const app::SettingsView& view, SettingsState& state) {
    Card card(frame, {.title = frame.text(Text::settings_forget_title), .icon = Icon::Trash2});
    prose(frame, frame.text(Text::settings_forget_sentence));
    const auto because = other_tab(frame, view);
    if (button(frame, frame.text(Text::settings_forget),
               {.kind = ButtonKind::Danger,
                .icon = Icon::Trash2,
                .fills = frame.is_phone(),
                .disabled_because = because,
                .has_popup = true})) {
        state.forgetting = true;
        state.word.clear();
    }
}

std::string size_words(Frame& frame, std::int64_t bytes) {
    const auto size = static_cast<double>(bytes);
    if (size < bytes_of_megabyte)
        return frame.text(Text::settings_kilobytes,
                          {{"size", number_words(frame, size / bytes_of_kilobyte)}});
    return frame.text(Text::settings_megabytes,
                      {{"size", number_words(frame, size / bytes_of_megabyte, 1)}});
}

void stored(Frame& frame, const app::SettingsView& view) {
    const auto title = frame.text(Text::settings_stored);
    Card card(frame, {.title = title, .icon = Icon::Database, .gap = 8});
    if (view.programs.empty()) {
        hint(frame, frame.text(Text::settings_stored_nothing));
        return;
    }
    {
        Stack rows(frame, 0);
        Semantics list(frame, Role::List, title);
        for (const auto& program : view.programs) {
            const auto look = template_look(program.template_id);
            const auto key = program.id.text(), role = frame.text(program.role);
            const bool pressed = list_row(frame, program.title,
                                          {.second_line = role,
                                           .tile = look.icon,
                                           .tile_tone = look.tone,
                                           .chevron = !program.open,
                                           .pressable = !program.open,
                                           .key = key})
                                     .pressed;
            if (pressed) frame.post(intent::OpenProgram{program.id});
        }
    }
    const auto entries = frame.language().count(Text::settings_entries, view.entries);
    words(frame, TextRole::Small,
          frame.text(Text::settings_about_size,
                     {{"entries", entries}, {"size", size_words(frame, view.bytes)}}),
          {.ink = Ink::Second});
    hint(frame, frame.text(Text::settings_stored_where));
}

void about(Frame& frame, const app::SettingsView& view) {
    Card card(frame, {.title = frame.text(Text::settings_about), .icon = Icon::Info, .gap = 8});
    wordmark(frame, 20);
    words(frame, TextRole::Small, frame.text(Text::settings_version, {{"version", view.version}}));
    words(frame, TextRole::Small, frame.text(Text::settings_licence), {.ink = Ink::Second});
    words(frame, TextRole::Small, frame.text(Text::settings_no_server), {.ink = Ink::Second});
}

void what_goes(Frame& frame, const app::SettingsView& view) {
    if (view.programs.empty()) return;
    const auto title = frame.text(Text::settings_forget_goes);
    words(frame, TextRole::SmallStrong, title);
    Stack rows(frame, 0);
    Semantics list(frame, Role::List, title);
    for (const auto& program : view.programs) {
        const auto key = program.id.text(), role = frame.text(program.role);
        list_row(frame, program.title,
                 {.second_line = role,
                  .icon = template_look(program.template_id).icon,
                  .pressable = false,
                  .key = key});
    }
}

/// Only a word that somebody writes on purpose forgets everything.
void forget_dialog(Frame& frame, const app::SettingsView& view, SettingsState& state) {
    if (!state.forgetting) return;
    Dialog dialog(frame, frame.text(Text::settings_forget_ask),
                  {.sentence = frame.text(Text::settings_forget_gone),
                   .keeps_typed_text = !state.word.empty()});
    what_goes(frame, view);
    if (!view.programs.empty()) {
        words(frame, TextRole::Small, backup_line(frame, view),
              {.ink = Ink::Second, .icon = Icon::Clock});
        if (button(frame, frame.text(Text::settings_backup_first),
                   {.kind = ButtonKind::Tonal, .icon = Icon::Save, .fills = true}))
            state.forgetting = false, state.backup.open = true;
    }
    const auto word = frame.text(Text::settings_forget_word);
    const auto result =
        text_field(frame, frame.text(Text::settings_forget_write, {{"word", word}}), state.word);
    const bool confirmed = app::confirms(state.word, word);
    const auto because = confirmed ? std::string() : frame.text(Text::settings_forget_missing);
    const auto answer = dialog_buttons(frame, frame.text(Text::settings_keep),
                                       frame.text(Text::settings_forget_now),
                                       {.danger = true, .disabled_because = because});
    const bool forgets = (answer.action || result.submitted) && confirmed;
    if (forgets) frame.post(intent::ForgetEverything{});
    if (forgets || answer.safe || dialog.dismissed()) state.forgetting = false, state.word.clear();
}

void leave_dialog(Frame& frame, const app::SettingsView& view, SettingsState& state) {
    if (!state.leaving || !view.membership) return;
    const auto& place = *view.membership;
    Dialog dialog(frame, frame.text(Text::settings_leave_ask, {{"name", place.program}}),
                  {.sentence = frame.text(Text::settings_leave_no_reason)});
    if (!place.partners.empty())
        note(frame, Icon::Footprints,
             frame.text(Text::settings_leave_pairs, {{"names", place.partners}}));
    if (!place.admin.empty())
        note(frame, Icon::Eye, frame.text(Text::settings_leave_seen, {{"name", place.admin}}));
    note(frame, Icon::HardDrive, frame.text(Text::settings_leave_copy));
    const auto answer = dialog_buttons(frame, frame.text(Text::settings_stay),
                                       frame.text(Text::settings_leave), {.danger = true});
    if (answer.action) frame.post(intent::LeaveProgram{});
    if (answer.action || answer.safe || dialog.dismissed()) state.leaving = false;
}

}  // namespace

void settings_screen(Frame& frame, const app::SettingsView& view, SettingsState& state) {
    {
        Page page(frame, "settings", {.name = frame.text(Text::nav_settings)});
        {
            const auto back = view.framed ? std::string() : frame.text(Text::new_back);
            PageHeader header(frame, frame.text(Text::nav_settings),
                              {.sentence = frame.text(Text::settings_sentence), .back_name = back});
            if (header.back_pressed()) frame.post(intent::Navigate{{app::Screen::Welcome, {}, {}}});
        }
        Columns columns(frame, {flexible(), fixed(side_column)}, column_gap, row_gap,
                        main_column_min);
        this_device(frame, view, state);
        backup(frame, view, state);
        membership(frame, view, state);
        forgetting(frame, view, state);
        columns.next();
        stored(frame, view);
        about(frame, view);
    }
    forget_dialog(frame, view, state);
    leave_dialog(frame, view, state);
    backup_dialog(frame, state.backup);
}

}  // namespace accanto::ui
