// The file tree of the program over Emscripten's FS, mounted on IDBFS. Paths are relative to the mount.
export const MOUNT = '/accanto';

export function createStorageFiles(FS, IDBFS, mount = MOUNT) {
    const absolute = (path) => `${mount}/${path}`;

    function walk(folder, found) {
        for (const name of FS.readdir(folder)) {
            if (name === '.' || name === '..') continue;
            const path = `${folder}/${name}`;
            if (FS.isDir(FS.stat(path).mode)) walk(path, found);
            else found.push(path.slice(mount.length + 1));
        }
        return found;
    }

    const exists = (path) => FS.analyzePath(absolute(path)).exists;

    return {
        mount() {
            FS.mkdir(mount);
            FS.mount(IDBFS, {}, mount);
        },
        /** Browser to memory when `load`, else memory to browser. One transaction: all or nothing. */
        sync: (load) => new Promise((resolve, reject) => {
            FS.syncfs(load, (error) => (error ? reject(error) : resolve()));
        }),
        list: () => walk(mount, []).sort(),
        read: (path) => (exists(path) ? FS.readFile(absolute(path)) : null),
        /** A new file; false when there is one already, because stored files never change. */
        write(path, bytes) {
            if (exists(path)) return false;
            const folder = absolute(path).slice(0, absolute(path).lastIndexOf('/'));
            FS.mkdirTree(folder);
            FS.writeFile(absolute(path), bytes);
            return true;
        },
        remove(path) { if (exists(path)) FS.unlink(absolute(path)); },
    };
}
