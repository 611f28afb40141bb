#!/bin/sh
# filelock 4.3.1: release() in another thread than acquire() does nothing, and says nothing.
# The count of holds is kept for each thread, so a second thread with the same FileLock object reads
# `is_locked` as false, and its release returns quietly. The file stays locked for everybody. A server that
# acquires in its request and releases in a callback locks itself out.
# `thread_local=False` makes it one lock for all threads.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
python="$work/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check filelock==4.3.1

seen=$("$python" - <<'END'
import tempfile
import threading
from pathlib import Path

from filelock import FileLock, Timeout

for shared in (False, True):
    path = Path(tempfile.mkdtemp(), "lock")
    lock = FileLock(path, thread_local=not shared)
    lock.acquire()
    told = []
    thread = threading.Thread(target=lambda: (told.append(lock.is_locked), lock.release()))
    thread.start()
    thread.join()
    try:
        FileLock(path, timeout=0).acquire()
    except Timeout:
        print("shared" if shared else "by thread", told, "still locked")
    else:
        print("shared" if shared else "by thread", told, "free")
END
)

known=$(cat <<'END'
by thread [False] still locked
shared [True] free
END
)
if [ "$seen" != "$known" ]; then
    printf 'changed, seen now:\n%s\n' "$seen"
    exit 1
fi
printf 'as known:\n%s\n' "$seen"
