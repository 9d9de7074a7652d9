// What stays of the days: by month, one of them large, and writing one.
#include "core/text.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/list_clip.h"
#include "ui/page.h"
#include "ui/press.h"
#include "ui/screens/calendar.h"
#include "ui/screens/other_version.h"
#include "ui/screens/photo_parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/together_parts.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/photo.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

constexpr float photo_most_dp = 260;

std::string month_of(Day day) {
    const std::chrono::year_month_day date{day};
    return std::string{month_name(date.month())} + " " + std::to_string(static_cast<int>(date.year()));
}

/// The photo on top, as wide as the card, the words below it.
void memory_card(Frame& f, const Memory& memory) {
    const std::string title = memory_title(memory), day = day_words(memory.day, f.now);
    Face title_face = face(f, Type::Body);
    title_face.font = f.fonts.semibold;
    const Face day_face = face(f, Type::Caption), line_face = face(f, Type::Note, 18);
    const float width = ImGui::GetContentRegionAvail().x, pad = f.dp(16), room = width - 2 * pad;
    const bool has_line = !memory.line.empty() && memory.line != title;
    const float photo = memory.photo ? std::min(photo_height(*memory.photo, width), f.dp(photo_most_dp)) : 0;
    const float title_height = measure(title_face, title, room).y;
    const float line_height = has_line ? measure(line_face, memory.line, room).y + f.dp(4) : 0;
    const float height = photo + 2 * pad + day_face.line + title_height + line_height;
    const Press press = press_item(f, memory.id, {width, height},
                                   {.role = ItemRole::ListItem,
                                    .label = title,
                                    .value = has_line ? day + ", " + memory.line : day,
                                    .corner = f.dp(radius::card),
                                    .ink = f.palette.text,
                                    .ground = f.palette.surface,
                                    .text_size = title_face.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_surface(f, draw, press.min, press.max, {.fill = pressed_shade(f, press, f.palette.surface)});
    if (memory.photo)
        draw_photo(f, draw, *memory.photo, press.min, {press.max.x, press.min.y + photo},
                   {.corner_dp = radius::card, .corners = ImDrawFlags_RoundCornersTop});
    float y = press.min.y + photo + pad;
    draw_text(draw, day_face, {press.min.x + pad, y}, room, day, f.palette.text_quiet);
    y += day_face.line;
    draw_text(draw, title_face, {press.min.x + pad, y}, room, title, f.palette.text);
    if (has_line)
        draw_text(draw, line_face, {press.min.x + pad, y + title_height + f.dp(4)}, room, memory.line, f.palette.text,
                  Align::Start);
    if (press.clicked) f.act(action::GoTo{{Screen::Memory, memory.id}});
}

void photo_there(Frame& f, const Photo& photo) {
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = std::min(photo_height(photo, width), f.dp(200));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_photo(f, *ImGui::GetWindowDrawList(), photo, at, {at.x + width, at.y + height}, {.corner_dp = 12});
    ImGui::Dummy({width, height});
    gap(f, space::xs);
    if (chip(f, "Take the photo off", {.icon = icon::close, .role = ItemRole::Button})) f.act(action::RemovePhoto{});
}

void photo_of(Frame& f, const Memory& memory) {
    const PhotoPart part(f, memory.photo);
    if (photo_on_its_way(f)) return;
    if (memory.photo) return photo_there(f, *memory.photo);
    if (chip(f, "Choose a photo", {.icon = icon::add_photo_alternate, .role = ItemRole::Button})) choose_photo(f);
}

} // namespace

void draw_memories(Frame& f) {
    const auto& memories = f.state.library.memories;
    const Page page(f, {.title = "Memories",
                        .leading = PageLook::Leading::Back,
                        .centred = true,
                        .trailing = {{icon::add, "Keep a memory"}}});
    if (page.pressed() == 0) remember(f, nullptr);
    if (memories.empty())
        return empty_state(f, icon::photo_library, "What you did together will be here",
                           "When a plan is over, a line and a photo make it a memory.");
    ListClip clip(f, "memories", memories.size());
    for (std::size_t i = clip.first(); clip.begin_row(i); ++i) {
        const std::string month = month_of(memories[i].day);
        if (i == 0 || month_of(memories[i - 1].day) != month) {
            gap(f, i == 0 ? 4 : 14);
            section(f, month);
            gap(f, 10);
        }
        memory_card(f, memories[i]);
        gap(f, 12);
        clip.end_row(i);
    }
}

void draw_memory(Frame& f) {
    RecordId id;
    for (const Place& place : f.state.places)
        if (place.screen == Screen::Memory) id = place.subject;
    const Memory* memory = f.state.library.memories.find(id);
    if (memory == nullptr) {
        const Page page(f, {.title = "Memory", .leading = PageLook::Leading::Back, .centred = true});
        return empty_state(f, icon::photo_library, "This memory is not here any more", "");
    }
    const std::string title = day_words(memory->day, f.now);
    const Page page(f, {.title = title,
                        .leading = PageLook::Leading::Back,
                        .centred = true,
                        .trailing = {{icon::edit, "Change the memory"}, {icon::bin, "Remove the memory"}},
                        .column_dp = 760});
    if (page.pressed() == 0) {
        f.drafts.together.memory = *memory;
        f.act(action::GoTo{{Screen::MemoryEditor, memory->id}});
    }
    if (page.pressed() == 1) f.act(action::RemoveMemory{memory->id});
    if (memory->photo) {
        whole_photo(f, *memory->photo, f.layout.size.y * 0.6F, {});
        gap(f, space::l);
    }
    if (!memory->what.empty()) text(f, Type::Card, memory->what, {.align = Align::Start, .size_dp = 26});
    gap(f, space::s);
    if (!memory->line.empty()) text(f, Type::Note, memory->line, {.align = Align::Start, .size_dp = 20});
    other_version(f, memory->id);
}

void draw_memory_editor(Frame& f) {
    auto& draft = f.drafts.together.memory;
    if (!draft) draft = Memory{.day = today_of(f.now)};
    Sheet sheet(f, {.title = draft->id.empty() ? "Keep a memory" : "Change the memory", .has_foot = true});
    text_field(f, "what", draft->what,
               {.label = "What it was", .placeholder = "What it was", .multiline = true, .length_max = idea_max});
    gap(f, space::m);
    text_field(f, "line", draft->line,
               {.label = "What stays of it",
                .placeholder = "What stays of it, in a line",
                .multiline = true,
                .length_max = memory_line_max,
                .type = Type::Note});
    gap(f, space::m);
    photo_of(f, *draft);
    gap(f, space::l);
    section(f, day_words(draft->day, f.now));
    gap(f, space::xs);
    if (const auto day = calendar(f, draft->day)) draft->day = *day;
    sheet.begin_foot();
    const bool any = !trimmed(draft->what).empty() || !trimmed(draft->line).empty() || draft->photo;
    if (button(f, "Keep it", {.icon = icon::check, .enabled = any && f.state.taking_photo.empty()})) {
        f.act(action::SaveMemory{*draft});
    }
}

} // namespace attune::ui
