// The main job from the first page to the last reload: an admin, a mentor and a mentee, each in a browser of their
// own, with real files between them. One story in order; a later part needs the parts before it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launch, serve, SITE } from './support.mjs';

const SIGN_UPS = new URL('../golden/signups/google_forms_50_50.csv', import.meta.url).pathname;
const SECRET = 'The night train to Trieste was my idea';
const ANSWER = 'Then we both missed the sea that morning';
const POST = 'Who knows a good book about asking for a raise?';
const STEP = 'Where are you now, truly?';

/** One update for everybody, saved as a file. */
async function saveUpdate(person, words) {
    await person.goTo('#/send');
    return person.save(() => person.press('button', words.saveUpdate));
}

/** Brings a file in and says yes to what it would add. */
async function add(person, file, yes = 'Add to mine') {
    await person.drop(file);
    await person.press('button', yes);
}

async function signUp(person, invitation, words, name, role) {
    await person.press('button', words.invitation);
    await person.bring(invitation, () => person.press('button', words.choose));
    await person.write(words.name, name);
    await person.press('button', words.on);
    await person.press('radio', role);
    await person.press('button', words.on);
    if (await person.has('checkbox', words.adult)) await person.press('checkbox', words.adult);
    await person.press('checkbox', words.agree);
    return person.save(() => person.press('button', words.finish));
}

const english = { invitation: 'I have an invitation', choose: 'Choose the file', name: 'Your name', on: 'Continue', adult: 'I am 18 or older',
                  agree: 'I agree to this', finish: 'Finish and save the file', saveUpdate: 'Save the update',
                  done: 'Mark as done', allSteps: /^All \d+ steps$/, checkIn: 'Check-in', moreParts: 'More parts', talked: 'Talked', saveCheckIn: 'Save check-in' };
const italian = { invitation: 'Ho un invito', choose: 'Scegli il file', name: 'Il tuo nome', on: 'Continua', adult: 'Ho almeno 18 anni',
                  agree: 'Sono d’accordo', finish: 'Concludi e salva il file', saveUpdate: 'Salva l\'aggiornamento',
                  done: 'Segna come fatta', allSteps: /^Tutte le \d+ tappe$/, checkIn: 'Come va', moreParts: 'Altre parti', talked: 'Parlato', saveCheckIn: 'Salva' };

/**
 * Tells it as people who act in one way: `Way` is a Person or a kind of one. `start` brings the browser; with `pictures`,
 * an ending for their names, each screen on the way is kept.
 */
