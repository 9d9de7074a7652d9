"""Files dropped on the window, as from a file manager: photos, decks, ways of listening, and what is none of these."""
import json

from desk import Attune, find, records, run, sees, start_with_two
from pictures import png


def a_photo_lands_on_the_note_in_hand(display, folder):
    data, picture = folder / "data", folder / "unser Gärtchen (2).png"
    png(picture, 600, 300)
    with Attune(display, data) as attune:
        start_with_two(attune)
        attune.key("ctrl+n")
        attune.wait_screen("compose")
        attune.write("Your words", "For the beans.")
        attune.drop(picture)
        attune.wait("the photo", lambda tree: find(tree, "Take the photo off"))
        assert find(attune.tree(), "Your words")["value"] == "For the beans."
        attune.click("Pin it to the wall")
        attune.wait("the wall", lambda tree: tree["screen"] != "compose")
        attune.wait_saved()
        attune.kill()
    note = records(data, "note")[0]["body"]
    assert (note["photo"]["width"], note["photo"]["height"]) == (600, 300), note


def a_photo_begins_a_note(display, folder):
    data, picture = folder / "data", folder / "lake.png"
    png(picture, 300, 600)
    with Attune(display, data) as attune:
        start_with_two(attune)
        attune.drop(picture)
        attune.wait_screen("compose")
        attune.wait("the photo", lambda tree: find(tree, "Take the photo off"))


def a_picture_in_name_only_is_refused_as_one(display, folder):
    data, letter, picture = folder / "data", folder / "letter.jpg", folder / "lake.png"
    letter.write_text("Dear Sam", encoding="utf-8")
    png(picture, 300, 600)
    with Attune(display, data) as attune:
        start_with_two(attune)
        attune.drop(letter)
        attune.wait_sees("“letter.jpg” is not a photo.")
        attune.drop(picture)
        attune.wait("the photo", lambda tree: find(tree, "Take the photo off") and not sees(tree, "letter.jpg"))


def decks_and_ways_are_taken(display, folder):
    data = folder / "data"
    deck, way = folder / "Sunday.csv", folder / "walk.json"
    deck.write_text("text,back\nWhat was good today?,\nWhat was hard?,And what helped?\n", encoding="utf-8")
    with Attune(display, data) as attune:
        start_with_two(attune)
        attune.drop(deck)
        attune.wait_sees("Sunday")
        attune.wait_saved()
        assert [record["body"]["title"] for record in records(data, "deck")] == ["Sunday"]
        assert len(records(data, "deck")[0]["body"]["cards"]) == 2
        way.write_text(json.dumps({"title": "While we walk", "people_min": 2, "people_max": 2,
                                   "phases": [{"role": "speak", "minutes": 4}]}), encoding="utf-8")
        attune.drop(way)
        attune.wait("a word on the way", lambda tree: sees(tree, "walk.json") or sees(tree, "While we walk"))


def what_is_none_of_these_is_refused_in_words(display, folder):
    letter, nothing = folder / "letter.odt", folder / "a folder"
    letter.write_bytes(b"PK\x03\x04 and so on")
    nothing.mkdir()
    with Attune(display, folder / "data") as attune:
        start_with_two(attune)
        attune.drop(letter)
        attune.wait_sees("“letter.odt” is neither")
        attune.drop(nothing)
        attune.wait_sees("“a folder” is a folder. To share your wall")


if __name__ == "__main__":
    run([a_photo_lands_on_the_note_in_hand, a_photo_begins_a_note, a_picture_in_name_only_is_refused_as_one,
         decks_and_ways_are_taken, what_is_none_of_these_is_refused_in_words])
