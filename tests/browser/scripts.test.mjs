// Text of many scripts on the canvas, compared with what the same browser makes of it as an element; also where the
// browser alters what is read from a canvas. Leaves pictures, build/screens/scripts-*.png; SHOW=1 prints all figures.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { Person } from './person.mjs';
import { launch, serve, SITE } from './support.mjs';

const WINDOW = { viewport: { width: 1000, height: 1000 }, locale: 'en-GB', colorScheme: 'light' };
const LINE_PX = 22;
const WIDTH_ERROR_PX_MAX = 1;
const LIKENESS_MIN = 0.85;
const SAMENESS_MIN = 0.98;
// One line each; the first is from left to right, because the whole takes its place from it.
const SHEET = {
    Latin: 'Città, naïve, Ọ̀la',
    Greek: 'Καλημέρα κόσμε',
    Cyrillic: 'Доброе утро',
    Han: '漢字、「相談」。',
    kana: 'かな・カナ',
    Hangul: '안녕하세요',
    jamo: '한글',
    Thai: 'สวัสดี ที่นี่ น้ำ',
    Devanagari: 'नमस्ते क्षत्रिय हिन्दी',
    Arabic: 'السلام عليكم',
    'Arabic with a number': 'موعد (12:30) غدا',
    Hebrew: 'שָׁלוֹם עולם',
    'Hebrew with a name': 'שלום Elif (Kaya), 12!',
    'N’Ko': 'ߒߞߏ ߞߊ߲',
    'Hebrew in Latin': 'Ciao שלום עולם, Elif',
    families: '👨‍👩‍👧‍👦 👩🏽‍🚀 👍🏽',
    'flags and keycaps': '🇮🇹 🇫🇷 1️⃣',
    selectors: '❤️ ❤︎ ☎︎ ☎️',
};
const PARAGRAPHS = [
    'שלום לכולם! אני Elif Kaya (מנהלת התוכנית), והפגישה הבאה שלנו תהיה ביום חמישי בשעה 18:30, בחדר 12. מי שלא יכול להגיע מוזמן לכתוב לי כאן או בהודעה פרטית, ואשמח לעזור.',
    'مرحباً بالجميع! موعدنا القادم يوم الخميس الساعة ١٨:٣٠ في الغرفة ١٢ (الطابق الثاني). من لا يستطيع الحضور فليكتب لي هنا، وسأكون سعيدة بالمساعدة.',
    'みなさん、こんにちは。次回の集まりは木曜日の18時30分からです。「メンターの選び方」について話します。来られない方は、ここに書いてください。よろしくお願いします！',
    'สวัสดีทุกคนการประชุมครั้งต่อไปของเราคือวันพฤหัสบดีเวลาสิบแปดนาฬิกาสามสิบนาทีใครมาไม่ได้เขียนถึงฉันได้ที่นี่ฉันยินดีช่วยเหลือเสมอ',
    'सबको नमस्ते! हमारी अगली मुलाक़ात गुरुवार को शाम 6:30 बजे कमरा 12 में होगी। जो नहीं आ सकते, वे यहाँ लिखें। 👩🏽‍🚀👨‍👩‍👧‍👦🇮🇹❤️ Danke!',
    'Die Mentorinnen- und Mentorengruppe trifft sich am Sonntag um 10-12 Uhr mit allen anderen Gruppen zu einem Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADgespräch.',
];

let browser, site;
before(async () => {
    browser = await launch();
    site = await serve(SITE);
});
after(async () => {
    await browser?.close();
    site?.close();
});

/** A browser that returns noise for what is painted on a canvas, as Firefox does with resistFingerprinting. */
const altering = (honest) => ({
    async newContext(options) {
        const context = await honest.newContext(options);
        await context.addInitScript(() => {
            CanvasRenderingContext2D.prototype.getImageData = (x, y, width, height) =>
                new ImageData(Uint8ClampedArray.from({ length: 4 * width * height }, () => 256 * Math.random()), width, height);
        });
        return context;
    },
});

/** Somebody who wrote these lines on the board; and where they stand. */
async function writerOf(lines, by = browser) {
    const person = await Person.at(by, site.address, WINDOW);
    await person.press('button', 'Look around with sample data');
    await person.goTo('#/board');
    await person.write('Write on the board', lines.join('\n'));
    await person.press('button', 'Post');
    return { person, place: await person.page.getByText(lines[0]).first().boundingBox() };
}

