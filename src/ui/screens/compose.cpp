// Writing a note for the wall, on its paper.
#include "core/text.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/press.h"
#include "ui/screens/photo_parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/wall_parts.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/note.h"
#include "ui/widgets/photo.h"
#include "ui/widgets/row.h"
#include "ui/widgets/swatches.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace attune::ui {
namespace {

constexpr std::size_t quote_clusters_bytes = 120;

std::string name_or(const Frame& f, const std::optional<RecordId>& id, std::string_view otherwise) {
    const Person* person = id ? find_person(f.state.library, *id) : nullptr;
    return person != nullptr ? person->name : std::string{otherwise};
}

ChipLook person_look(const Frame& f, const std::optional<RecordId>& id, std::string_view chip_id) {
    const Person* person = id ? find_person(f.state.library, *id) : nullptr;
    if (person == nullptr) return {.icon = icon::groups, .role = ItemRole::Button, .id = chip_id};
    return {.hue = person->hue, .initial = person->name, .role = ItemRole::Button, .id = chip_id};
}

// ---- who to whom

/// Those at the table first, then the others.
std::vector<const Person*> people_in_reach(const Frame& f) {
    std::vector<const Person*> people;
    for (const RecordId& id : f.state.here)
        if (const Person* person = find_person(f.state.library, id)) people.push_back(person);
    for (const Person& person : f.state.library.people)
        if (std::ranges::find(people, &person) == people.end()) people.push_back(&person);
    return people;
}

void open_or_close(Frame& f, ImGuiID id, ImGuiID other) {
    f.ui.open.erase(other);
    if (!f.ui.open.erase(id)) f.ui.open.insert(id);
}

void swap(NoteDraft& draft) {
    std::swap(draft.from, draft.to);
    if (!draft.note) draft.paper.reset(); // whose note it is may choose it
}

void offer_people(Frame& f, std::string_view title, std::optional<RecordId>& chosen,
                  const std::optional<RecordId>& left_out, bool or_all, ImGuiID open) {
    section(f, title);
    gap(f, space::xs);
    bool first = true;
    if (or_all) {
        if (chip(f, "All of us", {.icon = icon::groups, .selected = !chosen, .id = "all"})) {
            chosen.reset();
            f.ui.open.erase(open);
        }
        first = false;
    }
    for (const Person* person : people_in_reach(f)) {
        if (left_out == person->id) continue;
        const ChipLook look{
            .hue = person->hue, .initial = person->name, .selected = chosen == person->id, .id = person->id};
        if (!first) flow(f, chip_width(f, person->name, look));
        first = false;
        if (!chip(f, person->name, look)) continue;
        chosen = person->id;
        f.ui.open.erase(open);
    }
    gap(f, space::s);
}

/// "From Sam", "To Maya": of two people a tap turns them round, of more it shows all.
void who_to_whom(Frame& f, NoteDraft& draft) {
    if (f.state.library.people.empty()) {
        text(f, Type::Body, "Whose thank-you is it? One name is enough to begin with.",
             {.colour = f.palette.text_quiet});
        gap(f, space::s);
        if (chip(f, "Add a name", {.icon = icon::person_add, .role = ItemRole::Button}))
            f.act(action::GoTo{{Screen::Person, {}}});
        return gap(f, space::m);
    }
    const bool two = f.state.library.people.size() == 2 && draft.from && draft.to;
    const ImGuiID from_id = ImGui::GetID("who from"), to_id = ImGui::GetID("who to");
    const std::string from = draft.from ? "From " + name_or(f, draft.from, "somebody") : "From whom?";
    const std::string to = "To " + name_or(f, draft.to, "all of us");
    ChipLook from_look = person_look(f, draft.from, "from"), to_look = person_look(f, draft.to, "to");
    if (!draft.from) from_look.icon = icon::person;
    if (chip(f, from, from_look)) two ? swap(draft) : open_or_close(f, from_id, to_id);
    const float arrow = f.dp(28);
    flow(f, arrow + chip_width(f, to, to_look));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool beside = at.y < ImGui::GetItemRectMax().y - 1;
    if (beside) {
        draw_icon(f, *ImGui::GetWindowDrawList(), icon::arrow_forward, {at.x + f.dp(9), at.y + f.dp(24)}, f.sp(18),
                  f.palette.text_quiet);
        ImGui::SetCursorScreenPos({at.x + arrow - f.dp(space::s), at.y});
    }
    if (chip(f, to, to_look)) open_or_close(f, to_id, from_id);
    if (two) {
        const ChipLook turn{
            .icon = icon::swap_horiz, .role = ItemRole::Button, .id = "turn", .said = "The other way round"};
        flow(f, chip_width(f, "", turn));
        if (chip(f, "", turn)) swap(draft);
    }
    gap(f, space::s);
    if (f.ui.open.contains(from_id)) offer_people(f, "Who says thank you", draft.from, {}, false, from_id);
    if (f.ui.open.contains(to_id)) offer_people(f, "Who is thanked", draft.to, draft.from, true, to_id);
}

// ---- the words

std::string_view hint_for(Kind kind) {
    switch (kind) {
    case Kind::Quality: return "What are they like, and when did you see it?";
    case Kind::Effort: return "What did it cost them, and what did it give you?";
    case Kind::Celebration: return "What has come true? Nobody need be modest here.";
    case Kind::Action: break;
    }
    return "What did they do, and what did it mean to you?";
}

void words(Frame& f, NoteDraft& draft, Hue hue) {
    const HueColours& paper = f.palette.of(hue);
    const float lines = f.layout.low ? 2 : draft.photo ? 3 : 5; // on a small phone the photo is seen as well
    const Panel panel(f, "paper", {.fill = paper.soft, .corner_dp = radius::note, .lifted = false}, space::s);
    text_field(f, "words", draft.text,
               {.label = "Your words",
                .placeholder = hint_for(draft.kind.value_or(Kind::Action)),
                .multiline = true,
                .length_max = note_max,
                .lines_min = lines,
                .lines_max = 10,
                .type = Type::Note,
                .focus_now = ImGui::IsWindowAppearing() && draft.from && !draft.note,
                .framed = false,
                .ground = paper.soft,
                .ink = f.palette.text});
}

void kinds(Frame& f, NoteDraft& draft) {
    struct Choice {
        Kind kind;
        std::string_view label;
    };
    static constexpr std::array choices{Choice{Kind::Quality, "Quality"}, Choice{Kind::Effort, "Effort"},
                                        Choice{Kind::Action, "Action"}, Choice{Kind::Celebration, "Celebrate"}};
    const auto look_of = [&](const Choice& choice) {
        return ChipLook{.icon = choice.kind == Kind::Celebration ? icon::celebration : nullptr,
                        .selected = draft.kind.value_or(Kind::Action) == choice.kind,
                        .id = choice.label,
                        .said = choice.label};
    };
    float width = -f.dp(space::s);
    for (const Choice& choice : choices) width += chip_width(f, choice.label, look_of(choice)) + f.dp(space::s);
    const bool tight = width > ImGui::GetContentRegionAvail().x; // the last one says it by its sign alone
    for (const Choice& choice : choices) {
        const std::string_view label = tight && choice.kind == Kind::Celebration ? "" : choice.label;
        if (choice.kind != choices.front().kind) flow(f, chip_width(f, label, look_of(choice)));
        if (chip(f, label, look_of(choice))) draft.kind = choice.kind;
    }
}

// ---- the paper and the photo

/// At the end of the row; what is seen of it ends where the row does.
void camera(Frame& f, const NoteDraft& draft, ImVec2 pos) {
    const float side = f.dp(target::minimum);
    const Press press = press_area(f, "camera", pos, {side, side},
                                   {.label = draft.photo ? "Choose another photo" : "Choose a photo",
                                    .enabled = f.state.taking_photo.empty(),
                                    .corner = side / 2,
                                    .ink = f.palette.text_quiet,
                                    .ground = f.ground,
                                    .text_size = f.dp(24)});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddCircleFilled(press.centre(), side / 2, pressed_veil(f, press, f.palette.text_quiet));
    const float strength = f.state.taking_photo.empty() ? 1.0F : 0.35F;
    draw_icon(f, draw, icon::add_photo_alternate, press.centre(), f.dp(24), faded(f.palette.text_quiet, strength));
    if (press.clicked) choose_photo(f);
}

void papers(Frame& f, NoteDraft& draft, Hue hue) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float side = f.dp(target::minimum);
    const float room = ImGui::GetContentRegionAvail().x + f.dp(space::l) - side; // some of it in the margin
    if (const auto chosen = hue_swatches(f, hue, room)) draft.paper = chosen;
    const ImVec2 below = ImGui::GetCursorScreenPos();
    camera(f, draft, {at.x + room, at.y + swatch_middle(f) - side / 2});
    ImGui::SetCursorScreenPos(below);
}

