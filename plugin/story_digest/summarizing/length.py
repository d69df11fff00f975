"""How long a summary may be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """Ceilings that hold together: sentences, words, or both. None is no ceiling. Raises ValueError below one."""

    sentences: int | None = None
    words: int | None = None

    def __post_init__(self) -> None:
        for name, value in (("sentences", self.sentences), ("words", self.words)):
            if value is not None and value < 1:
                raise ValueError(f"A summary of {value} {name} cannot be made; ask for at least one.")

    def allows(self, sentences: int, words: int) -> bool:
        """Whether a summary of so many sentences and words keeps within the ceilings."""
        return (self.sentences is None or sentences <= self.sentences) and (self.words is None or words <= self.words)

    def share(self, sentences: int, words: int) -> float:
        """The share, 0 to 1, of a text of so many sentences and words that may be told; 1 of nothing."""
        shares = [
            allowed / given
            for allowed, given in ((self.sentences, sentences), (self.words, words))
            if allowed is not None and given
        ]
        return min([1.0, *shares])
