"""kill -9, as a power cut would: at any moment, nothing that was saved is lost, and a running session is offered again."""
import signal

from desk import Attune, begin_label, device, find, poll, records, run, sees, start_with_two, timer


def a_running_session_is_offered_again(display, folder):
    data = folder / "data"
    with Attune(display, data) as attune:
        start_with_two(attune)
        attune.click(begin_label(attune))
        attune.wait_screen("stage")
        full = attune.timer()
        attune.click("Start")
        attune.wait("four seconds to go by", lambda tree: timer(tree) <= full - 4)
        attune.kill()
        before = attune.timer()  # as it was drawn last
    with Attune(display, data) as again:
        again.wait_sees("Not lost")
        again.wait_sees("paused with")
        again.click("Go on")
        again.wait_screen("stage")
        again.wait_sees("Paused")
        after = again.timer()
        assert abs(after - before) <= 1, f"{before} s were left at the kill, {after} s are now"
        again.key("space")
        again.wait("the time to go on", lambda tree: not sees(tree, "Paused") and timer(tree) < after)


def what_was_saved_is_there(display, folder):
    data = folder / "data"
    for names in (("Maya", "Sam"), ("Noor", "Jonas"), ("Ada", "Ben")):
        here = data / names[0]
        with Attune(display, here) as attune:
            start_with_two(attune, *names)
            attune.wait_saved()
            attune.kill()
        assert len(records(here, "person")) == 2
        with Attune(display, here) as again:
            again.wait("the two", lambda tree: all(find(tree, name) for name in names))
            assert not sees(again.tree(), "could not be read")


def half_typed_words_come_back(display, folder):
    data = folder / "data"
    with Attune(display, data) as attune:
        attune.write("One of you", "Half a na")
        poll("the draft on the disk", lambda: "Half a na" in device(data))
        attune.kill()
    with Attune(display, data) as again:
        again.wait("the words", lambda tree: find(tree, "One of you")["value"] == "Half a na")


def a_crash_is_told_of(display, folder):
    data = folder / "data"
    with Attune(display, data) as attune:
        attune.process.send_signal(signal.SIGSEGV)
        assert attune.wait_ended("having crashed") == -signal.SIGSEGV
    with Attune(display, data) as again:
        again.wait_sees("closed by itself last time")
        note = data / "last-crash.txt"
        assert "signal 11" in note.read_text(encoding="utf-8")
        assert note.stat().st_mode & 0o77 == 0
        again.click("Put this message away")
        again.wait("it to go", lambda tree: not sees(tree, "closed by itself"))
    with Attune(display, data) as once_more:
        assert not sees(once_more.tree(), "closed by itself")


if __name__ == "__main__":
    run([a_running_session_is_offered_again, what_was_saved_is_there, half_typed_words_come_back, a_crash_is_told_of])
