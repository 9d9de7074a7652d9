"""A display with a touchscreen: Xorg on a card that shows nothing, with the X server's own input driver for tests."""
import pathlib
import shutil
import socket
import struct
import tempfile

from desk import PATIENCE, Display, Skip, poll

MODULES = pathlib.Path("/usr/lib/xorg/modules")
NEEDED = (MODULES / "input" / "inputtest_drv.so", MODULES / "drivers" / "dummy_drv.so")
XORG = pathlib.Path("/usr/lib/xorg/Xorg")  # the one in the path may ask for a console
WIDTH, HEIGHT = 1600, 1000
RANGE = 0xFFFF  # of the touchscreen's axes

# xf86-input-inputtest-protocol.h
CLIENT_VERSION, WAIT_FOR_SYNC, TOUCH = 0, 1, 6
BEGIN, MOVE, END = 18, 19, 20  # XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd
VALUATORS = 64

CONFIG = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "1600x1000" 132.25 1600 1696 1864 2128 1000 1003 1009 1038
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1600x1000"
  EndSubSection
EndSection
Section "InputDevice"
  Identifier "touchscreen"
  Driver "inputtest"
  Option "DeviceType" "Touch"
  Option "TouchCount" "5"
  Option "SocketPath" "{folder}/touchscreen"
EndSection
Section "InputDevice"
  Identifier "keyboard"
  Driver "inputtest"
  Option "DeviceType" "Keyboard"
  Option "SocketPath" "{folder}/keyboard"
EndSection
Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
  InputDevice "touchscreen" "CorePointer"
  InputDevice "keyboard" "CoreKeyboard"
EndSection
"""


class Touchscreen(Display):
    """Fingers are numbered by whoever puts them down."""

    folder = socket = None

    def begin(self):
        if not XORG.exists() or not all(file.exists() for file in NEEDED):
            raise Skip("there is no Xorg with the dummy and inputtest drivers here")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="attune-xorg-"))
        super().begin()
        path = self.folder / "touchscreen"
        poll("the touchscreen", path.exists)
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(PATIENCE)
        self.socket.connect(str(path))
        self._say(CLIENT_VERSION, struct.pack("<HH", 1, 1))
        self._hear(12)

    def __exit__(self, *_):
        if self.socket:
            self.socket.close()
        super().__exit__()
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)

    def server(self, writer):
        (self.folder / "xorg.conf").write_text(CONFIG.format(folder=self.folder))
        return [str(XORG), "-displayfd", str(writer), "-config", str(self.folder / "xorg.conf"), "-logfile",
                str(self.folder / "log"), "-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts"]

    def down(self, x, y, finger=0):
        self._touch(BEGIN, x, y, finger)

    def move(self, x, y, finger=0):
        self._touch(MOVE, x, y, finger)

    def up(self, x, y, finger=0):
        self._touch(END, x, y, finger)

    def _touch(self, kind, x, y, finger):
        """Once this is back the server has passed it on."""
        values = [(x + 0.5) / WIDTH * RANGE, (y + 0.5) / HEIGHT * RANGE] + [0.0] * (VALUATORS - 2)
        mask = bytes([0b11]) + bytes(VALUATORS // 8 - 1)
        self._say(TOUCH, struct.pack("<III8s4x", finger, kind, 0, mask)
                  + struct.pack(f"<{2 * VALUATORS}d", *values, *values))
        self._say(WAIT_FOR_SYNC)
        self._hear(8)

    def _say(self, kind, body=b""):
        self.socket.sendall(struct.pack("<II", 8 + len(body), kind) + body)

    def _hear(self, count):
        while count > 0:
            heard = self.socket.recv(count)
            if not heard:
                raise AssertionError("the X server hung up")
            count -= len(heard)
