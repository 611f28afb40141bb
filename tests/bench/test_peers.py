"""The sites that other generators build of the same articles."""

import yaml

from bench import peers
from bench.peers import Peer


def test_a_peer_is_given_each_article_with_its_title_and_names(tmp_path):
    """Whatever kind of file it is on a desk, and one more where one is added."""
    peer = Peer("hugo", (), {"hugo.toml": "title = 1\n"}, "public")
    peers.write(tmp_path, peer, 40)
    peers.SCENARIOS["one article more"](tmp_path, peer, 40)
    assert (tmp_path / "hugo.toml").is_file()
    for number in range(41):
        _, head, body = (tmp_path / "content" / f"article-{number}.md").read_text("utf-8").split("---\n", 2)
        told = yaml.safe_load(head)
        assert told["title"]
        assert 1 <= len(told["tags"]) <= peers.NAMES
        assert len(body.split()) > 400
        assert "<" not in body


def test_what_was_added_is_taken_back(tmp_path):
    """Each round begins with the same articles and nothing built."""
    peer = Peer("hugo", (), {}, "public")
    peers.write(tmp_path, peer, 3)
    peers.SCENARIOS["one article more"](tmp_path, peer, 3)
    (tmp_path / "public").mkdir()
    peers.SCENARIOS["whole site"](tmp_path, peer, 3)
    assert [path.name for path in sorted((tmp_path / "content").iterdir())] == [
        f"article-{n}.md" for n in range(3)
    ]
    assert not (tmp_path / "public").exists()
