// What shows before the program runs: how far the download is, and what is wrong when it can't run.
const texts = {
    en: {
        loading: 'Loading',
        still: (done, all) => `Still loading, ${done} of ${all} MB`,
        framed: 'Accanto does not open inside another page. Open it in a window of its own.',
        noWasm: 'This browser is too old for Accanto, or WebAssembly is switched off. Please try a newer one.',
        download: 'Accanto could not be loaded. Check the connection and reload the page. What you saved is still here.',
        mixed: 'A new version is just being published. Reload the page in a minute. What you saved is still here.',
        stopped: 'Accanto stopped unexpectedly. Reload the page. What you saved is still here.',
        noWebGL2: 'This browser can’t draw Accanto (WebGL2 is missing or switched off), so it comes as plain text. Everything works.',
        reload: 'Reload',
    },
    it: {
        loading: 'Caricamento',
        still: (done, all) => `Ancora un momento: ${done} di ${all} MB`,
        framed: 'Accanto non si apre dentro un’altra pagina. Aprilo in una finestra tutta sua.',
        noWasm: 'Questo browser è troppo vecchio per Accanto, oppure WebAssembly è disattivato. Provane uno più recente.',
        download: 'Non è stato possibile caricare Accanto. Controlla la connessione e ricarica la pagina. Ciò che hai salvato è ancora qui.',
        mixed: 'Si sta pubblicando una nuova versione. Ricarica la pagina tra un minuto. Ciò che hai salvato è ancora qui.',
        stopped: 'Accanto si è fermato all’improvviso. Ricarica la pagina. Ciò che hai salvato è ancora qui.',
        noWebGL2: 'Questo browser non riesce a disegnare Accanto (WebGL2 manca o è disattivato), perciò lo vedi come testo. Funziona tutto.',
        reload: 'Ricarica',
    },
};
const STILL_AFTER_MS = 4000;
const MEGABYTE = 1_000_000;

/** "it" when the person reads Italian first, else "en". */
export const splashLanguage = (languages) => {
    const known = (languages ?? []).map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag in texts);
    return known ?? 'en';
};

export function createSplash({ document, languages, later = setTimeout, reload = () => document.location.reload() }) {
    const language = splashLanguage(languages);
    const text = texts[language];
    const screen = document.getElementById('splash');
    const bar = document.getElementById('splash-bar');
    const line = document.getElementById('splash-line');
    let isLate = false;
    let isOver = false;
    let last = { done: 0, all: 0 };

    document.documentElement.lang = language;
    bar.setAttribute('aria-label', text.loading);
    later(() => { isLate = true; tell(); }, STILL_AFTER_MS);

    function tell() {
        if (!isLate || isOver || !last.all) return;
        // Not before it is needed: a phone makes the first one in a tenth of a second.
        const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
        line.textContent = text.still(megabytes.format(last.done / MEGABYTE), megabytes.format(last.all / MEGABYTE));
    }

    return {
        progress(done, all) {
            last = { done: Math.min(done, all), all };
            bar.setAttribute('value', String(all ? last.done / all : 0));
            tell();
        },
        done() { isOver = true; screen.remove(); },
        /** A sentence above a page that works with less: `noWebGL2`. */
        note(reason) {
            const note = document.createElement('p');
            note.className = 'note';
            note.setAttribute('role', 'note');
            note.textContent = text[reason];
            note.id = 'note';
            const around = document.createElement('aside');
            around.setAttribute('aria-labelledby', 'note');
            around.append(note);
            document.body.prepend(around);
        },
        /** Ends the start with a sentence: `framed`, `noWasm`, `download`, `mixed` or `stopped`. */
        fail(reason) {
            if (isOver && reason !== 'stopped' && reason !== 'mixed') return;
            isOver = true;
            bar.remove();
            line.textContent = text[reason];
            line.setAttribute('role', 'alert');
            screen.classList.add('failed');
            if (!screen.isConnected) document.body.append(screen);
            if (reason !== 'framed') addReload();
        },
    };

    function addReload() {
        if (screen.lastElementChild?.tagName === 'BUTTON') return;
        const button = document.createElement('button');
        button.setAttribute('type', 'button');
        button.textContent = text.reload;
        button.addEventListener('click', reload);
        screen.append(button);
    }
}
