import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEventQueue, Kind, Pointer, WORDS } from '../../web/services/event_queue.mjs';

function take(queue, capacity = 16) {
    const words = new ArrayBuffer(4 * WORDS * capacity);
    const [ints, floats] = [new Int32Array(words), new Float32Array(words)];
    const count = queue.take(ints, floats);
    return Array.from({ length: count }, (_, index) => {
        const at = index * WORDS;
        return { kind: ints[at], pointer: ints[at + 1], code: ints[at + 2], modifiers: ints[at + 3], character: ints[at + 4],
                 x: floats[at + 5], y: floats[at + 6], dx: floats[at + 7], dy: floats[at + 8] };
    });
}

test('an event arrives word by word as the app reads it', () => {
    const queue = createEventQueue(() => {});
    queue.push({ kind: Kind.KeyDown, pointer: Pointer.Pen, code: 7, modifiers: 3, character: 0x1F600, x: 1.5, y: 2.5, dx: 3.5, dy: 4.5 });
    assert.deepEqual(take(queue), [{ kind: 12, pointer: 2, code: 7, modifiers: 3, character: 0x1F600, x: 1.5, y: 2.5, dx: 3.5, dy: 4.5 }]);
});

test('moves of one frame become one, at the last place', () => {
    const queue = createEventQueue(() => {});
    queue.push({ kind: Kind.PointerMove, x: 1, y: 1 });
    queue.push({ kind: Kind.PointerMove, x: 9, y: 8 });
    assert.deepEqual(take(queue).map(({ x, y }) => [x, y]), [[9, 8]]);
});

test('wheel steps of one frame add up', () => {
    const queue = createEventQueue(() => {});
    queue.push({ kind: Kind.Wheel, dy: 10 });
    queue.push({ kind: Kind.Wheel, dx: 2, dy: 30 });
    assert.deepEqual(take(queue).map(({ dx, dy }) => [dx, dy]), [[2, 40]]);
});

test('a press between two moves keeps its place in the order', () => {
    const queue = createEventQueue(() => {});
    for (const kind of [Kind.PointerMove, Kind.PointerDown, Kind.PointerMove]) queue.push({ kind });
    assert.deepEqual(take(queue).map(({ kind }) => kind), [Kind.PointerMove, Kind.PointerDown, Kind.PointerMove]);
});

test('what does not fit stays for the next frame, which is asked for', () => {
    let wakes = 0;
    const queue = createEventQueue(() => { wakes += 1; });
    for (const code of [1, 2, 3]) queue.push({ kind: Kind.KeyDown, code });
    wakes = 0;
    assert.deepEqual(take(queue, 2).map(({ code }) => code), [1, 2]);
    assert.equal(wakes, 1);
    assert.deepEqual(take(queue, 2).map(({ code }) => code), [3]);
    assert.equal(wakes, 1);
});
