"""The seventeen Sustainable Development Goals in short."""

import datetime

from home.demo.content import Article, T, callout, heading, pages, paragraph, table

NAMES = (
    T("Pas de pauvreté", "No poverty", "Fin de la pobreza", "القضاء على الفقر"),
    T("Faim « zéro »", "Zero hunger", "Hambre cero", "القضاء التام على الجوع"),
    T(
        "Bonne santé et bien-être",
        "Good health and well-being",
        "Salud y bienestar",
        "الصحة الجيدة والرفاه",
    ),
    T(
        "Éducation de qualité",
        "Quality education",
        "Educación de calidad",
        "التعليم الجيد",
    ),
    T(
        "Égalité entre les sexes",
        "Gender equality",
        "Igualdad de género",
        "المساواة بين الجنسين",
    ),
    T(
        "Eau propre et assainissement",
        "Clean water and sanitation",
        "Agua limpia y saneamiento",
        "المياه النظيفة والنظافة الصحية",
    ),
    T(
        "Énergie propre et d’un coût abordable",
        "Affordable and clean energy",
        "Energía asequible y no contaminante",
        "طاقة نظيفة وبأسعار معقولة",
    ),
    T(
        "Travail décent et croissance économique",
        "Decent work and economic growth",
        "Trabajo decente y crecimiento económico",
        "العمل اللائق ونمو الاقتصاد",
    ),
    T(
        "Industrie, innovation et infrastructure",
        "Industry, innovation and infrastructure",
        "Industria, innovación e infraestructura",
        "الصناعة والابتكار والهياكل الأساسية",
    ),
    T(
        "Inégalités réduites",
        "Reduced inequalities",
        "Reducción de las desigualdades",
        "الحد من أوجه عدم المساواة",
    ),
    T(
        "Villes et communautés durables",
        "Sustainable cities and communities",
        "Ciudades y comunidades sostenibles",
        "مدن ومجتمعات محلية مستدامة",
    ),
    T(
        "Consommation et production responsables",
        "Responsible consumption and production",
        "Producción y consumo responsables",
        "الاستهلاك والإنتاج المسؤولان",
    ),
    T(
        "Mesures relatives à la lutte contre les changements climatiques",
        "Climate action",
        "Acción por el clima",
        "العمل المناخي",
    ),
    T("Vie aquatique", "Life below water", "Vida submarina", "الحياة تحت الماء"),
    T(
        "Vie terrestre",
        "Life on land",
        "Vida de ecosistemas terrestres",
        "الحياة في البرّ",
    ),
    T(
        "Paix, justice et institutions efficaces",
        "Peace, justice and strong institutions",
        "Paz, justicia e instituciones sólidas",
        "السلام والعدل والمؤسسات القوية",
    ),
    T(
        "Partenariats pour la réalisation des objectifs",
        "Partnerships for the goals",
        "Alianzas para lograr los objetivos",
        "عقد الشراكات لتحقيق الأهداف",
    ),
)

