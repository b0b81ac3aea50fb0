#include "identity/link_code.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/seeded_random.hpp"

namespace accanto::identity {
namespace {

struct NewDevice {
    test::SeededRandom random{52};
    DeviceKeys keys = make_device_keys(random);
    DeviceKeys known = make_device_keys(random);
    LinkRequest request = make_link_request(keys, random);
    std::string code = link_code(request);

    std::optional<LinkProblem> problem_of(std::string_view text) const {
        const auto read = read_link_code(text);
        if (read) return std::nullopt;
        return read.error();
    }
    std::string digits(const LinkRequest& shown, const DeviceKeys& answering) const {
        return link_digits(shown, answering.signing.public_key, answering.box.public_key).value();
    }
};

TEST_CASE_FIXTURE(NewDevice, "a code holds a new device's public keys and a secret") {
    CHECK(code.starts_with("ACC1L:"));
    CHECK(code.size() == 6 + 112);
    const auto read = read_link_code(code);
    REQUIRE(read.has_value());
    CHECK(*read == request);
    CHECK(read->signing == keys.signing.public_key);
    CHECK(read->box == keys.box.public_key);
    CHECK(read->secret != make_link_request(keys, random).secret);
}

TEST_CASE_FIXTURE(NewDevice, "a code that was broken into lines is whole") {
    const auto broken = " " + code.substr(0, 50) + "\r\n  " + code.substr(50) + "\n";
    CHECK(read_link_code(broken) == request);
}

TEST_CASE_FIXTURE(NewDevice, "a letter changed anywhere is noticed") {
    for (std::size_t i = 0; i < code.size(); ++i) {
        auto changed = code;
        changed[i] = changed[i] == 'B' ? 'C' : 'B';
        CAPTURE(i);
        CHECK(problem_of(changed) == (i < 6 ? LinkProblem::NoCode : LinkProblem::Damaged));
        if (i > 6) CHECK(problem_of(code.substr(0, i)) == LinkProblem::Damaged);
    }
    CHECK(problem_of(code + "A") == LinkProblem::Damaged);
    CHECK(problem_of(code + code) == LinkProblem::Damaged);
}

TEST_CASE_FIXTURE(NewDevice, "what is no code, or a later one, is said to be so") {
    for (const auto& text : {std::string(), std::string("hello"), code.substr(6),
                             "ACC1V" + code.substr(5), std::string(1'000'000, 'A')}) {
        CHECK(problem_of(text) == LinkProblem::NoCode);
    }
    CHECK(problem_of("ACC1L:") == LinkProblem::Damaged);
    CHECK(problem_of("ACC2L" + code.substr(5)) == LinkProblem::Newer);
    test::SeededRandom noise(53);
    for (std::size_t length = 0; length < 200; ++length) {
        base::Bytes bytes(length);
        noise.fill(bytes);
        CHECK(problem_of("ACC1L:" + base::to_base64url(bytes)) == LinkProblem::Damaged);
        CHECK(problem_of(base::text_of(bytes)).has_value());
    }
}

TEST_CASE_FIXTURE(NewDevice, "keys that no device makes are refused") {
    const auto with = [&](const SigningPublicKey& signing, const BoxPublicKey& box) {
        return link_code({.signing = signing, .box = box, .secret = request.secret.copy()});
    };
    SigningPublicKey neutral;
    neutral.bytes[0] = 1;
    BoxPublicKey one;
    one.bytes[0] = 1;
    CHECK(problem_of(with(SigningPublicKey{}, request.box)) == LinkProblem::BadKey);
    CHECK(problem_of(with(neutral, request.box)) == LinkProblem::BadKey);
    CHECK(problem_of(with(request.signing, BoxPublicKey{})) == LinkProblem::BadKey);
    CHECK(problem_of(with(request.signing, one)) == LinkProblem::BadKey);
    CHECK(problem_of(with(request.signing, request.box)) == std::nullopt);
}

TEST_CASE_FIXTURE(NewDevice, "an answer is genuine when it was made with the code's secret") {
    const auto answer = base::bytes_of("welcome");
    const auto mac = link_mac(request.secret, answer);
    CHECK(is_link_mac(request.secret, answer, mac));
    CHECK_FALSE(is_link_mac(request.secret, base::bytes_of("welcom"), mac));
    CHECK_FALSE(is_link_mac(make_link_request(keys, random).secret, answer, mac));
    for (std::size_t i = 0; i < Hash::size; ++i) {
        auto changed = mac;
        changed.bytes[i] ^= 1;
        CHECK_FALSE(is_link_mac(request.secret, answer, changed));
    }
}

TEST_CASE_FIXTURE(NewDevice, "both devices show the same six digits, a third one others") {
    const auto shown = digits(request, known);
    CHECK(shown.size() == 7);
    CHECK(shown[3] == ' ');
    CHECK(std::ranges::count_if(shown,
                                [](char letter) { return letter >= '0' && letter <= '9'; }) == 6);
    CHECK(digits(read_link_code(code).value(), known) == shown);

    const auto stranger = make_device_keys(random);
    CHECK(digits(request, stranger) != shown);
    CHECK(digits(request, {.signing = known.signing, .box = stranger.box}) != shown);
    CHECK(digits(make_link_request(keys, random), known) != shown);
    CHECK(digits(make_link_request(stranger, random), known) != shown);
}

}  // namespace
}  // namespace accanto::identity
