// What people do to the elements, told to the program as actions.
import { resetField, typedText } from './mirror_fields.mjs';
import { Action, Flag, Role } from './mirror_records.mjs';
import { record } from './record.mjs';

const pressable = new Set([
    Role.Button, Role.Link, Role.Checkbox, Role.Switch, Role.Radio, Role.Tab, Role.MenuItem, Role.Combobox, Role.Option,
]);
const ownArrows = new Set([Role.Slider, Role.Radio]);
const arrows = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

export function createMirrorInput({ root, inbox, partOf, openPopup, isText = false }) {
    let isQuiet = false;

    const act = (kind, part, text = '', value = 0) => {
        inbox.push(record(kind).u32(part.id).text(text).f64(value));
    };
    const isDisabled = (part) => (part.flags & Flag.disabled) !== 0;
    const isPressable = (part) => pressable.has(part.role) || (part.focusable && !part.plan.native && part.role !== Role.Heading);

    /** What a click is meant for: words inside a card are a part of their own, and the card is pressed. */
    function pressedPart(target) {
        const part = partOf(target);
        if (!part || isPressable(part) || part.plan.edit) return part;
        for (let around = part; around; around = partOf(around.outer.parentElement)) {
            if (pressable.has(around.role)) return around;
        }
        return part;
    }

    /** Beside an open menu: nobody else tells the page of text, which has no canvas to press on. */
    function closesPopup(target) {
        const popup = openPopup();
        if (!popup || popup.outer.contains(target)) return false;
        act(Action.Escape, popup);
        return true;
    }

    function click(event) {
        if (isText && closesPopup(event.target)) return;
        const part = pressedPart(event.target);
        if (!part || !isPressable(part) || part.plan.edit) return;
        const opensElsewhere = part.role === Role.Link && (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0);
        if (opensElsewhere) return;
        // The program's answer sets the new state; the element must not run ahead of it.
        event.preventDefault();
        if (!isDisabled(part)) act(Action.Activate, part);
    }

    function keydown(event) {
        const part = partOf(event.target);
        if (!part || event.isComposing || event.keyCode === 229) return;
        if (part.plan.edit) fieldKey(event, part);
        else if (!part.plan.native && isPressable(part) && isPress(event)) {
            event.preventDefault();
            if (!isDisabled(part)) act(Action.Activate, part);
        }
    }

    function fieldKey(event, part) {
        if (event.key === 'Escape') { act(Action.Escape, part); return; }
        if (event.key !== 'Enter') return;
        const isArea = part.role === Role.TextArea;
        if (isArea && !event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        act(Action.Submit, part);
    }

    function typed(event) {
        const part = partOf(event.target);
        if (!part || isDisabled(part)) return;
        if (part.plan.edit) {
            const text = typedText(part);
            if (text !== null) act(Action.Input, part, text);
        } else if (part.role === Role.Slider) act(Action.SetValue, part, '', Number(part.main.value));
    }

    function focusChange(event, kind) {
        const part = partOf(event.target);
        if (!part || isQuiet) return;
        if (part.plan.edit && kind === Action.Focus) resetField(part);
        act(kind, part);
    }

    root.addEventListener('click', click);
    root.addEventListener('keydown', keydown);
    root.addEventListener('input', typed);
    root.addEventListener('focusin', (event) => focusChange(event, Action.Focus));
    root.addEventListener('focusout', (event) => focusChange(event, Action.Blur));
    root.addEventListener('submit', (event) => event.preventDefault());
    root.addEventListener('compositionstart', (event) => { const part = partOf(event.target); if (part) part.composing = true; });
    root.addEventListener('compositionend', (event) => { const part = partOf(event.target); if (part) part.composing = false; });

    return {
        /** Runs what moves the focus for technical reasons only. */
        quietly(run) {
            isQuiet = true;
            try { run(); } finally { isQuiet = false; }
        },
        handles(event, part) {
            if (event.key === 'Tab') return true;
            if (!part) return false;
            if (part.plan.edit) return !/^F\d+$/.test(event.key);
            if (isPress(event)) return part.plan.native ? !(part.role === Role.Link && event.key === ' ') : isPressable(part);
            return ownArrows.has(part.role) && arrows.has(event.key);
        },
    };
}

const isPress = (event) => (event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey && !event.altKey;