SDGS = Article(
    key="article-sdgs",
    title=T(
        "Les 17 Objectifs de développement durable en bref",
        "The 17 Sustainable Development Goals in short",
        "Los 17 Objetivos de Desarrollo Sostenible en breve",
        "أهداف التنمية المستدامة السبعة عشر بإيجاز",
    ),
    lead=T(
        "Dix-sept objectifs communs à tous les pays, et un numéro pour chacun : voici la liste, et la façon dont les forums de Convergences s’en servent.",
        "Seventeen goals shared by all countries, each with its number: here is the list, and how the forums of Convergences use it.",
        "Diecisiete objetivos comunes a todos los países, cada uno con su número: esta es la lista y así la usan los foros de Convergences.",
        "سبعة عشر هدفًا مشتركًا بين جميع البلدان، ولكل هدف رقمه: إليكم القائمة وكيف تستعملها منتديات Convergences.",
    ),
    date=datetime.date(2026, 10, 20),
    body=(
        paragraph(
            T(
                "<p>Les Objectifs de développement durable (ODD) sont le programme commun des Nations unies. Ils tiennent ensemble : la faim, l’eau, le climat ou l’emploi ne se traitent pas l’un sans l’autre.</p>",
                "<p>The Sustainable Development Goals (SDGs) are the common agenda of the United Nations. They hold together: hunger, water, the climate and work cannot be dealt with one without the other.</p>",
                "<p>Los Objetivos de Desarrollo Sostenible (ODS) son el programa común de las Naciones Unidas. Forman un conjunto: el hambre, el agua, el clima o el empleo no se abordan por separado.</p>",
                "<p>أهداف التنمية المستدامة هي برنامج الأمم المتحدة المشترك، وهي كل متماسك: فلا يُعالج الجوع أو الماء أو المناخ أو العمل بمعزل عن غيره.</p>",
            )
        ),
        table(
            T(
                "Les dix-sept objectifs",
                "The seventeen goals",
                "Los diecisiete objetivos",
                "الأهداف السبعة عشر",
            ),
            (
                T("Numéro", "Number", "Número", "الرقم"),
                T("Objectif", "Goal", "Objetivo", "الهدف"),
            ),
            *(
                (T(*[str(number)] * 4), name)
                for number, name in enumerate(NAMES, start=1)
            ),
        ),
        heading(
            T(
                "Des objectifs qui donnent leur thème aux forums",
                "Goals that give forums their theme",
                "Objetivos que dan tema a los foros",
                "أهداف تمنح المنتديات مواضيعها",
            )
        ),
        paragraph(
            T(
                '<p>Le dixième forum mondial, à Paris en septembre 2017, a consacré des séances aux ODD 5, 6, 7, 9, 12 et 17. Celui d’<a page="greece-2019">Athènes</a>, en avril 2019, portait sur l’ODD 11.</p>',
                '<p>The tenth World Forum, in Paris in September 2017, had sessions dedicated to SDGs 5, 6, 7, 9, 12 and 17. The forum in <a page="greece-2019">Athens</a>, in April 2019, was about SDG 11.</p>',
                '<p>El décimo foro mundial, celebrado en París en septiembre de 2017, dedicó sesiones a los ODS 5, 6, 7, 9, 12 y 17. El de <a page="greece-2019">Atenas</a>, en abril de 2019, trató del ODS 11.</p>',
                '<p>خصص المنتدى العالمي العاشر، المنعقد في باريس في سبتمبر 2017، جلسات للأهداف 5 و6 و7 و9 و12 و17. أما منتدى <a page="greece-2019">أثينا</a> في أبريل 2019 فدار حول الهدف 11.</p>',
            )
        ),
        callout(
            T(
                "Avant les ODD",
                "Before the SDGs",
                "Antes de los ODS",
                "قبل هذه الأهداف",
            ),
            T(
                '<p>Le groupe de travail <a page="group-post-2015">Agenda de développement post-2015</a> a suivi le débat des Nations unies sur le programme de l’après-2015, avec des acteurs français et le réseau de jeunes « Youth We Can! ».</p>',
                '<p>The working group <a page="group-post-2015">Post-2015 development agenda</a> followed the UN debate on what was to come after 2015, with French actors and the young people’s network “Youth We Can!”.</p>',
                '<p>El grupo de trabajo <a page="group-post-2015">Agenda de desarrollo post-2015</a> siguió el debate de las Naciones Unidas sobre el periodo posterior a 2015, con actores franceses y la red juvenil «Youth We Can!».</p>',
                '<p>تابعت مجموعة العمل <a page="group-post-2015">خطة التنمية لما بعد عام 2015</a> نقاش الأمم المتحدة بشأن مرحلة ما بعد 2015، مع فاعلين فرنسيين وشبكة الشباب «Youth We Can!».</p>',
            ),
        ),
        pages("greece-2019", "article-3zero"),
    ),
    themes=("sdgs", "international-cooperation", "sustainable-cities"),
    goals=tuple(range(1, 18)),
    groups=("group-post-2015",),
    authors=("convergences",),
    related=("article-3zero", "greece-2019"),
)
