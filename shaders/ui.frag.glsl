#version 300 es
// Text, triangles and signed-distance shapes. Output: premultiplied, blended in gamma space as browsers do.
// Compiled three times, because a program pays in every pixel for what it could draw: SHADER is that of
// src/platform/gpu.hpp, 0: triangles, 1: boxes too, 2: everything.
precision highp float;
precision highp int;

in vec2 v_texture_position;
in vec4 v_color;
in vec2 v_local;
flat in int v_kind;
flat in vec4 v_shape;
flat in vec4 v_corners;
flat in vec4 v_fill;
flat in vec4 v_fill_end;
flat in vec4 v_border;
flat in vec3 v_line;

uniform sampler2D u_texture;

out vec4 out_color;

const float pi = 3.14159265;
const int left_to_right = 16;
const int third = 64;

float pixel;  // how much CSS px one framebuffer pixel is

float coverage(float distance_to_edge) { return clamp(0.5 - distance_to_edge / pixel, 0.0, 1.0); }

vec4 premultiplied(vec4 color) { return vec4(color.rgb * color.a, color.a); }

vec4 gradient(float t) { return mix(premultiplied(v_fill), premultiplied(v_fill_end), clamp(t, 0.0, 1.0)); }

vec4 triangle() {
    vec4 texel = textureLod(u_texture, v_texture_position, 0.0);
    if (texel.a > 0.0) return vec4(texel.rgb * v_color.rgb, texel.a) * v_color.a;
    int begins_at = v_kind / third;
    return premultiplied(v_color) * (begins_at == 0 ? texel.r : begins_at == 1 ? texel.g : texel.b);
}

#if SHADER >= 1

float radius_at(vec2 p, vec4 radii) { return p.x < 0.0 ? (p.y < 0.0 ? radii.x : radii.w) : (p.y < 0.0 ? radii.y : radii.z); }

float box_distance(vec2 p, vec2 half_size, float radius) {
    vec2 q = abs(p) - half_size + radius;
    return min(max(q.x, q.y), 0.0) + length(max(q, 0.0)) - radius;
}

// Coverage of the dashes of a border whose middle line has this half size and radius. Each quarter of the way round
// holds a whole number of dashes and begins in the middle of one, so that all four sides look alike.
float dashes_around(vec2 p, vec2 half_size, float radius) {
    vec2 a = abs(p);
    vec2 straight = half_size - radius;
    vec2 q = a - straight;
    float turn = radius * pi * 0.5;
    float way = q.x > 0.0 && q.y > 0.0 ? straight.x + radius * atan(q.x, q.y)
              : q.y - half_size.y + straight.y > q.x - half_size.x + straight.x ? min(a.x, straight.x)
              : straight.x + turn + straight.y - min(a.y, straight.y);
    float quarter = straight.x + turn + straight.y;
    float period = quarter / max(1.0, round(quarter / (v_line.y + v_line.z)));
    float dash = v_line.y * period / (v_line.y + v_line.z);
    return coverage(abs(fract(way / period + 0.5) - 0.5) * period - dash * 0.5);
}

vec4 box() {
    vec2 p = v_local - v_shape.xy;
    float radius = radius_at(p, v_corners);
    float outside = box_distance(p, v_shape.zw, radius);
    vec2 along = (p / v_shape.zw) * 0.5 + 0.5;
    vec4 color = v_fill_end.a > 0.0 ? gradient((v_kind & left_to_right) != 0 ? along.x : along.y) : premultiplied(v_fill);
    if (v_border.a > 0.0) {
        float width = max(v_line.x, pixel);
        float on_border = 1.0 - coverage(outside + width);
        if (v_line.y > 0.0) on_border *= dashes_around(p, v_shape.zw - width * 0.5, max(radius - width * 0.5, 0.0));
        vec4 bordered = premultiplied(v_border) + color * (1.0 - v_border.a);
        color = mix(color, bordered, on_border);
    }
    return color * coverage(outside);
}

#endif
#if SHADER >= 2

// Abramowitz & Stegun 7.1.27, error below 5e-4.
float error_function(float x) {
    float a = abs(x);
    float t = 1.0 + a * (0.278393 + a * (0.230389 + a * (0.000972 + a * 0.078108)));
    t *= t;
    return sign(x) * (1.0 - 1.0 / (t * t));
}

