#include "identity/passphrase_box.hpp"

#include <doctest/doctest.h>

#include "support/seeded_random.hpp"

namespace accanto::identity {
namespace {

struct LockedBox {
    test::SeededRandom random{7};
    base::Bytes plain = base::Bytes(100, 'b');
    base::Bytes box = lock(plain, "five words make a key", random);
};

TEST_CASE_FIXTURE(LockedBox, "the passphrase opens the box, another one does not") {
    CHECK(box.size() == 4 + 16 + 24 + plain.size() + 16);
    CHECK(unlock(box, "five words make a key") == plain);
    CHECK_FALSE(unlock(box, "five words make a kez").has_value());
    CHECK_FALSE(unlock(box, "").has_value());
}

TEST_CASE_FIXTURE(LockedBox, "a damaged box does not open") {
    for (const std::size_t i : {std::size_t{4}, std::size_t{20}, std::size_t{44}, box.size() - 1}) {
        auto changed = box;
        changed[i] ^= 1;
        CAPTURE(i);
        CHECK_FALSE(unlock(changed, "five words make a key").has_value());
    }
}

TEST_CASE_FIXTURE(LockedBox, "a box with other costs than it was locked with does not open") {
    auto cheaper = box;
    cheaper[1] = passphrase_passes_min;
    CHECK_FALSE(unlock(cheaper, "five words make a key").has_value());
}

TEST_CASE_FIXTURE(LockedBox, "a cut box, an empty one, and another version are refused") {
    for (const std::size_t length : {std::size_t{0}, std::size_t{1}, std::size_t{59}}) {
        CAPTURE(length);
        CHECK_FALSE(unlock(base::BytesView(box).first(length), "five words make a key"));
    }
    box[0] = 2;
    CHECK_FALSE(unlock(box, "five words make a key").has_value());
}

// These would take minutes, or gigabytes, if they were tried.
TEST_CASE_FIXTURE(LockedBox, "costs out of bounds are refused without trying") {
    struct Cost {
        unsigned passes, memory_mib;
    };
    for (const auto [passes, memory_mib] :
         {Cost{255, 64}, Cost{11, 64}, Cost{1, 64}, Cost{0, 64}, Cost{3, 513}, Cost{3, 65'535},
          Cost{3, 18}, Cost{3, 0}}) {
        auto hostile = box;
        hostile[1] = static_cast<base::Byte>(passes);
        hostile[2] = static_cast<base::Byte>(memory_mib);
        hostile[3] = static_cast<base::Byte>(memory_mib >> 8);
        CAPTURE(passes);
        CAPTURE(memory_mib);
        CHECK_FALSE(unlock(hostile, "five words make a key").has_value());
    }
}

TEST_CASE_FIXTURE(LockedBox, "an empty text can be locked") {
    CHECK(unlock(lock({}, "pass", random), "pass") == base::Bytes{});
}

}  // namespace
}  // namespace accanto::identity
