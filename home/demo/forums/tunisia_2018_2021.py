"""The first three forums in Tunisia, from Carthage to the internet."""

import datetime

from home.demo.content import (
    ForumEdition,
    T,
    callout,
    heading,
    pages,
    paragraph,
)

EDITION_2018 = ForumEdition(
    key="tunisia-2018",
    title=T(
        "Forum Tunisie 2018", "Tunisia Forum 2018", "Foro Túnez 2018", "منتدى تونس 2018"
    ),
    lead=T(
        "À Carthage, le 9 mai 2018, la première édition partait à la découverte de l’économie sociale et solidaire.",
        "In Carthage, on 9 May 2018, the first edition set out to explore the social and solidarity economy.",
        "En Cartago, el 9 de mayo de 2018, la primera edición salió a descubrir la economía social y solidaria.",
        "في قرطاج، يوم 9 مايو 2018، انطلقت الدورة الأولى لاستكشاف الاقتصاد الاجتماعي والتضامني.",
    ),
    body=(
        paragraph(
            T(
                "<p>Le titre, <b>ESS’Ploration</b>, joue sur l’abréviation française de l’économie sociale et solidaire. Il annonce le propos de la journée, tenue à Beït al-Hikma : dire ce qu’est cette économie.</p>",
                "<p>The title, <b>ESS’Ploration</b>, is a play on the French abbreviation for the social and solidarity economy. It tells what the day, held at Beit al-Hikma, was about: saying what this economy is.</p>",
                "<p>El título, <b>ESS’Ploration</b>, juega con la abreviatura francesa de la economía social y solidaria. Anuncia el propósito de la jornada, celebrada en Beit al-Hikma: explicar qué es esta economía.</p>",
                "<p>العنوان <b>ESS’Ploration</b> تلاعب لفظي يجمع بين المختصر الفرنسي للاقتصاد الاجتماعي والتضامني وكلمة «استكشاف». وهو يلخص غاية اليوم الذي احتضنه بيت الحكمة: التعريف بهذا الاقتصاد.</p>",
            )
        ),
        heading(
            T(
                "De quoi parle-t-on ?",
                "What are we talking about?",
                "¿De qué hablamos?",
                "عمّ نتحدث؟",
            )
        ),
        callout(
            T(
                "Économie sociale et solidaire (ESS)",
                "Social and solidarity economy (SSE)",
                "Economía social y solidaria (ESS)",
                "الاقتصاد الاجتماعي والتضامني",
            ),
            T(
                "<p>On appelle ainsi les activités économiques qui mettent l’utilité sociale et la solidarité avant le profit.</p>",
                "<p>This is the name for economic activities that put social usefulness and solidarity before profit.</p>",
                "<p>Así se llaman las actividades económicas que anteponen la utilidad social y la solidaridad al beneficio.</p>",
                "<p>يُطلق هذا الاسم على الأنشطة الاقتصادية التي تقدّم المنفعة الاجتماعية والتضامن على الربح.</p>",
            ),
        ),
        pages("tunisia-2019"),
    ),
    date=datetime.date(2018, 5, 9),
    time_zone="Africa/Tunis",
    number=1,
    theme_statement=T(
        "ESS’Ploration : ce qu’est l’économie sociale et solidaire",
        "ESS’Ploration: what the social and solidarity economy is",
        "ESS’Ploration: qué es la economía social y solidaria",
        "ESS’Ploration: ما هو الاقتصاد الاجتماعي والتضامني؟",
    ),
    venue=T("Beït al-Hikma", "Beit al-Hikma", "Beit al-Hikma", "بيت الحكمة"),
    city=T("Carthage", "Carthage", "Cartago", "قرطاج"),
    themes=("sse",),
    countries=("TN",),
    source="ar",
)

