// What is carried into a page that a driver can neither watch nor search by role.

/** Before the page's own code, where that can be: keeps what goes wrong, and the field that asks for a file. */
export function watchPage() {
    if (window.errors) return;
    window.violations = [];
    window.errors = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => window.violations.push(violatedDirective));
    addEventListener('error', ({ message, target }) => window.errors.push(message ?? `${target.src ?? target.href} has not come`), true);
    addEventListener('unhandledrejection', ({ reason }) => window.errors.push(String(reason)));
    console.error = (...words) => window.errors.push(words.join(' '));

    // A driver can fill the field, but not answer its dialog.
    const { click } = HTMLInputElement.prototype;
    HTMLInputElement.prototype.click = function () {
        if (this.type === 'file') window.fileField = this;
        else click.call(this);
    };
}

/** Since this was last asked: what went wrong, and which addresses were asked. */
export function news() {
    const asked = performance.getEntries().map(({ name }) => name).filter((name) => /^https?:/.test(name));
    return { errors: window.errors.splice(0), asked };
}

/** Where axe-core is: what assistive technology finds, by role and name. */
export function installReader() {
    const { aria, dom, text } = window.axe.commons;

    function reading(visit) {
        window.axe.setup();
        try { return visit(); } finally { window.axe.teardown(); }
    }
    // axe-core knows no label of a button.
    function nameOf(element) {
        const labels = element.tagName === 'BUTTON' ? [...element.labels] : [];
        const name = labels.length > 0 ? labels.map((label) => label.textContent).join(' ') : text.accessibleText(element);
        return name.replace(/\s+/g, ' ').trim();
    }
    function isNamed(element, { exact, pattern, flags }) {
        if (exact === undefined && pattern === undefined) return true;
        return pattern === undefined ? nameOf(element) === exact : new RegExp(pattern, flags).test(nameOf(element));
    }
    const found = (under, { role, name }) => [...under.querySelectorAll('*')].filter((element) =>
        aria.getRole(element) === role && dom.isVisibleToScreenReaders(element) && isNamed(element, name));

    function lines(element) {
        if (!dom.isVisibleToScreenReaders(element)) return [];
        const role = aria.getRole(element, { noPresentational: true });
        const own = role ? [`- ${role} "${nameOf(element)}" ${element.value ?? ''}`] : [];
        return own.concat([...element.childNodes].flatMap((node) => {
            if (node.nodeType === Node.ELEMENT_NODE) return lines(node);
            return node.nodeType === Node.TEXT_NODE && node.data.trim() ? [node.data.trim()] : [];
        }));
    }

    window.reader = {
        /** `path`: what stands within what, each {role, name}. */
        all: (path) => reading(() => path.reduce((places, step) => places.flatMap((place) => found(place, step)), [document.body])),
        /** Each control: itself, its role, its name. */
        controls: () => reading(() => [...document.querySelectorAll('a[href], button, input, textarea')]
            .filter(dom.isVisibleToScreenReaders).map((element) => [element, aria.getRole(element), nameOf(element)])),
        words: () => reading(() => lines(document.body).join('\n')),
    };
}
