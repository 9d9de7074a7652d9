#include "ui/widgets/card_table.h"

#include "ui/icons.h"
#include "ui/press.h"
#include "ui/surface.h"
#include "ui/turned.h"
#include "ui/ui_state.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace attune::ui {
namespace {

constexpr Millis flight_time{320}, riffle_time{600}, patience{80};
constexpr float slop_dp = 8, fast_dp = 550;                // a drag begins; dp per second that throw a card
constexpr float leaves_beyond = 1.0F / 3, flies_to = 1.4F; // of its width
constexpr float tilt_per_width = 0.22F;                    // radians
constexpr float half_turn = std::numbers::pi_v<float>;

float part_of(const Frame& f, Instant begun, Millis whole) {
    return std::clamp(static_cast<float>((f.now.instant - begun).count()) / static_cast<float>(whole.count()), 0.0F,
                      1.0F);
}

CardTable& table_of(Frame& f) {
    if (!f.ui.card_table) f.ui.card_table = std::make_unique<CardTable>();
    return *f.ui.card_table;
}

ImGuiID motion_id(const Deck& deck, std::string_view card, ImU32 salt) {
    const ImGuiID of_deck = ImHashStr(deck.id.c_str(), deck.id.size(), salt);
    return ImHashData(card.data(), card.size(), of_deck);
}
ImGuiID place_id(const Deck& deck, std::string_view card) { return motion_id(deck, card, 0x504C4143U); }
ImGuiID turn_id(const Deck& deck, std::string_view card) { return motion_id(deck, card, 0x5455524EU); }

void let_leave(Frame& f, CardTable& table) {
    if (table.up.empty() || f.motion.reduced()) return;
    const float side = table.let_go > 0 ? 1.0F : -1.0F;
    table.flights.push_back({table.up, table.turned, table.let_go, side, f.now.instant});
}

/// What `update` changed since the last frame sets cards in motion.
void follow_pile(Frame& f, CardTable& table, const Deck& deck, const Pile& pile, float width) {
    if (table.deck != deck.id) {
        table = CardTable{.deck = deck.id};
    } else if (table.seed != pile.shuffle.seed) {
        if (!table.up.empty() && !f.motion.reduced()) table.shuffled = f.now.instant;
        table.flights.clear();
    } else if (table.up != pile.up) {
        const bool came_back = !pile.future.empty() && pile.future.back() == table.up;
        table.shuffled.reset();
        if (came_back) {
            f.motion.forget(place_id(deck, pile.up));
            f.motion.ease(place_id(deck, pile.up), 0, pace::normal, -flies_to * width);
        } else {
            let_leave(f, table);
        }
        table.dragging = false;
    }
    table.up = pile.up;
    table.turned = pile.turned;
    table.seed = pile.shuffle.seed;
    table.let_go = 0;
}

// ---- the hand

bool begins_to_drag(const Frame& f, const Press& press) {
    const ImGuiIO& io = ImGui::GetIO();
    const float across = std::abs(io.MousePos.x - io.MouseClickedPos[0].x);
    const float upright = std::abs(io.MousePos.y - io.MouseClickedPos[0].y);
    return ImGui::GetActiveID() == press.id && f.ui.scrolling == 0 && across > f.dp(slop_dp) && across >= upright;
}

void follow_hand(Frame& f, CardTable& table) {
    const ImGuiIO& io = ImGui::GetIO();
    const float at = io.MousePos.x - io.MouseClickedPos[0].x;
    if (at != table.drag) {
        if (f.dt > 0) table.speed = (table.speed + (at - table.drag) / f.dt) / 2;
        table.dragged = f.now.instant;
    }
    table.drag = at;
}

/// Where it was let go decides: it leaves, or springs back.
void let_go(Frame& f, CardTable& table, const Deck& deck, float width) {
    table.dragging = false;
    if (f.now.instant - table.dragged > patience) table.speed = 0;
    const bool thrown = std::abs(table.speed) > f.dp(fast_dp) && table.speed * table.drag > 0;
    if (std::abs(table.drag) > width * leaves_beyond || thrown) {
        table.let_go = table.drag;
        f.act(action::DrawNext{deck.id});
    }
    table.drag = table.speed = 0;
}

/// True while, and in the frame after, a drag is no tap.
bool take_hand(Frame& f, CardTable& table, const Deck& deck, const Press& press) {
    const bool down = ImGui::GetIO().MouseDown[0];
    if (!table.dragging && down && begins_to_drag(f, press)) {
        table.dragging = true;
        table.drag = table.speed = 0;
        table.shuffled.reset();
        f.ui.scrolling = press.id; // the page does not scroll under it
    }
    if (!table.dragging) return false;
    if (down)
        follow_hand(f, table);
    else
        let_go(f, table, deck, press.max.x - press.min.x);
    return true;
}

/// A finger that went up or down and lifted over the card again meant no tap, even where nothing scrolls.
bool is_tap(const Frame& f, const Press& press) {
    const float moved = ImGui::GetIO().MouseDragMaxDistanceSqr[0];
    return press.clicked && !(ImGui::IsMouseReleased(0) && moved > f.dp(2 * slop_dp) * f.dp(2 * slop_dp));
}

// ---- how it lies

Pose pose_at(float x, float width) { return {.shift = {x, std::abs(x) * 0.06F}, .tilt = x / width * tilt_per_width}; }

Pose pose_of(Frame& f, const CardTable& table, const Deck& deck, float width) {
    const ImGuiID id = place_id(deck, table.up);
    const float eased = f.motion.ease(id, table.dragging ? table.drag : 0, table.dragging ? Millis{1} : pace::normal);
    return pose_at(table.dragging ? table.drag : eased, width);
}

struct Side {
    bool back = false;
    float turn = 0; ///< radians that this side is away from lying flat
};

Side side_of(Frame& f, const CardTable& table, const Deck& deck) {
    const float turned = f.motion.ease(turn_id(deck, table.up), table.turned ? 1 : 0, pace::slow);
    if (turned < 0.5F) return {false, turned * half_turn};
    return {true, (turned - 1) * half_turn};
}

CardLook look_of(const Deck& deck, bool back, const TableLook& look) {
    return {.hue = deck.hue,
            .above = deck.practice.empty() ? deck.title : deck.practice,
            .back = back,
            .padding_dp = look.padding_dp,
            .words_dp = look.words_dp,
            .lead_dp = target::minimum};
}

const Card* card_in(const Deck& deck, std::string_view id) {
    const auto found = std::ranges::find(deck.cards, id, &Card::id);
    return found == deck.cards.end() ? nullptr : &*found;
}

// ---- drawing

void draw_heart(Frame& f, ImDrawList& draw, const ImRect& heart, bool kept, const CardLook& look) {
    draw_icon(f, draw, kept ? icon::favorite : icon::favorite_border, heart.GetCenter(), f.dp(26),
              look.back ? card_ink(f, look) : f.palette.of(look.hue).strong);
}

/// A few sheets that lie under it, not quite straight.
void draw_pile(Frame& f, ImDrawList& draw, const ImRect& box, Hue hue, std::size_t cards) {
    const ImU32 paper = mixed(f.palette.of(hue).soft, f.palette.of(hue).strong, f.palette.dark ? 0.10F : 0.06F);
    if (cards > 2) {
        const Posed lower(draw, box, {.shift = {0, f.dp(7)}, .tilt = 0.016F, .scale = 0.985F});
        draw_surface(f, draw, box.Min, box.Max, {.fill = mixed(paper, f.palette.background, 0.35F), .lifted = false});
    }
    if (cards > 1) {
        const Posed upper(draw, box, {.shift = {0, f.dp(4)}, .tilt = -0.012F, .scale = 0.99F});
        draw_surface(f, draw, box.Min, box.Max, {.fill = paper});
    }
}

void draw_flights(Frame& f, ImDrawList& draw, CardTable& table, const Deck& deck, const ImRect& box,
                  const TableLook& look) {
    std::erase_if(table.flights, [&](const Flight& one) { return f.now.instant - one.begun >= flight_time; });
    for (const Flight& flight : table.flights) {
        f.motion.keep_moving();
        const Card* card = card_in(deck, flight.card);
        if (card == nullptr) continue;
        const float width = box.GetWidth(), end = flight.side * flies_to * width;
        const float x = flight.from + (end - flight.from) * ease_out(part_of(f, flight.begun, flight_time));
        const Posed posed(draw, box, pose_at(x, width));
        draw_card(f, draw, box.Min, box.Max, *card, look_of(deck, flight.turned, look));
    }
}

/// Two halves leave to both sides and fall back between one another, one after the other.
void draw_riffle(Frame& f, ImDrawList& draw, const ImRect& box, Hue hue, float part) {
    constexpr int sheets = 7;
    for (int i = 0; i < sheets; ++i) {
        const float late = 0.35F * static_cast<float>(i) / sheets;
        const float own = std::clamp((part - late) / (1 - 0.35F), 0.0F, 1.0F);
        const float out = std::sin(own * half_turn);
        const float side = i % 2 == 0 ? -1.0F : 1.0F;
        const Posed posed(draw, box,
                          {.shift = {side * out * box.GetWidth() * 0.30F, -out * f.dp(10) * static_cast<float>(i % 3)},
                           .tilt = side * out * 0.10F,
                           .scale = 1 - 0.08F * out});
        draw_card_back(f, draw, box.Min, box.Max, hue);
    }
}

bool draw_shuffling(Frame& f, ImDrawList& draw, CardTable& table, const ImRect& box, Hue hue) {
    if (!table.shuffled) return false;
    const float part = part_of(f, *table.shuffled, riffle_time);
    if (part >= 1) {
        table.shuffled.reset();
        return false;
    }
    f.motion.keep_moving();
    draw_riffle(f, draw, box, hue, part);
    return true;
}

struct Presses {
    ImRect heart;
    Press card;
    bool kept = false;
};

/// The heart first: what is made first is pressed where two lie over one another.
Presses take_presses(Frame& f, const Deck& deck, const Card& card, const ImRect& box, bool turned,
                     const CardLook& look) {
    const bool kept = has_mark(f.state.library, deck.id, card.id, Mark::Kept);
    const float inset = f.dp(look.padding_dp - 12), side = f.dp(target::minimum);
    const ImRect heart{{box.Max.x - inset - side, box.Min.y + inset}, {box.Max.x - inset, box.Min.y + inset + side}};
    const Press keep = press_area(f, "keep", heart.Min, heart.GetSize(),
                                  {.label = "Keep this card",
                                   .selected = kept,
                                   .corner = side / 2,
                                   .ink = look.back ? card_ink(f, look) : f.palette.of(look.hue).strong,
                                   .ground = card_ground(f, look),
                                   .text_size = f.dp(26)});
    if (keep.clicked) f.act(action::MarkCard{deck.id, card.id, Mark::Kept, !kept});
    const std::string said = said_below(card, turned);
    const Press press = press_area(f, "card", box.Min, box.GetSize(),
                                   {.role = ItemRole::ListItem,
                                    .label = turned ? card.back : card.text,
                                    .value = said,
                                    .corner = f.dp(look.corner_dp),
                                    .ink = card_ink(f, look),
                                    .ground = card_ground(f, look),
                                    .text_size = face(f, Type::Body).size});
    return {heart, press, kept};
}

void press_card(Frame& f, const Deck& deck, const Card* card) {
    if (card != nullptr && !card->back.empty())
        f.act(action::TurnCard{deck.id});
    else
        f.act(action::DrawNext{deck.id});
}

/// Nobody has drawn yet: how to use the deck lies on top.
void cover(Frame& f, ImDrawList& draw, const Deck& deck, const ImRect& box, const TableLook& look) {
    const std::string& words = !deck.how_to.empty() ? deck.how_to : !deck.about.empty() ? deck.about : deck.title;
    const Press press = press_area(f, "cover", box.Min, box.GetSize(),
                                   {.role = ItemRole::ListItem,
                                    .label = "Draw the first card",
                                    .value = words,
                                    .corner = f.dp(radius::card),
                                    .ink = f.palette.text,
                                    .ground = f.palette.surface,
                                    .text_size = face(f, Type::Body).size});
    CardLook face_up = look_of(deck, false, look);
    face_up.above = "How to use it";
    face_up.words_dp = std::min(24.0F, look.words_dp);
    face_up.lead_dp = 0;
    draw_card(f, draw, box.Min, box.Max, Card{.text = words, .hint = "Tap to draw the first card."}, face_up);
    if (is_tap(f, press)) f.act(action::DrawNext{deck.id});
}

void pile_with_card(Frame& f, ImDrawList& draw, CardTable& table, const Deck& deck, const Card& card, const ImRect& box,
                    const TableLook& look) {
    const CardLook lies = look_of(deck, table.turned, look);
    const Presses presses = take_presses(f, deck, card, box, table.turned, lies);
    const bool dragged = take_hand(f, table, deck, presses.card);
    if (is_tap(f, presses.card) && !dragged) press_card(f, deck, &card);
    if (draw_shuffling(f, draw, table, box, deck.hue)) return;
    Pose pose = pose_of(f, table, deck, box.GetWidth());
    if (pose.shift.x != 0) {
        const Card* under = card_under(f.state, deck);
        if (under != nullptr && under != &card)
            draw_card(f, draw, box.Min, box.Max, *under, look_of(deck, false, look));
    }
    const Side side = side_of(f, table, deck);
    pose.turn = side.turn;
    const Posed posed(draw, box, pose);
    const CardLook shown = look_of(deck, side.back, look);
    draw_card(f, draw, box.Min, box.Max, card, shown);
    ImRect heart = presses.heart;
    draw_heart(f, draw, heart, presses.kept, shown);
}

bool ring_is_shown(const Frame& f) { return std::ranges::any_of(f.semantics.items(), &Item::focused); }

} // namespace

