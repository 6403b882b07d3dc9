"""Settings of the properties of this folder."""

from hypothesis import settings

# Machines that test several things at once are slow at times; that is no fault of the program.
settings.register_profile("shared machine", deadline=None)
settings.load_profile("shared machine")
