#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "a11y/tree.hpp"
#include "ui/geometry.hpp"

struct ImGuiWindow;

/// What the interface remembers from frame to frame: never anything of the domain.
namespace accanto::ui {

using a11y::NodeId;

/// A value on its way to a target.
struct Animation {
    float from = 0, to = 0, value = 0;
    double start_ms = 0;
    std::uint64_t seen = 0;  ///< frame number; what is no longer asked for is forgotten
};

/// What a scope took last frame, so that this frame can centre, push right and paint grounds.
struct Measure {
    float width = 0, height = 0, others = 0;
    int fills = 0;
    std::uint64_t seen = 0;
};

/// A scroll region; how far it is scrolled is known to its ImGui window.
struct Scroll {
    float content = 0, view = 0;  ///< heights
    bool grabbed = false;         ///< the bar is being dragged
    bool wants_end = false, grows_upwards = false;
    std::uint64_t seen = 0;
};

/// A scroll region that is being built.
struct OpenRegion {
    NodeId id = 0;
    Rect view;
    ImGuiWindow* window = nullptr;
};

class Memory {
public:
    std::uint64_t frame_number = 0;
    std::unordered_map<std::uint64_t, Animation> animations;
    std::unordered_map<NodeId, Measure> measures;
    std::unordered_map<NodeId, Scroll> scrolls;
    std::unordered_map<NodeId, int>
        numbers;  ///< small state of widgets: the row of a menu, the first cell of a drag

    NodeId focused = 0;                    ///< who has the focus in the mirror
    NodeId focus_wanted = 0;               ///< announced with `focus_now` when it appears
    std::uint64_t focus_asked = 0;         ///< in which frame
    float keyboard_height = 0;             ///< in the last frame
    NodeId reveal = 0;                     ///< scrolled into view when it appears
    NodeId menu_open = 0;                  ///< the opener of the open menu
    std::vector<NodeId> layers;            ///< modal layers of the last frame, the top one last
    std::vector<NodeId> return_focus;      ///< the opener of each
    NodeId opener = 0;                     ///< who was pressed last
    std::vector<OpenRegion> open_regions;  ///< outermost first; only while a frame is built
    std::unordered_map<NodeId, std::uint64_t> fields_seen;  ///< in which frame last
    bool keyboard = false;                                  ///< the last input was the keyboard
    double pointer_down_ms = -1e9;
    NodeId toast = 0;
    double toast_since_ms = 0;
    NodeId tooltip = 0;
    double tooltip_since_ms = 0;
};

}  // namespace accanto::ui
