"""Document -> statement: its language and its units (sentences, headings, bullets, datelines)."""

from __future__ import annotations

from compare.units.language import detect_language
from compare.units.splitting import split

__all__ = ["detect_language", "split"]
