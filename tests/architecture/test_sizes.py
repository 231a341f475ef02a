"""The architecture and the sizes are tests: small modules, small functions, one purpose stated at the top of each."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "simulator").rglob("*.py"))
BANNED = {"node", "edge", "payload", "manager", "handler", "context", "data", "utils", "helper", "base"}


def _tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def _name(module: Path) -> str:
    return str(module.relative_to(ROOT))


def test_modules_stay_small():
    lengths = {_name(module): module.read_text(encoding="utf-8").count("\n") for module in MODULES}
    assert not {name: length for name, length in lengths.items() if length > 300}


def test_functions_stay_small():
    long = [
        f"{_name(module)}:{node.lineno} {node.name}"
        for module in MODULES
        for node in ast.walk(_tree(module))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > 40
    ]
    assert not long


def test_classes_stay_small():
    long = [
        f"{_name(module)}:{node.lineno} {node.name}"
        for module in MODULES
        for node in ast.walk(_tree(module))
        if isinstance(node, ast.ClassDef) and (node.end_lineno or 0) - node.lineno + 1 > 150
    ]
    assert not long


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_every_module_says_what_it_is_for(module: Path):
    assert ast.get_docstring(_tree(module))


def test_names_are_the_fields_own():
    stems = {part for module in MODULES for part in module.relative_to(ROOT).with_suffix("").parts}
    assert not stems & BANNED


def test_the_top_level_is_fixed():
    allowed = {"pyproject.toml", "simulator", "scenarios", "assets", "tests", "README.md"}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    built = {"build", "dist", "htmlcov"}
    assert found - built <= allowed
