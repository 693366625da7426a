"""The door of the room for the rooms above it."""

from krachtbron.growth.actions import (
    add_dream,
    add_step,
    add_strength,
    cheer,
    read_space,
    say_dream,
    share,
    tell_step,
    tie,
)
from krachtbron.growth.actions.beside import ask_beside, stand_beside
from krachtbron.growth.actions.budget import give as give_budget
from krachtbron.growth.actions.budget import read_asked as read_appeal
from krachtbron.growth.actions.budget import read_given as read_budget
from krachtbron.growth.actions.deciding import answer as answer_appeal
from krachtbron.growth.actions.deciding import pay as pay_choice
from krachtbron.growth.actions.deciding import refuse as refuse_choice
from krachtbron.growth.actions.feathers import give as give_feather
from krachtbron.growth.actions.load import add_weight, move_weight
from krachtbron.growth.actions.mirror import answer as answer_mirror
from krachtbron.growth.actions.mirror import begin as begin_mirror
from krachtbron.growth.actions.mirror import keep as keep_mirror
from krachtbron.growth.actions.noticing import answer as answer_noticed
from krachtbron.growth.actions.noticing import write_to
from krachtbron.growth.actions.offers import answer_use, ask_use, offer_story, read_offered
from krachtbron.growth.actions.path import begin_path, go_elsewhere, settle_path
from krachtbron.growth.actions.pictures import add_story_picture, add_strength_picture, choose_drawing
from krachtbron.growth.actions.spending import add_receipt
from krachtbron.growth.actions.spending import appeal as appeal_refusal
from krachtbron.growth.actions.spending import choose as choose_learning
from krachtbron.growth.actions.stages import add_stage, add_stage_step, settle_stage, tell_stage
from krachtbron.growth.actions.stories import ask_typing, say_right
from krachtbron.growth.actions.talks import plan_talk, tell_talk
from krachtbron.growth.actions.touchstone import add_touchstone
from krachtbron.growth.actions.touchstone import decide as decide_touchstone
from krachtbron.growth.actions.touchstone import reply as reply_touchstone
from krachtbron.growth.actions.typing import open_typing, type_story

__all__ = [
    "add_dream",
    "add_receipt",
    "add_stage",
    "add_stage_step",
    "add_step",
    "add_story_picture",
    "add_strength",
    "add_strength_picture",
    "add_touchstone",
    "add_weight",
    "answer_appeal",
    "answer_mirror",
    "answer_noticed",
    "answer_use",
    "appeal_refusal",
    "ask_beside",
    "ask_typing",
    "ask_use",
    "begin_mirror",
    "begin_path",
    "cheer",
    "choose_drawing",
    "choose_learning",
    "decide_touchstone",
    "give_budget",
    "give_feather",
    "go_elsewhere",
    "keep_mirror",
    "move_weight",
    "offer_story",
    "open_typing",
    "pay_choice",
    "plan_talk",
    "read_appeal",
    "read_budget",
    "read_offered",
    "read_space",
    "refuse_choice",
    "reply_touchstone",
    "say_dream",
    "say_right",
    "settle_path",
    "settle_stage",
    "share",
    "stand_beside",
    "tell_stage",
    "tell_step",
    "tell_talk",
    "tie",
    "type_story",
    "write_to",
]
