#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/layout.hpp"

namespace accanto::ui {

struct ScrollOptions {
    float height = 0;  ///< 0: what is left of the scope
    float gap = 12;
    Padding padding;
    float width_max = 0;         ///< content is centred when the region is wider
    bool starts_at_end = false;  ///< conversations: opens at the end and stays there
    Role role = Role::Region;
    std::string_view name;  ///< of the region, for screen readers
};

/// A window on content that is longer than it: wheel, dragging with a finger, a thin bar, keys
/// (Page Up and Down, Home, End). Scrolls to what gets the focus, with 16 px of room.
class ScrollRegion {
public:
    ScrollRegion(Frame& frame, std::string_view key, const ScrollOptions& options = {});
    ~ScrollRegion();
    ScrollRegion(const ScrollRegion&) = delete;
    ScrollRegion& operator=(const ScrollRegion&) = delete;

    float offset() const;
    /// Whether the end can be seen.
    bool at_end() const;
    void scroll_to_end();
    /// What joins from now on stands above what is seen, which stays where it is.
    void grows_upwards();

private:
    Frame& frame_;
    NodeId id_;
    Rect view_;
    bool stays_at_end_ = false, followed_end_ = false;
};

/// A stack beside longer content that stays in sight while that scrolls, in the innermost region.
class Sticky {
public:
    Sticky(Frame& frame, std::string_view key, float gap = 16);
    ~Sticky();
    Sticky(const Sticky&) = delete;
    Sticky& operator=(const Sticky&) = delete;

private:
    Frame& frame_;
    std::optional<At> content_;
};

/// Scrolls the innermost region so that this is seen, with some room; for what has just got the
/// focus.
void reveal(Frame& frame, const Rect& rect);

}  // namespace accanto::ui