// A rounded box convolved with a Gaussian: near a corner exact along x and a sum of rows along y.
float blurred_box(vec2 p, vec2 half_size, float radius, float deviation) {
    const int rows = 8;
    float k = 0.70710678 / deviation;
    float reach = 3.0 * deviation;
    vec2 straight = half_size - radius - reach;
    // Beside a straight edge no corner is near: a product of one dimension each.
    if (abs(p.x) < straight.x || abs(p.y) < straight.y) {
        vec2 far = (p + half_size) * k, near = (p - half_size) * k;
        return 0.25 * (error_function(far.x) - error_function(near.x)) * (error_function(far.y) - error_function(near.y));
    }
    float low = max(-half_size.y, p.y - reach);
    float high = min(half_size.y, p.y + reach);
    if (low >= high) return 0.0;
    float height = (high - low) / float(rows);
    float sum = 0.0;
    for (int i = 0; i < rows; ++i) {
        float y = low + (float(i) + 0.5) * height;
        float beyond = max(abs(y) - half_size.y + radius, 0.0);
        float half_row = half_size.x - radius + sqrt(max(radius * radius - beyond * beyond, 0.0));
        float row = 0.5 * (error_function((p.x + half_row) * k) - error_function((p.x - half_row) * k));
        float away = (y - p.y) / deviation;
        sum += row * exp(-0.5 * away * away);
    }
    return sum * height / (deviation * 2.50662827);
}

vec4 shadow() {
    vec2 p = v_local - v_shape.xy;
    float radius = radius_at(p, v_corners);
    float under_box = coverage(box_distance(p, v_shape.zw, radius) + pixel);
    vec2 half_size = max(v_shape.zw + v_line.z, vec2(0.0));
    float spread_radius = min(max(radius + v_line.z, 0.0), min(half_size.x, half_size.y));
    float shade = blurred_box(p - vec2(0.0, v_line.y), half_size, spread_radius, max(v_line.x * 0.5, 0.4 * pixel));
    return premultiplied(v_fill) * shade * (1.0 - under_box);
}

vec4 arc() {
    vec2 p = v_local - v_shape.xy;
    float middle = (v_corners.x + v_corners.y) * 0.5;
    float half_angle = (v_corners.y - v_corners.x) * 0.5;
    vec2 q = vec2(abs(dot(p, vec2(cos(middle), sin(middle)))), dot(p, vec2(sin(middle), -cos(middle))));
    bool is_beside = half_angle >= pi || atan(q.x, q.y) <= half_angle;
    vec2 end = v_shape.z * vec2(sin(half_angle), cos(half_angle));
    float away = is_beside ? abs(length(q) - v_shape.z) : distance(q, end);
    return premultiplied(v_fill) * coverage(away - v_shape.w * 0.5);
}

// How far the way lies beyond the nearest dash.
float beyond_dash(float way) {
    float period = v_line.y + v_line.z;
    float in_period = way - period * floor(way / period);
    return min(max(in_period - v_line.y, 0.0), period - in_period);
}

vec4 stroke() {
    vec2 from = v_corners.xy;
    vec2 whole = v_corners.zw - from;
    float size = max(length(whole), 1e-4);
    vec2 along = whole / size;
    vec2 p = v_local - from;
    float t = dot(p, along);
    int caps = int(v_shape.w + 0.5);
    float past = (caps & 1) != 0 ? max(-t, 0.0) : 0.0;
    if ((caps & 2) != 0) past = max(past, t - size);
    float way = clamp(mix(v_shape.x, v_shape.y, t / size), 0.0, v_shape.z);
    float off_dash = v_line.y > 0.0 ? beyond_dash(way) : 0.0;
    float away = length(vec2(p.x * along.y - p.y * along.x, max(past, off_dash)));
    return gradient(way / max(v_shape.z, 1e-4)) * coverage(away - v_line.x * 0.5);
}

vec4 disc() {
    vec2 p = v_local - v_shape.xy;
    float beyond = coverage(v_corners.z - dot(p, v_corners.xy));
    return mix(premultiplied(v_fill), premultiplied(v_fill_end), beyond) * coverage(length(p) - v_shape.z);
}

#endif

void main() {
    int kind = v_kind & 15;
#if SHADER >= 1
    pixel = max(length(dFdx(v_local)), 1e-4);
    if (kind != 0) {
#if SHADER >= 2
        vec4 color = kind == 1 ? box() : kind == 2 ? shadow() : kind == 3 ? arc() : kind == 4 ? stroke() : disc();
#else
        vec4 color = box();
#endif
        out_color = color * v_color.a;
        return;
    }
#endif
    out_color = triangle();
}
