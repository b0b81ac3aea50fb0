// Which element stands for which role: native elements before ARIA. Everything is made by createElement and
// textContent, so a name or a message can never become markup.
import { Flag, Role } from './mirror_records.mjs';

// tag; aria: explicit role; name: where the name goes ('text', 'label', 'for' a labelled control); input: its type.
const plans = {
    [Role.Group]: { tag: 'div', name: 'label' },
    [Role.Region]: { tag: 'section', aria: 'region', name: 'label' },
    [Role.Banner]: { tag: 'header', aria: 'banner', name: 'label' },
    [Role.Navigation]: { tag: 'nav', name: 'label' },
    [Role.Main]: { tag: 'main', name: 'label' },
    [Role.Complementary]: { tag: 'aside', name: 'label' },
    [Role.ContentInfo]: { tag: 'footer', aria: 'contentinfo', name: 'label' },
    [Role.Form]: { tag: 'form', name: 'label' },
    [Role.Dialog]: { tag: 'div', aria: 'dialog', name: 'label' },
    [Role.Heading]: { tag: 'h2', name: 'text', leaf: true },
    [Role.Text]: { tag: 'p', name: 'text', leaf: true },
    [Role.Image]: { tag: 'div', aria: 'img', name: 'label', leaf: true },
    [Role.Separator]: { tag: 'hr', name: 'label', leaf: true },
    [Role.Button]: { tag: 'button', name: 'text', native: true },
    [Role.Link]: { tag: 'a', name: 'text', native: true },
    [Role.Checkbox]: { tag: 'input', input: 'checkbox', name: 'for', native: true },
    [Role.Switch]: { tag: 'input', input: 'checkbox', aria: 'switch', name: 'for', native: true },
    [Role.Radio]: { tag: 'input', input: 'radio', name: 'for', native: true },
    [Role.RadioGroup]: { tag: 'div', aria: 'radiogroup', name: 'label' },
    [Role.Tab]: { tag: 'button', aria: 'tab', name: 'text', native: true },
    [Role.TabList]: { tag: 'div', aria: 'tablist', name: 'label' },
    [Role.TabPanel]: { tag: 'div', aria: 'tabpanel', name: 'label' },
    [Role.Menu]: { tag: 'div', aria: 'menu', name: 'label' },
    [Role.MenuItem]: { tag: 'button', aria: 'menuitem', name: 'text', native: true },
    [Role.Combobox]: { tag: 'button', aria: 'combobox', name: 'for', native: true },
    [Role.Listbox]: { tag: 'div', aria: 'listbox', name: 'label' },
    [Role.Option]: { tag: 'button', aria: 'option', name: 'text', native: true },
    [Role.TextField]: { tag: 'input', input: 'text', name: 'for', native: true, edit: true },
    [Role.TextArea]: { tag: 'textarea', name: 'for', native: true, edit: true },
    [Role.SearchField]: { tag: 'input', input: 'search', name: 'for', native: true, edit: true },
    [Role.Slider]: { tag: 'input', input: 'range', name: 'for', native: true },
    [Role.SpinButton]: { tag: 'input', input: 'text', aria: 'spinbutton', name: 'for', native: true, edit: true },
    [Role.List]: { tag: 'ul', aria: 'list', name: 'label' },
    [Role.ListItem]: { tag: 'li', aria: 'listitem', name: 'text' },
    [Role.OrderedList]: { tag: 'ol', aria: 'list', name: 'label' },
    [Role.Table]: { tag: 'table', aria: 'table', name: 'label' },
    [Role.Row]: { tag: 'tr', aria: 'row', name: 'label' },
    [Role.Cell]: { tag: 'td', aria: 'cell', name: 'text' },
    [Role.ColumnHeader]: { tag: 'th', aria: 'columnheader', name: 'text' },
    [Role.RowHeader]: { tag: 'th', aria: 'rowheader', name: 'text' },
    [Role.Grid]: { tag: 'table', aria: 'grid', name: 'label' },
    [Role.GridCell]: { tag: 'td', aria: 'gridcell', name: 'text' },
    [Role.Progress]: { tag: 'progress', name: 'label', leaf: true },
    [Role.Meter]: { tag: 'div', aria: 'meter', name: 'label', leaf: true },
    [Role.Log]: { tag: 'div', aria: 'log', name: 'label' },
    [Role.Article]: { tag: 'article', name: 'label' },
    [Role.Status]: { tag: 'div', aria: 'status', name: 'text' },
    [Role.Alert]: { tag: 'div', aria: 'alert', name: 'text' },
};

