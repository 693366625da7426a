"""Plays how Amina asks her sister to stand beside a step, with a code: she belongs to no organisation."""

from datetime import datetime
from uuid import UUID

from krachtbron.access import public as access
from krachtbron.base.ids import new_id, new_secret
from krachtbron.demo.cast import Cast, done
from krachtbron.growth import public as growth

SISTER, SIGNS_IN = "Samira", "samira zus"
CHEER = "Ik breng de prei mee en blijf tot de afwas."


def sister_beside(cast: Cast, step_id: UUID, at: datetime) -> None:
    """Her passphrase nobody knows: she belongs to the story, not to those to look around as."""
    secret = done(growth.ask_beside(cast.amina.actor, step_id, key=new_id(), at=at))
    came = access.accept_anew(secret, nickname=SISTER, name=SIGNS_IN, passphrase=new_secret(), language="nl", at=at)
    sister = access.actor_for(done(came).account.person_id)
    growth.read_space(sister, cast.amina.person_id, at=at)
    done(growth.cheer(sister, step_id, key=new_id(), words=CHEER, at=at))
