#include "ui/widgets/drop_zone.hpp"

#include "i18n/texts.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/words.hpp"

namespace accanto::ui {
namespace {

constexpr float border = 2, dash = 6, dash_gap = 5, icon_size = 28;

/// Two buttons in the middle, under each other where they don't fit.
DropZoneResult buttons(Frame& frame, std::string_view choose, std::string_view second) {
    const ButtonOptions first{.size = ControlSize::Compact, .icon = Icon::FolderOpen};
    const ButtonOptions other{.size = ControlSize::Compact, .icon = Icon::ScanLine};
    constexpr float gap = 8;
    const float a = button_width(frame, choose, first),
                b = second.empty() ? 0 : button_width(frame, second, other);
    const float height = frame.grown_px(control_metrics(ControlSize::Compact).height);
    const bool wraps = b > 0 && a + gap + b > frame.layout().available_width();
    const Rect room = frame.layout().take(0, wraps ? 2 * height + gap : height);
    const float middle = center_of(room).x;
    DropZoneResult result;
    const float both = wraps || b == 0 ? a : a + gap + b;
    result.choose = button_at(frame, {middle - both / 2, room.y, a, height}, choose, first);
    if (b == 0) return result;
    const Rect at = wraps ? Rect{middle - b / 2, room.y + height + gap, b, height}
                          : Rect{middle + both / 2 - b, room.y, b, height};
    result.second = button_at(frame, at, second, other);
    return result;
}

}  // namespace

DropZoneResult drop_zone(Frame& frame, std::string_view title, std::string_view hint,
                         std::string_view choose, std::string_view second) {
    const bool hovers = frame.environment().file_hovers;
    const Palette& p = frame.palette();
    Behind behind(frame);
    DropZoneResult result;
    frame.layout().open({.kind = Layout::Kind::Stack, .padding = Padding::all(20), .gap = 4},
                        title);
    const Rect icon = frame.layout().take(0, icon_size);
    frame.paint().icon(Icon::FileInput, center_of(icon), icon_size, p.primary_ink, 1.75F);
    space(frame, 4);
    words(frame, TextRole::UiStrong, hovers ? frame.text(Text::ui_drop_let_go) : std::string(title),
          {.align = Align::Center, .live = true});
    words(frame, TextRole::Small, hint, {.ink = Ink::Second, .align = Align::Center});
    space(frame, 8);
    result = buttons(frame, choose, second);
    const Rect rect = frame.layout().close_in_flow().outer;
    behind.paint_ground();
    frame.paint().box(rect, {.fill = hovers ? p.primary_tint : p.canvas,
                             .radius = radius::card,
                             .border = hovers ? p.primary : p.line_strong,
                             .border_width = border,
                             .dash = dash,
                             .gap = dash_gap});
    return result;
}

}  // namespace accanto::ui
