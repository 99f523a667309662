"""Many reports: each new one once, whatever happens meanwhile, and found again."""
