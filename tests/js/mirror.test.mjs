import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createMirror } from '../../web/services/mirror.mjs';
import { FakeDocument, FakeEvent } from './support/fake_dom.mjs';
import { actionsOf, commitOf } from './support/records.mjs';

function newMirror() {
    const document = new FakeDocument();
    let wakes = 0;
    const mirror = createMirror({ wake: () => { wakes += 1; }, document });
    return {
        document, mirror,
        wakes: () => wakes,
        show: (...nodes) => mirror.commit(...commitOf(nodes)),
        at: (id) => document.getElementById(`n${id}`),
        main: () => document.getElementById('main'),
        root: () => document.getElementById('mirror'),
        actions: () => actionsOf(mirror),
    };
}

const heading = { id: 1, role: 'Heading', level: 1, name: 'People', flags: ['focusable'] };
const button = (id, name, more = {}) => ({ id, role: 'Button', name, flags: ['focusable'], rect: [10, id * 10, 80, 44], ...more });
const field = (id, name, more = {}) => ({ id, role: 'TextField', name, flags: ['focusable'], rect: [10, 10, 200, 44], ...more });
const order = (page) => page.root().children.map((element) => element.id);

test('a node becomes a native element with its name and place', () => {
    const page = newMirror();
    page.show(heading, button(5, 'Propose pairs'));
    assert.equal(page.at(1).tagName, 'H1');
    assert.equal(page.at(5).tagName, 'BUTTON');
    assert.equal(page.at(5).textContent, 'Propose pairs');
    assert.deepEqual([page.at(5).style.left, page.at(5).style.top, page.at(5).style.width], ['10px', '50px', '80px']);
});

test('children are placed inside their parent, relative to it', () => {
    const page = newMirror();
    page.show({ id: 1, role: 'Region', name: 'Card', rect: [100, 50, 300, 200] }, button(5, 'Keep', { parent: 1, rect: [110, 60, 80, 44] }));
    assert.equal(page.at(5).parentElement, page.at(1));
    assert.deepEqual([page.at(5).style.left, page.at(5).style.top], ['10px', '10px']);
});

test('a card that is pressed as a whole is called by its name, and keeps what is written in it', () => {
    const page = newMirror();
    const words = { id: 6, role: 'Text', name: '12 steps', parent: 5, rect: [20, 60, 80, 20] };
    page.show(button(5, 'Career'), words);
    const card = page.at(5).parentElement;
    assert.deepEqual(card.children, [page.at(5), page.at(6)]);
    assert.deepEqual([card.style.left, page.at(6).style.left], ['10px', '10px']);
    assert.equal(page.at(5).textContent, 'Career');
    page.show(button(5, 'Support'), words);
    assert.equal(page.at(5).textContent, 'Support');
    assert.equal(page.at(6).moves, 1);
    page.show(button(5, 'Support'));
    assert.equal(page.at(5).parentElement, page.root());
});

test('scrolling moves the region and none of its children', () => {
    const page = newMirror();
    const region = (y) => ({ id: 1, role: 'Group', flags: ['scrollRegion'], rect: [0, y, 300, 900] });
    page.show(region(0), button(5, 'Keep', { parent: 1 }));
    const before = { ...page.at(5).style };
    page.show(region(-120), button(5, 'Keep', { parent: 1 }));
    assert.equal(page.at(1).style.transform, 'translate(0px,-120px)');
    assert.deepEqual(page.at(5).style, before);
});

test('what stands round a scroll region cuts off what is scrolled out of it', () => {
    const page = newMirror();
    const region = { id: 2, role: 'Group', name: '', parent: 1, flags: ['scrollRegion'], rect: [0, -200, 300, 900] };
    page.show({ id: 1, role: 'Main', name: 'People', rect: [0, 0, 300, 400] }, region, field(5, 'Name', { parent: 2 }));
    assert.ok(page.main().classList.contains('viewport'));
    assert.ok(!page.at(2).classList.contains('viewport'));
});

test('text that can be selected is set as it is painted; other text is not', () => {
    const page = newMirror();
    page.show({ id: 5, role: 'Text', name: 'Bring the number.', flags: ['selectable'], rect: [10, 10, 200, 22], fontPx: 15, linePx: 22 },
              { id: 6, role: 'Text', name: '18:04', rect: [10, 40, 40, 16] });
    assert.ok(page.at(5).classList.contains('selectable'));
    assert.deepEqual([page.at(5).style.fontSize, page.at(5).style.lineHeight], ['15px', '22px']);
    assert.ok(!page.at(6).classList.contains('selectable'));
});

test('only what changed is touched', () => {
    const page = newMirror();
    page.show(heading, button(5, 'Keep'), button(6, 'Never'));
    const same = page.at(5);
    page.show(heading, button(5, 'Keep'), button(6, 'Never pair'));
    assert.equal(page.at(5), same);
    assert.equal(page.at(5).moves, 1);
    assert.equal(page.at(6).textContent, 'Never pair');
});

