"""The Social Entrepreneurship Barometer, since 2011."""

import datetime

from home.demo.content import (
    Publication,
    Series,
    T,
    callout,
    heading,
    pages,
    paragraph,
    table,
)

EDITION_2012 = Publication(
    key="social-entrepreneurship-barometer-2012",
    title=T(
        "Baromètre de l’entrepreneuriat social 2012",
        "Social Entrepreneurship Barometer 2012",
        "Barómetro del emprendimiento social 2012",
        "بارومتر ريادة الأعمال الاجتماعية 2012",
    ),
    lead=T(
        "Changer d’échelle, gouverner, financer, mesurer l’impact : la deuxième édition, avec Ashoka et KPMG, et une enquête d’OpinionWay.",
        "Scaling up, governance, financing, impact: the second edition, with Ashoka and KPMG, and a survey by OpinionWay.",
        "Crecer en escala, gobernar, financiar, medir el impacto: la segunda edición, con Ashoka y KPMG y una encuesta de OpinionWay.",
        "توسيع النطاق والحوكمة والتمويل والأثر: الطبعة الثانية بالاشتراك مع Ashoka وKPMG، ومعها استطلاع أجرته OpinionWay.",
    ),
    date=datetime.date(2012, 9, 17),
    edition_number=2,
    partners=("ashoka", "kpmg"),
    key_figures=(
        (
            T("18 %", "18%", "18 %", "18%"),
            T(
                "avaient entendu parler de l’entrepreneuriat social (enquête OpinionWay)",
                "had heard of social entrepreneurship (OpinionWay survey)",
                "había oído hablar del emprendimiento social (encuesta de OpinionWay)",
                "سبق لهم أن سمعوا بريادة الأعمال الاجتماعية (استطلاع OpinionWay)",
            ),
        ),
    ),
    body=(
        heading(
            T(
                "Quatre sujets",
                "Four subjects",
                "Cuatro temas",
                "أربعة مواضيع",
            )
        ),
        paragraph(
            T(
                "<ul><li><b>Le changement d’échelle</b> : comment une solution qui marche ici peut servir ailleurs.</li><li><b>La gouvernance</b> : qui décide dans une entreprise sociale, et comment.</li><li><b>Le financement</b> : où trouver des fonds quand le profit n’est pas le but.</li><li><b>L’impact</b> : ce que l’entreprise change, et la façon de le mesurer.</li></ul>",
                "<ul><li><b>Scaling up</b>: how a solution that works in one place can serve elsewhere.</li><li><b>Governance</b>: who decides in a social enterprise, and how.</li><li><b>Financing</b>: where to find funds when profit is not the aim.</li><li><b>Impact</b>: what the enterprise changes, and how to measure it.</li></ul>",
                "<ul><li><b>El cambio de escala</b>: cómo una solución que funciona en un lugar puede servir en otro.</li><li><b>La gobernanza</b>: quién decide en una empresa social y de qué manera.</li><li><b>La financiación</b>: dónde encontrar fondos cuando el beneficio no es el fin.</li><li><b>El impacto</b>: qué cambia la empresa y cómo medirlo.</li></ul>",
                "<ul><li><b>توسيع النطاق</b>: كيف يمكن لحل نجح في مكان أن يفيد في مكان آخر.</li><li><b>الحوكمة</b>: من يتخذ القرار في المؤسسة الاجتماعية، وكيف.</li><li><b>التمويل</b>: أين توجد الأموال حين لا يكون الربح هو الغاية.</li><li><b>الأثر</b>: ما الذي تغيّره المؤسسة، وكيف يُقاس ذلك.</li></ul>",
            )
        ),
        heading(
            T(
                "Une notion encore peu connue",
                "A notion still little known",
                "Una noción todavía poco conocida",
                "مفهوم لا يزال قليل الانتشار",
            )
        ),
        paragraph(
            T(
                '<p>L’enquête d’OpinionWay le montre : <b>18 %</b> seulement des personnes interrogées avaient entendu parler de l’entrepreneuriat social. La question est reposée dans l’<a page="social-entrepreneurship-barometer-2018">édition 2018</a>.</p>',
                '<p>The OpinionWay survey shows it: only <b>18%</b> of those asked had heard of social entrepreneurship. The <a page="social-entrepreneurship-barometer-2018">2018 edition</a> returns to the question.</p>',
                '<p>Lo muestra la encuesta de OpinionWay: solo el <b>18 %</b> de las personas consultadas había oído hablar del emprendimiento social. La <a page="social-entrepreneurship-barometer-2018">edición de 2018</a> vuelve sobre la cuestión.</p>',
                '<p>هذا ما يبيّنه استطلاع OpinionWay: لم يسمع بريادة الأعمال الاجتماعية سوى <b>18%</b> من المستجوَبين. وتعود <a page="social-entrepreneurship-barometer-2018">طبعة 2018</a> إلى السؤال نفسه.</p>',
            )
        ),
    ),
    themes=("social-entrepreneurship", "governance"),
    goals=(8, 17),
    groups=("group-north",),
    public=("fr", "en", "es"),
    files=("fr",),
)

