"""The forums in Tunisia: six editions since 2018."""

from home.demo.content import (
    ForumCountry,
    T,
    callout,
    figures,
    pages,
    paragraph,
)

from .tunisia_2018_2021 import EDITION_2018, EDITION_2019, EDITION_2021
from .tunisia_2022_2025 import EDITION_2022, EDITION_2023, EDITION_2025

TUNISIA = ForumCountry(
    key="forum-tunisia",
    title=T(
        "Les forums en Tunisie",
        "Forums in Tunisia",
        "Los foros en Túnez",
        "المنتديات في تونس",
    ),
    lead=T(
        "Six éditions depuis 2018 : c’est en Tunisie que les forums internationaux reviennent le plus souvent.",
        "Six editions since 2018: Tunisia is where the international forums have returned most often.",
        "Seis ediciones desde 2018: es a Túnez adonde más han vuelto los foros internacionales.",
        "ست دورات منذ عام 2018: تونس هي البلد الذي تتكرر فيه المنتديات الدولية أكثر من غيره.",
    ),
    body=(
        paragraph(
            T(
                '<p>L’économie sociale et solidaire (ESS) en est le fil conducteur. Les forums ont d’abord voulu <a page="tunisia-2018">la faire découvrir</a>, puis <a page="tunisia-2019">l’ouvrir à tous</a> et <a page="tunisia-2021">imaginer celle de demain</a> ; ils parlent aujourd’hui de <a page="tunisia-2022">bien commun</a>, de <a page="tunisia-2023">bien-être social</a> et de <a page="tunisia-2025">gouvernance verte</a>.</p>',
                '<p>The social and solidarity economy (SSE) is the thread that runs through them. The forums first wanted to <a page="tunisia-2018">make it known</a>, then to <a page="tunisia-2019">open it to all</a> and to <a page="tunisia-2021">build that of tomorrow</a>; since then they have been about the <a page="tunisia-2022">common good</a>, <a page="tunisia-2023">social well-being</a> and <a page="tunisia-2025">green governance</a>.</p>',
                '<p>La economía social y solidaria (ESS) es su hilo conductor. Los foros quisieron primero <a page="tunisia-2018">darla a conocer</a>, después <a page="tunisia-2019">abrirla a todos</a> e <a page="tunisia-2021">imaginar la del mañana</a>; hoy hablan de <a page="tunisia-2022">bien común</a>, de <a page="tunisia-2023">bienestar social</a> y de <a page="tunisia-2025">gobernanza verde</a>.</p>',
                '<p>الاقتصاد الاجتماعي والتضامني هو الخيط الناظم لهذه المنتديات. فقد سعت أولًا إلى <a page="tunisia-2018">التعريف به</a>، ثم إلى <a page="tunisia-2019">فتح أبوابه أمام الجميع</a> و<a page="tunisia-2021">بناء ملامحه في الغد</a>، وهي اليوم تتناول <a page="tunisia-2022">الصالح العام</a> و<a page="tunisia-2023">الرفاه الاجتماعي</a> و<a page="tunisia-2025">الحوكمة الخضراء</a>.</p>',
            )
        ),
        figures(
            (
                T("6", "6", "6", "6"),
                T(
                    "éditions, de 2018 à 2025",
                    "editions, from 2018 to 2025",
                    "ediciones, de 2018 a 2025",
                    "دورات من 2018 إلى 2025",
                ),
            ),
            (
                T("Plus de 3 000", "3,000+", "Más de 3000", "أكثر من 3000"),
                T(
                    "participants à l’édition en ligne de 2021",
                    "participants in the online edition of 2021",
                    "participantes en la edición en línea de 2021",
                    "مشارك في دورة 2021 عبر الإنترنت",
                ),
            ),
        ),
        callout(
            T(
                "Un état des lieux à lire",
                "A study to read",
                "Un estudio para leer",
                "دراسة جديرة بالقراءة",
            ),
            T(
                '<p>La publication <a page="sse-tunisia">L’ESS en action pour une Tunisie 3Zéro</a> décrit l’état du secteur dans le pays. En avril 2021, elle avait été téléchargée plus de 2 600 fois.</p>',
                '<p>The publication <a page="sse-tunisia">The SSE in action for a 3Zero Tunisia</a> describes the state of the sector in the country. By April 2021 it had been downloaded more than 2,600 times.</p>',
                '<p>La publicación <a page="sse-tunisia">La ESS en acción por un Túnez 3Zero</a> describe la situación del sector en el país. En abril de 2021 se había descargado más de 2600 veces.</p>',
                '<p>تصف دراسة <a page="sse-tunisia">الاقتصاد الاجتماعي والتضامني يعمل من أجل تونس 3Zero</a> حال القطاع في البلاد. وحتى أبريل 2021 كانت قد نُزّلت أكثر من 2600 مرة.</p>',
            ),
        ),
        pages("tunisia-2025", "tunisia-2023"),
    ),
    country="TN",
    countries=("TN",),
    themes=("sse",),
    editions=(
        EDITION_2025,
        EDITION_2023,
        EDITION_2022,
        EDITION_2021,
        EDITION_2019,
        EDITION_2018,
    ),
)
