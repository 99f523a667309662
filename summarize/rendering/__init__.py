"""What a run found, written down for people and programs: text, Markdown, JSON."""
