#include "ui/screens/at_hand.h"

#include "core/journal_view.h"
#include "core/words.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/screens/together_lists.h"
#include "ui/screens/together_parts.h"
#include "ui/shell.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"

#include <string>
#include <vector>

namespace attune::ui {
namespace {

constexpr std::size_t most = 2;
/// A check-in that nobody went on with for so long no longer asks.
constexpr std::chrono::days waits_for{14};

struct AtHand {
    const char* icon;
    std::string words;
    Action action;
};

bool works(Screen screen) { return entry_of(screen).screen == screen; }

void waiting_check_in(const Frame& f, std::vector<AtHand>& found) {
    const CheckIn* waiting = attune::waiting_check_in(f.state.library);
    if (waiting == nullptr || waiting->begun < f.now.wall - waits_for) return;
    if (answers_of(f.state.library, waiting->id).empty()) return;
    std::vector<std::string> names;
    for (const Person* person : still_to_write(f.state, waiting->id)) names.push_back(person->name);
    found.push_back({icon::lock,
                     names.empty() ? "The check-in can be opened" : "The check-in waits for " + listed(names),
                     action::BeginCheckIn{}});
}

void plan_today(const TogetherLists& lists, std::vector<AtHand>& found) {
    if (lists.next.empty() || lists.next.front()->day != lists.today) return;
    const Plan& plan = *lists.next.front();
    const std::string when = plan.at ? "Today at " + clock_of_day(*plan.at) : std::string{"Today"};
    found.push_back({icon::event, when + ": " + plan.what, action::GoTo{{Screen::Plan, plan.id}}});
}

void ritual_due(const TogetherLists& lists, std::vector<AtHand>& found) {
    for (const Ritual* ritual : lists.due)
        if (found.size() < most)
            found.push_back({icon::repeat, ritual->what, action::GoTo{{Screen::Ritual, ritual->id}}});
}

void years_ago(const Frame& f, const TogetherLists& lists, std::vector<AtHand>& found) {
    if (lists.years_ago == nullptr || found.size() >= most) return;
    const Memory& memory = *lists.years_ago;
    found.push_back({icon::photo, years_ago_words(memory.day, f.now) + ": " + memory_title(memory),
                     action::GoTo{{Screen::Memory, memory.id}}});
}

void good_moment(const Frame& f, std::vector<AtHand>& found) {
    constexpr std::size_t enough = 5; // before that it is fresh in everybody's mind
    if (!found.empty() || f.state.library.notes.size() < enough || !works(Screen::GoodMoment)) return;
    found.push_back({icon::favorite_border, "A good moment from before", action::ShowGoodMoment{}});
}

} // namespace

void at_hand(Frame& f) {
    if (f.state.session || f.state.library.people.empty()) return;
    const TogetherLists& lists = together_lists(f);
    std::vector<AtHand> found;
    waiting_check_in(f, found);
    plan_today(lists, found);
    ritual_due(lists, found);
    years_ago(f, lists, found);
    good_moment(f, found);
    if (found.empty()) return;
    ImGui::PushID("at-hand");
    bool first = true;
    for (AtHand& one : found) {
        const ChipLook look{.icon = one.icon, .role = ItemRole::Button};
        if (!first) flow(f, chip_width(f, one.words, look));
        first = false;
        if (chip(f, one.words, look)) f.act(std::move(one.action));
    }
    ImGui::PopID();
    gap(f, space::m);
}

} // namespace attune::ui
