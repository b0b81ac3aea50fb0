// Which keys the app hears of, and by which number (enum Key of src/platform/surface.hpp).

const range = (prefix, from, to) =>
    Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 },
               (_, index) => prefix + String.fromCharCode(from.charCodeAt(0) + index));

// KeyboardEvent.code values in the order of the enum.
export const CODES = [
    '', 'Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Insert',
    'Delete', 'Backspace', 'Space', 'Enter', 'Escape',
    'ControlLeft', 'ShiftLeft', 'AltLeft', 'MetaLeft', 'ControlRight', 'ShiftRight', 'AltRight', 'MetaRight', 'ContextMenu',
    ...range('Digit', '0', '9'), ...range('Key', 'A', 'Z'),
    ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
    'Quote', 'Comma', 'Minus', 'Period', 'Slash', 'Semicolon', 'Equal', 'BracketLeft', 'Backslash', 'BracketRight',
    'Backquote', 'NumpadEnter',
];
const NUMBER_OF = new Map(CODES.map((code, number) => [code, number]));

// Letters are where the layout has them: Z takes back, also where it changed places with Y. Other alphabets have
// their commands in the places of Latin letters.
const codeOf = ({ code, key }) => (/^[a-z]$/i.test(key ?? '') ? `Key${key.toUpperCase()}` : code);

// Keyboards on glass leave `code` empty and fill `key`.
export function keyNumber({ code, key }) {
    const placed = codeOf({ code, key });
    if (placed) return NUMBER_OF.get(placed) ?? 0;
    if (key === ' ') return NUMBER_OF.get('Space');
    if (/^[0-9]$/.test(key)) return NUMBER_OF.get(`Digit${key}`);
    return NUMBER_OF.get(key) ?? 0;
}

export function modifiersOf(event) {
    return (event.ctrlKey ? 1 : 0) | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0) | (event.metaKey ? 8 : 0) |
           (event.repeat ? 16 : 0);
}

// The code point the key would type, or 0.
export function characterOf(event) {
    if (event.ctrlKey || event.metaKey) return 0;
    const points = [...(event.key ?? '')];
    return points.length === 1 ? points[0].codePointAt(0) : 0;
}

const PRESSING = new Set(['Enter', 'NumpadEnter', 'Space']);
const MOVING = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);
const OWN_COMMANDS = new Set(['KeyA', 'KeyZ', 'KeyY', 'KeyS', 'KeyK', 'Enter']);

const PRESSED_INPUTS = new Set(['checkbox', 'radio', 'button', 'submit', 'file']);
const STEPPED_INPUTS = new Set(['radio', 'range']);

function isEdited(target) {
    const tag = target?.tagName?.toLowerCase();
    if (tag === 'textarea' || target?.isContentEditable) return true;
    return tag === 'input' && !PRESSED_INPUTS.has(target.type) && !STEPPED_INPUTS.has(target.type);
}

// Whether the focused element of the mirror deals with the key itself; the app would see every press twice.
export function isHandledByElement(target, code) {
    const tag = target?.tagName?.toLowerCase();
    if (isEdited(target) || tag === 'select') return !/^F\d+$/.test(code);
    if (PRESSING.has(code) && (tag === 'button' || tag === 'a' || tag === 'summary')) return true;
    if (tag !== 'input') return false;
    return (PRESSING.has(code) && PRESSED_INPUTS.has(target.type)) || (MOVING.has(code) && STEPPED_INPUTS.has(target.type));
}

// Reload, tabs, zoom, find, history, developer tools: these stay the browser's.
export function isBrowserShortcut(event) {
    if (['Tab', 'F5', 'F11', 'F12'].includes(event.code)) return true;
    if (event.altKey && MOVING.has(event.code)) return true;
    return (event.ctrlKey || event.metaKey) && !OWN_COMMANDS.has(codeOf(event)) && !MOVING.has(event.code) &&
           !/^(Control|Shift|Alt|Meta)/.test(event.code);
}

export function isForTheApp(event) {
    if (event.isComposing || event.keyCode === 229) return false;
    return keyNumber(event) !== 0 && !isBrowserShortcut(event) && !isHandledByElement(event.target, event.code);
}

// Parts with one tab stop, and what moves in them.
const STEPPING = new Set([...MOVING].filter((code) => !code.startsWith('Page')));
const GROUPS = 'nav, [role=tablist], [role=radiogroup], [role=menu], [role=listbox], [role=grid], [role=list]';

// Quick find, select all and page scrolling would get in the way of keys the app uses. Where text is the page, scrolling
// is the browser's, but for arrows inside a group.
export function shouldPreventDefault(event, { isText = false } = {}) {
    const withCommand = event.ctrlKey || event.metaKey;
    if (withCommand) return ['KeyA', 'KeyS', 'KeyK'].includes(codeOf(event));
    if (event.key === '/' || event.key === "'") return true;
    if (isText) return STEPPING.has(event.code) && Boolean(event.target?.closest?.(GROUPS));
    return event.code === 'Space' || MOVING.has(event.code);
}
