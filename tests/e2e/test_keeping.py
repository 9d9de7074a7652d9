"""Export, import, check and backup without a window, as scripts use them."""
import json
import subprocess

from desk import ATTUNE, Attune, run

COMMANDS = ("export", "import", "check", "backup")


def say(*arguments, folder=None):
    return subprocess.run([ATTUNE, *map(str, arguments)], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, timeout=60, env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent"})


def well(*arguments):
    done = say(*arguments)
    assert done.returncode == 0, f"{arguments}: {done}"
    return done.stdout


def table(folder, rows=3):
    path = folder / "thanks.csv"
    path.write_text("date,from,to,words\n" + "".join(f"2026-11-{day + 1:02},Maya,Sam,For day {day}\n" for day in range(rows)),
                    encoding="utf-8")
    return path


def notes_in(data, folder, name):
    path = folder / name
    well("export", "--data", data, path)
    records = json.loads(path.read_text(encoding="utf-8"))["records"]
    return sorted(record["body"]["text"] for record in records if record["kind"] == "note")


def help_of_each(_display, _folder):
    for command in COMMANDS:
        assert "--data" in well(command, "--help"), command
        assert command in well("--help")


def wrong_ways(_display, folder):
    for arguments in (["import"], ["export", "--format", "pdf"], ["export", "--what", "half"], ["check", "more"],
                      ["import", "x.csv", "--columns", "words"], ["import", "x.csv", "--columns", "pony=1"],
                      ["backup", "--exactly"], ["check", "backup"]):
        done = say(*arguments)
        assert done.returncode == 2 and len(done.stderr.strip().splitlines()) == 1, f"{arguments}: {done}"
    for command in ("export", "check", "backup"):
        done = say(command, "--data", folder / "nowhere")
        assert done.returncode == 1 and "no data folder" in done.stderr, done
    assert not (folder / "nowhere").exists()
    (folder / "other").mkdir()
    (folder / "other" / "letter.txt").write_text("Dear Sam")
    for command in ("export", "check", "backup"):  # a typing mistake must not look like success
        done = say(command, "--data", folder / "other")
        assert done.returncode == 1 and "holds no data of Attune" in done.stderr, done
    assert [path.name for path in (folder / "other").iterdir()] == ["letter.txt"]
    done = say("import", "--data", folder / "nowhere", folder / "nothing.json")
    assert done.returncode == 1 and "there is no" in done.stderr and not (folder / "nowhere").exists(), done


def round_trip(_display, folder):
    one, two = folder / "one", folder / "two"
    out = well("import", "--data", one, "--look", table(folder))
    assert "Comes in: 3 notes and 2 people" in out, out
    assert "came in: 5" in well("import", "--data", one, table(folder))
    assert "came in: 0" in well("import", "--data", one, table(folder))
    everything = folder / "all.json"
    well("export", "--data", one, everything)
    again = say("export", "--data", one, everything)
    assert again.returncode == 1 and "there already" in again.stderr, again
    well("import", "--data", two, everything)
    assert notes_in(one, folder, "1.json") == notes_in(two, folder, "2.json") == [f"For day {day}" for day in range(3)]
    well("import", "--data", folder / "three", one)  # a data folder, as it lies there
    assert len(notes_in(folder / "three", folder, "3.json")) == 3
    for form, mark in (("csv", "For day 1"), ("md", "> For day 1"), ("html", "<h1>Our wall</h1>")):
        text = well("export", "--data", one, "--what", "wall", "--format", form, "-")
        assert mark in text, form
    saved = well("export", "--data", one).strip()
    assert saved.startswith(str(one / "exports")), saved


def columns(_display, folder):
    path = folder / "own.csv"
    path.write_text("A;B;C\nMaya;thanks for the soup;1.2.2020\n", encoding="utf-8")
    well("import", "--data", folder / "data", "--columns", "words=2,from=1,date=3", path)
    done = say("import", "--data", folder / "data", "--columns", "words=9", path)
    assert done.returncode == 2 and "has 3 columns" in done.stderr, done
    text = well("export", "--data", folder / "data", "--format", "csv", "--what", "wall", "-")
    assert '"2020-02-01 12:00","Maya","all of us","thanks for the soup"' in text, text


def backups(_display, folder):
    data = folder / "data"
    well("import", "--data", data, table(folder))
    name = well("backup", "--data", data).strip().rsplit("/", 1)[1]
    assert "3 notes" in well("backup", "--data", data, "--list")
    well("import", "--data", data, table(folder, rows=5))
    assert len(notes_in(data, folder, "a.json")) == 5
    well("backup", "--data", data, "--restore", name)
    assert len(notes_in(data, folder, "b.json")) == 5
    well("backup", "--data", data, "--restore", name, "--exactly")
    assert len(notes_in(data, folder, "c.json")) == 3
    done = say("backup", "--data", data, "--restore", "../device.json")
    assert done.returncode == 1 and "no backup of that name" in done.stderr, done


def check_and_repair(_display, folder):
    data = folder / "data"
    well("import", "--data", data, table(folder))
    well("backup", "--data", data)
    assert "All is well" in well("check", "--data", data)
    backup = next((data / "backups").glob("*-asked.jsonl"))
    bytes_before = backup.read_bytes()[:-30]
    backup.write_bytes(bytes_before)
    done = say("check", "--data", data)
    assert done.returncode == 5 and "is damaged" in done.stdout and backup.exists(), done
    done = say("check", "--data", data, "--repair")
    assert done.returncode == 5 and "set aside" in done.stdout, done
    assert [path.read_bytes() for path in (data / "quarantine").iterdir()] == [bytes_before]
    assert "All is well" in well("check", "--data", data)


def one_at_a_time(display, folder):
    data = folder / "data"
    path = table(folder)
    with Attune(display, data) as attune:
        for arguments in (["export"], ["import", path], ["check"], ["backup"]):
            done = say(arguments[0], "--data", data, *arguments[1:])
            assert done.returncode == 3 and "is open in Attune" in done.stderr, done
        attune.quit_well()
    well("check", "--data", data)


def moved_elsewhere(display, folder):
    """By the settings, with the program going on in the new place; and found from the old one at the next start."""
    data, stick = folder / "data", folder / "stick"
    stick.mkdir()
    well("import", "--data", data, table(folder))
    with Attune(display, data, "--screen", "settings") as attune:
        attune.click("Move your words")
        attune.write("Where to", str(stick))
        attune.click("Take that place")
        attune.click("Move everything")
        attune.wait_sees(f"Everything is in {stick}/attune now.")
        attune.quit_well()
    assert sorted(path.name for path in data.iterdir()) == ["lock", "moved.json"], list(data.iterdir())
    assert len(notes_in(data, folder, "a.json")) == 3
    with Attune(display, data, "--screen", "wall") as attune:
        attune.wait_sees("For day 2")
        attune.quit_well()
    assert well("export", "--data", data).startswith(str(stick / "attune" / "exports"))
    stick.rename(folder / "unplugged")
    done = say("check", "--data", data)
    assert done.returncode == 1 and f"no data folder at {stick}/attune" in done.stderr, done


def bad_files(_display, folder):
    bad = {"a.json": "{", "b.json": "[]", "c.csv": "", "d.bin": "xyz", "e.jsonl": '{"attune":"backup","format":1}\n'}
    for name, text in bad.items():
        (folder / name).write_text(text, encoding="utf-8")
        done = say("import", "--data", folder / "data", folder / name)
        assert done.returncode == 1 and len(done.stderr.strip().splitlines()) == 1, f"{name}: {done}"
    done = say("import", "--data", folder / "data", folder / "missing.json")
    assert done.returncode == 1 and "no such file" in done.stderr, done


def tables_are_read_as_they_say(_display, folder):
    path = folder / "plain.csv"
    path.write_text("1/2/26,A,B,hello\n", encoding="utf-8")
    done = say("import", "--data", folder / "data", path)
    assert done.returncode == 2 and "1 1/2/26, 2 A, 3 B, 4 hello" in done.stderr, done
    told = well("import", "--data", folder / "data", "--look", "--columns", "words=4,date=1", path)
    assert "The first date, 1/2/26, is 1 February 2026, 12:00" in told, told
    well("import", "--data", folder / "data", table(folder))
    everything = folder / "all.csv"
    well("export", "--data", folder / "data", "--format", "csv", everything)
    told = well("import", "--data", folder / "data", everything)
    assert "Is here already: 3 notes" in told and "not the same" not in told, told


def missing_photos_are_named(_display, folder):
    path = folder / "with.json"
    photo = {"sha256": "0" * 63 + "f", "width": 4, "height": 3}
    note = {"id": "01KAPB3N9T000000000000000A", "kind": "note", "body": {"from_name": "Maya", "text": "Tea", "photo": photo}}
    path.write_text(json.dumps({"attune": "everything", "format": 1, "records": [note], "photos": {}}), encoding="utf-8")
    done = say("import", "--data", folder / "data", path)
    assert done.returncode == 0 and "missing in it, damaged or too large: 1" in done.stderr, done
    for form in "json", "html":
        done = say("export", "--data", folder / "data", "--format", form, folder / f"out.{form}")
        assert done.returncode == 0 and "1 photo is missing here or damaged" in done.stderr, done


def saving_says_what_is_wrong(_display, folder):
    well("import", "--data", folder / "data", table(folder))
    done = say("export", "--data", folder / "data", folder / "nowhere" / "all.json")
    assert done.returncode == 1 and "could not be saved. There is no such folder." in done.stderr, done


def the_wall_as_a_picture(_display, folder):
    data = folder / "data"
    well("import", "--data", data, table(folder, rows=9))
    path = folder / "wall.png"
    well("export", "--data", data, "--format", "png", path)
    assert path.read_bytes().startswith(b"\x89PNG")
    done = say("export", "--data", data, "--format", "png", "beside.png", folder=folder)
    assert done.returncode == 0 and (folder / "beside.png").exists(), done


if __name__ == "__main__":
    run([help_of_each, wrong_ways, round_trip, columns, backups, check_and_repair, one_at_a_time, moved_elsewhere,
         bad_files, tables_are_read_as_they_say, missing_photos_are_named, saving_says_what_is_wrong,
         the_wall_as_a_picture])
