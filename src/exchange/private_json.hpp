#pragma once

#include <map>
#include <string>
#include <string_view>

#include "exchange/unreadable.hpp"
#include "identity/keys.hpp"
#include "journal/event.hpp"

/// What a device keeps for itself and never shares.
namespace accanto::exchange {

inline constexpr std::size_t drafts_max = 500;
inline constexpr std::size_t draft_letters_max = 20'000;
inline constexpr std::size_t draft_key_letters_max = 200;

/// What a device has for one program beside its events: its secret keys.
struct DeviceFile {
    journal::ProgramId program;
    identity::DeviceKeys keys;
    /// The invitation, as its JSON text, from the moment it was opened until the program answered;
    /// else "".
    std::string invitation;
    bool operator==(const DeviceFile&) const = default;
};

/// What a device has once.
inline constexpr int usual_text_percent = 100, text_percent_max = 1'000;

struct SettingsFile {
    std::string name;                           ///< how the person signs by default
    std::string language;                       ///< "en", "it"; "": as the browser says
    std::string theme;                          ///< "light", "dark"; "": as the system says
    std::int64_t last_backup_ms = 0;            ///< 0: never
    std::string open_program;                   ///< the id of the program last looked at, or ""
    std::map<std::string, std::string> drafts;  ///< texts not sent yet, by the name of their field
    int text_percent = usual_text_percent;      ///< how large text is
    int single_keys = 1;                        ///< 0: keys without Ctrl or Alt do nothing
    bool operator==(const SettingsFile&) const = default;
};

/// "accanto-device" version 1. Holds secrets in the clear.
std::string to_json(const DeviceFile& device);
/// BadKey: also when a public key is not the one of its secret.
Read<DeviceFile> read_device_file(std::string_view text);

/// "accanto-settings" version 1.
std::string to_json(const SettingsFile& settings);
Read<SettingsFile> read_settings_file(std::string_view text);

}  // namespace accanto::exchange
