"""Starting: where the window stands, a second start, other kinds of OpenGL, none at all."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from desk import ATTUNE, PATIENCE, Attune, Skip, poll, run

NO_DESKTOP_GL = {"MESA_GL_VERSION_OVERRIDE": "2.1"}
NO_DRIVER = {"LIBGL_DRIVERS_PATH": "/nowhere"}
NO_GL = NO_DESKTOP_GL | {"MESA_GLES_VERSION_OVERRIDE": "2.0"}
GLX = {"SDL_VIDEO_X11_FORCE_EGL": "0"}


def place(display, window):
    """Left, top, width and height."""
    said = dict(line.split("=", 1) for line in display.xdotool("getwindowgeometry", "--shell", window).splitlines())
    return [int(said[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")]


def kept_place(data):
    window = json.loads((data / "device.json").read_text(encoding="utf-8"))["window"]
    return [window[key] for key in ("x", "y", "width", "height")]


def stands_where_it_stood(display, folder):
    data, seen, kept = folder / "data", [], []
    for start in range(3):
        with Attune(display, data, width=None) as attune:
            if start == 0:
                display.xdotool("windowsize", attune.window, 700, 600)
                attune.wait("700x600", lambda tree: (tree["width"], tree["height"]) == (700, 600))
                display.xdotool("windowmove", "--sync", attune.window, 150, 120)
            seen.append(place(display, attune.window))
            attune.wait_saved()
            attune.quit_well()
        kept.append(kept_place(data))
    assert seen[0] == seen[1] == seen[2], f"it wanders: {seen}"
    assert kept[0] == kept[1] == kept[2], f"it wanders: {kept}"


def draws_and_takes_clicks(environment):
    def test(display, folder):
        if not shutil.which("import"):
            raise Skip("there is no ImageMagick here")
        with Attune(display, folder / "data", environment=environment) as attune:
            attune.click("Settings")
            attune.wait_screen("settings")
            colours = subprocess.run(["import", "-window", attune.window, "-format", "%k", "info:"],
                                     env=display.environment(), text=True, stdout=subprocess.PIPE, check=True).stdout
            assert int(colours) > 20, f"{colours} colours: nothing is drawn"
    return test


draws_with_es = draws_and_takes_clicks(NO_DESKTOP_GL)
draws_with_es.__name__ = "draws_with_opengl_es_where_there_is_no_other"
draws_with_glx = draws_and_takes_clicks(GLX)
draws_with_glx.__name__ = "draws_where_opengl_comes_by_glx"


def words_in_the_box(display, program, environment):
    """Starts what can only say why it won't, answers its box, and hands back the exit code and the words."""
    said = tempfile.TemporaryFile("w+", encoding="utf-8")
    process = subprocess.Popen([program, "--data", str(pathlib.Path(program).parent / "data")], env=environment,
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said)
    try:
        # Not by `search`: xdotool does not find SDL's boxes.
        poll("a box", lambda: process.poll() is not None
             or display.xdotool("getactivewindow", "getwindowname", check=False).strip() == "Attune")
        # The box has one button; Return presses it.
        poll("the box to close", lambda: display.xdotool("key", "Return") == "" and process.poll() is not None)
        said.seek(0)
        return process.returncode, said.read()
    finally:
        process.kill()
        process.wait()
        said.close()


def says_that_opengl_is_missing(display, folder):
    program = folder / "attune"
    program.symlink_to(os.path.abspath(ATTUNE))
    for missing in (NO_GL, NO_DRIVER):
        code, words = words_in_the_box(display, str(program), display.environment() | missing)
        assert code == 1, (code, words)
        assert "OpenGL 3.3" in words and "driver" in words, words


def says_it_through_the_desktop(_display, folder):
    """Where SDL has no box, as on a Wayland without zenity."""
    for name in ("kdialog", "notify-send"):
        tools, said = folder / name, folder / f"{name}.said"
        tools.mkdir()
        (tools / name).write_text(f'#!/bin/sh\necho "$*" > {said}\n')
        (tools / name).chmod(0o755)
        code = subprocess.run([ATTUNE, "--data", str(folder / "data")], stdin=subprocess.DEVNULL, timeout=60,
                              stderr=subprocess.DEVNULL, env={"PATH": str(tools), "HOME": str(folder),
                                                              "SDL_VIDEODRIVER": "dummy"}).returncode
        assert code == 1, code
        assert said.exists() and "OpenGL 3.3" in said.read_text(), name


def makes_pictures_with_es(_display, folder):
    """Where there is no other OpenGL. The first one is enough."""
    pictures = folder / "pictures"
    process = subprocess.Popen([ATTUNE, "--shots", str(pictures), "--window", "390x780"],
                               env=os.environ | NO_DESKTOP_GL, stdin=subprocess.DEVNULL)
    try:
        poll("a picture", lambda: next(pictures.glob("*.png"), None) or process.poll() is not None)
        assert process.poll() in (None, 0), f"ended with {process.poll()}"
    finally:
        process.kill()
        process.wait()


def start_again(first, environment):
    """On the folder of the first, which goes on."""
    second = subprocess.run([ATTUNE, "--data", str(first.data)], env=environment, text=True, timeout=PATIENCE,
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert second.returncode == 3, (second.returncode, second.stderr)
    assert f"open already with this data folder (process {first.process.pid})" in second.stderr, second.stderr
    assert "brought to the front" in second.stderr, second.stderr


def a_second_start_opens_no_window(display, folder):
    """It does not even need a display, and leaves the first one's folder alone."""
    with Attune(display, folder / "data") as attune:
        start_again(attune, {k: v for k, v in display.environment().items() if k != "DISPLAY"})
        attune.click("Settings")
        attune.wait_screen("settings")
        attune.quit_well()


def a_second_start_brings_the_first_back(display, folder):
    if not shutil.which("openbox"):
        raise Skip("there is nothing here that puts windows away")

    def window_in_front():
        return display.xdotool("getactivewindow", check=False)
    with Attune(display, folder / "data") as attune:
        poll("its window in front", lambda: window_in_front() == attune.window)
        display.xdotool("windowminimize", "--sync", attune.window)
        poll("its window away", lambda: window_in_front() != attune.window)
        start_again(attune, display.environment())
        poll("its window in front again", lambda: window_in_front() == attune.window)


def says_that_its_fonts_are_missing(display, folder):
    """While its files are still being read, and the window that they are for is about to close."""
    program = shutil.copy(ATTUNE, folder / "attune")
    for _ in range(5):
        code, words = words_in_the_box(display, str(program), display.environment())
        assert code == 1, (code, words)
        assert "font" in words and "missing" in words, words


if __name__ == "__main__":
    run([stands_where_it_stood, draws_with_es, draws_with_glx, says_that_opengl_is_missing,
         says_it_through_the_desktop, makes_pictures_with_es, a_second_start_opens_no_window,
         a_second_start_brings_the_first_back, says_that_its_fonts_are_missing])