void photo_there(Frame& f, const Photo& photo, Hue hue) {
    const float row = ImGui::GetContentRegionAvail().x;
    const float width = std::min(row - f.dp(target::minimum + space::s), f.dp(220));
    const float height = std::min(photo_height(photo, width), f.dp(180));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_photo(f, *ImGui::GetWindowDrawList(), photo, at, {at.x + width, at.y + height},
               {.corner_dp = 12, .ground = f.palette.of(hue).soft});
    ImGui::SetCursorScreenPos({at.x + width + f.dp(space::s), at.y});
    if (icon_button(f, icon::close, "Take the photo off")) f.act(action::RemovePhoto{});
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({row, std::max(height, f.dp(target::minimum))});
}

void photo(Frame& f, const NoteDraft& draft, Hue hue) {
    const PhotoPart part(f, draft.photo);
    if (!photo_on_its_way(f) && draft.photo) photo_there(f, *draft.photo, hue);
}

// ---- the sheet

std::string_view title_for(const NoteDraft& draft) {
    if (draft.note) return "Change the note";
    return draft.answers ? "Thank back" : "Say thank you";
}

/// The beginning of what is answered.
std::string quoted(std::string_view text) {
    const std::string_view beginning = clipped(text, quote_clusters_bytes);
    return "For “" + std::string{beginning} + (beginning.size() < text.size() ? "…”" : "”");
}

