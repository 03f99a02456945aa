"""The forums in the Philippines: a summit in 2019, a 3Zero Forum in 2021."""

import datetime

from home.demo.content import (
    ForumCountry,
    ForumEdition,
    Partner,
    T,
    accordion,
    callout,
    heading,
    paragraph,
)

EDITION_2019 = ForumEdition(
    key="philippines-2019",
    title=T(
        "Sommet Barangay Walang Iwanan 2019",
        "Barangay Walang Iwanan Summit 2019",
        "Cumbre Barangay Walang Iwanan 2019",
        "قمة «بارانغاي والانغ إيوانان» 2019",
    ),
    lead=T(
        "En janvier 2019, un sommet organisé avec Gawad Kalinga et ACTED, à Manille et en province.",
        "In January 2019, a summit held with Gawad Kalinga and ACTED, in Manila and in the provinces.",
        "En enero de 2019, una cumbre organizada con Gawad Kalinga y ACTED, en Manila y en las provincias.",
        "في يناير 2019، قمة نُظمت مع Gawad Kalinga وACTED في مانيلا وفي الأقاليم.",
    ),
    body=(
        paragraph(
            T(
                "<p>À Manille, le sommet s’est tenu à l’Asian Institute of Management ; il s’est déroulé aussi dans plusieurs provinces du pays. En filipino, le <i>barangay</i> est le village ou le quartier, et <i>walang iwanan</i> veut dire que personne n’est laissé de côté.</p>",
                "<p>In Manila the summit was held at the Asian Institute of Management; it also took place in provinces of the country. In Filipino a <i>barangay</i> is a village or a neighbourhood, and <i>walang iwanan</i> means that no one is left behind.</p>",
                "<p>En Manila, la cumbre se celebró en el Asian Institute of Management; también tuvo lugar en provincias del país. En filipino, <i>barangay</i> es la aldea o el barrio, y <i>walang iwanan</i> significa que nadie se queda atrás.</p>",
                "<p>عُقدت القمة في مانيلا بالمعهد الآسيوي للإدارة، كما جرت في أقاليم من البلاد. و«بارانغاي» في اللغة الفلبينية هي القرية أو الحي، أما «والانغ إيوانان» فمعناها ألا يُترك أحد خلف الركب.</p>",
            )
        ),
        heading(
            T(
                "Quatre questions",
                "Four subjects",
                "Cuatro asuntos",
                "أربع قضايا",
            )
        ),
        paragraph(
            T(
                "<ul><li>l’inclusion ;</li><li>la pauvreté ;</li><li>le climat et l’environnement ;</li><li>la construction de la paix.</li></ul>",
                "<ul><li>inclusion;</li><li>poverty;</li><li>climate and the environment;</li><li>peace building.</li></ul>",
                "<ul><li>la inclusión;</li><li>la pobreza;</li><li>el clima y el medio ambiente;</li><li>la construcción de la paz.</li></ul>",
                "<ul><li>الإدماج؛</li><li>الفقر؛</li><li>المناخ والبيئة؛</li><li>بناء السلام.</li></ul>",
            )
        ),
    ),
    date=datetime.date(2019, 1, 1),
    date_precision="month",
    time_zone="Asia/Manila",
    theme_statement=T(
        "Inclusion, pauvreté, climat et environnement, construction de la paix",
        "Inclusion, poverty, climate and environment, peace building",
        "Inclusión, pobreza, clima y medio ambiente, construcción de la paz",
        "الإدماج والفقر والمناخ والبيئة وبناء السلام",
    ),
    venue=T(
        "Asian Institute of Management, et en province",
        "Asian Institute of Management, and in the provinces",
        "Asian Institute of Management y provincias",
        "المعهد الآسيوي للإدارة، وفي الأقاليم",
    ),
    city=T("Manille", "Manila", "Manila", "مانيلا"),
    partners=(Partner("gawad-kalinga"), Partner("acted")),
    themes=("social-inclusion", "poverty", "climate"),
    goals=(1, 10, 13, 16),
    countries=("PH",),
    public=("fr", "en", "es"),
)

