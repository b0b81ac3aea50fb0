#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"
#include "ui/layout.hpp"
#include "ui/scroll.hpp"

namespace accanto::ui {

struct DialogOptions {
    std::string_view sentence;      ///< one, under the title
    float width = 480;              ///< on desktop and tablet; a bottom sheet on the phone
    bool keeps_typed_text = false;  ///< a tap beside it doesn't close it
    bool is_menu_like = false;
};

/// A stack over everything, on a scrim; a sheet on the phone. Takes the focus when it appears,
/// gives it back at the end. Build it only while it is open: `if (draft.leaving) { Dialog
/// dialog(...); … if (dialog.dismissed()) draft.leaving = false; }`
class Dialog {
public:
    Dialog(Frame& frame, std::string_view title, const DialogOptions& options = {});
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;
    /// Escape, a tap on the scrim, or the swipe: the safe answer.
    bool dismissed() const { return dismissed_; }

private:
    Frame& frame_;
    NodeId id_;
    bool dismissed_ = false;
    float alpha_before_ = 1;
    int parts_ = 0;
};

/// The two buttons at the end: the safe one left.
struct DialogAnswer {
    bool safe = false, action = false;
};
struct DialogButtonsOptions {
    bool danger = false;
    bool busy = false;
    std::string_view disabled_because;
};
DialogAnswer dialog_buttons(Frame& frame, std::string_view safe, std::string_view action,
                            const DialogButtonsOptions& options = {});

/// A menu at an anchor. Open it from a button: `if (icon_button(…)) open_menu(frame, "more");`.
/// `menu` returns the index of the entry chosen in this frame, or -1.
struct MenuEntry {
    std::string_view label;
    std::optional<Icon> icon;
    bool danger = false;
    bool chosen = false;  ///< a check: selects
    std::string_view disabled_because;
};
void open_menu(Frame& frame, std::string_view key);
bool menu_is_open(Frame& frame, std::string_view key);
int menu(Frame& frame, std::string_view key, std::string_view name, const Rect& anchor,
         std::span<const MenuEntry> entries);

/// An icon button with a menu behind it. The index chosen, or -1.
int menu_button(Frame& frame, Icon icon, std::string_view name, std::span<const MenuEntry> entries);

/// One of a list, behind a button that shows it. True when `chosen` changed.
struct SelectOptions {
    std::optional<Icon> icon;
    bool quiet = false;  ///< in a header, without a frame or visible label
    std::string_view hint;
    std::string_view placeholder;  ///< when `chosen` is -1
    std::string_view disabled_because;
    float width = 0;
};
bool select(Frame& frame, std::string_view label, std::span<const std::string_view> choices,
            int& chosen, const SelectOptions& options = {});

/// Over everything at the bottom, one at a time.
struct ToastResult {
    bool action = false;
    bool gone = false;  ///< its time is over: forget it
};
/// `key` is another for each toast, so that its time begins again.
ToastResult toast(Frame& frame, std::string_view key, std::string_view text,
                  std::string_view action = {});

}  // namespace accanto::ui
