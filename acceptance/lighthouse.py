"""Lighthouse on a slow phone: five pages of public/, three runs each; findings go to standard output as Markdown."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.browser import site_server
from tests.browser.page_kinds import pages_by_kind
from tests.browser.visitor import CHROMIUM_FLAGS

REPOSITORY = Path(__file__).parents[1]
LIGHTHOUSE = REPOSITORY / "acceptance/node_modules/.bin/lighthouse"
KINDS = ["home, th", "storefront, th", "product, th", "products, th", "books, th"]
RUNS = 3
LEAST = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
TIMES = {"FCP": "first-contentful-paint", "LCP": "largest-contentful-paint", "TBT": "total-blocking-time"}
HEAD = ["page", *(name.replace("-", " ") for name in LEAST), *TIMES, "CLS", "bytes"]


def measure(url: str, chromium: str) -> dict[str, Any]:
    """Lighthouse's report of the page at *url*, with its standard phone: slow 4G and a slow CPU."""
    flags = " ".join(["--headless=new", *CHROMIUM_FLAGS])
    command = [str(LIGHTHOUSE), url, "--quiet", "--output=json", "--output-path=stdout", f"--chrome-flags={flags}"]
    environment = {**os.environ, "CHROME_PATH": chromium}
    answer = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
    report: dict[str, Any] = json.loads(answer.stdout)
    return report


def median_by_performance(reports: list[dict[str, Any]]) -> dict[str, Any]:
    """The report in the middle: a busy machine spoils single runs."""
    return sorted(reports, key=lambda report: score(report, "performance"))[len(reports) // 2]


def score(report: dict[str, Any], category: str) -> int:
    """Out of 100."""
    return round(100 * report["categories"][category]["score"])


def row(address: str, report: dict[str, Any]) -> list[str]:
    """One line of the table, in the order of `HEAD`."""
    audits = report["audits"]
    cells = [f"`{address}`", *(str(score(report, category)) for category in LEAST)]
    cells += [f"{audits[audit]['numericValue']:,.0f} ms" for audit in TIMES.values()]
    cells += [f"{audits['cumulative-layout-shift']['numericValue']:.3f}"]
    return [*cells, f"{audits['total-byte-weight']['numericValue']:,.0f}"]


def shortfalls(address: str, report: dict[str, Any]) -> Iterator[str]:
    """Each score under its promise, with the audits that cost it."""
    for category, least in LEAST.items():
        if score(report, category) < least:
            references = report["categories"][category]["auditRefs"]
            audits = [report["audits"][reference["id"]] for reference in references if reference["weight"]]
            lost = [audit["id"] for audit in audits if audit["score"] is not None and audit["score"] < 1]
            yield f"{address}: {category} {score(report, category)} < {least}: {', '.join(lost)}"


def main() -> int:
    """Measure every kind of page and print the table; 1 when a promise is not kept."""
    chromium = shutil.which(os.environ.get("CHROMIUM", "chromium")) or "chromium"
    site = REPOSITORY / "public"
    pages = [pages_by_kind(site)[kind][-1] for kind in KINDS]
    with site_server.serve(site) as host:
        reports = {page: median_by_performance([measure(host + page, chromium) for _ in range(RUNS)]) for page in pages}
    version = subprocess.run([chromium, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    lighthouse = next(iter(reports.values()))["lighthouseVersion"]
    print(f"## Lighthouse {lighthouse}, mobile, median of {RUNS} runs, {version}, {datetime.now(UTC):%Y-%m-%d}\n")
    for cells in (HEAD, ["---"] * len(HEAD), *(row(page, report) for page, report in reports.items())):
        print(f"| {' | '.join(cells)} |")
    faults = [fault for page, report in reports.items() for fault in shortfalls(page, report)]
    print(*faults, sep="\n", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
