// One function for each screen; `screens()` in shell.h is the table of them.
#pragma once

#include "ui/frame.h"

namespace attune::ui {

void draw_session_home(Frame& f);
void draw_waiting(Frame& f);
void draw_people(Frame& f);
void draw_person(Frame& f);
void draw_way(Frame& f);
void draw_way_editor(Frame& f);
void draw_stage(Frame& f);
void draw_stage_more(Frame& f);
void draw_end_session(Frame& f);
void draw_time_out(Frame& f);
void draw_keys(Frame& f);
void draw_closing(Frame& f);
void draw_history(Frame& f);
void draw_summary(Frame& f);
void draw_cards(Frame& f);
void draw_deck(Frame& f);
void draw_deck_more(Frame& f);
void draw_deck_cards(Frame& f);
void draw_deck_editor(Frame& f);
void draw_card_editor(Frame& f);
void draw_settings(Frame& f);
void draw_licences(Frame& f);

} // namespace attune::ui
