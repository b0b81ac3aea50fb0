// The first code of the page: makes the services, brings the program in, and says so when that can't be.
import createAccanto from './accanto.mjs';
import { createCharacters } from './services/characters.mjs';
import { createClipboard } from './services/clipboard.mjs';
import { createEntropy } from './services/entropy.mjs';
import { createFiles } from './services/files.mjs';
import { createFirstLanguage } from './services/first_language.mjs';
import { createGlyphs } from './services/glyphs.mjs';
import { createGlyphsAhead } from './services/glyphs_ahead.mjs';
import { createBlindGpu, createGpu } from './services/gpu.mjs';
import { createHistory } from './services/history.mjs';
import { canCompileAtOnce, createLaterPart } from './services/later_part.mjs';
import { createLinks } from './services/links.mjs';
import { createLocale } from './services/locale.mjs';
import { createMirror } from './services/mirror.mjs';
import { createPacks } from './services/packs.mjs';
import { createSettle } from './services/settle.mjs';
import { createSplash } from './services/splash.mjs';
import { createStorage } from './services/storage.mjs';
import { createSurface } from './services/surface.mjs';
import { createTurns } from './services/turns.mjs';
import { download, downloadWasm, inflate, inflateWasm, MixedVersions } from './services/wasm_download.mjs';

// Written by cmake/package_web.py: {url, bytes, digest, later: {url, bytes, digest}, packs: {tag: url}}; in the single file
// {inline: element id, bytes, packs: {tag: element id}}.
const program = ACCANTO_PROGRAM;
// Likewise: {vertex, fragment}.
const shaders = ACCANTO_SHADERS;

// What the first screen is painted with: without them it would be painted twice.
const FACES = ['16px Figtree', '700 16px "Bricolage Grotesque"'];
const FACES_PATIENCE_MS = 1000;

const firstLanguage = createFirstLanguage({ tags: Object.keys(program.packs), languages: navigator.languages });
const bringPack = (tag) => (program.inline ? inflate(program.packs[tag]) : download(program.packs[tag]));

const query = new URLSearchParams(location.search);
const canvas = document.getElementById('canvas');

async function createPainters(wake) {
    const glyphs = createGlyphsAhead(createGlyphs({ window }));
    if (query.get('text') === '1') return { glyphs, gpu: createBlindGpu(), isText: true, canDraw: true };
    await pause(0);
    const gpu = createGpu({ canvas, shaders, wake, hidden: glyphs.hidden });
    const canDraw = gpu.open();
    return { glyphs, gpu: canDraw ? gpu : createBlindGpu(), isText: !canDraw, canDraw };
}

/** In several tasks, as all of the start: between them the page can answer. */
async function createServices(laterPart) {
    const wake = () => services.surface.requestFrame();
    const { glyphs, gpu, isText, canDraw } = await createPainters(wake);
    await pause(0);
    const mirror = createMirror({ wake, document, isText });
    const files = createFiles({ wake, window });
    await pause(0);
    const services = {
        mirror,
        packs: createPacks({ wake, bring: bringPack }),
        files,
        gpu,
        characters: createCharacters(),
        glyphs,
        surface: createSurface({ window, canvas, mirror: document.getElementById('mirror'), isText }),
        storage: createStorage({ wake, window }),
        clipboard: createClipboard({ wake, window, files, isEditing: mirror.isEditing }),
        history: createHistory({ wake, window, onLanguage: firstLanguage.remember }),
        links: createLinks({ document }),
        locale: createLocale({ languages: [firstLanguage.tag(), ...navigator.languages] }),
        settle: createSettle({ wake, window, isTest: query.get('test') === '1', isWhole: laterPart.isHere }),
        entropy: createEntropy(),
        turns: createTurns(),
    };
    return { services, canDraw };
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
const nextPaint = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });

/** Somebody with a program of their own, or with a link to a place, does not begin with the first screen. */
async function isNewcomer() {
    if (location.hash.length > 2 || !indexedDB.databases || !canCompileAtOnce()) return false;
    try { return (await indexedDB.databases()).length === 0; } catch { return false; }
}

/** Brings in the program: all of it, or for a newcomer what the first screen needs. */
async function bringProgram({ imports, laterPart, isAll, splash, asked }) {
    if (program.inline) return inflateWasm({ ...program, imports, onBytes: (count) => splash.progress(count, program.bytes) });
    const all = program.bytes + (isAll ? program.later.bytes : 0);
    const counts = [0, 0];
    const counter = (part) => (count) => {
        counts[part] = count;
        splash.progress(counts[0] + counts[1], all);
    };
    const rest = isAll ? laterPart.load(counter(1)) : null;
    const first = await downloadWasm({ ...program, imports: { ...imports, ...laterPart.placeholders }, onBytes: counter(0), fetch: () => asked });
    laterPart.begin(first);
    await rest;
    return first;
}

const wholePart = { isHere: () => true, loadPatiently: async () => {} };

async function bringFaces() {
    try {
        await Promise.all(FACES.map((face) => document.fonts.load(face)));
        await document.fonts.ready;
    } catch { /* It is painted with others. */ }
}

/** Begins what takes longest. Not earlier, by a preload: the splash would wait for what only the program needs. */
function askForProgram() {
    const asked = program.inline ? null : fetch(program.url);
    asked?.catch(() => {}); // It is told when the program is brought in.
    return asked;
}

async function start(splash) {
    const asked = askForProgram();
    let refuse;
    const failed = new Promise((resolve, reject) => { refuse = reject; });
    const laterPart = program.later ? createLaterPart(program.later) : wholePart;
    const newcomer = isNewcomer();
    await pause(0);
    const { services, canDraw } = await createServices(laterPart);
    const others = [services.packs.load(firstLanguage.tag()), services.gpu.ready()];
    const faces = bringFaces();
    const isAll = !(await newcomer);
    async function bring(imports) {
        const [instance] = await Promise.all([bringProgram({ imports, laterPart, isAll, splash, asked }), ...others]);
        await Promise.race([faces, pause(FACES_PATIENCE_MS)]);
        await pause(0);
        return instance;
    }
    const running = createAccanto({
        services,
        instantiateWasm(imports, receive) {
            bring(imports).then(receive, refuse);
            return {};
        },
        onAbort: () => splash.fail('stopped'),
    });
    await Promise.race([running.then(services.settle.painted), failed]);
    await nextPaint();
    splash.done();
    if (!canDraw) splash.note('noWebGL2');
    if (!isAll) await laterPart.loadPatiently();
}

function watchForTraps(splash) {
    addEventListener('error', ({ error }) => { if (error instanceof WebAssembly.RuntimeError) splash.fail('stopped'); });
}

async function boot() {
    const splash = createSplash({ document, languages: [firstLanguage.tag()] });
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
