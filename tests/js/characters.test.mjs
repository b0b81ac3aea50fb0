import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCharacters, traitsOf } from '../../web/services/characters.mjs';

const [EXTENDS, PICTOGRAPHIC, LETTER, DIGIT, OPENS, CLOSES] = [1, 2, 4, 8, 16, 32];
const of = (text) => [...text].map((letter) => traitsOf(letter.codePointAt(0)));

test('marks, joiners, selectors and skin tones belong to what stands before them', () => {
    for (const traits of of('\u0301\u094D\u0940\u0E33\u200C\u200D\uFE0F\u20E3\u3099\u{1F3FD}\u{E0067}')) assert.equal(traits & EXTENDS, EXTENDS);
    for (const traits of of('a\u0915\u0E01\u200B\u00AD\u{1F600}\u{1F1EE}')) assert.equal(traits & EXTENDS, 0);
});

test('letters, digits, brackets and pictures are told apart', () => {
    assert.deepEqual(of('a\u0633\u6F22'), [LETTER, LETTER, LETTER]);
    assert.deepEqual(of('7\u0663'), [DIGIT, DIGIT]);
    assert.deepEqual(of('(\u300C\u201C)\u300D\u201D'), [OPENS, OPENS, OPENS, CLOSES, CLOSES, CLOSES]);
    assert.deepEqual(of('\u{1F600}\u2764'), [PICTOGRAPHIC, PICTOGRAPHIC]);
    assert.deepEqual(of(' .'), [0, 0]);
});

test('a page holds the traits of its code points, also the last one', () => {
    const { readPage } = createCharacters();
    assert.equal(readPage(0x600, 256)[0x33], LETTER);
    assert.equal(readPage(0x10FF00, 256).length, 256);
});

test('a dictionary tells where words of Thai begin, in bytes of UTF-8', () => {
    const { wordStarts } = createCharacters();
    assert.deepEqual(wordStarts('สวัสดีเพื่อน'), [0, 18]);
    assert.deepEqual(createCharacters({ Intl: {} }).wordStarts('สวัสดีเพื่อน'), []);
});
