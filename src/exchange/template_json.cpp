#include "exchange/template_json.hpp"

#include "exchange/formats.hpp"
#include "exchange/json_document.hpp"
#include "exchange/program_fields.hpp"

namespace accanto::exchange {
namespace {

/// A template as its file has it: the prepare step beside the others.
struct TemplateFile {
    program::Description description;
    int length_weeks = 12;
    std::optional<program::Step> prepare;
    std::vector<program::Step> steps;
};

/// The same without a prepare step. Which of the two a file is, the guard has seen.
struct PlainTemplateFile : TemplateFile {};

}  // namespace

template <class Io>
void template_fields(Io& io, Ref<Io, TemplateFile> file) {
    format_fields(io, template_format, 1);
    io.text("id", file.description.template_id, key_letters_max);
    description_fields(io, file.description);
    io.number("length_weeks", file.length_weeks, 1, program::weeks_max);
    io.list("steps", file.steps, program::steps_max);
}

template <class Io>
void fields(Io& io, Ref<Io, PlainTemplateFile> file) {
    template_fields(io, file);
}

template <class Io>
void fields(Io& io, Ref<Io, TemplateFile> file) {
    template_fields(io, file);
    if constexpr (Io::reads) file.prepare.emplace();
    io.node("prepare", *file.prepare);
}

namespace {

template <class File>
File file_of(const program::Template& content) {
    File file;
    file.description = content.description;
    file.length_weeks = content.dates.length_weeks;
    file.steps = content.guide.steps;
    return file;
}

program::Template content_of(TemplateFile file) {
    program::Template content;
    content.description = std::move(file.description);
    content.dates.length_weeks = file.length_weeks;
    content.guide.steps = std::move(file.steps);
    if (file.prepare)
        content.guide.steps.insert(content.guide.steps.begin(), std::move(*file.prepare));
    return content;
}

template <class File>
Read<program::Template> read_file(std::string_view guarded) {
    auto file = read_document<File>(guarded);
    if (!file) return base::Failure(file.error());
    auto content = content_of(std::move(*file));
    if (content.guide.steps.size() > program::steps_max) {
        return base::Failure(Unreadable{Problem::TooMany, 0, "steps"});
    }
    return content;
}

}  // namespace

std::string to_json(const program::Template& content) {
    const auto& steps = content.guide.steps;
    if (steps.empty() || steps.front().kind != program::StepKind::Prepare) {
        return write_document(file_of<PlainTemplateFile>(content));
    }
    auto file = file_of<TemplateFile>(content);
    file.prepare = std::move(file.steps.front());
    file.steps.erase(file.steps.begin());
    return write_document(file);
}

Read<program::Template> read_template(std::string_view text) {
    const auto file = open_file(text, template_format, 1);
    if (!file) return base::Failure(file.error());
    return file->head.has("prepare") ? read_file<TemplateFile>(file->text)
                                     : read_file<PlainTemplateFile>(file->text);
}

}  // namespace accanto::exchange
