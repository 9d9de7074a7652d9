// A check-in: handed from one to the next, sealed, then opened together.
#include "core/journal_view.h"
#include "core/words.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/cover.h"
#include "ui/screens/screens.h"
#include "ui/shell.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <string>
#include <vector>

namespace attune::ui {
namespace {

using People = std::vector<const Person*>;

RecordId check_in_shown(const Frame& f) {
    for (const Place& place : f.state.places)
        if (place.screen == Screen::CheckIn) return place.subject;
    return {};
}

std::vector<std::string> names_of(const std::vector<const Answer*>& answers) {
    std::vector<std::string> names;
    for (const Answer* answer : answers) names.push_back(answer->name);
    return names;
}

/// Where something is shared each may write on a device of their own.
std::string line_of(const std::vector<const Answer*>& written, std::size_t all, bool shared) {
    if (all < 2) return "What you write is kept when you seal it.";
    const std::string until = std::string{all == 2 ? "you have both written" : "you have all written"} +
                              (shared ? ", here or on another device." : ".");
    if (written.empty()) return "Nobody else sees what you write until " + until;
    return "What " + listed(names_of(written)) + " wrote is sealed. It opens when " + until;
}

bool can_read_notes(const Frame& f) {
    if (entry_of(Screen::ReadOut).screen != Screen::ReadOut || f.state.library.notes.empty()) return false;
    return f.state.library.notes.front().written >= f.now.wall - std::chrono::days{7};
}

/// Whom the device goes to, and what else can be done about it.
void hand_over(Frame& f, const RecordId& id, const People& missing, const std::vector<const Answer*>& written) {
    const Person& next = *missing.front();
    const std::size_t all = missing.size() + written.size();
    const std::string title =
        written.empty() && all < 2 ? "How are you, " + next.name + "?" : "Hand it to " + next.name;
    const std::string line = line_of(written, all, f.state.shared.has_value()), primary = "I am " + next.name;
    std::vector<std::string> others;
    if (written.empty() && can_read_notes(f)) others.emplace_back("First read last week’s notes");
    const auto notes = others.size();
    for (std::size_t i = 1; i < missing.size(); ++i) others.push_back(missing[i]->name + " goes first");
    if (all > 1) others.push_back(next.name + " sits this one out");
    CoverLook look{.hue = next.hue, .initial = next.name, .title = title, .line = line, .primary = primary};
    for (const std::string& other : others) look.options.push_back(other);
    const int pressed = cover(f, look);
    if (pressed < 0) return;
    const auto option = static_cast<std::size_t>(pressed);
    if (pressed == 0)
        f.act(action::GoTo{{Screen::CheckInWrite, next.id}});
    else if (option <= notes)
        f.act(action::ReadOut{});
    else if (option - notes < missing.size())
        f.act(action::GoTo{{Screen::CheckInWrite, missing[option - notes]->id}});
    else
        f.act(action::SitOut{id, next.id});
}

void all_written(Frame& f, const RecordId& id, const std::vector<const Answer*>& written) {
    const std::string line = written.size() < 2 ? "It is sealed, and opens whenever you like."
                                                : listed(names_of(written)) + " have written. Look at it side by side.";
    if (cover(f, {.hue = Hue::Plum,
                  .icon = icon::lock_open,
                  .title = written.size() < 2    ? "Written"
                           : written.size() == 2 ? "Both of you have written"
                                                 : "All of you have written",
                  .line = line,
                  .primary = written.size() < 2 ? "Open it" : "Open it together"}) == 0)
        f.act(action::OpenCheckIn{id});
}

Hue hue_of(const Frame& f, const Answer& answer) {
    const Person* person = find_person(f.state.library, answer.person);
    return person != nullptr ? person->hue : Hue::Plum;
}

void pills(Frame& f, const std::vector<Felt>& feelings, ImU32 ink) {
    const Face style = face(f, Type::Label, 14);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float right = pos.x + ImGui::GetContentRegionAvail().x, height = style.line + f.dp(12);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    float x = pos.x, y = pos.y;
    for (const Felt& felt : feelings) {
        const float width = std::min(measure(style, felt.word, 0).x + f.dp(24), right - pos.x);
        if (x > pos.x && x + width > right) {
            x = pos.x;
            y += height + f.dp(space::s);
        }
        draw.AddRectFilled({x, y}, {x + width, y + height}, f.palette.surface, height / 2);
        draw_text(draw, style, {x + f.dp(6), y + f.dp(6)}, width - f.dp(12), felt.word, ink, Align::Centre, 1);
        f.semantics.add({.role = ItemRole::Text,
                         .label = felt.word,
                         .min = {x, y},
                         .max = {x + width, y + height},
                         .ink = ink,
                         .ground = f.palette.surface,
                         .text_size = style.size});
        x += width + f.dp(space::s);
    }
    ImGui::SetCursorScreenPos(pos);
    ImGui::Dummy({right - pos.x, y + height - pos.y});
}

void answer_card(Frame& f, const Answer& answer) {
    const HueColours& colours = f.palette.of(hue_of(f, answer));
    const Panel card(f, answer.id.c_str(), {.fill = colours.soft, .lifted = false});
    text(f, Type::Label, answer.name, {.colour = colours.strong, .size_dp = 15, .heading = true, .strong = true});
    gap(f, space::xs);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const Face figure = face(f, Type::Display, 44);
    const std::string number = std::to_string(answer.connected);
    const float width = measure(figure, number, 0).x;
    text(f, Type::Display, number, {.width = width + 1, .size_dp = 44});
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({pos.x + width + f.dp(space::s), pos.y + figure.line * 0.5F});
    text(f, Type::Caption, "of 10, how connected", {.colour = f.palette.text});
    ImGui::SetCursorScreenPos({pos.x, std::max(after.y, ImGui::GetCursorScreenPos().y)});
    if (!answer.feelings.empty()) {
        gap(f, space::s);
        pills(f, answer.feelings, f.palette.text);
    }
    if (!answer.line.empty()) {
        gap(f, space::m);
        text(f, Type::Note, answer.line, {.align = Align::Start});
    }
}

/// Side by side where there is room, in rows of as many as fit.
void cards_side_by_side(Frame& f, const std::vector<const Answer*>& answers) {
    const float row = ImGui::GetContentRegionAvail().x, between = f.dp(space::m);
    const int fit = std::max(1, static_cast<int>((row + between) / (f.sp(170) + between)));
    const int columns = std::min(fit, std::max(1, static_cast<int>(answers.size())));
    const float width = (row - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    ImVec2 pos = ImGui::GetCursorScreenPos();
    const float left = pos.x;
    float lowest = pos.y;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        if (column == 0) pos.y = lowest + (i > 0 ? between : 0);
        {
            const Column one({left + static_cast<float>(column) * (width + between), pos.y}, width);
            answer_card(f, *answers[i]);
        }
        lowest = std::max(lowest, ImGui::GetItemRectMax().y);
    }
    ImGui::SetCursorScreenPos({left, lowest});
    ImGui::Dummy({1, 0});
}

void opened(Frame& f, const CheckIn& check_in, const std::vector<const Answer*>& answers) {
    const std::string title = day_words(check_in.begun, f.now);
    Page page(f, {.title = title,
                  .leading = PageLook::Leading::Back,
                  .centred = true,
                  .trailing = {{icon::bin, "Remove this check-in"}},
                  .column_dp = f.wide() ? 960.0F : breakpoint::text_width,
                  .has_foot = true});
    if (page.pressed() == 0) f.act(action::RemoveCheckIn{check_in.id});
    gap(f, space::xs);
    cards_side_by_side(f, answers);
    page.begin_foot();
    if (button(f, "Talk about it", {.kind = ButtonKind::Tonal, .icon = icon::forum}))
        f.act(action::GoTo{{Screen::Session, {}}});
}

} // namespace

void draw_check_in(Frame& f) {
    const RecordId id = check_in_shown(f);
    const CheckIn* known = f.state.library.check_ins.find(id);
    const auto written = answers_of(f.state.library, id);
    if (known != nullptr && known->opened) return opened(f, *known, written);
    const auto missing = still_to_write(f.state, id);
    if (!missing.empty()) return hand_over(f, id, missing, written);
    if (!written.empty()) return all_written(f, id, written);
    const Page page(f, {.title = "Check-in", .leading = PageLook::Leading::Back, .centred = true});
    text(f, Type::Body, "This check-in is not here any more, or nobody is left to write for it.",
         {.colour = f.palette.text_quiet});
}

} // namespace attune::ui