test('the order of elements is the order of nodes', () => {
    const page = newMirror();
    page.show(button(5, 'A'), button(6, 'B'), button(7, 'C'));
    page.show(button(7, 'C'), button(5, 'A'), button(6, 'B'), button(8, 'D'));
    assert.deepEqual(order(page), ['n7', 'n5', 'n6', 'n8']);
});

test('the element with the focus is never moved, whatever happens around it', () => {
    const page = newMirror();
    page.show(button(5, 'A'), button(6, 'B'), button(7, 'C'));
    page.at(7).focus();
    const before = page.at(7).moves;
    page.show(button(7, 'C'), button(6, 'B'), button(5, 'A'), button(8, 'D'));
    assert.deepEqual(order(page), ['n7', 'n6', 'n5', 'n8']);
    assert.equal(page.at(7).moves, before);
    assert.equal(page.document.activeElement, page.at(7));
    assert.equal(page.document.lostFocus, 0);
});

test('when the focused node goes, the next one gets the focus and the body never does', () => {
    const page = newMirror();
    page.show(heading, button(5, 'A'), button(6, 'B'));
    page.at(5).focus();
    page.show(heading, button(6, 'B'));
    assert.equal(page.document.activeElement, page.at(6));
    assert.equal(page.document.lostFocus, 0);
});

test('when the whole page changes, its heading gets the focus', () => {
    const page = newMirror();
    page.show(heading, button(5, 'A'));
    page.at(5).focus();
    page.show({ ...heading, id: 101, name: 'Pairing' }, button(105, 'X'));
    assert.equal(page.document.activeElement, page.at(101));
    assert.equal(page.document.lostFocus, 0);
    assert.equal(page.at(5), null);
});

test('the program can move the focus, once', () => {
    const page = newMirror();
    page.show(heading, button(5, 'A'));
    page.show(heading, button(5, 'A', { flags: ['focusable', 'focusNow'] }));
    assert.equal(page.document.activeElement, page.at(5));
    page.at(1).focus();
    page.show(heading, button(5, 'A', { flags: ['focusable', 'focusNow'] }), button(6, 'B'));
    assert.equal(page.document.activeElement, page.at(1));
});

test('a modal dialog shuts off the rest and gives the focus back', () => {
    const page = newMirror();
    const main = [{ id: 1, role: 'Main' }, button(5, 'Delete', { parent: 1 })];
    const dialog = [{ id: 20, role: 'Dialog', name: 'Sure?', flags: ['modal'] }, button(21, 'Yes', { parent: 20 })];
    page.show(...main);
    page.at(5).focus();
    page.show(...main, ...dialog);
    assert.equal(page.main().inert, true);
    assert.equal(page.document.activeElement, page.at(20));
    assert.equal(page.at(20).getAttribute('aria-modal'), 'true');
    page.show(...main);
    assert.equal(page.main().inert, false);
    assert.equal(page.document.activeElement, page.at(5));
});

test('a press is an action and wakes the program; a disabled control does nothing', () => {
    const page = newMirror();
    page.show(button(5, 'A'), button(6, 'B', { flags: ['focusable', 'disabled'] }));
    page.at(5).click();
    page.at(6).click();
    assert.deepEqual(page.actions(), ['Activate 5']);
    assert.equal(page.wakes(), 1);
    assert.equal(page.at(6).getAttribute('aria-disabled'), 'true');
});

test('a press on the words inside a card presses the card', () => {
    const page = newMirror();
    page.show(button(5, 'Career'), { id: 6, role: 'Text', name: '12 steps', parent: 5 },
              { id: 7, role: 'Group', name: 'G' }, { id: 8, role: 'Text', name: 'Only words', parent: 7 });
    page.at(6).click();
    page.at(8).click();
    assert.deepEqual(page.actions(), ['Activate 5']);
});

test('a link that opens elsewhere is left to the browser', () => {
    const page = newMirror();
    page.show({ id: 5, role: 'Link', name: 'Board', href: '#/board', flags: ['focusable', 'current'] });
    assert.equal(page.at(5).getAttribute('href'), '#/board');
    assert.equal(page.at(5).getAttribute('aria-current'), 'page');
    const withControl = new FakeEvent('click', { ctrlKey: true, button: 0 });
    page.at(5).dispatchEvent(withControl);
    assert.equal(withControl.defaultPrevented, false);
    assert.deepEqual(page.actions(), []);
});

test('an address that is no route never becomes a link target', () => {
    const page = newMirror();
    page.show({ id: 5, role: 'Link', name: 'x', href: 'javascript:alert(1)', flags: ['focusable'] });
    assert.equal(page.at(5).getAttribute('href'), '#');
});

test('a field takes the direction of what is typed', () => {
    const page = newMirror();
    page.show(field(7, 'Your name', { value: 'So' }));
    assert.equal(page.at(7).getAttribute('dir'), 'auto');
});

