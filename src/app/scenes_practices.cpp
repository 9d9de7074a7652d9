#include "app/scene_hands.h"

#include <array>
#include <chrono>

namespace attune::app {
namespace {

using namespace std::chrono_literals;

void weekly(Headless& h) {
    tell(h, action::BeginSession{"weekly-check-in"});
    tell(h, action::OnStage{happening::Start{}});
    h.advance(80s);
}
void thanking(Headless& h) {
    weekly(h);
    h.program().drafts_for_setup().closing["person-0"].thanks = {
        {"You made soup when I came home wet through on Monday.", {}}, {"Your patience with my mother.", {}}};
    h.settle();
    tell(h, action::PinThanks{"person-0", 0});
}
void wishing(Headless& h) {
    thanking(h);
    for (int phase = 0; phase < 7; ++phase) {
        if (h.state().last_view && h.state().session->way.phases[h.state().last_view->step.phase].keep == Keep::Wishes)
            break;
        tell(h, action::OnStage{happening::SkipPhase{}});
    }
    auto& closing = h.program().drafts_for_setup().closing;
    closing["person-0"].wish = "An hour on the bench by the river";
    closing["person-1"].wish = "That we eat without telephones";
    h.settle();
    tell(h, action::PlanWish{"person-0"});
    tell(h, action::DismissNotice{});
}
void closing_weekly(Headless& h) {
    wishing(h);
    h.advance(30s);
    h.program().drafts_for_setup().next_step = "Walk together on Thursday evening";
    tell(h, action::OnStage{happening::Finish{}});
}
void kept_weekly(Headless& h) {
    closing_weekly(h);
    if (!h.state().session) return; // nobody is there to have one
    const RecordId id = h.state().session->id;
    tell(h, action::CloseSession{});
    tell(h, action::DismissNotice{});
    tell(h, action::GoTo{{Screen::History, {}}});
    tell(h, action::GoTo{{Screen::Summary, id}});
}

constexpr std::array table{
    Scene{"stage-thanks", Sample::Two, thanking},
    Scene{"stage-wishes", Sample::Two, wishing},
    Scene{"closing-weekly", Sample::Two, closing_weekly},
    Scene{"summary-weekly", Sample::Two, kept_weekly},
    Scene{"stage-depths-first", Sample::Two,
          [](Headless& h) {
              tell(h, action::BeginSession{"three-depths"});
              tell(h, action::OnStage{happening::Start{}});
              h.advance(12s);
          }},
};

} // namespace

std::span<const Scene> practice_scenes() { return table; }

} // namespace attune::app
