"""Tables of somebody's own space. What she writes is closed with her key; a row alone says nothing."""

from krachtbron.growth.models.budget import Budget, Receipt, Spending
from krachtbron.growth.models.dreams import Cheer, Dream, DreamBefore, Step, StepBefore
from krachtbron.growth.models.load import Weight
from krachtbron.growth.models.looking import Mirror, Touchstone
from krachtbron.growth.models.noticing import Declined, Noticed
from krachtbron.growth.models.own import Own
from krachtbron.growth.models.path import Path, PathBefore, Stage, Talk
from krachtbron.growth.models.story import Offer, Picture, Story, StoryGone, Use
from krachtbron.growth.models.strengths import Strength, Tie

__all__ = [
    "Budget",
    "Cheer",
    "Declined",
    "Dream",
    "DreamBefore",
    "Mirror",
    "Noticed",
    "Offer",
    "Own",
    "Path",
    "PathBefore",
    "Picture",
    "Receipt",
    "Spending",
    "Stage",
    "Step",
    "StepBefore",
    "Story",
    "StoryGone",
    "Strength",
    "Talk",
    "Tie",
    "Touchstone",
    "Use",
    "Weight",
]
