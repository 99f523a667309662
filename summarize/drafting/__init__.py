"""From an article to its headline and summary, each text checked: the loop of `pipeline.py`.

`source` is what is known of an article before anything is done with it, `choosing` says which
sentences carry it, `translating` translates and repairs them, `composing` makes the summary.
"""
