// Prints how fluid the pairing board is with 500 mentors and 500 mentees: `node tests/browser/measure_board.mjs`. Not a
// test: figures hold for one machine. A frame is what the page does between the browser's call and its return, the drawing
// commands included, without what the browser itself draws afterwards.
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Person } from './person.mjs';
import { launch, serve, SITE } from './support.mjs';

const EACH_SIDE = 500;
const FRAMES = 100;
const BOARD = { x: 480, y: 500 };
const TOPICS = ['Product design', 'Writing', 'Data', 'Law', 'Sales', 'Backend engineering', 'Marketing', 'Leadership', 'Research',
                'Teaching', 'Finance', 'Photography', 'Music', 'Public speaking', 'Career change', 'Gardening', 'Film', 'Statistics'];
const LANGUAGES = ['English', 'Italian', 'German', 'French', 'Spanish'];
const FIRST = ['Ada', 'Ben', 'Carla', 'Daniel', 'Elif', 'Fatima', 'Grace', 'Hanna', 'Ingrid', 'Jonas', 'Kwame', 'Leo', 'Marta', 'Nadia',
               'Olena', 'Piotr', 'Rosa', 'Samir', 'Tom', 'Yusuf'];
const LAST = ['Rossi', 'Novak', 'Moretti', 'Okafor', 'Kaya', 'Zahra', 'Mwangi', 'Kowalska', 'Solberg', 'Lind', 'Asante', 'Fontaine',
              'Colombo', 'Karim', 'Shevchenko', 'Delgado', 'Patel', 'Demir', 'Tanaka', 'Vega', 'Costa', 'Reyes', 'Shah', 'Meyer', 'Silva'];

/** Invented people, always the same; few topics are in great demand. */
function table() {
    let state = 1;
    const random = () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
    };
    const some = (list) => list[Math.floor(random() * random() * list.length)];
    const rows = ['Name,Role,Languages,Topics I can help with,Topics I want help with,Years of experience,How many mentees?'];
    for (let i = 0; i < 2 * EACH_SIDE; i += 1) {
        const isMentor = i % 2 === 0;
        const person = Math.floor(i / 2) + (isMentor ? 0 : EACH_SIDE);
        const name = `${FIRST[person % FIRST.length]} ${LAST[Math.floor(person / FIRST.length) % LAST.length]}${isMentor ? ' A.' : ' B.'}`;
        const topics = [...new Set([some(TOPICS), some(TOPICS)])].join(', ');
        const languages = [...new Set(['English', LANGUAGES[person % LANGUAGES.length]])].join(', ');
        const years = isMentor ? 5 + Math.floor(random() * 20) : Math.floor(random() * 5);
        rows.push(`${name},${isMentor ? 'mentor' : 'mentee'},"${languages}","${isMentor ? topics : ''}","${isMentor ? '' : topics}",${years},${random() < 0.1 ? 2 : 1}`);
    }
    return rows.join('\n');
}

/** Before the page's own code: takes the time of its frames, and counts what it hands to the graphics card. */
function watchFrames() {
    window.frames_ms = [];
    window.bytes = [];
    const request = window.requestAnimationFrame.bind(window);
    window.nextFrame = () => new Promise((resolve) => { request(resolve); });
    window.requestAnimationFrame = (work) => request((now) => {
        const start = performance.now();
        window.bytes.push(0);
        work(now);
        window.frames_ms.push(performance.now() - start);
    });
    for (const name of ['bufferData', 'bufferSubData']) {
        const own = WebGL2RenderingContext.prototype[name];
        WebGL2RenderingContext.prototype[name] = function (target, ...rest) {
            const data = rest.find((each) => ArrayBuffer.isView(each));
            // With a place and a length inside the view, the length counts.
            const elements = rest[3];
            if (data && window.bytes.length > 0)
                window.bytes[window.bytes.length - 1] += elements ? elements * data.BYTES_PER_ELEMENT : data.byteLength;
            return own.call(this, target, ...rest);
        };
    }
}

const at = (sorted, share) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;

async function measure(person, name, work) {
    await person.page.mouse.move(BOARD.x, BOARD.y);
    await person.settled();
    await person.page.evaluate(() => { window.frames_ms = []; window.bytes = []; });
    for (let i = 0; i < FRAMES; i += 1) {
        await work(i);
        await person.page.evaluate(() => window.nextFrame());
    }
    await person.settled();
    const { times, bytes } = await person.page.evaluate(() => ({ times: window.frames_ms, bytes: window.bytes }));
    // What is pressed next stands at the top.
    await person.page.mouse.wheel(0, -1e6);
    await person.settled();
    const sorted = times.toSorted((a, b) => a - b);
    const most = Math.max(...bytes, 0);
    console.log(`${name.padEnd(44)} frames ${String(sorted.length).padStart(4)}, p50 ${at(sorted, 0.5).toFixed(1)}, p95 ${at(sorted, 0.95).toFixed(1)}, ` +
                `longest ${at(sorted, 1).toFixed(1)} ms, ${(most / 1024).toFixed(0)} kB to the card at most`);
}

const browser = await launch();
const site = await serve(SITE);
const person = await Person.at(browser, site.address, { locale: 'en-GB' });
const file = join(tmpdir(), `accanto-board-${process.pid}.csv`);
await writeFile(file, table());
await person.page.addInitScript(watchFrames);
await person.reload();
await person.press('button', 'Look around with sample data');
await person.goTo('#/people');
await person.drop(file);
await person.press('button', /^Add [\d,]+ people/);
await person.goTo('#/people');
await person.press('button', /^Accept (all|\d+|them)/);
if (await person.has('button', /^Accept/)) await person.press('button', /^Accept/);
await person.goTo('#/pairing');
await person.press('button', 'Suggest pairs');
await person.settled();

const scroll = (i) => person.page.mouse.wheel(0, i % 75 < 60 ? 120 : -400);
/** One step of the size every tenth frame, to and fro; between, what a touchpad sends. */
async function zoom(i) {
    await person.page.keyboard.down('Control');
    await person.page.mouse.wheel(0, (Math.floor(i / 30) % 2 === 0 ? 1 : -1) * 8);
    await person.page.keyboard.up('Control');
}
async function everySize(name) {
    await measure(person, `${name}, scrolling`, scroll);
    for (let size = 1; await person.has('button', 'Show more people at once') && size <= 3; size += 1) {
        await person.press('button', 'Show more people at once');
        await measure(person, `${name}, scrolling, ${size} smaller`, scroll);
    }
    for (let size = 1; size <= 3; size += 1) await person.press('button', 'Show people larger');
    await measure(person, `${name}, zooming`, zoom);
}
await measure(person, 'groups, scrolling', scroll);
await person.pressOn(person.find('list', 'Mentors').getByRole('button').first());
await person.pressOn(person.find('list', 'Mentees').getByRole('button').first());
await everySize('two groups open');
await person.press('button', 'Groups by topic');
await everySize('everybody');
await browser.close();
site.close();
