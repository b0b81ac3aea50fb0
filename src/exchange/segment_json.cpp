#include "exchange/segment_json.hpp"

#include "exchange/event_json.hpp"
#include "exchange/formats.hpp"
#include "exchange/json_document.hpp"
#include "identity/hash.hpp"

namespace accanto::exchange {
namespace {

struct SegmentLine {
    journal::ProgramId program;
    std::int64_t count = 0;
    identity::Hash check;
};

identity::Hash check_of(std::string_view lines) {
    return identity::hash("accanto/segment/1", {base::bytes_of(lines)});
}

/// Takes the text up to the next line end off `rest`.
std::string_view next_line(std::string_view& rest) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

base::Failure<Unreadable> damaged() {
    return base::Failure(Unreadable{Problem::Damaged});
}

}  // namespace

template <class Io>
void fields(Io& io, Ref<Io, SegmentLine> line) {
    format_fields(io, segment_format, 1);
    io.id("program", line.program);
    io.number("count", line.count, 0, static_cast<std::int64_t>(segment_events_max));
    io.id("check", line.check);
}

std::string segment_to_json(const journal::ProgramId& program,
                            std::span<const journal::Event> events) {
    std::string lines;
    for (const auto& event : events) {
        lines += to_json(event);
        lines += '\n';
    }
    const auto count = static_cast<std::int64_t>(events.size());
    return write_document(SegmentLine{program, count, check_of(lines)}) + '\n' + lines;
}

Read<Segment> read_segment(std::string_view text) {
    if (text.size() > JsonLimits{}.bytes_max) return base::Failure(Unreadable{Problem::TooLarge});
    auto rest = text;
    const auto first = open_file(next_line(rest), segment_format, 1);
    if (!first) return base::Failure(first.error());
    const auto line = read_document<SegmentLine>(first->text);
    if (!line) return base::Failure(line.error());
    if (check_of(rest) != line->check) return damaged();
    Segment segment{line->program, {}};
    while (!rest.empty()) {
        if (segment.events.size() >= segment_events_max) return damaged();
        auto event = read_event(next_line(rest));
        if (!event) return base::Failure(event.error());
        segment.events.push_back(std::move(*event));
    }
    if (segment.events.size() != static_cast<std::size_t>(line->count)) return damaged();
    return segment;
}

}  // namespace accanto::exchange
