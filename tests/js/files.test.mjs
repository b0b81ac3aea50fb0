import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createFiles, safeFileName } from '../../web/services/files.mjs';

test('a download never gets a name that is a path', () => {
    for (const name of ['../../etc/passwd', 'a/b\\c:d*e?.json', 'con\u0000trol', '']) {
        const safe = safeFileName(name);
        assert.ok(safe.length > 0);
        assert.doesNotMatch(safe, /[\/\\:*?\u0000-\u001F]/);
    }
    assert.equal(safeFileName('accanto-update.json'), 'accanto-update.json');
});

/** As much of a window as files take: what was shared, and what was offered for saving. */
function fakeWindow(share) {
    const seen = { shared: [], saved: [] };
    const window = {
        File, Blob, setTimeout() {}, addEventListener() {},
        URL: { createObjectURL: (blob) => blob, revokeObjectURL() {} },
        document: { createElement: () => ({ click() { seen.saved.push(this.download); } }) },
        navigator: { share: async (what) => { seen.shared.push(...what.files); await share(); } },
    };
    return { window, seen };
}
const bytes = new TextEncoder().encode('{}');

test('a file is shared as it is', async () => {
    const { window, seen } = fakeWindow(() => {});
    await createFiles({ wake() {}, window }).share('accanto-update.txt', 'text/plain', bytes);
    assert.deepEqual([seen.shared[0].name, seen.shared[0].type, await seen.shared[0].text()], ['accanto-update.txt', 'text/plain', '{}']);
    assert.deepEqual(seen.saved, []);
});

test('who closes the sheet gets nothing; where it does not open the file is saved', async () => {
    for (const [name, saved] of [['AbortError', []], ['NotAllowedError', ['accanto-update.txt']]]) {
        const { window, seen } = fakeWindow(() => { throw new DOMException('', name); });
        await createFiles({ wake() {}, window }).share('accanto-update.txt', 'text/plain', bytes);
        assert.deepEqual(seen.saved, saved);
    }
});
