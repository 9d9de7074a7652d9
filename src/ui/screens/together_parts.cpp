#include "ui/screens/together_parts.h"

#include "core/words.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/press.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/row.h"

#include <algorithm>

namespace attune::ui {
namespace {

constexpr float leaf_dp = 52, padding_dp = 16;

void add_part(std::string& line, const std::string& part) {
    if (part.empty()) return;
    line += (line.empty() ? "" : " · ") + part;
}

} // namespace

std::string idea_line(const IdeaShown& idea) {
    std::string line = idea.place;
    add_part(line, idea.cost);
    if (idea.minutes > 0) add_part(line, length_words(std::chrono::minutes{idea.minutes}));
    return line;
}

const char* icon_of(const IdeaShown& idea) {
    if (idea.own) return icon::lightbulb_outline;
    if (idea.place == "home") return icon::home;
    if (idea.place == "outdoors") return icon::park;
    return idea.minutes > 240 ? icon::hiking : icon::place;
}

Hue hue_of(const IdeaShown& idea) {
    if (idea.own) return Hue::Coral;
    return idea.place == "home" ? Hue::Gold : idea.place == "outdoors" ? Hue::Teal : Hue::Sky;
}

std::string plan_line(const Frame& f, const Plan& plan) {
    std::string line = plan.at ? clock_of_day(*plan.at) : std::string{};
    add_part(line, plan.place);
    std::vector<std::string> names;
    for (const RecordId& id : plan.people)
        if (const Person* person = find_person(f.state.library, id)) names.push_back(person->name);
    if (names.size() != f.state.library.people.size()) add_part(line, listed(names));
    if (plan.minutes > 0) add_part(line, length_words(std::chrono::minutes{plan.minutes}));
    return line;
}

std::string rhythm_words(const Ritual& ritual) {
    switch (ritual.rhythm) {
    case Rhythm::Daily: return "Every day";
    case Rhythm::Weekly:
        return "Every " +
               std::string{weekday_name(std::chrono::weekday{static_cast<unsigned>(std::clamp(ritual.on, 1, 7))})};
    case Rhythm::Monthly: break;
    }
    const int on = std::clamp(ritual.on, 1, 31);
    if (on >= 29) return on == 31 ? "On the last day of the month" : "On the " + std::to_string(on) + "th, or the last";
    const bool teen = on >= 11 && on <= 13;
    const char* ending = teen ? "th" : on % 10 == 1 ? "st" : on % 10 == 2 ? "nd" : on % 10 == 3 ? "rd" : "th";
    return "On the " + std::to_string(on) + ending + " of the month";
}

std::string ritual_words(const Frame& f, const Ritual& ritual) {
    switch (state_of(f.state.library, ritual, today_of(f.now))) {
    case RitualState::Due: return rhythm_words(ritual) + " · it is time";
    case RitualState::Done: return rhythm_words(ritual) + " · done";
    case RitualState::LetBe: return rhythm_words(ritual) + " · not this time";
    case RitualState::Resting: return "Resting";
    case RitualState::Later: break;
    }
    return rhythm_words(ritual);
}

bool plan_row(Frame& f, const Plan& plan) {
    const std::chrono::year_month_day date{plan.day};
    const std::string line = plan_line(f, plan), day = day_words(plan.day, f.now);
    const Face what_face = [&] {
        Face style = face(f, Type::Body, 17);
        style.font = f.fonts.semibold;
        return style;
    }();
    const Face line_face = face(f, Type::Body, 15), small = face(f, Type::Caption, 13),
               number = face(f, Type::Display, 30);
    const float width = ImGui::GetContentRegionAvail().x, pad = f.dp(padding_dp);
    const float leaf = std::max(f.dp(leaf_dp), f.sp(leaf_dp) * 0.8F), lead = leaf + f.dp(18);
    const float room = std::max(f.dp(40), width - 2 * pad - lead);
    const float words = measure(what_face, plan.what, room).y + (line.empty() ? 0 : measure(line_face, line, room).y);
    const float height = std::max(words, small.line + number.line) + 2 * pad;
    const Press press = press_item(f, plan.id, {width, height},
                                   {.role = ItemRole::ListItem,
                                    .label = plan.what,
                                    .value = line.empty() ? day : day + ", " + line,
                                    .corner = f.dp(radius::card),
                                    .ink = f.palette.text,
                                    .ground = f.palette.surface,
                                    .text_size = what_face.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_surface(f, draw, press.min, press.max, {.fill = pressed_shade(f, press, f.palette.surface)});
    const float x = press.min.x + pad + leaf / 2;
    const float top = press.centre().y - (small.line + number.line) / 2;
    std::string weekday{short_weekday(std::chrono::weekday{plan.day})};
    std::ranges::transform(weekday, weekday.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    Face strong = small;
    strong.font = f.fonts.semibold;
    draw_centred(draw, strong, {x, top + small.line / 2}, weekday, f.palette.accent);
    draw_centred(draw, number, {x, top + small.line + number.line / 2},
                 std::to_string(static_cast<unsigned>(date.day())), f.palette.text);
    const float left = press.min.x + pad + lead, y = press.centre().y - words / 2;
    draw_text(draw, what_face, {left, y}, room, plan.what, f.palette.text);
    if (!line.empty())
        draw_text(draw, line_face, {left, y + measure(what_face, plan.what, room).y}, room, line, f.palette.text_quiet);
    return press.clicked;
}

void idea_row(Frame& f, const IdeaShown& idea) {
    const Plan* plan = plan_of(f.state.library, idea.id, today_of(f.now));
    std::string line = idea_line(idea);
    // In a large text on a phone the words need all the room there is.
    const bool narrow = f.layout.size.x < f.sp(220);
    if (plan != nullptr) line = "Planned for " + day_words_within(plan->day, f.now);
    if (!list_row(f, idea.text,
                  {.icon = narrow ? nullptr : icon_of(idea),
                   .hue = hue_of(idea),
                   .subtitle = line,
                   .trailing = plan != nullptr ? icon::chevron_right : icon::event,
                   .id = idea.id}))
        return;
    if (plan != nullptr)
        f.act(action::GoTo{{Screen::Plan, plan->id}});
    else
        plan_idea(f, idea);
}

void plan_idea(Frame& f, const IdeaShown& idea) {
    Plan plan{.id = {}, .what = idea.text, .day = today_of(f.now), .minutes = idea.minutes, .place = idea.place};
    for (const Person& person : people_here(f.state)) plan.people.push_back(person.id);
    plan.idea = idea.id;
    f.drafts.together.plan = std::move(plan);
    f.act(action::GoTo{{Screen::PlanEditor, {}}});
}

void write_plan(Frame& f) {
    auto& draft = f.drafts.together.plan;
    if (!draft || !draft->id.empty()) {
        draft.emplace();
        draft->day = today_of(f.now);
        for (const Person& person : people_here(f.state)) draft->people.push_back(person.id);
    }
    f.act(action::GoTo{{Screen::PlanEditor, {}}});
}

std::string memory_title(const Memory& memory) {
    return !memory.what.empty() ? memory.what : !memory.line.empty() ? memory.line : std::string{"A photo"};
}

void remember(Frame& f, const Plan* plan) {
    auto& draft = f.drafts.together.memory;
    const Memory* known = plan != nullptr ? memory_of(f.state.library, plan->id) : nullptr;
    if (known != nullptr) return f.act(action::GoTo{{Screen::Memory, known->id}});
    if (plan != nullptr) {
        if (!draft || draft->plan != plan->id) draft = Memory{.what = plan->what, .day = plan->day, .plan = plan->id};
    } else if (!draft || !draft->id.empty() || draft->plan) {
        draft = Memory{.day = today_of(f.now)};
    }
    f.act(action::GoTo{{Screen::MemoryEditor, {}}});
}

} // namespace attune::ui
