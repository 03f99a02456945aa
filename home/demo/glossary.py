"""The vocabulary of Convergences that every translation says in the same way."""

from home.demo.content import T, Term

TERMS = (
    Term(
        T(
            "économie sociale et solidaire",
            "social and solidarity economy",
            "economía social y solidaria",
            "الاقتصاد الاجتماعي والتضامني",
        )
    ),
    Term(
        T("ESS", "SSE", "ESS", "الاقتصاد الاجتماعي والتضامني"),
        is_acronym=True,
        note=T(
            "Économie sociale et solidaire ; l’arabe n’a pas de sigle.",
            "Social and solidarity economy; Arabic has no acronym.",
            "Economía social y solidaria; el árabe no tiene sigla.",
            "الاقتصاد الاجتماعي والتضامني؛ لا اختصار له بالعربية، فيُكتب كاملًا.",
        ),
    ),
    Term(
        T(
            "objectifs de développement durable",
            "Sustainable Development Goals",
            "Objetivos de Desarrollo Sostenible",
            "أهداف التنمية المستدامة",
        )
    ),
    Term(
        T("ODD", "SDGs", "ODS", "أهداف التنمية المستدامة"),
        is_acronym=True,
        note=T(
            "Objectifs de développement durable ; l’arabe n’a pas de sigle.",
            "Sustainable Development Goals; Arabic has no acronym.",
            "Objetivos de Desarrollo Sostenible; el árabe no tiene sigla.",
            "أهداف التنمية المستدامة؛ لا اختصار لها بالعربية، فتُكتب كاملة.",
        ),
    ),
    Term(
        T(
            "responsabilité sociétale des entreprises",
            "corporate social responsibility",
            "responsabilidad social corporativa",
            "المسؤولية الاجتماعية للشركات",
        )
    ),
    Term(
        T("RSE", "CSR", "RSC", "المسؤولية الاجتماعية للشركات"),
        is_acronym=True,
        note=T(
            "Responsabilité sociétale des entreprises ; l’arabe n’a pas de sigle.",
            "Corporate social responsibility; Arabic has no acronym.",
            "Responsabilidad social corporativa; el árabe no tiene sigla.",
            "المسؤولية الاجتماعية للشركات؛ لا اختصار لها بالعربية، فتُكتب كاملة.",
        ),
    ),
    Term(T("microfinance", "microfinance", "microfinanzas", "التمويل الأصغر")),
    Term(T("microcrédit", "microcredit", "microcrédito", "القروض الصغرى")),
    Term(
        T(
            "financement participatif",
            "crowdfunding",
            "financiación colectiva, micromecenazgo",
            "التمويل الجماعي",
        )
    ),
    Term(T("zéro exclusion", "zero exclusion", "cero exclusión", "صفر إقصاء")),
    Term(T("zéro carbone", "zero carbon", "cero carbono", "صفر كربون")),
    Term(T("zéro pauvreté", "zero poverty", "cero pobreza", "صفر فقر")),
)
