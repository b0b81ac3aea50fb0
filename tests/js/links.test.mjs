import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createLinks, isSafeLink } from '../../web/services/links.mjs';

const WELL_FORMED = [
    'mailto:marta@example.org', 'tel:+39040123456', 'tel:040123456', 'https://wa.me/393331234567', 'https://m.me/marta.colombo',
    'https://t.me/marta_c', 'https://meet.example.org', 'https://meet.example.org/Room-1?x=2#a',
];
const OTHERS = [
    '', 'javascript:alert(1)', ' https://meet.example.org', 'https://meet.example.org\n', 'http://meet.example.org/', 'data:text/html,x',
    'https://localhost/', 'https://a@b.example/', 'https://a.example:8443/', 'https://a.example\\@b.example/', 'blob:https://a.example/x',
    'mailto:a@b.example?bcc=c@d.example', 'mailto:a@b.example,c@d.example', 'tel:+39;ext=1', 'tel:12', 'https://a.example/"><script>',
    `https://a.example/${'a'.repeat(400)}`, 'file:///etc/passwd', '#/pair', 'https://\u0430.example/',
];

/** A document that writes down what is clicked. */
function paper() {
    const clicks = [];
    return { clicks, createElement: () => ({ click() { clicks.push({ ...this }); } }) };
}

test('well-formed links are opened, pages in a new tab that learns nothing', () => {
    const document = paper();
    const { open } = createLinks({ document });
    for (const link of WELL_FORMED) {
        assert.ok(isSafeLink(link), link);
        open(link);
    }
    assert.deepEqual(document.clicks.map((each) => each.href), WELL_FORMED);
    for (const each of document.clicks) {
        assert.equal(each.rel, 'noopener noreferrer');
        assert.equal(each.referrerPolicy, 'no-referrer');
        assert.equal(each.target, each.href.startsWith('https:') ? '_blank' : undefined);
    }
});

test('nothing else is ever opened', () => {
    const document = paper();
    const { open } = createLinks({ document });
    for (const link of OTHERS) {
        assert.ok(!isSafeLink(link), link);
        open(link);
    }
    assert.deepEqual(document.clicks, []);
});
