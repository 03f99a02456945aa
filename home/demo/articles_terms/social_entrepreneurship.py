"""What social entrepreneurship is, and what the barometers measured."""

import datetime

from home.demo.content import Article, T, accordion, figures, heading, pages, paragraph

SOCIAL_ENTREPRENEURSHIP = Article(
    key="article-social-entrepreneurship",
    title=T(
        "Qu’est-ce que l’entrepreneuriat social ?",
        "What is social entrepreneurship?",
        "¿Qué es el emprendimiento social?",
        "ما هي ريادة الأعمال الاجتماعية؟",
    ),
    lead=T(
        "Créer une entreprise pour résoudre un problème de société : l’idée était connue de 18 % des personnes interrogées en 2012, de 37 % en 2018.",
        "Starting a business to solve a problem of society: 18% of those asked had heard of the idea in 2012, and 37% in 2018.",
        "Crear una empresa para resolver un problema de la sociedad: la idea le sonaba al 18 % de las personas consultadas en 2012 y al 37 % en 2018.",
        "تأسيس مؤسسة لحل مشكلة من مشكلات المجتمع: فكرة سمع بها 18% من المستجوَبين في 2012 و37% منهم في 2018.",
    ),
    date=datetime.date(2026, 4, 16),
    body=(
        paragraph(
            T(
                '<p>L’entrepreneur social vend des biens ou des services, comme tout entrepreneur. Mais le chiffre d’affaires est pour lui un moyen : le but est social ou environnemental. Son entreprise relève le plus souvent de l’<a page="article-sse">économie sociale et solidaire</a>.</p>',
                '<p>A social entrepreneur sells goods or services, as any entrepreneur does. But here turnover is a means; the end is social or environmental. Such a business usually belongs to the <a page="article-sse">social and solidarity economy</a>.</p>',
                '<p>El emprendedor social vende bienes o servicios, como cualquier otro. Pero para él la facturación es un medio: el fin es social o ambiental. Su empresa suele formar parte de la <a page="article-sse">economía social y solidaria</a>.</p>',
                '<p>يبيع رائد الأعمال الاجتماعي سلعًا أو خدمات كأي رائد أعمال، غير أن المبيعات عنده وسيلة، أما الغاية فاجتماعية أو بيئية. وتنتمي مؤسسته في الغالب إلى <a page="article-sse">الاقتصاد الاجتماعي والتضامني</a>.</p>',
            )
        ),
        heading(
            T(
                "Ce que les baromètres ont mesuré",
                "What the barometers measured",
                "Lo que han medido los barómetros",
                "ما الذي قاسه البارومتر",
            )
        ),
        figures(
            (
                T("18 %", "18%", "18 %", "18%"),
                T(
                    "en avaient entendu parler en 2012",
                    "had heard of it in 2012",
                    "había oído hablar de él en 2012",
                    "سبق لهم أن سمعوا بها في 2012",
                ),
            ),
            (
                T("37 %", "37%", "37 %", "37%"),
                T(
                    "en avaient entendu parler en 2018",
                    "had heard of it in 2018",
                    "había oído hablar de él en 2018",
                    "سبق لهم أن سمعوا بها في 2018",
                ),
            ),
            (
                T("88 %", "88%", "88 %", "88%"),
                T(
                    "des entrepreneurs sociaux font confiance au numérique pour relever les défis de société (2018)",
                    "of social entrepreneurs trust digital tools to meet societal challenges (2018)",
                    "de los emprendedores sociales confía en lo digital para afrontar los retos de la sociedad (2018)",
                    "من رواد الأعمال الاجتماعيين يثقون في الأدوات الرقمية لمواجهة التحديات المجتمعية (2018)",
                ),
            ),
        ),
        paragraph(
            T(
                "<p>Entre les deux éditions, la part de ceux qui connaissent le mot a doublé. L’enquête de 2012 avait été réalisée par OpinionWay.</p>",
                "<p>Between the two editions, the share of those who know the term doubled. The 2012 survey was carried out by OpinionWay.</p>",
                "<p>Entre las dos ediciones se ha duplicado la proporción de quienes conocen el término. La encuesta de 2012 la realizó OpinionWay.</p>",
                "<p>بين الطبعتين تضاعفت نسبة من يعرفون هذا المصطلح. وقد أجرت OpinionWay استطلاع عام 2012.</p>",
            )
        ),
        heading(
            T(
                "Quatre questions qui reviennent",
                "Four recurring questions",
                "Cuatro preguntas recurrentes",
                "أربعة أسئلة متكررة",
            )
        ),
        accordion(
            (
                T(
                    "Changer d’échelle",
                    "Scaling up",
                    "Crecer en escala",
                    "توسيع النطاق",
                ),
                T(
                    "<p>Une réponse trouvée pour un quartier peut-elle servir une région, un pays ?</p>",
                    "<p>Can an answer found for one neighbourhood serve a region, or a country?</p>",
                    "<p>La respuesta hallada para un barrio, ¿puede servir a una región, a un país?</p>",
                    "<p>هل يمكن لحل وُجد لحي واحد أن يخدم إقليمًا أو بلدا؟</p>",
                ),
            ),
            (
                T("Gouverner", "Governance", "Gobernar", "الحوكمة"),
                T(
                    "<p>Comment associer aux décisions ceux que l’entreprise emploie et ceux qu’elle sert ?</p>",
                    "<p>How can those whom the business employs, and those whom it serves, share in its decisions?</p>",
                    "<p>¿Cómo hacer partícipes de las decisiones a quienes trabajan en la empresa y a quienes ella atiende?</p>",
                    "<p>كيف يشارك في القرار من يعملون في المؤسسة ومن تخدمهم؟</p>",
                ),
            ),
            (
                T("Financer", "Financing", "Financiar", "التمويل"),
                T(
                    "<p>Qui est prêt à investir lorsque le rendement n’est pas l’essentiel ?</p>",
                    "<p>Who is ready to invest when return is not the main thing?</p>",
                    "<p>¿Quién está dispuesto a invertir cuando la rentabilidad no es lo esencial?</p>",
                    "<p>من المستعد للاستثمار حين لا يكون العائد هو الأهم؟</p>",
                ),
            ),
            (
                T("Mesurer l’impact", "Impact", "Medir el impacto", "قياس الأثر"),
                T(
                    "<p>Comment savoir ce qui a vraiment changé ?</p>",
                    "<p>How does one know what has really changed?</p>",
                    "<p>¿Cómo saber qué ha cambiado de verdad?</p>",
                    "<p>كيف نعرف ما الذي تغيّر حقا؟</p>",
                ),
            ),
        ),
        paragraph(
            T(
                '<p>Ces quatre sujets sont ceux de l’<a page="social-entrepreneurship-barometer-2012">édition 2012 du Baromètre</a>.</p>',
                '<p>These are the four subjects of the <a page="social-entrepreneurship-barometer-2012">2012 edition of the Barometer</a>.</p>',
                '<p>Estos son los cuatro temas de la <a page="social-entrepreneurship-barometer-2012">edición de 2012 del Barómetro</a>.</p>',
                '<p>هذه هي المواضيع الأربعة التي تناولتها <a page="social-entrepreneurship-barometer-2012">طبعة 2012 من البارومتر</a>.</p>',
            )
        ),
        pages("social-entrepreneurship-barometer", "group-north"),
    ),
    themes=("social-entrepreneurship", "sse", "digital"),
    goals=(8, 9, 12),
    groups=("group-north",),
    authors=("convergences",),
    related=(
        "social-entrepreneurship-barometer-2012",
        "social-entrepreneurship-barometer-2018",
        "article-sse",
    ),
)
