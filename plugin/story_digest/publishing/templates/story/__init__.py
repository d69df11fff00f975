"""The sections of the story page, one template each."""
