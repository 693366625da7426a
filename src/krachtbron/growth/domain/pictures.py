"""A picture beside her words: a photo she chose, or one of our small drawings."""

from enum import StrEnum

ABOUT_MOST = 200


class Drawing(StrEnum):
    """The drawings, by what stands on them. The file of each has its name."""

    HOUSE = "house"
    SOUP = "soup"
    BREAD = "bread"
    CHILD = "child"
    HAND = "hand"
    FRIENDS = "friends"
    BOOK = "book"
    PHONE = "phone"
    BIKE = "bike"
    BUS = "bus"
    TREE = "tree"
    SUN = "sun"
    DOG = "dog"
    NEEDLE = "needle"
    MUSIC = "music"
    BALL = "ball"
    KEY = "key"
    HAMMER = "hammer"