export function tellStory(title, Way, { start = launch, pictures } = {}) {
    describe(title, () => {
        let browser, site, admin, mentor, mentee;
        const files = {};
        const picture = async (person, name) => { if (pictures !== undefined) await person.picture(`${name}${pictures}`); };

        before(async () => {
            browser = await start();
            site = await serve(SITE, '', { before: Way.before });
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });

        async function showWhereWeAre() {
            for (const [name, person] of Object.entries({ admin, mentor, mentee })) await person?.picture(`failed-${name}`);
        }

        /** A part needs those before it: after one that fails, the rest would only say so again. */
        let isBroken = false;
        function part(name, body) {
            test(name, async (context) => {
                if (isBroken) { context.skip('an earlier part failed'); return; }
                isBroken = true;
                try {
                    await body();
                    isBroken = false;
                } finally {
                    if (isBroken) await showWhereWeAre();
                }
            });
        }

        part('the admin creates a program, and gives it a name and a step of its own', async () => {
            admin = await Way.at(browser, site.address);
            await picture(admin, 'welcome-desktop');
            await admin.press('button', 'Career advancement');
            await admin.write('Name of the program', 'Harbour Circle');
            await admin.write('Your name', 'Elena Russo');
            await picture(admin, 'new-program-desktop');
            await admin.press('button', 'Create program');
            assert.equal(await admin.route(), '#/overview');
            assert.ok(await admin.has('button', 'Harbour Circle'));

            await admin.press('link', 'Guide');
            await admin.press('button', '2. Where you stand');
            await admin.press('button', 'Change this step');
            await admin.write('Title of the step', STEP);
            await admin.press('button', 'Save the step');
            assert.ok(await admin.has('button', `2. ${STEP}`));
            await picture(admin, 'guide-desktop');
        });

        part('a table of a hundred sign-ups is brought in, and an invitation saved', async () => {
            await admin.press('link', 'People');
            await admin.bring(SIGN_UPS, () => admin.press('button', 'Import a table'));
            await picture(admin, 'import-desktop');
            await admin.press('button', 'Add 100 people');
            assert.match(await admin.words(), /100 people have signed up/);
            await picture(admin, 'people-desktop');
            await admin.press('button', 'Invite people');
            files.invitation = await admin.save(() => admin.press('button', 'Save the invitation file'));
        });

        part('a mentor and a mentee sign up, one of them in Italian', async () => {
            mentor = await Way.at(browser, site.address);
            files.mentor = await signUp(mentor, files.invitation, english, 'Marta Colombo', 'As a mentor');
            await picture(mentor, 'join-sent-desktop');
            mentee = await Way.at(browser, site.address, { locale: 'it-IT', viewport: { width: 390, height: 844 } });
            await picture(mentee, 'welcome-phone');
            files.mentee = await signUp(mentee, files.invitation, italian, 'Sofia Reyes', 'Come mentee');
            await picture(mentee, 'join-sent-phone');
        });

        part('the admin sees both sign-ups and accepts everybody', async () => {
            await add(admin, files.mentor);
            await add(admin, files.mentee);
            await admin.press('link', /^People/);
            assert.match(await admin.words(), /102 people have signed up/);
            await admin.press('button', 'Accept all 102');
            await admin.write('Search people', 'Marta Colombo', { role: 'searchbox' });
            assert.ok(await admin.has('button', 'Marta Colombo'));
        });

        part('pairs are suggested with reasons; one is kept, and the two of the invitation become a pair', async () => {
            await admin.press('link', /^Pairing/);
            await admin.press('button', 'Suggest pairs');
            await picture(admin, 'pairing-desktop');
            assert.match(await admin.words(), /Why these two[\s\S]*Shared topics[\s\S]*Languages/);
            await admin.press('button', 'Keep this pair');
            assert.ok(await admin.has('button', 'Keep no longer'));

            await admin.press('button', 'Pair by hand');
            const dialog = admin.find('dialog', 'Pair by hand');
            await admin.write('Search mentors', 'Marta Colombo', { role: 'searchbox', within: dialog });
            await admin.press('button', 'Marta Colombo', { within: dialog });
            await admin.write('Search mentees', 'Sofia Reyes', { role: 'searchbox', within: dialog });
            await admin.press('button', 'Sofia Reyes', { within: dialog });
            await picture(admin, 'pair-by-hand-desktop');
            await admin.press('button', 'Pair these two');

            await admin.press('radio', 'Suggestions');
            await admin.press('button', /^Form \d+ pairs$/);
            await admin.press('button', 'Form them');
            files.update = await saveUpdate(admin, english);
            await picture(admin, 'send-desktop');
        });

        part('both open the same update, and each sees the pair and the guide', async () => {
            await add(mentor, files.update);
            assert.ok(await mentor.has('heading', 'You and Sofia'));
            assert.ok((await mentor.words()).includes(STEP));
            await picture(mentor, 'pair-desktop');
            await add(mentee, files.update, 'Aggiungi');
            assert.ok((await mentee.words()).includes('Marta'));
            await picture(mentee, 'pair-phone');
        });

        part('they write to each other, and on the board', async () => {
            await mentee.press('tab', 'Conversazione');
            await mentee.write('Messaggio per Marta', SECRET);
            await mentee.press('button', 'Invia');
            await picture(mentee, 'talk-phone');
            await add(mentor, await saveUpdate(mentee, italian));
            await mentor.press('link', 'My pair');
            await mentor.press('tab', /^Conversation/);
            assert.ok((await mentor.words()).includes(SECRET));
            await mentor.write('Message to Sofia', ANSWER);
            await mentor.press('button', 'Send');
            await picture(mentor, 'talk-desktop');
            await mentor.press('link', 'Program board');
            await mentor.write('Write on the board', POST);
            await mentor.press('button', 'Post');
            await picture(mentor, 'board-desktop');
        });

        part('both mark the first step as done and check in', async () => {
            for (const [person, words] of [[mentor, english], [mentee, italian]]) {
                await person.goTo('#/pair//guide');
                if (await person.has('button', words.allSteps)) await person.press('button', words.allSteps);
                await person.press('button', /^Meet, /);
                await person.press('button', words.done);
                // A phone has no room for all parts: the last ones stand in a menu.
                if (await person.has('tab', words.checkIn)) {
                    await person.press('tab', words.checkIn);
                } else {
                    await person.press('button', words.moreParts);
                    await person.press('menuitem', words.checkIn);
                }
                await person.press('radio', words.talked);
                await person.press('radio', '4');
                await person.press('button', words.saveCheckIn);
            }
            await picture(mentor, 'check-in-desktop');
            await picture(mentee, 'check-in-phone');
            files.fromMentor = await saveUpdate(mentor, english);
            files.fromMentee = await saveUpdate(mentee, italian);
            await add(mentee, files.fromMentor, 'Aggiungi');
            await add(mentor, files.fromMentee);
            await mentor.goTo('#/pair//guide');
            assert.match(await mentor.words(), /Meet, Step 1, you have both done it/);
            await mentee.goTo('#/pair//talk');
            assert.ok((await mentee.words()).includes(ANSWER));
            await mentee.goTo('#/board');
            assert.ok((await mentee.words()).includes(POST));
        });

        part('the admin sees the step and the check-in as agreed, and nothing of the talk', async () => {
            await add(admin, files.fromMentor);
            await add(admin, files.fromMentee);
            await admin.press('link', 'Overview');
            await picture(admin, 'overview-desktop');
            const overview = await admin.words();
            assert.match(overview, /row "Marta & Sofia[^"]*Week 1, useful 4, in touch[^"]*Step 1 of 12 this week"/);

            const seen = [await admin.stored()];
            for (const route of ['overview', 'people', 'pairing', 'pair', 'board', 'guide', 'send', 'program', 'settings']) {
                await admin.goTo(`#/${route}`);
                seen.push(await admin.words());
            }
            assert.ok(seen.join().includes(POST), 'the search finds what everybody may read');
            for (const words of [SECRET, ANSWER]) assert.ok(!seen.join().includes(words));
            assert.ok((await mentor.words()).includes('Sofia'));
        });

        part('all three reload, and everything is there', async () => {
            for (const person of [admin, mentor, mentee]) {
                const before = await person.stateHash();
                await person.reload();
                assert.equal(await person.stateHash(), before);
            }
            await mentee.goTo('#/pair//talk');
            assert.ok((await mentee.words()).includes(ANSWER));
        });

        part('a backup, everything forgotten, the backup opened: the same state', async () => {
            const before = await mentor.stateHash();
            await mentor.goTo('#/settings');
            await picture(mentor, 'settings-desktop');
            await mentor.press('button', 'Save a backup');
            await mentor.press('switch', 'Lock it with a passphrase');
            files.backup = await mentor.save(() => mentor.press('button', 'Save the backup'));
            await mentor.press('button', 'Forget everything');
            await mentor.write('Write "forget" to confirm', 'forget');
            await mentor.press('button', 'Forget now');
            assert.ok(await mentor.has('button', 'I have an invitation'));
            assert.notEqual(await mentor.stateHash(), before);
            await add(mentor, files.backup, 'Bring it back');
            assert.equal(await mentor.stateHash(), before);
        });

        part('no page asked anybody but its own server, and none broke a rule', async () => {
            for (const person of [admin, mentor, mentee]) {
                assert.deepEqual(person.seen.errors, []);
                assert.deepEqual([...person.seen.hosts], [new URL(site.address).host]);
                assert.deepEqual(await person.page.evaluate(() => window.violations), []);
            }
        });
    });
}
