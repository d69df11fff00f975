"""What each part of a page shows, worked out from the model; the templates only lay it out."""
