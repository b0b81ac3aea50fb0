/// How long a frame takes to build, lay out and turn into draw commands: 1,000 people, the pairing
/// board of 500 mentors and 500 mentees, and a conversation of 10,000 messages, at rest and while
/// scrolling. Without a browser, so without its glyphs, its mirror and its graphics card. Prints
/// milliseconds, of scrolling for all the frames until nothing moves; ratios hold within one run.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

// What the harness says goes through doctest.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "identity/keys.hpp"
#include "support/app_device.hpp"
#include "support/people_generator.hpp"
#include "support/signup_forms.hpp"
#include "support/told_model.hpp"
#include "support/ui_harness.hpp"
#include "ui/screens/app_screen.hpp"

namespace {

using namespace accanto;
namespace intent = app::intent;
namespace fact = program::fact;

constexpr test::PeopleWanted wanted{.mentors = 500, .mentees = 500, .seed = 7};
constexpr int messages = 10'000, frames = 400;

struct Times {
    double median = 0, p95 = 0, most = 0;
};

template <class Work>
Times times_of(Work work) {
    std::vector<double> taken_ms;
    for (int i = 0; i < frames; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        taken_ms.push_back(took.count());
    }
    std::ranges::sort(taken_ms);
    return {taken_ms[taken_ms.size() / 2], taken_ms[taken_ms.size() * 95 / 100], taken_ms.back()};
}

void print(const char* name, const Times& times) {
    std::printf("%-52s median %6.2f, p95 %6.2f, most %6.2f ms\n", name, times.median, times.p95,
                times.most);
}

void measure(const char* name, const app::Model& model, base::Instant now, float x) {
    ui::ScreenStates states;
    test::UiHarness harness(test::desktop);
    harness.environment().now = now;
    harness.show([&](ui::Frame& frame) { ui::app_screen(frame, model, states); });
    print((std::string(name) + ", at rest").c_str(), times_of([&] { harness.frame(); }));
    float dy = -120;
    int done = 0;
    print((std::string(name) + ", scrolling").c_str(), times_of([&] {
              if (++done % 100 == 0) dy = -dy;
              harness.wheel(x, 400, dy);
          }));
}

void measure_people() {
    test::AppDevice device(3);
    device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    const auto invented = test::invented_people(wanted);
    device.receive(test::form_export(invented, test::Wording::English), "people.csv");
    device.post(intent::ConfirmPeople{});
    device.post(intent::Navigate{{app::Screen::People, {}, {}}});
    std::printf("%zu people\n", device.program().people.size());
    measure("people", device.model(), device.now(), 600);
    intent::AcceptPeople everybody;
    for (const auto& [id, person] : device.program().people) everybody.people.push_back(id);
    device.post(everybody);
    device.post(intent::SuggestPairs{});
    device.post(intent::Navigate{{app::Screen::Pairing, {}, {}}});
    std::printf("%zu suggested pairs\n", device.model().workbench.plan->pairs.size());
    measure("pairing", device.model(), device.now(), 500);
}

void measure_messages() {
    test::ToldBuilder told;
    const auto ada = told.member("Ada Rossi", program::Role::Mentor);
    const auto ben = told.member("Ben Okafor", program::Role::Mentee);
    const auto pair = told.running_pair(ada, ben);
    const auto conversation = program::pair_conversation(pair);
    for (int i = 0; i < messages; ++i) {
        told.says(i % 3 == 0 ? ada : ben, conversation,
                  fact::MessageSent{"Message " + std::to_string(i) +
                                    ": which line would you keep if you could keep only one?"});
    }
    auto model = test::model_of(told, ada);
    model.route = {app::Screen::Pair, pair.text(), "talk"};
    std::printf("%d messages\n", messages);
    measure("messages", model, told.now(), 600);
}

}  // namespace

int main() {
    identity::start();
    measure_people();
    measure_messages();
}
