"""Who may open what: one table, a row for every address of the house. Written from the rules, not from the code.

A cell says what somebody gets who stands so to the thing behind the address:

``yes``        the page, or the way to another page of the house
``elsewhere``  the way to another page of the house, and nothing was done
``no``         it does not exist for her (404)
``forbidden``  she sees it, but this is not hers to do (403)
``sign in``    the way to the front door

Who is not named in a row gets ``no``; who is not signed in gets ``sign in``, unless the row is public.

How somebody stands to a thing: ``worker``, ``participant``, ``coach``, ``partner`` of its project, ``coordinator`` of
its organisation; ``opener`` of a round or of something of her own; ``reader``: asked by name to read it;
``neighbour``: a participant of the project outside this group; ``colleague``:
of the same organisation, not connected; ``outsider``: all others who are signed in. Without a thing it is what
somebody is in her own organisation; ``outsider`` there is who is no longer anything in any.
"""

from collections.abc import Mapping
from dataclasses import dataclass

YES, ELSEWHERE, NO, FORBIDDEN, SIGN_IN = "yes", "elsewhere", "no", "forbidden", "sign in"
EVERYBODY = "worker participant neighbour coach partner coordinator opener reader colleague outsider"
AT_WORK = "worker coach coordinator"  # what a professional is in her organisation
ROLES = "worker participant coach partner coordinator"  # of the project, or of one's organisation
AROUND = f"{ROLES} neighbour"  # everybody of a project
NOBODY = "-"  # the standing of who is not signed in

ByState = Mapping[str, str]
Who = str | ByState  # standings, or standings by the state of the thing


@dataclass(frozen=True)
class Cell:
    """One method of one address."""

    yes: Who = ""
    forbidden: Who = ""
    elsewhere: Who = ""
    signed_out: Who = SIGN_IN

    def answer(self, standing: str, state: str) -> str:
        if standing == NOBODY:
            return self.signed_out if isinstance(self.signed_out, str) else self.signed_out.get(state, NO)
        for answer in (YES, ELSEWHERE, FORBIDDEN):  # who may is not also forbidden
            named = getattr(self, answer)
            named = named if isinstance(named, str) else named.get(state, "")
            if standing in named.split():
                return answer
        return NO


@dataclass(frozen=True)
class Row:
    """An address. ``on``: the kind of thing it names. Without ``post`` a POST does no more than a GET, or is refused.

    ``get`` empty: only forms are sent here.
    """

    on: str = ""
    get: Cell | None = None
    post: Cell | None = None
    exempt: bool = False  # the secret in the address is the right to read what stands there
    names: str = ""  # who works along is named here, to choose from: nowhere else


def both(on: str = "", yes: Who = "", forbidden: Who = "", elsewhere: Who = "") -> Row:
    """A form: who sees it may send it."""
    cell = Cell(yes, forbidden, elsewhere)
    return Row(on, cell, cell)


def named(on: str, yes: Who, names: str) -> Row:
    """A form on a page that names people."""
    return Row(on, Cell(yes), Cell(yes), names=names)


def page(on: str = "", yes: Who = "", forbidden: Who = "") -> Row:
    """A page to read."""
    return Row(on, Cell(yes, forbidden))


def button(on: str = "", yes: Who = "", forbidden: Who = "") -> Row:
    """A form without a page of its own."""
    return Row(on, None, Cell(yes, forbidden))


def thrown(on: str) -> Row:
    """Throwing something of one's own away. Sent for what is not hers, or is gone: on to her own list, nothing done."""
    return Row(on, Cell("opener"), Cell("opener", elsewhere=EVERYBODY))


ANYBODY = Cell(EVERYBODY, signed_out=YES)
NOWHERE = Cell(signed_out=NO)
SIGNED_IN = both(yes=EVERYBODY)
PUBLIC = Row("", ANYBODY, ANYBODY)
PUBLIC_PAGE = Row("", ANYBODY)

