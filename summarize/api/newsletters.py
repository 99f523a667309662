"""Reports as a newsletter, for mail, Markdown or text: what `summarize.newsletter` offers."""

from summarize.newsletter import (
    Envelope,
    Form,
    Frame,
    GroupBy,
    Issue,
    check,
    flags,
    is_printable,
    issue,
    message,
    render,
    template_source,
)

__all__ = [
    "Envelope",
    "Form",
    "Frame",
    "GroupBy",
    "Issue",
    "check",
    "flags",
    "is_printable",
    "issue",
    "message",
    "render",
    "template_source",
]
