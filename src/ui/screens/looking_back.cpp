// One note at a time, in large type: a good moment by chance, and last week's notes to be read aloud.
#include "core/wall.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/screens/wall_parts.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/note.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace attune::ui {
namespace {

float words_size(const Frame& f, const Note& note) {
    const float most = f.wide() ? 52.0F : 38.0F;
    const float length = static_cast<float>(note.text.size());
    return std::clamp(most - length / 12, 21.0F, most);
}

/// In the middle of the page where it is short.
void note_in_the_middle(Frame& f, const Note& note) {
    const ImGuiID id = ImGui::GetID("note height");
    const float height = f.ui.heights[id];
    const float room = ImGui::GetWindowHeight() - f.dp(space::xxl) - ImGui::GetCursorPosY();
    if (height > 0 && height < room) gap(f, (room - height) / 2 / f.layout.density);
    const float before = ImGui::GetCursorScreenPos().y;
    note_to_read_out(f, note, words_size(f, note), room);
    float& known = f.ui.heights[id];
    const float now = ImGui::GetCursorScreenPos().y - before;
    if (std::abs(known - now) > 0.5F) f.motion.keep_moving();
    known = now;
}

bool next_pressed(Frame& f) {
    if (typing(f) || std::ranges::any_of(f.semantics.items(), &Item::focused)) return false;
    return ImGui::IsKeyPressed(ImGuiKey_Space, false) || ImGui::IsKeyPressed(ImGuiKey_RightArrow, false);
}

} // namespace

void draw_good_moment(Frame& f) {
    const Note* note = find_note(f.state.library, f.state.place().subject);
    Page page(f, {.title = "A good moment",
                  .leading = PageLook::Leading::Close,
                  .centred = true,
                  .column_dp = 760,
                  .has_foot = note != nullptr});
    if (note == nullptr)
        return empty_state(f, icon::auto_awesome, "This note is not on the wall any more", "There are others.");
    note_in_the_middle(f, *note);
    page.begin_foot();
    const bool another = button(f, "Another one", {.icon = icon::auto_awesome, .hue = note->paper});
    gap(f, space::xs);
    if (button(f, "Look at it on the wall", {.kind = ButtonKind::Plain, .height_dp = target::minimum, .id = "look"}))
        f.act(action::GoTo{{Screen::Note, note->id}});
    if (another || next_pressed(f)) f.act(action::ShowGoodMoment{});
}

void draw_read_out(Frame& f) {
    const auto notes = last_week(f.state.library.notes, f.now.wall);
    const auto found = std::ranges::find(notes, f.state.place().subject, &Note::id);
    const std::size_t at = found == notes.end() ? 0 : static_cast<std::size_t>(found - notes.begin());
    Page page(f, {.title = "Last week’s notes",
                  .leading = PageLook::Leading::Close,
                  .centred = true,
                  .column_dp = 760,
                  .has_foot = !notes.empty()});
    if (notes.empty())
        return empty_state(f, icon::record_voice_over, "Nothing was pinned last week",
                           "What you pin now will be here.");
    text(f, Type::Label,
         std::to_string(at + 1) + " of " + std::to_string(notes.size()) + ". Read it aloud, then pass it on.",
         {.colour = f.palette.text_quiet, .align = Align::Centre});
    gap(f, space::m);
    note_in_the_middle(f, *notes[at]);
    page.begin_foot();
    const bool last = at + 1 == notes.size();
    const auto read = [&](std::size_t which) { f.act(action::ReadOut{notes[which]->id}); };
    const bool on = button(f, last ? "That was the last one" : "Next note",
                           {.icon = last ? icon::check : icon::arrow_forward, .hue = notes[at]->paper, .id = "next"}) ||
                    next_pressed(f);
    gap(f, space::xs);
    if (button(f, "The one before",
               {.kind = ButtonKind::Plain, .height_dp = target::minimum, .enabled = at > 0, .id = "before"}))
        read(at - 1);
    if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow, false) && at > 0) read(at - 1);
    if (!on) return;
    if (last)
        f.act(action::Back{});
    else
        read(at + 1);
}

} // namespace attune::ui
