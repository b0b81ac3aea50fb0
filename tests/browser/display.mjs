// A display that no person sees, for browsers that paint WebGL on a display alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Which of these programs, by name or path, this machine lacks. */
export async function missing(programs) {
    const isHere = async (program) => {
        const places = program.includes('/') ? [program] : process.env.PATH.split(delimiter).map((folder) => join(folder, program));
        const answers = await Promise.allSettled(places.map((place) => access(place, constants.X_OK)));
        return answers.some(({ status }) => status === 'fulfilled');
    };
    const found = await Promise.all(programs.map(isHere));
    return programs.filter((_, at) => !found[at]);
}

/** Returns the display's name, as programs want it in DISPLAY, and `close`. */
export async function openDisplay() {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1600x24', '-nolisten', 'tcp'],
                         { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const failed = once(server, 'exit').then(() => { throw new Error('Xvfb has ended before it had a display.'); });
    const [number] = await Promise.race([once(server.stdio[3], 'data'), failed]);
    return { name: `:${String(number).trim()}`, close: () => server.kill() };
}
