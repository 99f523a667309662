"""What the words of one number add up to: two hundred | and five | thousand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Sum:
    """A number in words as it grows: millions and more, thousands, and the rest below them."""

    total: int = 0
    thousands: int = 0
    rest: int = 0
    floor: int = 10**36
    """The last scale: what follows must be smaller."""
    open: bool = True
    """Whether nothing has followed the last scale yet."""

    @property
    def value(self) -> int:
        """The number so far."""
        return self.total + self.thousands + self.rest

    @property
    def begun(self) -> bool:
        """Whether it has a word yet."""
        return not self.open or self.total > 0

    @property
    def last(self) -> int:
        """The last multiplier, if nothing has followed it."""
        if self.open:
            return self.floor if self.total else 0
        return 1000 if self.thousands and not self.rest else 0

    def multiply(self, scale: int) -> bool:
        """Multiply what stands before a scale: two | million. False if it cannot follow."""
        if scale >= self.floor:
            return False
        if self.open and self.total:
            return False
        self.total += (self.thousands + self.rest or 1) * scale
        self.thousands = self.rest = 0
        self.floor, self.open = scale, True
        return True

    def add(self, value: int, *, spaced: bool) -> bool:
        """Add the next word, or multiply by it (hundred, thousand). False if it cannot follow.

        `spaced`: whether tens and units may be two words.
        """
        if value == 1000:
            if self.thousands:
                return False
            self.thousands, self.rest = (self.rest or 1) * 1000, 0
        elif value > 1000:  # joined: tweeëntwintigduizend
            if self.thousands or self.rest:
                return False
            self.thousands, self.rest = value // 1000 * 1000, value % 1000
        elif value == 100 and 0 < self.rest < 100:
            self.rest *= 100
        elif self.rest == 0 and (value or (self.open and not self.total)):
            self.rest = value
        elif (self.rest % 100 == 0 and self.rest and 0 < value < 100) or (
            spaced and self.rest % 10 == 0 and self.rest % 100 >= 20 and 0 < value < 10
        ):
            self.rest += value
        else:
            return False
        self.open = False
        return True
