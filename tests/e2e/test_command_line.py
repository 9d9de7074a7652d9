"""What the program says before there is a window: wrong arguments, no display, what a table holds."""
import os
import subprocess

from desk import ATTUNE, run

OPTIONS = ("--data", "--window", "--screen", "--theme", "--text-scale", "--reduced-motion", "--inspect", "--shots", "--version", "--help")


def say(*arguments, environment=None):
    return subprocess.run([ATTUNE, *arguments], env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60)


def version(_display, _folder):
    done = say("--version")
    assert done.returncode == 0 and done.stdout.startswith("attune "), done


def help_names_every_option(_display, _folder):
    done = say("--help")
    assert done.returncode == 0, done
    missing = [option for option in OPTIONS if option not in done.stdout]
    assert not missing, f"not in --help: {missing}"


def wrong_arguments(display, folder):
    wrong = (["--windo", "1x1"], ["--window", "12"], ["--window", "99999999999x800"], ["--screen", "nowhere"],
             ["--theme", "pink"], ["--text-scale", "9"], ["--text-scale", "big"], ["--data"], ["left over"],
             ["--data", ""], ["--window", ""], ["backup", "--restore", ""], ["export", "-", "--format", "png"],
             ["import", "x.csv", "--columns", "words=1,words=2"])
    for arguments in wrong:
        done = say(*arguments, environment=display.environment())
        assert done.returncode == 2, f"{arguments}: {done}"
        assert len(done.stderr.strip().splitlines()) == 1 and done.stdout == "", f"{arguments}: {done}"
    assert not list(folder.iterdir())


def without_a_display(_display, folder):
    bare = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")}
    done = say("--data", str(folder / "data"), environment=bare)
    assert done.returncode == 1, done
    lines = done.stderr.splitlines()  # libraries may say something of their own before and after
    assert any("no display" in line and "--shots" in line for line in lines), done


def a_table_asks_which_column_holds_the_words(_display, folder):
    table = folder / "thanks.csv"
    table.write_text("Tag,Wer,Etwas\n1.10.2026,Maya,For the soup\n")
    asked = say("import", str(table), "--data", str(folder / "data"))
    assert asked.returncode == 2 and "1 Tag, 2 Wer, 3 Etwas" in asked.stderr, asked
    told = say("import", str(table), "--data", str(folder / "data"), "--columns", "words=3,from=2")
    assert told.returncode == 0 and "Comes in: 1 note" in told.stdout, told


if __name__ == "__main__":
    run([version, help_names_every_option, wrong_arguments, without_a_display,
         a_table_asks_which_column_holds_the_words])
