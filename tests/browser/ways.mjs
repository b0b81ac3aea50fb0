// People who reach the page in another way than with a pointer.
import { Person } from './person.mjs';

const TABS_MAX = 600;
/** What opens the system's file dialog, wherever one stands. */
const OPENERS = /^(Choose a file|Choose the file|Open a backup|Scegli un file|Scegli il file|Apri una copia)$/;

/** Without a pointer nothing is dropped: a file is chosen, on this page or under "Send & receive". */
class WithoutPointer extends Person {
    async drop(path) {
        if (!await this.has('button', OPENERS)) await this.goTo('#/send');
        await this.bring(path, () => this.press('button', OPENERS));
    }
}

/** With the keyboard alone: Tab and the arrows to a control, Enter or Space to press it. */
export class KeyboardPerson extends WithoutPointer {
    async pressOn(element) {
        await this.reach(element);
        const isToggle = await element.evaluate((at) => ['radio', 'checkbox'].includes(at.type) || at.getAttribute('role') === 'switch');
        await this.page.keyboard.press(isToggle ? 'Space' : 'Enter');
        await this.settled();
    }

    async write(name, text, { role = 'textbox', ...options } = {}) {
        await this.reach(this.find(role, name, options));
        await this.page.keyboard.press('Control+A');
        await this.page.keyboard.type(text);
        await this.settled();
    }

    async reach(element) {
        await element.waitFor({ state: 'attached', timeout: 10_000 });
        for (let tabs = 0; tabs < TABS_MAX; ++tabs) {
            const where = await element.evaluate(whereIsTheFocus);
            if (where === 'there') return this.settled();
            await this.page.keyboard.press(where === 'beside' ? 'ArrowRight' : 'Tab');
            // What the focus enters may scroll, and bring new rows.
            if (tabs % 10 === 9 || where === 'beside') await this.settled();
        }
        throw new Error(`The keyboard does not get there: ${element}\n${await this.words()}`);
    }
}

/** In the page. "beside": on another choice of the same group, which the arrows move in. */
function whereIsTheFocus(target) {
    const at = document.activeElement;
    if (at === target) return 'there';
    const group = target.closest('[role=radiogroup], [role=tablist], [role=menu], [role=listbox], fieldset');
    const isChoice = target.type === 'radio' || ['tab', 'menuitem', 'option'].includes(target.getAttribute('role'));
    return isChoice && group?.contains(at) ? 'beside' : 'elsewhere';
}

/** As assistive technology does it: elements are activated and filled, nothing is pointed at. */
export class MirrorPerson extends WithoutPointer {
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
