"""The interpreter runs on while the core works."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import quyche


def test_other_threads_run_meanwhile() -> None:
    """A counter in Python advances during one long call only if the call lets go of the interpreter."""
    large = "Tie\u0302\u0301ng Vie\u0323\u0302t " * 1_000_000
    done = threading.Event()
    ticks = 0

    def count() -> None:
        nonlocal ticks
        while not done.is_set():
            ticks += 1
            time.sleep(0.001)

    counter = threading.Thread(target=count)
    counter.start()
    while ticks == 0:
        time.sleep(0.001)
    before = ticks
    quyche.irregularities(large)
    during = ticks - before
    done.set()
    counter.join()
    assert during > 5


def test_many_threads_get_the_same_answer() -> None:
    texts = [f"Vie\u0323\u0302t {n}" for n in range(200)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(quyche.normalize, texts)) == [f"Việt {n}" for n in range(200)]
