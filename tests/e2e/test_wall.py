"""The wall in a real window: a note with emoji outlives a power cut the moment it is saved; a photo by its path."""
import shutil
import subprocess

from desk import Attune, Skip, device, find, poll, records, run, sees, start_with_two
from pictures import png

WORDS = "Thank you for the tea 🍵, twice."


def open_sheet(attune):
    start_with_two(attune)
    attune.click("Wall")
    attune.wait_screen("wall")
    attune.click("Write the first one")
    attune.wait_screen("compose")


def paste(attune, label, words):
    """As people bring emoji along: xdotool's keyboard has none."""
    if not shutil.which("xclip"):
        raise Skip("there is no xclip here")
    attune.click(label)
    attune.wait("the field to take the keyboard", lambda tree: find(tree, label)["focused"])
    with subprocess.Popen(["xclip", "-selection", "clipboard", "-quiet"], env=attune.display.environment(),
                          stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as clipboard:
        try:
            clipboard.stdin.write(words.encode())
            clipboard.stdin.close()
            poll("the clipboard", lambda: subprocess.run(
                ["xclip", "-selection", "clipboard", "-o"], env=attune.display.environment(),
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode() == words)
            attune.key("ctrl+v")
            attune.wait("the words", lambda tree: find(tree, label)["value"] == words)
        finally:
            clipboard.terminate()  # else it would be waited for until somebody copies something else


def pin(attune):
    attune.click("Pin it to the wall")
    attune.wait_screen("wall")


def a_note_outlives_a_power_cut(display, folder):
    data = folder / "data"
    with Attune(display, data) as attune:
        open_sheet(attune)
        paste(attune, "Your words", WORDS)
        pin(attune)
        attune.wait_saved()
        attune.kill()
    assert [record["body"]["text"] for record in records(data, "note")] == [WORDS]
    with Attune(display, data, "--screen", "wall") as again:
        tile = again.item(WORDS)
        assert "Maya to Sam" in tile["value"], tile
        again.click(WORDS)
        again.wait_screen("note")
        again.click("A heart from Sam")
        again.wait("the heart", lambda tree: find(tree, "A heart from Sam")["selected"])
        again.wait_saved()
        again.kill()
    assert len(records(data, "heart")) == 1


def half_a_note_comes_back(display, folder):
    data = folder / "data"
    with Attune(display, data) as attune:
        open_sheet(attune)
        attune.write("Your words", "You carried the")
        poll("the draft on the disk", lambda: "You carried the" in device(data))
        attune.kill()
    with Attune(display, data) as again:
        again.key("ctrl+n")
        again.wait_screen("compose")
        again.wait("the words", lambda tree: find(tree, "Your words")["value"] == "You carried the")


def a_photo_by_its_path(display, folder):
    data, picture = folder / "data", folder / "our garden.png"
    png(picture, 2400, 1200)
    with Attune(display, data) as attune:
        open_sheet(attune)
        attune.write("Your words", "The garden, at last.")
        attune.click("Choose a photo")
        attune.wait_screen("photo-picker")
        attune.write("Where the picture is", str(picture))
        attune.key("Return")
        attune.wait("the photo", lambda tree: find(tree, "Take the photo off"))
        pin(attune)
        attune.wait_saved()
        attune.kill()
    note = records(data, "note")[0]["body"]
    kept = data / "photos" / note["photo"]["sha256"]
    assert kept.stat().st_size <= 1 << 20
    assert (note["photo"]["width"], note["photo"]["height"]) == (1600, 800), note
    with Attune(display, data, "--screen", "wall") as again:
        again.click("The garden, at last.")
        again.wait_screen("note")
        again.wait("the photo", lambda tree: find(tree, "Photo") and not find(tree, "Photo")["value"])


def a_photo_is_chosen_by_pointer(display, folder):
    data, home = folder / "data", folder / "home"
    pictures = home / "Pictures" / "2026"
    pictures.mkdir(parents=True)
    png(pictures / "garden.png", 800, 400)
    png(home / "Pictures" / ".hidden.png", 10, 10)
    (home / "Pictures" / "half.png").write_bytes((pictures / "garden.png").read_bytes()[:60])
    with Attune(display, data, environment={"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config")}) as attune:
        open_sheet(attune)
        attune.write("Your words", "The garden, at last.")
        attune.click("Choose a photo")
        attune.wait_screen("photo-picker")
        tree = attune.wait("the pictures", lambda there: find(there, "garden.png"))
        assert find(tree, "garden.png")["value"].startswith("Today, "), find(tree, "garden.png")
        assert not find(tree, ".hidden.png")
        attune.wait("the broken one to be read", lambda there: "can’t be read" in find(there, "half.png")["value"])
        attune.click("garden.png")
        attune.wait_screen("compose")
        attune.wait("the photo", lambda there: find(there, "Take the photo off"))
        pin(attune)
        attune.wait_saved()
        attune.kill()
    note = records(data, "note")[0]["body"]
    assert (note["photo"]["width"], note["photo"]["height"]) == (800, 400), note


def a_bad_picture_is_refused_in_words(display, folder):
    data, picture = folder / "data", folder / "broken.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n and nothing more")
    with Attune(display, data) as attune:
        open_sheet(attune)
        attune.write("Your words", "Look")
        attune.click("Choose a photo")
        attune.wait_screen("photo-picker")
        attune.write("Where the picture is", str(picture))
        attune.key("Return")
        attune.wait_screen("compose")
        attune.wait_sees("“broken.png” is")
        assert find(attune.tree(), "Your words")["value"] == "Look"


if __name__ == "__main__":
    run([a_note_outlives_a_power_cut, half_a_note_comes_back, a_photo_by_its_path, a_photo_is_chosen_by_pointer,
         a_bad_picture_is_refused_in_words])
