#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The address of the page after `#`, with its back and forward; its title and language.
namespace accanto::platform::history {

/// "#/pair/…", or empty.
std::string current();
/// A new step: "back" returns from it. Nothing happens when `address` is the current one.
void push(std::string_view address);
/// The same step under another address.
void replace(std::string_view address);

/// Addresses that came by back, forward or a link since the last call. A frame is requested when
/// there is one.
std::vector<std::string> take_changes();

void set_title(std::string_view title);
/// BCP 47.
void set_language(std::string_view tag);

/// Leaves for a blank page at once.
void quick_exit();

}  // namespace accanto::platform::history
