// The header's grammar (docs/formats/journal-v1.md): one value, one spelling.
#include <algorithm>

#include "base/sorting.hpp"
#include "journal/event.hpp"

namespace accanto::journal {
namespace {

bool is_header_letter(char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') ||
           (letter >= '0' && letter <= '9') || letter == '_' || letter == '.' || letter == ':' ||
           letter == '-';
}

/// Reads from the left; each step says whether it found what must come next.
class HeaderReader {
public:
    explicit HeaderReader(std::string_view text) : rest_(text) {}

    bool literal(std::string_view expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }

    bool number(std::int64_t& value) {
        const auto digits = taken_while([](char letter) { return letter >= '0' && letter <= '9'; });
        if (digits.empty() || digits.size() > 16) return false;
        if (digits.size() > 1 && digits.front() == '0') return false;
        value = 0;
        for (const char digit : digits) value = value * 10 + (digit - '0');
        return value <= number_max;
    }

    bool word(std::string& value, std::size_t letters_max) {
        const auto letters = taken_while(is_header_letter);
        value = letters;
        return letters.size() <= letters_max;
    }

    template <class AnyId>
    bool id(AnyId& value) {
        const auto read = AnyId::from_text(taken_while(is_header_letter));
        if (read) value = *read;
        return read.has_value();
    }

    /// As `id`, or nothing where the text has `none`.
    bool optional_id(std::optional<EventId>& value, std::string_view none) {
        const auto letters = taken_while(is_header_letter);
        if (letters == none) return true;
        value = EventId::from_text(letters);
        return value.has_value();
    }

    bool parents(std::vector<EventId>& values) {
        while (literal(values.empty() ? "\"" : ",\"")) {
            if (values.size() == parents_max) return false;
            EventId parent;
            if (!id(parent) || !literal("\"")) return false;
            if (!values.empty() && values.back() >= parent) return false;
            values.push_back(parent);
        }
        return true;
    }

    bool ended() const { return rest_.empty(); }

private:
    template <class Holds>
    std::string_view taken_while(Holds holds) {
        const auto end = std::ranges::find_if_not(rest_, holds);
        const auto taken = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
        rest_.remove_prefix(taken.size());
        return taken;
    }

    std::string_view rest_;
};

bool read_place(HeaderReader& reader, Header& header) {
    return reader.literal(R"({"v":1,"g":")") && reader.id(header.program) &&
           reader.literal(R"(","d":")") && reader.id(header.device) &&
           reader.literal(R"(","n":)") && reader.number(header.sequence) &&
           reader.literal(R"(,"p":")") && reader.optional_id(header.previous, "") &&
           reader.literal(R"(","k":[)") && reader.parents(header.parents) &&
           reader.literal(R"(],"l":)") && reader.number(header.lamport);
}

bool read_content(HeaderReader& reader, Header& header) {
    return reader.literal(R"(,"t":)") && reader.number(header.claimed.ms) &&
           reader.literal(R"(,"y":")") && reader.word(header.type, type_letters_max) &&
           reader.literal(R"(","c":")") &&
           reader.word(header.conversation, conversation_letters_max) &&
           reader.literal(R"(","e":")") && reader.optional_id(header.epoch, plain_epoch) &&
           reader.literal(R"(","z":)") && reader.number(header.body_length) &&
           reader.literal(R"(,"b":")") && reader.id(header.body_hash) && reader.literal(R"("})") &&
           reader.ended();
}

/// What the fields say about each other.
bool is_coherent(const Header& header) {
    if (header.sequence < 1 || header.lamport < 1 || header.type.empty()) return false;
    if (header.previous.has_value() != (header.sequence > 1)) return false;
    const bool starts = !header.previous && header.parents.empty();
    const bool is_genesis = header.program == ProgramId{};
    return starts == is_genesis && (header.lamport == 1) == is_genesis;
}

void append_parents(std::string& text, std::vector<EventId> parents) {
    base::sort(parents);
    for (std::size_t i = 0; i < parents.size(); ++i) {
        text += i == 0 ? "\"" : ",\"";
        text += parents[i].text();
        text += '"';
    }
}

}  // namespace

std::string write_header(const Header& header) {
    std::string text = R"({"v":1,"g":")" + header.program.text();
    text += R"(","d":")" + header.device.text();
    text += R"(","n":)" + std::to_string(header.sequence);
    text += R"(,"p":")" + (header.previous ? header.previous->text() : "");
    text += R"(","k":[)";
    append_parents(text, header.parents);
    text += R"(],"l":)" + std::to_string(header.lamport);
    text += R"(,"t":)" + std::to_string(header.claimed.ms);
    text += R"(,"y":")" + header.type;
    text += R"(","c":")" + header.conversation;
    text += R"(","e":")" + (header.epoch ? header.epoch->text() : std::string(plain_epoch));
    text += R"(","z":)" + std::to_string(header.body_length);
    text += R"(,"b":")" + header.body_hash.text();
    return text + R"("})";
}

base::Result<Header, Refusal> read_header(std::string_view text) {
    if (text.size() > header_bytes_max) return base::Failure{Refusal::HeaderTooLong};
    HeaderReader reader(text);
    Header header;
    if (!read_place(reader, header) || !read_content(reader, header) || !is_coherent(header)) {
        return base::Failure{Refusal::HeaderMalformed};
    }
    return header;
}

}  // namespace accanto::journal
