import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGpu } from '../../web/services/gpu.mjs';

const SHADERS = { vertex: 'vertex source', fragment: 'fragment source' };

// A context that knows when its program is compiled (`isCompiled`) and remembers what it was asked.
function fakeCanvas({ hasParallel = true, links = true, isCompiled = () => true } = {}) {
    const asked = [];
    const known = {
        LINK_STATUS: 'link status',
        getExtension: () => (hasParallel ? { COMPLETION_STATUS_KHR: 'completion status' } : null),
        getProgramParameter: (program, name) => {
            asked.push(name);
            return name === 'link status' ? links : isCompiled();
        },
        getProgramInfoLog: () => 'a line is wrong',
        getShaderInfoLog: () => '',
        isContextLost: () => false,
    };
    const gl = new Proxy(known, { get: (target, name) => target[name] ?? (() => ({})) });
    return { asked, gl: known, canvas: { getContext: () => gl, addEventListener() {} } };
}

const gpuOf = (canvas, pause = async () => {}) => createGpu({ canvas, shaders: SHADERS, wake() {}, pause });

test('the page waits for the shaders without standing still', async () => {
    let pauses = 0;
    const { canvas, asked } = fakeCanvas({ isCompiled: () => pauses === 3 });
    const gpu = gpuOf(canvas, async () => {
        assert.ok(!asked.includes('link status'), 'that question is answered only when all is compiled');
        pauses += 1;
    });
    assert.equal(gpu.open(), true);
    await gpu.ready();
    assert.equal(pauses, 3);
    assert.ok(asked.includes('link status'));
});

test('each program draws once before it is needed, and what it drew with goes away', async () => {
    const { canvas, gl } = fakeCanvas();
    const calls = [];
    for (const name of ['linkProgram', 'drawElements', 'createTexture', 'deleteTexture']) gl[name] = () => calls.push(name);
    const gpu = gpuOf(canvas);
    gpu.open();
    await gpu.ready();
    const count = (name) => calls.filter((call) => call === name).length;
    assert.equal(count('drawElements'), count('linkProgram'));
    assert.equal(calls.at(-1), 'deleteTexture');
    const linked = count('linkProgram');
    gpu.start();
    assert.equal(count('linkProgram'), linked, 'what is ready is not made again');
});

test('a browser that does not tell when the shaders are compiled is left alone for a moment', async () => {
    const { canvas, asked } = fakeCanvas({ hasParallel: false });
    let pausedMs = 0;
    const gpu = gpuOf(canvas, async (ms) => {
        assert.deepEqual(asked, []);
        pausedMs += ms;
    });
    gpu.open();
    await gpu.ready();
    assert.ok(pausedMs >= 50 && pausedMs <= 200);
    assert.equal(gpu.start(), true);
});

test('shaders that do not link are an error that says why', () => {
    const gpu = gpuOf(fakeCanvas({ links: false }).canvas);
    gpu.open();
    assert.throws(() => gpu.start(), /a line is wrong/);
});

test('without WebGL2 there is nothing to open', () => {
    assert.equal(gpuOf({ getContext: () => null }).open(), false);
    assert.equal(gpuOf({ getContext: () => { throw new Error('switched off'); } }).open(), false);
});
