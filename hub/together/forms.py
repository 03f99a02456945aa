"""What a form knows of others who changed its page meanwhile."""

from dataclasses import dataclass, field
from hashlib import blake2b

from hub.staleness.segments import SIZE

from .shown import Shown


@dataclass
class Together:
    conflicts: list[Shown] = field(default_factory=list)
    # What the form shows as it was: the labels of texts that others changed.
    taken: list[str] = field(default_factory=list)
    is_merged: bool = False  # its page is, so it is saved as it is
    is_told: bool = False  # the form already shows the notice
    is_unanswered: bool = False  # shown before, and nothing chosen
    loaded_from: str = ""  # what the open form is as, once it is saved

    @property
    def fingerprint(self) -> str:
        """Of the notice."""
        said = [
            *self.taken,
            *(f"{each.name} {each.keep_mine}" for each in self.conflicts),
        ]
        return blake2b("\n".join(said).encode(), digest_size=SIZE).hexdigest()
