#pragma once

#include <string>

#include "app/views/app_view.hpp"
#include "app/views/kept.hpp"
#include "app/views/template_shelf.hpp"
#include "ui/screens/board.hpp"
#include "ui/screens/exchange.hpp"
#include "ui/screens/gallery.hpp"
#include "ui/screens/guide.hpp"
#include "ui/screens/import_people.hpp"
#include "ui/screens/join.hpp"
#include "ui/screens/new_program.hpp"
#include "ui/screens/overview.hpp"
#include "ui/screens/pair.hpp"
#include "ui/screens/pairing.hpp"
#include "ui/screens/people.hpp"
#include "ui/screens/program_settings.hpp"
#include "ui/screens/settings.hpp"
#include "ui/screens/welcome.hpp"

namespace accanto::ui {

/// What is open round the screens.
struct AppState {
    bool programs = false;  ///< the program switcher
    bool saving = false;    ///< the dialog about saving
    bool more = false;      ///< what doesn't fit into the bar of a phone
    bool keys = false;      ///< the list of keys
    std::string passphrase;
    bool had_toast = false;
    int toasts = 0;  ///< shown so far
    app::Route last_route;
    bool started = false;
};

/// What the interface remembers of each screen between frames; kept by the shell.
struct ScreenStates {
    app::TemplateShelf shelf;
    AppState app;
    WelcomeState welcome;
    NewProgramState new_program;
    OverviewState overview;
    PeopleState people;
    ImportPeopleState import_people;
    BoardState board;
    JoinState join;
    GuideState guide;
    ExchangeState exchange;
    SettingsState settings;
    ProgramSettingsState program_settings;
    PairState pair;
    app::Kept<app::PairView, app::PairQuestion> pair_view;
    PairingState pairing;
    GalleryState gallery;
};

}  // namespace accanto::ui
