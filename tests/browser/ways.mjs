// People who reach the page in another way than with a pointer.
import { Person } from './person.mjs';

/** What opens the system's file dialog, wherever one stands. */
const OPENERS = /^(Choose a file|Choose the file|Open a backup|Scegli un file|Scegli il file|Apri una copia)$/;

/** Nothing is dropped: a file is chosen, on this page or under "Send & receive". */
class ChoosingPerson extends Person {
    async drop(path) {
        if (!await this.has('button', OPENERS)) await this.goTo('#/send');
        await this.bring(path, () => this.press('button', OPENERS));
    }
}

/** As assistive technology does it: elements are activated and filled, nothing is pointed at. */
export class MirrorPerson extends ChoosingPerson {
    async pressOn(element) {
        await element.evaluate((at) => at.click());
        await this.settled();
    }

    async write(name, text, { role = 'textbox', ...options } = {}) {
        const field = this.find(role, name, options);
        await field.focus();
        await this.settled();
        await field.fill(text);
        await this.settled();
    }
}

const STEPS_MAX = 200;

/** With keys alone: Tab to what has a stop of its own, arrows inside groups, Enter and Space, and typing. */
export class KeyboardPerson extends ChoosingPerson {
    /** In a low window without motion: there are a thousand keys to press, and no graphics card paints them. */
    static at(browser, address, options = {}) {
        return super.at(browser, address, { reducedMotion: 'reduce', viewport: { width: 1280, height: 600 }, ...options });
    }

    async key(name) {
        await this.page.keyboard.press(name);
        await this.settled();
    }

    /** Which key leads to the element from where the focus is; nothing when it is there. */
    nextKey(element) {
        return element.evaluate((target) => {
            const active = document.activeElement;
            if (target === active) return null;
            const follows = (node, other) => Boolean(other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
            const isAfter = follows(target, active) || target.contains(active);
            const group = target.closest('nav, [role=tablist], [role=radiogroup], [role=menu], [role=listbox], [role=list], [role=grid]');
            const isChoice = target.type === 'radio' && active.name === target.name;
            const isBeside = isChoice || (group?.contains(active) && active.tagName === target.tagName && target.tabIndex < 0);
            if (isBeside) return isAfter ? 'ArrowDown' : 'ArrowUp';
            return isAfter ? 'Tab' : 'Shift+Tab';
        });
    }

    async reach(element) {
        await element.waitFor({ state: 'attached', timeout: 10_000 });
        for (let step = 0; step < STEPS_MAX; ++step) {
            const key = await this.nextKey(element);
            if (key === null) return;
            await this.key(key);
        }
        throw new Error(`No key leads to ${element}\n${await this.words()}`);
    }

    async pressOn(element) {
        await this.reach(element);
        const isTicked = await element.evaluate((at) => at.tagName === 'INPUT');
        await this.key(isTicked ? 'Space' : 'Enter');
    }

    async write(name, text, { role = 'textbox', ...options } = {}) {
        await this.reach(this.find(role, name, options));
        await this.key('Control+A');
        await this.page.keyboard.insertText(text);
        await this.settled();
    }
}