float least_table_height(const Frame& f, const Deck& deck, float width, const TableLook& look) {
    const Card* up = card_up(f.state, deck);
    if (up == nullptr)
        return least_card_height(f, Card{.text = deck.how_to, .hint = "Tap to draw the first card."}, width,
                                 look_of(deck, false, look));
    const float front = least_card_height(f, *up, width, look_of(deck, false, look));
    return up->back.empty() ? front : std::max(front, least_card_height(f, *up, width, look_of(deck, true, look)));
}

void card_table(Frame& f, const Deck& deck, const ImRect& box, const TableLook& look) {
    CardTable& table = table_of(f);
    const Pile none;
    const Pile* found = find_pile(f.state, deck.id);
    follow_pile(f, table, deck, found != nullptr ? *found : none, box.GetWidth());
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    // Cards in motion cross the edges of the region that they lie in.
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    draw.PushClipRect({0, clip.Min.y}, {f.layout.size.x, clip.Max.y});
    draw_pile(f, draw, box, deck.hue, count_in(f.state, deck).of);
    const Card* card = card_up(f.state, deck);
    if (card == nullptr)
        cover(f, draw, deck, box, look);
    else
        pile_with_card(f, draw, table, deck, *card, box, look);
    draw_flights(f, draw, table, deck, box, look);
    draw.PopClipRect();
}

