#include "support/app_device.hpp"

#include "base/check.hpp"
#include "base/overloaded.hpp"

namespace accanto::test {

using namespace app;

AppDevice::AppDevice(std::uint64_t seed, std::string language)
    : random_(seed), language_(std::move(language)) {
    reload();
}

void AppDevice::post(Intent intent) {
    now_.ms += 1'000;
    auto step = update(std::move(model_), std::move(intent),
                       {now_, random_, 60, utc_offset_by_month_minutes_});
    model_ = std::move(step.model);
    for (const auto& effect : step.effects) carry_out(effect);
    if (model_.save == SaveState::Saving) post(intent::Saved{});
}

void AppDevice::say(const program::Fact& fact, std::string_view conversation) {
    auto* replica = model_.replica();
    base::check(replica && app::say(*replica, fact, conversation, now_, random_).has_value(),
                "The fact can be said.");
    read_again(*replica);
}

void AppDevice::reload() {
    model_ = Model{};
    intent::Loaded loaded;
    for (const auto& [path, bytes] : files_) loaded.files.push_back({path, bytes});
    loaded.language_tag = language_;
    post(std::move(loaded));
}

std::string AppDevice::take_download() {
    base::check(!downloads_.empty(), "Something was downloaded.");
    auto text = base::text_of(downloads_.back().bytes);
    downloads_.clear();
    return text;
}

void AppDevice::receive(const std::string& text, std::string name) {
    const auto bytes = base::bytes_of(text);
    post(intent::FileArrived{std::move(name), {bytes.begin(), bytes.end()}});
}

void AppDevice::receive_and_add(const std::string& text) {
    receive(text);
    base::check(model_.preview.has_value(), "The file has a preview.");
    post(intent::ConfirmImport{});
}

void AppDevice::carry_out(const Effect& effect) {
    std::visit(base::Overloaded{
                   [&](const effect::WriteFile& write) {
                       base::check(!files_.contains(write.path),
                                   "A stored file is never written again.");
                       files_[write.path] = write.bytes;
                   },
                   [&](const effect::RemoveFile& remove) { files_.erase(remove.path); },
                   [&](const effect::RemoveEverything&) { files_.clear(); },
                   [&](const effect::Download& download) {
                       downloads_.push_back(download);
                       last_download_ = download;
                   },
                   [&](const effect::OpenLink& leave) { links_.push_back(leave.link); },
                   [&](const effect::CopyText& copy) { copied_ = copy.text; },
                   [&](const auto&) {},
               },
               effect);
}

}  // namespace accanto::test
