// Text fields: the real <input> lies exactly over the painted one and is the editor while it has the focus.
import { Flag } from './mirror_records.mjs';
import { put } from './mirror_elements.mjs';

// As platform/mirror.hpp: where the text of a field begins inside its frame.
const PADDING_X_PX = 14;
const AREA_PADDING_Y_PX = 11;

/** Brings a field's look, limits and text up to date. */
export function dressField(part, node, { isFocused, isText }) {
    const { main, plan } = part;
    part.lettersMax = node.lettersMax;
    put(main, 'placeholder', node.placeholder);
    put(main, 'autocomplete', 'off');
    put(main, 'dir', 'auto');
    if (plan.input === 'text') put(main, 'type', node.flags & Flag.password ? 'password' : 'text');
    if (plan.aria === 'spinbutton') put(main, 'inputmode', 'decimal');
    main.readOnly = (node.flags & Flag.disabled) !== 0;
    if (!isText) setFont(part, node);
    takeValue(part, node.value, isFocused);
}

function setType({ style }, node) {
    style.fontSize = `${node.fontPx}px`;
    style.lineHeight = `${node.linePx}px`;
    style.fontWeight = String(node.weight || 400);
}

function setFont(part, node) {
    if (!node.fontPx) return;
    const { style } = part.main;
    setType(part.main, node);
    style.padding = part.plan.tag === 'textarea' ? `${AREA_PADDING_Y_PX}px ${PADDING_X_PX}px` : `0 ${PADDING_X_PX}px`;
}

/** Text that can be marked where it is painted: the element lies exactly over it and takes the pointer. */
export function dressSelectable({ main }, node) {
    const isSelectable = (node.flags & Flag.selectable) !== 0;
    main.classList.toggle('selectable', isSelectable);
    if (!isSelectable) return;
    put(main, 'dir', 'auto');
    setType(main, node);
}

// While somebody types, the program's text lags behind by a frame or two. A text that was sent and comes back is an
// echo; only another text is the program's own wish.
function takeValue(part, value, isFocused) {
    const sent = part.sent ?? (part.sent = []);
    const echo = sent.indexOf(value);
    part.value = value;
    if (echo >= 0) { sent.splice(0, echo + 1); return; }
    sent.length = 0;
    if (part.composing && isFocused) return;
    if (part.main.value !== value) part.main.value = value;
}

/** The text to send after an `input` event, cut to the field's limit; null when the program has it already. */
export function typedText(part) {
    const { main } = part;
    if (part.lettersMax > 0 && !part.composing) refuseSurplus(main, part.lettersMax);
    const sent = part.sent ?? (part.sent = []);
    if (main.value === (sent.at(-1) ?? part.value)) return null;
    sent.push(main.value);
    return main.value;
}

// As `maxlength` does, but counting letters as the program does: what was just typed before the caret gives way.
function refuseSurplus(main, lettersMax) {
    const caret = main.selectionStart ?? main.value.length;
    const before = Array.from(main.value.slice(0, caret));
    const after = Array.from(main.value.slice(caret));
    const surplus = before.length + after.length - lettersMax;
    if (surplus <= 0) return;
    const kept = before.slice(0, Math.max(0, before.length - surplus)).join('');
    main.value = kept + after.slice(0, lettersMax).join('');
    main.setSelectionRange?.(kept.length, kept.length);
}

/** Before and after editing the program's text is the truth. */
export function resetField(part) {
    part.composing = false;
    part.sent = [];
    if (part.main.value !== part.value) part.main.value = part.value ?? '';
}

/** What shows of a focused field that is partly scrolled out of `viewport`, as a clip path. */
export function clipOf(field, viewport) {
    if (!viewport || viewport.width <= 0 || viewport.height <= 0) return '';
    const cut = [
        Math.max(0, viewport.top - field.top), Math.max(0, field.right - viewport.right),
        Math.max(0, field.bottom - viewport.bottom), Math.max(0, viewport.left - field.left),
    ];
    return cut.some((px) => px > 0) ? `inset(${cut.map((px) => `${px}px`).join(' ')})` : '';
}
