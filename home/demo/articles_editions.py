"""Articles about the forums held in Paris and in Tunisia."""

import datetime

from home.demo.content import (
    Article,
    T,
    accordion,
    callout,
    figures,
    heading,
    pages,
    paragraph,
    quote,
    table,
)

WORLD_FORUM_IN_FIGURES = Article(
    key="article-world-forum-in-figures",
    title=T(
        "Le Forum mondial à Paris en chiffres, de 2008 à 2021",
        "The World Forum in Paris in figures, 2008 to 2021",
        "El Foro Mundial de París en cifras, de 2008 a 2021",
        "المنتدى العالمي في باريس بالأرقام من 2008 إلى 2021",
    ),
    lead=T(
        "De 3 500 participants en 2011 à plus de 7 000 en 2015 : ce que disent les chiffres des éditions parisiennes.",
        "From 3,500 participants in 2011 to more than 7,000 in 2015: what the figures of the Paris editions say.",
        "De 3500 participantes en 2011 a más de 7000 en 2015: lo que dicen las cifras de las ediciones parisinas.",
        "من 3500 مشارك عام 2011 إلى أكثر من 7000 عام 2015: ماذا تقول أرقام الدورات الباريسية؟",
    ),
    body=(
        paragraph(
            T(
                "<p>Le Forum mondial est né à Paris avec Convergences, en 2008. Il a pour rendez-vous le mois de septembre ; l’édition de 2011, elle, s’est tenue en mai.</p>",
                "<p>The World Forum was born in Paris together with Convergences, in 2008. September is its month; the 2011 edition, however, was held in May.</p>",
                "<p>El Foro Mundial nació en París junto con Convergences, en 2008. Su cita es septiembre; la edición de 2011, en cambio, se celebró en mayo.</p>",
                "<p>وُلد المنتدى العالمي في باريس مع Convergences عام 2008، وموعده شهر سبتمبر؛ أما دورة 2011 فقد عُقدت في مايو.</p>",
            )
        ),
        figures(
            (
                T("3 500", "3,500", "3500", "3500"),
                T(
                    "participants en 2011",
                    "participants in 2011",
                    "participantes en 2011",
                    "مشارك عام 2011",
                ),
            ),
            (
                T("Plus de 7 000", "7,000+", "Más de 7000", "أكثر من 7000"),
                T(
                    "participants en 2015",
                    "participants in 2015",
                    "participantes en 2015",
                    "مشارك عام 2015",
                ),
            ),
            (
                T("355", "355", "355", "355"),
                T(
                    "intervenants en 2015",
                    "speakers in 2015",
                    "ponentes en 2015",
                    "متحدثًا عام 2015",
                ),
            ),
            (
                T("58", "58", "58", "58"),
                T(
                    "pays représentés en 2015",
                    "countries in 2015",
                    "países en 2015",
                    "بلدًا عام 2015",
                ),
            ),
        ),
        table(
            T(
                "Éditions parisiennes",
                "Paris editions",
                "Ediciones parisinas",
                "الدورات الباريسية",
            ),
            (
                T("Année", "Year", "Año", "السنة"),
                T("Dates", "Dates", "Fechas", "التاريخ"),
                T("À retenir", "In brief", "En breve", "أبرز ما فيها"),
            ),
            (
                T("2011", "2011", "2011", "2011"),
                T("3–5 mai", "3–5 May", "3-5 de mayo", "3–5 مايو"),
                T(
                    "Hôtel de Ville de Paris ; une quarantaine de tables rondes, plus de 200 experts",
                    "Hôtel de Ville de Paris; about 40 round tables, more than 200 experts",
                    "Hôtel de Ville de París; unas 40 mesas redondas, más de 200 expertos",
                    "مقر بلدية باريس؛ نحو 40 مائدة مستديرة وأكثر من 200 خبير",
                ),
            ),
            (
                T("2014", "2014", "2014", "2014"),
                T(
                    "8–10 septembre",
                    "8–10 September",
                    "8-10 de septiembre",
                    "8–10 سبتمبر",
                ),
                T(
                    "7e édition, Palais Brongniart",
                    "7th edition, Palais Brongniart",
                    "7.ª edición, Palais Brongniart",
                    "الدورة السابعة، قصر برونيار",
                ),
            ),
            (
                T("2016", "2016", "2016", "2016"),
                T(
                    "5–7 septembre",
                    "5–7 September",
                    "5-7 de septiembre",
                    "5–7 سبتمبر",
                ),
                T(
                    "9e édition : villes et territoires durables",
                    "9th edition: sustainable cities and territories",
                    "9.ª edición: ciudades y territorios sostenibles",
                    "الدورة التاسعة: المدن والأقاليم المستدامة",
                ),
            ),
            (
                T("2017", "2017", "2017", "2017"),
                T(
                    "4 et 5 septembre",
                    "4 and 5 September",
                    "4 y 5 de septiembre",
                    "4 و5 سبتمبر",
                ),
                T(
                    "10e édition : sessions consacrées aux ODD 5, 6, 7, 9, 12 et 17",
                    "10th edition: sessions dedicated to SDGs 5, 6, 7, 9, 12 and 17",
                    "10.ª edición: sesiones dedicadas a los ODS 5, 6, 7, 9, 12 y 17",
                    "الدورة العاشرة: جلسات مخصصة لأهداف التنمية المستدامة 5 و6 و7 و9 و12 و17",
                ),
            ),
        ),
        callout(
            T("Depuis 2021", "Since 2021", "Desde 2021", "منذ عام 2021"),
            T(
                "<p>Le rendez-vous parisien porte le nom de Forum mondial 3Zéro : zéro exclusion, zéro carbone, zéro pauvreté.</p>",
                "<p>The Paris event has been called the 3Zero World Forum: zero exclusion, zero carbon, zero poverty.</p>",
                "<p>La cita parisina se llama Foro Mundial 3Zero: cero exclusión, cero carbono, cero pobreza.</p>",
                "<p>يحمل اللقاء الباريسي اسم المنتدى العالمي 3Zero: صفر إقصاء، صفر كربون، صفر فقر.</p>",
            ),
        ),
        pages("france-2011", "france-2014", "france-2015", "france-2016"),
    ),
    date=datetime.date(2026, 3, 24),
    themes=("sdgs", "sustainable-cities", "international-cooperation"),
    goals=(11, 17),
    countries=("FR",),
    public=("fr", "en", "ar"),
    authors=("convergences",),
    related=("france-2015", "france-2017"),
)

