// Where the focus goes when its element goes, and what a modal dialog shuts off.
import { Flag, Role } from './mirror_records.mjs';

export const holdsFocus = (element, document) => element === document.activeElement || element.contains(document.activeElement);

/**
 * The part that takes over from a vanishing one: its next sibling that stays, else the one before, else the same
 * question for its parent. `stays(part)` tells whether a part outlives this commit.
 */
export function heirOf(part, partAt, stays) {
    for (let at = part; at; at = at.parent) {
        const heir = along(at.outer, 'nextElementSibling', partAt, stays)
            ?? along(at.outer, 'previousElementSibling', partAt, stays);
        if (heir) return heir;
    }
    return null;
}

function along(element, direction, partAt, stays) {
    for (let next = element[direction]; next; next = next[direction]) {
        const found = firstFocusable(partAt(next), stays);
        if (found) return found;
    }
    return null;
}

function firstFocusable(part, stays) {
    if (!part || !stays(part)) return null;
    if (part.focusable) return part;
    for (const child of part.children()) {
        const found = firstFocusable(child, stays);
        if (found) return found;
    }
    return null;
}

/** The page's heading, else its main part: where the focus goes when nothing nearer is left. */
export function landingOf(parts) {
    let main = null;
    for (const part of parts) {
        if (part.role === Role.Heading && part.level === 1) return part;
        if (part.role === Role.Main) main = part;
    }
    return main;
}

/** Makes everything outside the innermost modal dialog inert. Remembers what had the focus before, and gives it back. */
export function createModality(document) {
    let shut = new Set();
    let modal = null;
    let before = null;

    function shutAround(dialog, root) {
        const wanted = new Set();
        for (let at = dialog; at && at !== root; at = at.parentElement) {
            for (const sibling of at.parentElement.children) if (sibling !== at) wanted.add(sibling);
        }
        for (const element of shut) if (!wanted.has(element)) element.inert = false;
        for (const element of wanted) if (!shut.has(element)) element.inert = true;
        shut = wanted;
    }

    return {
        /** After a commit; returns the part that the focus should go to: into a new dialog, or back out of a closed one. */
        update(parts, root, focusedPart) {
            let top = null;
            for (const part of parts) if (part.role === Role.Dialog && part.flags & Flag.modal) top = part;
            const opened = top && top !== modal;
            const closed = modal && !top;
            if (opened && !modal) before = focusedPart;
            modal = top;
            shutAround(top?.outer ?? null, root);
            if (opened) return top;
            if (!closed) return null;
            const back = before;
            before = null;
            return back?.outer.isConnected ? back : null;
        },
    };
}
