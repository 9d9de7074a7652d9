#include "ui/screens/stage_parts.h"

#include "core/cards.h"
#include "core/words.h"
#include "ui/icons.h"
#include "ui/scroll.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/card.h"
#include "ui/widgets/ring.h"

#include <algorithm>
#include <utility>

namespace attune::ui {
namespace {

constexpr float smallest_fit = 0.6F;
constexpr float low_for_text_dp = 500; // below it, for each step of text scale, the clock needs the room

ImU32 ring_colour(const Frame& f, const Scene& scene) {
    return nearly_over(scene.view) && !scene.planned() ? f.palette.of(Hue::Gold).strong : scene.strong;
}

} // namespace

ImU32 eased(Frame& f, ImGuiID id, ImU32 colour, Millis duration) {
    const auto channel = [&](int shift) {
        const auto wanted = static_cast<float>((colour >> shift) & 0xFF);
        const float value = f.motion.ease(id + static_cast<ImGuiID>(shift), wanted, duration);
        return static_cast<ImU32>(value + 0.5F) << shift;
    };
    return channel(IM_COL32_R_SHIFT) | channel(IM_COL32_G_SHIFT) | channel(IM_COL32_B_SHIFT) |
           channel(IM_COL32_A_SHIFT);
}

Happening go_on(const Scene& scene) {
    if (scene.planned()) return happening::Start{};
    if (scene.paused()) return happening::Resume{};
    if (scene.on_time_out()) return happening::EndTimeOut{};
    if (speaker_decides(scene.phase.role)) return happening::Heard{};
    return happening::Done{};
}

Happening start_or_pause(const Scene& scene) {
    if (scene.view.is_running()) return happening::Pause{};
    return go_on(scene);
}

namespace {

constexpr Millis deaf_after_passing{350}; // the second half of a double tap is no tap

bool passes_on(const Happening& what) {
    return std::holds_alternative<happening::Start>(what) || std::holds_alternative<happening::Done>(what) ||
           std::holds_alternative<happening::Heard>(what) || std::holds_alternative<happening::NotQuite>(what);
}

/// The large buttons lie in one place: a double tap on one must not pass the floor twice.
bool is_second_tap(const Frame& f, const Happening& what) {
    if (!passes_on(what) || !f.state.session || f.state.session->events.empty()) return false;
    const Event& last = f.state.session->events.back();
    return passes_on(last.what) && f.now.instant - (f.state.session->origin + last.at) < deaf_after_passing;
}

float heading_size(const Frame& f, const Scene& scene, const HeadingLook& look, float width) {
    const bool tight = f.layout.height_dp() < low_for_text_dp * f.layout.text_scale;
    return fitting_size(f, Type::Display, scene.words.heading, width, look.size_dp, tight ? 1 : 2);
}

} // namespace

void on_stage(Frame& f, Happening what) {
    if (!is_second_tap(f, what)) f.act(action::OnStage{std::move(what)});
}

float fitting_size(const Frame& f, Type type, std::string_view words, float width, float size_dp, int lines) {
    float size = size_dp;
    while (size > size_dp * smallest_fit) {
        const Face style = face(f, type, size);
        if (measure(style, words, width).y <= style.line * (static_cast<float>(lines) + 0.5F)) return size;
        size *= 0.92F;
    }
    return size;
}

float stage_heading_height(const Frame& f, const Scene& scene, const HeadingLook& look, float width) {
    const float size = heading_size(f, scene, look, width);
    const float who = measure(face(f, Type::Display, size), scene.words.heading, width).y;
    if (scene.words.below.empty()) return who;
    return who + f.dp(space::xs) + measure(face(f, Type::Body, look.below_dp), scene.words.below, width).y;
}

void stage_heading(Frame& f, const Scene& scene, const HeadingLook& look) {
    const float width = ImGui::GetContentRegionAvail().x;
    const float size = heading_size(f, scene, look, width);
    // A breath when the floor passes: the words come in with the new colour. The time runs meanwhile.
    const Step& step = scene.view.step;
    const auto moment = static_cast<int>(step.turn * phases_max + step.phase) * 8 + std::min(scene.view.not_quite, 7);
    const float there = f.motion.ease(ImGui::GetID(moment), 1, pace::settle, 0);
    text(f, Type::Display, scene.words.heading,
         {.colour = faded(f.palette.text, std::max(0.02F, there)),
          .align = look.align,
          .size_dp = size,
          .heading = true});
    if (look.clock_dp > 0) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float height = f.sp(look.clock_dp);
        stage_clock(f, scene, {at.x + width / 2, at.y + height / 2}, height, f.palette.text);
        ImGui::Dummy({width, height});
    }
    if (scene.words.below.empty()) return;
    gap(f, space::xs);
    text(f, Type::Body, scene.words.below,
         {.colour = scene.words.notable ? f.palette.text : f.palette.text_quiet,
          .align = look.align,
          .size_dp = look.below_dp});
}

