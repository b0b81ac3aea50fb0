import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createMirror } from '../../web/services/mirror.mjs';
import { FakeDocument } from './support/fake_dom.mjs';
import { actionsOf, commitOf } from './support/records.mjs';

const shown = (...nodes) => shownAs({}, ...nodes);
function shownAs(options, ...nodes) {
    const document = new FakeDocument();
    const mirror = createMirror({ wake: () => {}, document, ...options });
    const show = (...all) => mirror.commit(...commitOf(all));
    show(...nodes);
    const at = (id) => document.getElementById(`n${id}`);
    return { document, show, at, of: (id, name) => at(id).getAttribute(name), actions: () => actionsOf(mirror) };
}
const button = (...flags) => ({ id: 5, role: 'Button', name: 'More', flags: ['focusable', ...flags] });

test('a group without a name is nothing to screen readers', () => {
    const page = shown({ id: 1, role: 'Group' }, { id: 2, role: 'Group', name: 'Topics' });
    assert.equal(page.of(1, 'role'), null);
    assert.equal(page.of(2, 'role'), 'group');
});

test('the skip link leads to the main part', () => {
    const page = shown({ id: 5, role: 'Link', name: 'Skip', href: '#main' }, { id: 6, role: 'Main', name: 'People' });
    assert.equal(page.document.getElementById(page.of(5, 'href').slice(1)).tagName, 'MAIN');
});

test('a button says whether a dialog or a menu opens', () => {
    assert.equal(shown(button()).of(5, 'aria-haspopup'), null);
    assert.equal(shown(button('popup')).of(5, 'aria-haspopup'), 'dialog');
    const menu = shown(button('popup', 'collapsed'));
    assert.deepEqual([menu.of(5, 'aria-haspopup'), menu.of(5, 'aria-expanded')], ['menu', 'false']);
    assert.equal(shown(button('expanded')).of(5, 'aria-haspopup'), null);
});

test('an open list belongs to its combobox, and not when it is closed', () => {
    const combobox = (...flags) => ({ id: 5, role: 'Combobox', name: 'Language', value: 'English', flags: ['popup', ...flags] });
    const list = [{ id: 6, role: 'Listbox', name: 'Language' }, { id: 7, role: 'Option', name: 'English', parent: 6, flags: ['selected'] }];
    const page = shown(combobox('expanded'), ...list);
    assert.equal(page.of(5, 'aria-haspopup'), 'listbox');
    assert.equal(page.of(5, 'aria-controls'), 'n6');
    assert.equal(page.of(7, 'aria-selected'), 'true');
    page.show(combobox('collapsed'));
    assert.equal(page.of(5, 'aria-controls'), null);
});

test('the chosen tab controls what it shows', () => {
    const tab = (id, ...flags) => ({ id, role: 'Tab', name: `Part ${id}`, parent: 1, flags });
    const all = (chosen) => [{ id: 1, role: 'TabList', name: 'Parts' }, tab(2, ...chosen === 2 ? ['selected'] : []),
                             tab(3, ...chosen === 3 ? ['selected'] : []), { id: 9, role: 'TabPanel', name: 'Part' }];
    const page = shown(...all(2));
    assert.deepEqual([page.of(2, 'aria-controls'), page.of(3, 'aria-controls')], ['n9', null]);
    page.show(...all(3));
    assert.deepEqual([page.of(2, 'aria-controls'), page.of(3, 'aria-controls')], [null, 'n9']);
});

test('a toggle says that it is not pressed, a command says nothing', () => {
    assert.equal(shown(button('pressed')).of(5, 'aria-pressed'), 'true');
    assert.equal(shown(button('released')).of(5, 'aria-pressed'), 'false');
    assert.equal(shown(button()).of(5, 'aria-pressed'), null);
});

test('what is said about an item of a list is text in it', () => {
    const page = shown({ id: 1, role: 'List', name: 'Readers' }, { id: 2, role: 'ListItem', name: 'The board', description: 'Everybody', parent: 1 });
    assert.equal(page.of(2, 'aria-description'), null);
    assert.deepEqual(page.at(2).children.map((part) => part.textContent), ['The board', 'Everybody']);
});

test('a cell of a grid is called by its name; its sign is for the eye', () => {
    const cell = (flags) => ({ id: 2, role: 'GridCell', name: 'Monday 7 to 9, free', value: '✓', flags, parent: 1 });
    const page = shown({ id: 1, role: 'Row' }, cell(['selected']));
    assert.equal(page.at(2).textContent, 'Monday 7 to 9, free');
    assert.equal(page.of(2, 'data-sign'), '✓');
    page.show({ id: 1, role: 'Row' }, cell(['released']));
    assert.equal(page.of(2, 'aria-selected'), 'false');
});

test('a column says that the table is sorted by it; a row has a number only in a longer table', () => {
    const page = shown({ id: 1, role: 'Table', name: 'People' }, { id: 2, role: 'Row', parent: 1 },
                       { id: 3, role: 'ColumnHeader', name: 'Name', value: 'descending', parent: 2 });
    assert.equal(page.of(3, 'aria-sort'), 'descending');
    assert.equal(page.of(2, 'aria-rowindex'), null);
    page.show({ id: 1, role: 'Table', name: 'People' }, { id: 2, role: 'Row', parent: 1, position: 7 });
    assert.equal(page.of(2, 'aria-rowindex'), '7');
});

test('on the page of text a press beside an open menu closes it and does nothing else', () => {
    const menu = [{ id: 6, role: 'Menu', name: 'More' }, { id: 7, role: 'MenuItem', name: 'Export', parent: 6, flags: ['focusable'] }];
    const page = shownAs({ isText: true }, button(), ...menu);
    page.at(5).click();
    assert.deepEqual(page.actions(), ['Escape 6']);
    page.at(7).click();
    assert.deepEqual(page.actions(), ['Activate 7']);
    page.show(button());
    page.at(5).click();
    assert.deepEqual(page.actions(), ['Activate 5']);
});
