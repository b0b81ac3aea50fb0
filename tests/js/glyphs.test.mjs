import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageTriple, isColorful, premultiplied } from '../../web/services/glyph_pixels.mjs';
import { boxOf, classOf, createGlyphs } from '../../web/services/glyphs.mjs';
import { altersPixels, createHiddenPictures } from '../../web/services/hidden_pictures.mjs';

// A canvas whose letters are solid squares, 0.5 em wide, painted at whole pixels. `emoji`: null without a colour font.
function fakeWindow({ emoji = [10, 20, 30], widthPx, rounds = (px) => px } = {}) {
    const listeners = {};
    const calls = { loads: [], paints: 0, inks: new Set(), texts: new Set() };
    const context = {
        font: '', fillStyle: '', textRendering: '',
        get px() { return Number(/([\d.]+)px/.exec(this.font)[1]); },
        measureText(text) {
            const width = text === ' ' ? 0 : widthPx ?? this.px / 2;
            return { width: rounds(widthPx ?? this.px / 2), actualBoundingBoxLeft: 0, actualBoundingBoxRight: width, actualBoundingBoxAscent: width,
                     actualBoundingBoxDescent: 0, fontBoundingBoxAscent: this.px, fontBoundingBoxDescent: this.px / 4 };
        },
        clearRect() {},
        fillText(text) { calls.paints += 1; calls.inks.add(this.fillStyle); calls.texts.add(text); calls.direction = this.direction; calls.align = this.textAlign; this.isEmoji = text.endsWith('\uFE0F'); if (this.isEmoji) calls.emojiFont = this.font; },
        getImageData(x, y, width, height) {
            const pixel = [...(this.isEmoji ? emoji ?? [255, 0, 255] : [0, 0, 0]), 200];
            return { data: Uint8ClampedArray.from({ length: 4 * width * height }, (_, at) => pixel[at % 4]) };
        },
    };
    const document = {
        fonts: {
            addEventListener: (type, body) => { listeners[type] = body; },
            load: (font) => { calls.loads.push(font); return Promise.resolve([]); },
        },
        createElement: () => ({ width: 0, height: 0, getContext: () => Object.create(context) }),
    };
    return { window: { document }, listeners, calls };
}

function glyphsOf(fake, isAltered = false) {
    const glyphs = createGlyphs({ window: fake.window, isAltered: () => isAltered });
    glyphs.defineFace(0, 'Test', 500);
    return glyphs;
}

test('a face that is defined begins to load', () => {
    const fake = fakeWindow();
    glyphsOf(fake);
    assert.deepEqual(fake.calls.loads, ['500 16px Test']);
});

test('a letter is painted at three places and its picture has no alpha', () => {
    const fake = fakeWindow();
    const glyphs = glyphsOf(fake);
    const drawn = glyphs.draw(0, 20, 'x'.codePointAt(0));
    assert.equal(fake.calls.paints, 3);
    assert.equal(drawn.advance, 10);
    assert.equal(drawn.isColored, false);
    const bytes = new Uint8Array(4 * drawn.width * drawn.height);
    glyphs.takePixels(bytes);
    assert.deepEqual([...bytes.subarray(0, 4)], [200, 200, 200, 0]);
});

test('a letter is as wide as it is meant, where the engine rounds what it measures to whole pixels', () => {
    const fake = fakeWindow({ rounds: Math.round });
    const glyphs = glyphsOf(fake);
    assert.equal(glyphs.draw(0, 13, 'x'.codePointAt(0)).advance, 6.5);
    assert.equal(glyphs.draw(0, 13, ' '.codePointAt(0)).advance, 6.5);
    assert.equal(glyphs.lineMetrics(0, 13)[2], 6.5);
});

test('a letter with a mark is painted as one, composed where there is one sign for both', () => {
    const fake = fakeWindow();
    const glyphs = glyphsOf(fake);
    assert.equal(glyphs.drawLetter(0, 20, 'o\u0323\u0300').advance, 10);
    assert.deepEqual([...fake.calls.texts], ['\u1ECD\u0300']);
});

test('a space has a width and no picture', () => {
    const drawn = glyphsOf(fakeWindow()).draw(0, 20, 32);
    assert.equal(drawn.advance, 10);
    assert.equal(drawn.width, 0);
});

test('an emoji keeps its colours', () => {
    const glyphs = glyphsOf(fakeWindow({ emoji: [255, 200, 0] }));
    assert.equal(glyphs.draw(0, 20, 0x1F600).isColored, true);
});

test('an emoji is painted with the fonts of the text, and with those of emoji when they have no colours', () => {
    for (const [emoji, font] of [[[255, 200, 0], 'Test'], [null, 'Color Emoji']]) {
        const fake = fakeWindow({ emoji });
        glyphsOf(fake).draw(0, 20, 0x1F600);
        assert.match(fake.calls.emojiFont, new RegExp(font));
    }
});

test('an emoji of greys alone, or black, keeps its colours', () => {
    for (const emoji of [[90, 90, 90], [0, 0, 0]]) assert.equal(glyphsOf(fakeWindow({ emoji })).draw(0, 20, 0x1F5A4).isColored, true);
});

test('an emoji without a colour font is painted like a letter', () => {
    const glyphs = glyphsOf(fakeWindow({ emoji: null }));
    assert.equal(glyphs.draw(0, 20, 0x1F600).isColored, false);
});

test('joiners, selectors and skin tones take no room', () => {
    for (const point of [0x200D, 0xFE0F, 0x1F3FD, 0x202E]) assert.equal(classOf(point), 'invisible');
});

