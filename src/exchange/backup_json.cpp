#include "exchange/backup_json.hpp"

#include <algorithm>

#include "exchange/event_fields.hpp"
#include "exchange/private_fields.hpp"
#include "identity/passphrase_box.hpp"

namespace accanto::exchange {
namespace {

/// The outside of a locked backup.
struct LockedFile {
    base::Bytes box;
};

/// The box is one long string.
constexpr JsonLimits locked_limits{.string_bytes_max = JsonLimits{}.bytes_max};

}  // namespace

template <class Io>
void fields(Io& io, Ref<Io, BackedUpProgram> program) {
    io.node("device", program.device);
    io.list("events", program.events, backup_events_max);
}

template <class Io>
void fields(Io& io, Ref<Io, BackupFile> backup) {
    format_fields(io, backup_format, 1);
    bool locked = false;
    io.flag("locked", locked);
    io.text("name", backup.name, program::name_letters_max);
    io.text("language", backup.language, key_letters_max);
    map_field<Draft>(io, "drafts", backup.drafts, drafts_max);
    io.list("programs", backup.programs, backup_programs_max);
}

template <class Io>
void fields(Io& io, Ref<Io, LockedFile> file) {
    format_fields(io, backup_format, 1);
    bool locked = true;
    io.flag("locked", locked);
    io.bytes("box", file.box, JsonLimits{}.bytes_max);
}

namespace {

Read<BackupFile> read_open(std::string_view text) {
    const auto file = open_file(text, backup_format, 1);
    if (!file) return base::Failure(file.error());
    auto backup = read_document<BackupFile>(file->text);
    if (!backup) return backup;
    const auto fits = [](const BackedUpProgram& program) { return keys_fit(program.device); };
    if (!std::ranges::all_of(backup->programs, fits))
        return base::Failure(Unreadable{Problem::BadKey});
    return backup;
}

Read<BackupFile> read_locked(std::string_view guarded, std::string_view passphrase) {
    const auto file = read_document<LockedFile>(guarded);
    if (!file) return base::Failure(file.error());
    if (passphrase.empty()) return base::Failure(Unreadable{Problem::NeedsPassphrase});
    const auto plain = identity::unlock(file->box, passphrase);
    if (!plain) return base::Failure(Unreadable{Problem::WrongPassphrase});
    return read_open(base::text_of(*plain));
}

}  // namespace

std::string to_json(const BackupFile& backup, std::string_view passphrase, base::Random& random) {
    auto open = write_document(backup);
    if (passphrase.empty()) return open;
    return write_document(LockedFile{identity::lock(base::bytes_of(open), passphrase, random)});
}

Read<BackupFile> read_backup(std::string_view text, std::string_view passphrase) {
    const auto file = open_file(text, backup_format, 1, locked_limits);
    if (!file) return base::Failure(file.error());
    return file->head.has("box") ? read_locked(file->text, passphrase) : read_open(text);
}

}  // namespace accanto::exchange
