"""The World Forum in Paris: the editions of 2011 to 2017."""

import datetime

from home.demo.content import (
    ForumCountry,
    ForumEdition,
    T,
    callout,
    figures,
    pages,
    paragraph,
)

from .france_2016 import EDITION_2016
from .france_2017 import EDITION_2017

EDITION_2011 = ForumEdition(
    key="france-2011",
    title=T(
        "Forum mondial Convergences 2011",
        "Convergences World Forum 2011",
        "Foro Mundial Convergences 2011",
        "منتدى Convergences العالمي 2011",
    ),
    lead=T(
        "Trois jours de mai à l’Hôtel de Ville de Paris, et 3 500 participants.",
        "Three days in May at the Paris City Hall, with 3,500 participants.",
        "Tres días de mayo en el Ayuntamiento de París, con 3500 participantes.",
        "ثلاثة أيام من شهر مايو في مقر بلدية باريس، بحضور 3500 مشارك.",
    ),
    body=(
        paragraph(
            T(
                "<p>Du 3 au 5 mai 2011, l’Hôtel de Ville de Paris a ouvert ses portes au Forum mondial. On y débattait autour de tables rondes, avec des experts.</p>",
                "<p>From 3 to 5 May 2011 the Paris City Hall opened its doors to the World Forum. Debates were held at round tables, with experts.</p>",
                "<p>Del 3 al 5 de mayo de 2011, el Ayuntamiento de París abrió sus puertas al Foro Mundial. Se debatía en mesas redondas, con expertos.</p>",
                "<p>من 3 إلى 5 مايو 2011 فتح مقر بلدية باريس أبوابه للمنتدى العالمي، ودارت النقاشات حول موائد مستديرة بمشاركة خبراء.</p>",
            )
        ),
        figures(
            (
                T("Environ 40", "About 40", "Unas 40", "نحو 40"),
                T("tables rondes", "round tables", "mesas redondas", "مائدة مستديرة"),
            ),
            (
                T("Plus de 200", "200+", "Más de 200", "أكثر من 200"),
                T("experts invités", "experts", "expertos", "خبير"),
            ),
        ),
    ),
    date=datetime.date(2011, 5, 3),
    end_date=datetime.date(2011, 5, 5),
    venue=T(
        "Hôtel de Ville de Paris",
        "Paris City Hall (Hôtel de Ville)",
        "Ayuntamiento de París (Hôtel de Ville)",
        "مقر بلدية باريس",
    ),
    city=T("Paris", "Paris", "París", "باريس"),
    participants=3500,
    countries=("FR",),
    public=("fr", "en"),
)

EDITION_2014 = ForumEdition(
    key="france-2014",
    title=T(
        "Forum mondial Convergences 2014",
        "Convergences World Forum 2014",
        "Foro Mundial Convergences 2014",
        "منتدى Convergences العالمي 2014",
    ),
    lead=T(
        "La septième édition s’est tenue au Palais Brongniart, à Paris, du 8 au 10 septembre 2014.",
        "The seventh edition was held at the Palais Brongniart in Paris from 8 to 10 September 2014.",
        "La séptima edición se celebró en el Palais Brongniart de París del 8 al 10 de septiembre de 2014.",
        "عُقدت الدورة السابعة في قصر برونيار بباريس من 8 إلى 10 سبتمبر 2014.",
    ),
    body=(
        paragraph(
            T(
                '<p>Trois journées, de nouveau, pour le Forum mondial. L’année suivante, la <a page="france-2015">huitième édition</a> allait passer la barre des 7 000 participants.</p>',
                '<p>Three days, once again, for the World Forum. A year later the <a page="france-2015">eighth edition</a> was to pass the mark of 7,000 participants.</p>',
                '<p>Tres jornadas, de nuevo, para el Foro Mundial. Un año después, la <a page="france-2015">octava edición</a> superaría los 7000 participantes.</p>',
                '<p>ثلاثة أيام مرة أخرى للمنتدى العالمي. وفي العام التالي تجاوزت <a page="france-2015">الدورة الثامنة</a> عتبة 7000 مشارك.</p>',
            )
        ),
    ),
    date=datetime.date(2014, 9, 8),
    end_date=datetime.date(2014, 9, 10),
    number=7,
    venue=T(
        "Palais Brongniart", "Palais Brongniart", "Palais Brongniart", "قصر برونيار"
    ),
    city=T("Paris", "Paris", "París", "باريس"),
    countries=("FR",),
    public=("fr", "en", "es"),
)

