"""Writes: one function a verb, each atomic."""

from krachtbron.groups.actions.added import drop_look_back, look_back
from krachtbron.groups.actions.closing import close_meeting, close_now, tell_also
from krachtbron.groups.actions.feeds import drop_feed, make_feed
from krachtbron.groups.actions.groups import edit_group, say_around, start_group
from krachtbron.groups.actions.invitations import invite_known, invite_to_group, invite_to_project, welcome
from krachtbron.groups.actions.meetings import bring, call_off, drop_point, edit_meeting, plan_meeting, say_named
from krachtbron.groups.actions.people import add_nickname, connect, disconnect, join_circle, leave_circle, part
from krachtbron.groups.actions.projects import edit_project, end_project, reopen_project, start_project
from krachtbron.groups.actions.promises import edit_promise, promise, report

__all__ = [
    "add_nickname",
    "bring",
    "call_off",
    "close_meeting",
    "close_now",
    "connect",
    "disconnect",
    "drop_feed",
    "drop_look_back",
    "drop_point",
    "edit_group",
    "edit_meeting",
    "edit_project",
    "edit_promise",
    "end_project",
    "invite_known",
    "invite_to_group",
    "invite_to_project",
    "join_circle",
    "leave_circle",
    "look_back",
    "make_feed",
    "part",
    "plan_meeting",
    "promise",
    "reopen_project",
    "report",
    "say_around",
    "say_named",
    "start_group",
    "start_project",
    "tell_also",
    "welcome",
]
