// People who reach the page in another way than with a pointer.
import { Person } from './person.mjs';

/** What opens the system's file dialog, wherever one stands. */
const OPENERS = /^(Choose a file|Choose the file|Open a backup|Scegli un file|Scegli il file|Apri una copia)$/;

/** As assistive technology does it: elements are activated and filled, nothing is pointed at. */
export class MirrorPerson extends Person {
    /** Nothing is dropped: a file is chosen, on this page or under "Send & receive". */
    async drop(path) {
        if (!await this.has('button', OPENERS)) await this.goTo('#/send');
        await this.bring(path, () => this.press('button', OPENERS));
    }

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
