"""Chinese."""

from __future__ import annotations

from councilgen.recognise.diction.model import Citing, Courtesy, Diction, Meetings, counted, each, kinds, titles

DICTION = Diction(
    tag="zh",
    citing=Citing(
        nouns=kinds(
            resolution="决议", decision="决定", recommendation="建议书 建议", opinion="意见", report="报告",
            document="文件",
        ),
        several=frozenset(),
        implied={},
        revised=r"修订|rev\b|rev\.",
        modified=r"修正|修改|经修",
        joining=r"(?:、|,|，|；|;)?(?:以及|和|与|及|或)|、|，|, ?",
        last=r"和|与|及|或",
        numbered=r"第?",
        of="",
        between="",
        dated="",
        ends="",
        not_numbers="(?!)",
    ),
    courtesy=Courtesy(
        titles=titles(
            ms="女士,小姐,夫人", mr="先生", excellency="阁下,殿下,陛下", dr="博士", professor="教授", ambassador="大使",
            sir="爵士",
        ),
        particles=(),
        roles=(),
    ),
    meetings=Meetings(
        nouns=each(
            plenary="全体会议,全会", session="届会", meeting="会议,例会", conference="大会", forum="论坛",
            summit="峰会,首脑会议",
        ),
        between="",
        of="",
    ),
    weekdays=counted("一 二 三 四 五 六 日/天"),
)  # fmt: skip