void stage_ring(Frame& f, const Scene& scene, float diameter) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const ImU32 colour = eased(f, ImGui::GetID("ring colour"), ring_colour(f, scene), pace::slow);
    const bool over = scene.view.remaining() < Millis{0};
    ring(f, {pos.x + width / 2, pos.y + diameter / 2}, diameter,
         {.remaining = shown_clock(scene.view),
          .length = scene.view.length,
          .colour = colour,
          .dashed = nearly_over(scene.view) && !scene.planned(),
          .still = scene.paused(),
          .below = over ? "no hurry" : std::string_view{}});
    ImGui::Dummy({width, diameter});
}

void stage_clock(Frame& f, const Scene& scene, ImVec2 centre, float size, ImU32 colour) {
    Face figures = face(f, Type::Clock);
    figures.size = size;
    figures.line = size * 1.06F;
    const auto shown = shown_clock(scene.view);
    const std::string words = countdown_words(shown);
    draw_clock(*ImGui::GetWindowDrawList(), figures, centre, words, colour);
    const ImVec2 half{measure(figures, words, 0).x / 2, figures.line / 2};
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    f.semantics.add({.role = ItemRole::Timer,
                     .label = words,
                     .value = std::to_string(shown.count()),
                     .min = {centre.x - half.x, centre.y - half.y},
                     .max = {centre.x + half.x, centre.y + half.y},
                     .clip_min = clip.Min,
                     .clip_max = clip.Max,
                     .ink = colour,
                     .ground = f.ground,
                     .text_size = size});
}

void stage_guidance(Frame& f, const Scene& scene, float size_dp, Align align) {
    if (scene.words.guidance.empty()) return;
    const float room = ImGui::GetContentRegionAvail().x;
    const float width = std::min(room, f.sp(std::max(460.0F, 19 * size_dp)));
    if (align == Align::Centre) ImGui::SetCursorPosX(ImGui::GetCursorPosX() + (room - width) / 2);
    text(f, Type::Note, scene.words.guidance, {.align = align, .width = width, .size_dp = size_dp});
}

void words_to_lean_on(Frame& f, const Scene& scene) {
    if (scene.phase.words.empty()) return;
    const Panel panel(f, "words");
    text(f, Type::Label, "Words to lean on", {.colour = scene.strong, .size_dp = 13, .heading = true});
    gap(f, space::xs);
    const bool roomy = f.wide() && !f.layout.low;
    for (const std::string& words : scene.phase.words) {
        const std::string quoted = "“" + words + "”";
        gap(f, space::xs);
        text(f, Type::Note, quoted, {.size_dp = roomy ? 25.0F : 21.0F});
    }
}

const Card* card_of(const Frame& f, const Scene& scene) {
    if (scene.view.card.empty()) return nullptr;
    return find_card(f.state, scene.view.deck, scene.view.card);
}

namespace {

/// What can be done with the card that lies there.
void card_chips(Frame& f, const Card& card, ImGuiID turned, bool reads) {
    const auto look = [](const char* glyph) { return ChipLook{.icon = glyph, .height_dp = 44}; };
    if (!card.back.empty()) {
        if (chip(f, "Turn it over", look(icon::autorenew)) && !f.ui.open.insert(turned).second) f.ui.open.erase(turned);
        flow(f, chip_width(f, "Another card", look(icon::style)));
    }
    if (chip(f, "Another card", look(icon::style))) f.act(action::DrawCard{});
    if (reads) {
        flow(f, chip_width(f, "Skip it", look(icon::skip_next)));
        if (chip(f, "Skip it", look(icon::skip_next))) f.act(action::SkipCard{});
    }
    flow(f, chip_width(f, "Put it away", look(icon::close)));
    if (chip(f, "Put it away", look(icon::close))) on_stage(f, happening::ShowCard{});
}

} // namespace

