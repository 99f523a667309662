"""Read reports, translate them, and summarise them with every figure checked against its source."""

__version__ = "0.1.0"