/** How dark each column of each line is there. */
async function look(person, place, name) {
    const clip = { ...place, x: place.x - 2, width: place.width + 4 };
    const picture = await person.page.screenshot({ clip, path: new URL(`../../build/screens/scripts-${name}.png`, import.meta.url).pathname });
    return person.page.evaluate(async ({ base64, linePx }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const { width, height } = bitmap;
        const context = new OffscreenCanvas(width, height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, width, height);
        const darkness = (at) => 255 - Math.min(data[at], data[at + 1], data[at + 2]);
        return Array.from({ length: height / linePx }, (_, line) => Array.from({ length: width }, (_, x) => {
            let sum = 0;
            for (let y = line * linePx; y < (line + 1) * linePx; y += 1) sum += darkness(4 * (y * width + x));
            return sum;
        }));
    }, { base64: picture.toString('base64'), linePx: LINE_PX });
}

/** Covers the place with an element that says the same; returns how high it is. */
const coverWithElement = (person, place, lines) => person.page.evaluate(({ place, lines, linePx }) => {
    const sheet = document.createElement('div');
    for (const line of lines) {
        const part = document.createElement('div');
        part.dir = 'auto';
        part.textContent = line;
        sheet.append(part);
    }
    Object.assign(sheet.style, {
        position: 'fixed', zIndex: 9, left: `${place.x}px`, top: `${place.y}px`, width: `${place.width}px`, background: '#fff', color: '#12302f',
        font: `400 15px/${linePx}px var(--sans)`, fontKerning: 'none',
    });
    document.body.append(sheet);
    return sheet.offsetHeight;
}, { place, lines, linePx: LINE_PX });

/** Where a line begins and ends, in pixels. */
function endsOf(columns) {
    const ground = Math.min(...columns);
    const isInk = (darkness) => darkness > ground + 60;
    return [columns.findIndex(isInk), columns.findLastIndex(isInk)];
}

/** 1: the same; 0: nothing to do with each other. */
function likeness(some, others) {
    const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = (values) => { const middle = mean(values); return values.map((value) => value - middle); };
    const [left, right] = [spread(some), spread(others)];
    const product = (a, b) => a.reduce((sum, value, index) => sum + value * b[index], 0);
    return product(left, right) / Math.sqrt(product(left, left) * product(right, right));
}

function compare(names, seen, wanted, differencesOf) {
    assert.equal(seen.length, names.length);
    const faults = names.flatMap((name, line) => differencesOf(seen[line], wanted[line]).map((fault) => `${name}: ${fault}`));
    assert.deepEqual(faults, []);
}

/** What is not as in the browser's own text. */
function differencesOf(seen, wanted) {
    const [ends, wantedEnds] = [endsOf(seen), endsOf(wanted)];
    const isFar = ends.some((px, side) => Math.abs(px - wantedEnds[side]) > WIDTH_ERROR_PX_MAX);
    const like = likeness(seen, wanted);
    if (process.env.SHOW) console.log(ends, wantedEnds, like.toFixed(3));
    return [...(isFar ? [`${ends} instead of ${wantedEnds}`] : []), ...(like < LIKENESS_MIN ? [`only ${like.toFixed(2)} like it`] : [])];
}

describe('text of all scripts', () => {
    let plain;

    test('each line begins and ends where the browser’s own text does, and looks like it', async () => {
        const { person, place } = await writerOf(Object.values(SHEET));
        plain = await look(person, place, 'canvas');
        await coverWithElement(person, place, Object.values(SHEET));
        const element = await look(person, place, 'element');
        compare(Object.keys(SHEET), plain, element, differencesOf);
        assert.deepEqual(person.seen.errors, []);
        await person.close();
    });

    test('it looks the same where the browser alters what is read from a canvas', async () => {
        const { person, place } = await writerOf(Object.values(SHEET), altering(browser));
        const isAltered = await person.page.evaluate(() => {
            const context = document.createElement('canvas').getContext('2d');
            return context.getImageData(0, 0, 9, 9).data.some((value) => value > 0);
        });
        assert.ok(isAltered);
        compare(Object.keys(SHEET), await look(person, place, 'altered'), plain, (seen, wanted) => {
            const like = likeness(seen, wanted);
            return like < SAMENESS_MIN ? [`only ${like.toFixed(2)} like it`] : [];
        });
        assert.deepEqual(person.seen.errors, []);
        await person.close();
    });

    test('paragraphs break into the lines of the browser’s own text, each on its side', async () => {
        const { person, place } = await writerOf(PARAGRAPHS);
        const canvas = await look(person, place, 'paragraphs-canvas');
        const height = await coverWithElement(person, place, PARAGRAPHS);
        const element = await look(person, place, 'paragraphs-element');
        assert.equal(height, place.height);
        compare(canvas.map((_, line) => `line ${line + 1}`), canvas, element, differencesOf);
        await person.close();
    });
});
