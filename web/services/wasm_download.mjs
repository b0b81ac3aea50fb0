/**
 * Fetches and compiles the program. `onBytes(count)` follows the bytes as they come, after decompression.
 * The original response is what gets compiled, so that browsers keep the compiled code for the next visit;
 * a copy is counted and, where the browser can, compared with the digest that was known when the page was made.
 */
export async function downloadWasm({ url, digest, imports, crypto, ...network }) {
    const { module, bytes } = await compile({ url, ...network });
    await checkDigest(digest, bytes, crypto);
    return WebAssembly.instantiate(module, imports);
}

/** The file is not the one this page belongs to: a deployment is under way. */
export class MixedVersions extends Error {}

export async function compile({ url, onBytes = () => {}, fetch = globalThis.fetch }) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const counted = countBytes(response.clone(), onBytes);
    const [module, bytes] = await Promise.all([compiled(response), counted]);
    return { module, bytes };
}

export async function checkDigest(digest, bytes, crypto = globalThis.crypto) {
    if (digest && crypto?.subtle && (await digestOf(crypto, bytes)) !== digest) throw new MixedVersions();
}

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
async function compiled(response) {
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('application/wasm')) return WebAssembly.compileStreaming(response);
    return WebAssembly.compile(await response.arrayBuffer());
}

async function digestOf(crypto, bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The program inside the page. */
export async function inflateWasm({ inline, imports, onBytes, document = globalThis.document }) {
    const bytes = await inflate(inline, document);
    onBytes(bytes.byteLength);
    return (await WebAssembly.instantiate(bytes, imports)).instance;
}

/** A file inside the page: gzip as base64 in the text of an element. */
export async function inflate(id, document = globalThis.document) {
    const text = textOf(document, id);
    const packed = Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : fromBase64(text);
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

export async function download(url, fetch = globalThis.fetch) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
}

const textOf = (document, id) => document.getElementById(id).textContent.trim();
const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
