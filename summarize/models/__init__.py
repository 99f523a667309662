"""The models that translate and write: which there are, where they come from, how they run."""