EDITION_2017 = Publication(
    key="social-entrepreneurship-barometer-2017",
    title=T(
        "Baromètre de l’entrepreneuriat social 2017",
        "Social Entrepreneurship Barometer 2017",
        "Barómetro del emprendimiento social 2017",
        "بارومتر ريادة الأعمال الاجتماعية 2017",
    ),
    lead=T(
        "La cinquième édition s’intéresse aux territoires durables et à ce que les entrepreneurs sociaux leur apportent.",
        "The fifth edition looks at sustainable territories and at what social entrepreneurs bring to them.",
        "La quinta edición se ocupa de los territorios sostenibles y de lo que les aportan los emprendedores sociales.",
        "تهتم الطبعة الخامسة بالأقاليم المستدامة وبما يقدمه لها رواد الأعمال الاجتماعيون.",
    ),
    date=datetime.date(2017, 1, 12),
    edition_number=5,
    partners=(
        "kpmg",
        "ashoka",
        "mouves",
        "opinionway",
        "france-active",
        "bnp-paribas",
        "fondation-chanel",
    ),
    body=(
        paragraph(
            T(
                "<p>Un territoire durable répond aux besoins de ceux qui y vivent sans épuiser ce dont vivront les suivants. Parue le 12 janvier 2017, cette édition réunit sept partenaires autour de ce sujet.</p>",
                "<p>A sustainable territory meets the needs of those who live there without using up what the next generations will live on. Published on 12 January 2017, this edition brings seven partners together around the subject.</p>",
                "<p>Un territorio sostenible satisface las necesidades de quienes viven en él sin agotar aquello de lo que vivirán los que vengan después. Publicada el 12 de enero de 2017, esta edición reúne a siete socios en torno a este tema.</p>",
                "<p>الإقليم المستدام هو الذي يلبي حاجات سكانه دون أن يستنزف ما ستعيش منه الأجيال المقبلة. صدرت هذه الطبعة في 12 يناير 2017، وهي تجمع سبعة شركاء حول هذا الموضوع.</p>",
            )
        ),
        callout(
            T(
                "Le même sujet ailleurs",
                "The same subject elsewhere",
                "El mismo tema en otros lugares",
                "الموضوع نفسه في مكان آخر",
            ),
            T(
                '<p>Les villes et communautés durables (ODD 11) ont aussi été le thème du <a page="greece-2019">forum d’Athènes</a>, en avril 2019.</p>',
                '<p>Sustainable cities and communities (SDG 11) were also the theme of the <a page="greece-2019">forum in Athens</a> in April 2019.</p>',
                '<p>Las ciudades y comunidades sostenibles (ODS 11) fueron también el tema del <a page="greece-2019">foro de Atenas</a>, en abril de 2019.</p>',
                '<p>كانت المدن والمجتمعات المحلية المستدامة (الهدف 11 من أهداف التنمية المستدامة) كذلك موضوع <a page="greece-2019">منتدى أثينا</a> في أبريل 2019.</p>',
            ),
        ),
    ),
    themes=("social-entrepreneurship", "sustainable-cities"),
    goals=(8, 11, 17),
    groups=("group-north",),
    files=("fr",),
)

