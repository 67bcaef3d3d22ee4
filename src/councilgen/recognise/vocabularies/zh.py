"""Chinese. Its numerals are read sign by sign (`numerals.chinese`), so there are no words for numbers here."""

from __future__ import annotations

from councilgen.recognise.vocabulary import Vocabulary, named, scales

VOCABULARY = Vocabulary(
    tag="zh",
    months={},
    lone_months=False,
    cardinals={},
    ordinals={},
    scales=scales(
        e2="百", e3="千", e4="万", e5="十万", e6="百万", e7="千万", e8="亿", e9="十亿", e10="百亿", e11="千亿",
        e12="万亿 兆",
    ),
    percent=r"%|个百分点",
    currencies=named(
        CHF="瑞士法郎,瑞郎", USD="美元", EUR="欧元", GBP="英镑", JPY="日元", CNY="元人民币,人民币元,人民币,元",
        RUB="卢布",
    ),
    ordinal_mark="",
    of="",
    to=r" ?- ?|至|到",
    joining=r"、|和|与|及|或|，",
    year_word="年",
    counted=r"(?:第|段落|章节|版本)$",
    kinds=named(resolution="决议", decision="决定", recommendation="建议书,建议", opinion="意见"),
    decimal=".",
    grouping="",  # 7 474
)  # fmt: skip
