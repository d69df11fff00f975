"""The plugin that MkDocs loads. Everything that knows MkDocs stands in this folder, and nothing else does."""

from story_digest.mkdocs_plugin.config import DigestConfig
from story_digest.mkdocs_plugin.plugin import StoryDigestPlugin

__all__ = ["DigestConfig", "StoryDigestPlugin"]
