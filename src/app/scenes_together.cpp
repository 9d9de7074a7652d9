#include "app/scene_hands.h"

#include <array>
#include <utility>

namespace attune::app {
namespace {

void together(Headless& h, Screen screen, RecordId subject = {}) {
    go(h, Screen::Together);
    go(h, screen, std::move(subject));
}
void growing(Headless& h, Screen screen, RecordId subject = {}) {
    go(h, Screen::Together, "growth");
    go(h, screen, std::move(subject));
}
void planning(Headless& h) {
    if (const auto* plan = h.state().library.plans.find("plan-0")) h.program().drafts_for_setup().together.plan = *plan;
    together(h, Screen::PlanEditor, "plan-0");
}
void remembering(Headless& h) {
    if (const auto* memory = h.state().library.memories.find("memory-0"))
        h.program().drafts_for_setup().together.memory = *memory;
    together(h, Screen::Memories);
    go(h, Screen::MemoryEditor, "memory-0");
}

constexpr std::array scenes_of_together{
    Scene{"together", Sample::Two, [](Headless& h) { go(h, Screen::Together); }},
    Scene{"together-years", Sample::Many, [](Headless& h) { go(h, Screen::Together); }},
    Scene{"together-empty", Sample::Empty, [](Headless& h) { go(h, Screen::Together); }},
    Scene{"ideas", Sample::Two, [](Headless& h) { together(h, Screen::Ideas); }},
    Scene{"ideas-hand-over", Sample::Two, [](Headless& h) { together(h, Screen::IdeasTurn); }},
    Scene{"ideas-turn", Sample::Two,
          [](Headless& h) {
              together(h, Screen::IdeasTurn, "person-0");
              if (h.find("Rather not") != nullptr) h.tap("Rather not");
          }},
    Scene{"idea-editor", Sample::Two,
          [](Headless& h) {
              together(h, Screen::Ideas);
              go(h, Screen::IdeaEditor);
          }},
    Scene{"plan", Sample::Two, [](Headless& h) { together(h, Screen::Plan, "plan-0"); }},
    Scene{"plan-editor", Sample::Two, planning},
    Scene{"memories", Sample::Two, [](Headless& h) { together(h, Screen::Memories); }},
    Scene{"memories-empty", Sample::Empty, [](Headless& h) { together(h, Screen::Memories); }},
    Scene{"memory", Sample::Two, [](Headless& h) { together(h, Screen::Memory, "memory-0"); }},
    Scene{"memory-editor", Sample::Two, remembering},
    Scene{"ritual", Sample::Two, [](Headless& h) { together(h, Screen::Ritual, "ritual-0"); }},
    Scene{"ritual-editor", Sample::Two, [](Headless& h) { together(h, Screen::RitualEditor); }},
    Scene{"unplug", Sample::Two, [](Headless& h) { tell(h, action::Unplug{}); }},
    Scene{"growth", Sample::Two, [](Headless& h) { go(h, Screen::Together, "growth"); }},
    Scene{"growth-empty", Sample::Empty, [](Headless& h) { go(h, Screen::Together, "growth"); }},
    Scene{"goal", Sample::Two, [](Headless& h) { growing(h, Screen::Goal, "goal-0"); }},
    Scene{"goal-editor", Sample::Two, [](Headless& h) { growing(h, Screen::GoalEditor); }},
    Scene{"goal-reached", Sample::Two,
          [](Headless& h) {
              growing(h, Screen::Goal, "goal-1");
              tell(h, action::ReachGoal{"goal-1", true});
          }},
    Scene{"good-news", Sample::Two, [](Headless& h) { growing(h, Screen::GoodNews); }},
    Scene{"agreements", Sample::Two, [](Headless& h) { growing(h, Screen::Agreements); }},
};

} // namespace

std::span<const Scene> together_scenes() { return scenes_of_together; }

} // namespace attune::app
