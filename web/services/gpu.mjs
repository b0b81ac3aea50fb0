// Draws pictures with WebGL2: three programs from one source, one buffer of triangles, one texture of shape instances.
// The layouts are those of src/platform/gpu.hpp.

const VERTEX_BYTES = 20;
const TEXELS_PER_INSTANCE = 6;
const INSTANCES_PER_ROW = 64;
const ROW_TEXELS = TEXELS_PER_INSTANCE * INSTANCES_PER_ROW;
const COMMAND_WORDS = 8;
const SHADERS = [0, 1, 2];
// Phones report more than they can keep in memory.
const TEXTURE_SIZE_MAX = 4096;
const CONTEXT = {
    alpha: false, antialias: false, depth: false, stencil: false, preserveDrawingBuffer: false,
    powerPreference: 'low-power', desynchronized: false,
};
const POLL_MS = 8;
const POLLS_MAX = 250;
// What compiling takes, where the browser does not tell: asking at once would stand still for as long.
const COMPILING_MS = 100;
const WARM_PX = 8;
const ATTRIBUTES = ['in_position', 'in_texture_position', 'in_color'];

function compile(gl, type, source) {
    const shader = gl.createShader(type);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    return shader;
}

const defining = (source, shader) => source.replace('\n', `\n#define SHADER ${shader}\n`);

// Asks for no answer: the browser compiles beside the page.
function beginLink(gl, { vertex, fragment }, shader) {
    const program = gl.createProgram();
    const shaders = [compile(gl, gl.VERTEX_SHADER, vertex), compile(gl, gl.FRAGMENT_SHADER, defining(fragment, shader))];
    for (const shader of shaders) gl.attachShader(program, shader);
    ATTRIBUTES.forEach((name, index) => gl.bindAttribLocation(program, index, name));
    gl.linkProgram(program);
    return { program, shaders };
}

function linked(gl, { program, shaders }) {
    if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
        const logs = [gl.getProgramInfoLog(program), ...shaders.map((shader) => gl.getShaderInfoLog(shader))];
        throw new Error(`The shaders do not link: ${logs.filter(Boolean).join(' ')}`);
    }
    return program;
}

function uniforms(gl, program) {
    const names = ['u_scale', 'u_size', 'u_white', 'u_texture', 'u_instances'];
    return Object.fromEntries(names.map((name) => [name, gl.getUniformLocation(program, name)]));
}

function createTexture2D(gl) {
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
    return texture;
}

function createPictureTexture(gl, width, height) {
    const texture = createTexture2D(gl);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    return texture;
}

function createGeometry(gl) {
    const array = gl.createVertexArray();
    const [vertices, indices] = [gl.createBuffer(), gl.createBuffer()];
    gl.bindVertexArray(array);
    gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indices);
    for (const index of ATTRIBUTES.keys()) gl.enableVertexAttribArray(index);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, VERTEX_BYTES, 0);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, VERTEX_BYTES, 8);
    gl.vertexAttribIPointer(2, 1, gl.UNSIGNED_INT, VERTEX_BYTES, 16);
    return array;
}

function createInstances(gl) {
    const texture = createTexture2D(gl);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    return { texture, rows: 0 };
}

const later = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Draws nothing: where text is all there is, the mirror is what people see. */
export function createBlindGpu() {
    let textures = 0;
    return {
        open: () => true,
        ready: async () => {},
        start: () => true,
        generation: () => 0,
        textureSizeMax: () => TEXTURE_SIZE_MAX,
        createTexture: () => ++textures,
        destroyTexture() {},
        updateTexture() {},
        draw() {},
    };
}

