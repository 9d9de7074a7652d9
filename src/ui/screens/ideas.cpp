// All ideas; one's own; and liking them quietly, each on their turn.
#include "core/text.h"
#include "ui/icons.h"
#include "ui/list_clip.h"
#include "ui/page.h"
#include "ui/screens/cover.h"
#include "ui/screens/screens.h"
#include "ui/screens/together_lists.h"
#include "ui/screens/together_parts.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/row.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

/// The first idea this person has said nothing to, and how many there are of those.
std::pair<const IdeaShown*, std::size_t> unsaid(const Frame& f, const RecordId& person) {
    const IdeaShown* first = nullptr;
    std::size_t count = 0;
    for (const IdeaShown& idea : together_lists(f).ideas) {
        if (liking_of(f.state.library, idea.id, person)) continue;
        if (first == nullptr) first = &idea;
        ++count;
    }
    return {first, count};
}

void write_idea(Frame& f, const IdeaShown* idea) {
    auto& draft = f.drafts.together.idea;
    if (idea != nullptr)
        draft = *f.state.library.ideas.find(idea->id);
    else if (!draft || !draft->id.empty())
        draft = Idea{};
    f.act(action::GoTo{{Screen::IdeaEditor, draft->id}});
}

/// An own one can be changed; its row leaves room for that.
void row_of(Frame& f, const IdeaShown& idea) {
    if (!idea.own) return idea_row(f, idea);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, pen = f.dp(target::minimum);
    {
        const Column row(pos, width - pen - f.dp(4));
        idea_row(f, idea);
    }
    const ImVec2 max = ImGui::GetItemRectMax();
    ImGui::SetCursorScreenPos({pos.x + width - pen, pos.y + (max.y - pos.y - pen) / 2});
    if (icon_button(f, icon::edit, "Change “" + idea.text + "”", {.icon_dp = 20, .id = "change" + idea.id}))
        write_idea(f, &idea);
    ImGui::SetCursorScreenPos(pos);
    ImGui::Dummy({width, max.y - pos.y});
}

std::vector<Person> with_something_unsaid(const Frame& f) {
    auto people = people_here(f.state);
    std::erase_if(people, [&](const Person& person) { return unsaid(f, person.id).first == nullptr; });
    return people;
}

void hand_over(Frame& f) {
    const auto people = with_something_unsaid(f);
    if (people.empty()) {
        const auto matches = together_lists(f).matches.size();
        const std::string line = matches == 0   ? "Nothing that all of you like yet. Own ideas may help."
                                 : matches == 1 ? "There is one idea that all of you like."
                                                : "There are " + std::to_string(matches) + " that all of you like.";
        if (cover(f, {.hue = Hue::Gold,
                      .icon = icon::favorite,
                      .title = "That is all of them",
                      .line = line,
                      .primary = "See what you like"}) == 0)
            f.act(action::GoTo{{Screen::Together, {}}});
        return;
    }
    const Person& next = people.front();
    const std::string title = "Hand it to " + next.name, primary = "I am " + next.name;
    std::vector<std::string> options;
    for (std::size_t i = 1; i < people.size(); ++i) options.push_back("I am " + people[i].name);
    options.emplace_back("See what you all like");
    CoverLook look{.hue = next.hue,
                   .initial = next.name,
                   .title = title,
                   .line = "Nobody sees what you like, until all of you like the same.",
                   .primary = primary};
    for (const std::string& option : options) look.options.push_back(option);
    const int pressed = cover(f, look);
    if (pressed < 0) return;
    const auto at = static_cast<std::size_t>(pressed);
    if (at == people.size() || (pressed > 0 && at >= people.size()))
        f.act(action::GoTo{{Screen::Together, {}}});
    else
        f.act(action::GoTo{{Screen::IdeasTurn, people[at].id}});
}

void idea_card(Frame& f, const IdeaShown& idea, Hue hue) {
    const HueColours& colours = f.palette.of(hue);
    const Panel card(f, "idea", {.fill = colours.soft}, 28);
    const std::string line = idea_line(idea);
    gap(f, f.layout.low ? space::s : 40);
    text(f, Type::Card, idea.text, {.align = Align::Centre, .size_dp = 28});
    gap(f, space::m);
    if (!line.empty()) text(f, Type::Label, line, {.colour = colours.strong, .align = Align::Centre});
    gap(f, f.layout.low ? space::s : 40);
}

void say(Frame& f, const IdeaShown& idea, const Person& person, bool likes) {
    f.ui.ideas_said.push_back(idea.id);
    f.act(action::LikeIdea{idea.id, person.id, likes});
}

