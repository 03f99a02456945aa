"""The words of the field in four languages, which the demo's glossary begins with."""

from dataclasses import dataclass

from home.demo.content import UNSAID, T


@dataclass(frozen=True)
class Term:
    name: T
    also: T = UNSAID


TERMS = (
    Term(
        T(
            "économie sociale et solidaire",
            "social and solidarity economy",
            "economía social y solidaria",
            "الاقتصاد الاجتماعي والتضامني",
        ),
        also=T("ESS", "SSE", "ESS"),
    ),
    Term(
        T(
            "objectifs de développement durable",
            "Sustainable Development Goals",
            "Objetivos de Desarrollo Sostenible",
            "أهداف التنمية المستدامة",
        ),
        also=T("ODD", "SDGs, SDG", "ODS"),
    ),
    Term(
        T(
            "responsabilité sociétale des entreprises",
            "corporate social responsibility",
            "responsabilidad social corporativa",
            "المسؤولية الاجتماعية للشركات",
        ),
        also=T("RSE", "CSR", "RSC"),
    ),
    Term(T("microfinance", "microfinance", "microfinanzas", "التمويل الأصغر")),
    Term(T("microcrédit", "microcredit", "microcrédito", "القروض الصغرى")),
    Term(
        T(
            "financement participatif",
            "crowdfunding",
            "financiación colectiva",
            "التمويل الجماعي",
        ),
        also=T(es="micromecenazgo"),
    ),
    Term(T("zéro exclusion", "zero exclusion", "cero exclusión", "صفر إقصاء")),
    Term(T("zéro carbone", "zero carbon", "cero carbono", "صفر كربون")),
    Term(T("zéro pauvreté", "zero poverty", "cero pobreza", "صفر فقر")),
)