test('typing sends the whole text, Enter submits, Escape is told', () => {
    const page = newMirror();
    page.show(field(7, 'Your name', { value: 'So' }));
    const input = page.at(7);
    input.focus();
    input.value = 'Sofía';
    input.dispatchEvent(new FakeEvent('input'));
    input.dispatchEvent(new FakeEvent('keydown', { key: 'Enter' }));
    input.dispatchEvent(new FakeEvent('keydown', { key: 'Escape' }));
    assert.deepEqual(page.actions(), ['Focus 7', 'Input 7 Sofía', 'Submit 7', 'Escape 7']);
});

test('an echo of earlier typing does not undo later typing', () => {
    const page = newMirror();
    page.show(field(7, 'Your name'));
    const input = page.at(7);
    input.focus();
    for (const text of ['a', 'ab', 'abc']) { input.value = text; input.dispatchEvent(new FakeEvent('input')); }
    page.show(field(7, 'Your name', { value: 'a' }));
    assert.equal(input.value, 'abc');
    page.show(field(7, 'Your name', { value: 'abc' }));
    assert.equal(input.value, 'abc');
    page.show(field(7, 'Your name', { value: '' }));
    assert.equal(input.value, '');
});

test('a field takes no more letters than it may, counted as people count them', () => {
    const page = newMirror();
    page.show(field(7, 'Emoji', { lettersMax: 2 }));
    const input = page.at(7);
    input.value = '😀😀😀';
    input.dispatchEvent(new FakeEvent('input'));
    assert.equal(input.value, '😀😀');
    assert.deepEqual(page.actions(), ['Input 7 😀😀']);
});

test('Enter in an area is a new line; with Ctrl it submits', () => {
    const page = newMirror();
    page.show({ ...field(7, 'Story'), role: 'TextArea' });
    const plain = new FakeEvent('keydown', { key: 'Enter' });
    page.at(7).dispatchEvent(plain);
    assert.equal(plain.defaultPrevented, false);
    page.at(7).dispatchEvent(new FakeEvent('keydown', { key: 'Enter', ctrlKey: true }));
    assert.deepEqual(page.actions(), ['Submit 7']);
});

test('keys that an element uses are marked, so that they are not heard twice', () => {
    const page = newMirror();
    page.show(button(5, 'A'), field(7, 'Name'));
    const pressed = (id, key) => {
        page.at(id).focus();
        const event = new FakeEvent('keydown', { key });
        page.at(id).dispatchEvent(event);
        return event.accantoHandled;
    };
    assert.equal(pressed(5, 'Enter'), true);
    assert.equal(pressed(5, 'k'), false);
    assert.equal(pressed(5, 'ArrowDown'), false);
    assert.equal(pressed(7, 'k'), true);
    assert.equal(pressed(7, 'F6'), false);
});

test('a label, a hint and an error belong to their field', () => {
    const page = newMirror();
    page.show(field(7, 'Your name', { description: 'Please write a name', flags: ['focusable', 'invalid', 'required'] }));
    const input = page.at(7);
    const hint = page.document.getElementById(input.getAttribute('aria-describedby'));
    assert.equal(hint.textContent, 'Please write a name');
    assert.equal(input.getAttribute('aria-invalid'), 'true');
    assert.equal(page.document.all().find((element) => element.getAttribute('for') === 'n7').textContent, 'Your name');
});

test('two nodes with one id in a frame both show', () => {
    const page = newMirror();
    page.show(button(5, 'A'), button(5, 'B'));
    assert.deepEqual(page.root().children.map((element) => element.textContent), ['A', 'B']);
    page.root().children[1].click();
    assert.deepEqual(page.actions(), ['Activate 5']);
});

test('a message that repeats is announced again', async () => {
    const page = newMirror();
    const region = () => page.document.all().find((element) => element.getAttribute('aria-live') === 'polite');
    page.mirror.announce('Saved', false);
    await new Promise((resolve) => { setTimeout(resolve, 80); });
    const first = region().textContent;
    page.mirror.announce('Saved', false);
    await new Promise((resolve) => { setTimeout(resolve, 80); });
    assert.equal(first, 'Saved');
    assert.notEqual(region().textContent, first);
    assert.equal(region().textContent.trim(), 'Saved');
});

test('a list of 300 that did not change costs no element a move', () => {
    const page = newMirror();
    const rows = Array.from({ length: 300 }, (_, index) => button(index + 1, `Row ${index}`));
    page.show(...rows);
    page.show(...rows.map((row) => (row.id === 150 ? { ...row, name: 'Changed' } : row)));
    assert.equal(page.root().children.reduce((sum, element) => sum + element.moves, 0), 300);
    page.show(...rows.filter((row) => row.id !== 3));
    assert.equal(page.root().children.reduce((sum, element) => sum + element.moves, 0), 299);
});
