#include "ui/screens/keys_dialog.hpp"

#include <algorithm>
#include <array>

#include "i18n/texts.hpp"
#include "ui/post.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;

constexpr float keys_column = 148;

/// Keys by their names on the keyboard, several with a space between; and what they do.
struct Shortcut {
    Text keys, meaning;
};
constexpr std::array shortcuts{
    Shortcut{Text::keys_tab, Text::keys_tab_does},
    Shortcut{Text::keys_enter, Text::keys_enter_does},
    Shortcut{Text::keys_arrows, Text::keys_arrows_do},
    Shortcut{Text::keys_pages, Text::keys_pages_do},
    Shortcut{Text::keys_escape, Text::keys_escape_does},
    Shortcut{Text::keys_search, Text::keys_search_does},
    Shortcut{Text::keys_help, Text::keys_help_does},
    Shortcut{Text::keys_send, Text::keys_send_does},
    Shortcut{Text::keys_pairing, Text::keys_pairing_do},
    Shortcut{Text::keys_pairing_zoom, Text::keys_pairing_zoom_does},
    Shortcut{Text::keys_undo, Text::keys_undo_does},
    Shortcut{Text::keys_week, Text::keys_week_do},
    Shortcut{Text::keys_paste, Text::keys_paste_does},
};

void key_caps(Frame& frame, std::string_view keys) {
    const Flow flow(frame, 4, 4);
    for (std::size_t at = 0; at < keys.size();) {
        const auto end = std::min(keys.find(' ', at), keys.size());
        const auto key = keys.substr(at, end - at);
        chip(frame, key, {.key = key});
        at = end + 1;
    }
}

void shortcut_line(Frame& frame, const Shortcut& shortcut) {
    const auto keys = frame.text(shortcut.keys), meaning = frame.text(shortcut.meaning);
    const IdScope scope(frame, keys);
    const Semantics item(frame, Role::ListItem, {});
    if (frame.is_phone()) {
        const Stack stack(frame, 4);
        key_caps(frame, keys);
        words(frame, TextRole::Small, meaning);
        return;
    }
    Columns columns(frame, {fixed(frame.grown_px(keys_column)), flexible()}, 12, 0, 0);
    key_caps(frame, keys);
    columns.next();
    const Stack lines(frame, 0, {0, 3, 0, 0});
    words(frame, TextRole::Small, meaning);
}

}  // namespace

void keys_dialog(Frame& frame, const app::Settings& settings, AppState& state) {
    if (!state.keys) return;
    const auto title = frame.text(Text::keys_title);
    const Dialog dialog(frame, title);
    {
        const Semantics list(frame, Role::List, title);
        const Stack stack(frame, 8);
        for (const auto& shortcut : shortcuts) shortcut_line(frame, shortcut);
    }
    bool on = settings.single_keys;
    const auto hint = frame.text(Text::keys_single_hint);
    if (toggle(frame, frame.text(Text::keys_single), on, {.hint = hint}))
        frame.post(intent::SetSingleKeys{on});
    const bool close = button(frame, frame.text(Text::app_close), {.fills = true});
    if (close || dialog.dismissed()) state.keys = false;
}

void take_single_keys(Frame& frame, const app::Settings& settings, AppState& state) {
    const char32_t typed = frame.environment().typed;
    if (!settings.single_keys || typed == 0) return;
    const auto& nodes = frame.tree().nodes();
    if (std::ranges::contains(nodes, Role::Dialog, &a11y::Node::role)) return;
    if (typed == U'?') state.keys = true;
    if (typed != U'/') return;
    const auto search = std::ranges::find(nodes, Role::SearchField, &a11y::Node::role);
    if (search != nodes.end()) frame.focus(search->id);
}

}  // namespace accanto::ui
