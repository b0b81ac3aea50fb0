// The second part of the program: what the first screen does without (cmake/split_program.py). It comes while the first
// screen is read. Whoever is quicker than that waits: a call to a function that is not here yet fetches it at once.
import { checkDigest, compile, MixedVersions } from './wasm_download.mjs';

// A module of 5 KB that does nothing. Old browsers compile no more than 4 KB without leaving the page alone meanwhile.
const FILLER_BYTES = 5000;
const FIRST_WAIT_MS = 1000;
const EMPTY_MODULE = [0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00, 0x00, 0x80 | (FILLER_BYTES & 0x7F), FILLER_BYTES >> 7, 0x00];

/** Whether a page may compile a large program while it does nothing else. */
export function canCompileAtOnce(Module = WebAssembly.Module) {
    const bytes = new Uint8Array(EMPTY_MODULE.length - 1 + FILLER_BYTES);
    bytes.set(EMPTY_MODULE);
    try { return Boolean(new Module(bytes)); } catch { return false; }
}

const later = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** `url` and `digest` of the part. */
export function createLaterPart({ url, digest, fetchNow = requestNow, pause = later, ...network }) {
    let first = null;
    let isHere = false;
    let tellBegun;
    const begun = new Promise((resolve) => { tellBegun = resolve; });

    const imports = () => ({ first: first.exports });
    const table = () => Object.values(first.exports).find((each) => each instanceof WebAssembly.Table);

    // `place` is named to those who work on cmake/later.txt: build/obj/web/src/shell/first.wasm.placeholders says what it is.
    function joinNow(place) {
        console.debug(`The function at ${place} of the table is needed before its part has come.`);
        try {
            new WebAssembly.Instance(new WebAssembly.Module(fetchNow(url)), imports());
        } catch (error) {
            // The program stands in the middle of something and can't go on.
            throw new WebAssembly.RuntimeError(`The second part of the program can't be had: ${error}`);
        }
        isHere = true;
    }

    // Stands for the function at this place of the table, until the second part puts the function itself there.
    const placeholder = (place) => (...values) => {
        if (!isHere) joinNow(place);
        return table().get(place)(...values);
    };

    return {
        /** What the first part imports for the functions that come later. */
        placeholders: { 'later.deferred': new Proxy({}, { get: (_, place) => placeholder(Number(place)) }) },
        begin(instance) {
            first = instance;
            tellBegun();
        },
        isHere: () => isHere,
        /** Brings it in while the page goes on, and tries again as long as the connection is away. */
        async loadPatiently() {
            for (let waitMs = FIRST_WAIT_MS; !isHere; waitMs *= 2) {
                try {
                    await this.load();
                } catch (error) {
                    if (error instanceof MixedVersions) throw error;
                    await pause(waitMs);
                }
            }
        },
        async load(onBytes) {
            const [{ module, bytes }] = await Promise.all([compile({ url, onBytes, ...network }), begun]);
            await checkDigest(digest, bytes, network.crypto);
            if (isHere) return;
            await WebAssembly.instantiate(module, imports());
            isHere = true;
        },
    };
}

// Bytes can be had at once only as text that stands for them.
function requestNow(url) {
    const request = new XMLHttpRequest();
    request.open('GET', url, false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
    if (request.status !== 200) throw new Error(`HTTP ${request.status}`);
    return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xFF);
}
