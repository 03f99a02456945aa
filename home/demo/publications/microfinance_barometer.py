"""The Microfinance Barometer, yearly since 2010."""

import datetime

from home.demo.content import (
    Publication,
    Series,
    T,
    accordion,
    callout,
    heading,
    pages,
    paragraph,
)

EDITION_2011 = Publication(
    key="microfinance-barometer-2011",
    title=T(
        "Baromètre de la microfinance 2011",
        "Microfinance Barometer 2011",
        "Barómetro de las microfinanzas 2011",
        "بارومتر التمويل الأصغر 2011",
    ),
    lead=T(
        "La deuxième édition consacre son dossier à une microfinance plus sociale et demande aux Français s’ils ont entendu parler du microcrédit.",
        "The second edition devotes its special report to more social microfinance, and asks the French whether they have heard of microcredit.",
        "La segunda edición dedica su dosier a unas microfinanzas más sociales y pregunta a los franceses si han oído hablar del microcrédito.",
        "تُفرد الطبعة الثانية ملفها لتمويل أصغر أكثر مراعاة للبعد الاجتماعي، وتسأل الفرنسيين هل سمعوا بالقروض الصغرى.",
    ),
    date=datetime.date(2011, 1, 1),
    date_precision="year",
    edition_number=2,
    key_figures=(
        (
            T("4 sur 5", "4 in 5", "4 de cada 5", "4 من كل 5"),
            T(
                "Français avaient entendu parler du microcrédit (enquête IPSOS)",
                "French people had heard of microcredit (IPSOS survey)",
                "franceses habían oído hablar del microcrédito (encuesta de IPSOS)",
                "فرنسيين سبق لهم أن سمعوا بالقروض الصغرى (استطلاع IPSOS)",
            ),
        ),
    ),
    body=(
        heading(
            T(
                "Le dossier : une microfinance plus sociale",
                "The special report: more social microfinance",
                "El dosier: unas microfinanzas más sociales",
                "الملف الخاص: تمويل أصغر أكثر مراعاة للبعد الاجتماعي",
            )
        ),
        paragraph(
            T(
                '<p>Le dossier spécial de cette édition porte sur une microfinance plus sociale : une microfinance qui se juge à ce qu’elle change pour ceux qui y recourent, et pas seulement à ses comptes. Pour les notions de base, voir <a page="article-microfinance">Qu’est-ce que la microfinance ?</a></p>',
                '<p>The special report of this edition is about more social microfinance: microfinance that judges itself by what it changes for the people who use it, and not by its accounts alone. For the basics, see <a page="article-microfinance">What is microfinance?</a></p>',
                '<p>El dosier de esta edición trata de unas microfinanzas más sociales: las que se juzgan por lo que cambian en la vida de quienes recurren a ellas y no solo por sus cuentas. Las nociones básicas se explican en <a page="article-microfinance">¿Qué son las microfinanzas?</a></p>',
                '<p>يتناول الملف الخاص في هذه الطبعة تمويلًا أصغر أكثر مراعاة للبعد الاجتماعي، أي تمويلًا يقيس نجاحه بما يغيّره في حياة المستفيدين منه لا بحساباته وحدها. وللاطلاع على المفاهيم الأساسية، اقرؤوا <a page="article-microfinance">ما هو التمويل الأصغر؟</a></p>',
            )
        ),
        heading(
            T(
                "L’enquête : le microcrédit est connu",
                "The survey: microcredit is well known",
                "La encuesta: el microcrédito es conocido",
                "الاستطلاع: القروض الصغرى معروفة",
            )
        ),
        paragraph(
            T(
                "<p>Selon l’enquête d’IPSOS publiée dans cette édition, <b>quatre Français sur cinq</b> avaient déjà entendu parler du microcrédit.</p>",
                "<p>According to the IPSOS survey in this edition, <b>four French people in five</b> had heard of microcredit.</p>",
                "<p>Según la encuesta de IPSOS que recoge esta edición, <b>cuatro de cada cinco franceses</b> habían oído hablar del microcrédito.</p>",
                "<p>وفق استطلاع أجرته IPSOS ونشرته هذه الطبعة، سبق <b>لأربعة من كل خمسة فرنسيين</b> أن سمعوا بالقروض الصغرى.</p>",
            )
        ),
    ),
    themes=("microfinance", "poverty", "social-inclusion"),
    goals=(1, 8, 10),
    countries=("FR",),
    groups=("group-microfinance",),
    public=("fr", "en"),
    files=("fr", "en"),
)