test('digits and the sign for copyright are text, hearts and faces are emoji', () => {
    assert.deepEqual([0x35, 0xA9, 0x2764, 0x1F600].map(classOf), ['text', 'text', 'emoji', 'emoji']);
});

test('families, flags, keycaps and skin tones are emoji as one', () => {
    const emoji = ['\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', '\u{1F1EE}\u{1F1F9}', '1\uFE0F\u20E3', '\u{1F44D}\u{1F3FD}', '\u2639\uFE0F'];
    for (const letter of emoji) assert.equal(classOf(letter), 'emoji', letter);
});

test('a selector says whether a sign is text or an emoji, and makes no emoji of a letter', () => {
    assert.deepEqual(['\u2764\uFE0E', '\u{1F600}\uFE0E', '\u00A9\uFE0F', 'a\uFE0F'].map(classOf), ['text', 'text', 'emoji', 'text']);
});

test('a word from right to left is painted as such, from its left edge', () => {
    const fake = fakeWindow();
    const glyphs = glyphsOf(fake);
    glyphs.drawLetter(0, 20, '\u0633\u0644\u0627\u0645');
    assert.equal(fake.calls.direction, 'rtl');
    assert.equal(fake.calls.align, 'left');
    glyphs.drawLetter(0, 20, '\u0915\u094D\u0937');
    assert.equal(fake.calls.direction, 'ltr');
});

test('a long word has room for its picture', () => {
    const drawn = glyphsOf(fakeWindow({ widthPx: 500 })).drawLetter(0, 20, '\u0633\u0644');
    assert.ok(drawn.width >= 500);
});

test('light text is painted light, because its weight differs', () => {
    const fake = fakeWindow();
    const glyphs = glyphsOf(fake);
    glyphs.setLightText(true);
    glyphs.draw(0, 20, 65);
    assert.deepEqual([...fake.calls.inks], ['#fff']);
});

test('a font that arrives makes old pictures stale', () => {
    const fake = fakeWindow();
    const glyphs = glyphsOf(fake);
    const before = glyphs.generation();
    fake.listeners.loadingdone();
    assert.equal(glyphs.generation(), before + 1);
});

test('a nonsense box stays near the line', () => {
    const box = boxOf({ actualBoundingBoxLeft: 1e6, actualBoundingBoxRight: -1e6, actualBoundingBoxAscent: 1e6, actualBoundingBoxDescent: 1e6 }, 10);
    assert.ok(box.width < 40 && box.height < 40);
});

test('three pictures side by side become the channels of one', () => {
    const alpha = (...values) => Uint8Array.from(values.flatMap((value) => [9, 9, 9, value]));
    assert.deepEqual([...coverageTriple(alpha(1, 2, 3, 4, 5, 6), 2, 1)], [1, 3, 5, 0, 2, 4, 6, 0]);
});

test('colours are multiplied by their alpha', () => {
    assert.deepEqual([...premultiplied(Uint8Array.of(255, 100, 0, 51))], [51, 20, 0, 51]);
});

test('a faint pixel proves no colour', () => {
    assert.equal(isColorful(Uint8Array.of(255, 0, 0, 40)), false);
    assert.equal(isColorful(Uint8Array.of(255, 0, 0, 200)), true);
});

// A canvas of one colour, whose reader may lie about one pixel.
function flatContext({ lieAt = -1 } = {}) {
    const context = {
        fillStyle: '', color: [0, 0, 0, 0],
        fillRect() { this.color = [...this.fillStyle.match(/\d+/g).map(Number), 255]; },
        clearRect() { this.color = [0, 0, 0, 0]; },
        fillText() { this.color = [0, 0, 0, 90]; },
        getImageData: (x, y, width, height) =>
            ({ data: Uint8ClampedArray.from({ length: 4 * width * height }, (_, at) => context.color[at % 4] ^ (at === lieAt ? 1 : 0)) }),
    };
    return context;
}

test('a canvas that returns what was painted is believed, one that changes a bit is not', () => {
    assert.equal(altersPixels(flatContext()), false);
    assert.equal(altersPixels(flatContext({ lieAt: 2050 })), true);
});

test('where pixels are altered, a glyph is a number, and is painted in red, green and blue when it is needed', () => {
    const fake = fakeWindow();
    const glyphs = glyphsOf(fake, true);
    const drawn = glyphs.draw(0, 20, 65);
    assert.equal(fake.calls.paints, 0);
    const pixels = new Uint8Array(4 * drawn.width * drawn.height).fill(9);
    glyphs.takePixels(pixels);
    const found = [];
    glyphs.hidden.each({ pixels, width: drawn.width, height: drawn.height, imageWidth: drawn.width }, (...place) => found.push(place));
    assert.equal(found.length, 1);
    const [x, y, picture] = found[0];
    assert.deepEqual([x, y, picture.width, picture.height, picture.isColored], [0, 0, drawn.width, drawn.height, false]);
    picture.paint();
    assert.deepEqual([...fake.calls.inks], ['#f00', '#0f0', '#00f']);
});

test('numbers are found wherever the program moved them in its texture', () => {
    const hidden = createHiddenPictures();
    const names = Array.from({ length: 700 }, (_, index) => `letter ${index}`);
    const texels = names.map((name) => hidden.keep(name, name));
    assert.deepEqual(hidden.keep('letter 3', 'letter 3'), texels[3]);
    const pixels = new Uint8Array(4 * 10 * 4);
    pixels.set(texels[699], 4 * 12);
    pixels.set([0, 0, 0, 255], 4 * 13);
    const found = [];
    hidden.each({ pixels, width: 5, height: 4, imageWidth: 10 }, (...place) => found.push(place));
    assert.deepEqual(found, [[2, 1, 'letter 699']]);
});