EDITION_2015 = ForumEdition(
    key="france-2015",
    title=T(
        "Forum mondial Convergences 2015",
        "Convergences World Forum 2015",
        "Foro Mundial Convergences 2015",
        "منتدى Convergences العالمي 2015",
    ),
    lead=T(
        "Plus de 7 000 participants et 355 intervenants pour la huitième édition.",
        "More than 7,000 participants and 355 speakers for the eighth edition.",
        "Más de 7000 participantes y 355 ponentes en la octava edición.",
        "أكثر من 7000 مشارك و355 متحدثًا في الدورة الثامنة.",
    ),
    body=(
        paragraph(
            T(
                '<p>En quatre ans, le public du Forum mondial a doublé : il réunissait 3 500 personnes <a page="france-2011">en 2011</a>.</p>',
                '<p>In four years the audience of the World Forum doubled: 3,500 people had come <a page="france-2011">in 2011</a>.</p>',
                '<p>En cuatro años, el público del Foro Mundial se duplicó: <a page="france-2011">en 2011</a> había reunido a 3500 personas.</p>',
                '<p>تضاعف جمهور المنتدى العالمي في أربع سنوات، إذ كان قد جمع 3500 شخص <a page="france-2011">في عام 2011</a>.</p>',
            )
        ),
        figures(
            (
                T("58", "58", "58", "58"),
                T("pays", "countries", "países", "بلدًا"),
            ),
        ),
    ),
    date=datetime.date(2015, 1, 1),
    date_precision="year",
    number=8,
    city=T("Paris", "Paris", "París", "باريس"),
    participants=7000,
    participants_more_than=True,
    speakers=355,
    countries=("FR",),
)

FRANCE = ForumCountry(
    key="forum-france",
    title=T(
        "Le Forum mondial à Paris",
        "The World Forum in Paris",
        "El Foro Mundial en París",
        "المنتدى العالمي في باريس",
    ),
    lead=T(
        "Né en 2008 avec Convergences, le Forum mondial s’appelle depuis 2021 Forum mondial 3Zéro.",
        "Born in 2008 with Convergences, the World Forum has been called the 3Zero World Forum since 2021.",
        "Nacido en 2008 junto con Convergences, el Foro Mundial se llama desde 2021 Foro Mundial 3Zero.",
        "نشأ المنتدى العالمي مع Convergences في عام 2008، ويحمل منذ عام 2021 اسم «المنتدى العالمي 3Zero».",
    ),
    body=(
        paragraph(
            T(
                "<p>Le Forum mondial a lieu à Paris, le plus souvent en septembre. Les groupes de travail y contribuent par les thèmes, les intervenants et les contacts qu’ils apportent.</p>",
                "<p>The World Forum is held in Paris, most often in September. The working groups contribute themes, speakers and contacts.</p>",
                "<p>El Foro Mundial tiene lugar en París, por lo general en septiembre. Los grupos de trabajo aportan temas, ponentes y contactos.</p>",
                "<p>يُعقد المنتدى العالمي في باريس، في شهر سبتمبر غالبًا، وتسهم فيه مجموعات العمل بما تقدمه من محاور ومتحدثين وصلات.</p>",
            )
        ),
        callout(
            T(
                "Trois fois zéro",
                "Three times zero",
                "Tres veces cero",
                "ثلاثة أصفار",
            ),
            T(
                "<p>Zéro exclusion, zéro carbone, zéro pauvreté : le nom que porte le Forum depuis 2021 dit le monde que Convergences veut aider à construire.</p>",
                "<p>Zero exclusion, zero carbon, zero poverty: the name of the Forum since 2021 says what kind of world Convergences wants to help build.</p>",
                "<p>Cero exclusión, cero carbono, cero pobreza: el nombre que lleva el Foro desde 2021 dice qué mundo quiere ayudar a construir Convergences.</p>",
                "<p>صفر إقصاء، صفر كربون، صفر فقر: هذا الاسم الذي يحمله المنتدى منذ عام 2021 يلخص العالم الذي تريد Convergences أن تسهم في بنائه.</p>",
            ),
        ),
        pages("france-2017", "france-2016", "call-2016"),
    ),
    country="FR",
    countries=("FR",),
    themes=("sdgs",),
    groups=(
        "group-microfinance",
        "group-south",
        "group-north",
        "group-post-2015",
        "group-technologies",
    ),
    editions=(EDITION_2017, EDITION_2016, EDITION_2015, EDITION_2014, EDITION_2011),
)
