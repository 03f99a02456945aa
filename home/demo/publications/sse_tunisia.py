"""The study on the social and solidarity economy in Tunisia."""

from home.demo.content import Publication, T, heading, pages, paragraph

SSE_TUNISIA = Publication(
    key="sse-tunisia",
    title=T(
        "L’ESS en action pour une Tunisie 3Zéro",
        "The SSE in action for a 3Zero Tunisia",
        "La ESS en acción por un Túnez 3Zero",
        "الاقتصاد الاجتماعي والتضامني يعمل من أجل تونس 3Zero",
    ),
    lead=T(
        "Un état des lieux de l’économie sociale et solidaire en Tunisie, téléchargé plus de 2 600 fois à la date d’avril 2021.",
        "The state of the social and solidarity economy in Tunisia, downloaded more than 2,600 times by April 2021.",
        "Un panorama de la economía social y solidaria en Túnez, descargado más de 2600 veces hasta abril de 2021.",
        "صورة شاملة عن الاقتصاد الاجتماعي والتضامني في تونس، جرى تنزيلها أكثر من 2600 مرة حتى أبريل 2021.",
    ),
    key_figures=(
        (
            T("Plus de 2 600", "More than 2,600", "Más de 2600", "أكثر من 2600"),
            T(
                "téléchargements à la date d’avril 2021",
                "downloads by April 2021",
                "descargas hasta abril de 2021",
                "عملية تنزيل حتى أبريل 2021",
            ),
        ),
    ),
    body=(
        paragraph(
            T(
                '<p>La publication décrit l’état du secteur en Tunisie : celui de l’<a page="article-sse">économie sociale et solidaire</a>. Son titre le relie aux trois zéros de Convergences : <a page="article-3zero">zéro exclusion, zéro carbone, zéro pauvreté</a>.</p>',
                '<p>The publication describes the state of a sector in Tunisia: the <a page="article-sse">social and solidarity economy</a>. Its title ties that sector to the three zeros of Convergences: <a page="article-3zero">zero exclusion, zero carbon, zero poverty</a>.</p>',
                '<p>La publicación describe la situación del sector en Túnez: el de la <a page="article-sse">economía social y solidaria</a>. Su título lo vincula a los tres ceros de Convergences: <a page="article-3zero">cero exclusión, cero carbono, cero pobreza</a>.</p>',
                '<p>يصف هذا المنشور واقع <a page="article-sse">الاقتصاد الاجتماعي والتضامني</a> في تونس، ويربطه عنوانه بالأصفار الثلاثة التي ترفعها Convergences: <a page="article-3zero">صفر إقصاء، صفر كربون، صفر فقر</a>.</p>',
            )
        ),
        heading(
            T(
                "Un sujet que les forums poursuivent",
                "A subject that the forums carry on",
                "Un tema que los foros continúan",
                "موضوع تواصل المنتديات بحثه",
            )
        ),
        paragraph(
            T(
                '<p>Les <a page="forum-tunisia">forums de Tunisie</a> reviennent à l’ESS d’édition en édition : ce qu’elle est en 2018, comment la rendre accessible à tous en 2019, comment bâtir celle de demain en 2021.</p>',
                '<p>The <a page="forum-tunisia">forums in Tunisia</a> return to the SSE from edition to edition: what it is in 2018, how to make it accessible to all in 2019, how to build the SSE of tomorrow in 2021.</p>',
                '<p>Los <a page="forum-tunisia">foros de Túnez</a> vuelven a la ESS edición tras edición: qué es, en 2018; cómo hacerla accesible a todos, en 2019; cómo construir la del mañana, en 2021.</p>',
                '<p>تعود <a page="forum-tunisia">منتديات تونس</a> إلى الاقتصاد الاجتماعي والتضامني دورة بعد دورة: ما هو، في 2018؛ وكيف يصبح في متناول الجميع، في 2019؛ وكيف يُبنى اقتصاد الغد الاجتماعي والتضامني، في 2021.</p>',
            )
        ),
        pages("tunisia-2021", "article-sse"),
    ),
    themes=("sse", "poverty", "climate", "social-inclusion"),
    goals=(1, 8, 10, 13),
    countries=("TN",),
    files=("fr", "ar"),
)
