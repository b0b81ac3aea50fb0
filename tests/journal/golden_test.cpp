// Events of released versions are read for ever. The files are never written by this program.
#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <tuple>

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "journal/journal.hpp"
#include "support/journal_builder.hpp"

namespace accanto::journal {
namespace {

constexpr auto history_file = GOLDEN_FOLDER "/journal-v1/history.txt";
constexpr auto refused_headers_file = GOLDEN_FOLDER "/journal-v1/refused-headers.txt";

std::string text_of_file(const char* path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

struct GoldenEvent {
    Event event;
    std::string id;
    bool is_void = false;
};

/// Of "name rest", the rest; nothing for a line with another name.
std::optional<std::string> rest_of(std::string_view line, std::string_view name) {
    if (!line.starts_with(name)) return std::nullopt;
    return std::string(line.substr(name.size()));
}

std::vector<GoldenEvent> golden_events() {
    const auto text = text_of_file(history_file);
    std::vector<GoldenEvent> events;
    for (const auto line : base::split(text, '\n')) {
        if (const auto id = rest_of(line, "id ")) events.push_back({.event = {}, .id = *id});
        if (events.empty()) continue;
        auto& last = events.back();
        if (const auto header = rest_of(line, "header ")) last.event.header = *header;
        if (const auto signature = rest_of(line, "signature ")) {
            last.event.signature = *identity::Signature::from_text(*signature);
        }
        if (const auto body = rest_of(line, "body ")) last.event.body = *body;
        if (line == "void") last.is_void = true;
    }
    return events;
}

/// The history of the file, as it was told when the file was written.
Journal told_again() {
    test::JournalBuilder history(2'026);
    history.says("ada", "program.create", "prog", R"({"name":"First jobs"})");
    history.hears("ben", "ada").hears("cleo", "ada");
    history.says("ben", "member.join", "prog", R"({"name":"Ben"})");
    history.says("cleo", "member.join", "prog", R"({"name":"Cleo"})");
    history.hears("ada", "ben").hears("ada", "cleo");
    history.says("ada", "key.epoch", "pair:1", R"({"kc":"…"})");
    const auto epoch = history.last().id();
    history.hears("ben", "ada");
    history.says("ben", "chat.msg", "pair:1", "c2VhbGVkIHRleHQ", epoch);
    history.says("ben", "chat.msg", "pair:1", "");
    history.copies("cleo", "cleo restored");
    history.says("cleo", "board.post", "prog", "left");
    history.says("cleo restored", "board.post", "prog", "right");
    history.says("cleo restored", "board.post", "prog", "right, again");
    history.everyone_hears_everyone();
    history.says("ada", "event.redact", "prog", "to be erased");
    auto& journal = history.replica("ada");
    journal.erase_body(history.last().id());
    return journal;
}

std::string golden_text(const Journal& journal) {
    std::string text =
        "# A history in journal v1 (docs/formats/journal-v1.md), in its order. Written once.\n"
        "# id, header, signature, body (or \"no body\": erased), and \"void\" at or above a "
        "fork.\n";
    for (const auto& event : journal.in_order()) {
        text += "\nid " + event.id().text() + "\nheader " + event.event().header + "\nsignature " +
                event.event().signature.text();
        text += event.event().body ? "\nbody " + *event.event().body : "\nno body";
        text += journal.is_void(event) ? "\nvoid\n" : "\n";
    }
    return text;
}

TEST_CASE("every golden event is verified and has the id it had") {
    const auto golden = golden_events();
    CHECK(golden.size() == 10);
    for (const auto& [event, id, is_void] : golden) {
        CAPTURE(id);
        const auto verified = verify(event);
        REQUIRE(verified.has_value());
        CHECK(verified->id().text() == id);
        CHECK(write_header(verified->header()) == event.header);
    }
}

TEST_CASE("the golden events have the order and the forks they had, however they arrive") {
    auto golden = golden_events();
    Journal journal;
    CHECK(journal.admit(*verify(golden.front().event)) == Admission::Added);
    for (const auto& entry : std::vector(golden.rbegin(), golden.rend())) {
        CHECK(journal.admit(*verify(entry.event)).has_value());
    }
    REQUIRE(journal.in_order().size() == golden.size());
    for (std::size_t i = 0; i < golden.size(); ++i) {
        const auto& event = journal.in_order()[i];
        CAPTURE(i);
        CHECK(event.id().text() == golden[i].id);
        CHECK(event.event() == golden[i].event);
        CHECK(journal.is_void(event) == golden[i].is_void);
    }
    CHECK(journal.forks().size() == 1);
}

TEST_CASE("the same history told today has the same bytes") {
    CHECK(golden_text(told_again()) == text_of_file(history_file));
}

TEST_CASE("the format's page shows a golden event whole") {
    const auto page = text_of_file(GOLDEN_FOLDER "/../../docs/formats/journal-v1.md");
    const auto golden = golden_events();
    const auto& [event, id, is_void] = golden.at(1);
    CHECK(page.contains("\nid " + id + "\nheader " + event.header + "\nsignature " +
                        event.signature.text() + "\nbody " + *event.body + "\n"));
}

TEST_CASE("the golden refused headers are refused") {
    const auto text = text_of_file(refused_headers_file);
    int count = 0;
    for (const auto line : base::split(text, '\n')) {
        const auto parts = base::split(line, '\t');
        if (line.starts_with('#') || parts.size() != 2) continue;
        ++count;
        CAPTURE(line);
        const auto header = read_header(parts[1]);
        CHECK_FALSE(header.has_value());
    }
    CHECK(count == 29);
}

}  // namespace
}  // namespace accanto::journal
