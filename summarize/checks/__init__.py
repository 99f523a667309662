"""What can be wrong with a text that stands for another, one file a check."""
