"""Short words that give a language away, and words of English that a translation has no business to keep."""

from __future__ import annotations

from councilgen.languages import Tag


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that carry a sentence and no meaning of their own. For the three languages of the Latin script only such as the
# other two do not have; a text is told by several of them, never by one.
FUNCTION_WORDS: dict[Tag, frozenset[str]] = {
    "en": _words(
        "the of and to is are was were be been being by for from with which that this these those it its their they "
        "has have had will would should could shall may not at in an as or if than then there such between into "
        "through during within under also other all any each more most some who whom whose what when where how while"
    ),
    "fr": _words(
        "le les des du au aux et est sont était été être ont avait dans par pour avec sur qui que dont où ce cette ces "
        "cet il elle ils elles leur leurs ses son sa ou mais ainsi afin entre sous sans plus aussi comme tout toute "
        "tous toutes d'un d'une une lors auprès chez à"
    ),
    "es": _words(
        "el los las del al y es son era fue fueron ser ha han había en por para con sobre que cuyo cuya donde este "
        "esta estos estas ese esa su sus lo o pero así como entre bajo sin más también todo toda todos todas un una "
        "unos unas durante hasta desde cuando"
    ),
    "ru": _words(
        "и в во на с со по к ко о об от из за для при что как это его ее их не но или также который которая которые "
        "которых является между после до над под а же был была были быть"
    ),
    "ar": _words(
        "في من إلى على عن مع أن إن التي الذي الذين هذا هذه ذلك تلك كان كانت بين بعد قبل كما أو ثم قد لا ما لم وفي ومن "
        "وعلى بأن وأن لها له لهم"
    ),
    "zh": _words("的 了 在 是 和 与 及 对 为 将 于 由 并 其 以 等 或 从 到 被"),
}
# In two or three of the languages of the Latin script, so that they tell nothing.
SHARED = _words("en la de a on un une me no sur son que es al les as so or an if are has")

# Common in documents of a Council, and no words of French or Spanish.
ENGLISH_ONLY = _words(
    "roadmap roadmaps stakeholder stakeholders outcome outcomes meeting meetings development implementation government "
    "governments framework frameworks network networks progress reports reporting review reviews membership "
    "partnership partnerships leadership strengthening capacity-building building awareness background overview "
    "findings summary chapter heading footnote footnotes drafts guidelines goals targets share sharing working group "
    "groups council secretary follow-up input inputs output outputs needs growth growing gender women girls youth "
    "children people world worldwide countries country developing developed technology knowledge society policy "
    "policies security safety health environment environmental water energy climate change law rights freedom gap gaps "
    "bridging skills training workshop workshops speaker speakers statement statements delegate delegates request "
    "requests paper papers year years month months week weeks day days broadband wireless software hardware "
    "cybersecurity standardization funding cost costs expenses income expenditure staff member members state states "
    "chairperson vice-chair between because therefore however further moreover without within towards through"
)
# Written alike in English and in French or Spanish, as a heading or a cell of its own.
ALIKE = _words(
    "action actions addendum agenda annexe annexes article articles audio base bases budget budgets bulletin capital "
    "cause causes central centre circulation classification code codes commission commissions communication "
    "communications conclusion conclusions condition conditions consultation consultations contact contacts "
    "contribution contributions control coordination corrigendum crime culture date dates decision digital dimension "
    "dimensions direction discussion discussions distribution document documents education effort efforts exception "
    "exceptions expert experts extension figure figures final finances formal format formats forum forums general "
    "global horizontal identification illustration image images impact impacts important index information innovation "
    "inspection installation installations institution institutions international internet intervention interventions "
    "introduction invitation justice local long maximum menu message messages migration minimum minutes mission "
    "missions mobile mobiles mobilisation mode module modules national nature navigation normal note notes "
    "notification observation observations occasion option options organisation orientation orientations original page "
    "pages panel participants participation passages pause permanent phase phases photos place plan plans point points "
    "population populations portable portion position positions possession possible prestige principal privatisation "
    "procedure production profession programme programmes projection protection prototype provisions publication "
    "publications question questions radio ratio reaction real region regional relation relations religion renovation "
    "restriction restrictions retention revision rotation rural sanctions satellite satellites science sciences secret "
    "section sections service services session sessions simple simulation situation situations social solution "
    "solutions source sources standard station stations structure structures surface surfaces table tables technique "
    "techniques terminal test tests total tradition transaction transactions transfer transition transport transports "
    "type types union unique universal urban urgent usage vacant valid variable version versions video violence "
    "virtual virus visa vision visions visual vital volume volumes vote votes web zone zones"
)