ALONE, LEFT, SHARED = "alone", "alone of who left", "alone shared"
ASKED, SIDE_BY_SIDE = "perspectives open", "perspectives shown"
LIVE, DOTS, DONE = "together open", "together shown", "together closed"
OURS, HERS = "organisation shown", "oneself"  # about the organisation, answered by its professionals; about oneself

INSIDE = "worker participant coach coordinator"  # who may know that a group made a rose: never a partner
SEE: ByState = {
    **dict.fromkeys((ALONE, LEFT), "opener"),
    SHARED: f"opener {AROUND}",
    **dict.fromkeys((ASKED, SIDE_BY_SIDE), AROUND),
    **dict.fromkeys((LIVE, DOTS, DONE), INSIDE),
    OURS: "worker coach coordinator",
    HERS: "opener",
}
# Who left takes her own rose along and can throw it away; she tells the project nothing new.
STEER: ByState = {
    **dict.fromkeys((ALONE, SHARED), "opener"),
    **dict.fromkeys((ASKED, SIDE_BY_SIDE, LIVE, DOTS, DONE), "worker"),
    OURS: "coordinator",  # of oneself nobody steers: that is to share
}
REMOVE: ByState = {**STEER, LEFT: "opener", HERS: "opener"}
CHOOSE: ByState = {**STEER, HERS: "opener"}
ANSWER: ByState = {
    **dict.fromkeys((ALONE, SHARED), "opener"),
    **dict.fromkeys((ASKED, SIDE_BY_SIDE), "worker participant neighbour coach partner"),
    OURS: "worker coach coordinator",
    HERS: "opener",
}
# Who has something to take along: her own line, the group's dots for who was inside, what it settled on for the rest.
# In these rounds the worker, the participant and the partner answered.
DRAWN: ByState = {
    **dict.fromkeys((ALONE, LEFT), "opener"),
    SHARED: f"opener {AROUND}",
    **dict.fromkeys((ASKED, SIDE_BY_SIDE), "worker participant partner"),
    **dict.fromkeys((DOTS, DONE), INSIDE),
    OURS: "worker coach coordinator",
    HERS: "opener",
}
OTHERS = "participant neighbour coach partner"
BESIDE = f"coordinator {OTHERS}"
TYPE: ByState = {state: STEER[state] for state in STEER if state not in (ALONE, SHARED, OURS)}
# Only a group settles on points, and only its talk has a screen to give round.
SETTLE: ByState = dict.fromkeys((LIVE, DOTS, DONE), "worker")
LOOK_ON: ByState = {
    **dict.fromkeys((LIVE, DOTS, DONE), INSIDE),
    **dict.fromkeys((ASKED, SIDE_BY_SIDE), BESIDE),
    LEFT: "opener",
    SHARED: AROUND,
    OURS: "worker coach",
    HERS: "opener",
}

# Who pays an own budget reads what waits and what was refused; what she took back is hers alone again.
PAYS: ByState = {"waits": "worker coordinator", "asked": "worker coordinator"}
# A result of one group stays inside it; everybody around a project sees one of the whole project.
NAMES: ByState = {"group": "worker participant", "project": "worker participant neighbour"}
LOOKS_ON: ByState = {"group": "coach coordinator", "project": "coach coordinator partner"}

