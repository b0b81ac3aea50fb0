#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/random.hpp"
#include "base/result.hpp"
#include "identity/hash.hpp"
#include "identity/keys.hpp"
#include "identity/secret.hpp"

namespace accanto::identity {

using LinkSecret = Secret<16>;

/// What a new device shows to one its person has already: its public keys, and a secret that
/// whoever sees the code knows.
struct LinkRequest {
    SigningPublicKey signing;
    BoxPublicKey box;
    LinkSecret secret;
    bool operator==(const LinkRequest&) const = default;
};

enum class LinkProblem {
    NoCode,   ///< something else
    Newer,    ///< a code of a later version of the page
    Damaged,  ///< cut or mistyped
    BadKey,   ///< keys that no device makes
};

LinkRequest make_link_request(const DeviceKeys& keys, base::Random& random);

/// "ACC1L:" and in base64url: signing key (32), box key (32), secret (16), and the first 4 bytes of
/// `hash("accanto/1/link-check", {these 80})` against slips.
std::string link_code(const LinkRequest& request);

/// White space within is forgiven: people paste from where lines were broken.
base::Result<LinkRequest, LinkProblem> read_link_code(std::string_view text);

/// Goes with the answer, and shows that it comes from somebody who saw the code:
/// `keyed_hash(secret, "accanto/1/link-answer", {answer})`.
Hash link_mac(const LinkSecret& secret, base::BytesView answer);
bool is_link_mac(const LinkSecret& secret, base::BytesView answer, const Hash& mac);

/// Six digits, "042 517", that both devices show: of the four public keys and the secret. They
/// differ if the answer came from another device than the one that read the code, even one that saw
/// it too. Argon2id (3 passes, 64 MiB, the secret as salt), so that each of the million tries
/// that finding keys with the same digits takes costs that much. Nothing when there is no memory
/// for it.
std::optional<std::string> link_digits(const LinkRequest& request,
                                       const SigningPublicKey& known_signing,
                                       const BoxPublicKey& known_box);

}  // namespace accanto::identity
