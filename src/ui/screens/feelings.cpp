// The words for feelings, in their four quadrants, to make one's own.
#include "core/journal_view.h"
#include "core/text.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/control.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text_field.h"

#include <array>
#include <string>
#include <string_view>

namespace attune::ui {
namespace {

constexpr std::array<std::string_view, quadrants> titles{"Stirred, hard", "Stirred, good", "Still, hard",
                                                         "Still, good"};

void edit(Frame& f, Feeling feeling) {
    const RecordId id = feeling.id;
    f.drafts.journal.feeling = std::move(feeling);
    f.act(action::GoTo{{Screen::Feeling, id}});
}

void words_of(Frame& f, Quadrant quadrant) {
    bool first = true;
    for (const Feeling& feeling : feelings_of(f.state, quadrant, true)) {
        const std::string said = feeling.aside ? feeling.word + ", laid aside" : feeling.word;
        const ChipLook look{.icon = feeling.aside ? icon::visibility_off : nullptr, .id = feeling.id, .said = said};
        if (!first) flow(f, chip_width(f, feeling.word, look));
        first = false;
        if (chip(f, feeling.word, look)) edit(f, feeling);
    }
    const std::string said = "Add a word for “" + std::string{titles[static_cast<std::size_t>(quadrant)]} + "”";
    const ChipLook add{.icon = icon::add, .said = said};
    if (!first) flow(f, chip_width(f, "Add a word", add));
    if (chip(f, "Add a word", add)) edit(f, {.id = {}, .quadrant = quadrant, .word = {}});
}

} // namespace

void draw_feelings(Frame& f) {
    const Page page(f, {.title = "Words for feelings",
                        .leading = PageLook::Leading::Back,
                        .centred = true,
                        .column_dp = f.wide() ? 860.0F : breakpoint::text_width});
    for (std::size_t i = 0; i < quadrants; ++i) {
        ImGui::PushID(static_cast<int>(i));
        gap(f, i == 0 ? space::xs : 22);
        section(f, titles[i]);
        gap(f, space::s);
        words_of(f, static_cast<Quadrant>(i));
        ImGui::PopID();
    }
}

void draw_feeling(Frame& f) {
    auto& draft = f.drafts.journal.feeling;
    if (!draft) draft.emplace();
    const Feeling* came = built_in_feeling(f.state, draft->id);
    const bool is_new = draft->id.empty();
    Sheet sheet(f, {.title = is_new ? "A new word" : "A word for a feeling", .has_foot = true});
    const auto result = text_field(f, "word", draft->word,
                                   {.label = "The word",
                                    .placeholder = "One or two words",
                                    .label_shown = true,
                                    .length_max = feeling_max,
                                    .focus_now = false});
    gap(f, space::l);
    const int chosen = choice(f, "Where it belongs", titles, static_cast<int>(draft->quadrant));
    if (chosen >= 0) draft->quadrant = static_cast<Quadrant>(chosen);
    gap(f, space::s);
    if (!is_new && toggle(f, "Offer it", !draft->aside, "Laid aside, it is kept but not shown in a check-in"))
        draft->aside = !draft->aside;
    if (came != nullptr && *came != *draft) {
        if (button(f, "As it came", {.kind = ButtonKind::Plain, .icon = icon::undo, .height_dp = target::minimum}))
            draft = *came;
    } else if (came == nullptr && !is_new) {
        if (button(f, "Remove the word", {.kind = ButtonKind::Plain, .icon = icon::bin, .height_dp = target::minimum}))
            f.act(action::RemoveFeeling{draft->id});
    }
    sheet.begin_foot();
    const bool any = !trimmed(draft->word).empty();
    if (button(f, "Save the word", {.icon = icon::check, .enabled = any}) || (any && result.submitted))
        f.act(action::SaveFeeling{*draft});
}

} // namespace attune::ui