/** `shaders`: the sources, {vertex, fragment}. */
export function createGpu({ canvas, shaders, wake, hidden = null, pause = later }) {
    let gl = null;
    let linking = [];
    let generation = 0;
    let device = null;
    const textures = new Map();
    let nextTexture = 1;

    function createProgram(link) {
        const program = linked(gl, link);
        const known = { program, uniforms: uniforms(gl, program) };
        gl.useProgram(program);
        gl.uniform1i(known.uniforms.u_texture, 0);
        gl.uniform1i(known.uniforms.u_instances, 1);
        return known;
    }

    function build() {
        device = { programs: linking.map(createProgram), geometry: createGeometry(gl), instances: createInstances(gl) };
        gl.enable(gl.BLEND);
        gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
        gl.enable(gl.SCISSOR_TEST);
        gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
    }

    // Not the canvas: the page would wait for it to be shown.
    function createTarget() {
        const [framebuffer, colors] = [gl.createFramebuffer(), gl.createRenderbuffer()];
        gl.bindRenderbuffer(gl.RENDERBUFFER, colors);
        gl.renderbufferStorage(gl.RENDERBUFFER, gl.RGB8, WARM_PX, WARM_PX);
        gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
        gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, colors);
        return {
            destroy() {
                gl.deleteFramebuffer(framebuffer);
                gl.deleteRenderbuffer(colors);
            },
        };
    }

    // Drivers finish a program when it is first drawn with: one clear triangle, while the rest of the page is on its way.
    function warmUp() {
        const vertices = new Float32Array(3 * VERTEX_BYTES / 4);
        vertices[VERTEX_BYTES / 4] = vertices[2 * VERTEX_BYTES / 4 + 1] = 2 * WARM_PX;
        gl.viewport(0, 0, WARM_PX, WARM_PX);
        setUniforms({ scale: 1, width: WARM_PX, height: WARM_PX, whiteU: 0, whiteV: 0 });
        uploadGeometry({ vertices: new Uint8Array(vertices.buffer), indices: Uint32Array.of(0, 1, 2), instances: new Uint32Array(ROW_TEXELS * 4) });
        const target = createTarget();
        const texture = createPictureTexture(gl, 1, 1);
        for (const { program } of device.programs) {
            gl.useProgram(program);
            gl.drawElements(gl.TRIANGLES, 3, gl.UNSIGNED_INT, 0);
        }
        gl.deleteTexture(texture);
        target.destroy();
    }

    // What was asked for is put off by some until somebody waits for it.
    async function finished() {
        const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
        gl.flush();
        const isWaiting = () => !gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED;
        for (let polls = 0; polls < POLLS_MAX && isWaiting(); polls += 1) await pause(POLL_MS);
        gl.deleteSync(fence);
    }

    function forget() {
        textures.clear();
        device = null;
    }

    function begin() {
        linking = SHADERS.map((shader) => beginLink(gl, shaders, shader));
    }

    function listen() {
        canvas.addEventListener('webglcontextlost', (event) => {
            event.preventDefault();
            forget();
        });
        canvas.addEventListener('webglcontextrestored', () => {
            begin();
            build();
            generation += 1;
            wake();
        });
    }

    function uploadInstances(words) {
        const rows = words.length / (ROW_TEXELS * 4);
        gl.activeTexture(gl.TEXTURE1);
        gl.bindTexture(gl.TEXTURE_2D, device.instances.texture);
        if (rows > device.instances.rows) {
            device.instances.rows = Math.max(rows, 2 * device.instances.rows);
            gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32UI, ROW_TEXELS, device.instances.rows, 0, gl.RGBA_INTEGER, gl.UNSIGNED_INT, null);
        }
        if (rows > 0) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, ROW_TEXELS, rows, gl.RGBA_INTEGER, gl.UNSIGNED_INT, words);
        gl.activeTexture(gl.TEXTURE0);
    }

    function uploadGeometry(picture) {
        gl.bindVertexArray(device.geometry);
        gl.bufferData(gl.ARRAY_BUFFER, picture.vertices, gl.STREAM_DRAW);
        gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, picture.indices, gl.STREAM_DRAW);
        uploadInstances(picture.instances);
    }

    function clear(picture) {
        if (canvas.width !== picture.width) canvas.width = picture.width;
        if (canvas.height !== picture.height) canvas.height = picture.height;
        gl.viewport(0, 0, picture.width, picture.height);
        gl.scissor(0, 0, picture.width, picture.height);
        const channel = (shift) => ((picture.background >>> shift) & 255) / 255;
        gl.clearColor(channel(0), channel(8), channel(16), 1);
        gl.clear(gl.COLOR_BUFFER_BIT);
    }

    function setUniforms({ scale, width, height, whiteU, whiteV }) {
        for (const { program, uniforms } of device.programs) {
            gl.useProgram(program);
            gl.uniform1f(uniforms.u_scale, scale);
            gl.uniform2f(uniforms.u_size, width, height);
            gl.uniform2f(uniforms.u_white, whiteU, whiteV);
        }
    }

    function drawCommands(commands, height) {
        let bound = 0;
        let used = -1;
        for (let at = 0; at < commands.length; at += COMMAND_WORDS) {
            const [first, count, shader, texture, x, y, width, clipHeight] = commands.subarray(at, at + COMMAND_WORDS);
            if (shader !== used) gl.useProgram(device.programs[shader].program);
            used = shader;
            if (texture !== bound) gl.bindTexture(gl.TEXTURE_2D, textures.get(texture) ?? null);
            bound = texture;
            gl.scissor(x, height - y - clipHeight, width, clipHeight);
            gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, first * 4);
        }
    }

    // The canvas holds coverages in R, G and B and has to have some alpha; the texture must not (shaders/ui.frag.glsl).
    function clearAlpha(texture, x, y, { width, height }) {
        const framebuffer = gl.createFramebuffer();
        gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
        gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
        gl.colorMask(false, false, false, true);
        gl.scissor(x, y, width, height);
        gl.clearColor(0, 0, 0, 0);
        gl.clear(gl.COLOR_BUFFER_BIT);
        gl.colorMask(true, true, true, true);
        gl.deleteFramebuffer(framebuffer);
    }

    function uploadHidden(texture, x, y, picture) {
        picture.paint();
        gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
        gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, picture.width, picture.height, gl.RGBA, gl.UNSIGNED_BYTE, picture.canvas);
        gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
        if (!picture.isColored) clearAlpha(texture, x, y, picture);
    }

    return {
        /** Begins to compile the shaders; false when there is no WebGL2. */
        open() {
            try { gl = canvas.getContext('webgl2', CONTEXT); } catch { gl = null; }
            if (!gl) return false;
            begin();
            listen();
            return true;
        },
        /** Resolves when the shaders are ready to draw: who goes on earlier stands still meanwhile. */
        async ready() {
            const parallel = gl.getExtension('KHR_parallel_shader_compile');
            const isLinking = ({ program }) => !gl.getProgramParameter(program, parallel.COMPLETION_STATUS_KHR);
            const isWorking = () => !gl.isContextLost() && linking.some(isLinking);
            if (!parallel) await pause(COMPILING_MS);
            while (parallel && isWorking()) await pause(POLL_MS);
            if (gl.isContextLost()) return;
            build();
            warmUp();
            await finished();
        },
        start() {
            if (!device) build();
            return true;
        },
        generation: () => generation,
        textureSizeMax: () => Math.min(gl?.getParameter(gl.MAX_TEXTURE_SIZE) ?? TEXTURE_SIZE_MAX, TEXTURE_SIZE_MAX),
        createTexture(width, height) {
            textures.set(nextTexture, createPictureTexture(gl, width, height));
            return nextTexture++;
        },
        destroyTexture(number) {
            gl.deleteTexture(textures.get(number) ?? null);
            textures.delete(number);
        },
        updateTexture(number, x, y, width, height, pixels, imageWidth) {
            const texture = textures.get(number) ?? null;
            gl.bindTexture(gl.TEXTURE_2D, texture);
            gl.pixelStorei(gl.UNPACK_ROW_LENGTH, imageWidth);
            gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
            gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
            hidden?.each({ pixels, width, height, imageWidth }, (left, top, picture) => uploadHidden(texture, x + left, y + top, picture));
        },
        draw(picture) {
            if (!device || gl.isContextLost()) return;
            uploadGeometry(picture);
            clear(picture);
            setUniforms(picture);
            gl.bindTexture(gl.TEXTURE_2D, null);
            drawCommands(picture.commands, picture.height);
        },
    };
}
