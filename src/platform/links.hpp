#pragma once

#include <string_view>

/// Leaving for another program or a new tab.
namespace accanto::platform::links {

/// Only within a few seconds of a click or key. web/services/links.mjs opens e-mail addresses,
/// phone numbers and https links without a name before the host, and nothing else; the new tab
/// learns neither this page nor its address.
void open(std::string_view link);

}  // namespace accanto::platform::links
