import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createFirstLanguage } from '../../web/services/first_language.mjs';

const tags = ['en', 'it'];

function memory() {
    const kept = new Map();
    return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
}

test('a visit begins in the language of the browser, and in English for all others', () => {
    const begin = (languages) => createFirstLanguage({ tags, languages, storage: memory }).tag();
    assert.equal(begin(['it-CH', 'en']), 'it');
    assert.equal(begin(['EN-gb']), 'en');
    assert.equal(begin(['fr', 'it']), 'en');
    assert.equal(begin([]), 'en');
});

test('a visit begins in the language of the last one', () => {
    const storage = memory();
    const make = () => createFirstLanguage({ tags, languages: ['en'], storage: () => storage });
    make().remember('it');
    assert.equal(make().tag(), 'it');
});

test('nothing is kept while the page speaks as the browser does', () => {
    for (const [languages, usual] of [[['it'], 'it'], [['fr'], 'en']]) {
        const storage = memory();
        const first = createFirstLanguage({ tags, languages, storage: () => storage });
        first.remember(usual);
        assert.equal(storage.kept.size, 0);
        first.remember(usual === 'it' ? 'en' : 'it');
        assert.equal(storage.kept.size, 1);
        first.remember(usual);
        assert.equal(storage.kept.size, 0);
    }
});

test('a language that is no longer there is not begun with', () => {
    const storage = memory();
    storage.setItem('accanto-language', 'xx');
    assert.equal(createFirstLanguage({ tags, languages: ['it'], storage: () => storage }).tag(), 'it');
});

test('a browser that refuses to store is asked in vain, and nothing breaks', () => {
    const first = createFirstLanguage({ tags, languages: ['it'], storage: () => { throw new Error('SecurityError'); } });
    first.remember('en');
    assert.equal(first.tag(), 'it');
});
