#include "ui/widgets/next_action.hpp"

#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/words.hpp"

namespace accanto::ui {
namespace {

constexpr float tile = 36, tile_radius = 11, gap = 12;

}  // namespace

bool next_action(Frame& frame, std::string_view title, const NextActionOptions& options) {
    const IdScope id(frame, options.key.empty() ? title : options.key);
    bool pressed = false;
    {
        Row row(frame, gap, Cross::Start);
        const Rect rect = frame.layout().take(tile, tile);
        frame.paint().icon_tile(rect, options.icon, tone_pair(frame.palette(), options.tone),
                                tile_radius, 18);
        row.fill();
        const Stack texts(frame, 1);
        words(frame, TextRole::UiStrong, title);
        words(frame, TextRole::Small, options.sentence, {.ink = Ink::Second});
        space(frame, 7);
        const ButtonKind kind = options.urgent ? ButtonKind::Primary : ButtonKind::Tonal;
        pressed = button(frame, options.action,
                         {.kind = kind, .size = ControlSize::Small, .description = title});
    }
    if (options.divider) divider(frame);
    return pressed;
}

}  // namespace accanto::ui
