// What was taken off the wall, for thirty days.
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/list_clip.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/note.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

std::string days_left(const Frame& f, const Note& note) {
    const auto left = std::chrono::ceil<std::chrono::days>(*note.binned + bin_time - f.now.wall).count();
    if (left <= 1) return "gone tomorrow";
    return "gone in " + std::to_string(left) + " days";
}

void binned_note(Frame& f, const Note& note) {
    ImGui::PushID(note.id.c_str());
    f.semantics.set_group(note.text);
    {
        const HueColours& paper = f.palette.of(note.paper);
        const Panel panel(f, "note", {.fill = paper.soft, .corner_dp = radius::note, .lifted = false}, space::l);
        text(f, Type::Note, note.text, {.align = Align::Start});
        gap(f, space::xs);
        text(f, Type::Caption, names_on(f, note) + " · " + days_left(f, note), {.colour = paper.strong});
        gap(f, space::s);
        const ChipLook back{.icon = icon::undo, .role = ItemRole::Button};
        const ChipLook end{.icon = icon::bin, .role = ItemRole::Button};
        if (chip(f, "Back on the wall", back)) f.act(action::UnbinNote{note.id});
        flow(f, chip_width(f, "Delete for good", end));
        if (chip(f, "Delete for good", end)) f.act(action::EndNote{note.id});
    }
    gap(f, space::m);
    f.semantics.set_group({});
    ImGui::PopID();
}

} // namespace

void draw_bin(Frame& f) {
    const Page page(f, {.title = "Bin", .leading = PageLook::Leading::Back, .centred = true});
    const auto& bin = f.state.library.bin;
    if (bin.empty())
        return empty_state(f, icon::bin, "The bin is empty", "Notes taken off the wall stay here for 30 days.");
    ListClip clip(f, "bin", bin.size());
    for (std::size_t i = clip.first(); clip.begin_row(i); ++i) {
        binned_note(f, bin[i]);
        clip.end_row(i);
    }
}

} // namespace attune::ui
