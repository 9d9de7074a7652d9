#include "app/sample_photos.h"
#include "app/scene_hands.h"

#include <array>
#include <utility>
#include <vector>

namespace attune::app {
namespace {

void wall(Headless& h) { go(h, Screen::Wall); }
void search_wall(Headless& h, const char* words) {
    wall(h);
    if (h.find("Search") != nullptr)
        h.tap("Search");
    else if (h.find("Search the wall") != nullptr)
        h.tap("Search the wall");
    h.type(words);
}
void wall_search(Headless& h) { search_wall(h, "maya YOU"); }
void wall_nothing_found(Headless& h) { search_wall(h, "zebra"); }
void write_note(Headless& h, NoteDraft draft) {
    wall(h);
    h.program().drafts_for_setup().note = std::move(draft);
    go(h, Screen::Compose);
}
NoteDraft thanks(const Headless& h) {
    NoteDraft draft{.text = "Thank you for telling me what scared you on Sunday. It took courage",
                    .kind = Kind::Effort,
                    .paper = Hue::Rose};
    if (h.state().here.size() < 2) return draft;
    draft.from = h.state().here[1];
    draft.to = h.state().here[0];
    return draft;
}
void compose(Headless& h) { write_note(h, thanks(h)); }
void compose_photo(Headless& h) {
    NoteDraft draft = thanks(h);
    draft.photo = sample_cup();
    write_note(h, draft);
}
void choose_photo(Headless& h, std::vector<FoundPicture> found) {
    write_note(h, thanks(h));
    go(h, Screen::PhotoPicker);
    tell(h, action::PicturesFound{std::move(found)});
}
void photo_picker(Headless& h) { choose_photo(h, sample_files(h.now().wall)); }
void photo_picker_empty(Headless& h) { choose_photo(h, {}); }
void compose_answer(Headless& h) { write_note(h, {.answers = "note-1", .text = "You are welcome, any Sunday."}); }
void celebrated(Headless& h) {
    NoteDraft draft = thanks(h);
    draft.text = "The bookshelf stands, and it stands straight!";
    draft.kind = Kind::Celebration;
    draft.paper.reset();
    write_note(h, draft);
    h.program().tell(action::PinNote{}, h.now());
    for (int frames = 0; frames < 24; ++frames) h.frame();
}

constexpr std::array scenes_of_wall{
    Scene{"wall", Sample::Two, wall},
    Scene{"wall-many", Sample::Many, wall},
    Scene{"wall-empty", Sample::Empty, wall},
    Scene{"wall-search", Sample::Two, wall_search},
    Scene{"wall-nothing-found", Sample::Two, wall_nothing_found},
    Scene{"wall-celebrated", Sample::Two, celebrated},
    Scene{"wall-more", Sample::Many,
          [](Headless& h) {
              wall(h);
              go(h, Screen::WallMore);
          }},
    Scene{"note", Sample::Two,
          [](Headless& h) {
              wall(h);
              go(h, Screen::Note, "note-1");
          }},
    Scene{"note-photo", Sample::Two,
          [](Headless& h) {
              wall(h);
              go(h, Screen::Note, "note-4");
          }},
    Scene{"compose", Sample::Two, compose},
    Scene{"compose-new", Sample::Two,
          [](Headless& h) {
              const bool two = h.state().here.size() == 2;
              write_note(h, two ? NoteDraft{.from = h.state().here[0], .to = h.state().here[1]} : NoteDraft{});
          }},
    Scene{"compose-circle", Sample::Circle,
          [](Headless& h) {
              wall(h);
              tell(h, action::BeginNote{});
          }},
    Scene{"compose-nobody", Sample::Empty,
          [](Headless& h) {
              wall(h);
              tell(h, action::BeginNote{});
          }},
    Scene{"compose-photo", Sample::Two, compose_photo},
    Scene{"photo-picker", Sample::Two, photo_picker},
    Scene{"photo-picker-empty", Sample::Empty, photo_picker_empty},
    Scene{"compose-answer", Sample::Two, compose_answer},
    Scene{"good-moment", Sample::Many,
          [](Headless& h) {
              wall(h);
              tell(h, action::ShowGoodMoment{});
          }},
    Scene{"read-out", Sample::Two,
          [](Headless& h) {
              wall(h);
              tell(h, action::ReadOut{});
          }},
    Scene{"bin", Sample::Two,
          [](Headless& h) {
              wall(h);
              go(h, Screen::Bin);
          }},
    Scene{"bin-empty", Sample::Empty,
          [](Headless& h) {
              wall(h);
              go(h, Screen::Bin);
          }},
};

} // namespace

std::span<const Scene> wall_scenes() { return scenes_of_wall; }

} // namespace attune::app
