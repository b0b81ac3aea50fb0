#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/scroll.hpp"

namespace accanto::ui {

struct DialogOptions {
    std::string_view sentence;      ///< one, under the title
    float width = 480;              ///< on desktop and tablet; a bottom sheet on the phone
    bool keeps_typed_text = false;  ///< a tap beside it or a swipe doesn't close it
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
    void place(const DialogOptions& options);
    void paint_panel() const;
    void take_dismissal(const DialogOptions& options);

    Frame& frame_;
    NodeId id_;
    Rect panel_;
    float padding_ = 0, alpha_before_ = 1;
    bool dismissed_ = false, sheet_ = false;
    std::optional<ScrollRegion> body_;
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

}  // namespace accanto::ui
