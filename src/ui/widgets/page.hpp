#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/scroll.hpp"
#include "ui/widgets/avatar.hpp"

namespace accanto::ui {

struct PageOptions {
    float width_max = content_width_max;
    float gap = 16;
    std::string_view name;  ///< of the main region
};

/// The scrolling main part of a page: padding of the size class, content at most 1240 wide.
/// A fixed header goes before it, a fixed footer after it in an `At` of its own.
class Page {
public:
    explicit Page(Frame& frame, std::string_view key, const PageOptions& options = {});
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

private:
    std::optional<ScrollRegion> scroll_;
};

struct HeaderOptions {
    std::string_view sentence;               ///< under the title
    std::optional<Portrait> mentor, mentee;  ///< a pair before the title
    std::string_view back_name;              ///< an arrow before the title; empty: none
};

/// Title of a page, with room for actions at its right (under it on the phone): build them in its
/// scope.
/// `{ PageHeader header(frame, title, {...}); if (button(frame, ...)) … }`
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
