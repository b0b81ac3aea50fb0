#include "ui/screens/backup_dialog.hpp"

#include "app/views/passphrase.hpp"
#include "i18n/texts.hpp"
#include "ui/post.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

using app::PassphraseStrength;

void strength_words(Frame& frame, std::string_view passphrase) {
    const WordsOptions quiet{.ink = Ink::Second, .live = true, .key = "strength"};
    switch (app::strength_of(passphrase)) {
        case PassphraseStrength::None:
            words(frame, TextRole::Small, frame.text(Text::backup_strength_none), quiet);
            break;
        case PassphraseStrength::Weak:
            words(
                frame, TextRole::Small, frame.text(Text::backup_strength_weak),
                {.ink = Ink::Honey, .icon = Icon::TriangleAlert, .live = true, .key = "strength"});
            break;
        case PassphraseStrength::Fair:
            words(frame, TextRole::Small, frame.text(Text::backup_strength_fair), quiet);
            break;
        case PassphraseStrength::Strong:
            words(frame, TextRole::Small, frame.text(Text::backup_strength_strong),
                  {.ink = Ink::Primary, .icon = Icon::Check, .live = true, .key = "strength"});
            break;
    }
}

/// Two fields that must say the same; true when the second was left with Enter.
bool passphrase_fields(Frame& frame, BackupState& state) {
    text_field(frame, frame.text(Text::backup_passphrase), state.passphrase,
               {.password = true, .required = true});
    strength_words(frame, state.passphrase);
    const bool differs = !state.repeated.empty() && state.repeated != state.passphrase;
    const auto error = differs ? frame.text(Text::backup_repeat_differs) : std::string();
    const auto result = text_field(frame, frame.text(Text::backup_repeat), state.repeated,
                                   {.error = error, .password = true, .required = true});
    note(frame, Icon::KeyRound, frame.text(Text::backup_no_way_back));
    return result.submitted;
}

std::string missing(Frame& frame, const BackupState& state) {
    if (!state.locked) return {};
    if (state.passphrase.empty()) return frame.text(Text::backup_passphrase_missing);
    return state.repeated == state.passphrase ? std::string()
                                              : frame.text(Text::backup_repeat_missing);
}

}  // namespace

void backup_dialog(Frame& frame, BackupState& state) {
    if (!state.open) return;
    Dialog dialog(frame, frame.text(Text::backup_title),
                  {.sentence = frame.text(Text::backup_sentence),
                   .keeps_typed_text = !state.passphrase.empty()});
    const auto lock_hint = frame.text(Text::backup_lock_hint);
    toggle(frame, frame.text(Text::backup_lock), state.locked, {.hint = lock_hint});
    bool submitted = false;
    if (state.locked) submitted = passphrase_fields(frame, state);
    if (!state.locked) note(frame, Icon::ShieldAlert, frame.text(Text::backup_open_warning));
    const auto because = missing(frame, state);
    const auto answer =
        dialog_buttons(frame, frame.text(Text::app_cancel), frame.text(Text::backup_save),
                       {.disabled_because = because});
    const bool saves = (answer.action || submitted) && because.empty();
    if (saves)
        frame.post(app::intent::DownloadBackup{state.locked ? state.passphrase : std::string()});
    if (saves || answer.safe || dialog.dismissed()) state = {};
}

}  // namespace accanto::ui