EDITION_2014 = Publication(
    key="microfinance-barometer-2014",
    title=T(
        "Baromètre de la microfinance 2014",
        "Microfinance Barometer 2014",
        "Barómetro de las microfinanzas 2014",
        "بارومتر التمويل الأصغر 2014",
    ),
    lead=T(
        "« L’avenir de la microfinance : vers une nouvelle donne ? » Le secteur s’interroge, chiffres du MIX et du CGAP à l’appui.",
        "“The Future of Microfinance: Towards a New Deal?” The sector questions itself, with figures from MIX and CGAP.",
        "«El futuro de las microfinanzas: ¿hacia un nuevo pacto?» El sector se interroga, con cifras del MIX y del CGAP.",
        "«مستقبل التمويل الأصغر: نحو ميثاق جديد؟» القطاع يسائل نفسه مستندًا إلى أرقام من MIX وCGAP.",
    ),
    date=datetime.date(2014, 1, 1),
    date_precision="year",
    edition_number=5,
    body=(
        paragraph(
            T(
                "<p>L’édition 2014 porte sa question en titre : l’avenir de la microfinance passe-t-il par une nouvelle donne ? Une « nouvelle donne », c’est un accord repensé entre tous ceux qui font un secteur : ici, ceux qui financent, ceux qui prêtent et ceux qui empruntent.</p>",
                "<p>The 2014 edition carries its question in its title: does the future of microfinance call for a new deal? A “new deal” is a fresh understanding between all those who make up a sector: here, those who fund, those who lend and those who borrow.</p>",
                "<p>La edición de 2014 lleva la pregunta en el título: ¿pasa el futuro de las microfinanzas por un nuevo pacto? Un «nuevo pacto» es un acuerdo replanteado entre todos los que componen un sector: en este caso, quienes financian, quienes prestan y quienes piden prestado.</p>",
                "<p>تحمل طبعة 2014 سؤالها في عنوانها: هل يحتاج مستقبل التمويل الأصغر إلى ميثاق جديد؟ والمقصود بـ«الميثاق الجديد» تفاهم يُعاد بناؤه بين كل مكونات القطاع، أي الممولين والمقرضين والمقترضين.</p>",
            )
        ),
        callout(
            T("Les sources", "The sources", "Las fuentes", "المصادر"),
            T(
                "<p>Cette édition s’appuie sur des chiffres du MIX et du CGAP.</p>",
                "<p>This edition draws on figures from MIX and CGAP.</p>",
                "<p>Esta edición se basa en cifras del MIX y del CGAP.</p>",
                "<p>تستند هذه الطبعة إلى أرقام من MIX وCGAP.</p>",
            ),
        ),
    ),
    themes=("microfinance", "governance"),
    goals=(1, 8, 17),
    groups=("group-microfinance",),
    public=("fr", "en", "es"),
    files=("fr", "en"),
)

