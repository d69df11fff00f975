"""Style and script, published as they are."""
