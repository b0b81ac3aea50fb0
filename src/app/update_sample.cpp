#include "app/sample.hpp"
#include "app/update_parts.hpp"
#include "app/views/template_shelf.hpp"

namespace accanto::app {

void on(Context& context, const intent::LookAroundWithSampleData&) {
    auto& model = context.model;
    for (const auto& each : templates_in(model.settings.language)) {
        if (each.description.template_id != "career") continue;
        auto replica =
            sample_program(each, model.language(), context.now.instant, context.now.random);
        model.open = replica.id;
        model.replicas.insert_or_assign(replica.id, std::move(replica));
        go_to(context, {Screen::Overview, {}, {}});
        return;
    }
}

}  // namespace accanto::app
