"""The forums in Tunisia since 2022, from the common good to green governance."""

import datetime

from home.demo.content import (
    ForumEdition,
    Partner,
    T,
    accordion,
    callout,
    heading,
    pages,
    paragraph,
)

EDITION_2022 = ForumEdition(
    key="tunisia-2022",
    title=T(
        "Forum Tunisie 2022", "Tunisia Forum 2022", "Foro Túnez 2022", "منتدى تونس 2022"
    ),
    lead=T(
        "La quatrième édition a placé l’économie au service du bien commun.",
        "The fourth edition put the economy in the service of the common good.",
        "La cuarta edición puso la economía al servicio del bien común.",
        "وضعت الدورة الرابعة الاقتصاد في خدمة الصالح العام.",
    ),
    body=(
        paragraph(
            T(
                '<p>Les trois premières éditions parlaient de l’économie sociale et solidaire. En 2022, le forum tunisien élargit son propos à l’économie tout entière : à quoi sert-elle, et à qui ? L’<a page="tunisia-2023">édition suivante</a> mettra le bien-être social au cœur du développement.</p>',
                '<p>The first three editions were about the social and solidarity economy. In 2022 the Tunisian forum widened its subject to the whole economy: what is it for, and whom does it serve? The <a page="tunisia-2023">next edition</a> was to put social well-being at the heart of development.</p>',
                '<p>Las tres primeras ediciones hablaban de la economía social y solidaria. En 2022, el foro tunecino amplía su tema a toda la economía: ¿para qué sirve y a quién? La <a page="tunisia-2023">edición siguiente</a> situará el bienestar social en el centro del desarrollo.</p>',
                '<p>تناولت الدورات الثلاث الأولى الاقتصاد الاجتماعي والتضامني. وفي عام 2022 وسّع المنتدى التونسي موضوعه ليشمل الاقتصاد كله: ما غايته؟ ومن يخدم؟ أما <a page="tunisia-2023">الدورة التالية</a> فقد جعلت الرفاه الاجتماعي في صميم التنمية.</p>',
            )
        ),
    ),
    date=datetime.date(2022, 1, 1),
    date_precision="year",
    time_zone="Africa/Tunis",
    number=4,
    theme_statement=T(
        "L’économie au service du bien commun",
        "The economy in the service of the common good",
        "La economía al servicio del bien común",
        "الاقتصاد في خدمة الصالح العام",
    ),
    themes=("sse",),
    countries=("TN",),
    public=("fr", "en", "ar"),
)

EDITION_2023 = ForumEdition(
    key="tunisia-2023",
    title=T(
        "Forum Tunisie 2023", "Tunisia Forum 2023", "Foro Túnez 2023", "منتدى تونس 2023"
    ),
    lead=T(
        "Le 27 novembre 2023, la cinquième édition a réuni plus de 700 participants à la Cité de la Culture, à Tunis.",
        "On 27 November 2023 the fifth edition gathered more than 700 participants at the City of Culture in Tunis.",
        "El 27 de noviembre de 2023, la quinta edición reunió a más de 700 participantes en la Ciudad de la Cultura de Túnez.",
        "في 27 نوفمبر 2023 جمعت الدورة الخامسة أكثر من 700 مشارك في مدينة الثقافة بتونس العاصمة.",
    ),
    body=(
        heading(
            T(
                "Trois grands sujets",
                "Three broad subjects",
                "Tres grandes asuntos",
                "ثلاثة محاور كبرى",
            )
        ),
        paragraph(
            T(
                "<ul><li>les écosystèmes durables ;</li><li>le climat, l’environnement et la pauvreté ;</li><li>les inégalités et l’inclusion.</li></ul>",
                "<ul><li>sustainable ecosystems;</li><li>climate, environment and poverty;</li><li>inequalities and inclusion.</li></ul>",
                "<ul><li>los ecosistemas sostenibles;</li><li>el clima, el medio ambiente y la pobreza;</li><li>las desigualdades y la inclusión.</li></ul>",
                "<ul><li>المنظومات المستدامة؛</li><li>المناخ والبيئة والفقر؛</li><li>أوجه اللامساواة والإدماج.</li></ul>",
            )
        ),
    ),
    date=datetime.date(2023, 11, 27),
    time_zone="Africa/Tunis",
    number=5,
    theme_statement=T(
        "Durabilité et bien-être social au cœur du développement",
        "Sustainability and social well-being at the heart of development",
        "Sostenibilidad y bienestar social en el centro del desarrollo",
        "الاستدامة والرفاه الاجتماعي في صميم التنمية",
    ),
    venue=T(
        "Cité de la Culture", "City of Culture", "Ciudad de la Cultura", "مدينة الثقافة"
    ),
    city=T("Tunis", "Tunis", "Túnez", "تونس العاصمة"),
    participants=700,
    participants_more_than=True,
    speakers=40,
    sessions=10,
    stands=15,
    themes=("climate", "poverty", "social-inclusion"),
    goals=(1, 10, 13),
    countries=("TN",),
)