EDITION_2017 = Publication(
    key="microfinance-barometer-2017",
    title=T(
        "Baromètre de la microfinance 2017",
        "Microfinance Barometer 2017",
        "Barómetro de las microfinanzas 2017",
        "بارومتر التمويل الأصغر 2017",
    ),
    lead=T(
        "Inclusion financière et investissement à impact : deux sujets pour les 16 pages de la huitième édition.",
        "Financial inclusion and impact investing: two subjects for the 16 pages of the eighth edition.",
        "Inclusión financiera e inversión de impacto: dos temas para las 16 páginas de la octava edición.",
        "الشمول المالي والاستثمار المؤثر: موضوعان لصفحات الطبعة الثامنة الست عشرة.",
    ),
    date=datetime.date(2017, 1, 1),
    date_precision="year",
    edition_number=8,
    body=(
        paragraph(
            T(
                "<p>La huitième édition relie deux questions : qui a accès aux services financiers, et d’où vient l’argent qui les rend possibles.</p>",
                "<p>The eighth edition links two questions: who has access to financial services, and where the money that makes them possible comes from.</p>",
                "<p>La octava edición une dos preguntas: quién tiene acceso a los servicios financieros y de dónde viene el dinero que los hace posibles.</p>",
                "<p>تربط الطبعة الثامنة بين سؤالين: من يستطيع الحصول على الخدمات المالية؟ ومن أين يأتي المال الذي يجعلها ممكنة؟</p>",
            )
        ),
        accordion(
            (
                T(
                    "Qu’est-ce que l’inclusion financière ?",
                    "What is financial inclusion?",
                    "¿Qué es la inclusión financiera?",
                    "ما هو الشمول المالي؟",
                ),
                T(
                    '<p>La possibilité, pour chacun, d’utiliser les services financiers dont il a besoin, à un prix abordable. <a page="article-financial-inclusion">Lire notre explication</a></p>',
                    '<p>It means that everyone can use the financial services they need, at a price they can afford. <a page="article-financial-inclusion">Read our explanation</a></p>',
                    '<p>La posibilidad de que cada persona use los servicios financieros que necesita a un precio asequible. <a page="article-financial-inclusion">Leer nuestra explicación</a></p>',
                    '<p>أن يتمكن كل فرد من استعمال ما يحتاج إليه من خدمات مالية بسعر في متناوله. <a page="article-financial-inclusion">اقرؤوا شرحنا</a></p>',
                ),
            ),
            (
                T(
                    "Qu’est-ce que l’investissement à impact ?",
                    "What is impact investing?",
                    "¿Qué es la inversión de impacto?",
                    "ما هو الاستثمار المؤثر؟",
                ),
                T(
                    "<p>Un placement dont on attend à la fois un rendement et un effet utile, social ou environnemental, que l’on cherche à mesurer.</p>",
                    "<p>An investment that is expected to bring both a return and a useful social or environmental effect, which one seeks to measure.</p>",
                    "<p>Una inversión de la que se espera a la vez una rentabilidad y un efecto útil, social o ambiental, que se procura medir.</p>",
                    "<p>استثمار يُنتظر منه عائد مالي وأثر اجتماعي أو بيئي نافع في آن واحد، مع السعي إلى قياس هذا الأثر.</p>",
                ),
            ),
        ),
    ),
    themes=("microfinance", "financial-inclusion"),
    goals=(1, 8, 10),
    groups=("group-microfinance",),
    files=("fr", "en"),
)

