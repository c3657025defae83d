"""Relations: figures of one draft among themselves."""

from .draft import relate
from .relation import Relation

__all__ = ["Relation", "relate"]
