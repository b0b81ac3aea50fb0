#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"
#include "ui/layout.hpp"

struct ImDrawListSplitter;

namespace accanto::ui {

enum class Ground : std::uint8_t {
    Surface,
    Sunk,
    Primary,
    Apricot,
    Rose,
    Honey,
    Iris,
    Outline,
    Dashed
};

struct CardOptions {
    std::string_view title;
    std::string_view caption;  ///< at the right of the title
    int count = 0;             ///< in a pill at the right of the title; 0: none
    std::optional<Icon> icon;  ///< before the title
    Ground ground = Ground::Surface;
    float padding = 0;  ///< 0: 20 on the desktop, 16 on the phone
    float gap = 12;
    float height_min = 0;
    float corner_radius = radius::card;
    int heading_level = 2;
    std::string_view description;  ///< for screen readers, of a card that is pressed
    std::string_view key;          ///< when two cards of a scope have the same title, or none
};

/// Lets content be built before what lies behind it, in the draw list that is open.
class Behind {
public:
    explicit Behind(Frame& frame);
    ~Behind();
    Behind(const Behind&) = delete;
    Behind& operator=(const Behind&) = delete;
    /// From here on everything is painted behind what was painted since the construction. Once.
    void paint_ground();

private:
    Frame& frame_;
    std::unique_ptr<ImDrawListSplitter> splitter_;
};

/// A stack on a ground that fits its content. A card with a title is a region of that name.
class Card {
public:
    explicit Card(Frame& frame, const CardOptions& options = {});
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

private:
    Frame& frame_;
    CardOptions look_;
    NodeId region_ = 0;
    std::optional<Behind> behind_;
};

/// A card that is pressed as a whole; put words in it, no controls.
class PressCard {
public:
    PressCard(Frame& frame, std::string_view name, const CardOptions& options = {});
    ~PressCard();
    PressCard(const PressCard&) = delete;
    PressCard& operator=(const PressCard&) = delete;
    /// Known from the start: the card is as large as it was in the last frame.
    bool pressed() const { return pressed_; }

private:
    Frame& frame_;
    CardOptions look_;
    std::string name_;
    NodeId id_ = 0;
    bool pressed_ = false;
    std::optional<Behind> behind_;
};

}  // namespace accanto::ui
