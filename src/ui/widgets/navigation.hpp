#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"
#include "ui/layout.hpp"
#include "ui/scroll.hpp"
#include "ui/widgets/avatar.hpp"

namespace accanto::ui {

struct NavigationItem {
    Icon icon;
    std::string_view label;
    std::string_view short_label;  ///< on the phone; empty: the label
    std::string_view href;         ///< "#/board"
    int count = 0;                 ///< a badge
    bool urgent = false;           ///< the badge is filled
    bool on_phone = true;          ///< in the bottom bar (five at most)
};

struct NavigationOptions {
    std::string_view program, program_line;  ///< "Career Circle", "Autumn · week 6"
    Icon program_icon;
    Tone program_tone = Tone::Primary;
    std::string_view saved_line, backup_line;
    bool save_failed = false;
    std::optional<Portrait> person;
    std::string_view role_line;
    bool dark = false;
    bool narrow = false;  ///< a rail even where a sidebar would fit
};

struct NavigationResult {
    int chosen = -1;       ///< which item was pressed
    bool program = false;  ///< the program at the top: switch it
    bool person = false;   ///< the person at the bottom
    bool theme = false;    ///< the moon or sun
    bool saved = false;    ///< the line about saving
};

/// The frame round a page: a sidebar, a rail or a bottom bar, and the room for the page beside it.
/// `AppFrame shell(frame, items, current, options); … the page …`
class AppFrame {
public:
    AppFrame(Frame& frame, std::span<const NavigationItem> items, int current,
             const NavigationOptions& options);
    ~AppFrame();
    AppFrame(const AppFrame&) = delete;
    AppFrame& operator=(const AppFrame&) = delete;
    const NavigationResult& result() const { return result_; }
    /// Where the page goes.
    Rect page() const { return page_; }

private:
    Frame& frame_;
    Rect page_;
    NavigationResult result_;
};

struct PageOptions {
    float width_max = content_width_max;
    float gap = 16;
    float header_height = 0;  ///< a fixed header that is built with `page_top` first
    std::string_view name;    ///< of the main region
};

/// The scrolling main part of a page: padding of the size class, content at most 1240 wide.
class Page {
public:
    explicit Page(Frame& frame, std::string_view key, const PageOptions& options = {});
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

private:
    Frame& frame_;
    std::optional<ScrollRegion> scroll_;
};

struct HeaderOptions {
    std::string_view sentence;               ///< under the title
    std::optional<Portrait> mentor, mentee;  ///< a pair before the title
    bool back = false;                       ///< an arrow before the title
    std::string_view back_name;
};

/// Title of a page with room for actions at its right: build them in its scope, as in a row.
/// `{ PageHeader header(frame, title, {...}); if (button(frame, ...)) ... }`
class PageHeader {
public:
    PageHeader(Frame& frame, std::string_view title, const HeaderOptions& options = {});
    ~PageHeader();
    PageHeader(const PageHeader&) = delete;
    PageHeader& operator=(const PageHeader&) = delete;
    bool back_pressed() const { return back_; }

private:
    Frame& frame_;
    bool back_ = false;
};

}  // namespace accanto::ui
