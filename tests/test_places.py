import pytest

from simulator.places import NotFound, available, find_places, golden_play, scenario_file


@pytest.fixture
def places(tmp_path):
    """A checkout with two encounters, and a home with one of its own."""
    package = tmp_path / "checkout" / "simulator"
    package.mkdir(parents=True)
    for slug in ("knife_in_the_bedroom", "back_yard"):
        folder = tmp_path / "checkout" / "scenarios" / slug
        (folder / "plays").mkdir(parents=True)
        (folder / "scenario.yaml").touch()
    (tmp_path / "home" / "scenarios" / "mine").mkdir(parents=True)
    (tmp_path / "home" / "scenarios" / "mine" / "scenario.yaml").touch()
    return find_places({"SIMULATOR_HOME": str(tmp_path / "home")}, package)


def test_everything_that_is_written_goes_to_one_home(places, tmp_path):
    home = tmp_path / "home"
    assert (places.records, places.settings) == (home / "records.sqlite", home / "settings.json")
    assert places.faults == home / "faults"


def test_without_a_wish_the_home_is_in_the_users_data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert find_places({}).home.name == "deescalation-simulator"


def test_a_wheel_carries_its_content_inside(tmp_path):
    (tmp_path / "simulator" / "content").mkdir(parents=True)
    places = find_places({"SIMULATOR_HOME": "x"}, tmp_path / "simulator")
    assert places.assets == tmp_path / "simulator" / "content" / "assets"


def test_encounters_of_ones_own_stand_among_those_shipped(places):
    assert list(available(places)) == ["back_yard", "knife_in_the_bedroom", "mine"]


def test_an_encounter_is_named_by_slug_by_file_or_by_folder(places):
    file = scenario_file(places, "back_yard")
    assert file.parent.name == "back_yard"
    assert scenario_file(places, str(file)) == file
    assert scenario_file(places, str(file.parent)) == file


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("knife_in_the_bedrom", 'Did you mean "knife_in_the_bedroom"'),
        ("zzz", "There are: back_yard"),
        ("nowhere/scenario.yaml", "There is no file"),
        ("gone.yaml", "There is no file"),
        ("", "No encounter"),
        ("/dev/null", "not a file"),
        ("a\0b", "There is no|cannot be looked up"),
        ("x" * 9000, "There is no|cannot be looked up"),
        (".", "without a scenario.yaml"),
    ],
)
def test_what_is_not_there_is_told(places, named, told, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotFound, match=told):
        scenario_file(places, named)


def test_the_first_play_by_the_alphabet_is_the_golden_one(places):
    file = scenario_file(places, "back_yard")
    assert golden_play(file) is None
    for name in ("b.yaml", "a.yaml"):
        (file.parent / "plays" / name).touch()
    assert golden_play(file).name == "a.yaml"
