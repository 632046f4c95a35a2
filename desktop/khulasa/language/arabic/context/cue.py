"""What makes an Arabic sentence lean on those before it, by name."""

from __future__ import annotations

from enum import StrEnum


class Cue(StrEnum):
    """What makes a sentence lean on those before it."""

    SPEAKER = "speaker"  # a verb of saying without its subject: وأضاف أن
    SUBJECT = "subject"  # any other verb without its subject: وفي عام 2011 شارك في
    PRONOUN = "pronoun"  # it opens with a pronoun, or what was told: وهو، والأمر نفسه
    EARLY_PRONOUN = (
        "early pronoun"  # a pronoun before anything that it could speak of: أفضل أوقاتها
    )
    THIS = "this"  # هذا، ويعود ذلك
    THIS_THING = "this thing"  # ويسمح هذا الحل
    REASON = "reason"  # لذلك، ومع ذلك
    CONTRAST = "contrast"  # لكن، غير أن
    LINK = "link"  # كما، من جهة أخرى
    ROLE = "role"  # المصدر، الحادث: which?
    OTHER = "other"  # الضحية الثالثة، المصدر نفسه
    PLACE = "place"  # وهبطت هناك
    ALSO = "also"  # وأجرى أيضا
    CLAUSE = "clause"  # it is a piece of the sentence before: حيث، مما
    QUESTION = "question"
    FRAGMENT = "fragment"  # a few words without a verb
