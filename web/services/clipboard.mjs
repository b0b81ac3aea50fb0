import { FILE_BYTES_MAX } from './files.mjs';
import { createInbox, record } from './record.mjs';

// As platform::clipboard::Event has them.
const Kind = { Copied: 0, CopyRefused: 1, Pasted: 2 };

/** Copying text, and what somebody pastes outside a text field. Pasted files go to `files`. */
export function createClipboard({ wake, window, files, isEditing = () => false }) {
    const inbox = createInbox(wake);

    async function copy(text) {
        const done = (await writeText(window, text)) || copyByCommand(window.document, text);
        inbox.push(record(done ? Kind.Copied : Kind.CopyRefused));
    }

    window.addEventListener('paste', (event) => {
        const data = event.clipboardData;
        if (!data) return;
        const pastedFiles = Array.from(data.files ?? []);
        if (pastedFiles.length) {
            event.preventDefault();
            for (const file of pastedFiles) files.receive(file);
            return;
        }
        if (isEditing()) return;
        const text = data.getData('text/plain');
        if (!text || text.length > FILE_BYTES_MAX) return;
        event.preventDefault();
        inbox.push(record(Kind.Pasted).text(text));
    });

    return { copy, nextSize: inbox.nextSize, take: inbox.take };
}

async function writeText(window, text) {
    try {
        await window.navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false;
    }
}

// For pages without the clipboard API (plain http). Selecting moves the focus, so it is put back.
function copyByCommand(document, text) {
    const before = document.activeElement;
    const area = document.createElement('textarea');
    area.value = text;
    area.classList.add('copy-source');
    document.body.append(area);
    area.select();
    let done = false;
    try { done = document.execCommand('copy'); } catch { /* Not allowed: the caller says so. */ }
    area.remove();
    before?.focus?.({ preventScroll: true });
    return done;
}