EDITION_2018 = Publication(
    key="social-entrepreneurship-barometer-2018",
    title=T(
        "Baromètre de l’entrepreneuriat social 2018",
        "Social Entrepreneurship Barometer 2018",
        "Barómetro del emprendimiento social 2018",
        "بارومتر ريادة الأعمال الاجتماعية 2018",
    ),
    lead=T(
        "L’entrepreneuriat social gagne en notoriété, et ceux qui le font misent sur le numérique.",
        "Social entrepreneurship is becoming better known, and those who practise it put their trust in digital tools.",
        "El emprendimiento social se conoce cada vez más, y quienes lo practican confían en lo digital.",
        "ريادة الأعمال الاجتماعية تزداد انتشارا، وروادها يراهنون على الأدوات الرقمية.",
    ),
    date=datetime.date(2018, 1, 1),
    date_precision="year",
    key_figures=(
        (
            T("37 %", "37%", "37 %", "37%"),
            T(
                "avaient entendu parler de l’entrepreneuriat social",
                "had heard of social entrepreneurship",
                "había oído hablar del emprendimiento social",
                "سبق لهم أن سمعوا بريادة الأعمال الاجتماعية",
            ),
        ),
        (
            T("63 %", "63%", "63 %", "63%"),
            T(
                "avaient entendu parler de l’économie sociale et solidaire",
                "had heard of the social and solidarity economy",
                "había oído hablar de la economía social y solidaria",
                "سبق لهم أن سمعوا بالاقتصاد الاجتماعي والتضامني",
            ),
        ),
        (
            T("88 %", "88%", "88 %", "88%"),
            T(
                "des entrepreneurs sociaux font confiance aux outils numériques pour relever les défis de société",
                "of social entrepreneurs trust digital tools to meet societal challenges",
                "de los emprendedores sociales confía en las herramientas digitales para afrontar los retos de la sociedad",
                "من رواد الأعمال الاجتماعيين يثقون في الأدوات الرقمية لمواجهة التحديات المجتمعية",
            ),
        ),
    ),
    body=(
        paragraph(
            T(
                '<p>En 2012, <a page="social-entrepreneurship-barometer-2012">18 % des personnes interrogées</a> avaient entendu parler de l’entrepreneuriat social. L’édition 2018 en compte 37 %. L’économie sociale et solidaire, dont il est l’un des visages, est plus connue encore : 63 %.</p>',
                '<p>In 2012, <a page="social-entrepreneurship-barometer-2012">18% of those asked</a> had heard of social entrepreneurship. The 2018 edition counts 37%. The social and solidarity economy, of which it is one of the faces, is better known still: 63%.</p>',
                '<p>En 2012, el <a page="social-entrepreneurship-barometer-2012">18 % de las personas consultadas</a> había oído hablar del emprendimiento social. La edición de 2018 registra un 37 %. La economía social y solidaria, de la que es una de las caras, es todavía más conocida: un 63 %.</p>',
                '<p>في عام 2012 كان <a page="social-entrepreneurship-barometer-2012">18% من المستجوَبين</a> قد سمعوا بريادة الأعمال الاجتماعية، أما طبعة 2018 فتسجل 37%. والاقتصاد الاجتماعي والتضامني، الذي تمثل ريادة الأعمال الاجتماعية أحد وجوهه، أكثر شهرة منها: 63%.</p>',
            )
        ),
        heading(
            T(
                "La confiance dans le numérique",
                "Trust in digital tools",
                "La confianza en lo digital",
                "الثقة في الأدوات الرقمية",
            )
        ),
        paragraph(
            T(
                "<p>Pour relever les défis de société, <b>88 %</b> des entrepreneurs sociaux font confiance aux outils numériques.</p>",
                "<p>To meet the challenges of society, <b>88%</b> of social entrepreneurs trust digital tools.</p>",
                "<p>Para afrontar los retos de la sociedad, el <b>88 %</b> de los emprendedores sociales confía en las herramientas digitales.</p>",
                "<p>يثق <b>88%</b> من رواد الأعمال الاجتماعيين في الأدوات الرقمية لمواجهة التحديات المجتمعية.</p>",
            )
        ),
        pages("article-social-entrepreneurship", "article-sse"),
    ),
    themes=("social-entrepreneurship", "sse", "digital"),
    goals=(8, 9),
    groups=("group-north",),
    files=("fr",),
)

