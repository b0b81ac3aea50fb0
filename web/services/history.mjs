import { createInbox, record } from './record.mjs';

/** Addresses after `#`: where in the app somebody is, so that back, reload and links work. */
/** `onLanguage(tag)` hears in which language the page speaks. */
export function createHistory({ wake, window, onLanguage = () => {} }) {
    const inbox = createInbox(wake);
    const current = () => window.location.hash;
    let known = current();

    // `popstate` and `hashchange` both come for one step; the second finds nothing new.
    function changed() {
        if (current() === known) return;
        known = current();
        inbox.push(record(0).text(known));
    }
    window.addEventListener('popstate', changed);
    window.addEventListener('hashchange', changed);

    function go(method, address) {
        if (!address.startsWith('#') || address === known) return;
        known = address;
        window.history[method](null, '', address);
        // A browser may write some letters in another way than the program did.
        known = current();
    }

    return {
        current,
        push: (address) => go('pushState', address),
        replace: (address) => go('replaceState', address),
        setTitle(title) { if (window.document.title !== title) window.document.title = title; },
        setLanguage(tag) {
            if (window.document.documentElement.lang !== tag) window.document.documentElement.lang = tag;
            onLanguage(tag);
        },
        /** Leaves for a blank page that "back" does not lead away from. */
        quickExit() { window.location.replace('about:blank'); },
        nextSize: inbox.nextSize,
        take: inbox.take,
    };
}
