#include "identity/vault.hpp"

#include <doctest/doctest.h>

#include "support/seeded_random.hpp"

namespace accanto::identity {
namespace {

constexpr std::string_view passphrase = "five words make a key";

struct Vault {
    test::SeededRandom random{61};
    VaultKey key = make_vault_key(random);
    base::Bytes slots = with_slot({}, 0, key, passphrase, random).value();
};

struct SealedFile {
    test::SeededRandom random{62};
    VaultKey key = make_vault_key(random);
    std::string path = "program/seg-000001";
    base::Bytes plain = base::Bytes(300, 'f');
    base::Bytes file = seal_file(plain, key, path, random);

    bool is_damaged(base::BytesView other) const {
        const auto opened = open_file(other, key, path);
        return !opened && opened.error() == SealProblem::Damaged;
    }
};

TEST_CASE_FIXTURE(Vault, "the passphrase opens the vault, another one does not") {
    CHECK(slots.size() == 2 + 92);
    const auto opened = open_slots(slots, passphrase);
    REQUIRE(opened.has_value());
    CHECK(*opened == key);
    CHECK_FALSE(open_slots(slots, "five words make a kez").has_value());
    CHECK_FALSE(open_slots({}, passphrase).has_value());
}

TEST_CASE_FIXTURE(Vault, "a second slot opens the same vault, and a third there is not") {
    const auto two = with_slot(slots, 1, key, "or these", random).value();
    CHECK(open_slots(two, passphrase) == key);
    CHECK(open_slots(two, "or these") == key);
    CHECK_FALSE(with_slot(two, 2, key, "nor these", random).has_value());
    CHECK_FALSE(with_slot(slots, 2, key, "a place is left out", random).has_value());
}

TEST_CASE_FIXTURE(Vault, "another passphrase takes the place of the old one") {
    const auto changed = with_slot(slots, 0, key, "new words", random).value();
    CHECK(changed.size() == slots.size());
    CHECK(open_slots(changed, "new words") == key);
    CHECK_FALSE(open_slots(changed, passphrase).has_value());
}

TEST_CASE_FIXTURE(Vault, "damaged slots open nothing, and get none added") {
    auto other_version = slots;
    other_version[0] = 2;
    auto more = slots;
    more[1] = 2;
    auto none = slots;
    none[1] = 0;
    auto longer = slots;
    longer.push_back(0);
    const base::Bytes cut(slots.begin(), slots.end() - 1);
    for (const auto& damaged : {other_version, more, none, longer, cut, base::Bytes{1}}) {
        CHECK_FALSE(open_slots(damaged, passphrase).has_value());
        CHECK_FALSE(with_slot(damaged, 0, key, passphrase, random).has_value());
    }
}

TEST_CASE_FIXTURE(SealedFile, "a sealed file opens with its key, at its path") {
    CHECK(file.size() == plain.size() + 2 + 24 + 16);
    CHECK(open_file(file, key, path) == plain);
    const auto elsewhere = open_file(file, key, "program/seg-000002");
    REQUIRE_FALSE(elsewhere.has_value());
    CHECK(elsewhere.error() == SealProblem::Damaged);
    CHECK_FALSE(open_file(file, make_vault_key(random), path).has_value());
    CHECK(open_file(seal_file({}, key, path, random), key, path) == base::Bytes{});
}

TEST_CASE_FIXTURE(SealedFile, "nothing of the text is in the file, and no two files are alike") {
    CHECK(base::text_of(file).find("ffff") == std::string::npos);
    CHECK(seal_file(plain, key, path, random) != file);
}

TEST_CASE_FIXTURE(SealedFile, "a changed or cut file does not open") {
    for (std::size_t i = 2; i < file.size(); ++i) {
        auto changed = file;
        changed[i] ^= 1;
        CAPTURE(i);
        CHECK(is_damaged(changed));
        CHECK(is_damaged(base::BytesView(file).first(i)));
    }
}

TEST_CASE_FIXTURE(SealedFile, "plain files and those of a later page are told apart") {
    CHECK(is_sealed_file(file));
    for (const auto text : {std::string_view(), std::string_view("{"), std::string_view("{}")}) {
        CHECK_FALSE(is_sealed_file(base::bytes_of(text)));
        CHECK(open_file(base::bytes_of(text), key, path).error() == SealProblem::NotSealed);
    }
    auto newer = file;
    newer[1] = 2;
    CHECK(open_file(newer, key, path).error() == SealProblem::Newer);
    newer[1] = 0;
    CHECK(is_damaged(newer));
}

}  // namespace
}  // namespace accanto::identity
