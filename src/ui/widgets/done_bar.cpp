#include "ui/widgets/done_bar.hpp"

#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/words.hpp"

namespace accanto::ui {
namespace {

constexpr float dot_radius = 6, dot_gap = 8, padding = 12;

void person_line(Frame& frame, std::string_view sentence, bool done, Color color) {
    const Row row(frame, dot_gap);
    const Rect dot = frame.layout().take(2 * dot_radius, 2 * dot_radius);
    if (done) {
        frame.paint().circle(center_of(dot), dot_radius, color);
    } else {
        frame.paint().ring(center_of(dot), dot_radius - 1, 2, color);
    }
    words(frame, TextRole::Small, sentence, {.ink = done ? Ink::Main : Ink::Second});
}

}  // namespace

bool done_bar(Frame& frame, const DoneBarOptions& options) {
    const Card card(frame, {.ground = Ground::Sunk,
                            .padding = padding,
                            .corner_radius = radius::large,
                            .key = "done-bar"});
    const Palette& p = frame.palette();
    Row row(frame, 12);
    row.fill();
    {
        const Stack lines(frame, 4);
        person_line(frame, options.mentor, options.mentor_done, p.primary);
        person_line(frame, options.mentee, options.mentee_done, p.apricot_mark);
    }
    if (options.action.empty()) return false;
    return button(frame, options.action,
                  {.kind = options.undo ? ButtonKind::Quiet : ButtonKind::Primary,
                   .icon = options.undo ? Icon::Undo2 : Icon::Check,
                   .busy = options.busy});
}

}  // namespace accanto::ui
