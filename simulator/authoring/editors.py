"""The format as JSON Schema, for editors that complete, explain and check YAML while it is written.

It is for yaml-language-server, whose extension keys (`markdownEnumDescriptions`, `defaultSnippets`) show what each word
means. It refuses to be the judge of a file: names that the file itself declares are suggested and never underlined,
because the schema may be older than the file; `check` says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from simulator.authoring import meanings
from simulator.authoring.declared import Declared
from simulator.authoring.guards import GUARD
from simulator.authoring.kinds import FEET, ID, TIME, Day, Kind, Name, Point, Prose, Quantity, Raw, Whole, Word, YesNo
from simulator.authoring.lines import LINE_KEYS, VOICES, Spoken
from simulator.authoring.names import SOURCES
from simulator.authoring.schema import SCENARIO, TWIN
from simulator.authoring.shapes import ByForm, ListOf, MapOf, Shape
from simulator.model.facts import Fact
from simulator.model.facts import Kind as FactKind

Schema = dict[str, Any]
"""JSON Schema."""

DRAFT = "http://json-schema.org/draft-07/schema#"
# An editor that reads YAML 1.1 takes `yes`, a date or a number for something else than text.
_TEXT: Schema = {"not": {"type": ["array", "object"]}}
_BOOL: Schema = {
    "not": {"type": ["array", "object", "number", "null"]},
    "pattern": "^(yes|no)$",
    "patternErrorMessage": "Write yes or no.",
    "defaultSnippets": [{"label": word, "bodyText": word} for word in ("yes", "no")],
}
_ANYTHING: Schema = {"not": {"type": "null"}}
_AS_BOOL: Schema = {"not": {"type": ["array", "object", "number", "null", "string"]}}


def json_schema(declared: Declared | None = None) -> Schema:
    """The whole format. With what a file declares, its spots, people, scenes, choices and facts are suggested too."""
    writer = _Writer(declared or Declared.nothing())
    whole = _or_twin(writer.inside(SCENARIO), writer.inside(TWIN))
    # A title would head every hover of the file, so what this is stands in a comment.
    about = f"For the scenario {declared.scenario}" if declared else "For every scenario"
    return {
        "$schema": DRAFT,
        "$comment": f"{about}, written by: simulator schema",
        **whole,
        "definitions": dict(sorted(writer.definitions.items())),
    }


def shapes_and_words() -> tuple[list[tuple[str, tuple[str, ...]]], list[tuple[str, tuple[str, ...]]]]:
    """Every shape with its keys and every closed list with its words, as they are written for editors."""
    writer = _Writer(Declared.nothing())
    writer.inside(SCENARIO)
    writer.inside(TWIN)
    return writer.shapes, writer.lists


def _or_twin(whole: Schema, twin: Schema) -> Schema:
    """A file that says of what it is the twin needs other keys; completion offers those of both."""
    needs = {"then": {"required": twin["required"]}, "else": {"required": whole["required"]}}
    keys = {**twin["properties"], **whole["properties"]}
    kept = {key: it for key, it in whole.items() if key != "required"}
    return {**kept, "properties": keys, "if": {"required": ["twin_of"]}, **needs}


class _Writer:
    """Writes kinds as schemas; a shape is written once, as a definition."""

    def __init__(self, declared: Declared) -> None:
        self.definitions: dict[str, Schema] = {}
        self.shapes: list[tuple[str, tuple[str, ...]]] = []
        self.lists: list[tuple[str, tuple[str, ...]]] = [("a source", SOURCES)]
        self._declared = declared

    def of(self, kind: Kind) -> Schema:
        """A kind's schema."""
        if isinstance(kind, Word):
            self.lists.append((kind.means, kind.words))
        return _WRITERS[type(kind)](self, kind)

    def inside(self, shape: Shape) -> Schema:
        """A shape, whole."""
        self.shapes.append((shape.what, tuple(shape.keys)))
        keys = {key: self._key(meanings.of_key(shape.what, key), kind) for key, kind in shape.keys.items()}
        others: Schema | bool = False
        if shape.people is not None:
            others = self.of(shape.people)
            keys |= self._named("a person", others)
        schema: Schema = {"type": "object", "properties": keys, "additionalProperties": others}
        if {"fact", "value"} <= shape.keys.keys() and self._declared.facts:
            schema["allOf"] = [self._if_fact(name, value) for name, value in self._values().items()]
        return {**schema, "required": list(shape.needs)} if shape.needs else schema

    def _if_fact(self, name: str, value: Schema) -> Schema:
        """The values that `value` may have where `fact` names this one."""
        named: Schema = {"properties": {"fact": {"const": name}}, "required": ["fact"]}
        return {"if": named, "then": {"properties": {"value": _bare(value)}}}

    def shape(self, shape: Shape) -> Schema:
        """A reference to a shape's definition."""
        name = shape.what.replace(" ", "_")
        if name not in self.definitions:
            self.definitions[name] = self.inside(shape)
        return {"$ref": f"#/definitions/{name}"}

    def names(self, of: str) -> Schema:
        """A name that the file declares: suggested where it is known, and free."""
        known = self._declared.names(of)
        return {"anyOf": [_words(known), {"type": "string"}]} if known else {"type": "string"}

    def raw(self, means: str) -> Schema:
        """What its reader resolves: a guard, or a value of a fact."""
        if not means.startswith("a guard"):
            return dict(_ANYTHING)
        name = means.replace(" ", "_")
        if name not in self.definitions:
            self.definitions[name] = {}  # a guard holds guards: the name is taken before what is inside is written
            inside = self.inside(GUARD)
            keys = {**inside["properties"], **self._tests()} if means == GUARD.what else inside["properties"]
            others = _ANYTHING if means == GUARD.what else False
            self.definitions[name] = {**inside, "properties": keys, "additionalProperties": others}
        return {"$ref": f"#/definitions/{name}"}

    def mapping(self, kind: MapOf) -> Schema:
        """A mapping by name."""
        inner = self.of(kind.kind)
        if kind.words:
            self.lists.append((kind.of, kind.words))
            keys = {word: {**inner, "description": meanings.of_word(kind.of, word)} for word in kind.words}
            return {"type": "object", "properties": keys, "additionalProperties": False}
        schema: Schema = {"type": "object", "additionalProperties": inner}
        if kind.ids:
            schema["propertyNames"] = {"pattern": f"^{ID.pattern}$"}
        keys = self._values() if kind.of == "a fact" else self._named(kind.of, inner)
        return {**schema, "properties": keys} if keys else schema

    def line(self) -> Schema:
        """A line: a speaker, with an aside or none, and the words."""
        self.shapes.append(("a line", (*LINE_KEYS, *VOICES)))
        keys = {key: self._key(meanings.of_key("a line", key), kind) for key, kind in LINE_KEYS.items()}
        keys |= {voice: {"description": meanings.of_key("a line", voice), **_TEXT} for voice in VOICES}
        return {"type": "object", "properties": keys | self._named("a person", _TEXT), "additionalProperties": _TEXT}

    def _key(self, means: str, kind: Kind) -> Schema:
        return {"description": means, **self.of(kind)}

    def _named(self, of: str, inner: Schema) -> dict[str, Schema]:
        return {name: {**inner, "description": gloss} for name, gloss in self._declared.names(of).items()}

    def _values(self) -> dict[str, Schema]:
        """Facts with the values that each may have."""
        told = self._declared.names("a fact")
        return {name: {"description": told[name], **_value(fact)} for name, fact in self._declared.facts.items()}

    def _tests(self) -> dict[str, Schema]:
        """Facts as a guard asks for them: a value, or any of a list, or the bounds of a count."""
        bounds: Schema = {"type": "object"}
        return {
            name: {"description": schema["description"], "anyOf": [_bare(schema), {"type": "array"}, bounds]}
            for name, schema in self._values().items()
        }


