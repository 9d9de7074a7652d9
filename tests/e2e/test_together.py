"""What people come back for, by real clicks in small and large windows: a check-in of two, an idea that both like, a
goal cheered and celebrated, and a memory with a photo that is found again a year later."""
import datetime
import json

from desk import Attune, find, poll, records, run, sees, start_with_two
from pictures import png

SIZES = {"a phone": (390, 780), "a laptop": (1280, 800)}


def go_to(attune, destination, screen):
    attune.click(destination)
    attune.wait_screen(screen)


def write_and_leave(attune, label, words):
    """Escape leaves the field, so that what is below it can be pressed."""
    attune.write(label, words)
    attune.key("Escape")
    attune.wait("the field to be left", lambda tree: not find(tree, label) or not find(tree, label)["focused"])


def a_check_in_of_two(attune, data):
    go_to(attune, "Journal", "journal")
    attune.click("Check in with each other")
    attune.click("I am Maya")
    attune.wait_screen("check-in-write")
    attune.click("tense")
    attune.click("How connected do you feel?")
    write_and_leave(attune, "One line, if you like", "A long day.")
    attune.click("Seal it")
    attune.wait_sees("Hand it to Sam")
    assert not sees(attune.tree(), "A long day."), attune.labels()
    attune.click("I am Sam")
    attune.wait_sees("Sam, how are you?")
    attune.click("calm")
    attune.click("How connected do you feel?")
    attune.click("Seal it")
    attune.wait_sees("Both of you have written")
    assert not sees(attune.tree(), "A long day."), attune.labels()
    attune.click("Open it together")
    attune.wait_sees("A long day.")
    attune.wait_sees("calm")
    attune.wait_saved()
    assert len(records(data, "check_in_answer")) == 2
    attune.click("Back")
    attune.wait_screen("journal")


def next_saturday():
    today = datetime.date.today()
    return today + datetime.timedelta((5 - today.weekday()) % 7)


def an_idea_both_like_on_saturday(attune, data):
    go_to(attune, "Together", "together")
    attune.click("All ideas")
    attune.wait_screen("ideas")
    attune.click("Add an idea of your own")
    write_and_leave(attune, "What you could do", "Row a boat")
    attune.click("Save the idea")
    attune.wait_sees("Row a boat")
    attune.click("Back")
    attune.click("Choose quietly")
    for name in ("Maya", "Sam"):
        attune.click(f"I am {name}")
        attune.wait_sees("Row a boat")
        attune.click("Yes")
        attune.wait("the next idea", lambda tree: not sees(tree, "Row a boat"))
        attune.click("Back")
    attune.click("See what you all like")
    attune.wait_sees("Ideas you both like")
    attune.click("Row a boat")
    attune.wait_screen("plan-editor")
    day = next_saturday()
    if day.month != datetime.date.today().month:
        attune.click("The month after")
    attune.click(f"Saturday {day.day} {day.strftime('%B')}")
    attune.click("Plan it")
    attune.wait_screen("together")
    attune.wait_saved()
    plan = records(data, "plan")[0]["body"]
    assert plan["what"] == "Row a boat" and plan["day"] == day.isoformat(), plan
    assert len(plan["people"]) == 2, plan
    attune.click("Row a boat")
    attune.click("Save for the calendar")
    file = poll("the calendar's file", lambda: next(iter((data / "exports").glob("*.ics")), None))
    lines = file.read_bytes().split(b"\r\n")
    assert b"DTSTART;VALUE=DATE:" + day.strftime("%Y%m%d").encode() in lines, lines
    attune.click("Close")
    attune.wait("the word of it to go: it lies over what comes next", lambda tree: not find(tree, "Open folder"))


