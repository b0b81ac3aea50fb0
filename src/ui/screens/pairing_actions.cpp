#include "i18n/texts.hpp"
#include "ui/post.hpp"
#include "ui/screens/pairing_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PairingBond;
using app::PairingWhy;
using program::fact::Wish;

/// Two buttons beside each other, under each other where they don't fit.
class Two {
public:
    explicit Two(Frame& frame) : columns_(frame, 2, 8, 8, 132) {}
    void next() { columns_.next(); }

private:
    Columns columns_;
};

void wish(Frame& frame, const PairingWhy& why, Wish what) {
    frame.post(intent::WishPair{why.mentor.id, why.mentee.id, what});
}

ButtonOptions filling(ButtonKind kind, Icon icon, std::string_view because) {
    return {.kind = kind, .icon = icon, .fills = true, .disabled_because = because};
}

void never_button(Frame& frame, const PairingWhy& why, std::string_view because) {
    if (button(frame, frame.text(Text::pairing_never),
               filling(ButtonKind::Secondary, Icon::Ban, because)))
        wish(frame, why, Wish::Never);
}

void wish_buttons(Frame& frame, const PairingWhy& why, std::string_view because) {
    if (why.wish == Wish::Never) {
        if (button(frame, frame.text(Text::pairing_allow),
                   filling(ButtonKind::Secondary, Icon::Undo2, because)))
            wish(frame, why, Wish::None);
        return;
    }
    Two two(frame);
    if (why.wish == Wish::Keep) {
        if (button(frame, frame.text(Text::pairing_let_go),
                   filling(ButtonKind::Secondary, Icon::LockOpen, because)))
            wish(frame, why, Wish::None);
    } else {
        const std::string_view keep_because =
            because.empty() ? std::string_view(why.cannot_keep) : because;
        if (button(frame, frame.text(Text::pairing_keep),
                   filling(ButtonKind::Tonal, Icon::Lock, keep_because)))
            wish(frame, why, Wish::Keep);
    }
    two.next();
    never_button(frame, why, because);
}

void form_button(Frame& frame, const app::PairingView& view, const PairingWhy& why,
                 std::string_view because) {
    const auto label =
        frame.text(view.confirms_at_once ? Text::pairing_form_one : Text::pairing_propose_one);
    if (!why.cannot_pair.empty()) return;
    if (button(frame, label, filling(ButtonKind::Quiet, Icon::Handshake, because)))
        frame.post(intent::PairByHand{why.mentor.id, why.mentee.id});
}

void waiting_buttons(Frame& frame, const PairingWhy& why, const app::PairId& pair,
                     std::string_view because) {
    Two two(frame);
    const std::string_view confirm_because =
        because.empty() ? std::string_view(why.cannot_confirm) : because;
    if (button(frame, frame.text(Text::pairing_confirm_pair),
               filling(ButtonKind::Tonal, Icon::Check, confirm_because)))
        frame.post(intent::ConfirmPair{pair});
    two.next();
    if (button(frame, frame.text(Text::pairing_withdraw),
               filling(ButtonKind::Secondary, Icon::Undo2, because)))
        frame.post(intent::EndPair{pair});
}

}  // namespace

void why_actions(Frame& frame, const app::PairingView& view, const PairingWhy& why,
                 PairingState& state) {
    const auto because = cannot_write(frame, view);
    if (!why.pair) {
        wish_buttons(frame, why, because);
        if (why.bond != PairingBond::Never) form_button(frame, view, why, because);
        return;
    }
    if (why.bond == PairingBond::Waiting) return waiting_buttons(frame, why, *why.pair, because);
    if (why.may_change) wish_buttons(frame, why, because);
    if (button(frame, frame.text(Text::pairing_end),
               filling(ButtonKind::Danger, Icon::DoorOpen, because))) {
        state.ending = true;
        state.end_reason = 0;
        state.end_apart = false;
        state.end_again = true;
    }
}

}  // namespace accanto::ui
