"""Every row of docs/semantics.md, and worked pairs: claim × figure → verdict (and slip)."""

from __future__ import annotations

from datetime import date

import pytest

from sourcelint.values.compare import Comparison, Verdict, compare

TEXT_DATE = date(2025, 1, 30)

# claim | figure | verdict | slip
TABLE = """
# units: bare numbers, missing denominators
5.5e9 USD | 5.5 | soft |
64.1e9 USD | 64.1 | soft |
5.5e9 USD | 6.5 | contradiction | value
5.5 | 5.5e9 USD | soft |
78e6 USD | 78e6 | same |
78e6 | 78e6 USD | same |
number:78e6 | 87e6 USD | contradiction | value
6e6 USD | 60e6 | contradiction | zero
2000 | 60 % | incomparable |
2000 | 60 USD | incomparable |
17 % | 17 | same |
2.2 USD/1e6 token | 2.2 USD | same |
2.2 USD | 2.2 USD/1e6 token | same |
2.2 USD/1e6 token | 22 USD | contradiction | zero
# units: same dimension
70000 m2 | 7 ha | same |
70000 m2 | 70000 ha | contradiction | unit
70000 m2 | 0.07 km2 | same |
>70000 m2 | >753000 ft2 | rounded |
100 km | 62 mi | rounded |
100 km | 100 mi | contradiction | unit
100 km | 26 mi | contradiction | value
5 mi | 8 km | rounded |
2 a | 24 mo | same |
2 a | 2 mo | contradiction | unit
1 d | 24 h | same |
3 wk | 21 d | same |
3 wk | 3 d | contradiction | unit
1.5 h | 90 min | same |
100 lb | 45 kg | rounded |
1 t | 1000 kg | same |
1 t | 100 kg | contradiction | zero
3.2 GWh | 3200 MWh | same |
3.2 GWh | 3.2 MWh | contradiction | unit
300 MWh | 300 MW | contradiction | unit
300 MWh | 450 MW | incomparable |
temperature:20 Cel | temperature:68 degF | rounded |
temperature:20 Cel | temperature:20 degF | contradiction | unit
temperature:5 Cel | temperature:-5 Cel | contradiction | direction
1 GB | 1000 MB | same |
# units: denominators
2.2 USD/1e6 token | 2.2 USD/1e3 token | contradiction | unit
2.2 USD/1e6 token | 2200 USD/1e9 token | same |
2000 EUR/mo | 24000 EUR/a | same |
2000 EUR/mo | 2000 EUR/a | contradiction | unit
30 l/m2 | 30 l/d | contradiction | unit
30 l/m2 | 45 l/d | incomparable |
142 l/m2 | 142 mm | same |
142 mm | 142 l/m2 | same |
142 l/m2 | 241 mm | contradiction | value
# currency, percent and points
2.2 USD | 2.2 EUR | contradiction | currency
600e9 USD | 600e9 EUR | contradiction | currency
600e9 USD | 573e9 EUR | incomparable |
6e6 USD | 5.7e6 EUR | incomparable |
~6e6 USD | ~6e6 EUR | contradiction | currency
80e6..100e6 USD | 80e6..100e6 EUR | contradiction | currency
^17 % | ^17 pt | contradiction | points
17 % | 4 pt | incomparable |
50 pt | 0.5 pt | contradiction | zero
25 bp | 0.25 pt | same |
25 bp | 25 pt | contradiction | unit
5 % | 5 EUR | contradiction | unit
5 % | 7 EUR | incomparable |
3 a | 3 km | incomparable |
# direction
+5 % | -5 % | contradiction | direction
-17 % | 17 % | same |
-17 % | +17 % | contradiction | direction
by 60 % | to 60 % | contradiction | direction
by 60 % | to 160 % | incomparable |
by 60 % | 60 % | same |
to 60 % | 60 % | same |
# two explicit ends
80e6..100e6 USD | 80e6..100e6 USD | same |
80e6..100e6 USD | 80e6..110e6 USD | contradiction | range_end
80e6..100e6 USD | 90e6..100e6 USD | contradiction | range_end
10000..50000 | 10000..40000 | contradiction | range_end
10000..50000 | 1000..5000 | contradiction | zero
80e6..100e6 USD | 60e9..65e9 USD | contradiction | value
1.94..2.1 | 1.9..2.1 | rounded |
# same number, bounds
2000 | 2000 | same |
<140 | <140 | same |
<140 | >140 | contradiction | bound
<140 | <=140 | same |
<140 | 140 | soft |
<140 | ~140 | soft |
<140 | ^140 | same |
<140 | _140 | contradiction | bound
>1200 | 1200 | soft |
>1200 | ~1200 | soft |
>3000 | ~3000 | soft |
>200 | _200 | same |
>30 | >=30 | same |
800 | >800 | soft |
800 | _800 | soft |
800 | <800 | soft |
~6e6 USD | 6e6 USD | same |
^17 % | 17 % | soft |
^17 % | >17 % | contradiction | bound
^17 % | _17 % | contradiction | bound
<6e6 USD | >6e6 USD | contradiction | bound
2048 | <2000 | contradiction | bound
2048 | >2000 | implied |
5.576e6 USD | <6e6 USD | implied |
5.576e6 USD | >6e6 USD | contradiction | bound
<6e6 USD | 5.9e6 USD | soft |
<6e6 USD | 6.2e6 USD | unclear |
<200 | 205 | unclear |
# rounded
64.1e9 USD | 64e9 USD | rounded |
5.576e6 USD | 6e6 USD | rounded |
5.576e6 USD | 5.6e6 USD | rounded |
5.576e6 USD | 5.5e6 USD | contradiction | value
2048 | 2000 | rounded |
2048 | 2100 | contradiction | value
2048 | ~2000 | rounded |
1960 | 2000 | rounded |
16000 | 16 | contradiction | zero
33.3 % | 33 % | rounded |
600e9 USD | 0.6e12 USD | same |
500e9 USD | 0.5e12 USD | same |
589e9 USD | ~600e9 USD | soft |
~600e9 USD | 589e9 USD | finer |
# implied
<140 | <200 | implied |
>1200 | >1000 | implied |
80e6..100e6 USD | <=100e6 USD | implied |
80e6..100e6 USD | >=80e6 USD | implied |
80e6..100e6 USD | <=120e6 USD | implied |
80e6..100e6 USD | >100e6 USD | contradiction | bound
>1200 | >120 | contradiction | zero
>1200 | >500 | unclear |
>500 | >450 | contradiction | value
>1000 | >500 | unclear |
>384 | >308 | contradiction | value
>1200 | >5000 | contradiction | value
<140 | <1400 | contradiction | zero
<140 | <250 | unclear |
2000 | >1500 | implied |
16000 | >5000 | unclear |
16000 | >1000 | contradiction | value
64.1e9 USD | >5.5e9 USD | contradiction | value
4 | >=3 | implied |
# finer
~6e6 USD | 5.6e6 USD | finer |
~6e6 USD | 5e6 USD | soft |
~6e6 USD | 4e6 USD | contradiction | value
>100 | 120 | finer |
<200 | 160 | finer |
80..100 | 87 | finer |
80..100 | 120 | contradiction | value
# vague
1e3s | 5000 | soft |
1e3s | 1000 | soft |
1e4s | 16000 | soft |
1e4s | 2000 | contradiction | value
1e4s | 2e6 | contradiction | value
1e3s | 16000 | unclear |
100e9s USD | 500e9 USD | soft |
100e9s USD | 500e6 USD | contradiction | value
100s | 1000s | contradiction | zero
1e4s | 1e4s | same |
2000 | 1e3s | soft |
20000 | 1e3s | unclear |
30000 | 1e3s | contradiction | value
# disjoint and mistyped
>100 | >1000 | contradiction | zero
<200 | <140 | contradiction | value
# two bounds on one side, the draft's the narrower
<=1900 | <=1500 | contradiction | value
<=1900 | <=1900 | same |
>1200 | >1300 | contradiction | value
>1200 | >1230 | rounded |
>40 | >45 | contradiction | value
>40 | 45 | finer |
>1200 | 5000 | contradiction | value
2000 | 20000 | contradiction | zero
2000 | 200 | contradiction | zero
64.1e9 USD | 64.1e6 USD | contradiction | zero
64.1e9 USD | 641e9 USD | contradiction | zero
1e12 USD | 1e9 USD | contradiction | zero
17 % | 71 % | contradiction | value
5 % | 15 % | contradiction | value
3 | 4 | contradiction | value
3 | 3 | same |
20 | 19 | contradiction | value
3 | ~4 | contradiction | value
3 | 3..4 | soft |
>40 | 60 | contradiction | value
# ordinals and scores
ordinal:2 | ordinal:2 | same |
ordinal:2 | ordinal:3 | contradiction | value
ordinal:2 | 2 | soft |
ordinal:2 | 3 | incomparable |
ordinal:1 | 5 | incomparable |
score:3 | 3 | incomparable |
time:1110 | time:1110 | same |
time:1110 | time:390 | unclear |
time:390 | time:1110 | unclear |
time:1110 | time:1170 | contradiction | value
# fractions and multiples
^17 % | x1/6 | soft |
-17 % | x1/6 | rounded |
^17 % | ^x1/7 | contradiction | value
75 % | x3/4 | same |
75 % | x2/3 | contradiction | value
33 % | x1/3 | rounded |
x1/3 | 33 % | rounded |
x1/2 | 50 % | same |
x1/2 | x1/3 | contradiction | value
x2 | x2 | same |
by 100 % | x2 | same |
by 50 % | x1/2 | same |
by 40 % | x2 | contradiction | value
by 17 % | x1/6 | rounded |
x13 | 13 | same |
x2 | 2 USD | incomparable |
# dates: precision
2025-01-20 | 2025-01-20 | same |
2025-01-20 | 2025-01 | implied |
2025-01 | 2025-01-20 | finer |
2025-01-20 | 2025-02-20 | contradiction | month
2025-01-20 | 2025-01-21 | contradiction | day
2025-01-20 | 2024-01-20 | contradiction | year
2025-01-20 | 2025-Q1 | implied |
2025-01-20 | 2025-Q2 | contradiction | quarter
2024-Q4 | 2024-Q3 | contradiction | quarter
2024-Q4 | 2023-Q4 | contradiction | year
y2023 | y2024 | contradiction | year
y2023 | y2020s | implied |
y2023 | y2010s | contradiction | year
2023-Q4 | y2023 end | implied |
y2023 end | 2023-Q4 | finer |
2025-01-20 | 2025-01 end | soft |
2025-01-21 | 2025-01 end | implied |
2025-01-10 | 2025-01 end | contradiction | day
2025-01-10 | 2025-01 start | implied |
2024-H2 | 2024-11 | finer |
2024-H1 | 2024-11 | contradiction | value
2025-01-31 | 2025-02-01 | contradiction | day
# dates: explicit ends
2025-07-26/2025-07-28 | 2025-07-26/2025-07-28 | same |
2025-07-26/2025-07-28 | 2025-07-26/2025-07-29 | contradiction | range_end
2025-07-26/2025-07-28 | 2025-06-26/2025-06-28 | contradiction | month
2025-07-26/2025-07-28 | 2024-07-26/2024-07-28 | contradiction | year
2025-07-26/2025-07-28 | 2025-07-27/2025-07-29 | contradiction | range_end
2025-07-26/2025-07-28 | 2025-07-26 | finer |
2025-07-26/2025-07-28 | 2025-07-29 | contradiction | day
2025-07-26/2025-07-28 | 2025-07 | implied |
2025-07-26/2025-07-28 | Sat@2025-07-26 | finer |
2025-07-26/2025-07-28 | Fri@2025-07-25 | contradiction | weekday
2025-07-26/2025-07-28 | 2025-07 end | implied |
2023-Q4/2025-Q1 | 2023-10/2025-03 | same |
2023-11/2025-Q1 | 2023-Q4/2025-03 | rounded |
2023-Q4/2025-Q1 | 2023-Q3/2025-Q1 | contradiction | range_end
2023-Q4/2025-Q1 | 2023-Q4/2025-Q1 | same |
y2021/y2024 | y2021/y2025 | contradiction | range_end
2025-01-20 | 2025-01-18/2025-01-22 | unclear |
# dates: bounds
<2025-01-20 | 2025-01-10 | soft |
<2025-01-20 | 2025-01-25 | contradiction | day
<2025-01-20 | >2025-01-20 | contradiction | bound
2025-01-10 | <2025-01-20 | soft |
>=y2023 | 2024-05 | soft |
# dates: no year
2025-01-27 | --01-27 | same |
2025-01-27 | --01-28 | contradiction | day
2025-01-27 | --02-27 | contradiction | month
2025-01-27 | ?2024-01-27 | same |
2025-01-27 | ?2024-01 | implied |
2025-12-24 | ?2024-12-24 | same |
2022-01-27 | ?2025-01-27 | contradiction | year
# dates: weekdays (the text is of Thursday, 30 January 2025)
2025-01-27 | Mon@2025-01-27 | same |
2025-01-27 | Mon | soft |
2025-01-27 | Wed@2025-01-29 | contradiction | weekday
2025-01-27 | Wed | contradiction | weekday
Mon@2025-01-27 | Wed@2025-01-29 | contradiction | weekday
Thu@2025-01-30 | Thu@2025-01-30 | same |
2025-01-20 | Mon@2025-01-27 | unclear |
2025-01-31 | Fri@2025-01-24 | soft |
# lengths of time against periods
2025-07-26/2025-07-28 | 3 d | soft |
2025-07-26/2025-07-28 | 2 d | soft |
2025-07-26/2025-07-28 | 4 d | incomparable |
2025-08-04/2025-08-22 | ^3 wk | soft |
4 d | 2025-07-26/2025-07-28 | incomparable |
# other kinds
2025-01-27 | 27 | incomparable |
2000 | 2025-01-27 | incomparable |
"""

ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in TABLE.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} × {row[1]}")
def test_the_table(row, value):
    claim, figure, verdict, slip = row
    found = _compare(value(claim), value(figure))
    assert (found.verdict.value, found.slip or "") == (verdict, slip)


def test_the_table_is_long_enough():
    assert len(ROWS) >= 220
    assert {row[2] for row in ROWS} == {verdict.value for verdict in Verdict}


def _compare(claim, figure, **more) -> Comparison:
    return compare(
        claim.quantity, figure.quantity, claim_kind=claim.kind, figure_kind=figure.kind, claim_role=claim.role, figure_role=figure.role,
        claim_hedge=claim.hedge, figure_hedge=figure.hedge, **{"text_date": TEXT_DATE, **more},
    )
