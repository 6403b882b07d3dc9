"""A page's view becomes bytes: HTML, data, tables and pictures. Pure, given the theme."""
