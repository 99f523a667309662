"""Trying a model before it is trusted: what it makes of texts whose translations are known.

`texts` has them (forty sentences and three short articles that say the same in five languages),
`scoring` says what came of a model's answers, `trying` asks a model, in a process of its own,
`proving` keeps the result with the model (`models.proof`), and `first_use` finds out, at set-up,
whether a dedicated translator is to be had and is better than what comes with the program.
"""

from summarize.probe.proving import prove

__all__ = ["prove"]
