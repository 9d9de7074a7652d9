#include "ui/screens/thanks_note.h"

#include "core/records.h"
#include "ui/icons.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_field.h"

#include <algorithm>

namespace attune::ui {
namespace {

constexpr float field_inset_dp = 4; // of the words in a bare text field

/// There from the beginning, so that Tab leads from field to field as before once a word is written;
/// pressed with nothing to pin it leads to the field.
PinTap pin_button(Frame& f, const ThanksNote& note, bool empty, const HueColours& paper, ImGuiID field) {
    const std::string whose = note.from.name + "'s " + std::string{note.which};
    const std::string label = note.pinned ? "Take " + whose + " off the wall" : "Pin " + whose + " to the wall";
    if (!icon_button(f, note.pinned ? icon::check : icon::push_pin, label,
                     {.colour = empty ? f.palette.text_quiet : paper.strong,
                      .ground = empty ? 0 : f.palette.surface,
                      .selected = note.pinned,
                      .id = "pin"}))
        return PinTap::None;
    if (!empty) return note.pinned ? PinTap::Unpin : PinTap::Pin;
    f.ui.wants_focus = field;
    return PinTap::None;
}

std::string whom_words(const ThanksNote& note) {
    return note.from.name + " to " + (note.to != nullptr ? note.to->name : "all of us") +
           (note.pinned ? ", pinned to the wall" : "");
}

} // namespace

PinTap thanks_note(Frame& f, const ThanksNote& note, std::string& text, const std::function<void()>& below) {
    const bool empty = text.empty();
    const HueColours& paper = f.palette.of(note.to != nullptr ? note.to->hue : Hue::Rose);
    const ImU32 ground = empty ? f.palette.background : paper.soft;
    const Panel panel(f, std::string{note.id}.c_str(),
                      {.fill = ground,
                       .corner_dp = radius::note,
                       .lifted = false,
                       .outline = empty ? f.palette.outline : 0,
                       .dashed = empty},
                      space::m);
    const float width = ImGui::GetContentRegionAvail().x, pin = f.dp(target::minimum + space::s);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    {
        const Column words(start, width - pin);
        text_field(f, "words", text,
                   {.label = note.label,
                    .placeholder = note.placeholder,
                    .multiline = true,
                    .length_max = line_max,
                    .type = Type::Note,
                    .framed = false,
                    .ground = ground,
                    .ink = f.palette.text});
    }
    const ImVec2 end = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({start.x + width - f.dp(target::minimum), start.y});
    const PinTap tap = pin_button(f, note, empty, paper, ImGui::GetID("words"));
    ImGui::SetCursorScreenPos({start.x, std::max(end.y, start.y + f.dp(target::minimum))});
    if (empty) {
        ImGui::Dummy({1, 0});
        return tap;
    }
    if (below) below();
    gap(f, space::xs);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + f.dp(field_inset_dp));
    ui::text(f, Type::Caption, whom_words(note), {.colour = paper.strong});
    return tap;
}

} // namespace attune::ui
