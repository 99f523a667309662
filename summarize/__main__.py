"""`python -m summarize` does what the `summarize` command does."""

from summarize.cli import main

main()
