// What axe-core says about a page as it stands. It runs inside the page, under the page's own policy: it needs no eval.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** All rules that axe runs by default, WCAG 2.2 A and AA and good practice, and `target-size`, which must be asked for. */
const OPTIONS = { resultTypes: ['violations', 'incomplete'], rules: { 'target-size': { enabled: true } } };

/** Violations and what axe could not decide, as sentences; nothing when all is well. */
export async function faultsOf(page) {
    if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(AXE);
    return page.evaluate(async (options) => {
        const { violations, incomplete } = await window.axe.run(document, options);
        const told = (kind, results) => results.flatMap(({ id, nodes }) => nodes.map(({ html, any, all, none }) =>
            `${kind} ${id}: ${html.slice(0, 200)} (${[...any, ...all, ...none].map(({ message }) => message).join('; ')})`));
        return [...told('violation', violations), ...told('undecided', incomplete)];
    }, OPTIONS);
}