EDITION_2020 = Publication(
    key="social-entrepreneurship-barometer-2020",
    title=T(
        "Baromètre de l’entrepreneuriat social 2020",
        "Social Entrepreneurship Barometer 2020",
        "Barómetro del emprendimiento social 2020",
        "بارومتر ريادة الأعمال الاجتماعية 2020",
    ),
    lead=T(
        "Bâtir un monde plus durable après la crise sanitaire : c’est le sujet de la huitième édition.",
        "Building a more sustainable world after the health crisis is the subject of the eighth edition.",
        "Construir un mundo más sostenible tras la crisis sanitaria: ese es el tema de la octava edición.",
        "بناء عالم أكثر استدامة بعد الأزمة الصحية: ذلك هو موضوع الطبعة الثامنة.",
    ),
    date=datetime.date(2020, 7, 9),
    edition_number=8,
    partners=("ashoka", "avise", "bnp-paribas", "mouves", "opinionway", "orange"),
    body=(
        paragraph(
            T(
                '<p>La huitième édition a paru le 9 juillet 2020, avec six partenaires. Elle se tourne vers l’après : quel monde, plus durable, bâtir une fois passée la crise sanitaire ? La même crise a conduit les <a page="tunisia-2021">forums internationaux</a> à se tenir en ligne.</p>',
                '<p>The eighth edition came out on 9 July 2020, with six partners. It looks ahead: what more sustainable world should be built once the health crisis is over? The same crisis moved the <a page="tunisia-2021">international forums</a> online.</p>',
                '<p>La octava edición se publicó el 9 de julio de 2020, con seis socios, y mira hacia el futuro: ¿qué mundo más sostenible construir una vez superada la crisis sanitaria? La misma crisis llevó los <a page="tunisia-2021">foros internacionales</a> a celebrarse en línea.</p>',
                '<p>صدرت الطبعة الثامنة في 9 يوليو 2020 بمشاركة ستة شركاء، وهي تنظر إلى ما بعد الأزمة الصحية: أي عالم أكثر استدامة ينبغي بناؤه؟ وهذه الأزمة نفسها هي التي نقلت <a page="tunisia-2021">المنتديات الدولية</a> إلى الإنترنت.</p>',
            )
        ),
        pages("article-social-entrepreneurship", "tunisia-2021"),
    ),
    themes=("social-entrepreneurship", "sse"),
    goals=(3, 8, 12, 17),
    groups=("group-north",),
    public=("fr", "en", "ar"),
    files=("fr",),
)

SOCIAL_ENTREPRENEURSHIP_BAROMETER = Series(
    key="social-entrepreneurship-barometer",
    title=T(
        "Baromètre de l’entrepreneuriat social",
        "Social Entrepreneurship Barometer",
        "Barómetro del emprendimiento social",
        "بارومتر ريادة الأعمال الاجتماعية",
    ),
    lead=T(
        "Depuis 2011, ce baromètre mesure la notoriété de l’entrepreneuriat social et en suit les questions.",
        "Since 2011 this barometer has measured how well known social entrepreneurship is, and followed its questions.",
        "Desde 2011, este barómetro mide cuánto se conoce el emprendimiento social y sigue las cuestiones que lo ocupan.",
        "منذ 2011 يقيس هذا البارومتر مدى انتشار ريادة الأعمال الاجتماعية ويتابع قضاياها.",
    ),
    body=(
        table(
            T(
                "Part des personnes interrogées qui avaient entendu parler de l’entrepreneuriat social",
                "Share of those asked who had heard of social entrepreneurship",
                "Porcentaje de personas consultadas que habían oído hablar del emprendimiento social",
                "نسبة المستجوَبين الذين سبق لهم أن سمعوا بريادة الأعمال الاجتماعية",
            ),
            (
                T("Édition", "Edition", "Edición", "الطبعة"),
                T("Part", "Share", "Porcentaje", "النسبة"),
            ),
            (
                T("2012", "2012", "2012", "2012"),
                T("18 %", "18%", "18 %", "18%"),
            ),
            (
                T("2018", "2018", "2018", "2018"),
                T("37 %", "37%", "37 %", "37%"),
            ),
        ),
        pages("article-social-entrepreneurship"),
    ),
    themes=("social-entrepreneurship", "sse"),
    goals=(8, 17),
    groups=("group-north",),
    publications=(EDITION_2020, EDITION_2018, EDITION_2017, EDITION_2012),
)
