import { createInbox } from './record.mjs';
import { dress, makePart, planOf, put } from './mirror_elements.mjs';
import { clipOf, dressField, dressSelectable, resetField } from './mirror_fields.mjs';
import { createModality, heirOf, holdsFocus, landingOf } from './mirror_focus.mjs';
import { createMirrorInput } from './mirror_input.mjs';
import { createLiveRegions } from './mirror_live.mjs';
import { Flag, Role, readCommit } from './mirror_records.mjs';

// Ids are 32 bit; a second node with the same id in one frame gets a key of its own above that.
const SECOND_KEY = 2 ** 32;

/**
 * The interface as real, accessible elements over the canvas. `commit` patches what changed since the last frame and
 * nothing else. With `isText` the elements are the interface: they are shown, in normal flow.
 */
export function createMirror({ wake, document, isText = false }) {
    const root = document.createElement('div');
    root.setAttribute('id', 'mirror');
    root.setAttribute('translate', 'no');
    if (isText) document.documentElement.dataset.text = '';
    document.body.append(root);

    const top = { outer: root, holder: root, main: root, originX: 0, originY: 0, parent: null };
    const parts = new Map();
    const partOfElement = new WeakMap();
    const partAt = (element) => partOfElement.get(element) ?? null;
    const inbox = createInbox(wake);
    const live = createLiveRegions(document, document.body);
    const modality = createModality(document);

    const focusedPart = () => {
        for (let at = document.activeElement; at && at !== root; at = at.parentElement) if (partAt(at)) return partAt(at);
        return null;
    };
    const input = createMirrorInput({ root, inbox, partOf: closestPart, openPopup, isText });

    function openPopup() {
        for (const part of parts.values()) if (part.role === Role.Menu || part.role === Role.Listbox) return part;
        return null;
    }

    function closestPart(element) {
        for (let at = element; at && at !== root; at = at.parentElement) if (partAt(at)) return partAt(at);
        return null;
    }

    function commit(recordBytes, textBytes) {
        const frame = readCommit(recordBytes, textBytes);
        const keys = keysOf(frame);
        const kept = markKept(frame, keys);
        const leaving = leave(kept);
        const wanted = patch(frame, keys);
        const turned = modality.update(parts.values(), root, focusedPart());
        moveFocus(wanted ?? turned ?? (leaving.homeless ? landingOf(parts.values()) : null));
        leaving.last?.remove();
        followViewport();
    }

    function keysOf(frame) {
        const seen = new Set();
        return Array.from({ length: frame.count }, (_, index) => {
            let key = frame.id(index);
            while (seen.has(key)) key += SECOND_KEY;
            seen.add(key);
            return key;
        });
    }

    // A button with other parts in it.
    function isCard(frame, index) {
        const plan = planOf(frame.role(index));
        return plan.native === true && plan.name === 'text' && index + 1 < frame.count && frame.parent(index + 1) === frame.id(index);
    }

    const fits = (part, frame, index) => part && part.role === frame.role(index)
        && (part.role !== Role.Heading || part.level === frame.level(index)) && part.isCard === isCard(frame, index);

    function markKept(frame, keys) {
        const kept = new Set();
        keys.forEach((key, index) => { if (fits(parts.get(key), frame, index)) kept.add(parts.get(key)); });
        return kept;
    }

    // Removes what is gone. The focus moves on first; when there is nowhere to go yet, its element stays until there is.
    function leave(kept) {
        const outcome = { focused: focusedPart(), homeless: false, last: null };
        const gone = [...parts].filter(([, part]) => !kept.has(part));
        if (outcome.focused && !kept.has(outcome.focused)) {
            const heir = heirOf(outcome.focused, partAt, (part) => kept.has(part));
            if (heir) moveFocus(heir);
            else outcome.homeless = true;
            outcome.focused = null;
        }
        for (const [key, part] of gone) {
            parts.delete(key);
            if (outcome.homeless && holdsFocus(part.outer, document)) outcome.last ??= part.outer;
            else if (!outcome.last?.contains(part.outer)) saveKept(part, kept);
        }
        return outcome;
    }

    // A kept node may have stood inside one that goes: patch() puts it elsewhere, so it must not be lost with it.
    function saveKept(part, kept) {
        for (const child of part.children()) if (kept.has(child)) root.append(child.outer);
        part.outer.remove();
    }

    function patch(frame, keys) {
        const cursors = new Map();
        const byId = new Map();
        let wanted = null;
        const openers = new Map();
        keys.forEach((key, index) => {
            const part = parts.get(key) ?? create(key, frame, index);
            if (!byId.has(frame.id(index))) byId.set(frame.id(index), part);
            part.parent = byId.get(frame.parent(index)) ?? top;
            refresh(part, frame, index);
            if (part.flags & Flag.focusNow && !(part.flagsBefore & Flag.focusNow)) wanted = part;
            tieToOpener(part, openers);
            place(part, cursors);
            if (!isText) setRect(part, frame.rect(index));
        });
        return wanted;
    }

    // An open list belongs to its combobox, and what a tab shows to the chosen tab.
    function tieToOpener(part, openers) {
        if (part.role === Role.Combobox && part.flags & Flag.expanded) openers.set(Role.Listbox, part);
        else if (part.role === Role.Tab && part.flags & Flag.selected) openers.set(Role.TabPanel, part);
        else if (part.role === Role.Combobox || part.role === Role.Tab) put(part.main, 'aria-controls', null);
        else if (openers.has(part.role)) put(openers.get(part.role).main, 'aria-controls', part.elementId);
    }

    function create(key, frame, index) {
        const part = makePart(document, frame.role(index), frame.level(index), key, isCard(frame, index));
        part.children = () => Array.from(part.holder.children, partAt).filter(Boolean);
        parts.set(key, part);
        partOfElement.set(part.outer, part);
        partOfElement.set(part.main, part);
        return part;
    }

    function refresh(part, frame, index) {
        part.flagsBefore = part.flags ?? 0;
        part.flags = frame.flags(index);
        part.id = frame.id(index);
        if (part.hash === frame.hash(index)) return;
        part.hash = frame.hash(index);
        const node = frame.node(index);
        dress(part, node);
        if (part.plan.edit) dressField(part, node, { isFocused: part.main === document.activeElement, isText });
        if (part.role === Role.Text && !isText) dressSelectable(part, node);
        if (part.plan.input === 'radio') part.main.setAttribute('name', `g${part.parent.id ?? 0}`);
    }

    function place(part, cursors) {
        const { outer } = part;
        const { holder } = part.parent;
        const before = cursors.get(part.parent) ?? lastOwn(part.parent);
        cursors.set(part.parent, outer);
        const next = before ? before.nextElementSibling : holder.firstElementChild;
        if (next === outer) return;
        if (outer.parentElement === holder && holdsFocus(outer, document)) clearWay(next, outer, holder);
        else insert(holder, outer, next);
    }

    // The element that has the focus never moves: what stands before it goes behind, and is placed when its turn comes.
    function clearWay(first, outer, holder) {
        for (let at = first; at && at !== outer;) {
            const following = at.nextElementSibling;
            holder.append(at);
            at = following;
        }
    }

    function insert(holder, outer, next) {
        const active = outer.isConnected && holdsFocus(outer, document) ? document.activeElement : null;
        if (active && holder.moveBefore) { holder.moveBefore(outer, next); return; }
        input.quietly(() => {
            holder.insertBefore(outer, next);
            active?.focus({ preventScroll: true });
        });
    }

    function setRect(part, [x, y, width, height]) {
        const { parent, outer } = part;
        const isRegion = (part.flags & Flag.scrollRegion) !== 0;
        if (isRegion) parent.outer.classList.toggle('viewport', true);
        const hasRect = isRegion || (width > 0 && height > 0);
        part.originX = isRegion ? 0 : hasRect ? x : parent.originX;
        part.originY = isRegion ? 0 : hasRect ? y : parent.originY;
        const left = x - parent.originX;
        const down = y - parent.originY;
        const shown = part.shown ?? (part.shown = []);
        if (shown[0] === left && shown[1] === down && shown[2] === width && shown[3] === height && shown[4] === hasRect) return;
        part.shown = [left, down, width, height, hasRect];
        outer.classList.toggle('at', hasRect);
        if (!hasRect) return;
        const { style } = outer;
        style.transform = isRegion ? `translate(${left}px,${down}px)` : '';
        style.left = isRegion ? '0' : `${left}px`;
        style.top = isRegion ? '0' : `${down}px`;
        style.width = `${width}px`;
        style.height = `${height}px`;
    }

    function moveFocus(part) {
        if (part && part.main !== document.activeElement) part.main.focus({ preventScroll: !isText });
    }

    // A field that is being edited shows only inside what its scroll region shows.
    function followViewport() {
        const part = focusedPart();
        if (!part?.plan.edit || isText) return;
        let region = part.parent;
        while (region && !(region.flags & Flag.scrollRegion)) region = region.parent;
        const viewport = region?.parent && region.parent !== top ? region.parent.outer.getBoundingClientRect() : null;
        part.main.style.clipPath = clipOf(part.outer.getBoundingClientRect(), viewport);
    }

    // Keys that the focused element uses itself must not reach the program too; the surface looks at this mark.
    for (const type of ['keydown', 'keyup']) {
        root.addEventListener(type, (event) => { event.accantoHandled = input.handles(event, focusedPart()); });
    }
    root.addEventListener('focusin', () => followViewport());
    // What is marked shows; at rest the elements over the canvas are unseen. A press anywhere else takes the mark away,
    // which browsers do not do over a canvas.
    const isMarking = () => document.getSelection()?.isCollapsed === false;
    document.addEventListener('selectionchange', () => root.classList.toggle('marking', isMarking()));
    document.addEventListener('pointerdown', ({ target }) => {
        if (!isText && isMarking() && !target.classList?.contains('selectable')) document.getSelection().removeAllRanges();
    });
    root.addEventListener('focusout', ({ target }) => {
        const part = closestPart(target);
        if (part?.plan.edit) resetField(part);
    });

    return {
        commit,
        announce: live.announce,
        setTheme(isDark) { document.documentElement.dataset.theme = isDark ? 'dark' : 'light'; },
        setTextScale(scale) { document.documentElement.style.setProperty('--text-scale', String(scale)); },
        /** Whether the focused element uses this key event itself, so that it must not reach the program too. */
        handles: (event) => input.handles(event, focusedPart()),
        /** Whether a pointer event belongs to a text field, which takes the focus by itself. */
        isField: (element) => Boolean(closestPart(element)?.plan.edit),
        isText,
        isEditing: () => Boolean(focusedPart()?.plan.edit),
        nextSize: inbox.nextSize,
        take: inbox.take,
    };

    function lastOwn(parent) {
        if (parent === top) return null;
        return parent.hint ?? parent.caption ?? (parent.isCard ? parent.main : null);
    }
}