void card_table_keys(Frame& f, const Deck& deck) {
    const ImGuiIO& io = ImGui::GetIO();
    if (typing(f) || io.KeyCtrl || io.KeyAlt || io.KeySuper) return;
    const auto pressed = [](ImGuiKey key, ImGuiID owner = ImGuiKeyOwner_Any) {
        return ImGui::IsKeyPressed(key, ImGuiInputFlags_None, owner);
    };
    const Card* card = card_up(f.state, deck);
    // The arrows are the cards' even while the ring is shown: Tab moves that.
    const ImGuiID owner = ImGui::GetID("card keys");
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow}) ImGui::SetKeyOwner(key, owner);
    if (pressed(ImGuiKey_RightArrow, owner)) f.act(action::DrawNext{deck.id});
    if (pressed(ImGuiKey_LeftArrow, owner)) f.act(action::DrawBack{deck.id});
    const bool turns = pressed(ImGuiKey_Space) || pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter);
    if (turns && !ring_is_shown(f)) press_card(f, deck, card);
    if (pressed(ImGuiKey_S)) f.act(action::ShuffleDeck{deck.id});
    if (card != nullptr && pressed(ImGuiKey_K))
        f.act(
            action::MarkCard{deck.id, card->id, Mark::Kept, !has_mark(f.state.library, deck.id, card->id, Mark::Kept)});
}

} // namespace attune::ui
