// The most that one call of getRandomValues gives.
const CHUNK_BYTES = 65_536;

export function createEntropy({ crypto = globalThis.crypto } = {}) {
    return {
        fill(target) {
            for (let at = 0; at < target.length; at += CHUNK_BYTES) crypto.getRandomValues(target.subarray(at, at + CHUNK_BYTES));
        },
    };
}
