"""A disk that is full, read-only or away: a banner says so, nothing typed is lost, and it mends by itself."""
import contextlib
import os
import pathlib
import shutil
import subprocess

from desk import Attune, Skip, find, records, run, sees, start_with_two

FULL = "The disk is full"
READ_ONLY = "The disk can only be read"
GONE = "The folder with your words is not there"


class SmallDisk:
    """A tmpfs in a mount namespace of its own: only what runs `within` it sees it."""

    def __init__(self, place, options):
        self.place = place
        self.options = options

    def __enter__(self):
        if os.geteuid() != 0 or not shutil.which("unshare") or not shutil.which("nsenter"):
            raise Skip("only root with unshare and nsenter can make a small disk")
        self.place.mkdir()
        self.holder = subprocess.Popen(
            ["unshare", "-m", "sh", "-c", 'mount -t tmpfs -o "$1" attune-e2e "$0" && echo made && exec cat', str(self.place), self.options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if self.holder.stdout.readline().strip() != "made":
            words = self.holder.communicate()[1].strip()
            raise Skip(f"no tmpfs may be mounted here: {words}")
        self.within = ["nsenter", "-m", "-t", str(self.holder.pid), "--"]
        self.seen_from_here = pathlib.Path(f"/proc/{self.holder.pid}/root") / self.place.relative_to("/")
        return self

    def __exit__(self, *_):
        self.holder.communicate()  # its `cat` ends, and the disk with it

    def remount(self, options):
        subprocess.run([*self.within, "mount", "-o", f"remount,{options}", str(self.place)], check=True)

    def fill(self):
        """Until not one byte more has room."""
        for size in (1 << 16, 1 << 12, 1):
            with contextlib.suppress(OSError), open(self.seen_from_here / "fill", "ab", buffering=0) as file:
                while True:
                    file.write(b"x" * size)

    def make_room(self):
        (self.seen_from_here / "fill").unlink()


def wait_banner(attune, words):
    attune.wait(f"the banner: {words}", lambda tree: sees(tree, words))


def wait_no_banner(attune, words):
    attune.wait("the banner to go", lambda tree: not sees(tree, words))


def full(display, folder):
    with SmallDisk(folder / "small", "size=8m") as disk:
        data = disk.place / "data"
        with Attune(display, data, within=disk.within) as attune:
            attune.wait_saved()
            disk.fill()
            start_with_two(attune)
            # The reserve gives room once; then that is used up too.
            disk.fill()
            attune.click("The other one begins")
            wait_banner(attune, FULL)
            attune.click("Settings")
            attune.wait_screen("settings")
            wait_banner(attune, FULL)
            attune.key("Escape")
            attune.wait_screen("session")
            assert find(attune.tree(), "Maya") and find(attune.tree(), "Sam")
            disk.make_room()
            wait_no_banner(attune, FULL)
            attune.wait_saved()
            attune.kill()
        people = {person["body"]["name"] for person in records(disk.seen_from_here / "data", "person")}
        assert people == {"Maya", "Sam"}, people
        with Attune(display, data, within=disk.within) as again:
            again.wait("the two", lambda tree: find(tree, "Maya") and find(tree, "Sam"))
            again.quit_well()


def read_only(display, folder):
    with SmallDisk(folder / "small", "size=8m") as disk:
        data = disk.place / "data"
        with Attune(display, data, within=disk.within) as attune:
            start_with_two(attune)
            attune.wait_saved()
            attune.quit_well()
        disk.remount("ro")
        with Attune(display, data, within=disk.within) as attune:
            attune.wait("the two", lambda tree: find(tree, "Maya") and find(tree, "Sam"))
            attune.click("The other one begins")
            wait_banner(attune, READ_ONLY)
            disk.remount("rw")
            wait_no_banner(attune, READ_ONLY)
            attune.quit_well()


def folder_gone_and_back(display, folder):
    data, away = folder / "data", folder / "away"
    with Attune(display, data) as attune:
        attune.wait_saved()
        data.rename(away)
        start_with_two(attune)
        wait_banner(attune, GONE)
        away.rename(data)
        wait_no_banner(attune, GONE)
        attune.wait_saved()
        attune.kill()
    assert len(records(data, "person")) == 2


if __name__ == "__main__":
    run([full, read_only, folder_gone_and_back])
