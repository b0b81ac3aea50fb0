// The workbench with a real pointer and real keys: somebody is drawn to another, it is taken back, and the plan goes out.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { Person } from './person.mjs';
import { browserForTests } from './support.mjs';

describe('pairing on the board', () => {
    const stage = browserForTests();
    let person, mentor, mentee;
    before(async () => {
        person = await Person.at(stage.browser, stage.address);
        await person.press('button', 'Look around with sample data');
        await person.goTo('#/pairing');
        await person.press('button', 'Suggest pairs');
        // Two who are no pair of the plan: the ends of two lines.
        const lines = person.page.getByRole('list', { name: 'Suggested pairs' }).getByRole('button');
        const names = await lines.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? each.textContent));
        assert.ok(names.length > 1, names.join('; '));
        mentor = names[0].split(' with ')[0];
        mentee = names.find((name) => !name.startsWith(`${mentor} with `)).split(' with ')[1];
    });
    after(() => person?.close());

    const of = (list, name) => person.place(person.find('button', name, { within: person.find('list', list) }));
    const couple = () => `${mentor} with ${mentee}`;

    test('before somebody drawn to another is let go, the panel says what it would do', async () => {
        const from = await of('Mentors', mentor), to = await of('Mentees', mentee);
        const { mouse } = person.page;
        await mouse.move(from.x, from.y);
        await mouse.down();
        await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
        await mouse.move(to.x, to.y, { steps: 4 });
        // While the pointer is held the page does not rest.
        await person.page.getByText('If you paired these two').waitFor({ state: 'attached', timeout: 10_000 });
        assert.ok(!await person.has('button', couple()));
        await mouse.up();
        await person.settled();
        assert.ok(await person.has('button', couple()));
        assert.ok(await person.has('button', 'Keep no longer'));
    });

    test('Ctrl+Z takes it back, with Shift it is there again', async () => {
        await person.page.keyboard.press('Control+z');
        await person.settled();
        assert.ok(!await person.has('button', couple()));
        await person.page.keyboard.press('Control+Shift+z');
        await person.settled();
        assert.ok(await person.has('button', couple()));
        await person.press('button', 'Undo');
        assert.ok(!await person.has('button', couple()));
    });

    test('the wheel with Ctrl makes the people of the board smaller and larger, and the page as large as it was', async () => {
        const { page } = person;
        const row = person.find('button', mentor, { within: person.find('list', 'Mentors') });
        const height = async () => (await row.boundingBox()).height;
        const turn = async (way) => {
            await page.keyboard.down('Control');
            await page.mouse.wheel(0, way);
            await page.keyboard.up('Control');
            await person.settled();
        };
        const { x, y } = await person.place(row);
        await page.mouse.move(x, y);
        const before = await height(), width = await page.evaluate(() => window.innerWidth);
        await turn(100);
        assert.ok(await height() < 0.7 * before);
        await turn(-100);
        assert.equal(await height(), before);
        assert.equal(await page.evaluate(() => window.innerWidth), width);
    });

    test('the plan is saved as a table and for programs, with the same pairs', async () => {
        const saved = async (entry) => {
            await person.press('button', 'More');
            return readFile(await person.save(() => person.press('menuitem', entry)), 'utf8');
        };
        const table = await saved('Export the plan as a table');
        const plan = JSON.parse(await saved('Export the plan for other programs'));
        assert.equal(plan.format, 'accanto-plan');
        assert.ok(plan.pairs.length > 1);
        for (const pair of plan.pairs) {
            assert.ok(table.includes(`${pair.mentor_name},${pair.mentee_name},${pair.fit},`), pair.mentor_name);
            const { topics, languages, free_time: time, experience, goals, interests, wishes } = pair;
            assert.equal(topics + languages + time + experience + goals + interests + wishes, pair.fit);
        }
        assert.deepEqual(person.seen.errors, []);
    });
});

describe('fingers on the board', () => {
    const stage = browserForTests();

    test('change the size of people with two, and not the size of text', async () => {
        const person = await Person.at(stage.browser, stage.address, { viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true });
        await person.press('button', 'Look around with sample data');
        await person.goTo('#/pairing');
        await person.press('button', 'Suggest pairs');
        const devtools = await person.page.context().newCDPSession(person.page);
        const send = (type, points) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
        const within = (list) => person.find('list', list).getByRole('button');
        const row = within('Mentors').first();

        const height = async () => (await row.boundingBox()).height;
        const before = await height();
        await send('touchStart', [[200, 500], [400, 500]]);
        for (let step = 1; step <= 6; step += 1) await send('touchMove', [[200 + 12 * step, 500], [400 - 12 * step, 500]]);
        await send('touchEnd', []);
        await person.settled();
        assert.ok(await height() < 0.7 * before, 'two fingers make people smaller');
        await person.goTo('#/settings');
        assert.equal(await person.find('slider', 'Text size').inputValue(), '100');
        assert.deepEqual(person.seen.errors, []);
        await person.close();
    });
});