def _words(words: Mapping[str, str]) -> Schema:
    return {"enum": list(words), "markdownEnumDescriptions": list(words.values())}


def _value(fact: Fact) -> Schema:
    """A value of a fact, where it is set or known."""
    if fact.kind is FactKind.BOOL:
        return dict(_BOOL)
    if fact.kind is FactKind.COUNT:
        return {"type": ["integer", "object"]}
    words, told = _words(_glossed(fact)), meanings.VALUES.get(fact.name.rpartition(".")[2])
    # The law's words are closed; the file's own may have grown since this was written.
    also = [_AS_BOOL] if told else [{"type": "string"}]
    return {"anyOf": [words, {"type": "array", "items": words}, *also]}


def _glossed(fact: Fact) -> dict[str, str]:
    told = meanings.VALUES.get(fact.name.rpartition(".")[2], {})
    return {value: told.get(value, "") for value in fact.values}


def _bare(schema: Schema) -> Schema:
    return {key: inner for key, inner in schema.items() if key != "description"}


def _word(kind: Word) -> Schema:
    told = _words({word: meanings.of_word(kind.means, word) for word in kind.words})
    return {"anyOf": [told, _AS_BOOL]} if {"yes", "no"} & {*kind.words} else told


def _any_of(schemas: Iterable[Schema]) -> Schema:
    """Any of some schemas, each once and none inside another's list."""
    flat = [one for schema in schemas for one in (schema["anyOf"] if [*schema] == ["anyOf"] else [schema])]
    once = [one for n, one in enumerate(flat) if one not in flat[:n]]
    return once[0] if len(once) == 1 else {"anyOf": once}


def _list(writer: _Writer, kind: ListOf) -> Schema:
    inner = writer.of(kind.kind)
    array: Schema = {"type": "array", "items": inner}
    return _any_of((inner, array)) if kind.or_one else array


def _quantity(kind: Quantity) -> Schema:
    pattern, wanted = (TIME, "5 s, 5.2 s or 12 min") if kind.of == "time" else (FEET, "21 ft")
    return {"type": "string", "pattern": f"^{pattern.pattern}$", "patternErrorMessage": f"Write it as {wanted}."}


def _form(writer: _Writer, kind: ByForm) -> Schema:
    return _any_of(writer.of(form) for form in (kind.word, kind.entries, kind.mapping) if form is not None)


_WRITERS: dict[type, Callable[[_Writer, Any], Schema]] = {
    Raw: lambda writer, kind: writer.raw(kind.means),
    Prose: lambda _writer, _kind: _TEXT,
    Name: lambda writer, kind: writer.names(kind.means),
    Word: lambda _writer, kind: _word(kind),
    YesNo: lambda _writer, _kind: _BOOL,
    Whole: lambda _writer, kind: {"type": "integer", "minimum": kind.low, "maximum": kind.high},
    Quantity: lambda _writer, kind: _quantity(kind),
    Point: lambda _writer, _kind: {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
    Day: lambda _writer, _kind: {"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", **_TEXT},
    ListOf: _list,
    MapOf: lambda writer, kind: writer.mapping(kind),
    Shape: lambda writer, kind: writer.shape(kind),
    ByForm: _form,
    Spoken: lambda writer, _kind: writer.line(),
}
