/// Files that must be refused: with one sentence, and nothing changed. Those of
/// tests/golden/refused, and some that are too large to keep.
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "exchange/json_guard.hpp"
#include "support/app_device.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using test::AppDevice;

std::string refused_file(const std::string& name) {
    std::ifstream stream(std::string(GOLDEN_FOLDER) + "/refused/" + name, std::ios::binary);
    REQUIRE(stream.is_open());
    return {std::istreambuf_iterator<char>(stream), {}};
}

AppDevice admin_of_a_program() {
    AppDevice device(1);
    device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    return device;
}

void check_refused(AppDevice& device, const std::string& text, const std::string& name,
                   Text sentence) {
    CAPTURE(name);
    const auto before = state_hash(device.model());
    const auto files_before = device.files();
    device.receive(text, name);
    REQUIRE(device.model().problem);
    CHECK(device.model().problem->text == sentence);
    CHECK_FALSE(device.model().preview);
    CHECK_FALSE(device.model().table);
    CHECK(state_hash(device.model()) == before);
    CHECK(device.files() == files_before);
    device.post(intent::DismissProblem{});
}

TEST_CASE("every golden bad file gets its sentence and changes nothing") {
    const std::pair<std::string, Text> files[] = {
        {"empty.json", Text::problem_file_empty},
        {"blank.json", Text::problem_file_empty},
        {"truncated.json", Text::problem_file_truncated},
        {"duplicate-key.json", Text::problem_file_malformed},
        {"cut-letter.json", Text::problem_file_truncated},
        {"half-surrogate.json", Text::problem_file_not_utf8},
        {"not-utf8.json", Text::problem_file_not_utf8},
        {"nul.json", Text::problem_file_not_utf8},
        {"foreign.json", Text::problem_file_not_ours},
        {"foreign-list.json", Text::problem_file_not_ours},
        {"foreign-segment.json", Text::problem_file_not_ours},
        {"foreign.html", Text::problem_file_not_ours},
        {"newer.json", Text::problem_file_newer},
        {"fraction.json", Text::problem_file_malformed},
        {"tiny-number.json", Text::problem_file_malformed},
        {"missing-field.json", Text::problem_file_malformed},
        {"wrong-shape.json", Text::problem_file_malformed},
        {"bad-key.json", Text::problem_file_malformed},
        {"trailing.json", Text::problem_file_not_ours},
        {"other-program.json", Text::problem_unknown_program},
        {"picture.png", Text::problem_file_not_utf8},
        {"utf16.csv", Text::problem_file_not_utf8},
        {"open-quote.csv", Text::problem_file_truncated},
        {"empty-rows.csv", Text::problem_file_empty},
    };
    auto device = admin_of_a_program();
    for (const auto& [name, sentence] : files)
        check_refused(device, refused_file(name), name, sentence);
}

TEST_CASE("a file of 33 MiB is refused before it is looked at") {
    auto device = admin_of_a_program();
    constexpr std::size_t bytes = std::size_t{33} << 20U;
    static_assert(bytes > exchange::JsonLimits{}.bytes_max);
    check_refused(device, std::string(bytes, ' '), "huge.json", Text::problem_file_too_large);
    check_refused(device, "Name,Role\n" + std::string(bytes, 'x'), "huge.csv",
                  Text::problem_file_too_large);
}

TEST_CASE("a hundred thousand levels are refused without going down into them") {
    auto device = admin_of_a_program();
    constexpr int levels = 100'000;
    std::string objects = R"({"format":"accanto-bundle","events":)";
    for (int i = 0; i < levels; ++i) objects += R"({"a":)";
    check_refused(device, objects, "objects.json", Text::problem_file_too_many);
    const auto lists = R"({"format":"accanto-bundle","events":)" + std::string(levels, '[') +
                       std::string(levels, ']') + '}';
    check_refused(device, lists, "lists.json", Text::problem_file_too_many);
}

}  // namespace
}  // namespace accanto::app
