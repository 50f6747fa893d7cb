"""Write every expected report anew."""

from __future__ import annotations

from tests.golden import FILES, FOLDER, rendered

for file in FILES:
    (FOLDER / file).write_bytes(rendered(file))
