import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGlyphsAhead } from '../../web/services/glyphs_ahead.mjs';

// Letters are one pixel that says how many were painted so far; painting one takes 4 ms.
function stage(hidden = null) {
    const known = { painted: [], ms: 0, lights: [] };
    const draw = (what) => {
        known.painted.push(what);
        known.ms += 4;
        return { advance: 7, left: 1, top: 2, width: 1, height: 1, isColored: false };
    };
    const glyphs = {
        hidden,
        advance: () => 6,
        draw: (face, px, codePoint) => draw(String.fromCodePoint(codePoint)),
        drawLetter: (face, px, text) => draw(text),
        drawPath: (path) => draw(path),
        takePixels: (bytes) => bytes.fill(known.painted.length),
        setLightText: (isLight) => known.lights.push(isLight),
        generation: () => 5,
    };
    return { known, glyphs: createGlyphsAhead(glyphs, () => known.ms) };
}
const code = (letter) => letter.codePointAt(0);
const pixelOf = (glyphs) => {
    const bytes = new Uint8Array(4);
    glyphs.takePixels(bytes);
    return bytes[0];
};

test('in a rehearsal letters and icons are as wide as they are, and not painted', () => {
    const { glyphs, known } = stage();
    glyphs.rehearse(true);
    assert.deepEqual(glyphs.draw(0, 16, code('a')), { advance: 6, left: 0, top: 0, width: 0, height: 0, isColored: false });
    assert.equal(glyphs.drawPath('M0 0', 24, 2).advance, 24);
    assert.deepEqual(known.painted, []);
});

test('what was noted is painted a few at a time, each once, and found painted', () => {
    const { glyphs, known } = stage();
    glyphs.rehearse(true);
    for (const letter of 'abcda') glyphs.draw(0, 16, code(letter));
    glyphs.rehearse(false);
    assert.equal(glyphs.paintNoted(), true);
    assert.deepEqual(known.painted, ['a', 'b', 'c']);
    assert.equal(glyphs.paintNoted(), false);
    assert.equal(glyphs.draw(0, 16, code('b')).advance, 7);
    assert.equal(pixelOf(glyphs), 2);
    assert.equal(known.painted.length, 4);
});

test('what was not noted, or was taken, is painted at once', () => {
    const { glyphs, known } = stage();
    glyphs.rehearse(true);
    glyphs.drawLetter(0, 16, 'a');
    glyphs.rehearse(false);
    glyphs.paintNoted();
    glyphs.drawLetter(0, 16, 'a');
    glyphs.drawLetter(0, 17, 'a');
    glyphs.drawLetter(0, 16, 'a');
    assert.deepEqual(known.painted, ['a', 'a', 'a']);
    assert.equal(pixelOf(glyphs), 3);
});

test('what was measured in a rehearsal is stale after it', () => {
    const { glyphs } = stage();
    assert.equal(glyphs.generation(), 5);
    glyphs.rehearse(true);
    glyphs.rehearse(false);
    assert.equal(glyphs.generation(), 6);
});

test('letters painted for another ground are painted anew', () => {
    const { glyphs, known } = stage();
    glyphs.rehearse(true);
    glyphs.drawLetter(0, 16, 'a');
    glyphs.rehearse(false);
    glyphs.paintNoted();
    glyphs.setLightText(true);
    glyphs.drawLetter(0, 16, 'a');
    assert.equal(known.painted.length, 2);
    assert.deepEqual(known.lights, [true]);
});

test('a browser that alters what is read from a canvas has no rehearsal', () => {
    const { glyphs, known } = stage({});
    glyphs.rehearse(true);
    glyphs.drawLetter(0, 16, 'a');
    assert.deepEqual(known.painted, ['a']);
    assert.equal(glyphs.paintNoted(), false);
});
