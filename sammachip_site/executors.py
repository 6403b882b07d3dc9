"""Where the map over groups and photos runs: in this process, or in worker processes."""

import multiprocessing
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from types import TracebackType
from typing import Protocol, Self, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_WORTH_WORKERS_S = 0.15  # starting workers costs less than work that takes longer than this


class Executor(Protocol):
    """Whoever can run *work* on every item and answer the results in the order of the items."""

    def map(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """The results of *work*; items are taken as they are needed, for they may hold whole photos."""
        ...


class InProcess:
    """Runs everything here, one item after the other."""

    def map(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """The results of *work* in the order of *items*."""
        return map(work, items)


class WorkerProcesses:
    """Runs the first items here and, when there turns out to be much to do, the others in *jobs* processes.

    *work* and its items and results must be picklable. Used as a context, it ends its workers. *clock* tells seconds.
    """

    def __init__(self, jobs: int, clock: Callable[[], float] = time.perf_counter) -> None:
        self._jobs = jobs
        self._clock = clock
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def map(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """The results of *work* in the order of *items*."""
        remaining = iter(items)
        if self._jobs == 1:
            yield from map(work, remaining)
            return
        if not self._pool:
            yield from self._begin_here(work, remaining)
        few = list(islice(remaining, 2))
        if self._pool or len(few) == 2:
            yield from self._in_workers(work, chain(few, remaining))
        else:
            yield from map(work, few)

    def _begin_here(self, work: Callable[[Item], Result], items: Iterator[Item]) -> Iterator[Result]:
        """The results of the first of *items*, until workers would have paid.

        Workers that are forked after this also find compiled templates and imported modules in memory.
        """
        spent = 0.0
        for item in items:
            started = self._clock()
            result = work(item)
            spent += self._clock() - started
            yield result
            if spent > _WORTH_WORKERS_S:
                return

    def _in_workers(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """The results of *items*, with a few of them ahead of the one that is waited for."""
        self._pool = self._pool or ProcessPoolExecutor(
            self._jobs, _start_context(), initializer=_leave_interrupts_to_the_parent
        )
        ahead: deque[Future[Result]] = deque()
        for item in items:
            ahead.append(self._pool.submit(work, item))
            if len(ahead) > 2 * self._jobs:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl+C reaches every process of a terminal; only the one that talks to people answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _start_context() -> multiprocessing.context.BaseContext:
    """Forking is quickest, but a fork of a process with other threads may wait for ever on their locks."""
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if is_safe else "spawn")
