#include "ui/screens/device_controls.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "i18n/packs.hpp"
#include "ui/post.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

constexpr float bare_width_max = 360;

}  // namespace

void language_select(Frame& frame, bool quiet) {
    std::vector<std::string_view> names;
    int chosen = -1;
    const auto known = i18n::known_languages();
    for (std::size_t i = 0; i < known.size(); ++i) {
        names.push_back(known[i].own_name);
        if (known[i].tag == frame.language().tag()) chosen = static_cast<int>(i);
    }
    // In the head of a very narrow page the name of the language must do.
    const bool bare = quiet && frame.width() < frame.grown_px(bare_width_max);
    if (select(frame, frame.text(Text::settings_language), names, chosen,
               {.icon = bare ? std::nullopt : std::optional(Icon::Languages), .quiet = quiet})) {
        frame.post(
            app::intent::SetLanguage{std::string(known[static_cast<std::size_t>(chosen)].tag)});
    }
}

void theme_button(Frame& frame) {
    const bool dark = frame.environment().dark;
    const auto name = frame.text(dark ? Text::settings_use_light : Text::settings_use_dark);
    if (icon_button(frame, dark ? Icon::Sun : Icon::Moon, name)) {
        frame.post(
            app::intent::SetTheme{dark ? app::intent::Theme::Light : app::intent::Theme::Dark});
    }
}

}  // namespace accanto::ui
