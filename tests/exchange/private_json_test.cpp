#include "exchange/private_json.hpp"

#include <doctest/doctest.h>

#include "exchange/hostile.hpp"
#include "exchange/samples.hpp"

namespace accanto::exchange {
namespace {

TEST_CASE("a device's file comes back as it was") {
    const auto device = test::sample_backup().programs.at(0).device;
    const auto read = read_device_file(to_json(device));
    REQUIRE(read);
    CHECK(*read == device);
    test::check_refuses_damage(to_json(device),
                               [](std::string_view text) { return read_device_file(text); });
}

TEST_CASE("a secret that is not of its public key is refused") {
    auto device = test::sample_backup().programs.at(0).device;
    device.keys.signing.seed[0] ^= 1U;
    CHECK(read_device_file(to_json(device)).error().problem == Problem::BadKey);
}

TEST_CASE("settings that say nothing of the size of text and of keys have the usual ones") {
    SettingsFile settings;
    const auto text = to_json(settings);
    CHECK(!text.contains("text_percent"));
    CHECK(!text.contains("single_keys"));
    settings.text_percent = 250, settings.single_keys = 0;
    const auto read = read_settings_file(to_json(settings));
    REQUIRE(read);
    CHECK(*read == settings);
    const auto usual = read_settings_file(text);
    REQUIRE(usual);
    CHECK(usual->text_percent == 100);
    CHECK(usual->single_keys == 1);
}

TEST_CASE("settings come back as they were, drafts too") {
    const SettingsFile settings{"Sofia", "it",
                                "dark",  1'790'000'000'000,
                                "abc",   {{"talk:x", "Ciao, come va?"}, {"board", "Ω"}}};
    const auto read = read_settings_file(to_json(settings));
    REQUIRE(read);
    CHECK(*read == settings);
    test::check_refuses_damage(to_json(settings),
                               [](std::string_view text) { return read_settings_file(text); });
}

}  // namespace
}  // namespace accanto::exchange
