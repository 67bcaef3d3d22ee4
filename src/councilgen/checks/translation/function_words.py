"""Short words that give a language away, and words of English that a translation has no business to keep."""

from __future__ import annotations

from councilgen.languages import Tag


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that carry a sentence and no meaning of their own. For the three languages of the Latin script only such as the
# other two do not have; a text is told by several of them, never by one.
FUNCTION_WORDS: dict[Tag, frozenset[str]] = {
    "en": _words(
        "the of and to is are was were be been being by for from with which that this these those it its their they has "
        "have had will would should could shall may not at in an as or if than then there such between into through "
        "during within under also other all any each more most some who whom whose what when where how while"
    ),
    "fr": _words(
        "le les des du au aux et est sont était été être ont avait dans par pour avec sur qui que dont où ce cette ces "
        "cet il elle ils elles leur leurs ses son sa ou mais ainsi afin entre sous sans plus aussi comme tout toute tous "
        "toutes d'un d'une une lors auprès chez à"
    ),
    "es": _words(
        "el los las del al y es son era fue fueron ser ha han había en por para con sobre que cuyo cuya donde este esta "
        "estos estas ese esa su sus lo o pero así como entre bajo sin más también todo toda todos todas un una unos unas "
        "durante hasta desde cuando"
    ),
    "ru": _words(
        "и в во на с со по к ко о об от из за для при что как это его ее их не но или также который которая которые "
        "которых является между после до над под а же был была были быть"
    ),
    "ar": _words(
        "في من إلى على عن مع أن إن التي الذي الذين هذا هذه ذلك تلك كان كانت بين بعد قبل كما أو ثم قد لا ما لم وفي ومن وعلى "
        "بأن وأن لها له لهم"
    ),
    "zh": _words("的 了 在 是 和 与 及 对 为 将 于 由 并 其 以 等 或 从 到 被"),
}
# In two or three of the languages of the Latin script, so that they tell nothing.
SHARED = _words("en la de a on un une me no sur son que es al les as so or an if are has")

# Common in documents of a Council, and no words of French or Spanish.
ENGLISH_ONLY = _words(
    "roadmap roadmaps stakeholder stakeholders outcome outcomes meeting meetings development implementation government "
    "governments framework frameworks network networks progress reports reporting review reviews "
    "membership partnership partnerships leadership strengthening capacity-building building awareness "
    "background overview findings summary chapter heading footnote footnotes drafts guidelines "
    "goals targets share sharing working group groups council secretary follow-up input inputs "
    "output outputs needs growth growing gender women girls youth children people world worldwide "
    "countries country developing developed technology knowledge society policy policies security safety "
    "health environment environmental water energy climate change law rights freedom gap gaps bridging "
    "skills training workshop workshops speaker speakers statement statements delegate delegates request "
    "requests paper papers year years month months week weeks day days "
    "broadband wireless software hardware cybersecurity standardization funding "
    "cost costs expenses income expenditure staff member members state states "
    "chairperson vice-chair between because therefore however further moreover without within towards through"
)
# Written alike in English and in French or Spanish, as a heading or a cell of its own.
ALIKE = _words(
    "action actions addendum agenda annexe annexes article articles audio base bases budget budgets cause causes central "
    "centre chart choral code codes commission commissions communication communications condition conclusion conclusions "
    "conclusions conditions consultation consultations contact contacts contribution contributions control coordination "
    "correspondence corrigendum courses crime culture date dates decision dimension dimensions direction discussion "
    "discussions distribution document documents durable education effort efforts error experts expert extension final "
    "finance finances fonction format formats forum forums four general global groupe hotel identification illustration "
    "image images impact impacts important index indicateur information innovation inspection institution institutions "
    "international internet intervention introduction invitation justice lecture local long mandate management matrices "
    "maximum menu message messages minimum minutes mission missions mode module modules moment montant nation national "
    "niveau normal note notes notification objet observation observations occasion option options organisation original "
    "origine panel parties participants participation passages patrimoine permanent phase phases photos place "
    "plan plans point points population populations portable position positions possible principal procedure production "
    "profession programme programmes projection protection publication publications question questions rapport rare "
    "rational ratio region regional relation relations religion restriction restrictions revision role rural science "
    "sciences secretariat section sections service services session sessions simple situation situations social solution "
    "solutions source sources sport standard statistique statut structure structures suite suites surface table tables "
    "taxe technique techniques terminal test tests texte textes total totals transaction transfer transition transport "
    "transports type types union unique universal urban urgent usage variable version versions vice-president video virus "
    "vision visions visual zone zones web wi-fi tv radio satellite satellites router capital real formal digital virtual "
    "global regional nacional principal"
)
