import assert from 'node:assert/strict';
import { test } from 'node:test';

import { safeFileName } from '../../web/services/files.mjs';

test('a download never gets a name that is a path', () => {
    for (const name of ['../../etc/passwd', 'a/b\\c:d*e?.json', 'con\u0000trol', '']) {
        const safe = safeFileName(name);
        assert.ok(safe.length > 0);
        assert.doesNotMatch(safe, /[\/\\:*?\u0000-\u001F]/);
    }
    assert.equal(safeFileName('accanto-update.json'), 'accanto-update.json');
});
