// As much of a document as the services touch: a tree of elements with attributes, events that bubble, one focus.
export class FakeEvent {
    constructor(type, fields = {}) {
        Object.assign(this, { type, bubbles: true, defaultPrevented: false, target: null }, fields);
    }
    preventDefault() { this.defaultPrevented = true; }
}

export class FakeTarget {
    #listeners = new Map();
    addEventListener(type, listener) {
        this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
    }
    dispatchEvent(event) {
        event.target ??= this;
        for (const listener of this.#listeners.get(event.type) ?? []) listener(event);
        if (event.bubbles) this.parentElement?.dispatchEvent(event);
        return !event.defaultPrevented;
    }
}

class FakeElement extends FakeTarget {
    children = [];
    parentElement = null;
    style = {};
    dataset = {};
    value = '';
    moves = 0;  // how often it was put somewhere: tests count it
    #attributes = new Map();
    #text = '';

    constructor(document, tag) {
        super();
        this.ownerDocument = document;
        this.tagName = tag.toUpperCase();
    }
    get classList() {
        const words = () => new Set((this.getAttribute('class') ?? '').split(' ').filter(Boolean));
        const write = (set) => this.setAttribute('class', [...set].join(' '));
        return {
            add: (...names) => write(new Set([...words(), ...names])),
            contains: (name) => words().has(name),
            toggle: (name, on) => { const set = words(); if (on) set.add(name); else set.delete(name); write(set); },
        };
    }
    getAttribute(name) { return this.#attributes.get(name) ?? null; }
    setAttribute(name, value) { this.#attributes.set(name, String(value)); }
    removeAttribute(name) { this.#attributes.delete(name); }
    get id() { return this.getAttribute('id') ?? ''; }
    get textContent() { return this.#text + this.children.map((child) => child.textContent).join(''); }
    set textContent(text) { for (const child of [...this.children]) child.remove(); this.#text = text; }
    get firstElementChild() { return this.children[0] ?? null; }
    get lastElementChild() { return this.children.at(-1) ?? null; }
    get nextElementSibling() { return this.#sibling(1); }
    get previousElementSibling() { return this.#sibling(-1); }
    #sibling(step) {
        const all = this.parentElement?.children ?? [];
        return all[all.indexOf(this) + step] ?? null;
    }
    get isConnected() { return this === this.ownerDocument.documentElement || Boolean(this.parentElement?.isConnected); }
    contains(other) {
        for (let at = other; at; at = at.parentElement) if (at === this) return true;
        return false;
    }
    append(...elements) { for (const element of elements) this.insertBefore(element, null); }
    insertBefore(element, next) {
        element.remove();
        const at = next ? this.children.indexOf(next) : this.children.length;
        this.children.splice(at, 0, element);
        element.parentElement = this;
        element.moves += 1;
    }
    // A browser takes the focus from an element that leaves the tree, even for a moment.
    remove() {
        if (!this.parentElement) return;
        if (this.contains(this.ownerDocument.activeElement)) this.ownerDocument.blurForced();
        this.parentElement.children.splice(this.parentElement.children.indexOf(this), 1);
        this.parentElement = null;
    }
    focus() { this.ownerDocument.moveFocus(this); }
    click() { this.dispatchEvent(new FakeEvent('click', { button: 0 })); }
    getBoundingClientRect() { return { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 }; }
}

export class FakeDocument extends FakeTarget {
    visibilityState = 'visible';
    title = '';
    lostFocus = 0;  // how often the focus fell to the body

    constructor() {
        super();
        this.documentElement = this.createElement('html');
        this.body = this.createElement('body');
        this.documentElement.append(this.body);
        this.activeElement = this.body;
    }
    createElement(tag) { return new FakeElement(this, tag); }
    getElementById(id) { return this.all().find((element) => element.id === id) ?? null; }
    all(from = this.documentElement) { return [from, ...from.children.flatMap((child) => this.all(child))]; }
    moveFocus(element) {
        if (element === this.activeElement) return;
        this.activeElement.dispatchEvent(new FakeEvent('focusout'));
        this.activeElement = element;
        element.dispatchEvent(new FakeEvent('focusin'));
    }
    blurForced() {
        this.lostFocus += 1;
        this.activeElement = this.body;
    }
}

export class FakeWindow extends FakeTarget {
    document = new FakeDocument();
    navigator = {};
    console = { warn() {} };
    location = { hash: '', replace(address) { this.left = address; } };
    history = {
        pushState: (state, title, address) => { this.location.hash = address; },
        replaceState: (state, title, address) => { this.location.hash = address; },
    };
    setTimeout = (run, ms) => setTimeout(run, Math.min(ms, 1));
    clearTimeout = clearTimeout;
}
