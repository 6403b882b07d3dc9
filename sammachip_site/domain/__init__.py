"""What the words of the field mean: money, dates, groups, products, agreements, years."""
