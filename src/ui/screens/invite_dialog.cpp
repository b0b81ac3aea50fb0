#include "ui/screens/invite_dialog.hpp"

#include "ui/post.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;

/// The intent of the button that was pressed.
std::optional<app::Intent> ways_in(Frame& frame, const app::InviteView& view) {
    const auto because = view.follower ? frame.text(Text::problem_other_tab) : std::string();
    const bool shares = frame.environment().can_share;
    if (shares && button(frame, frame.text(Text::app_share),
                         {.kind = ButtonKind::Primary,
                          .icon = Icon::Share2,
                          .fills = true,
                          .disabled_because = because}))
        return intent::DownloadInvitation{.shares = true};
    if (button(frame, frame.text(Text::invite_file),
               {.kind = shares ? ButtonKind::Secondary : ButtonKind::Primary,
                .icon = Icon::FileDown,
                .fills = true,
                .disabled_because = because}))
        return intent::DownloadInvitation{};
    if (button(frame, frame.text(Text::invite_copy),
               {.icon = Icon::Copy, .fills = true, .disabled_because = because}))
        return intent::CopyInvitation{};
    if (!view.takes_part && button(frame, frame.text(Text::invite_take_part),
                                   {.kind = ButtonKind::Quiet,
                                    .icon = Icon::Footprints,
                                    .fills = true,
                                    .disabled_because = because}))
        return intent::TakePart{};
    return std::nullopt;
}

}  // namespace

void invite_dialog(Frame& frame, const app::InviteView& view, bool& open) {
    if (!open) return;
    const auto sentence = frame.text(Text::invite_sentence);
    const Dialog dialog(frame, frame.text(Text::invite_people), {.sentence = sentence});
    const auto chosen = ways_in(frame, view);
    if (chosen) frame.post(*chosen);
    note(frame, Icon::Inbox, frame.text(Text::invite_answer));
    if (view.finished) note(frame, Icon::Info, frame.text(Text::invite_finished));
    const bool close =
        button(frame, frame.text(Text::app_close), {.kind = ButtonKind::Quiet, .fills = true});
    open = !(chosen || close || dialog.dismissed());
}

}  // namespace accanto::ui
