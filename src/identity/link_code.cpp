#include "identity/link_code.hpp"

#include <algorithm>
#include <format>
#include <sodium.h>

#include "identity/passphrase_box.hpp"

namespace accanto::identity {
namespace {

constexpr std::string_view name = "ACC";
constexpr std::string_view prefix = "ACC1L:";
constexpr std::size_t check_bytes = 4;
constexpr std::size_t box_at = SigningPublicKey::size;
constexpr std::size_t secret_at = box_at + BoxPublicKey::size;
constexpr std::size_t content_bytes = secret_at + LinkSecret::size;
constexpr std::size_t text_bytes_max = 1'024;

static_assert(LinkSecret::size == crypto_pwhash_argon2id_SALTBYTES);

Hash check_of(base::BytesView content) {
    return hash("accanto/1/link-check", {content});
}

std::string without_spaces(std::string_view text) {
    std::string letters;
    for (const char letter : text.substr(0, text_bytes_max)) {
        if (std::string_view(" \t\r\n").find(letter) == std::string_view::npos) letters += letter;
    }
    return letters;
}

/// "ACC7L:": what this version of the page does not know yet.
bool is_of_another_version(std::string_view text) {
    return text.size() > prefix.size() && text.starts_with(name) && text[3] >= '2' &&
           text[3] <= '9' && text.substr(4, 2) == prefix.substr(4);
}

/// Whether a device could have these: points of the prime-order group, and not of low order.
bool are_good(const SigningPublicKey& signing, const BoxPublicKey& box) {
    std::array<base::Byte, crypto_scalarmult_SCALARBYTES> any{};
    any[0] = 8;
    std::array<base::Byte, crypto_scalarmult_BYTES> shared{};
    return crypto_core_ed25519_is_valid_point(signing.bytes.data()) == 1 &&
           crypto_scalarmult(shared.data(), any.data(), box.bytes.data()) == 0;
}

base::Result<LinkRequest, LinkProblem> request_of(base::BytesView bytes) {
    if (bytes.size() != content_bytes + check_bytes) return base::Failure(LinkProblem::Damaged);
    const auto content = bytes.first(content_bytes);
    const auto check = check_of(content);
    if (!std::ranges::equal(bytes.last(check_bytes),
                            base::BytesView(check.bytes).first(check_bytes)))
        return base::Failure(LinkProblem::Damaged);
    LinkRequest request{.signing = SigningPublicKey::from_bytes(content),
                        .box = BoxPublicKey::from_bytes(content.subspan(box_at)),
                        .secret = LinkSecret(content.subspan(secret_at))};
    if (!are_good(request.signing, request.box)) return base::Failure(LinkProblem::BadKey);
    return request;
}

}  // namespace

LinkRequest make_link_request(const DeviceKeys& keys, base::Random& random) {
    LinkRequest request{.signing = keys.signing.public_key, .box = keys.box.public_key};
    random.fill(request.secret.bytes());
    return request;
}

std::string link_code(const LinkRequest& request) {
    base::Bytes bytes;
    for (const base::BytesView part :
         {base::BytesView(request.signing.bytes), base::BytesView(request.box.bytes),
          base::BytesView(request.secret.bytes())}) {
        bytes.insert(bytes.end(), part.begin(), part.end());
    }
    const auto check = check_of(bytes);
    bytes.insert(bytes.end(), check.bytes.begin(), check.bytes.begin() + check_bytes);
    auto code = std::string(prefix) + base::to_base64url(bytes);
    wipe(bytes);
    return code;
}

base::Result<LinkRequest, LinkProblem> read_link_code(std::string_view text) {
    auto letters = without_spaces(text);
    if (is_of_another_version(letters)) return base::Failure(LinkProblem::Newer);
    if (!letters.starts_with(prefix)) return base::Failure(LinkProblem::NoCode);
    auto bytes = base::from_base64url(std::string_view(letters).substr(prefix.size()));
    wipe(letters);
    if (!bytes) return base::Failure(LinkProblem::Damaged);
    auto request = request_of(*bytes);
    wipe(*bytes);
    return request;
}

Hash link_mac(const LinkSecret& secret, base::BytesView answer) {
    return keyed_hash(secret.bytes(), "accanto/1/link-answer", {answer});
}

bool is_link_mac(const LinkSecret& secret, base::BytesView answer, const Hash& mac) {
    const auto right = link_mac(secret, answer);
    return sodium_memcmp(right.bytes.data(), mac.bytes.data(), Hash::size) == 0;
}

std::optional<std::string> link_digits(const LinkRequest& request,
                                       const SigningPublicKey& known_signing,
                                       const BoxPublicKey& known_box) {
    const auto keys = framed("accanto/1/link-digits", {request.signing.bytes, request.box.bytes,
                                                       known_signing.bytes, known_box.bytes});
    std::array<base::Byte, crypto_pwhash_argon2id_BYTES_MIN> digest{};
    const auto text = base::text_of(keys);
    const bool made = crypto_pwhash_argon2id(digest.data(), digest.size(), text.data(), text.size(),
                                             request.secret.bytes().data(), passphrase_passes,
                                             std::size_t{passphrase_memory_mib} * 1'024 * 1'024,
                                             crypto_pwhash_argon2id_ALG_ARGON2ID13) == 0;
    if (!made) return std::nullopt;
    std::uint64_t number = 0;
    for (const auto byte : base::BytesView(digest).first(8)) number = number << 8 | byte;
    return std::format("{:03} {:03}", number / 1'000 % 1'000, number % 1'000);
}

}  // namespace accanto::identity
