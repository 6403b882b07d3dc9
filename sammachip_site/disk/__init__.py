"""The only code that opens, writes or deletes files: sources, what we remember, and what readers see."""
