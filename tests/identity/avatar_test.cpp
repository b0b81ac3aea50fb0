#include "identity/avatar.hpp"

#include <numeric>

#include <doctest/doctest.h>

#include "support/seeded_random.hpp"

namespace accanto::identity {
namespace {

// The expected values were made with Python's hashlib.blake2b.
TEST_CASE("the picture of a key is the same everywhere") {
    base::Bytes counting(32);
    std::iota(counting.begin(), counting.end(), base::Byte{0});
    CHECK(avatar_of(base::Bytes(32, 0)) == Avatar{6, 240, 76});
    CHECK(avatar_of(base::Bytes(32, 1)) == Avatar{1, 330, 76});
    CHECK(avatar_of(counting) == Avatar{0, 90, 52});
}

TEST_CASE("every picture is one the palette has") {
    test::SeededRandom random(3);
    for (int i = 0; i < 500; ++i) {
        base::Bytes id(32);
        random.fill(id);
        const auto avatar = avatar_of(id);
        CHECK(avatar.hue_pair < 10);
        CHECK(avatar.angle_degrees % 30 == 0);
        CHECK(avatar.angle_degrees < 360);
        CHECK((avatar.cut_percent - 52) % 8 == 0);
        CHECK(avatar.cut_percent <= 76);
        CHECK(avatar.cut_percent >= 52);
    }
}

}  // namespace
}  // namespace accanto::identity
