import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CODES, characterOf, isBrowserShortcut, isHandledByElement, keyNumber, modifiersOf, shouldPreventDefault } from '../../web/services/keys.mjs';

const element = (tagName, type) => ({ tagName, type });

test('a key has the number of its place in the list, which is the order of the C++ enum', () => {
    assert.equal(keyNumber({ code: 'Tab', key: 'Tab' }), 1);
    assert.equal(keyNumber({ code: 'KeyA', key: 'a' }), CODES.indexOf('KeyA'));
    assert.equal(keyNumber({ code: 'Unheard', key: 'Unheard' }), 0);
});

test('letters are where the layout has them, and other alphabets command by place', () => {
    assert.equal(keyNumber({ code: 'KeyY', key: 'z' }), CODES.indexOf('KeyZ'));   // German
    assert.equal(keyNumber({ code: 'KeyQ', key: 'A' }), CODES.indexOf('KeyA'));   // French
    assert.equal(keyNumber({ code: 'KeyZ', key: '\u044f' }), CODES.indexOf('KeyZ')); // Russian
    const command = { code: 'KeyQ', key: 'a', ctrlKey: true };
    assert.equal(isBrowserShortcut(command), false);
    assert.equal(shouldPreventDefault(command), true);
    assert.equal(isBrowserShortcut({ code: 'KeyA', key: 'q', ctrlKey: true }), true);
});

test('keyboards on glass, which leave the code empty, are understood by what they type', () => {
    assert.equal(keyNumber({ code: '', key: 'b' }), CODES.indexOf('KeyB'));
    assert.equal(keyNumber({ code: '', key: '7' }), CODES.indexOf('Digit7'));
    assert.equal(keyNumber({ code: '', key: ' ' }), CODES.indexOf('Space'));
});

test('modifiers are bits, a command types nothing', () => {
    assert.equal(modifiersOf({ ctrlKey: true, altKey: true, repeat: true }), 1 | 4 | 16);
    assert.equal(characterOf({ key: 'é' }), 0xE9);
    assert.equal(characterOf({ key: 'a', ctrlKey: true }), 0);
    assert.equal(characterOf({ key: 'Enter' }), 0);
});

test('what a focused element does by itself is not done twice', () => {
    assert.equal(isHandledByElement(element('BUTTON'), 'Enter'), true);
    assert.equal(isHandledByElement(element('BUTTON'), 'ArrowDown'), false);
    assert.equal(isHandledByElement(element('TEXTAREA'), 'KeyA'), true);
    assert.equal(isHandledByElement(element('INPUT', 'range'), 'ArrowLeft'), true);
    assert.equal(isHandledByElement(element('INPUT', 'checkbox'), 'ArrowLeft'), false);
    assert.equal(isHandledByElement(element('DIV'), 'Enter'), false);
});

test('where text is the page, keys scroll it, but for arrows inside a group', () => {
    const press = (code, isInGroup) => ({ code, key: code, target: { closest: () => (isInGroup ? {} : null) } });
    for (const code of ['Space', 'PageDown', 'ArrowDown']) {
        assert.equal(shouldPreventDefault(press(code, false)), true);
        assert.equal(shouldPreventDefault(press(code, false), { isText: true }), false);
    }
    assert.equal(shouldPreventDefault(press('ArrowDown', true), { isText: true }), true);
    assert.equal(shouldPreventDefault(press('PageDown', true), { isText: true }), false);
    assert.equal(shouldPreventDefault({ code: 'ArrowDown', target: null }, { isText: true }), false);
});