/// A slip of the finger is taken back while the turn lasts; afterwards nobody is to see what was said.
void one_before(Frame& f, const Person& person) {
    if (f.ui.opening) f.ui.ideas_said.clear();
    if (f.ui.ideas_said.empty()) return;
    gap(f, space::s);
    if (!button(f, "The one before",
                {.kind = ButtonKind::Plain, .icon = icon::undo, .height_dp = target::minimum, .text_dp = 15}))
        return;
    f.act(action::LikeIdea{f.ui.ideas_said.back(), person.id, {}});
    f.ui.ideas_said.pop_back();
}

void turn_of(Frame& f, const Person& person) {
    const auto [idea, count] = unsaid(f, person.id);
    const std::string title = person.name + ", would you like that?";
    Page page(f, {.title = title, .leading = PageLook::Leading::Back, .centred = true, .has_foot = idea != nullptr});
    if (idea == nullptr) {
        empty_state(f, icon::check, "That is all of them", "Hand it on now.");
        gap(f, space::xl);
        if (button(f, "Hand it on")) f.act(action::Back{});
        return one_before(f, person);
    }
    idea_card(f, *idea, person.hue);
    gap(f, space::m);
    text(f, Type::Caption, count == 1 ? "The last one" : std::to_string(count) + " to go; stop whenever you like",
         {.colour = f.palette.text_quiet, .align = Align::Centre});
    one_before(f, person);
    page.begin_foot();
    const float width = page.column(), half = (width - f.dp(space::m)) / 2;
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    if (button(f, "Rather not", {.kind = ButtonKind::Tonal, .hue = person.hue, .width = half, .height_dp = 64}))
        say(f, *idea, person, false);
    const float height = ImGui::GetItemRectSize().y;
    ImGui::SetCursorScreenPos({pos.x + half + f.dp(space::m), pos.y});
    if (button(f, "Yes", {.icon = icon::favorite, .hue = person.hue, .width = half, .height_dp = 64}))
        say(f, *idea, person, true);
    ImGui::SetCursorScreenPos(pos);
    ImGui::Dummy({width, height});
}

} // namespace

void draw_ideas(Frame& f) {
    const TogetherLists& lists = together_lists(f);
    const Page page(f, {.title = "Ideas",
                        .leading = PageLook::Leading::Back,
                        .centred = true,
                        .trailing = {{icon::add, "Add an idea of your own"}}});
    if (page.pressed() == 0) write_idea(f, nullptr);
    if (lists.ideas.empty())
        return empty_state(f, icon::lightbulb_outline, "Ideas will be here",
                           "Begin with something from ten minutes on.");
    ListClip clip(f, "ideas", lists.ideas.size());
    for (std::size_t i = clip.first(); clip.begin_row(i); ++i) {
        row_of(f, lists.ideas[i]);
        gap(f, 10);
        clip.end_row(i);
    }
}

void draw_ideas_turn(Frame& f) {
    RecordId id;
    for (const Place& place : f.state.places)
        if (place.screen == Screen::IdeasTurn) id = place.subject;
    const Person* person = id.empty() ? nullptr : find_person(f.state.library, id);
    if (people_here(f.state).empty()) {
        const Page page(f, {.title = "Choose quietly", .leading = PageLook::Leading::Back, .centred = true});
        return empty_state(f, icon::group_add, "Say who is here first", "Then each of you has a turn.");
    }
    if (person == nullptr)
        hand_over(f);
    else
        turn_of(f, *person);
}

void draw_idea_editor(Frame& f) {
    auto& draft = f.drafts.together.idea;
    if (!draft) draft.emplace();
    const bool is_new = draft->id.empty();
    Sheet sheet(f, {.title = is_new ? "An idea of your own" : "Your idea", .has_foot = true});
    text_field(f, "text", draft->text,
               {.label = "What you could do",
                .placeholder = "Something you would both enjoy",
                .label_shown = true,
                .multiline = true,
                .length_max = idea_max});
    gap(f, space::m);
    text_field(f, "place", draft->place,
               {.label = "Where", .placeholder = "Anywhere", .label_shown = true, .length_max = 60});
    gap(f, space::m);
    text_field(f, "cost", draft->cost,
               {.label = "What it costs", .placeholder = "free, little, more", .label_shown = true, .length_max = 60});
    gap(f, space::m);
    const std::string minutes = draft->minutes > 0 ? std::to_string(draft->minutes) + " min" : "any";
    const int by =
        stepper_line(f, "How long", minutes,
                     {.less = "Less time", .more = "More time", .can_less = draft->minutes > 0, .id = "minutes"});
    if (by != 0) draft->minutes = std::clamp(draft->minutes + by * 15, 0, static_cast<int>(card_minutes_max));
    if (!is_new &&
        button(f, "Remove the idea", {.kind = ButtonKind::Plain, .icon = icon::bin, .height_dp = target::minimum}))
        f.act(action::RemoveIdea{draft->id});
    sheet.begin_foot();
    if (button(f, "Save the idea", {.icon = icon::check, .enabled = !trimmed(draft->text).empty()}))
        f.act(action::SaveIdea{*draft});
}

} // namespace attune::ui
