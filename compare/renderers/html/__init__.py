"""Report -> one HTML file that fetches nothing, opens from an attachment and works without its script.

The template escapes whatever it is given; the style and the script are allowed by their digests alone, so that nothing
else in the file could act even if it got in.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import lru_cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from compare.renderers.html.passages import parts, place, runs
from compare.report import make_report

if TYPE_CHECKING:
    from jinja2 import Template

    from compare.model import Comparison
    from compare.renderers import Display


def render(comparison: Comparison, display: Display) -> str:
    """Return the report as an HTML document. Linear in the two texts and in what was found in them.

    The two texts are whole and keep their marks, whatever ``display.only`` leaves of the lists.
    """
    report = make_report(comparison, display.only)
    whole = make_report(comparison) if report.hidden else report
    style, script = _asset("style.css"), _asset("script.js")
    page = _template().render(
        report=report,
        headings=dict(report.headings),
        left_text=place(whole, "left"),
        right_text=place(whole, "right"),
        runs=runs,
        parts=partial(parts, labels=(report.left.label, report.right.label)),
        policy=_policy(style, script),
        # The only text that reaches the page unescaped.
        style=Markup(style),  # noqa: S704 - a file of this package
        script=Markup(script),  # noqa: S704 - a file of this package
        show_equivalences=display.show_equivalences,
        version=comparison.version,
    )
    return page.lstrip("\n")  # the definitions of the template leave blank lines before the first tag


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader(__name__, ""),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    return environment.get_template("report.html.jinja")


@lru_cache(maxsize=2)
def _asset(name: str) -> str:
    """Return a file of this package as it stands between its tags, line breaks as a browser counts them."""
    text = files(__name__).joinpath(name).read_text("utf-8")
    return text.replace("\r\n", "\n")


def _policy(style: str, script: str) -> str:
    """Return a content security policy under which nothing is fetched and only this style and this script act."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "img-src data:",  # the empty icon, without which a browser asks a server for one
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"
