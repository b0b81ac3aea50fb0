// The texts of the languages, each one file (cmake/generate_texts.py).
import { createInbox, record } from './record.mjs';

const Kind = { arrived: 0, missing: 1 };

/** `bring(tag)` resolves to the bytes of a pack. */
export function createPacks({ wake, bring }) {
    const inbox = createInbox(wake);
    const underWay = new Set();

    return {
        /** Resolves when it is here or can't be had; either is told to the program. */
        async load(tag) {
            if (underWay.has(tag)) return;
            underWay.add(tag);
            try {
                inbox.push(record(Kind.arrived).text(tag).bytes(await bring(tag)));
            } catch {
                inbox.push(record(Kind.missing).text(tag));
            }
            underWay.delete(tag);
        },
        nextSize: inbox.nextSize,
        take: inbox.take,
    };
}
