"""From the bytes of the content files to the nouns of the field, with the place of every fault."""
