"""A first evening with Attune, by real clicks: names, a whole session, the closing page, the history. Then by keys alone."""
import json

from desk import Attune, begin_label, find, records, run, sees, start_with_two, timer


def go_on(attune, label, then):
    if label != "Start":  # right after the floor was passed a tap counts as the second half of a double tap
        shown = attune.timer()
        attune.wait("the clock to move on", lambda tree: timer(tree) != shown)
    attune.click(label)
    return attune.wait_sees(then)


def a_first_evening(display, folder):
    data = folder / "data"
    with Attune(display, data) as attune:
        start_with_two(attune)
        attune.click(begin_label(attune))
        attune.wait_screen("stage")
        attune.wait_sees("Begin when you are ready")
        go_on(attune, "Start", "Maya speaks")
        go_on(attune, "I have said it", "Sam reflects back")
        go_on(attune, "Not quite", "Sam tries once more")
        go_on(attune, "I feel heard", "Sam speaks")
        go_on(attune, "I have said it", "Maya reflects back")
        go_on(attune, "I feel heard", "Well listened")
        attune.wait_screen("closing")
        attune.write("Maya, what did you appreciate?", "You waited when I went quiet")
        attune.click("Pin Maya's thanks to the wall")
        attune.wait_sees("pinned to the wall")
        attune.write("One next step, small enough for this week", "Walk on Thursday")
        attune.click("Done")
        attune.wait_screen("session")
        attune.wait_saved()
        attune.quit_well()

    notes = records(data, "note")
    assert len(notes) == 1 and "You waited when I went quiet" in json.dumps(notes), notes
    assert len(records(data, "session")) == 1 and len(records(data, "person")) == 2

    with Attune(display, data) as again:
        again.wait("the two", lambda tree: find(tree, "Maya") and find(tree, "Sam"))
        again.wait_sees("Last time")
        again.click("History")
        again.wait_screen("history")
        again.click("Speaker and listener")
        again.wait_screen("summary")
        again.wait_sees("You waited when I went quiet")
        again.wait_sees("Walk on Thursday")
        again.quit_well()


def by_keys_alone(display, folder):
    with Attune(display, folder / "data") as attune:
        attune.focus("One of you")
        attune.type("Ada")
        attune.key("Tab")
        attune.wait("the second field", lambda tree: find(tree, "The other one")["focused"])
        attune.type("Ben")
        attune.key("Return")
        attune.wait("the two", lambda tree: find(tree, "Ada") and not find(tree, "One of you"))
        attune.focus(begin_label(attune))
        attune.key("Return")
        attune.wait_screen("stage")
        attune.key("space")
        attune.wait_sees("Ada speaks")
        attune.key("space")
        before = timer(attune.wait_sees("Paused"))
        attune.key("plus")
        attune.wait("a minute more", lambda tree: timer(tree) == before + 60)
        attune.key("minus")
        attune.wait("a minute less", lambda tree: timer(tree) == before)
        attune.key("space")
        attune.wait("it runs", lambda tree: not sees(tree, "Paused"))
        attune.key("Return")
        attune.wait_sees("Ben reflects back")
        attune.key("ctrl+z")
        attune.wait_sees("Ada speaks")
        attune.key("Right")
        attune.wait_sees("Ben reflects back")
        attune.key("g")
        attune.wait("table mode", lambda tree: find(tree, "Leave table mode"))
        attune.key("g")
        attune.wait("no table mode", lambda tree: not find(tree, "Leave table mode"))
        attune.key("F1")
        attune.wait_screen("keys")
        attune.key("Escape")
        attune.wait_screen("stage")
        attune.key("Escape")
        attune.wait_screen("end-session")
        attune.focus("End it here")
        attune.key("space")
        attune.wait_screen("closing")
        attune.focus("Done")
        attune.key("Return")
        attune.wait_screen("session")
        attune.key("alt+F4")  # the window manager's way to close a window
        assert attune.wait_ended("its window having been closed") == 0


if __name__ == "__main__":
    run([a_first_evening, by_keys_alone])
