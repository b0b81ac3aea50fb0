#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/model.hpp"
#include "support/seeded_random.hpp"

namespace accanto::test {

/// A browser profile without a browser: a model, the files it stored, what it handed out. Effects
/// are carried out at once, and answered as the shell answers them.
class AppDevice {
public:
    explicit AppDevice(std::uint64_t seed, std::string language = "en");

    void post(app::Intent intent);
    /// A new page over the same stored files.
    void reload();
    /// Says a fact that no intent says, or not so.
    void say(const program::Fact& fact, std::string_view conversation);
    void wait_ms(std::int64_t ms) { now_.ms += ms; }
    /// The clock of this place through the year; without, one that shows UTC+1 all year.
    void live_where(std::vector<int> utc_offset_by_month_minutes) {
        utc_offset_by_month_minutes_ = std::move(utc_offset_by_month_minutes);
    }

    const app::Model& model() const { return model_; }
    const app::Replica& replica() const { return *model_.replica(); }
    const program::Program& program() const { return model_.replica()->program; }
    /// The newest download's content; empties the tray.
    std::string take_download();
    /// As it was handed out; there must have been one.
    const app::effect::Download& last_download() const { return last_download_; }
    /// The links that were opened, oldest first.
    const std::vector<std::string>& links() const { return links_; }
    /// What was copied last.
    const std::string& copied() const { return copied_; }
    void receive(const std::string& text, std::string name = "file.json");
    /// As `receive`, and yes to the preview.
    void receive_and_add(const std::string& text);
    const std::map<std::string, base::Bytes>& files() const { return files_; }
    std::map<std::string, base::Bytes>& files() { return files_; }
    base::Instant now() const { return now_; }

private:
    void carry_out(const app::Effect& effect);

    SeededRandom random_;
    base::Instant now_{1'790'000'000'000};
    std::string language_;
    std::vector<int> utc_offset_by_month_minutes_ = std::vector<int>(program::months, 60);
    app::Model model_;
    std::map<std::string, base::Bytes> files_;
    std::vector<app::effect::Download> downloads_;
    app::effect::Download last_download_;
    std::vector<std::string> links_;
    std::string copied_;
};

}  // namespace accanto::test
