// After the session: the account of time, a thank-you each, what was heard, one next step.
#include "core/closing.h"

#include "core/text.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/screens/stage_keeps.h"
#include "ui/screens/thanks_note.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace attune::ui {
namespace {

constexpr float between_dp = 10; // cards of one group
constexpr float section_dp = 22; // groups

const Seat* seat_of(const SessionView& seen, const std::optional<RecordId>& person) {
    if (!person) return nullptr;
    const auto found = std::ranges::find(seen.seats, *person, &Seat::person);
    return found != seen.seats.end() ? &*found : nullptr;
}

void account(Frame& f, const SessionView& seen) {
    const Panel card(f, "account");
    text(f, Type::Label, "You each had the floor", {.colour = f.palette.text_quiet});
    gap(f, space::s);
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < seen.seats.size(); ++i)
        bars.push_back({seen.seats[i].name, seen.seats[i].hue, seen.talk[i]});
    if (seen.together >= std::chrono::seconds{1}) bars.push_back({"Together", Hue::Gold, seen.together});
    time_bars(f, bars);
}

/// In a circle the thanks may go to anybody, or to all.
void choose_whom(Frame& f, const SessionView& seen, const Seat& from, ClosingAnswer& answer) {
    gap(f, space::s);
    const auto offer = [&](const char* id, std::string_view label, const Seat* seat) {
        const bool chosen = seat != nullptr ? answer.to == seat->person : !answer.to;
        ChipLook look{.selected = chosen, .id = id};
        if (seat != nullptr) {
            look.hue = seat->hue;
            look.initial = seat->name;
        }
        if (chip(f, label, look)) answer.to = seat != nullptr ? std::optional{seat->person} : std::nullopt;
    };
    offer("all", "All of us", nullptr);
    for (const Seat& seat : seen.seats) {
        if (seat.person == from.person) continue;
        flow(f, chip_width(f, seat.name, {.hue = seat.hue, .initial = seat.name}));
        offer(seat.person.c_str(), seat.name, &seat);
    }
}

void appreciation(Frame& f, const SessionView& seen, const Seat& from) {
    ClosingAnswer& answer = f.drafts.closing[from.person];
    const Seat* to = seat_of(seen, thanked(seen.seats, from.person, answer.to));
    const std::string ask = from.name + ", what did you appreciate?";
    const auto pinned = thanks_note(f,
                                    {.id = from.person,
                                     .label = ask,
                                     .placeholder = ask,
                                     .which = "thanks",
                                     .from = from,
                                     .to = to,
                                     .pinned = answer.note.has_value()},
                                    answer.appreciation, [&] {
                                        if (seen.seats.size() > 2) choose_whom(f, seen, from, answer);
                                    });
    if (pinned == PinTap::Pin) f.act(action::PinAppreciation{from.person, answer.to, answer.appreciation});
    if (pinned == PinTap::Unpin) f.act(action::UnpinAppreciation{from.person});
}

void heard(Frame& f, const SessionView& seen, const Seat& from) {
    ClosingAnswer& answer = f.drafts.closing[from.person];
    std::string ask = from.name + ", one thing you heard";
    if (seen.seats.size() == 2)
        ask = from.name + ", one thing you heard " +
              (seen.seats[0].person == from.person ? seen.seats[1] : seen.seats[0]).name + " say";
    ImGui::PushID(from.person.c_str());
    text_field(f, "heard", answer.heard,
               {.label = ask,
                .placeholder = "In a line",
                .label_shown = true,
                .multiline = true,
                .length_max = line_max,
                .type = Type::Note});
    ImGui::PopID();
}

template <class Draw>
void for_each_seat(Frame& f, const SessionView& seen, Draw draw) {
    for (const Seat& seat : seen.seats) {
        gap(f, between_dp);
        draw(f, seen, seat);
    }
}

/// Once something is shown it stays for as long as the page does, also when somebody empties it.
bool shown_once(Frame& f, const char* what, const RecordId& whose, bool shows) {
    ImGui::PushID(whose.c_str());
    const ImGuiID id = ImGui::GetID(what);
    ImGui::PopID();
    if (shows) f.ui.open.insert(id);
    return shows || (f.ui.open.contains(id) && !f.ui.opening);
}