TABLE: dict[str, Row] = {
    # The front of the house.
    "access:start": PUBLIC_PAGE,
    "access:demo_sign_in": Row("name", None, NOWHERE),  # outside the demonstration there is nobody to be
    "access:quick_exit": PUBLIC_PAGE,
    "access:erased": PUBLIC_PAGE,
    "access:accept": Row(
        "invitation",
        Cell({"open": EVERYBODY}, signed_out={"open": YES}),
        Cell({"open": EVERYBODY}, signed_out={"open": YES}),
        exempt=True,
    ),
    "set_language": PUBLIC,
    "framework:handbook": PUBLIC_PAGE,
    "framework:block": Row("block", ANYBODY),
    "framework:contents": PUBLIC_PAGE,
    "framework:book_paper": PUBLIC_PAGE,
    "framework:page": Row("page", ANYBODY),
    # What an organisation adds: read by who belongs to it, written by its coordinator.
    "framework:own_new": both(yes="coordinator", forbidden=EVERYBODY),
    "framework:own_page": page("own page", yes=ROLES),
    "framework:own_edit": both("own page", yes="coordinator", forbidden=ROLES),
    "framework:own_remove": button("own page", yes="coordinator", forbidden=ROLES),
    "framework:instruments": page(yes="coordinator", forbidden=EVERYBODY),
    "framework:instrument_new": both(yes="coordinator", forbidden=EVERYBODY),
    "framework:instrument_keep": both(yes="coordinator", forbidden=EVERYBODY),
    "framework:instrument": page("own instrument", yes="coordinator", forbidden=ROLES),
    "framework:instrument_remove": button("own instrument", yes="coordinator", forbidden=ROLES),
    "framework:instrument_language": button("own instrument", yes="coordinator", forbidden=ROLES),
    "framework:instrument_texts": both("own instrument", yes="coordinator", forbidden=ROLES),
    "ui:index": Row("", NOWHERE),  # for who builds
    "ui:component": Row("component", NOWHERE),
    # Signing in and out.
    "access:sign_in": PUBLIC,
    "account_login": PUBLIC,
    "access:sign_out": PUBLIC,
    "account_logout": PUBLIC,
    "mfa_login_webauthn": SIGNED_IN,  # asked by the script of the sign-in page; else the way to that page
    "mfa_authenticate": SIGNED_IN,  # half-way signing in only
    # Oneself.
    "access:me": SIGNED_IN,
    "access:passphrase": SIGNED_IN,
    "access:devices": SIGNED_IN,
    "access:organisations": Row("", Cell(EVERYBODY), Cell(ROLES)),
    "access:looks": page(yes=EVERYBODY),
    "access:book": page(yes=EVERYBODY),
    "access:export": Row("", Cell(EVERYBODY), names="bram farid greet"),  # for whom she opened, and who looked
    "access:known": SIGNED_IN,
    "access:card": SIGNED_IN,
    "access:unlock": SIGNED_IN,  # who has nothing locked is sent on
    "access:begin_anew": SIGNED_IN,
    "access:before_erasing": page(yes=EVERYBODY),
    "access:erase_words": SIGNED_IN,
    "access:erase": SIGNED_IN,
    "mfa_index": page(yes=EVERYBODY),
    "mfa_list_webauthn": page(yes=EVERYBODY),
    "mfa_activate_totp": SIGNED_IN,
    "mfa_deactivate_totp": both(),  # who has no app has nothing to take away
    "mfa_add_webauthn": SIGNED_IN,
    "mfa_remove_webauthn": both("key"),
    "mfa_view_recovery_codes": page(),
    "mfa_generate_recovery_codes": both(yes=EVERYBODY),
    "mfa_download_recovery_codes": both(),
    "account_reauthenticate": SIGNED_IN,
    "mfa_reauthenticate": SIGNED_IN,
    "mfa_reauthenticate_webauthn": SIGNED_IN,
    # The people of an organisation. Who may not look into it learns nothing about any key.
    "access:people": page(yes="coordinator", forbidden=EVERYBODY),
    "access:invite": both(yes="coordinator", forbidden=EVERYBODY),
    "access:withdraw": button("sent", yes="coordinator", forbidden="colleague"),
    "access:end_membership": both("membership", yes="coordinator", forbidden="colleague"),
    "access:member_code": both("membership", yes="coordinator", forbidden="colleague"),
    # Projects.
    "groups:today": page(yes=EVERYBODY),
    "groups:projects": page(yes=EVERYBODY),
    "groups:project_new": both(yes="worker coordinator", forbidden=EVERYBODY),
    "groups:project": page("project", AROUND),
    "groups:project_edit": both("project", "worker coordinator", OTHERS),
    "groups:project_end": both("project", "worker coordinator", OTHERS),
    "groups:project_reopen": button("project", "worker coordinator", OTHERS),
    "groups:promise_new": both("project", "worker", BESIDE),
    "groups:project_people": both("project", "coordinator", f"worker {OTHERS}"),
    "groups:project_remove": both("project", "coordinator", f"worker {OTHERS}"),
    "groups:project_invite": both("project", "worker coordinator", OTHERS),
    # Groups. A partner does not see them; a participant sees her own.
    "groups:groups": page(yes=EVERYBODY),
    "groups:group_new": both(yes="worker coordinator", forbidden=EVERYBODY),
    "groups:group": page("group", INSIDE),
    "groups:group_edit": both("group", "worker coordinator", "participant coach"),
    "groups:group_leave": button("group", INSIDE),
    "groups:group_people": both("group", "worker", "participant coach coordinator"),
    "groups:group_move": button("group", "worker", "participant coach coordinator"),
    "groups:group_code": both("group", "worker", "participant coach coordinator"),
    "groups:group_remove": both("group", "worker", "participant coach coordinator"),
    "groups:group_invite": both("group", "worker", "participant coach coordinator"),
    # What was agreed.
    "groups:meetings": page("group", INSIDE),
    "groups:meeting_new": both("group", "worker", "participant coach coordinator"),
    "groups:group_close": both("group", "worker", "participant coach coordinator"),
    "groups:named": button("group", "participant"),
    "groups:group_around": both("group", "worker", "participant coach coordinator"),
    "groups:look_back": Row("group", Cell(INSIDE), Cell("worker participant", "coach coordinator")),
    "groups:look_back_drop": button("look back", "worker participant"),
    "groups:meeting": page("meeting", INSIDE),
    "groups:meeting_edit": both("meeting", "worker", "participant coach coordinator"),
    "groups:meeting_cards": page("meeting", "worker participant", "coach coordinator"),
    "groups:meeting_close": both("meeting", "worker", "participant coach coordinator"),
    "groups:meeting_call_off": button("meeting", "worker", "participant coach coordinator"),
    "groups:point_new": both("meeting", "worker participant", "coach coordinator"),
    "groups:point_drop": button("point", "worker participant", "coach coordinator"),
    "groups:feeds": Row("", Cell(EVERYBODY), Cell(ROLES)),  # who belongs nowhere has no calendar to make
    "groups:away": SIGNED_IN,
    "groups:away_pass": page(yes=EVERYBODY),
    "groups:away_worker": page(yes=EVERYBODY),
    "groups:away_manifest": page(yes=EVERYBODY),
    "groups:feed": Row("calendar", ANYBODY, exempt=True),
    "groups:feed_drop": button("feed", "opener"),
    # What worked: named by who is in the group or the project, read by who sees it.
    "results:timeline": page("project", AROUND),
    "results:poster": page("project", AROUND),
    "results:new": both("group", "worker participant", "coach coordinator"),
    "results:project_new": both("project", "worker participant", "coach partner coordinator"),
    "results:edit": both("result", NAMES, LOOKS_ON),
    "results:remove": button("result", NAMES, LOOKS_ON),
    "groups:promises": page(yes=EVERYBODY),
    # Where a team goes out: who goes out for the project reads it and writes there; own words are changed by oneself.
    "outreach:round": page(yes=EVERYBODY),  # one's own places; for most there are none
    "outreach:away": SIGNED_IN,  # one's own places; for most there are none
    "outreach:questions": page(yes=EVERYBODY),  # questions to oneself, about nobody
    "outreach:together": page(yes=EVERYBODY),
    "outreach:together_paper": page(yes=EVERYBODY),  # an empty sheet
    "outreach:safety": page("project", "worker coordinator", OTHERS),
    "outreach:safety_edit": both("project", "worker coordinator", OTHERS),
    "outreach:place_new": both("project", "worker", BESIDE),
    "outreach:place": page("place", "worker"),
    "outreach:place_edit": both("place", "worker"),
    "outreach:place_remove": button("place", "worker"),
    "outreach:into_group": page("place", "worker"),
    "outreach:walk_new": both("project", "worker", BESIDE),
    "outreach:walk": page("walk", "worker"),
    "outreach:walk_edit": both("walk", "worker"),
    "outreach:walk_remove": button("walk", "worker"),
    "outreach:stop_earlier": button("stop", "worker"),
    "outreach:stop_here": button("stop", "worker"),
    "outreach:contact_new": both("place", "worker"),
    "outreach:contact_edit": both("contact", {"mine": "worker"}, {"other": "worker"}),
    "outreach:contact_remove": button("contact", {"mine": "worker"}, {"other": "worker"}),
    "outreach:settle": button("contact", "worker"),
    "outreach:drop_nickname": button("contact", "worker"),
    "groups:promise": page("promise", AROUND),
    "groups:promise_edit": both("promise", "worker", BESIDE),
    "groups:report": Row(
        "promise",
        Cell(elsewhere=AROUND),  # loaded anew: the way to the promise
        Cell("worker participant neighbour", "coach partner coordinator"),
    ),
    # Rounds.
    # Somebody's own space: hers alone, and what she opened for who she asked by name.
    "growth:home": page(yes=EVERYBODY),
    "growth:strengths": page(yes=EVERYBODY),
    "growth:strengths_paper": page(yes=EVERYBODY),
    "growth:strength_new": both(yes=EVERYBODY),
    "growth:strength": named("strength", "opener", "bram"),
    "growth:strength_tie": both("strength", "opener"),
    "growth:strength_remove": thrown("strength"),
    "growth:strength_picture": both("strength", "opener"),
    "growth:strength_drawing": both("strength", "opener"),
    "growth:strength_clear": button("strength", "opener"),
    "growth:picture": page("picture", "opener"),
    "growth:picture_remove": thrown("picture"),
    "growth:picture_opened": page("picture", {"opened": "reader"}),
    # A story: hers, who types it for her, who she opens it for, and who works on a project that she offered it to.
    "growth:stories": Row("", Cell(EVERYBODY), names="bram"),
    "growth:story_new": named("", EVERYBODY, "bram farid greet"),
    "growth:story_ask": named("", EVERYBODY, "bram farid greet"),
    "growth:story": Row("story", Cell("opener"), names="bram"),
    "growth:story_edit": named("story", "opener", "bram"),
    "growth:story_right": button("story", "opener"),
    "growth:story_remove": thrown("story"),
    "growth:story_picture": both("story", "opener"),
    "growth:story_offer": both("story", "opener"),
    "growth:offer_withdraw": both("offer", "opener"),
    "growth:use_answer": button("use", "opener"),
    "growth:story_type": both("storytype", {"asked": "reader"}),
    "growth:offered": both("offer", "reader"),
    "growth:dream_new": both(yes=EVERYBODY),
    "growth:dream": Row("dream", Cell("opener"), names="bram"),
    "growth:dream_edit": both("dream", "opener"),
    "growth:dream_settle": button("dream", "opener"),
    "growth:dream_remove": thrown("dream"),
    "growth:step_new": both("dream", "opener"),
    "growth:path_new": both(yes=EVERYBODY),
    "growth:path": Row("path", Cell("opener"), names="bram"),
    "growth:path_edit": named("path", "opener", "bram"),
    "growth:path_settle": button("path", "opener"),
    "growth:path_elsewhere": named("path", "opener", "bram"),
    "growth:path_order": page("path", "opener"),
    "growth:path_remove": thrown("path"),
    "growth:stage_new": named("path", "opener", "bram"),
    "growth:stage": named("stage", "opener", "bram"),
    "growth:stage_edit": named("stage", "opener", "bram"),
    "growth:stage_settle": button("stage", "opener"),
    "growth:stage_move": button("stage", "opener"),
    "growth:stage_remove": thrown("stage"),
    "growth:stage_step_new": both("stage", "opener"),
    "growth:talk_new": named("path", "opener", "bram"),
    "growth:talk": named("talk", "opener", "bram"),
    "growth:talk_edit": named("talk", "opener", "bram"),
    "growth:talk_remove": thrown("talk"),
    "growth:step": named("step", "opener", "bram"),
    "growth:step_edit": named("step", "opener", "bram"),
    "growth:step_remove": thrown("step"),
    "growth:beside": named("step", "opener", "bram"),
    "growth:beside_part": button("beside", {"there": "opener"}),
    "growth:beside_close": button("beside code", "opener"),
    "growth:cheer_remove": button("cheer", "opener"),
    "growth:load": page(yes=EVERYBODY),
    "growth:load_open": named("", EVERYBODY, "bram farid greet"),
    "growth:weight_new": both(yes=EVERYBODY),
    "growth:weight": named("weight", "opener", "bram"),
    "growth:weight_near": Row("weight", Cell("opener"), names="bram"),
    "growth:weight_move": button("weight", "opener"),
    "growth:weight_strength": both("weight", "opener"),
    "growth:weight_remove": thrown("weight"),
    "growth:audience": named("strength", "opener", "bram farid greet"),
    # What somebody saw is written to her; who wrote it is named to her alone, and does not read it back.
    "growth:noticed_all": Row("", Cell(EVERYBODY), names="bram ines"),
    "growth:noticed": named("noticed", "opener", "bram ines"),
    "growth:noticed_card": page("noticed", "opener"),
    "growth:feather": both("group", "worker participant", "coach coordinator"),
    "growth:noticed_keep": button("noticed", "opener"),
    "growth:noticed_strength": both("noticed", "opener"),
    "growth:noticed_remove": thrown("noticed"),
    "growth:noticed_decline": button("noticed", "opener"),
    "growth:noticed_allow": button("declined", "opener"),
    "growth:notice": both(yes=EVERYBODY),
    "growth:exercise": both(yes=EVERYBODY),
    "growth:compasses": page(yes=EVERYBODY),
    "growth:compass_begin": button(yes=EVERYBODY),
    "growth:compass_beside": page(yes=EVERYBODY),
    "growth:mirrors": page(yes=EVERYBODY),
    "growth:mirror_begin": button(yes=EVERYBODY),
    "growth:mirror_beside": page(yes=EVERYBODY),
    "growth:mirror": Row("mirror", Cell("opener"), names="bram"),
    "growth:mirror_question": named("mirror", "opener", "bram"),
    "growth:mirror_overview": named("mirror", "opener", "bram"),
    "growth:mirror_remove": thrown("mirror"),
    "growth:touchstones": page(yes=EVERYBODY),
    "growth:touchstone_new": both(yes=EVERYBODY),
    "growth:touchstone": Row("touchstone", Cell("opener"), names="bram"),
    "growth:touchstone_question": named("touchstone", "opener", "bram"),
    "growth:touchstone_then": named("touchstone", "opener", "bram"),
    "growth:touchstone_paper": page("touchstone", "opener"),
    "growth:touchstone_edit": named("touchstone", "opener", "bram"),
    "growth:touchstone_remove": thrown("touchstone"),
    "growth:opened": page(yes=EVERYBODY),
    "growth:opened_one": page("space", {"opened": "reader"}),
    "growth:cheer": both("asked", {"opened": "reader"}),
    # An own budget: she chooses, who gave it and the coordinator pay, the coach is asked to look again.
    "growth:budget": Row("", Cell(EVERYBODY), names="bram greet"),
    "growth:budget_choose": named("budget", "opener", "bram greet"),
    "growth:spending": Row("spending", Cell("opener"), names="bram greet"),
    "growth:spending_take_back": button("spending", "opener"),
    "growth:spending_remove": both("spending", "opener"),
    "growth:spending_appeal": named("spending", "opener", "bram greet"),
    "growth:receipt_new": named("spending", "opener", "bram greet"),
    "growth:receipt_remove": thrown("receipt"),
    "growth:budgets": Row("", Cell("worker coach coordinator", EVERYBODY), names="amina"),
    "growth:budget_give": Row("", *[Cell("worker coach coordinator", EVERYBODY)] * 2, names="els greet loser"),
    "growth:budget_given": Row("budget", Cell("worker coordinator"), names="greet"),
    "growth:budget_change": named("budget", "worker coordinator", "els greet"),
    "growth:budget_choice": Row("spending", Cell(PAYS), names="greet"),
    "growth:budget_settle": button("spending", PAYS),
    "growth:budget_refuse": named("spending", PAYS, "greet"),
    "growth:appeal_answer": Row("spending", *[Cell({"asked": "coach"}, PAYS)] * 2, names="amina"),
    "growth:receipt": page("receipt", {state: f"opener {who}".strip() for state, who in {**PAYS, "back": ""}.items()}),
    # Looking back: a reflection is the worker's, and whose he asked by name; a subject is the group's or the workers'.
    "reflection:home": page(yes=EVERYBODY),
    "reflection:new": both(yes="worker coach coordinator", forbidden=EVERYBODY),
    "reflection:reflection": both("reflection", "opener"),
    "reflection:edit": both("reflection", "opener"),
    "reflection:share": both("reflection", "opener"),
    "reflection:remove": thrown("reflection"),
    "reflection:shared": page("reflection", {"shared": "reader"}),
    "reflection:mirror": page(yes=EVERYBODY),
    "reflection:mirror_new": both(yes="worker coach coordinator", forbidden=EVERYBODY),
    "reflection:mirror_one": page("attitude", "opener"),
    "reflection:mirror_edit": both("attitude", "opener"),
    "reflection:mirror_share": both("attitude", "opener"),
    "reflection:mirror_remove": thrown("attitude"),
    "reflection:mirror_shared": page("attitude", {"shared": "reader"}),
    "reflection:message_first": page(yes=EVERYBODY),
    "reflection:message_new": both(yes="worker coach coordinator", forbidden=EVERYBODY),
    "reflection:message": page("message", "opener"),
    "reflection:message_edit": both("message", "opener"),
    "reflection:message_done": thrown("message"),
    "reflection:team": both(yes="worker coach coordinator", forbidden=EVERYBODY),
    "reflection:team_draw": button(yes="worker coach coordinator", forbidden=EVERYBODY),
    "reflection:agenda": page(yes="worker coach coordinator", forbidden=EVERYBODY),
    "reflection:subject_needs": both("item", "worker coach coordinator"),
    "reflection:subject_earlier": button("item", "worker coach coordinator"),
    "reflection:team_looks": page(yes="worker coach coordinator", forbidden=EVERYBODY),
    "reflection:team_look_new": both(yes="worker coach coordinator", forbidden=EVERYBODY),
    "reflection:team_look": page("teamlook", "worker coach coordinator"),
    "reflection:team_look_edit": both("teamlook", "worker coach coordinator"),
    "reflection:team_look_remove": Row(
        "teamlook", Cell("worker coach coordinator"), Cell("worker coach coordinator", elsewhere=EVERYBODY)
    ),
    "reflection:together": page("group", INSIDE),
    "reflection:together_new": both("group", "worker participant", "coach coordinator"),
    "reflection:together_one": Row("together", Cell(INSIDE), Cell("worker participant", "coach coordinator")),
    "reflection:together_edit": both("together", "worker participant", "coach coordinator"),
    "reflection:together_remove": both("together", "worker participant", "coach coordinator"),
    "reflection:subjects": Row("group", Cell(INSIDE), Cell("worker participant", "coach coordinator")),
    "reflection:subjects_draw": button("group", "worker participant", "coach coordinator"),
    "reflection:subject_choose": button("subject", "worker participant", "coach coordinator"),
    "reflection:subject_later": button("subject", "worker participant", "coach coordinator"),
    "reflection:subject_learnt": both("subject", "worker participant", "coach coordinator"),
    "reflection:subject_drop": button("subject", "worker participant", "coach coordinator"),
    # Rounds.
    "instruments:rounds": page(yes=EVERYBODY),
    "instruments:across": page(yes="coach coordinator", forbidden=EVERYBODY),  # many together, nobody of them
    "instruments:own_csv": page(yes=EVERYBODY),
    "instruments:start": both("project", AROUND),
    "instruments:start_with": both("project", AROUND),
    "instruments:catalogue": page("project", AROUND),
    "instruments:of_project": page("project", AROUND),
    "instruments:of_project_with": page("project", AROUND),
    "instruments:of_project_with?scan": page("scan", AROUND),
    "instruments:round": page("round", SEE),
    "instruments:round?scan": page("scan", SEE),
    "instruments:fill?scan": page("scan", ANSWER, SEE),
    "instruments:picture": page("round", DRAWN),
    "instruments:share": button("round", STEER, SEE),
    "instruments:remove": both("round", REMOVE, SEE),
    "instruments:fill": both("round", ANSWER, SEE),
    "instruments:fill_question": both("round", ANSWER, SEE),
    "instruments:fill_overview": both("round", ANSWER, SEE),
    "instruments:fill_withdraw": both("round", SEE),  # nothing given is nothing taken back
    "instruments:compass": both("compass", "worker", INSIDE),
    "instruments:compass_unlink": button("compass", "worker", INSIDE),
    "instruments:compass_examples": page("compass", "worker", INSIDE),
    "instruments:examples": page(yes="coordinator", forbidden=EVERYBODY),
    "instruments:example_new": both(yes="coordinator", forbidden=EVERYBODY),
    "instruments:example": both(yes="coordinator", forbidden=EVERYBODY),
    "instruments:example_do": button(yes="coordinator", forbidden=EVERYBODY),
    "instruments:choose": page("round", CHOOSE, SEE),
    "instruments:step": both("round", CHOOSE, SEE),
    "instruments:tell_step": button("own step", CHOOSE, SEE),
    # About the organisation: its professionals look, who coordinates begins. About oneself: who works with people.
    "instruments:of_organisation": page(yes=AT_WORK),
    "instruments:catalogue_organisation": page(yes="coordinator", forbidden=AT_WORK),
    "instruments:start_organisation": Row("instrument", Cell("coordinator", AT_WORK), Cell("coordinator", AT_WORK)),
    "instruments:of_organisation_with": page("our scan", {OURS: AT_WORK}),
    "instruments:of_oneself_with": page("own scan", {HERS: "opener"}),
    "instruments:of_oneself": page(yes=AT_WORK),
    "instruments:catalogue_oneself": page(yes=AT_WORK),
    "instruments:start_oneself": both("instrument", AT_WORK),
    "instruments:paper": both("round", TYPE, SEE),
    "instruments:empty_paper": PUBLIC_PAGE,
    "instruments:empty_paper?ronde": Row("round", Cell(STEER, SEE, signed_out=NO)),  # its QR lets people in
    # The shared screen. Who does not steer is shown the way to the round.
    "instruments:begin_live": button("group", "worker", "participant coach coordinator"),
    "instruments:live": page("round", SEE),
    "instruments:live_count": page("round", STEER, SEE),
    "instruments:live_phase": button("round", STEER, SEE),
    "instruments:hand_on": both("round", SETTLE, LOOK_ON),
    "instruments:live_agree": both("round", SETTLE, LOOK_ON),
    # A problem worked on with cards.
    "instruments:problem": both("board", SETTLE, LOOK_ON),
    "instruments:cards": both("board", SETTLE, LOOK_ON),
    "instruments:lay_card": both("board", SETTLE, LOOK_ON),
    "instruments:board_count": page("board", STEER, SEE),
    # The telephone. Without a token of this round every page leads to its door.
    "instruments:enter": PUBLIC,
    "instruments:door": Row(
        "entry",
        Cell({"there": EVERYBODY}, signed_out={"there": YES}),
        Cell({"there": EVERYBODY}, signed_out={"there": YES}),
    ),
    "instruments:question": Row("entry", ANYBODY, ANYBODY),
    "instruments:overview": Row("entry", ANYBODY, ANYBODY),
    "instruments:card": Row("entry", ANYBODY, ANYBODY),
    "instruments:card_place": Row("card", ANYBODY, ANYBODY),
    "instruments:thanks": Row("entry", ANYBODY),
    "instruments:next_person": Row("entry", None, ANYBODY),
    "instruments:withdraw": Row("entry", ANYBODY, ANYBODY),
}
