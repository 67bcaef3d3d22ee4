"""Spanish."""

from __future__ import annotations

from councilgen.recognise.diction.model import Citing, Courtesy, Diction, Meetings, counted, each, kinds, parted, titles

DICTION = Diction(
    tag="es",
    citing=Citing(
        nouns=kinds(
            resolution="resolución resoluciones res.", decision="decisión decisiones acuerdo acuerdos",
            recommendation="recomendación recomendaciones", opinion="opinión opiniones ruego ruegos",
            report="informe informes", document="documento documentos",
        ),
        several=frozenset({"resoluciones", "decisiones", "acuerdos", "recomendaciones", "opiniones", "ruegos",
        "informes",
                           "documentos"}),
        implied={"acuerdo": "council", "acuerdos": "council"},
        revised=r"rev", modified=r"modific|mod\b|enmend|amend",
        joining=r" ?[,;] (?:[yoe] )?(?:a |de )?(?:la |el |las |los )?| (?:y|o|e|u|así como) (?:a |de )?(?:la |el"
        r" |las |los )?",
        last=r"[yoeu]|así como",
        numbered=r"(?:n\.?[°ºo]s?\.? ?|núms?\. ?|número |№ ?)",
        of=r",? (?:(?:adoptadas? )?por (?:la |el )|de la |del |de las |de los |de )(?P<house>(?:UIT|ONU) )?",
        between=r"(?:de la |del |de las )",
        dated=r",? (?:de|del|de fecha|aprobada el|adoptada el) ",
        ends="",
        not_numbers=r" ?(?:dpi|ppp|px|píxeles|píxel|mp|megapíxeles|líneas|bits?|x|×|k|p|m|nm|mm|cm|por ciento|%"
        r"|grados?|metros?|°)(?![^\W\d])",
    ),
    courtesy=Courtesy(
        titles=titles(
            ms="Sra.,Sra,Srta.,Sras.,Señora,Sra. D.ª,Sra. Dña.,Dña.,Doña", mr="Sr.,Sr,Sres.,Señor,Sr. D.,Don",
            dr="Dr.,Dra.,Doctor,Doctora", professor="Prof.,Profesor,Profesora", ambassador="Embajador,Embajadora,Emb.",
            excellency="Excmo.,Excma.,Excmo,Excma,S.E.,S. E.,Su Excelencia,Excmos.,SE",
        ),
        particles=parted("de,del,de la,de los,de las,la,las,los,da,dos,van,von,der,bin,ben,ibn,al,el,y,e"),
        roles=parted(
            "Presidente,Presidenta,Vicepresidente,Vicepresidenta,Secretario,Secretaria,Director,Directora,"
            "Ministro,Ministra,Embajador,Embajadora,Relator,Relatora"
        ),
    ),
    meetings=Meetings(
        nouns=each(
            meeting="reunión,reuniones", plenary="sesión plenaria,sesiones plenarias,plenaria,plenarias",
            session="período de sesiones,periodo de sesiones,períodos de sesiones,periodos de sesiones,sesión,sesiones",
            conference="conferencia,conferencias", assembly="asamblea,asambleas", forum="foro,foros",
            summit="cumbre,cumbres",
        ),
        between="",
        of=r" (?:anual(?:es)? |ordinari[ao]s? |extraordinari[ao]s? |virtual(?:es)? |plenari[ao]s? )?(?:de la |del"
        r" |de los |de las |de )",
    ),
    weekdays=counted("lunes martes miércoles/miercoles jueves viernes sábado/sabado domingo"),
)  # fmt: skip
