"""The command line: click commands and options, and nothing else."""