def a_goal_cheered_and_celebrated(attune, data):
    go_to(attune, "Together", "together")
    attune.click("Together: Growth")
    attune.click("A goal of mine")
    attune.wait_screen("goal-editor")
    write_and_leave(attune, "What I want to reach", "Play a song")
    write_and_leave(attune, "The next step", "Borrow a guitar")
    attune.click("Save the goal")
    attune.click("Play a song")
    attune.wait_screen("goal")
    attune.click("Borrow a guitar")
    attune.write("A word for Maya", "I heard you practise")
    attune.key("ctrl+Return")
    attune.wait("the cheer", lambda tree: find(tree, "Remove the cheer: I heard you practise"))
    write_and_leave(attune, "A small win on the way", "The first verse")
    attune.click("Keep the small win")
    attune.wait_sees("Celebrate on the wall: The first verse")
    attune.click("It is reached")
    attune.wait_screen("goal-reached")
    attune.click("Yes, pin it to the wall")
    attune.wait_sees("It is on the wall")
    attune.wait_saved()
    note = records(data, "note")[0]["body"]
    assert note["kind"] == "celebration" and note["text"] == "Play a song", note
    assert records(data, "goal")[0]["body"]["done"] and len(records(data, "win")) == 1
    go_to(attune, "Wall", "wall")
    attune.wait_sees("Play a song")


def a_year_older(data, day):
    """The log as it would be had the memory been kept a year ago; without checksums, as people edit files."""
    for file in sorted((data / "log").glob("*.jsonl")):
        lines = []
        for line in file.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["kind"] == "memory":
                record["body"]["day"] = day.isoformat()
                del record["c"]
                line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
            lines.append(line)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def keep_a_memory(attune, data, picture):
    go_to(attune, "Together", "together")
    if find(attune.tree(), "Together: Time") and not find(attune.tree(), "Look back"):
        attune.click("Together: Time")
    # What was said last may still lie over the row.
    attune.wait("the notice to go", lambda tree: not find(tree, "Undo"))
    attune.click("Look back")
    attune.wait_screen("memories")
    attune.click("Keep a memory")
    attune.wait_screen("memory-editor")
    write_and_leave(attune, "What it was", "The evening at the lake")
    write_and_leave(attune, "What stays of it", "Two herons")
    attune.click("Choose a photo")
    attune.wait_screen("photo-picker")
    attune.write("Where the picture is", str(picture))
    attune.key("Return")
    attune.wait_screen("memory-editor")
    attune.wait("the photo", lambda tree: find(tree, "Take the photo off"))
    attune.click("Keep it")
    attune.wait_screen("memories")
    attune.wait_saved()
    assert records(data, "memory")[0]["body"]["photo"]


def find_it_again(attune, year):
    attune.click("A year ago: The evening at the lake")
    attune.wait_screen("memory")
    attune.wait("the photo", lambda tree: find(tree, "Photo"))
    attune.wait_sees("Two herons")
    go_to(attune, "Together", "together")
    attune.click("Look back")
    attune.wait_sees(str(year))
    attune.click("The evening at the lake")
    attune.wait_screen("memory")
    attune.wait("the photo", lambda tree: find(tree, "Photo"))


def journeys(display, folder, size):
    data, picture = folder / "data", folder / "lake.png"
    width, height = size
    png(picture, 1200, 800)
    with Attune(display, data, width=width, height=height) as attune:
        start_with_two(attune)
        a_check_in_of_two(attune, data)
        an_idea_both_like_on_saturday(attune, data)
        a_goal_cheered_and_celebrated(attune, data)
        keep_a_memory(attune, data, picture)
        attune.quit_well()
    today = datetime.date.today()
    if (today.month, today.day) == (2, 29):
        return  # a year ago there was no such day
    a_year_older(data, today.replace(year=today.year - 1))
    with Attune(display, data, width=width, height=height) as attune:
        find_it_again(attune, today.year - 1)
        attune.quit_well()


def on_a_phone(display, folder):
    journeys(display, folder, SIZES["a phone"])


def on_a_laptop(display, folder):
    journeys(display, folder, SIZES["a laptop"])


if __name__ == "__main__":
    run([on_a_phone, on_a_laptop])
