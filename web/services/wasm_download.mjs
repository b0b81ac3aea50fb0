/**
 * Fetches and compiles the program. `onBytes(count)` follows the bytes as they come, after decompression.
 * The original response is what gets compiled, so that browsers keep the compiled code for the next visit;
 * a copy is counted and, where the browser can, compared with the digest that was known when the page was made.
 */
export async function downloadWasm({ url, digest, imports, onBytes, fetch = globalThis.fetch, crypto = globalThis.crypto }) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const counted = countBytes(response.clone(), onBytes);
    const [{ instance }, bytes] = await Promise.all([instantiate(response, imports), counted]);
    if (digest && crypto?.subtle && (await digestOf(crypto, bytes)) !== digest) throw new MixedVersions();
    return instance;
}

/** The file is not the one this page belongs to: a deployment is under way. */
export class MixedVersions extends Error {}

async function countBytes(response, onBytes) {
    const chunks = [];
    let count = 0;
    const reader = response.body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
        chunks.push(next.value);
        count += next.value.length;
        onBytes(count);
    }
    return new Blob(chunks).arrayBuffer();
}

// Servers that don't know WebAssembly's media type make streaming fail.
async function instantiate(response, imports) {
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('application/wasm')) return WebAssembly.instantiateStreaming(response, imports);
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

async function digestOf(crypto, bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The program inside the page: gzip as base64 in the text of an element. */
export async function inflateWasm({ inline, imports, onBytes, document = globalThis.document }) {
    const packed = Uint8Array.fromBase64 ? Uint8Array.fromBase64(textOf(document, inline)) : fromBase64(textOf(document, inline));
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const bytes = await new Response(unpacked).arrayBuffer();
    onBytes(bytes.byteLength);
    return (await WebAssembly.instantiate(bytes, imports)).instance;
}

const textOf = (document, id) => document.getElementById(id).textContent.trim();
const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
