"""Every technique and duty has a sentence, and no sentence claims more than training may."""

from __future__ import annotations

from simulator.model.technique import FAMILY_OF
from simulator.model.vocabulary import DUTIES
from simulator.scoring.technique_words import DUTIES as DUTY_WORDS
from simulator.scoring.technique_words import SENTENCES


def test_every_technique_has_a_sentence_and_no_sentence_lacks_a_technique():
    assert SENTENCES.keys() == FAMILY_OF.keys()


def test_every_duty_has_its_two_sentences():
    assert DUTY_WORDS.keys() == set(DUTIES)


def test_no_sentence_speaks_of_legal_and_illegal():
    said = " ".join([*SENTENCES.values(), *(words for pair in DUTY_WORDS.values() for words in pair)]).lower()
    assert not [word for word in ("illegal", "unlawful", "last resort", "no other option") if word in said]
