#pragma once

#include "identity/keys.hpp"
#include "identity/signature.hpp"

namespace accanto::identity {

/// That a new device wants to be one of the person to whom `adding` belongs: its signature over
/// `framed("accanto/1/link", {program, adding, own signing key, own box key})`. Without it somebody
/// could add a stranger's device to their own, and with it what that stranger says.
Signature sign_consent(const DeviceKeys& own, base::BytesView program,
                       const SigningPublicKey& adding);
bool verify_consent(const SigningPublicKey& device, const BoxPublicKey& box,
                    base::BytesView program, const SigningPublicKey& adding,
                    const Signature& consent);

/// That the root a person's twelve words give wants a new device: its signature over
/// `framed("accanto/1/recover", {program, signing key, box key})`.
Signature sign_recovery(const SigningKeys& root, base::BytesView program,
                        const SigningPublicKey& device, const BoxPublicKey& box);
bool verify_recovery(const SigningPublicKey& root, base::BytesView program,
                     const SigningPublicKey& device, const BoxPublicKey& box,
                     const Signature& proof);

}  // namespace accanto::identity
