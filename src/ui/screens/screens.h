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
void draw_journal(Frame& f);
void draw_connected(Frame& f);
void draw_check_in(Frame& f);
void draw_check_in_write(Frame& f);
void draw_feelings(Frame& f);
void draw_feeling(Frame& f);
void draw_entry(Frame& f);
void draw_entry_editor(Frame& f);
void draw_entry_earlier(Frame& f);
void draw_entries(Frame& f);
void draw_prompts(Frame& f);
void draw_journal_more(Frame& f);
void draw_together(Frame& f);
void draw_ideas(Frame& f);
void draw_ideas_turn(Frame& f);
void draw_idea_editor(Frame& f);
void draw_plan(Frame& f);
void draw_plan_editor(Frame& f);
void draw_memories(Frame& f);
void draw_memory(Frame& f);
void draw_memory_editor(Frame& f);
void draw_ritual(Frame& f);
void draw_ritual_editor(Frame& f);
void draw_unplug(Frame& f);
void draw_goal(Frame& f);
void draw_goal_editor(Frame& f);
void draw_goal_reached(Frame& f);
void draw_good_news(Frame& f);
void draw_agreements(Frame& f);
void draw_wall(Frame& f);
void draw_wall_more(Frame& f);
void draw_compose(Frame& f);
void draw_photo_picker(Frame& f);
void draw_note(Frame& f);
void draw_good_moment(Frame& f);
void draw_read_out(Frame& f);
void draw_bin(Frame& f);
void draw_backups(Frame& f);
void draw_backup(Frame& f);
void draw_save_bring_in(Frame& f);
void draw_move_data(Frame& f);
void draw_check(Frame& f);
void draw_bring_in(Frame& f);
void draw_settings(Frame& f);
void draw_licences(Frame& f);
void draw_sharing(Frame& f);
void draw_sharing_how(Frame& f);
void draw_other_versions(Frame& f);

} // namespace attune::ui
