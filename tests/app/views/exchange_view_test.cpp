#include "app/views/exchange_view.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_circle.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using test::AppCircle;
using test::AppDevice;

ExchangeView view_of(const AppDevice& device) {
    return exchange_view(device.model(), device.now(), 60);
}

PairId pair_of(const AppDevice& device) {
    return device.program().pair_order.front();
}

const UpdateLine* line_of(const Recipient& recipient, UpdateKind kind) {
    const auto found = std::ranges::find(recipient.lines, kind, &UpdateLine::kind);
    return found == recipient.lines.end() ? nullptr : &*found;
}

TEST_CASE("a new program has nobody to send to") {
    AppDevice admin{1};
    admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    const auto view = view_of(admin);
    CHECK(view.alone);
    CHECK(view.i_am_admin);
    CHECK(view.waiting == 0);
    CHECK(view.recipients.empty());
}

TEST_CASE("a message waits for the partner alone, who stands first") {
    AppCircle circle;
    circle.pair();
    circle.mentee.post(intent::SendMessage{pair_of(circle.mentee), "Good morning", ""});
    circle.mentee.post(intent::PostOnBoard{"Good morning, all", "", false});
    const auto view = view_of(circle.mentee);
    REQUIRE(view.recipients.size() == 2);
    CHECK(view.recipients[0].name == "Marta Colombo");
    CHECK(view.recipients[0].role == Text::exchange_your_mentor);
    REQUIRE(line_of(view.recipients[0], UpdateKind::Message) != nullptr);
    CHECK(line_of(view.recipients[0], UpdateKind::Message)->count == 1);
    CHECK(view.recipients[1].name == "Elena Russo");
    CHECK(view.recipients[1].role == Text::exchange_runs_program);
    CHECK(line_of(view.recipients[1], UpdateKind::Message) == nullptr);
    CHECK(view.partner == "Marta Colombo");
}

TEST_CASE("a member's post waits for the other members together") {
    AppCircle circle;
    circle.mentor.post(intent::PostOnBoard{"Good morning", "", false});
    const auto view = view_of(circle.mentor);
    REQUIRE(view.recipients.size() == 2);
    const auto& others = view.recipients.back();
    CHECK(others.key == "others");
    CHECK(others.people == 1);
    CHECK(others.count == 1);
    CHECK(view.people == 2);
}

TEST_CASE("the admin sees everybody for whom something waits, by name") {
    const AppCircle circle;
    const auto view = view_of(circle.admin);
    REQUIRE(view.recipients.size() == 2);
    CHECK(std::ranges::all_of(view.recipients, [](const Recipient& each) {
        return !each.name.empty() && each.count > 0;
    }));
}

TEST_CASE("what waits is counted as in the navigation") {
    AppCircle circle;
    circle.pair();
    circle.mentee.post(intent::PostOnBoard{"Good morning", "", false});
    CHECK(view_of(circle.mentee).waiting == updates_waiting(circle.mentee.replica()));
}

TEST_CASE("what came is told by person and day, in words") {
    AppCircle circle;
    circle.pair();
    circle.mentor.post(intent::SendMessage{pair_of(circle.mentor), "One", ""});
    circle.mentor.post(intent::SendMessage{pair_of(circle.mentor), "Two", ""});
    AppCircle::send(circle.mentor, circle.mentee);
    const auto view = view_of(circle.mentee);
    const std::string marta = "Marta Colombo";
    const auto from_marta = std::ranges::find(view.received, marta, &ReceivedEntry::name);
    REQUIRE(from_marta != view.received.end());
    CHECK(from_marta->words.contains("2 messages"));
    CHECK(std::ranges::is_sorted(view.received, std::ranges::greater{}, &ReceivedEntry::last));
}

TEST_CASE("what others of the program write to each other is not told") {
    AppCircle circle;
    circle.pair();
    circle.mentor.post(intent::SendMessage{pair_of(circle.mentor), "For Sofia", ""});
    AppCircle::send(circle.mentor, circle.admin);
    const auto view = view_of(circle.admin);
    CHECK(std::ranges::none_of(
        view.received, [](const ReceivedEntry& entry) { return entry.words.contains("message"); }));
}

TEST_CASE("two tracks show what of a pair waits") {
    AppCircle circle;
    circle.pair();
    CHECK_FALSE(view_of(circle.mentee).tracks.has_value());
    circle.mentor.post(intent::SendMessage{pair_of(circle.mentor), "One", ""});
    AppCircle::send(circle.mentor, circle.mentee);
    circle.mentee.wait_ms(base::day_ms);
    circle.mentee.post(intent::SendMessage{pair_of(circle.mentee), "Two", ""});
    const auto view = view_of(circle.mentee);
    REQUIRE(view.tracks.has_value());
    CHECK_FALSE(view.tracks->i_am_mentor);
    REQUIRE(view.tracks->mine.size() == 1);
    CHECK(view.tracks->mine[0].waits);
    REQUIRE(view.tracks->theirs.size() == 1);
    CHECK_FALSE(view.tracks->theirs[0].waits);
    CHECK(view.tracks->theirs[0].at < view.tracks->mine[0].at);
}

TEST_CASE("what the last update brought is shown until the page closes") {
    AppCircle circle;
    circle.mentor.post(intent::PostOnBoard{"Good morning", "", false});
    AppCircle::send(circle.mentor, circle.admin);
    const auto view = view_of(circle.admin);
    REQUIRE(view.last_import.has_value());
    CHECK(view.last_import->from == "Marta Colombo");
    REQUIRE_FALSE(view.last_import->lines.empty());
    CHECK(view.last_import->lines[0].icon == PreviewIcon::Post);
    circle.admin.reload();
    CHECK_FALSE(view_of(circle.admin).last_import.has_value());
}

TEST_CASE("sample data never waits") {
    AppDevice visitor{9};
    visitor.post(intent::LookAroundWithSampleData{});
    const auto view = view_of(visitor);
    CHECK(view.sample);
    CHECK(view.waiting == 0);
    CHECK(view.recipients.empty());
    CHECK_FALSE(view.has_stored);
}

TEST_CASE("without a program there is nothing to show") {
    const AppDevice nobody{9};
    const auto view = view_of(nobody);
    CHECK_FALSE(view.framed);
    CHECK(view.recipients.empty());
    CHECK(view.received.empty());
}

}  // namespace
}  // namespace accanto::app
