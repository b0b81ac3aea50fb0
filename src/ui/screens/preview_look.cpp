#include "ui/screens/preview_look.hpp"

namespace accanto::ui {

Icon preview_icon(app::PreviewIcon icon) {
    using enum app::PreviewIcon;
    switch (icon) {
        case SignUp:
            return Icon::UserPlus;
        case Refused:
            return Icon::CircleAlert;
        case Message:
            return Icon::MessageCircle;
        case Step:
            return Icon::ListChecks;
        case Meeting:
            return Icon::Calendar;
        case Goal:
            return Icon::Target;
        case Agreement:
            return Icon::Handshake;
        case Contact:
            return Icon::Phone;
        case CheckIn:
            return Icon::HeartPulse;
        case Post:
            return Icon::MessagesSquare;
        case Pair:
            return Icon::Waypoints;
        case Sealed:
            return Icon::LockKeyhole;
        case Program:
            return Icon::FolderOpen;
        case Other:
            break;
    }
    return Icon::Plus;
}

}  // namespace accanto::ui
