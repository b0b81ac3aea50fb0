#include "shell/answers.hpp"

#include <utility>
#include <variant>

#include "i18n/packs.hpp"
#include "platform/clipboard.hpp"
#include "platform/files.hpp"
#include "platform/history.hpp"
#include "platform/packs.hpp"
#include "platform/storage.hpp"

namespace accanto::shell {
namespace {

namespace intent = app::intent;
namespace clipboard = platform::clipboard;
namespace files = platform::files;
namespace history = platform::history;
namespace packs = platform::packs;
namespace storage = platform::storage;

struct FileArrivals {
    Arrivals& arrivals;

    void operator()(files::event::Arrived& file) const {
        arrivals.intents.push_back(
            intent::FileArrived{std::move(file.name), std::move(file.bytes)});
    }
    void operator()(files::event::TooLarge& file) const {
        arrivals.intents.push_back(intent::FileTooLarge{std::move(file.name), file.size_bytes});
    }
    void operator()(files::event::Unreadable& file) const {
        arrivals.intents.push_back(intent::FileUnreadable{std::move(file.name)});
    }
    void operator()(const files::event::DragChanged& drag) const {
        arrivals.file_hovers = drag.is_over;
    }
    void operator()(const files::event::PickCancelled&) const {}
};

struct ClipboardArrivals {
    Arrivals& arrivals;

    void operator()(const clipboard::event::Copied&) const {
        arrivals.intents.push_back(intent::Copied{});
    }
    void operator()(const clipboard::event::CopyRefused&) const {
        arrivals.intents.push_back(intent::CopyRefused{});
    }
    void operator()(clipboard::event::Pasted& pasted) const {
        arrivals.intents.push_back(intent::PasteUpdate{std::move(pasted.text)});
    }
};

struct PackArrivals {
    Arrivals& arrivals;

    void operator()(packs::event::Arrived& pack) const {
        const auto is_new = i18n::install(pack.tag, std::move(pack.bytes));
        if (is_new) arrivals.has_new_texts = true;
        if (!i18n::is_installed(pack.tag)) (*this)(packs::event::Missing{std::move(pack.tag)});
    }
    void operator()(const packs::event::Missing& pack) const {
        for (const auto& known : i18n::known_languages()) {
            if (!i18n::is_installed(known.tag)) continue;
            arrivals.intents.push_back(intent::LanguageMissing{pack.tag, std::string(known.tag)});
            return;
        }
    }
};

}  // namespace

std::vector<intent::StoredFile> stored_files() {
    std::vector<intent::StoredFile> all;
    for (auto& path : storage::list()) {
        if (auto bytes = storage::read_file(path))
            all.push_back({std::move(path), std::move(*bytes)});
    }
    return all;
}

Arrivals take_arrivals() {
    Arrivals arrivals;
    for (auto& address : history::take_changes())
        arrivals.intents.push_back(intent::RouteChanged{std::move(address)});
    for (auto& event : files::take_events()) std::visit(FileArrivals{arrivals}, event);
    for (auto& event : clipboard::take_events()) std::visit(ClipboardArrivals{arrivals}, event);
    for (auto& event : packs::take_events()) std::visit(PackArrivals{arrivals}, event);
    return arrivals;
}

}  // namespace accanto::shell
