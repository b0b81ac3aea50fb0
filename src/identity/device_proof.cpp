#include "identity/device_proof.hpp"

#include "identity/hash.hpp"

namespace accanto::identity {
namespace {

base::Bytes consent_text(const SigningPublicKey& device, const BoxPublicKey& box,
                         base::BytesView program, const SigningPublicKey& adding) {
    return framed("accanto/1/link", {program, adding.bytes, device.bytes, box.bytes});
}

base::Bytes recovery_text(base::BytesView program, const SigningPublicKey& device,
                          const BoxPublicKey& box) {
    return framed("accanto/1/recover", {program, device.bytes, box.bytes});
}

}  // namespace

Signature sign_consent(const DeviceKeys& own, base::BytesView program,
                       const SigningPublicKey& adding) {
    return sign(own.signing,
                consent_text(own.signing.public_key, own.box.public_key, program, adding));
}

bool verify_consent(const SigningPublicKey& device, const BoxPublicKey& box,
                    base::BytesView program, const SigningPublicKey& adding,
                    const Signature& consent) {
    return verify(device, consent_text(device, box, program, adding), consent);
}

Signature sign_recovery(const SigningKeys& root, base::BytesView program,
                        const SigningPublicKey& device, const BoxPublicKey& box) {
    return sign(root, recovery_text(program, device, box));
}

bool verify_recovery(const SigningPublicKey& root, base::BytesView program,
                     const SigningPublicKey& device, const BoxPublicKey& box,
                     const Signature& proof) {
    return verify(root, recovery_text(program, device, box), proof);
}

}  // namespace accanto::identity
