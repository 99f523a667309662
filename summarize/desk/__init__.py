"""The desk: a local page where an editor reads, corrects, approves and puts together reports."""
