import { createInbox, record } from './record.mjs';

// As platform::files::Event has them, and ::file_bytes_max.
const Kind = { Arrived: 0, TooLarge: 1, Unreadable: 2, DragChanged: 3, PickCancelled: 4 };
export const FILE_BYTES_MAX = 32 * 1024 * 1024;
const REVOKE_AFTER_MS = 60_000;

/** Files that come in (picked, dropped, pasted) and go out (downloads). */
export function createFiles({ wake, window }) {
    const { document } = window;
    const inbox = createInbox(wake);
    let dragDepth = 0;

    /** Reads a file unless it is too large, which its size tells before a byte is read. */
    async function receive(file) {
        if (file.size > FILE_BYTES_MAX) { inbox.push(record(Kind.TooLarge).text(file.name).f64(file.size)); return; }
        try {
            const bytes = new Uint8Array(await file.arrayBuffer());
            inbox.push(record(Kind.Arrived).text(file.name).bytes(bytes));
        } catch {
            inbox.push(record(Kind.Unreadable).text(file.name));
        }
    }

    function pick(accept) {
        const input = document.createElement('input');
        input.type = 'file';
        input.accept = accept;
        input.addEventListener('change', () => { for (const file of input.files) receive(file); });
        input.addEventListener('cancel', () => inbox.push(record(Kind.PickCancelled)));
        input.click();
    }

    function download(name, type, bytes) {
        const url = window.URL.createObjectURL(new window.Blob([bytes.slice()], { type }));
        const link = document.createElement('a');
        link.href = url;
        link.download = safeFileName(name);
        link.click();
        window.setTimeout(() => window.URL.revokeObjectURL(url), REVOKE_AFTER_MS);
    }

    /** Who closes the sheet wanted nothing; where it does not open, the file is offered for saving. */
    async function share(name, type, bytes) {
        const file = new window.File([bytes.slice()], safeFileName(name), { type });
        try {
            await window.navigator.share({ files: [file] });
        } catch (error) {
            if (error?.name !== 'AbortError') download(name, type, new Uint8Array(await file.arrayBuffer()));
        }
    }

    function setDragDepth(depth) {
        const changed = (depth > 0) !== (dragDepth > 0);
        dragDepth = Math.max(0, depth);
        if (changed) inbox.push(record(Kind.DragChanged).u32(dragDepth > 0 ? 1 : 0));
    }

    const carriesFiles = (event) => Array.from(event.dataTransfer?.types ?? []).includes('Files');
    window.addEventListener('dragenter', (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setDragDepth(dragDepth + 1);
    });
    window.addEventListener('dragover', (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
    });
    window.addEventListener('dragleave', (event) => { if (carriesFiles(event)) setDragDepth(dragDepth - 1); });
    window.addEventListener('drop', (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setDragDepth(0);
        for (const file of event.dataTransfer.files) receive(file);
    });

    return { pick, download, share, receive, nextSize: inbox.nextSize, take: inbox.take };
}

/** A name that no system reads as a path, a hidden file or a command. */
export function safeFileName(name) {
    const plain = name.normalize('NFC').replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
    const safe = plain.replace(/[/\\:*?"<>|]/g, '-').replace(/^[.\s]+/, '').trim();
    return Array.from(safe).slice(0, 120).join('') || 'accanto';
}
