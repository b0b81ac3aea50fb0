#version 300 es
// Two things share one stream of triangles, so that one draw call paints text and shapes in their order:
// - ImGui's own triangles (text, filled paths), with a texture position in 0 to 1;
// - quads of shapes, whose texture position is -1 to -4 (the corner) and whose colour is the instance's number.
precision highp float;
precision highp int;
precision highp usampler2D;

in vec2 in_position;          // CSS px
in vec2 in_texture_position;
in uint in_color;             // 0xAABBGGRR; shapes: number in the low 24 bits, opacity in A

uniform float u_scale;        // framebuffer pixels a CSS px
uniform vec2 u_size;          // of the framebuffer
uniform vec2 u_white;         // texture position of triangles without texture
uniform usampler2D u_instances;

// All that passes on has to fit in 8 vectors of 4: browsers that hide what a device can do allow no more.
out vec2 v_texture_position;
out vec4 v_color;
out vec2 v_local;             // CSS px, in the space of the instance
flat out int v_kind;          // bits 0 to 3: the kind, 0 is ImGui's triangle; from 6: the third of a pixel its glyph begins at
flat out vec4 v_shape;
flat out vec4 v_corners;
flat out vec4 v_fill;
flat out vec4 v_fill_end;
flat out vec4 v_border;
flat out vec3 v_line;         // border width, dash, gap

const int instances_per_row = 64;
const int left_to_right = 16;
const int keep_position = 32;
const int third = 64;

vec4 color_of(uint packed_color) {
    return vec4((uvec4(packed_color) >> uvec4(0u, 8u, 16u, 24u)) & 255u) / 255.0;
}

uvec4 texel(int instance, int part) {
    return texelFetch(u_instances, ivec2((instance % instances_per_row) * 6 + part, instance / instances_per_row), 0);
}

vec4 floats(int instance, int part) { return uintBitsToFloat(texel(instance, part)); }

// Edges of boxes stand on whole pixels, or a hairline is a blur at 125 %.
void snap(inout vec4 shape, vec2 moved) {
    vec2 low = round((shape.xy - shape.zw + moved) * u_scale) / u_scale - moved;
    vec2 high = round((shape.xy + shape.zw + moved) * u_scale) / u_scale - moved;
    shape = vec4((low + high) * 0.5, (high - low) * 0.5);
}

void read_shape(int corner, int instance) {
    vec4 quad = floats(instance, 0);
    vec4 quad_end = floats(instance, 3);
    v_local = corner == 0 ? quad.xy : corner == 1 ? quad.zw : corner == 2 ? quad_end.xy : quad_end.zw;
    v_shape = floats(instance, 1);
    v_corners = floats(instance, 2);
    uvec4 colors = texel(instance, 4);
    v_fill = color_of(colors.x);
    v_fill_end = color_of(colors.y);
    v_border = color_of(colors.z);
    vec4 line = floats(instance, 5);
    v_line = line.xyz;
    v_kind = int(line.w + 0.5);
    if ((v_kind & 15) == 1 && (v_kind & keep_position) == 0) snap(v_shape, in_position - v_local);
}

// Glyphs stand on whole pixels down and on thirds of a pixel along the line; the texture has all three.
vec2 place_glyph(vec2 position) {
    float thirds = floor(position.x * 3.0 + 0.5);
    float pixel = floor(thirds / 3.0);
    v_kind = third * int(thirds - 3.0 * pixel);
    return vec2(pixel, floor(position.y + 0.5));
}

void main() {
    vec2 position = in_position * u_scale;
    v_color = color_of(in_color);
    v_texture_position = in_texture_position;
    v_local = in_position;
    v_kind = 0;
    v_shape = v_corners = v_fill = v_fill_end = v_border = vec4(0.0);
    v_line = vec3(0.0);
    if (in_texture_position.x < -0.5) {
        read_shape(int(-in_texture_position.x - 0.5), int(in_color & 0xFFFFFFu));
    } else if (any(greaterThan(abs(in_texture_position - u_white), vec2(1e-6)))) {
        position = place_glyph(position);
    }
    gl_Position = vec4(position / u_size * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
