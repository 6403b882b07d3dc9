import os
from collections.abc import Iterator
from itertools import count

import pytest

from sammachip_site.executors import Executor, InProcess, WorkerProcesses


def square(number: int) -> int:
    return number * number


def square_and_place(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def fail_at_three(number: int) -> int:
    if number == 3:
        raise ZeroDivisionError
    return number


@pytest.mark.parametrize("executor", [InProcess(), WorkerProcesses(1), WorkerProcesses(2)])
def test_results_come_in_the_order_of_the_items(executor: Executor) -> None:
    assert list(executor.map(square, range(100))) == [number * number for number in range(100)]


def test_little_work_is_done_here_and_much_is_shared() -> None:
    clock = count(0, 0.06)  # every item takes so many seconds
    with WorkerProcesses(2, clock=lambda: next(clock)) as workers:
        results = list(workers.map(square_and_place, range(10)))
    assert [result for result, _ in results] == [square(number) for number in range(10)]
    places = [place for _, place in results]
    assert set(places[:3]) == {os.getpid()}
    assert os.getpid() not in places[3:]


def test_items_are_taken_only_a_few_ahead_for_they_may_be_large() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(30):
            taken.append(number)
            yield number

    clock = count(0, 0.06)
    with WorkerProcesses(2, clock=lambda: next(clock)) as workers:
        results = workers.map(square_and_place, items())
        for _ in range(6):
            next(results)
        assert len(taken) < 6 + 8
        results.close()  # type: ignore[attr-defined]


def test_a_bug_in_the_work_is_told_where_the_result_is_awaited() -> None:
    with WorkerProcesses(2) as workers, pytest.raises(ZeroDivisionError):
        list(workers.map(fail_at_three, range(5)))
