#pragma once

/// The names in "format" of our files. Persistent: never change one, raise the version.
namespace accanto::exchange {

inline constexpr const char* bundle_format = "accanto-bundle";
inline constexpr const char* invitation_format = "accanto-invitation";
inline constexpr const char* export_format = "accanto-export";
inline constexpr const char* backup_format = "accanto-backup";
inline constexpr const char* template_format = "accanto-template";
inline constexpr const char* plan_format = "accanto-plan";
inline constexpr const char* segment_format = "accanto-segment";
inline constexpr const char* device_format = "accanto-device";
inline constexpr const char* settings_format = "accanto-settings";

}  // namespace accanto::exchange
