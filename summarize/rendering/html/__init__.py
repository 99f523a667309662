"""A report as a page: source and translation side by side, every figure marked in both."""

from summarize.rendering.html.documents import index, render

__all__ = ["index", "render"]
