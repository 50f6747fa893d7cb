"""Write every expected report anew."""

from __future__ import annotations

from tests.golden import FOLDER, REPORTS, rendered

for file in REPORTS:
    (FOLDER / file).write_bytes(rendered(file))