EDITION_2019 = ForumEdition(
    key="tunisia-2019",
    title=T(
        "Forum Tunisie 2019", "Tunisia Forum 2019", "Foro Túnez 2019", "منتدى تونس 2019"
    ),
    lead=T(
        "La deuxième édition voulait rendre l’économie sociale et solidaire accessible à toutes et à tous.",
        "The second edition wanted to make the social and solidarity economy accessible to all.",
        "La segunda edición quiso hacer accesible a todas las personas la economía social y solidaria.",
        "سعت الدورة الثانية إلى جعل الاقتصاد الاجتماعي والتضامني في متناول الجميع.",
    ),
    body=(
        paragraph(
            T(
                '<p>Après avoir cherché, <a page="tunisia-2018">en 2018</a>, à dire ce qu’est l’ESS, le forum s’est demandé en 2019 comment en ouvrir les portes à tout le monde.</p>',
                '<p>Having asked <a page="tunisia-2018">in 2018</a> what the SSE is, the forum went on in 2019 to ask how to open it to everyone.</p>',
                '<p>Tras preguntarse <a page="tunisia-2018">en 2018</a> qué es la ESS, el foro se planteó en 2019 cómo abrirla a todo el mundo.</p>',
                '<p>بعد أن عرّف المنتدى <a page="tunisia-2018">في عام 2018</a> بالاقتصاد الاجتماعي والتضامني، تساءل في عام 2019 عن سبل فتح أبوابه أمام الجميع.</p>',
            )
        ),
    ),
    date=datetime.date(2019, 1, 1),
    date_precision="year",
    time_zone="Africa/Tunis",
    number=2,
    theme_statement=T(
        "Rendre l’économie sociale et solidaire accessible à tous",
        "Making the social and solidarity economy accessible to all",
        "Hacer accesible a todos la economía social y solidaria",
        "الاقتصاد الاجتماعي والتضامني في متناول الجميع",
    ),
    themes=("sse", "social-inclusion"),
    countries=("TN",),
    public=("fr", "ar"),
)

EDITION_2021 = ForumEdition(
    key="tunisia-2021",
    title=T(
        "Forum Tunisie 2021", "Tunisia Forum 2021", "Foro Túnez 2021", "منتدى تونس 2021"
    ),
    lead=T(
        "Le 23 juin 2021, plus de 3 000 personnes ont suivi la troisième édition, entièrement en ligne.",
        "On 23 June 2021 more than 3,000 people took part in the third edition, held entirely online.",
        "El 23 de junio de 2021, más de 3000 personas participaron en la tercera edición, celebrada íntegramente en línea.",
        "في 23 يونيو 2021 شارك أكثر من 3000 شخص في الدورة الثالثة التي عُقدت بأكملها عبر الإنترنت.",
    ),
    body=(
        paragraph(
            T(
                "<p>Avec la COVID-19, les forums internationaux ont quitté les salles pour les écrans. Une édition réunit d’ordinaire de 300 à 500 personnes ; celle-ci, tenue seulement en ligne, en a touché bien davantage.</p>",
                "<p>With COVID-19 the international forums left the halls for the screens. An edition usually gathers 300 to 500 people; this one, held only online, reached far more.</p>",
                "<p>Con la COVID-19, los foros internacionales cambiaron las salas por las pantallas. Una edición suele reunir entre 300 y 500 personas; esta, celebrada solo en línea, llegó a muchas más.</p>",
                "<p>مع كوفيد-19 انتقلت المنتديات الدولية من القاعات إلى الشاشات. وإذا كانت الدورة الواحدة تجمع عادةً ما بين 300 و500 شخص، فإن هذه الدورة التي اقتصرت على الإنترنت بلغت جمهورًا أوسع بكثير.</p>",
            )
        ),
    ),
    date=datetime.date(2021, 6, 23),
    time_zone="Africa/Tunis",
    format="online",
    number=3,
    theme_statement=T(
        "Ensemble pour construire l’ESS de demain",
        "Together to build the SSE of tomorrow",
        "Juntos para construir la ESS del mañana",
        "معًا لبناء الاقتصاد الاجتماعي والتضامني للغد",
    ),
    participants=3000,
    participants_more_than=True,
    themes=("sse", "digital"),
    countries=("TN",),
)
