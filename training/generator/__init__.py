"""Dutch–English sentence pairs made from templates, for what no parallel text at hand teaches."""