void answered(Frame& f, const NoteDraft& draft) {
    const Note* note = draft.answers ? find_note(f.state.library, *draft.answers) : nullptr;
    if (note == nullptr) return;
    text(f, Type::Label, quoted(note->text), {.colour = f.palette.text_quiet});
    gap(f, space::s);
}

void foot(Frame& f, const NoteDraft& draft) {
    const bool written = !trimmed(draft.text).empty() || draft.photo;
    if (button(f, draft.note ? "Keep the change" : "Pin it to the wall", {.icon = icon::push_pin, .id = "pin"})) {
        f.act(action::PinNote{});
    }
    if (draft.note) return;
    gap(f, space::xs);
    // There from the start: nothing moves under a finger because a letter was typed.
    if (button(f, "Throw this draft away",
               {.kind = ButtonKind::Plain, .height_dp = target::minimum, .enabled = written, .id = "drop"}))
        f.act(action::DropNoteDraft{});
}

} // namespace

void draw_compose(Frame& f) {
    NoteDraft& draft = f.drafts.note;
    const Hue hue = draft.paper.value_or(paper_for(f.state.library, draft));
    Sheet sheet(f, {.title = title_for(draft), .has_foot = true});
    answered(f, draft);
    who_to_whom(f, draft);
    words(f, draft, hue);
    gap(f, space::s);
    kinds(f, draft);
    gap(f, space::s);
    papers(f, draft, hue);
    gap(f, space::s);
    photo(f, draft, hue);
    sheet.begin_foot();
    foot(f, draft);
}

} // namespace attune::ui
