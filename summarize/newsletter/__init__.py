"""Reports as a newsletter: a blurb for each, ready for mail, Markdown or text."""
