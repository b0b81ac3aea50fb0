// The first code of the page: makes the services, brings the program in, and says so when that can't be.
import createAccanto from './accanto.mjs';
import { createClipboard } from './services/clipboard.mjs';
import { createEntropy } from './services/entropy.mjs';
import { createFiles } from './services/files.mjs';
import { createGlyphs } from './services/glyphs.mjs';
import { createBlindGpu, createGpu } from './services/gpu.mjs';
import { createHistory } from './services/history.mjs';
import { createLocale } from './services/locale.mjs';
import { createMirror } from './services/mirror.mjs';
import { createSettle } from './services/settle.mjs';
import { createSplash } from './services/splash.mjs';
import { createStorage } from './services/storage.mjs';
import { createSurface } from './services/surface.mjs';
import { downloadWasm, inflateWasm, MixedVersions } from './services/wasm_download.mjs';

// Written by cmake/package_web.py: {url, bytes, digest}, or {inline: element id, bytes} in the single file.
const program = ACCANTO_PROGRAM;

function createServices(isText) {
    const canvas = document.getElementById('canvas');
    const query = new URLSearchParams(location.search);
    const wake = () => services.surface.requestFrame();
    const mirror = createMirror({ wake, document, isText });
    const files = createFiles({ wake, window });
    const services = {
        mirror,
        files,
        gpu: isText ? createBlindGpu() : createGpu({ canvas }),
        glyphs: createGlyphs({ window }),
        surface: createSurface({ window, canvas, mirror: document.getElementById('mirror'), isText }),
        storage: createStorage({ wake, window }),
        clipboard: createClipboard({ wake, window, files, isEditing: mirror.isEditing }),
        history: createHistory({ wake, window }),
        locale: createLocale({ languages: navigator.languages }),
        settle: createSettle({ wake, window, isTest: query.get('test') === '1' }),
        entropy: createEntropy(),
    };
    return services;
}

function hasWebGL2() {
    try { return document.createElement('canvas').getContext('webgl2') !== null; } catch { return false; }
}

const nextPaint = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });

async function start(splash) {
    const canDraw = hasWebGL2();
    const isText = !canDraw || new URLSearchParams(location.search).get('text') === '1';
    let refuse;
    const failed = new Promise((resolve, reject) => { refuse = reject; });
    const bring = program.inline ? inflateWasm : downloadWasm;
    const running = createAccanto({
        services: createServices(isText),
        instantiateWasm(imports, receive) {
            const onBytes = (count) => splash.progress(count, program.bytes);
            bring({ ...program, imports, onBytes }).then(receive, refuse);
            return {};
        },
        onAbort: () => splash.fail('stopped'),
    });
    await Promise.race([running, failed]);
    await nextPaint();
    splash.done();
    if (!canDraw) splash.note('noWebGL2');
}

function watchForTraps(splash) {
    addEventListener('error', ({ error }) => { if (error instanceof WebAssembly.RuntimeError) splash.fail('stopped'); });
}

async function boot() {
    const splash = createSplash({ document, languages: navigator.languages });
    // Another page must not lay this one under its own buttons.
    if (window.top !== window.self) { splash.fail('framed'); return; }
    if (typeof WebAssembly !== 'object') { splash.fail('noWasm'); return; }
    watchForTraps(splash);
    try {
        await start(splash);
    } catch (error) {
        console.error(error);
        if (error instanceof MixedVersions) splash.fail('mixed');
        else splash.fail(error instanceof WebAssembly.CompileError ? 'noWasm' : 'download');
    }
}

boot();
