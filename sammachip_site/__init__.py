"""Turns a folder of YAML, Markdown and CSV into a village group's storefront and open books.

The program is a map over groups and then a reduce: each group's folder becomes its pages on its own, and the
pages that groups share are made from a small summary of each. Seven floors, imports go down only:

7. ``cli``, ``serve``: people type here and read here.
6. ``build``: the one place where everything meets.
5. ``disk`` opens, writes and deletes files; ``executors`` says where the map runs.
4. ``render``: a page's view becomes bytes.
3. ``pages`` decides what to show; ``checks`` finds what to mend.
2. ``content`` reads text into the nouns of the field; ``reports`` does the arithmetic of the books.
1. ``domain``: those nouns and their rules.
"""

__version__ = "0.1.0"