EDITION_2025 = ForumEdition(
    key="tunisia-2025",
    title=T(
        "Forum Tunisie 2025", "Tunisia Forum 2025", "Foro Túnez 2025", "منتدى تونس 2025"
    ),
    lead=T(
        "Les 28 et 29 juillet 2025 à Tunis, la sixième édition a réuni les acteurs du changement autour d’une gouvernance durable, solidaire et verte.",
        "On 28 and 29 July 2025 in Tunis, the sixth edition brought actors of change together around sustainable, solidarity-based and green governance.",
        "Los días 28 y 29 de julio de 2025, la sexta edición reunió en Túnez a los actores del cambio en torno a una gobernanza sostenible, solidaria y verde.",
        "في 28 و29 يوليو 2025، جمعت الدورة السادسة بتونس العاصمة الفاعلين في التغيير حول حوكمة مستدامة وتضامنية وخضراء.",
    ),
    body=(
        paragraph(
            T(
                "<p>Comment décider et agir ensemble de façon durable ? Le forum y a consacré deux journées, à la Cité de la Culture. L’économie circulaire, l’économie sociale et solidaire et la responsabilité sociétale des entreprises en étaient les sujets.</p>",
                "<p>How can decisions be made, and action taken, together and for the long term? The forum spent two days on this at the City of Culture. The circular economy, the social and solidarity economy and corporate social responsibility were its subjects.</p>",
                "<p>¿Cómo decidir y actuar juntos de forma sostenible? El foro le dedicó dos jornadas en la Ciudad de la Cultura. La economía circular, la economía social y solidaria y la responsabilidad social corporativa fueron sus temas.</p>",
                "<p>كيف نقرر ونعمل معًا على نحو مستدام؟ خصص المنتدى لهذا السؤال يومين في مدينة الثقافة، وكانت محاوره الاقتصاد الدائري والاقتصاد الاجتماعي والتضامني والمسؤولية الاجتماعية للشركات.</p>",
            )
        ),
        accordion(
            (
                T(
                    "L’économie circulaire",
                    "The circular economy",
                    "La economía circular",
                    "الاقتصاد الدائري",
                ),
                T(
                    "<p>Produire et consommer en faisant durer les choses, en les réparant et en les recyclant, au lieu de les jeter.</p>",
                    "<p>Producing and consuming in a way that makes things last, repairs and recycles them instead of throwing them away.</p>",
                    "<p>Producir y consumir de modo que las cosas duren, se reparen y se reciclen, en lugar de tirarlas.</p>",
                    "<p>الإنتاج والاستهلاك على نحو يطيل عمر الأشياء ويقوم على إصلاحها وإعادة تدويرها بدلًا من رميها.</p>",
                ),
            ),
            (
                T(
                    "L’économie sociale et solidaire (ESS)",
                    "The social and solidarity economy (SSE)",
                    "La economía social y solidaria (ESS)",
                    "الاقتصاد الاجتماعي والتضامني",
                ),
                T(
                    "<p>Des activités économiques qui mettent l’utilité sociale et la solidarité avant le profit.</p>",
                    "<p>Economic activities that put social usefulness and solidarity before profit.</p>",
                    "<p>Actividades económicas que anteponen la utilidad social y la solidaridad al beneficio.</p>",
                    "<p>أنشطة اقتصادية تقدّم المنفعة الاجتماعية والتضامن على الربح.</p>",
                ),
            ),
            (
                T(
                    "La responsabilité sociétale des entreprises (RSE)",
                    "Corporate social responsibility (CSR)",
                    "La responsabilidad social corporativa (RSC)",
                    "المسؤولية الاجتماعية للشركات",
                ),
                T(
                    "<p>La part que prend une entreprise aux préoccupations sociales et environnementales, au-delà de son chiffre d’affaires.</p>",
                    "<p>What a company does about social and environmental concerns, beyond its turnover.</p>",
                    "<p>Lo que una empresa hace ante las preocupaciones sociales y ambientales, más allá de su facturación.</p>",
                    "<p>ما تتحمله الشركة تجاه القضايا الاجتماعية والبيئية، بما يتجاوز رقم معاملاتها.</p>",
                ),
            ),
        ),
        callout(
            T(
                "Douze clubs d’étudiants en lice",
                "Twelve student clubs in the running",
                "Doce clubes de estudiantes en liza",
                "اثنا عشر ناديًا طلابيًا في المنافسة",
            ),
            T(
                "<p>L’édition a donné lieu à un concours national, auquel douze clubs d’étudiants ont pris part.</p>",
                "<p>The edition included a national contest, in which twelve student clubs took part.</p>",
                "<p>La edición incluyó un concurso nacional en el que participaron doce clubes de estudiantes.</p>",
                "<p>شهدت هذه الدورة مسابقة وطنية شارك فيها اثنا عشر ناديًا طلابيًا.</p>",
            ),
        ),
        heading(T("Les partenaires", "Partners", "Los socios", "الشركاء")),
        paragraph(
            T(
                "<p>L’édition a bénéficié d’un financement de l’Union européenne (Greenov’i, Expertise France).</p>",
                "<p>The edition received funding from the European Union (Greenov’i, Expertise France).</p>",
                "<p>La edición contó con financiación de la Unión Europea (Greenov’i, Expertise France).</p>",
                "<p>حظيت الدورة بتمويل من الاتحاد الأوروبي (Greenov’i وExpertise France).</p>",
            )
        ),
        pages("forum-tunisia"),
    ),
    date=datetime.date(2025, 7, 28),
    end_date=datetime.date(2025, 7, 29),
    time_zone="Africa/Tunis",
    number=6,
    theme_statement=T(
        "Acteurs du changement : vers une gouvernance durable, solidaire et verte",
        "Actors of change: towards sustainable, solidarity-based and green governance",
        "Actores del cambio: hacia una gobernanza sostenible, solidaria y verde",
        "الفاعلون في التغيير: نحو حوكمة مستدامة وتضامنية وخضراء",
    ),
    venue=T(
        "Cité de la Culture", "City of Culture", "Ciudad de la Cultura", "مدينة الثقافة"
    ),
    city=T("Tunis", "Tunis", "Túnez", "تونس العاصمة"),
    partners=(
        Partner("acted"),
        Partner("we-love-sousse"),
        Partner("european-union", "financial"),
        Partner("expertise-france", "financial"),
        Partner("region-sud", "institutional"),
        Partner("banque-de-tunisie", "institutional"),
    ),
    themes=("governance", "circular-economy", "sse", "csr", "youth"),
    goals=(12, 17),
    countries=("TN",),
)
