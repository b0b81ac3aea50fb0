#include "exchange/backup_json.hpp"
#include "exchange/private_json.hpp"
#include "fuzz/fuzz.hpp"
#include "support/seeded_random.hpp"

using namespace accanto;

constexpr auto written = [](const auto& value) { return exchange::to_json(value); };

namespace {

/// Without a passphrase: a locked box opens by no chance, and trying takes a second.
std::string to_json(const exchange::BackupFile& backup) {
    test::SeededRandom random(1);
    return exchange::to_json(backup, {}, random);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::text_of(data, size);
    const auto backup = exchange::read_backup(text);
    if (backup) {
        const auto again = exchange::read_backup(to_json(*backup));
        base::check(again.has_value() && *again == *backup,
                    "what was read and written is the same again");
    }
    fuzz::check_read_again(
        text, [](std::string_view json) { return exchange::read_device_file(json); }, written);
    fuzz::check_read_again(
        text, [](std::string_view json) { return exchange::read_settings_file(json); }, written);
    return 0;
}