EDITION_2019 = Publication(
    key="microfinance-barometer-2019",
    title=T(
        "Baromètre de la microfinance 2019",
        "Microfinance Barometer 2019",
        "Barómetro de las microfinanzas 2019",
        "بارومتر التمويل الأصغر 2019",
    ),
    lead=T(
        "Pour sa dixième édition, le baromètre revient sur dix ans de tendances et regarde vers le climat et les réfugiés.",
        "In its tenth edition the barometer looks back on ten years of trends, and turns to the climate and to refugees.",
        "En su décima edición, el barómetro repasa diez años de tendencias y dirige la mirada al clima y a los refugiados.",
        "في طبعته العاشرة يستعرض البارومتر اتجاهات عشر سنوات، ويلتفت إلى المناخ وإلى اللاجئين.",
    ),
    date=datetime.date(2019, 1, 1),
    date_precision="year",
    edition_number=10,
    body=(
        paragraph(
            T(
                "<p>Les 16 pages de cette édition anniversaire traitent de trois sujets :</p><ul><li>dix ans de tendances de la microfinance ;</li><li>la résilience face au changement climatique, autrement dit la capacité d’encaisser un choc et de repartir ;</li><li>les réfugiés.</li></ul>",
                "<p>The 16 pages of this anniversary edition deal with three subjects:</p><ul><li>ten years of trends in microfinance;</li><li>resilience to climate change, that is, the ability to withstand a shock and start again;</li><li>refugees.</li></ul>",
                "<p>Las 16 páginas de esta edición de aniversario abordan tres temas:</p><ul><li>diez años de tendencias de las microfinanzas;</li><li>la resiliencia ante el cambio climático, es decir, la capacidad de encajar un golpe y volver a empezar;</li><li>los refugiados.</li></ul>",
                "<p>تتناول الصفحات الست عشرة لهذه الطبعة ثلاثة مواضيع:</p><ul><li>اتجاهات التمويل الأصغر خلال عشر سنوات؛</li><li>القدرة على الصمود في وجه تغير المناخ، أي تحمل الصدمات والانطلاق من جديد؛</li><li>اللاجئون.</li></ul>",
            )
        ),
        pages("article-microfinance", "article-financial-inclusion"),
    ),
    themes=("microfinance", "climate", "refugees"),
    goals=(1, 10, 13),
    groups=("group-microfinance",),
    files=("fr", "en"),
)

MICROFINANCE_BAROMETER = Series(
    key="microfinance-barometer",
    title=T(
        "Baromètre de la microfinance",
        "Microfinance Barometer",
        "Barómetro de las microfinanzas",
        "بارومتر التمويل الأصغر",
    ),
    lead=T(
        "Chaque année depuis 2010, en français et en anglais : l’état de la microfinance et les questions qu’elle se pose.",
        "Every year since 2010, in French and English: the state of microfinance and the questions it asks itself.",
        "Cada año desde 2010, en francés y en inglés: el estado de las microfinanzas y las preguntas que se plantean.",
        "كل عام منذ 2010، بالفرنسية والإنجليزية: واقع التمويل الأصغر والأسئلة التي تشغله.",
    ),
    body=(
        paragraph(
            T(
                '<p>Chaque édition choisit ses sujets : une microfinance plus sociale, son avenir, l’inclusion financière, le climat. Le groupe de travail <a page="group-microfinance">Microfinance – Nord et Sud</a> réunit banques, institutions de microfinance, centres de recherche et entreprises autour des mêmes questions.</p>',
                '<p>Each edition picks its subjects: more social microfinance, its future, financial inclusion, the climate. The working group <a page="group-microfinance">Microfinance – North and South</a> brings banks, microfinance institutions, research centres and companies together around the same questions.</p>',
                '<p>Cada edición elige sus temas: unas microfinanzas más sociales, su futuro, la inclusión financiera, el clima. El grupo de trabajo <a page="group-microfinance">Microfinanzas – Norte y Sur</a> reúne a bancos, instituciones de microfinanzas, centros de investigación y empresas en torno a las mismas preguntas.</p>',
                '<p>تختار كل طبعة مواضيعها: تمويل أصغر أكثر مراعاة للبعد الاجتماعي، ومستقبل هذا التمويل، والشمول المالي، والمناخ. وتجمع مجموعة العمل <a page="group-microfinance">التمويل الأصغر – الشمال والجنوب</a> المصارف ومؤسسات التمويل الأصغر ومراكز البحث والشركات حول الأسئلة نفسها.</p>',
            )
        ),
    ),
    themes=("microfinance", "financial-inclusion"),
    goals=(1, 8, 10),
    groups=("group-microfinance",),
    publications=(EDITION_2019, EDITION_2017, EDITION_2014, EDITION_2011),
)
