"""``python -m compare`` and the console script ``compare-statements``."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NoReturn

_GARBAGE = 500_000
"""Objects that may be made before cyclic garbage is looked for: some 50 MB.

A comparison makes many objects and hardly any cycles. With the interpreter's own threshold of 700, looking for them
takes a fifth of the time of a short run.
"""


def main() -> NoReturn:
    """Run the command line with the arguments of the process, and exit."""
    gc.set_threshold(_GARBAGE)
    from compare.cli import main as run

    try:
        run()
    finally:
        # The interpreter looks for cycles among all objects once more before it ends: a tenth of a short run.
        gc.freeze()


if __name__ == "__main__":
    main()
