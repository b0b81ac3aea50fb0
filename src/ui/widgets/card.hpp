#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"
#include "ui/layout.hpp"

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
    std::optional<Icon> icon;  ///< before the title
    Ground ground = Ground::Surface;
    float padding = 0;  ///< 0: 20 on the desktop, 16 on the phone
    float gap = 12;
    float height_min = 0;
    float corner_radius = radius::card;
    int heading_level = 2;
    std::string_view key;  ///< when two cards of a scope have the same title, or none
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
    NodeId region_ = 0;
};

/// A card that is pressed as a whole; put words in it, no controls.
class PressCard {
public:
    PressCard(Frame& frame, std::string_view name, const CardOptions& options = {});
    ~PressCard();
    PressCard(const PressCard&) = delete;
    PressCard& operator=(const PressCard&) = delete;
    bool pressed() const { return pressed_; }

private:
    Frame& frame_;
    bool pressed_ = false;
};

}  // namespace accanto::ui
