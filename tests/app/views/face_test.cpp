#include "app/views/face.hpp"

#include <doctest/doctest.h>

#include "support/told_builder.hpp"

namespace accanto::app {
namespace {

TEST_CASE("a first name is the first word, or two where the first is short") {
    CHECK(first_name("Marta Colombo") == "Marta");
    CHECK(first_name("Li Wei Chen") == "Li Wei");
    CHECK(first_name("Anneke de Vries") == "Anneke");
    CHECK(first_name("Bo Ek") == "Bo");
    CHECK(first_name("Cher") == "Cher");
    CHECK(first_name("") == "");
}

TEST_CASE(
    "the admin is called as the program says, people as they are known, and strangers have no "
    "name") {
    test::ToldBuilder told;
    program::Description description;
    description.admin_name = "Elena Russo";
    told.announces(program::fact::Described{description});
    const auto marta = told.member("Marta", program::Role::Mentor);
    const auto folded = told.folded();
    CHECK(face_of(folded, told.founder.person).name == "Elena Russo");
    CHECK(face_of(folded, marta.person).name == "Marta");
    CHECK(face_of(folded, test::someone("nobody").person).name == "");
    CHECK(face_of(folded, marta.person).avatar == identity::avatar_of(marta.person.bytes));
}

}  // namespace
}  // namespace accanto::app
