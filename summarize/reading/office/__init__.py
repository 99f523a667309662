"""What Word's and OpenDocument's files have in common: XML packed in a zip archive."""
