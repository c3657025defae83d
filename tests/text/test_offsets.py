"""Lines and columns of an offset, in code points from 1."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sourcelint.text.offsets import Lines


def test_positions() -> None:
    lines = Lines("ab\r\nc\rd\u2028e\n\nf😀g")
    assert [lines.position(offset) for offset in (0, 2, 4, 6, 8, 10, 11, 13, 99)] == [
        (1, 1), (1, 3), (2, 1), (3, 1), (3, 3), (4, 1), (5, 1), (5, 3), (5, 4),
    ]  # fmt: skip
    assert [lines.line_text(number) for number in range(7)] == ["", "ab", "c", "d\u2028e", "", "f😀g", ""]


def test_empty_text_has_one_empty_line() -> None:
    assert Lines("").position(0) == (1, 1)
    assert Lines("").line_text(1) == ""
    assert Lines("a\n").position(2) == (2, 1)


@given(st.text(alphabet="ab\r\n\u2028\x85"), st.data())
def test_a_position_leads_back_to_its_offset(raw: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(raw)))
    lines = Lines(raw)
    line, column = lines.position(offset)
    assert lines.starts[line - 1] + column - 1 == offset
    assert raw.replace("\r\n", "\n").replace("\r", "\n").split("\n") == [lines.line_text(number + 1) for number in range(len(lines.starts))]
