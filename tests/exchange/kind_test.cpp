#include "exchange/kind.hpp"

#include <doctest/doctest.h>

#include "exchange/bundle_json.hpp"
#include "exchange/export_json.hpp"
#include "exchange/samples.hpp"
#include "exchange/template_json.hpp"
#include "support/seeded_random.hpp"

namespace accanto::exchange {
namespace {

TEST_CASE("each of our files is known for what it is") {
    test::SeededRandom random(3);
    const Bundle bundle{test::sample_program_id(), test::sample_events()};
    CHECK(kind_of(to_json(bundle)) == Kind::Bundle);
    CHECK(kind_of(to_json(test::sample_invitation())) == Kind::Invitation);
    CHECK(kind_of("https://example.org/#/join/abc") == Kind::Invitation);
    CHECK(kind_of(to_json(test::sample_backup(), "", random)) == Kind::Backup);
    CHECK(kind_of(to_json(test::sample_backup(), "words", random)) == Kind::Backup);
    CHECK(kind_of(to_json(test::sample_template())) == Kind::Template);
    CHECK(kind_of(export_to_json(test::sample_program(), Contacts::LeftOut)) == Kind::Export);
    CHECK(kind_of("\xEF\xBB\xBFName,Role\nAda,mentor\n") == Kind::Table);
}

TEST_CASE("what is none of ours gets its reason") {
    CHECK(kind_of("").error().problem == Problem::Empty);
    CHECK(kind_of("  \n ").error().problem == Problem::Empty);
    CHECK(kind_of("just words").error().problem == Problem::ForeignFile);
    CHECK(kind_of("\xFF\xFE\x01").error().problem == Problem::NotUtf8);
    CHECK(kind_of(R"({"format":"other","version":1})").error().problem == Problem::ForeignFile);
    CHECK(kind_of(R"({"a":1,"a":2})").error().problem == Problem::DuplicateKey);
    CHECK_FALSE(kind_of(std::string(100'000, '[')).has_value());
}

}  // namespace
}  // namespace accanto::exchange
