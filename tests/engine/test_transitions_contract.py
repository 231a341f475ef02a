"""What the engine takes for granted about `transitions`; an upgrade that breaks one of these is heard here."""

import pytest
from transitions import Machine, MachineError, State
from transitions.core import EventData


class Cursor:
    __slots__ = ("state", "taken")

    def __init__(self, state):
        self.state, self.taken = state, None


def library(**options):
    fields = {"states": ["a", "b"], "initial": "a", "auto_transitions": False, "send_event": True} | options
    return Machine(model=None, **fields)


def test_a_dotted_string_is_imported_and_called_so_none_is_ever_passed():
    machine = library()
    machine.add_transition("go", "a", "b", conditions="os.getpid")
    with pytest.raises(TypeError):
        machine.events["go"].trigger(Cursor("a"))  # it was imported and called, with one argument too many


def test_without_a_model_nothing_is_grafted_and_a_slotted_cursor_moves():
    machine = library()
    machine.add_transition("go", "a", "b")
    cursor = Cursor("a")
    assert machine.models == []
    assert machine.events["go"].trigger(cursor)
    assert cursor.state == "b"
    assert not hasattr(cursor, "is_a")


def test_a_misspelt_target_passes_until_it_is_walked_into():
    machine = library()
    machine.add_transition("go", "a", "nowhere")
    with pytest.raises(ValueError, match="nowhere"):
        machine.events["go"].trigger(Cursor("a"))


def test_a_closed_guard_answers_false_and_moves_nothing():
    machine = library()
    machine.add_transition("go", "a", "b", conditions=lambda _: False)
    cursor = Cursor("a")
    assert machine.events["go"].trigger(cursor) is False
    assert cursor.state == "a"


def test_the_three_exceptions_are_these():
    machine = library()
    machine.add_transition("go", "a", "b")
    with pytest.raises(MachineError):
        machine.events["go"].trigger(Cursor("b"))
    with pytest.raises(ValueError, match="c"):
        machine.events["go"].trigger(Cursor("c"))
    with pytest.raises(KeyError):
        machine.events["stay"]


def test_ways_are_asked_in_order_and_the_first_without_a_guard_is_the_last_to_be_taken():
    def shut(event):
        event.model.taken = "asked"
        return False

    machine = library(states=["a", "b", "c"])
    machine.add_transition("go", "a", "b", conditions=shut)
    machine.add_transition("go", "a", "c")
    machine.add_transition("go", "a", "b", conditions=lambda _: pytest.fail("asked after one that is open"))
    cursor = Cursor("a")
    assert machine.events["go"].trigger(cursor)
    assert (cursor.state, cursor.taken) == ("c", "asked")
    assert EventData.__name__ == "EventData"


def test_three_names_of_states_mean_something_else():
    machine = library(states=["a", "b", State("c")])
    machine.add_transition("all", "*", "b")
    machine.add_transition("same", "a", "=")
    machine.add_transition("stay", "a", "")
    assert set(machine.events["all"].transitions) == {"a", "b", "c"}
    for trigger in ("same", "stay"):
        cursor = Cursor("a")
        machine.events[trigger].trigger(cursor)
        assert cursor.state == "a"
