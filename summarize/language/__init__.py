"""What is known of a language, once: codes, words, stems, names; one file of data a language."""