/// What was written down on the stage, with what can still become of it.
void from_the_stage(Frame& f, const SessionView& seen) {
    bool any = false;
    const auto begin = [&] {
        if (!any) section(f, "What you wrote down");
        any = true;
        gap(f, between_dp);
    };
    ImGui::PushID("from the stage");
    for (const Seat& seat : seen.seats) {
        const ClosingAnswer& answer = f.drafts.closing[seat.person];
        if (shown_once(f, "thanks", seat.person, has_thanks(answer))) {
            begin();
            thanks_fields(f, seen.seats, seat);
        }
    }
    for (const Seat& seat : seen.seats) {
        if (!shown_once(f, "wish", seat.person, !f.drafts.closing[seat.person].wish.empty())) continue;
        begin();
        wish_field(f, seat);
    }
    ImGui::PopID();
    if (any) gap(f, section_dp);
}

void writing(Frame& f, const SessionView& seen) {
    from_the_stage(f, seen);
    section(f, "One thing I appreciate");
    for_each_seat(f, seen, appreciation);
    gap(f, section_dp);
    section(f, "What I heard");
    for_each_seat(f, seen, heard);
}

void next_step(Frame& f) {
    section(f, "One next step");
    gap(f, between_dp);
    text_field(f, "next", f.drafts.next_step,
               {.label = "One next step, small enough for this week",
                .placeholder = "Something small, for this week",
                .multiline = true,
                .length_max = line_max});
}

/// One step that is written down has its day with one tap, and another one with the next.
void plan_next_step(Frame& f) {
    if (trimmed(f.drafts.next_step).empty()) return;
    gap(f, space::xs);
    if (!planned_chip(f, f.drafts.next_step_plan) &&
        chip(f, "Plan it for tomorrow", {.icon = icon::event, .role = ItemRole::Button}))
        f.act(action::PlanNextStep{});
}

void back_to_the_stage(Frame& f) {
    gap(f, section_dp);
    if (button(f, "Not over yet? Back to the session",
               {.kind = ButtonKind::Plain, .icon = icon::undo, .id = "back-to-stage"}))
        f.act(action::BackToStage{});
}

} // namespace

void draw_closing(Frame& f) {
    if (!f.state.session) return;
    const SessionView seen = view(*f.state.session, f.now.instant);
    Page page(f, {.title = "Well listened",
                  .centred = true,
                  .column_dp = f.wide() ? 1040.0F : breakpoint::text_width,
                  .has_foot = true});
    if (f.wide()) {
        const ImVec2 pos = ImGui::GetCursorScreenPos();
        const float between = f.dp(space::xxl);
        const float width = (ImGui::GetContentRegionAvail().x - between) / 2;
        {
            const Column left(pos, width);
            account(f, seen);
            gap(f, section_dp);
            next_step(f);
            plan_next_step(f);
            back_to_the_stage(f);
        }
        const float left_end = ImGui::GetItemRectMax().y;
        {
            const Column right({pos.x + width + between, pos.y}, width);
            writing(f, seen);
        }
        ImGui::SetCursorScreenPos({pos.x, std::max(left_end, ImGui::GetItemRectMax().y)});
        ImGui::Dummy({1, 0});
    } else {
        account(f, seen);
        gap(f, section_dp);
        writing(f, seen);
        gap(f, section_dp);
        next_step(f);
        plan_next_step(f);
        back_to_the_stage(f);
    }
    page.begin_foot();
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float save = f.dp(target::primary), width = page.column();
    if (icon_button(f, icon::save_alt, "Save as text",
                    {.colour = f.palette.accent, .ground = f.palette.accent_soft, .size_dp = target::primary}))
        f.act(action::SaveSummary{});
    ImGui::SetCursorScreenPos({pos.x + save + f.dp(space::m), pos.y});
    if (button(f, "Done", {.width = width - save - f.dp(space::m)})) f.act(action::CloseSession{});
}

} // namespace attune::ui
