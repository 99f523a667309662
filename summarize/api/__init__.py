"""What `summarize` offers to other programs; its `__init__` says which of it is public.

The command line is a user of this room and knows nothing below it.
"""
