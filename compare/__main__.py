"""``python -m compare`` and the console script ``compare-statements``."""

from __future__ import annotations

from compare.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
