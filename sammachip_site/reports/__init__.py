"""Arithmetic over a group's books. Whole satang in, whole satang out."""
