#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/route.hpp"
#include "base/bytes.hpp"

/// Everything the app does to the world. `shell/` carries it out and answers with an intent.
namespace accanto::app {

namespace effect {

/// A new file, never written again. The shell saves all new files at once and answers Saved or
/// SaveFailed.
struct WriteFile {
    std::string path;
    base::Bytes bytes;
};
/// A file whose content stands, merged, in another.
struct RemoveFile {
    std::string path;
};
/// Forgets every file of this device.
struct RemoveEverything {};
struct SaveAgain {};
/// Asks the tab that writes to step back; BecameWriter comes when it did.
struct TakeOver {};
struct Download {
    std::string name, mime;
    base::Bytes bytes;
    bool shares = false;  ///< through the system's sheet, where there is one
};
struct CopyText {
    std::string text;
};
/// Opens another program or a new tab: of the kinds of `program::link_of`, nothing else.
struct OpenLink {
    std::string link;
};
struct PickFile {};
struct PushRoute {
    Route route;
};
struct ReplaceRoute {
    Route route;
};
/// The language of the page and the theme, told to the document.
struct ShowLanguage {
    std::string language;
};

}  // namespace effect

using Effect =
    std::variant<effect::WriteFile, effect::RemoveFile, effect::RemoveEverything, effect::SaveAgain,
                 effect::TakeOver, effect::Download, effect::CopyText, effect::OpenLink,
                 effect::PickFile, effect::PushRoute, effect::ReplaceRoute, effect::ShowLanguage>;

}  // namespace accanto::app
