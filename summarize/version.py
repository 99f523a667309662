"""The program's version, which stands in every JSON that it writes."""

__version__ = "0.2.0"
