#include "shell/session.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/later.hpp"
#include "i18n/packs.hpp"
#include "platform/clipboard.hpp"
#include "platform/clock.hpp"
#include "platform/files.hpp"
#include "platform/history.hpp"
#include "platform/links.hpp"
#include "platform/locale.hpp"
#include "platform/packs.hpp"
#include "platform/settle.hpp"
#include "shell/answers.hpp"

namespace accanto::shell {
namespace {

namespace effect = app::effect;
namespace intent = app::intent;
namespace storage = platform::storage;

/// How long nobody must have typed before a draft is stored.
constexpr double typing_pause_ms = 1000;
constexpr std::string_view accepted_files = ".json,.csv,.tsv,.txt";

std::string_view name_of(storage::Failure failure) {
    switch (failure) {
        case storage::Failure::Quota:
            return "quota";
        case storage::Failure::Blocked:
            return "blocked";
        case storage::Failure::ReadOnly:
            return "read-only";
        case storage::Failure::Unknown:
            break;
    }
    return "unknown";
}

/// Carries out one effect; remembers whether a save must follow.
struct Deed {
    bool saves = false;
    bool stores_drafts = false;
    bool collided = false;  ///< a file of this name is there already: it stays

    void operator()(const effect::WriteFile& file) {
        saves = true;
        stores_drafts |= file.path.starts_with("settings-");
        collided |= !storage::write_file(file.path, file.bytes);
    }
    void operator()(const effect::RemoveFile& file) {
        storage::remove_file(file.path), saves = true;
    }
    void operator()(const effect::RemoveEverything&) { storage::remove_everything(), saves = true; }
    void operator()(const effect::SaveAgain&) { saves = true; }
    void operator()(const effect::TakeOver&) { storage::take_over(); }
    void operator()(const effect::Download& file) {
        file.shares ? platform::files::share(file.name, file.mime, file.bytes)
                    : platform::files::download(file.name, file.mime, file.bytes);
    }
    void operator()(const effect::CopyText& copy) { platform::clipboard::copy(copy.text); }
    void operator()(const effect::OpenLink& leave) { platform::links::open(leave.link); }
    void operator()(const effect::PickFile&) { platform::files::pick(accepted_files); }
    void operator()(const effect::PushRoute& step) {
        platform::history::push(app::address_of(step.route));
    }
    void operator()(const effect::ReplaceRoute& step) {
        platform::history::replace(app::address_of(step.route));
    }
    void operator()(const effect::ShowLanguage& show) {
        platform::history::set_language(show.language);
    }
};

std::optional<app::Intent> work_turn(Planning& planning, const app::Model& model) {
    return planning.work(model);
}

}  // namespace

base::Instant Session::now() const {
    return {platform::clock::wall().ms + platform::settle::clock_offset_ms()};
}

void Session::start() {
    const auto languages = platform::locale::languages();
    intent::Loaded loaded{.files = stored_files(),
                          .language_tag = languages.empty() ? "en" : languages.front()};
    loaded.address = platform::history::current();
    loaded.follower = storage::role() == storage::Role::Follower;
    auto arrivals = take_arrivals();  // the first texts, before anything is said
    post(std::move(loaded));
    for (auto& intent : arrivals.intents) post(std::move(intent));
    if (!storage::is_loaded()) post(intent::LoadFailed{"blocked"});
}

void Session::post(app::Intent intent) {
    waiting_.push_back(std::move(intent));
    if (is_applying_) return;
    is_applying_ = true;
    while (!waiting_.empty()) {
        auto next = std::move(waiting_.front());
        waiting_.pop_front();
        apply(std::move(next));
    }
    is_applying_ = false;
}

void Session::apply(app::Intent intent) {
    if (std::holds_alternative<intent::KeepDraft>(intent) ||
        std::holds_alternative<intent::EditSignUp>(intent))
        typed_at_ms_ = platform::clock::now_ms();
    const auto instant = now();
    const app::Now world{instant, random_, platform::locale::utc_offset_minutes(instant),
                         platform::locale::utc_offset_by_month_minutes(instant)};
    auto step = app::update(std::move(model_), std::move(intent), world);
    model_ = std::move(step.model);
    carry_out(step.effects);
}

void Session::carry_out(std::span<const app::Effect> effects) {
    Deed deed;
    for (const auto& effect : effects) std::visit(deed, effect);
    if (deed.collided) waiting_.push_back(intent::SaveFailed{"collision"});
    if (!deed.saves) return;
    if (deed.stores_drafts) typed_at_ms_.reset();
    newest_ticket_ = storage::sync();
    tickets_.insert(newest_ticket_);
}

void Session::store_drafts() {
    if (typed_at_ms_) post(intent::StoreDrafts{});
    typed_at_ms_.reset();
}

std::optional<double> Session::wake_in_ms() const {
    if (!typed_at_ms_) return std::nullopt;
    return std::max(1.0, *typed_at_ms_ + typing_pause_ms - platform::clock::now_ms());
}

void Session::answered(storage::Ticket ticket, std::optional<storage::Failure> failure) {
    tickets_.erase(ticket);
    if (failure) {
        post(intent::SaveFailed{std::string(name_of(*failure))});
    } else if (ticket == newest_ticket_) {
        post(intent::Saved{});
    }
}

void Session::take_storage_events() {
    for (const auto& event : storage::take_events()) {
        if (const auto* saved = std::get_if<storage::event::Saved>(&event))
            answered(saved->ticket, std::nullopt);
        if (const auto* failed = std::get_if<storage::event::SaveFailed>(&event))
            answered(failed->ticket, failed->reason);
        if (std::holds_alternative<storage::event::BecameFollower>(event))
            post(intent::BecameFollower{});
        if (std::holds_alternative<storage::event::BecameWriter>(event))
            post(intent::BecameWriter{stored_files()});
        if (std::holds_alternative<storage::event::Reloaded>(event))
            post(intent::Reloaded{stored_files()});
    }
}

/// Until they come, the page speaks the language it has.
void Session::want_texts() const {
    const auto tag = model_.language().tag();
    if (!i18n::is_installed(tag)) platform::packs::load(tag);
}

bool Session::work_on() {
    auto told = base::later(work_turn)(planning_, model_);
    if (told) post(std::move(*told));
    return told.has_value();
}

bool Session::take_answers() {
    const auto version = model_.version;
    auto arrivals = take_arrivals();
    if (arrivals.file_hovers) file_hovers_ = *arrivals.file_hovers;
    for (auto& intent : arrivals.intents) post(std::move(intent));
    take_storage_events();
    if (typed_at_ms_ && platform::clock::now_ms() >= *typed_at_ms_ + typing_pause_ms)
        store_drafts();
    want_texts();
    // What is kept of the model was said in another language.
    if (arrivals.has_new_texts) ++model_.version;
    return model_.version != version || arrivals.file_hovers;
}

}  // namespace accanto::shell
