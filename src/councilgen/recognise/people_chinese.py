"""People in Chinese texts, where the title stands behind the name: 盖伊·赖德（Guy Ryder）先生, Cynthia Lesufi女士."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.recognise.diction import DICTIONS
from councilgen.recognise.mentions import Title
from councilgen.recognise.people_found import Found

_TITLES = DICTIONS["zh"].courtesy.titles
_TITLE = re.compile(f"(?:{'|'.join(sorted(_TITLES, key=lambda word: (-len(word), word)))})+")
_LATIN = re.compile(
    r"[A-ZÀ-Þ][A-Za-zÀ-ÿ'.]*(?:[ ·•‧-]{1,2}(?:(?:de|da|van|von|bin|al|el|dos|la)[ -])*[A-ZÀ-Þ][A-Za-zÀ-ÿ'.]*){0,6} ?$"
)
_BRACKET = re.compile(r" ?\((?P<inside>[A-ZÀ-Þ][A-Za-zÀ-ÿ'. -]{2,60})\) ?$")
_DOTTED = re.compile(r"(?P<first>[\u4e00-\u9fff]{1,12})(?P<rest>(?:[·•‧∙・･．-][\u4e00-\u9fff]{1,10})+)$")
# The characters by which foreign names are written. What stands before them, an office mostly, has others.
_SOUNDS = frozenset(
    "阿埃艾爱安昂奥巴白柏班邦包保鲍贝本比彼毕宾波伯勃博布策查察昌茨次措达大戴黛丹当德登邓迪蒂第丁东杜顿多厄恩尔法凡范方菲费芬丰佛"
    "夫弗福富盖甘冈高戈哥格葛根贡古瓜圭果哈海汉豪赫黑亨洪侯胡华怀惠霍基吉加迦佳贾简江杰金津居君卡开凯坎康考柯科克肯库夸奎昆"
    "拉腊莱赖兰朗劳勒雷黎李里理丽利莉立连廉列林琳龙隆卢鲁露路伦罗洛吕律略马玛迈麦曼芒茂毛梅门蒙孟米密缅敏明莫默姆穆慕纳娜"
    "奈南内尼年宁牛努农女诺欧帕派潘庞佩彭蓬皮平珀泼普朴奇齐恰钱乔切钦琼丘屈让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申圣"
    "盛施诗石史士舒朔斯司思丝松苏索所塔泰坦汤唐陶特腾提田廷通图托脱瓦万旺威韦维魏温文翁沃乌吾伍武西希锡夏香肖谢辛欣休许雪"
    "雅亚延扬叶耶伊依易因英永尤于约扎詹占章珍芝志治中朱竹祖佐泽兹孜宗邹卓喀蕾赞茵汀珊萝蓓薇妮媛娅婕妲丝绮莲菊叙谭汪聂旭巩俄"
    "鹤涅代杨蔡焦澳宝坡毅桥聪滕什帝埔柴仓厚彦奈贡瓜瓜斐坚扬瑙拜涛艺"
) - frozenset("大第所中")  # which begin or end words that stand before names
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎鲁韦昌马苗方俞任袁柳"
    "史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅卞齐康伍余元顾孟黄穆萧尹姚邵汪祁毛狄米戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝"
    "闵席季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房裘缪丁邓崔龚程邢裴陆翁曲段侯全宁仇刘叶白赖卓乔谭温尚阎"
)
_SYLLABLES = 7  # of the first part of a foreign name
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_OFFICE = re.compile(
    r"(?:秘书长|主席|主任|部长|局长|司长|代表|大使|总统|总理|首相|顾问|专员|司令|院长|校长|会长|议长|委员|召集人|推进人|推进方"
    r"|报告员|协调员|处长|署长|行长|官员|教授|博士|记者|由|请|和|与|及|对|向|随后|以及|感谢|[、，。；：,:;(“”\" ]|^)$"
)


def chinese_people(text: str) -> Iterator[Found]:
    """Yield the people of a lean Chinese text who are named with a title."""
    last = 0
    for title in _TITLE.finditer(text):
        found = _named(text, title, last)
        if found is not None:
            last = found.end
            yield found


def _named(text: str, title: re.Match[str], after: int) -> Found | None:
    """Return the person whose title this is: 各位阁下 and 女士们 are nobody's."""
    end, latin, latin_place = title.start(), "", (0, 0)
    first = max(after, end - 80)
    if bracket := _BRACKET.search(text, first, end):
        latin, latin_place, end = bracket["inside"], bracket.span("inside"), bracket.start()
    start = _latin_start(text, first, end)
    if start is None:
        start = _dotted_start(text, first, end)
    if start is None:
        start = _surname_start(text, first, end)
    if start is None:
        return None
    titles = _titles(title[0])
    return Found(start, title.end(), titles, start, end - (text[end - 1] == " "), latin, latin_place, before=False)


def _latin_start(text: str, first: int, end: int) -> int | None:
    found = _LATIN.search(text, first, end)
    if found is None or (found[0].strip().isupper() and " " not in found[0].strip()):
        return None
    return found.start()


def _dotted_start(text: str, first: int, end: int) -> int | None:
    """Return where a name in Chinese characters with dots begins: as far back as its sounds go."""
    found = _DOTTED.search(text, first, end)
    if found is None:
        return None
    start = found.end("first")
    while start > found.start("first") and text[start - 1] in _SOUNDS and found.end("first") - start < _SYLLABLES:
        if start < found.end("first") and _OFFICE.search(text, max(first, start - 6), start):
            break
        start -= 1
    return start if start < found.end("first") else found.end("first") - 1


def _surname_start(text: str, first: int, end: int) -> int | None:
    """Return where a Chinese name begins, a surname and one or two characters, after an office or a sign."""
    for length in (3, 2, 4, 1):
        start = end - length
        if start < first or text[start] not in _SURNAMES or not _HAN.fullmatch(text, start, end):
            continue
        if _OFFICE.search(text, max(first, start - 6), start):
            return start
    return None


def _titles(written: str) -> tuple[Title, ...]:
    return tuple(
        dict.fromkeys(
            _TITLES[found[0]] for found in re.finditer("|".join(sorted(_TITLES, key=len, reverse=True)), written)
        )
    )
