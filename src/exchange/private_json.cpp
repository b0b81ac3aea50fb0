#include "exchange/private_json.hpp"

#include "exchange/private_fields.hpp"

namespace accanto::exchange {

bool keys_fit(const DeviceFile& device) {
    return identity::signing_keys_from_seed(device.keys.signing.seed) == device.keys.signing &&
           identity::box_keys_from_secret(device.keys.box.secret) == device.keys.box;
}

std::string to_json(const DeviceFile& device) {
    return write_document(device);
}

Read<DeviceFile> read_device_file(std::string_view text) {
    const auto file = open_file(text, device_format, 1);
    if (!file) return base::Failure(file.error());
    auto device = read_document<DeviceFile>(file->text);
    if (device && !keys_fit(*device)) return base::Failure(Unreadable{Problem::BadKey});
    return device;
}

std::string to_json(const SettingsFile& settings) {
    return write_document(settings);
}

Read<SettingsFile> read_settings_file(std::string_view text) {
    const auto file = open_file(text, settings_format, 1);
    if (!file) return base::Failure(file.error());
    return read_document<SettingsFile>(file->text);
}

}  // namespace accanto::exchange
