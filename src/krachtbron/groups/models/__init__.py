"""Tables of projects, groups, promises and meetings."""

from krachtbron.groups.models.added import LookBack
from krachtbron.groups.models.feeds import Feed
from krachtbron.groups.models.meetings import AlsoTold, Meeting, Named, Point, Presence
from krachtbron.groups.models.promises import Promise, Report
from krachtbron.groups.models.work import Circle, CircleMember, Group, Project, ProjectMember

__all__ = [
    "AlsoTold",
    "Circle",
    "CircleMember",
    "Feed",
    "Group",
    "LookBack",
    "Meeting",
    "Named",
    "Point",
    "Presence",
    "Project",
    "ProjectMember",
    "Promise",
    "Report",
]
