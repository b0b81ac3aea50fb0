#include "platform/mirror.hpp"

#include <bit>
#include <string_view>

#include "platform/web/record.hpp"

// web/bridge/mirror.js
extern "C" {
void accanto_mirror_commit(const accanto::base::Byte* records, std::size_t records_size,
                           const char* texts, std::size_t texts_size);
void accanto_mirror_announce(const char* text, std::size_t size, int is_assertive);
void accanto_mirror_set_theme(int is_dark);
void accanto_mirror_set_text_scale(float scale);
int accanto_mirror_is_shown();
int accanto_mirror_next_size();
void accanto_mirror_take(accanto::base::Byte* target, std::size_t size);
}

namespace accanto::platform::mirror {
namespace {

/// One node as web/services/mirror_records.mjs reads it.
struct NodeRecord {
    std::uint32_t id, parent, kind, flags, hash;
    float x, y, width, height;
    std::uint32_t text_at;
    std::uint32_t lengths[6];
    std::int32_t position, set_size;
    float minimum, maximum, now, font_px, line_px;
    std::int32_t letters_max;
};
static_assert(sizeof(NodeRecord) == 96, "WORDS of web/services/mirror_records.mjs is 24.");

/// FNV-1a over 32 bits: a collision would leave one name stale for as long as two texts alternate.
class Hash {
public:
    void add(std::uint32_t word) {
        for (int shift = 0; shift < 32; shift += 8)
            add_byte(static_cast<std::uint8_t>(word >> shift));
    }
    void add(float number) { add(std::bit_cast<std::uint32_t>(number)); }
    void add(std::string_view text) {
        for (const char letter : text) add_byte(static_cast<std::uint8_t>(letter));
        add_byte(0xff);
    }
    std::uint32_t value() const { return value_; }

private:
    void add_byte(std::uint8_t byte) { value_ = (value_ ^ byte) * 16777619U; }
    std::uint32_t value_ = 2166136261U;
};

/// The commit being written and the one the page shows.
struct Commit {
    std::vector<NodeRecord> records;
    std::string texts;
    bool operator==(const Commit& other) const {
        return texts == other.texts && records.size() == other.records.size() &&
               std::memcmp(records.data(), other.records.data(),
                           records.size() * sizeof(NodeRecord)) == 0;
    }
};
Commit next, shown;

/// Everything but the place and the wish for the focus: those are compared by themselves.
std::uint32_t hash_of(const NodeRecord& record, std::string_view texts) {
    Hash hash;
    for (const auto word : {record.parent, record.kind, record.flags & ~a11y::Flag::focus_now})
        hash.add(word);
    for (const auto length : record.lengths) hash.add(length);
    for (const auto word : {record.position, record.set_size, record.letters_max})
        hash.add(static_cast<std::uint32_t>(word));
    for (const auto number :
         {record.minimum, record.maximum, record.now, record.font_px, record.line_px})
        hash.add(number);
    hash.add(texts.substr(record.text_at));
    return hash.value();
}

void append(const a11y::Node& node) {
    NodeRecord record{};
    record.id = node.id;
    record.parent = node.parent;
    record.kind = static_cast<std::uint32_t>(node.role) |
                  static_cast<std::uint32_t>(node.level) << 8U |
                  static_cast<std::uint32_t>(node.font_weight) << 16U;
    record.flags = node.flags;
    record.x = node.x, record.y = node.y, record.width = node.width, record.height = node.height;
    record.text_at = static_cast<std::uint32_t>(next.texts.size());
    std::size_t index = 0;
    for (const auto* text : {&node.name, &node.value, &node.description, &node.placeholder,
                             &node.href, &node.language}) {
        next.texts += *text;
        record.lengths[index++] = static_cast<std::uint32_t>(text->size());
    }
    record.position = node.position, record.set_size = node.set_size;
    record.minimum = node.minimum, record.maximum = node.maximum, record.now = node.now;
    record.font_px = node.font_px, record.line_px = node.line_px,
    record.letters_max = node.letters_max;
    record.hash = hash_of(record, next.texts);
    next.records.push_back(record);
}

a11y::Action read_action(Record& record) {
    a11y::Action action;
    action.kind = static_cast<a11y::Action::Kind>(record.kind());
    action.id = record.u32();
    action.text = record.text();
    action.value = static_cast<float>(record.f64());
    return action;
}

}  // namespace

void show(const a11y::Tree& tree) {
    next.records.clear();
    next.texts.clear();
    for (const auto& node : tree.nodes()) append(node);
    if (!(next == shown)) {
        accanto_mirror_commit(reinterpret_cast<const base::Byte*>(next.records.data()),
                              next.records.size() * sizeof(NodeRecord), next.texts.data(),
                              next.texts.size());
        std::swap(next, shown);
    }
    for (const auto& announcement : tree.announcements()) {
        accanto_mirror_announce(announcement.text.data(), announcement.text.size(),
                                announcement.assertive ? 1 : 0);
    }
}

std::vector<a11y::Action> take_actions() {
    return take_records<a11y::Action>(accanto_mirror_next_size, accanto_mirror_take, read_action);
}

void set_theme(bool is_dark) {
    accanto_mirror_set_theme(is_dark ? 1 : 0);
}

void set_text_scale(float scale) {
    accanto_mirror_set_text_scale(scale);
}

bool is_shown() {
    return accanto_mirror_is_shown() != 0;
}

}  // namespace accanto::platform::mirror
