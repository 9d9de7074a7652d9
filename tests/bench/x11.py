"""A display of our own (Xvfb with openbox) and a look at its windows: which are there, whether one is painted."""
import ctypes
import os
import subprocess
import tempfile
import time


class _Attributes(ctypes.Structure):
    """XWindowAttributes, as far as map_state."""
    _fields_ = ([(name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")]
                + [("visual", ctypes.c_void_p), ("root", ctypes.c_ulong)]
                + [(name, ctypes.c_int) for name in ("window_class", "bit_gravity", "win_gravity", "backing_store")]
                + [("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong),
                   ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong),
                   ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int)]
                + [("rest", ctypes.c_long * 8)])


class _Image(ctypes.Structure):
    """XImage, as far as bytes_per_line."""
    _fields_ = ([(name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")]
                + [("data", ctypes.c_void_p)]
                + [(name, ctypes.c_int) for name in ("byte_order", "unit", "bit_order", "pad", "depth", "line_bytes")])


VIEWABLE = 2
Z_PIXMAP = 2
ALL_PLANES = 0xFFFFFFFF


class Screen:
    """Xvfb and openbox for as long as the `with` lasts."""

    def __init__(self, size="1600x1000x24"):
        self._size = size
        self._processes = []

    def __enter__(self):
        reader, writer = os.pipe()  # the server picks a free number and tells it here
        self._start(["Xvfb", "-displayfd", str(writer), "-screen", "0", self._size, "-nolisten", "tcp"],
                    pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as number:
            self.name = ":" + number.readline().strip()
        self.environment = {k: v for k, v in os.environ.items() if k not in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")}
        self.environment.update(DISPLAY=self.name, SDL_VIDEODRIVER="x11", SDL_AUDIODRIVER="dummy")
        self._connect()
        self._start_window_manager()
        return self

    def __exit__(self, *_):
        self._x.XCloseDisplay(self._display)
        for process in reversed(self._processes):
            process.terminate()
            process.wait()

    def _start(self, command, **options):
        quiet = subprocess.DEVNULL
        self._processes.append(subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, **options))

    def _connect(self):
        x = self._x = ctypes.CDLL("libX11.so.6")
        handle, window, out = ctypes.c_void_p, ctypes.c_ulong, ctypes.POINTER
        x.XOpenDisplay.restype, x.XOpenDisplay.argtypes = handle, [ctypes.c_char_p]
        x.XCloseDisplay.argtypes = [handle]
        x.XDefaultRootWindow.restype, x.XDefaultRootWindow.argtypes = window, [handle]
        x.XQueryTree.argtypes = [handle, window, out(window), out(window), out(out(window)), out(ctypes.c_uint)]
        x.XFetchName.argtypes = [handle, window, out(ctypes.c_void_p)]
        x.XGetWindowAttributes.argtypes = [handle, window, out(_Attributes)]
        x.XTranslateCoordinates.argtypes = ([handle, window, window] + [ctypes.c_int] * 2 + [out(ctypes.c_int)] * 2
                                            + [out(window)])
        x.XGetImage.restype = out(_Image)
        x.XGetImage.argtypes = [handle, window] + [ctypes.c_int] * 2 + [ctypes.c_uint] * 2 + [ctypes.c_ulong, ctypes.c_int]
        x.XFree.argtypes = [ctypes.c_void_p]
        self._handler = ctypes.CFUNCTYPE(ctypes.c_int, handle, handle)(lambda *_: 0)  # a window may be gone already
        x.XSetErrorHandler(self._handler)
        self._display = x.XOpenDisplay(self.name.encode())
        if not self._display:
            raise RuntimeError("no connection to display " + self.name)
        self._root = x.XDefaultRootWindow(self._display)

    def _start_window_manager(self):
        """Until it listens: a window that is mapped before then may be forgotten, and SDL waits for it without end."""
        with tempfile.TemporaryDirectory(prefix="attune-openbox-") as folder:
            ready = os.path.join(folder, "ready")
            self._start(["openbox", "--sm-disable", "--startup", f"touch {ready}"], env=self.environment)
            deadline = time.monotonic() + 10
            while not os.path.exists(ready):
                if time.monotonic() > deadline:
                    raise RuntimeError("openbox did not come up")
                time.sleep(0.02)

    def _children(self, window):
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        if not self._x.XQueryTree(self._display, window, root, parent, children, count):
            return []
        found = [children[i] for i in range(count.value)]
        if found:
            self._x.XFree(children)
        return found

    def _title(self, window):
        name = ctypes.c_void_p()
        if not self._x.XFetchName(self._display, window, name) or not name.value:
            return ""
        title = ctypes.string_at(name.value).decode("utf-8", "replace")
        self._x.XFree(name)
        return title

    def _attributes(self, window):
        attributes = _Attributes()
        if not self._x.XGetWindowAttributes(self._display, window, attributes):
            return None
        return attributes if attributes.map_state == VIEWABLE else None

    def window(self, title_start):
        """The viewable window whose title begins so, or None."""
        level = [self._root]
        for _ in range(3):
            level = [child for window in level for child in self._children(window)]
            for window in level:
                if self._title(window).startswith(title_start) and self._attributes(window):
                    return window
        return None

    def _part_on_screen(self, window, attributes):
        """Left, top, right and bottom within the window: what lies outside the screen has no pixels to ask for."""
        x, y, child = ctypes.c_int(), ctypes.c_int(), ctypes.c_ulong()
        self._x.XTranslateCoordinates(self._display, window, self._root, 0, 0, x, y, child)
        root = self._attributes(self._root)
        return (max(0, -x.value), max(0, -y.value),
                min(attributes.width, root.width - x.value), min(attributes.height, root.height - y.value))

    def painted(self, window, lines=12, colours=3):
        """Whether a few sampled lines show several colours: more than an empty ground."""
        attributes = self._attributes(window)
        if not attributes:
            return False
        left, top, right, bottom = self._part_on_screen(window, attributes)
        if right <= left or bottom <= top:
            return False
        seen = set()
        for i in range(1, lines + 1):
            y = top + (bottom - top) * i // (lines + 1)
            image = self._x.XGetImage(self._display, window, left, y, right - left, 1, ALL_PLANES, Z_PIXMAP)
            if not image:
                return False
            pixels = ctypes.string_at(image.contents.data, image.contents.line_bytes)
            seen.update(pixels[at:at + 3] for at in range(0, len(pixels) - 3, 4))
            self._x.XFree(image.contents.data)
            self._x.XFree(image)
        return len(seen) >= colours