TUNISIA_FORUMS = Article(
    key="article-tunisia-forums",
    title=T(
        "Tunisie : sept ans de forums, de Carthage à Tunis",
        "Tunisia: seven years of forums, from Carthage to Tunis",
        "Túnez: siete años de foros, de Cartago a la capital",
        "تونس: سبع سنوات من المنتديات، من قرطاج إلى العاصمة",
    ),
    lead=T(
        "De 2018 à 2025, six éditions ont fait passer l’économie sociale et solidaire de la découverte à la gouvernance verte.",
        "From 2018 to 2025, six editions took the social and solidarity economy from discovery to green governance.",
        "De 2018 a 2025, seis ediciones llevaron la economía social y solidaria del descubrimiento a la gobernanza verde.",
        "من 2018 إلى 2025، انتقلت ست دورات بالاقتصاد الاجتماعي والتضامني من التعريف به إلى الحوكمة الخضراء.",
    ),
    body=(
        paragraph(
            T(
                '<p>La première édition, le 9 mai 2018 à Beit al-Hikma (Carthage), posait la question de départ : <a page="tunisia-2018">qu’est-ce que l’économie sociale et solidaire ?</a> La deuxième, en 2019, voulait la rendre accessible à tous.</p>',
                '<p>The first edition, on 9 May 2018 at Beit al-Hikma in Carthage, asked the opening question: <a page="tunisia-2018">what is the social and solidarity economy?</a> The second, in 2019, set out to make it accessible to all.</p>',
                '<p>La primera edición, el 9 de mayo de 2018 en Beit al-Hikma (Cartago), planteó la pregunta inicial: <a page="tunisia-2018">¿qué es la economía social y solidaria?</a> La segunda, en 2019, quiso hacerla accesible a todos.</p>',
                '<p>طرحت الدورة الأولى، يوم 9 مايو 2018 في بيت الحكمة بقرطاج، سؤال البداية: <a page="tunisia-2018">ما الاقتصاد الاجتماعي والتضامني؟</a> وسعت الدورة الثانية، عام 2019، إلى جعله في متناول الجميع.</p>',
            )
        ),
        quote(
            T(
                "Ensemble pour construire l’ESS de demain",
                "Together to build the SSE of tomorrow",
                "Juntos para construir la ESS del mañana",
                "معًا لبناء الاقتصاد الاجتماعي والتضامني للغد",
            ),
            T(
                "Thème de la 3e édition, 23 juin 2021, en ligne",
                "Theme of the 3rd edition, 23 June 2021, online",
                "Tema de la 3.ª edición, 23 de junio de 2021, en línea",
                "شعار الدورة الثالثة، 23 يونيو 2021، عبر الإنترنت",
            ),
        ),
        accordion(
            (
                T(
                    "2022 : le bien commun",
                    "2022: the common good",
                    "2022: el bien común",
                    "2022: الصالح العام",
                ),
                T(
                    "<p>La quatrième édition a porté sur l’économie au service du bien commun.</p>",
                    "<p>The fourth edition was about the economy in the service of the common good.</p>",
                    "<p>La cuarta edición trató de la economía al servicio del bien común.</p>",
                    "<p>تناولت الدورة الرابعة الاقتصاد في خدمة الصالح العام.</p>",
                ),
            ),
            (
                T(
                    "2023 : durabilité et bien-être social",
                    "2023: sustainability and social well-being",
                    "2023: sostenibilidad y bienestar social",
                    "2023: الاستدامة والرفاه الاجتماعي",
                ),
                T(
                    "<p>Le 27 novembre, à la Cité de la Culture de Tunis : écosystèmes durables ; climat, environnement et pauvreté ; inégalités et inclusion.</p>",
                    "<p>On 27 November, at the Cité de la Culture in Tunis: sustainable ecosystems; climate, environment and poverty; inequalities and inclusion.</p>",
                    "<p>El 27 de noviembre, en la Cité de la Culture de Túnez: ecosistemas sostenibles; clima, medio ambiente y pobreza; desigualdades e inclusión.</p>",
                    "<p>في 27 نوفمبر بمدينة الثقافة في تونس: منظومات مستدامة؛ المناخ والبيئة والفقر؛ أوجه عدم المساواة والإدماج.</p>",
                ),
            ),
            (
                T(
                    "2025 : une gouvernance durable, solidaire et verte",
                    "2025: sustainable, solidarity-based and green governance",
                    "2025: una gobernanza sostenible, solidaria y verde",
                    "2025: حوكمة مستدامة وتضامنية وخضراء",
                ),
                T(
                    "<p>Les 28 et 29 juillet, de nouveau à la Cité de la Culture : économie circulaire, économie sociale et solidaire, responsabilité sociétale des entreprises, et un concours national de 12 clubs d’étudiants.</p>",
                    "<p>On 28 and 29 July, again at the Cité de la Culture: circular economy, social and solidarity economy, corporate social responsibility, and a national contest of 12 student clubs.</p>",
                    "<p>Los días 28 y 29 de julio, de nuevo en la Cité de la Culture: economía circular, economía social y solidaria, responsabilidad social corporativa y un concurso nacional de 12 clubes de estudiantes.</p>",
                    "<p>يومي 28 و29 يوليو، في مدينة الثقافة مجددًا: الاقتصاد الدائري، والاقتصاد الاجتماعي والتضامني، والمسؤولية الاجتماعية للشركات، ومسابقة وطنية شارك فيها 12 ناديًا طلابيًا.</p>",
                ),
            ),
        ),
        heading(
            T(
                "L’édition 2023 en chiffres",
                "The 2023 edition in figures",
                "La edición de 2023 en cifras",
                "دورة 2023 بالأرقام",
            )
        ),
        figures(
            (
                T("Plus de 700", "700+", "Más de 700", "أكثر من 700"),
                T("participants", "participants", "participantes", "مشارك"),
            ),
            (
                T("40", "40", "40", "40"),
                T("intervenants", "speakers", "ponentes", "متحدثًا"),
            ),
            (
                T("10", "10", "10", "10"),
                T("sessions", "sessions", "sesiones", "جلسات"),
            ),
            (
                T("15", "15", "15", "15"),
                T("stands", "stands", "estands", "جناحًا"),
            ),
        ),
        pages("tunisia-2021", "tunisia-2022", "tunisia-2023", "tunisia-2025"),
    ),
    date=datetime.date(2026, 4, 21),
    themes=("sse", "circular-economy", "csr", "governance"),
    goals=(8, 10, 12),
    countries=("TN",),
    public=("fr", "en", "ar"),
    source="ar",
    authors=("convergences",),
    related=("forum-tunisia", "sse-tunisia"),
)
