"""One file of data and grammar for each language; see `summarize.figures.language`."""
