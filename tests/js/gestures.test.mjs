import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kind } from '../../web/services/event_queue.mjs';
import { Gestures, HOLD_MS, SLOP_PX } from '../../web/services/gestures.mjs';

const NAMES = Object.fromEntries(Object.entries(Kind).map(([name, kind]) => [kind, name]));

function record() {
    const events = [];
    const gestures = new Gestures((event) => events.push(event));
    return { gestures, events, kinds: () => events.map(({ kind }) => NAMES[kind]) };
}

test('a short touch is a press and a release, and leaves no hover behind', () => {
    const { gestures, kinds } = record();
    gestures.down(1, { x: 10, y: 10 }, 0);
    gestures.move(1, { x: 10 + SLOP_PX - 1, y: 10 }, 20);
    gestures.up(1, { x: 12, y: 10 }, 50);
    assert.deepEqual(kinds(), ['PointerMove', 'PointerDown', 'PointerMove', 'PointerUp', 'PointerLeave']);
});

test('a finger that goes farther than the slop cancels its press and pans', () => {
    const { gestures, events, kinds } = record();
    gestures.down(1, { x: 0, y: 100 }, 0);
    gestures.move(1, { x: 0, y: 80 }, 16);
    gestures.move(1, { x: 0, y: 65 }, 32);
    assert.deepEqual(kinds(), ['PointerMove', 'PointerDown', 'PointerCancel', 'PanStart', 'Pan']);
    assert.equal(events.at(-1).dy, -15);
});

test('a claimed touch drags instead of panning', () => {
    const { gestures, kinds } = record();
    gestures.down(1, { x: 0, y: 0 }, 0);
    gestures.claim();
    gestures.move(1, { x: 90, y: 0 }, 16);
    gestures.up(1, { x: 90, y: 0 }, 32);
    assert.ok(!kinds().includes('PanStart'));
    assert.equal(kinds().at(-2), 'PointerUp');
});

test('a touch that was held and is claimed then presses again, drags and lets go', () => {
    const { gestures, events, kinds } = record();
    gestures.down(1, { x: 0, y: 0 }, 0);
    gestures.step(HOLD_MS);
    assert.equal(kinds().at(-1), 'LongPress');
    gestures.move(1, { x: 3, y: 40 }, HOLD_MS + 16);
    gestures.claim();
    assert.deepEqual(kinds().slice(-2), ['PointerMove', 'PointerDown']);
    assert.equal(events.at(-1).y, 40);
    gestures.move(1, { x: 90, y: 60 }, HOLD_MS + 32);
    gestures.up(1, { x: 90, y: 60 }, HOLD_MS + 48);
    assert.ok(!kinds().includes('PanStart'));
    assert.deepEqual(kinds().slice(-4), ['PointerMove', 'PointerMove', 'PointerUp', 'PointerLeave']);
});

test('a flick glides on, slows down and ends', () => {
    const { gestures, events, kinds } = record();
    gestures.down(1, { x: 0, y: 500 }, 0);
    for (let step = 1; step <= 5; step += 1) gestures.move(1, { x: 0, y: 500 - 20 * step }, 16 * step);
    gestures.up(1, { x: 0, y: 400 }, 80);
    const before = events.length;
    let time = 80;
    while (gestures.step(time) !== null) {
        time += 16;
        assert.ok(time < 10_000, 'it ends');
    }
    const ways = events.slice(before).filter(({ kind }) => kind === Kind.Pan).map(({ dy }) => -dy);
    assert.ok(ways.length > 10);
    assert.ok(ways[1] > ways.at(-1));
    assert.equal(kinds().at(-1), 'PanEnd');
});

test('the way of a glide does not depend on the frame rate', () => {
    const glide = (frameMs) => {
        const { gestures, events } = record();
        gestures.down(1, { x: 0, y: 500 }, 0);
        for (let step = 1; step <= 5; step += 1) gestures.move(1, { x: 0, y: 500 - 20 * step }, 16 * step);
        gestures.up(1, { x: 0, y: 400 }, 80);
        const before = events.length;
        for (let time = 80; gestures.step(time) !== null; time += frameMs);
        return events.slice(before).reduce((sum, { dy = 0 }) => sum + dy, 0);
    };
    assert.ok(Math.abs(glide(8) - glide(33)) < 5);
});

test('a finger that rests before it leaves throws nothing', () => {
    const { gestures, kinds } = record();
    gestures.down(1, { x: 0, y: 0 }, 0);
    gestures.move(1, { x: 0, y: 50 }, 16);
    gestures.up(1, { x: 0, y: 50 }, 400);
    assert.equal(kinds().at(-1), 'PanEnd');
    assert.equal(gestures.step(416), null);
});

test('a touch that stops a glide presses nothing', () => {
    const { gestures, kinds, events } = record();
    gestures.down(1, { x: 0, y: 500 }, 0);
    for (let step = 1; step <= 5; step += 1) gestures.move(1, { x: 0, y: 500 - 20 * step }, 16 * step);
    gestures.up(1, { x: 0, y: 400 }, 80);
    const before = events.length;
    gestures.down(2, { x: 5, y: 5 }, 96);
    gestures.up(2, { x: 5, y: 5 }, 300);
    assert.deepEqual(kinds().slice(before), ['PanEnd', 'PanStart', 'PanEnd']);
});

test('a held finger is a long press and no tap', () => {
    const { gestures, kinds } = record();
    gestures.down(1, { x: 3, y: 4 }, 0);
    assert.equal(gestures.step(100), HOLD_MS - 100);
    assert.equal(gestures.step(HOLD_MS), null);
    gestures.up(1, { x: 3, y: 4 }, HOLD_MS + 50);
    assert.deepEqual(kinds(), ['PointerMove', 'PointerDown', 'PointerCancel', 'LongPress']);
});

test('two fingers pinch: the factor is how their distance grew', () => {
    const { gestures, events, kinds } = record();
    gestures.down(1, { x: 0, y: 0 }, 0);
    gestures.down(2, { x: 100, y: 0 }, 10);
    gestures.move(2, { x: 150, y: 0 }, 30);
    assert.deepEqual(kinds(), ['PointerMove', 'PointerDown', 'PointerCancel', 'Pinch']);
    assert.equal(events.at(-1).dy, 1.5);
    assert.equal(events.at(-1).x, 75);
});

test('over a text field a tap stays the field\'s, and a pan is still ours', () => {
    const tap = record();
    tap.gestures.down(1, { x: 0, y: 0 }, 0, false);
    tap.gestures.up(1, { x: 0, y: 0 }, 30);
    assert.deepEqual(tap.kinds(), []);
    const pan = record();
    pan.gestures.down(1, { x: 0, y: 0 }, 0, false);
    pan.gestures.move(1, { x: 0, y: 40 }, 16);
    pan.gestures.move(1, { x: 0, y: 60 }, 32);
    assert.deepEqual(pan.kinds(), ['PanStart', 'Pan']);
});
