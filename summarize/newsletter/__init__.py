"""Reports as a newsletter: a blurb for each, ready for mail, Markdown or text."""

from summarize.newsletter.issue import Frame, GroupBy, Issue, flags, is_printable, issue
from summarize.newsletter.mail import Envelope, message
from summarize.newsletter.rendering import DEFAULT, Form, check, render, template_source

__all__ = [
    "DEFAULT",
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
