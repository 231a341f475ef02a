"""Every key of the format and every word of its closed lists says what it means, and nothing else does."""

from simulator.authoring.editors import shapes_and_words
from simulator.authoring.meanings import of_key, of_word
from simulator.authoring.meanings.effect_keys import EFFECTS
from simulator.authoring.meanings.keys import KEYS
from simulator.authoring.meanings.words import WORDS

SHAPES, LISTS = shapes_and_words()


def lacking(tables, meaning):
    def lacks(name, word):
        try:
            return not meaning(name, word).endswith((".", "?"))
        except KeyError:
            return True

    return [(name, word) for name, words in tables for word in words if lacks(name, word)]


def test_every_key_says_what_it_means():
    assert lacking(SHAPES, of_key) == []


def test_every_word_of_a_closed_list_says_what_it_means():
    assert lacking(LISTS, of_word) == []


def test_no_meaning_is_of_a_key_that_there_is_not():
    told = {(shape, key) for shape, keys in KEYS.items() for key in keys}
    there = {(shape, key) for shape, keys in SHAPES for key in keys}
    assert told - there == set()
    assert {key for _shape, key in there} >= EFFECTS.keys()


def test_no_meaning_is_of_a_word_that_there_is_not():
    told = {(name, word) for name, words in WORDS.items() for word in words}
    assert told - {(name, word) for name, words in LISTS for word in words} == set()


def test_a_meaning_is_a_sentence_or_two():
    all_of_them = [means for table in (*KEYS.values(), *WORDS.values(), EFFECTS) for means in table.values()]
    assert [means for means in all_of_them if len(means) > 160] == []
