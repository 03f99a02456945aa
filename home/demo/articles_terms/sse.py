"""What the social and solidarity economy is."""

import datetime

from home.demo.content import Article, T, callout, heading, pages, paragraph, table

SSE = Article(
    key="article-sse",
    title=T(
        "Qu’est-ce que l’économie sociale et solidaire (ESS) ?",
        "What is the social and solidarity economy (SSE)?",
        "¿Qué es la economía social y solidaria (ESS)?",
        "ما هو الاقتصاد الاجتماعي والتضامني؟",
    ),
    lead=T(
        "Associations, coopératives, mutuelles, fondations, entreprises sociales : une économie qui place l’utilité pour tous avant le profit.",
        "Associations, cooperatives, mutual societies, foundations, social enterprises: an economy that puts usefulness to all before profit.",
        "Asociaciones, cooperativas, mutualidades, fundaciones, empresas sociales: una economía que antepone la utilidad para todos al beneficio.",
        "جمعيات وتعاونيات وتعاضديات ومؤسسات خيرية ومؤسسات اجتماعية: اقتصاد يقدّم المنفعة العامة على الربح.",
    ),
    date=datetime.date(2026, 3, 24),
    body=(
        paragraph(
            T(
                "<p>L’ESS ne se définit pas par un métier, mais par une manière d’entreprendre. On y retrouve en général trois traits :</p><ul><li>un but d’utilité sociale ou environnementale ;</li><li>des décisions prises à plusieurs, sans que le capital seul fasse la loi ;</li><li>des bénéfices consacrés d’abord au projet.</li></ul>",
                "<p>The SSE is defined not by a trade but by a way of doing business. Three features are usually found in it:</p><ul><li>a purpose that is useful to society or the environment;</li><li>decisions taken together, in which capital alone does not rule;</li><li>profits that go to the project first.</li></ul>",
                "<p>La ESS no se define por un oficio, sino por una manera de emprender. Suelen reconocerse en ella tres rasgos:</p><ul><li>un fin de utilidad social o ambiental;</li><li>decisiones tomadas entre varios, sin que el capital por sí solo imponga su ley;</li><li>beneficios que se destinan ante todo al proyecto.</li></ul>",
                "<p>لا يُعرَّف الاقتصاد الاجتماعي والتضامني بمهنة بعينها، بل بأسلوب في ممارسة النشاط الاقتصادي. وتجتمع فيه عادة ثلاث سمات:</p><ul><li>غاية نافعة للمجتمع أو للبيئة؛</li><li>قرارات تُتخذ جماعيًا فلا يكون الحكم فيها لرأس المال وحده؛</li><li>أرباح تُخصص أولًا للمشروع.</li></ul>",
            )
        ),
        callout(
            T(
                "Un terme connu",
                "A well-known term",
                "Un término conocido",
                "مصطلح معروف",
            ),
            T(
                '<p>63 % : c’est, d’après l’édition 2018 du <a page="social-entrepreneurship-barometer-2018">Baromètre de l’entrepreneuriat social</a>, la part de ceux qui avaient entendu parler de l’économie sociale et solidaire.</p>',
                '<p>63% had heard of the social and solidarity economy, according to the 2018 edition of the <a page="social-entrepreneurship-barometer-2018">Social Entrepreneurship Barometer</a>.</p>',
                '<p>Según la edición de 2018 del <a page="social-entrepreneurship-barometer-2018">Barómetro del emprendimiento social</a>, un 63 % había oído hablar de la economía social y solidaria.</p>',
                '<p>تفيد طبعة 2018 من <a page="social-entrepreneurship-barometer-2018">بارومتر ريادة الأعمال الاجتماعية</a> بأن 63% كانوا قد سمعوا بالاقتصاد الاجتماعي والتضامني.</p>',
            ),
        ),
        heading(
            T(
                "En Tunisie, quatre forums pour une économie",
                "In Tunisia, four forums for one economy",
                "En Túnez, cuatro foros para una economía",
                "في تونس: أربعة منتديات من أجل اقتصاد واحد",
            )
        ),
        paragraph(
            T(
                '<p>L’ESS a été le sujet du premier des <a page="forum-tunisia">forums de Tunisie</a>, en 2018. Les suivants l’ont prolongé.</p>',
                '<p>The SSE was the subject of the first of the <a page="forum-tunisia">forums in Tunisia</a>, in 2018. The following ones carried it on.</p>',
                '<p>La ESS fue el tema del primero de los <a page="forum-tunisia">foros de Túnez</a>, en 2018. Los siguientes lo han continuado.</p>',
                '<p>كان الاقتصاد الاجتماعي والتضامني موضوع أول <a page="forum-tunisia">منتديات تونس</a> في 2018، ثم واصلته المنتديات التالية.</p>',
            )
        ),
        table(
            T(
                "Les quatre premiers forums de Tunisie",
                "The first four forums in Tunisia",
                "Los cuatro primeros foros de Túnez",
                "منتديات تونس الأربعة الأولى",
            ),
            (
                T("Année", "Year", "Año", "السنة"),
                T("Thème", "Theme", "Tema", "الموضوع"),
            ),
            (
                T("2018", "2018", "2018", "2018"),
                T(
                    "« ESS’Ploration » : ce qu’est l’ESS",
                    "“ESS’Ploration”: what the SSE is",
                    "«ESS’Ploration»: qué es la ESS",
                    "«ESS’Ploration»: ما هو الاقتصاد الاجتماعي والتضامني",
                ),
            ),
            (
                T("2019", "2019", "2019", "2019"),
                T(
                    "Rendre l’ESS accessible à tous",
                    "Making the SSE accessible to all",
                    "Hacer la ESS accesible a todos",
                    "جعل الاقتصاد الاجتماعي والتضامني في متناول الجميع",
                ),
            ),
            (
                T("2021", "2021", "2021", "2021"),
                T(
                    "« Ensemble pour construire l’ESS de demain »",
                    "“Together to build the SSE of tomorrow”",
                    "«Juntos para construir la ESS del mañana»",
                    "«معًا لبناء الاقتصاد الاجتماعي والتضامني للغد»",
                ),
            ),
            (
                T("2022", "2022", "2022", "2022"),
                T(
                    "L’économie au service du bien commun",
                    "The economy in the service of the common good",
                    "La economía al servicio del bien común",
                    "الاقتصاد في خدمة الصالح العام",
                ),
            ),
        ),
        pages("sse-tunisia", "forum-tunisia"),
    ),
    themes=("sse", "social-inclusion", "governance"),
    goals=(8, 10, 12),
    countries=("TN",),
    groups=("group-north",),
    source="ar",
    authors=("convergences",),
    related=("sse-tunisia", "tunisia-2021", "article-social-entrepreneurship"),
)