void card_on_stage(Frame& f, const Scene& scene, bool large) {
    const Card* card = card_of(f, scene);
    const bool is_fresh = card != nullptr && f.ui.stage_card != card->id;
    f.ui.stage_card = card != nullptr ? card->id : RecordId{};
    if (card == nullptr) return;
    const Deck* deck = find_deck(f.state, scene.view.deck);
    const ImGuiID turned_id = ImHashStr((scene.view.deck + "/" + card->id).c_str(), 0, ImGui::GetID("turned"));
    const bool turned = !card->back.empty() && f.ui.open.contains(turned_id);
    const CardLook side{.hue = deck != nullptr ? deck->hue : Hue::Plum, .back = turned};
    const Panel panel(f, "card", {.fill = card_ground(f, side)}, large ? 28 : space::xl);
    const ImU32 ink = card_ink(f, side), quiet = turned ? ink : f.palette.text_quiet;
    const auto reader = reads_first(scene.session, scene.view);
    text(f, Type::Label, turned ? "On its back" : "On the card",
         {.colour = turned ? ink : f.palette.of(side.hue).strong, .size_dp = 14, .heading = true});
    const ImVec2 top = ImGui::GetItemRectMin();
    gap(f, large ? space::m : space::s);
    text(f, Type::Card, turned ? card->back : card->text,
         {.colour = ink, .align = Align::Start, .size_dp = large ? 34.0F : 25.0F});
    if (is_fresh) keep_in_sight(f, top, ImGui::GetItemRectMax()); // large text in a small window
    if (const std::string below = said_below(*card, turned); !below.empty()) {
        gap(f, space::s);
        text(f, Type::Body, below, {.colour = quiet});
    }
    const bool reads = reader && floor_of(scene.phase.role) == Floor::Everyone;
    if (reads && !turned) {
        gap(f, space::s);
        text(f, Type::Label, scene.view.seats[*reader].name + " reads it and answers first",
             {.colour = f.palette.of(scene.view.seats[*reader].hue).strong});
    }
    gap(f, space::m);
    card_chips(f, *card, turned_id, reads);
}

bool could_listen_else(const Session& session, const SessionView& view) {
    const Phase& phase = session.way.phases.at(view.step.phase);
    return session.way.circle && phase.for_each && view.step.speaker && std::ranges::count(view.present, true) > 2;
}

void listener_chips(Frame& f, const Session& session, const SessionView& view) {
    if (!could_listen_else(session, view)) return;
    bool first = true;
    for (std::size_t seat = 0; seat < view.seats.size(); ++seat) {
        if (seat == view.step.speaker || !view.present[seat]) continue;
        const Seat& who = view.seats[seat];
        const std::string said = who.name + " listens";
        const ChipLook look{.hue = who.hue,
                            .initial = initial_of(who.name),
                            .selected = view.step.listener == seat,
                            .height_dp = 44,
                            .id = who.person,
                            .said = said};
        if (!first) flow(f, std::min(chip_width(f, who.name, look), ImGui::GetContentRegionAvail().x));
        if (chip(f, who.name, look)) on_stage(f, happening::PickListener{seat});
        first = false;
    }
}

void listener_choice(Frame& f, const Scene& scene) {
    const Step& step = scene.view.step;
    if (!scene.view.listener_to_pick || !step.speaker) return;
    const Panel panel(f, "listener");
    text(f, Type::Label, scene.view.seats[*step.speaker].name + " chooses who listens",
         {.colour = scene.strong, .heading = true});
    gap(f, space::s);
    listener_chips(f, scene.session, scene.view);
}

void timer_text(Frame& f, Type type, std::string_view words, const SessionView& view, Align align) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    text(f, type, words, {.colour = f.palette.text_quiet, .align = align, .silent = true});
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    f.semantics.add({.role = ItemRole::Timer,
                     .label = std::string{words},
                     .value = std::to_string(shown_clock(view).count()),
                     .min = pos,
                     .max = {pos.x + width, ImGui::GetItemRectMax().y},
                     .clip_min = clip.Min,
                     .clip_max = clip.Max,
                     .ink = f.palette.text_quiet,
                     .ground = f.ground,
                     .text_size = face(f, type).size});
}

void clock_goes_on(Frame& f) {
    if (!f.state.session) return;
    const SessionView seen = view(*f.state.session, f.now.instant);
    if (!seen.is_running()) return;
    const auto floor = seen.floor(f.state.session->way);
    const std::string whose = floor ? seen.seats[*floor].name + " has the floor" : "You have the floor together";
    timer_text(f, Type::Label, whose + ", and the clock goes on: " + countdown_words(shown_clock(seen)), seen);
    gap(f, space::m);
}

void time_so_far(Frame& f, const Scene& scene) {
    if (scene.planned()) return;
    const Panel panel(f, "so far", {}, 24);
    text(f, Type::Label, "Time so far", {.colour = f.palette.text_quiet, .heading = true});
    gap(f, space::s);
    std::vector<Bar> bars;
    Millis longest = scene.view.length;
    for (std::size_t seat = 0; seat < scene.view.seats.size(); ++seat) {
        if (!scene.view.present[seat] && scene.view.talk[seat] == Millis{}) continue;
        bars.push_back({scene.view.seats[seat].name, scene.view.seats[seat].hue, scene.view.talk[seat]});
        longest = std::max(longest, scene.view.talk[seat]);
    }
    time_bars(f, bars, longest);
    if (scene.view.together > Millis{})
        text(f, Type::Label, "Together " + clock_words(scene.view.together), {.colour = f.palette.text_quiet});
}

} // namespace attune::ui
