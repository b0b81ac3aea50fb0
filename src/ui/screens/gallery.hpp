#pragma once

#include <string>

#include "ui/frame.hpp"
#include "ui/widgets/availability.hpp"
#include "ui/widgets/table.hpp"

namespace accanto::ui {

/// What is typed, chosen and open in the gallery.
struct GalleryState {
    std::string name, about, wrong, search, draft;
    int segment = 0, tab = 0, language = 0, scale = 4, places = 1, radio = 0;
    bool pick = true, toggle = true, check = true, dialog = false;
    int toasts = 0;
    bool toast = false;
    Availability week;
    TableSort sort;
};

/// Every widget in its states at "#/gallery", for whoever works on the interface.
void gallery_screen(Frame& frame, GalleryState& state);

}  // namespace accanto::ui
