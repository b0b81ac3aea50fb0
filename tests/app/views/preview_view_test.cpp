#include "app/views/preview_view.hpp"

#include <doctest/doctest.h>

namespace accanto::app {
namespace {

using i18n::Text;

ImportPreview bundle() {
    ImportPreview preview;
    preview.file_name = "update.json";
    preview.from = {"Marta"};
    return preview;
}

TEST_CASE("an update tells what it adds, a kind a line, and what is left as other changes") {
    auto preview = bundle();
    preview.events_new = 6;
    preview.messages = 2;
    preview.steps = 1;
    const auto view = preview_view({}, preview);
    REQUIRE(view.lines.size() == 3);
    CHECK(view.lines[0].text == Text::preview_messages);
    CHECK(view.lines[0].count == 2);
    CHECK(view.lines[1].text == Text::preview_steps);
    CHECK(view.lines[2].text == Text::preview_other);
    CHECK(view.lines[2].count == 3);
    CHECK(view.from == "Marta");
    CHECK(view.file_name == "update.json");
}

TEST_CASE("an update that adds nothing has no lines") {
    CHECK(preview_view({}, bundle()).lines.empty());
}

TEST_CASE("sign-ups that are not taken have lines of their own and are no other changes") {
    auto preview = bundle();
    preview.events_new = 3;
    preview.sign_ups = 1;
    preview.sign_ups_uninvited = 1;
    preview.sign_ups_not_adult = 1;
    const auto view = preview_view({}, preview);
    REQUIRE(view.lines.size() == 3);
    CHECK(view.lines[1].text == Text::preview_uninvited);
    CHECK(view.lines[1].icon == PreviewIcon::Refused);
    CHECK(view.lines[2].text == Text::preview_not_adult);
}

TEST_CASE("what waits and what is refused is counted") {
    auto preview = bundle();
    preview.events_waiting = 2;
    preview.events_refused = 1;
    const auto view = preview_view({}, preview);
    CHECK(view.waiting == 2);
    CHECK(view.refused == 1);
}

TEST_CASE("many names are cut after three") {
    auto preview = bundle();
    preview.from = {"Ada", "Grace", "Elif", "Kwame", "Ines"};
    const auto from = preview_view({}, preview).from;
    CHECK(from.contains("Elif"));
    CHECK_FALSE(from.contains("Kwame"));
    CHECK(from.contains("2 more"));
}

TEST_CASE("a locked backup shows nothing of what it holds") {
    ImportPreview preview;
    preview.kind = ImportPreview::Kind::LockedBackup;
    const auto view = preview_view({}, preview);
    CHECK(view.kind == ImportPreview::Kind::LockedBackup);
    CHECK(view.lines.empty());
    CHECK(view.from.empty());
}

TEST_CASE("a template shows its title, its steps and its weeks") {
    ImportPreview preview;
    preview.kind = ImportPreview::Kind::Template;
    preview.program_template.emplace();
    preview.program_template->description.title = "Welcome to town";
    preview.program_template->guide.steps.resize(4);
    preview.program_template->dates.length_weeks = 8;
    const auto view = preview_view({}, preview);
    CHECK(view.program == "Welcome to town");
    REQUIRE(view.lines.size() == 2);
    CHECK(view.lines[0].count == 4);
    CHECK(view.lines[1].count == 8);
}

TEST_CASE("a preview without what it is about shows nothing") {
    ImportPreview preview;
    for (const auto kind : {ImportPreview::Kind::Backup, ImportPreview::Kind::Template}) {
        preview.kind = kind;
        CHECK(preview_view({}, preview).lines.empty());
    }
}

}  // namespace
}  // namespace accanto::app