export const planOf = (role) => plans[role] ?? plans[Role.Group];

/** Sets or removes an attribute, and only when it changes. */
export function put(element, name, value) {
    const wanted = value === null || value === undefined || value === false || value === '' ? null : String(value);
    if (element.getAttribute(name) === wanted) return;
    if (wanted === null) element.removeAttribute(name);
    else element.setAttribute(name, wanted);
}

function say(element, text) { if (element.textContent !== text) element.textContent = text; }

/**
 * A part is what stands for one node: `outer` has its place in the tree, `main` has its state and the focus, `holder`
 * takes the children. `caption` and `hint` are its texts, when they are elements of their own. A card is a button with
 * other parts beside it: inside, they would be nothing but its name.
 */
export function makePart(document, role, level, key, isCard = false) {
    const plan = planOf(role);
    const main = document.createElement(role === Role.Heading ? `h${Math.min(Math.max(level, 1), 6)}` : plan.tag);
    const part = { role, level, plan, isCard, main, outer: main, holder: main, caption: null, hint: null, elementId: role === Role.Main ? 'main' : `n${key}` };
    if (plan.aria) main.setAttribute('role', plan.aria);
    if (plan.input) main.setAttribute('type', plan.input);
    if (plan.tag === 'button') main.setAttribute('type', 'button');
    main.setAttribute('id', part.elementId);
    if (plan.name === 'for') wrap(document, part);
    else if (isCard) wrapCard(document, part);
    else if (plan.name === 'text' && !plan.leaf && !plan.native) addCaption(document, part, 'span');
    // Few screen readers read the description of what can't have the focus: of an item it is text.
    if (role === Role.ListItem) addHint(document, part, 'p');
    if (plan.leaf || plan.native) main.classList.add('s');
    if (plan.edit) main.classList.add('edit');
    return part;
}

// A labelled control: `main` inside a `div` with its label before and its hint after it.
function wrap(document, part) {
    part.outer = document.createElement('div');
    part.outer.classList.add('field');
    part.holder = part.outer;
    addCaption(document, part, 'label');
    part.caption.setAttribute('for', part.elementId);
    part.outer.append(part.main);
    addHint(document, part, 'span');
}

function wrapCard(document, part) {
    part.outer = document.createElement('div');
    part.outer.classList.add('card');
    part.holder = part.outer;
    part.outer.append(part.main);
}

function addHint(document, part, tag) {
    part.hint = document.createElement(tag);
    part.hint.setAttribute('id', `${part.elementId}h`);
    part.hint.classList.add('s', 'hint');
    part.holder.append(part.hint);
}

function addCaption(document, part, tag) {
    part.caption = document.createElement(tag);
    part.caption.classList.add('s');
    part.holder.append(part.caption);
}

/** Brings a part's name, state and numbers up to date. Values of text fields are mirror_fields' business. */
export function dress(part, node) {
    const { main, plan } = part;
    setName(part, node);
    if (node.role === Role.Group) put(main, 'role', node.name && 'group');
    setStates(main, node);
    setNumbers(part, node);
    put(main, 'lang', node.language);
    if (plan.tag === 'a') put(main, 'href', node.href.startsWith('#') ? node.href : '#');
    if (plan.input === 'checkbox' || plan.input === 'radio') setChoice(main, node);
    setTabStop(part, node);
}

function setName(part, node) {
    const { main, plan, caption, hint } = part;
    if (plan.name === 'label') put(main, 'aria-label', node.name);
    else say(caption ?? main, node.name);
    if (node.role === Role.Combobox) say(main, node.value);
    // What only the page of text shows.
    if (node.role === Role.GridCell) put(main, 'data-sign', node.value);
    if (node.role === Role.Slider) put(caption, 'data-value', node.value);
    if (hint) {
        say(hint, node.description);
        if (plan.name === 'for') put(main, 'aria-describedby', node.description && hint.getAttribute('id'));
    } else {
        put(main, 'aria-description', node.description);
    }
}

