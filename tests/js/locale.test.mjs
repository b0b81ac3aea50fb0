import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createLocale } from '../../web/services/locale.mjs';

const locale = createLocale({ languages: ['it', 'en'] });

test('plural categories are those of the language, by their letters', () => {
    assert.deepEqual([0, 1, 2].map((count) => locale.plural(count, 'en')), ['o', '1', 'o']);
    assert.deepEqual([1, 2, 5, 22].map((count) => locale.plural(count, 'pl')), ['1', 'f', 'm', 'f']);
    assert.equal(locale.plural(2, 'ar'), '2');
});

test('a list is told as the language tells it', () => {
    assert.equal(locale.list('Ada\n', 'en'), 'Ada');
    assert.equal(locale.list('Ada\nGrace\nElif\n', 'it'), 'Ada, Grace e Elif');
    assert.equal(locale.list('Ada\nGrace\n', 'en'), 'Ada and Grace');
});

test('numbers, days and spans of time follow the language', () => {
    assert.equal(locale.number(1234.5, 1, 'it'), '1234,5');
    assert.equal(locale.number(1234.5, 1, 'en'), '1,234.5');
    assert.equal(locale.date(Date.UTC(2026, 9, 7), 0, true, 'it'), '7 ott');
    assert.equal(locale.relative(-1, 2, 'it'), 'ieri');
});

test('who reads English in Britain gets British dates and lists, and who does not say where, the general ones', () => {
    const british = createLocale({ languages: ['en', 'it', 'en-GB'] });
    assert.equal(british.date(Date.UTC(2026, 9, 7), 0, true, 'en'), '7 Oct');
    assert.equal(locale.date(Date.UTC(2026, 9, 7), 0, true, 'en'), 'Oct 7');
    assert.equal(british.list('Ada\nGrace\nElif\n', 'en'), 'Ada, Grace and Elif');
});

test('clocks are read through the year, so that summer time is known before it comes', async () => {
    const zone = process.env.TZ;
    const offsets = (name) => {
        process.env.TZ = name;
        return Array.from({ length: 12 }, (_, month) => locale.utcOffset(Date.UTC(2027, month, 15, 12)));
    };
    try {
        assert.deepEqual(offsets('Europe/Rome'), [60, 60, 60, 120, 120, 120, 120, 120, 120, 120, 60, 60]);
        assert.deepEqual(offsets('America/Santiago'), [-180, -180, -180, -240, -240, -240, -240, -240, -180, -180, -180, -180]);
        assert.deepEqual(new Set(offsets('Asia/Kolkata')), new Set([330]));
    } finally {
        if (zone === undefined) delete process.env.TZ; else process.env.TZ = zone;
    }
});

test('a moment that no calendar has is nothing', () => {
    assert.equal(locale.date(Number.NaN, 0, true, 'en'), '');
});