EDITION_2021 = ForumEdition(
    key="philippines-2021",
    title=T(
        "Forum 3Zéro Philippines 2021",
        "3Zero Forum Philippines 2021",
        "Foro 3Zero Filipinas 2021",
        "منتدى 3Zero الفلبين 2021",
    ),
    lead=T(
        "Le premier forum, hors de France, à porter le nom de 3Zéro.",
        "The first forum abroad to bear the 3Zero name.",
        "El primer foro fuera de Francia que lleva el nombre 3Zero.",
        "أول منتدى خارج فرنسا يحمل اسم 3Zero.",
    ),
    body=(
        paragraph(
            T(
                "<p>En 2021, le Forum mondial de Paris devient le Forum mondial 3Zéro. La même année, les Philippines accueillent le premier forum étranger qui porte ce nom.</p>",
                "<p>In 2021 the World Forum in Paris became the 3Zero World Forum. In the same year the Philippines had the first forum abroad under that name.</p>",
                "<p>En 2021, el Foro Mundial de París pasa a llamarse Foro Mundial 3Zero. Ese mismo año, Filipinas acoge el primer foro en el extranjero con ese nombre.</p>",
                "<p>في عام 2021 صار منتدى باريس العالمي يُسمى «المنتدى العالمي 3Zero». وفي العام نفسه احتضنت الفلبين أول منتدى خارج فرنسا يحمل هذا الاسم.</p>",
            )
        ),
        accordion(
            (
                T("Zéro exclusion", "Zero exclusion", "Cero exclusión", "صفر إقصاء"),
                T(
                    "<p>Une société où chacun a sa place, et où personne n’est tenu à l’écart.</p>",
                    "<p>A society in which everyone has a place and nobody is kept out.</p>",
                    "<p>Una sociedad en la que todos tienen su lugar y nadie queda al margen.</p>",
                    "<p>مجتمع لكل فرد فيه مكانه، ولا يُترك أحد على هامشه.</p>",
                ),
            ),
            (
                T("Zéro carbone", "Zero carbon", "Cero carbono", "صفر كربون"),
                T(
                    "<p>Une économie qui ne réchauffe plus le climat.</p>",
                    "<p>An economy that no longer warms the climate.</p>",
                    "<p>Una economía que deja de calentar el clima.</p>",
                    "<p>اقتصاد لا يزيد المناخ احترارًا.</p>",
                ),
            ),
            (
                T("Zéro pauvreté", "Zero poverty", "Cero pobreza", "صفر فقر"),
                T(
                    "<p>Pour chaque être humain, de quoi vivre dignement.</p>",
                    "<p>For every human being, the means of a decent life.</p>",
                    "<p>Para cada ser humano, los medios de una vida digna.</p>",
                    "<p>ما يكفي كل إنسان ليعيش حياة كريمة.</p>",
                ),
            ),
        ),
    ),
    date=datetime.date(2021, 1, 1),
    date_precision="year",
    time_zone="Asia/Manila",
    format="online",
    theme_statement=T(
        "Zéro exclusion, zéro carbone, zéro pauvreté",
        "Zero exclusion, zero carbon, zero poverty",
        "Cero exclusión, cero carbono, cero pobreza",
        "صفر إقصاء، صفر كربون، صفر فقر",
    ),
    themes=("social-inclusion", "climate", "poverty"),
    goals=(1, 10, 13),
    countries=("PH",),
)

PHILIPPINES = ForumCountry(
    key="forum-philippines",
    title=T(
        "Les forums aux Philippines",
        "Forums in the Philippines",
        "Los foros en Filipinas",
        "المنتديات في الفلبين",
    ),
    lead=T(
        "Un sommet en 2019, puis un forum 3Zéro en 2021.",
        "A summit in 2019, then a 3Zero Forum in 2021.",
        "Una cumbre en 2019 y un foro 3Zero en 2021.",
        "قمة عام 2019، ثم منتدى 3Zero عام 2021.",
    ),
    body=(
        paragraph(
            T(
                '<p>Le <a page="philippines-2019">sommet Barangay Walang Iwanan</a> a été préparé avec l’association philippine Gawad Kalinga et avec l’ONG française ACTED.</p>',
                '<p>The <a page="philippines-2019">Barangay Walang Iwanan summit</a> was prepared with the Philippine association Gawad Kalinga and the French NGO ACTED.</p>',
                '<p>La <a page="philippines-2019">cumbre Barangay Walang Iwanan</a> se preparó con la asociación filipina Gawad Kalinga y la ONG francesa ACTED.</p>',
                '<p>جرى إعداد <a page="philippines-2019">قمة «بارانغاي والانغ إيوانان»</a> مع الجمعية الفلبينية Gawad Kalinga والمنظمة غير الحكومية الفرنسية ACTED.</p>',
            )
        ),
        callout(
            T(
                "Un nom qui voyage",
                "A name that travels",
                "Un nombre que viaja",
                "اسم يعبر الحدود",
            ),
            T(
                '<p>Le <a page="philippines-2021">forum de 2021</a> est le premier, hors de France, à s’appeler 3Zéro : zéro exclusion, zéro carbone, zéro pauvreté.</p>',
                '<p>The <a page="philippines-2021">2021 forum</a> was the first abroad to be called 3Zero: zero exclusion, zero carbon, zero poverty.</p>',
                '<p>El <a page="philippines-2021">foro de 2021</a> es el primero en el extranjero que se llama 3Zero: cero exclusión, cero carbono, cero pobreza.</p>',
                '<p><a page="philippines-2021">منتدى 2021</a> هو الأول خارج فرنسا الذي سُمي 3Zero، أي صفر إقصاء وصفر كربون وصفر فقر.</p>',
            ),
        ),
    ),
    country="PH",
    countries=("PH",),
    themes=("social-inclusion", "poverty", "climate"),
    goals=(1, 10, 13),
    editions=(EDITION_2021, EDITION_2019),
)