const stateFlags = [
    ['aria-disabled', Flag.disabled], ['aria-busy', Flag.busy], ['aria-invalid', Flag.invalid], ['aria-required', Flag.required],
    ['aria-modal', Flag.modal],
];
const selectable = new Set([Role.Tab, Role.Option, Role.GridCell, Role.Row]);

function setStates(main, node) {
    const has = (flag) => (node.flags & flag) !== 0;
    for (const [attribute, flag] of stateFlags) put(main, attribute, has(flag) && 'true');
    const opens = node.role === Role.Combobox || has(Flag.expanded) || has(Flag.collapsed);
    put(main, 'aria-haspopup', has(Flag.popup) && popupKind(node.role, opens));
    put(main, 'aria-expanded', opens && (has(Flag.expanded) ? 'true' : 'false'));
    const pressed = has(Flag.pressed) ? 'true' : has(Flag.released) && 'false';
    put(main, 'aria-pressed', node.role === Role.Button && pressed);
    const always = node.role === Role.Tab || node.role === Role.Option || has(Flag.released);
    put(main, 'aria-selected', selectable.has(node.role) && (has(Flag.selected) ? 'true' : always && 'false'));
    put(main, 'data-look', has(Flag.accent) ? 'accent' : has(Flag.quiet) && 'quiet');
    put(main, 'aria-current', has(Flag.current) && currentKind(node.role));
    put(main, 'aria-live', has(Flag.live) && 'polite');
}

function popupKind(role, opens) {
    if (role === Role.Combobox) return 'listbox';
    return opens ? 'menu' : 'dialog';
}

function currentKind(role) {
    if (role === Role.Link || role === Role.Button) return 'page';
    return role === Role.ListItem ? 'step' : 'true';
}

function setChoice(main, node) {
    main.checked = (node.flags & Flag.checked) !== 0;
    main.indeterminate = (node.flags & Flag.mixed) !== 0;
}

const positioned = new Set([Role.ListItem, Role.Option, Role.Article, Role.Tab, Role.MenuItem, Role.Radio]);

function setNumbers(part, node) {
    const { main } = part;
    if (node.role === Role.Row) put(main, 'aria-rowindex', node.position || null);
    if (node.role === Role.Table || node.role === Role.Grid) put(main, 'aria-rowcount', node.setSize || null);
    if (node.role === Role.ColumnHeader) put(main, 'aria-sort', node.value);
    if (positioned.has(node.role)) {
        put(main, 'aria-posinset', node.position || null);
        put(main, 'aria-setsize', node.setSize || null);
    }
    if (node.role === Role.Slider) setRange(main, node);
    if (node.role === Role.Progress) setProgress(main, node);
    if (node.role === Role.Meter || node.role === Role.SpinButton) setAriaValue(main, node);
}

function setRange(main, node) {
    put(main, 'min', node.minimum === 0 ? '0' : node.minimum);
    put(main, 'max', node.maximum);
    const whole = [node.minimum, node.maximum, node.now].every(Number.isInteger);
    put(main, 'step', whole ? '1' : 'any');
    put(main, 'aria-valuetext', node.value);
    if (main.value !== String(node.now)) main.value = String(node.now);
}

function setProgress(main, node) {
    const span = node.maximum - node.minimum;
    put(main, 'max', span > 0 ? span : 1);
    // Without a range nobody knows how long it takes.
    put(main, 'value', span > 0 ? String(node.now - node.minimum) : null);
    put(main, 'aria-valuetext', node.value);
}

function setAriaValue(main, node) {
    main.setAttribute('aria-valuemin', String(node.minimum));
    main.setAttribute('aria-valuemax', String(node.maximum));
    main.setAttribute('aria-valuenow', String(node.now));
    put(main, 'aria-valuetext', node.value);
}

const byScriptOnly = new Set([Role.Heading, Role.Main, Role.Dialog]);

// Native controls are in the tab order unless the interface roves; headings take the focus by script only.
function setTabStop(part, node) {
    const focusable = (node.flags & Flag.focusable) !== 0;
    part.focusable = (focusable && !byScriptOnly.has(node.role)) || part.plan.native === true;
    if (part.plan.native) put(part.main, 'tabindex', focusable ? null : '-1');
    else if (byScriptOnly.has(node.role)) put(part.main, 'tabindex', '-1');
    else put(part.main, 'tabindex', focusable ? '0' : null);
}
