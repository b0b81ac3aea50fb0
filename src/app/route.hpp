#pragma once

#include <string>
#include <string_view>

namespace accanto::app {

/// Where in the app somebody is; written in the address after `#`.
enum class Screen {
    Welcome,
    NewProgram,
    Join,
    Overview,
    People,
    ImportPeople,
    Pairing,
    Pair,
    Board,
    Guide,
    Exchange,
    ProgramSettings,
    Settings,
    Gallery
};

struct Route {
    Screen screen = Screen::Welcome;
    std::string argument;  ///< which: a template, a person, a pair, an invitation
    std::string part;      ///< which part: a tab, a step
    bool operator==(const Route&) const = default;
};

/// "#/pair/<id>/talk" and back. An address we don't know is the welcome screen.
std::string address_of(const Route& route);
Route route_of(std::string_view address);

}  // namespace accanto::app
