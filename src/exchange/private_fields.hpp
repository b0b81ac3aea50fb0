#pragma once

#include "exchange/formats.hpp"
#include "exchange/invitation_json.hpp"
#include "exchange/json_document.hpp"
#include "exchange/private_json.hpp"
#include "exchange/program_fields.hpp"

namespace accanto::exchange {

template <class Io>
void fields(Io& io, Ref<Io, DeviceFile> device) {
    format_fields(io, device_format, 1);
    io.id("program", device.program);
    io.secret("signing_seed", device.keys.signing.seed);
    io.id("signing_public", device.keys.signing.public_key);
    io.secret("box_secret", device.keys.box.secret);
    io.id("box_public", device.keys.box.public_key);
    io.text("invitation", device.invitation, invitation_bytes_max);
}

struct Draft {
    std::string key;
    std::string text;
};

template <class Io>
void fields(Io& io, Ref<Io, Draft> draft) {
    io.text("id", draft.key, draft_key_letters_max);
    io.text("text", draft.text, draft_letters_max);
}

template <class Io>
void fields(Io& io, Ref<Io, SettingsFile> settings) {
    format_fields(io, settings_format, 1);
    io.text("name", settings.name, program::name_letters_max);
    io.text("language", settings.language, key_letters_max);
    io.text("theme", settings.theme, key_letters_max);
    io.number_or("text_percent", settings.text_percent, usual_text_percent, 1, text_percent_max);
    io.number_or("single_keys", settings.single_keys, 1, 0, 1);
    io.number("last_backup_ms", settings.last_backup_ms, 0, json_integer_max);
    io.text("open_program", settings.open_program, key_letters_max);
    map_field<Draft>(io, "drafts", settings.drafts, drafts_max);
}

/// Whether each public key belongs to its secret, so that no device signs what nobody can check.
bool keys_fit(const DeviceFile& device);

}  // namespace accanto::exchange
