"""Real keys are quick: a chord's keys may all go down and up between two frames, in any order."""
from desk import Attune, begin_label, find, run, start_with_two, timer


def type_in_a_field(display, folder):
    with Attune(display, folder / "data") as attune:
        attune.write("One of you", "Sam")
        value = lambda tree: find(tree, "One of you")["value"]
        for delay in (0, 1, 2, 5, 12) * 2:  # milliseconds between one chord and the next
            display.xdotool("key", "--delay", delay, "ctrl+a", "ctrl+c", "End", "ctrl+v")
            attune.wait(f"pasted, {delay} ms apart", lambda tree: value(tree) == "SamSam")
            display.xdotool("key", "--delay", delay, "ctrl+z")
            attune.wait(f"undone, {delay} ms apart", lambda tree: value(tree) == "Sam")


def ask_for_the_keys(display, folder):
    with Attune(display, folder / "data") as attune:
        start_with_two(attune)
        for delay in (0, 1, 2, 5, 12) * 2:
            display.xdotool("key", "--delay", delay, "question")
            attune.wait_screen("keys")
            display.xdotool("key", "--delay", delay, "Escape")
            attune.wait_screen("session")


def undo_on_the_stage(display, folder):
    with Attune(display, folder / "data") as attune:
        start_with_two(attune)
        attune.click(begin_label(attune))
        attune.wait_screen("stage")
        planned = attune.timer()
        for delay in (0, 1, 2, 5, 12) * 2:
            display.xdotool("key", "--delay", delay, "plus")
            attune.wait("a minute more", lambda tree: timer(tree) == planned + 60)
            display.xdotool("key", "--delay", delay, "ctrl+z")
            attune.wait("the minute taken back", lambda tree: timer(tree) == planned)


if __name__ == "__main__":
    run([type_in_a_field, ask_for_the_keys, undo_on_the_stage])
