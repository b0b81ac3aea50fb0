import assert from 'node:assert/strict';
import { test } from 'node:test';

import { canCompileAtOnce, createLaterPart } from '../../web/services/later_part.mjs';

// (module (table (export "t") 2 funcref) (func (export "call") (result i32) (call_indirect (i32.const 1))) and, at place 1, an
// imported placeholder): what cmake/split_program.py makes, in small.
const FIRST = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 0x60, 0, 1, 0x7F, 2, 20, 1, 14, ...letters('later.deferred'), 1, ...letters('1'), 0, 0,
    3, 2, 1, 0, 4, 4, 1, 0x70, 0, 2, 7, 12, 2, 1, ...letters('t'), 1, 0, 4, ...letters('call'), 0, 1,
    9, 7, 1, 0, 0x41, 1, 0x0B, 1, 0, 10, 9, 1, 7, 0, 0x41, 1, 0x11, 0, 0, 0x0B]);
// Puts a function that answers 42 at place 1 of the first part's table.
const LATER = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 0x60, 0, 1, 0x7F, 2, 13, 1, 5, ...letters('first'), 1, ...letters('t'), 1, 0x70, 0, 2,
    3, 2, 1, 0, 9, 7, 1, 0, 0x41, 1, 0x0B, 1, 0, 10, 6, 1, 4, 0, 0x41, 42, 0x0B]);

function letters(text) { return [...text].map((letter) => letter.charCodeAt(0)); }

const served = (bytes) => async () => new Response(bytes, { headers: { 'content-type': 'application/wasm' } });

async function firstWith(part) {
    const { instance } = await WebAssembly.instantiate(FIRST, part.placeholders);
    part.begin(instance);
    return instance;
}

test('a function that came in the meantime is called', async () => {
    const part = createLaterPart({ url: 'later.wasm', fetch: served(LATER), fetchNow: () => assert.fail('it was here') });
    const first = await firstWith(part);
    assert.equal(part.isHere(), false);
    await part.load();
    assert.equal(part.isHere(), true);
    assert.equal(first.exports.call(), 42);
});

test('a function that is not here yet is fetched at once, and its part joins only once', async () => {
    let requests = 0;
    const part = createLaterPart({ url: 'later.wasm', fetch: served(LATER), fetchNow: () => { requests += 1; return LATER; } });
    const first = await firstWith(part);
    assert.equal(first.exports.call(), 42);
    assert.equal(first.exports.call(), 42);
    await part.load();
    assert.equal(requests, 1);
});

test('a call to what can not be had stops the program, as any trap does', async () => {
    const part = createLaterPart({ url: 'later.wasm', fetchNow: () => { throw new Error('offline'); } });
    const first = await firstWith(part);
    assert.throws(() => first.exports.call(), WebAssembly.RuntimeError);
});

test('the second part waits for the first one, however it is quicker', async () => {
    const part = createLaterPart({ url: 'later.wasm', fetch: served(LATER) });
    const loading = part.load();
    const first = await firstWith(part);
    await loading;
    assert.equal(first.exports.call(), 42);
});

test('while the connection is away it tries again, longer and longer after', async () => {
    const waits = [];
    let tries = 0;
    const fetch = async () => {
        tries += 1;
        if (tries < 4) throw new TypeError('Failed to fetch');
        return served(LATER)();
    };
    const part = createLaterPart({ url: 'later.wasm', fetch, pause: async (ms) => { waits.push(ms); } });
    await firstWith(part);
    await part.loadPatiently();
    assert.deepEqual(waits, [1000, 2000, 4000]);
    assert.equal(part.isHere(), true);
});

test('a part of another version is refused', async () => {
    const part = createLaterPart({ url: 'later.wasm', digest: '00', fetch: served(LATER) });
    await firstWith(part);
    await assert.rejects(part.loadPatiently(), { name: 'Error', constructor: (await import('../../web/services/wasm_download.mjs')).MixedVersions });
    assert.equal(part.isHere(), false);
});

test('a browser that compiles only small modules at once is known by it', () => {
    assert.equal(canCompileAtOnce(), true);
    assert.equal(canCompileAtOnce(function refuses(bytes) { if (bytes.length > 4096) throw new RangeError('too large'); }), false);
});
