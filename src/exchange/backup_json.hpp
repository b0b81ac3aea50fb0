#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "exchange/private_json.hpp"

namespace accanto::exchange {

inline constexpr std::size_t backup_programs_max = 100;
inline constexpr std::size_t backup_events_max = 50'000;  ///< of one program

struct BackedUpProgram {
    DeviceFile device;
    std::vector<journal::Event> events;
    bool operator==(const BackedUpProgram&) const = default;
};

/// Everything of a device. Whoever reads it can speak as this person.
struct BackupFile {
    std::string name;
    std::string language;
    std::map<std::string, std::string> drafts;
    std::vector<BackedUpProgram> programs;
    bool operator==(const BackupFile&) const = default;
};

/// "accanto-backup" version 1, docs/formats/backup-v1.md. Locked with the passphrase unless that is
/// "".
std::string to_json(const BackupFile& backup, std::string_view passphrase, base::Random& random);

/// NeedsPassphrase: locked, and `passphrase` is "". A passphrase given for an open backup is not
/// looked at.
Read<BackupFile> read_backup(std::string_view text, std::string_view passphrase = {});

}  // namespace accanto::exchange
