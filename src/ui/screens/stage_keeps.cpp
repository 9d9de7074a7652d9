#include "ui/screens/stage_keeps.h"

#include "core/closing.h"
#include "core/text.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/screens/thanks_note.h"
#include "ui/scroll.h"
#include "ui/surface.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace attune::ui {
namespace {

constexpr float between_dp = 10;
constexpr std::array<std::string_view, thanks_max> ordinals{"first", "second", "third", "fourth", "fifth"};
constexpr std::array<std::string_view, thanks_max> asks{"The first of five", "The second", "The third", "The fourth",
                                                        "The fifth"};

const Seat* seat_of(const std::vector<Seat>& seats, const std::optional<RecordId>& person) {
    if (!person) return nullptr;
    const auto found = std::ranges::find(seats, *person, &Seat::person);
    return found != seats.end() ? &*found : nullptr;
}

void one_thanks(Frame& f, const std::vector<Seat>& seats, const Seat& from, KeptThanks& kept, std::size_t at) {
    const std::string which = std::string{ordinals[at]} + " thanks";
    const PinTap tap = thanks_note(f,
                                   {.id = ordinals[at],
                                    .label = from.name + ", " + which,
                                    .placeholder = asks[at],
                                    .which = which,
                                    .from = from,
                                    .to = seat_of(seats, thanked(seats, from.person, {})),
                                    .pinned = kept.note && find_note(f.state.library, *kept.note) != nullptr},
                                   kept.text);
    if (tap == PinTap::Pin) f.act(action::PinThanks{from.person, at});
    if (tap == PinTap::Unpin) f.act(action::UnpinThanks{from.person, at});
}

/// Room for one more after those that are written.
void keep_room(std::vector<KeptThanks>& thanks) {
    while (thanks.size() > 1 && thanks.back().text.empty() && thanks[thanks.size() - 2].text.empty()) thanks.pop_back();
    if (thanks.size() < thanks_max && (thanks.empty() || !thanks.back().text.empty())) thanks.emplace_back();
}

template <class Draw>
void for_each_here(const Scene& scene, Draw draw) {
    for (std::size_t seat = 0; seat < scene.view.seats.size(); ++seat)
        if (scene.view.present[seat]) draw(scene.view.seats[seat]);
}

void keep_thanks(Frame& f, const Scene& scene) {
    text(f, Type::Label, "Worth writing down", {.colour = scene.strong, .size_dp = 13, .heading = true});
    const auto& seats = scene.view.seats;
    if (const auto speaker = scene.view.step.speaker) return thanks_fields(f, seats, seats[*speaker]);
    for_each_here(scene, [&](const Seat& seat) { thanks_fields(f, seats, seat); });
}

void keep_wishes(Frame& f, const Scene& scene) {
    text(f, Type::Label, "Worth writing down", {.colour = scene.strong, .size_dp = 13, .heading = true});
    for_each_here(scene, [&](const Seat& seat) {
        gap(f, space::s);
        wish_field(f, seat);
    });
}

} // namespace

bool has_thanks(const ClosingAnswer& answer) {
    return std::ranges::any_of(answer.thanks, [](const KeptThanks& one) { return !one.text.empty(); });
}

bool stage_keeps(Frame& f, const Scene& scene) {
    if (scene.planned() || scene.phase.keep == Keep::Nothing) return false;
    ImGui::PushID("keeps");
    if (scene.phase.keep == Keep::Thanks)
        keep_thanks(f, scene);
    else
        keep_wishes(f, scene);
    ImGui::PopID();
    return true;
}

void thanks_fields(Frame& f, const std::vector<Seat>& seats, const Seat& from) {
    auto& thanks = f.drafts.closing[from.person].thanks;
    const std::size_t before = thanks.size();
    keep_room(thanks);
    ImGui::PushID(from.person.c_str());
    ImVec2 written{}, begin = ImGui::GetCursorScreenPos();
    for (std::size_t at = 0; at < thanks.size(); ++at) {
        gap(f, at == 0 ? space::s : between_dp);
        written = std::exchange(begin, ImGui::GetCursorScreenPos());
        one_thanks(f, seats, from, thanks[at], at);
    }
    // The next one has come up while somebody writes: it is seen beside what they write.
    if (before > 0 && thanks.size() > before && f.text_input) keep_in_sight(f, written, ImGui::GetItemRectMax());
    ImGui::PopID();
}

void wish_field(Frame& f, const Seat& who) {
    ClosingAnswer& answer = f.drafts.closing[who.person];
    const std::string ask = who.name + ", what would help you feel loved?";
    ImGui::PushID(who.person.c_str());
    text_field(f, "wish", answer.wish,
               {.label = ask,
                .placeholder = "Something to do or to see, on a given day",
                .label_shown = true,
                .multiline = true,
                .length_max = idea_max,
                .type = Type::Note});
    if (!trimmed(answer.wish).empty()) {
        gap(f, space::xs);
        const std::string plan_said = "Plan " + who.name + "'s wish for tomorrow";
        const ChipLook plan{.icon = icon::event, .role = ItemRole::Button, .said = plan_said};
        if (!planned_chip(f, answer.wish_plan) && chip(f, "Plan it for tomorrow", plan))
            f.act(action::PlanWish{who.person});
        const bool is_goal = answer.wish_goal && f.state.library.goals.find(*answer.wish_goal) != nullptr;
        const std::string goal = is_goal ? "A goal of " + who.name + "'s" : "Make it a goal of mine";
        const std::string goal_said = is_goal ? goal : "Make " + who.name + "'s wish a goal";
        const ChipLook look{.icon = is_goal ? icon::check : icon::flag,
                            .selected = is_goal,
                            .role = ItemRole::Button,
                            .id = "goal",
                            .said = goal_said};
        flow(f, chip_width(f, goal, look));
        if (chip(f, goal, look)) {
            if (is_goal)
                f.act(action::GoTo{{Screen::Goal, *answer.wish_goal}});
            else
                f.act(action::WishAsGoal{who.person});
        }
    }
    ImGui::PopID();
}

bool planned_chip(Frame& f, const std::optional<RecordId>& id) {
    const Plan* plan = id ? f.state.library.plans.find(*id) : nullptr;
    if (plan == nullptr) return false;
    const std::string words = "Planned: " + day_words(plan->day, f.now);
    const ChipLook look{.icon = icon::check, .selected = true, .role = ItemRole::Button, .id = "planned"};
    if (chip(f, words, look)) f.act(action::GoTo{{Screen::Plan, plan->id}});
    return true;
}

} // namespace attune::ui
