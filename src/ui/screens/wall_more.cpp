// What is rarely wanted on the wall: looking back, choosing by kind and year, the bin.
#include "core/sharing_words.h"
#include "core/wall.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/screens/wall_parts.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/note.h"
#include "ui/widgets/note_wall.h"
#include "ui/widgets/row.h"

#include <array>
#include <string>

namespace attune::ui {
namespace {

void looking_back(Frame& f) {
    section(f, "Looking back");
    gap(f, space::s);
    if (list_row(f, "A good moment",
                 {.icon = icon::auto_awesome, .hue = Hue::Gold, .subtitle = "An old note, by chance, in large type"}))
        leave_sheet_for(f, action::ShowGoodMoment{});
    const std::size_t week = last_week(f.state.library.notes, f.now.wall).size();
    if (week == 0) return;
    gap(f, space::s);
    const std::string count =
        std::to_string(week) + (week == 1 ? " note" : " notes") + ", one by one, to be read aloud";
    if (list_row(f, "Read out last week’s notes",
                 {.icon = icon::record_voice_over, .hue = Hue::Rose, .subtitle = count}))
        leave_sheet_for(f, action::ReadOut{});
}

/// Chips of which one may be chosen; a second tap takes it back.
class Choices {
public:
    Choices(Frame& f, std::string_view title) : f_(f) {
        gap(f, space::l);
        section(f, title);
        gap(f, space::xs);
    }
    template <class Value>
    void offer(std::string_view label, ChipLook look, const Value& value, std::optional<Value>& chosen) {
        look.selected = chosen == value;
        if (!first_) flow(f_, chip_width(f_, label, look));
        first_ = false;
        if (chip(f_, label, look)) chosen = look.selected ? std::nullopt : std::optional{value};
    }

private:
    Frame& f_;
    bool first_ = true;
};

void choose_people(Frame& f, std::string_view title, const char* id, std::optional<RecordId>& chosen) {
    ImGui::PushID(id);
    f.semantics.set_group(title);
    Choices choices(f, title);
    for (const Person& person : f.state.library.people)
        choices.offer(person.name, {.hue = person.hue, .initial = person.name, .id = person.id}, person.id, chosen);
    f.semantics.set_group({});
    ImGui::PopID();
}

void choosing(Frame& f, WallFilter& filter) {
    if (!f.state.library.people.empty()) {
        choose_people(f, "Thanked", "to", filter.to);
        choose_people(f, "Written by", "from", filter.from);
    }
    {
        Choices kinds(f, "Kind");
        for (const Kind kind : {Kind::Quality, Kind::Action, Kind::Effort, Kind::Celebration})
            kinds.offer(title_of_kinds(kind), {.icon = icon_of(kind)}, kind, filter.kind);
    }
    const auto years = years_of(f.state.library.notes, f.now.utc_offset);
    if (years.size() < 2) return;
    Choices choices(f, "Year");
    for (const int year : years) choices.offer(std::to_string(year), {}, year, filter.year);
}

void bin_line(Frame& f) {
    const std::size_t count = f.state.library.bin.size();
    gap(f, space::l);
    section(f, "Kept");
    gap(f, space::s);
    const std::string words = count == 0
                                  ? "Nothing is in it"
                                  : std::to_string(count) + (count == 1 ? " note" : " notes") + ", kept for 30 days";
    if (list_row(f, "Bin", {.icon = icon::bin, .hue = Hue::Sky, .subtitle = words, .trailing = icon::chevron_right}))
        leave_sheet_for(f, action::GoTo{{Screen::Bin, {}}});
}

void sharing_line(Frame& f) {
    const SharingWords words = words_for(f.state.sharing, f.now);
    gap(f, space::l);
    section(f, "On other devices");
    gap(f, space::s);
    if (list_row(f, "Share with another device",
                 {.icon = words.is_wrong ? icon::warning : icon::sync_alt,
                  .hue = words.is_wrong ? Hue::Gold : Hue::Teal,
                  .subtitle = f.state.shared ? std::string_view{words.title} : "The same wall here and there",
                  .trailing = icon::chevron_right}))
        leave_sheet_for(f, action::GoTo{{Screen::Sharing, {}}});
}

} // namespace

void draw_wall_more(Frame& f) {
    const Sheet sheet(f, {.title = "The wall"});
    const bool blank = f.state.library.notes.empty();
    if (!blank) {
        looking_back(f);
        choosing(f, note_wall_of(f).filter);
    }
    bin_line(f);
    sharing_line(f);
    if (blank) return;
    gap(f, space::s);
    if (list_row(f, "Save the wall",
                 {.icon = icon::save_alt,
                  .hue = Hue::Plum,
                  .subtitle = "As a page, a picture, plain text or a table",
                  .trailing = icon::chevron_right}))
        leave_sheet_for(f, action::GoTo{{Screen::SaveBringIn, {}}});
}

} // namespace attune::ui
