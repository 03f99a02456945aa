"""The publications of Convergences: two barometers and a study on Tunisia."""

from home.demo.content import Section, T, paragraph

from .microfinance_barometer import MICROFINANCE_BAROMETER
from .social_entrepreneurship_barometer import SOCIAL_ENTREPRENEURSHIP_BAROMETER
from .sse_tunisia import SSE_TUNISIA

PUBLICATIONS = Section(
    key="publications",
    title=T("Publications", "Publications", "Publicaciones", "المنشورات"),
    lead=T(
        "Deux baromètres et une étude, à lire ici et à télécharger dans les langues où ils ont paru.",
        "Two barometers and a study, to read here and to download in the languages in which they came out.",
        "Dos barómetros y un estudio, para leer aquí y descargar en las lenguas en que se publicaron.",
        "بارومتران ودراسة يمكنكم الاطلاع عليها هنا وتنزيلها باللغات التي صدرت بها.",
    ),
    body=(
        paragraph(
            T(
                "<p>Les publications sont l’une des trois activités des groupes de travail de Convergences. Ils en choisissent les sujets et prêtent leur concours aux études ; les deux baromètres en font partie.</p>",
                "<p>Publications are one of the three activities of the Convergences working groups. The groups choose the topics and help with the studies, the two barometers among them.</p>",
                "<p>Las publicaciones son una de las tres actividades de los grupos de trabajo de Convergences, que eligen los temas y colaboran en los estudios. Entre ellas están los dos barómetros.</p>",
                "<p>المنشورات واحد من الأنشطة الثلاثة التي تضطلع بها مجموعات العمل في Convergences، فهي تختار المواضيع وتساعد في إعداد الدراسات، ومنها البارومتران.</p>",
            )
        ),
    ),
    pages=(MICROFINANCE_BAROMETER, SOCIAL_ENTREPRENEURSHIP_BAROMETER, SSE_TUNISIA),
)
