"""What microfinance is."""

import datetime

from home.demo.content import Article, T, accordion, figures, heading, pages, paragraph

MICROFINANCE = Article(
    key="article-microfinance",
    title=T(
        "Qu’est-ce que la microfinance ?",
        "What is microfinance?",
        "¿Qué son las microfinanzas?",
        "ما هو التمويل الأصغر؟",
    ),
    lead=T(
        "Des services financiers à la mesure de ceux que les banques servent peu ou pas : le microcrédit d’abord, mais aussi la micro-assurance.",
        "Financial services made to measure for people whom banks serve little or not at all: microcredit first of all, but micro-insurance too.",
        "Servicios financieros a la medida de quienes apenas tienen acceso a la banca: el microcrédito, ante todo, pero también el microseguro.",
        "خدمات مالية على مقاس من لا تخدمهم المصارف إلا قليلًا أو لا تخدمهم البتة: القروض الصغرى أولا، والتأمين الأصغر أيضًا.",
    ),
    date=datetime.date(2026, 1, 12),
    body=(
        paragraph(
            T(
                "<p>Sans salaire régulier ni bien à mettre en gage, il est difficile d’obtenir un prêt, parfois même d’ouvrir un compte. La microfinance part de là : elle propose de petits montants, à des conditions que des personnes à faible revenu peuvent remplir.</p>",
                "<p>Without a regular wage or anything to pledge, it is hard to get a loan, and sometimes even to open an account. Microfinance starts from there: it offers small amounts, on terms that people with low incomes can meet.</p>",
                "<p>Sin un salario regular ni bienes que ofrecer en garantía, es difícil conseguir un préstamo y, a veces, hasta abrir una cuenta. De ahí parten las microfinanzas: ofrecen pequeñas cantidades en condiciones que las personas con pocos ingresos pueden cumplir.</p>",
                "<p>من لا يملك دخلًا منتظمًا ولا شيئًا يرهنه يصعب عليه الحصول على قرض، بل يصعب عليه أحيانًا فتح حساب. من هنا ينطلق التمويل الأصغر، فهو يقدم مبالغ صغيرة بشروط يستطيع أصحاب الدخل المحدود استيفاءها.</p>",
            )
        ),
        accordion(
            (
                T("Le microcrédit", "Microcredit", "El microcrédito", "القروض الصغرى"),
                T(
                    "<p>Un prêt de faible montant, souvent destiné à lancer une petite activité ou à la développer : acheter un outil, un stock, des semences.</p>",
                    "<p>A small loan, often meant for starting a small business or making it grow: buying a tool, stock or seeds.</p>",
                    "<p>Un préstamo de poca cuantía, destinado a menudo a poner en marcha una pequeña actividad o a hacerla crecer: comprar una herramienta, existencias, semillas.</p>",
                    "<p>قرض بمبلغ صغير يوجَّه في الغالب إلى إطلاق نشاط بسيط أو تطويره: شراء أداة أو بضاعة أو بذور.</p>",
                ),
            ),
            (
                T(
                    "La micro-assurance",
                    "Micro-insurance",
                    "El microseguro",
                    "التأمين الأصغر",
                ),
                T(
                    "<p>Une assurance dont le prix et la protection sont pensés pour de petits revenus, afin qu’une maladie ou une mauvaise récolte n’emporte pas tout.</p>",
                    "<p>Insurance whose price and cover are designed for low incomes, so that an illness or a bad harvest does not take everything away.</p>",
                    "<p>Un seguro cuyo precio y cobertura están pensados para ingresos modestos, de modo que una enfermedad o una mala cosecha no se lo lleven todo.</p>",
                    "<p>تأمين صُمم سعره وتغطيته لأصحاب الدخل المحدود، حتى لا يذهب مرض أو محصول سيئ بكل ما يملكون.</p>",
                ),
            ),
        ),
        heading(
            T(
                "Au Nord comme au Sud",
                "In the North as in the South",
                "En el Norte y en el Sur",
                "في الشمال كما في الجنوب",
            )
        ),
        paragraph(
            T(
                '<p>Chez Convergences, le groupe de travail <a page="group-microfinance">Microfinance – Nord et Sud</a> réunit banques, acteurs de la microfinance, centres de recherche, entreprises et institutions. Le microcrédit et la micro-assurance y sont abordés avec ce qu’ils servent : l’inclusion financière, l’accès aux services sociaux, l’inclusion sociale.</p>',
                '<p>At Convergences, the working group <a page="group-microfinance">Microfinance – North and South</a> brings together banks, microfinance players, research centres, companies and institutions. It looks at microcredit and micro-insurance along with what they serve: financial inclusion, access to social services, social inclusion.</p>',
                '<p>En Convergences, el grupo de trabajo <a page="group-microfinance">Microfinanzas – Norte y Sur</a> reúne a bancos, actores de las microfinanzas, centros de investigación, empresas e instituciones. Aborda el microcrédito y el microseguro junto con aquello a lo que sirven: la inclusión financiera, el acceso a los servicios sociales y la inclusión social.</p>',
                '<p>في Convergences تجمع مجموعة العمل <a page="group-microfinance">التمويل الأصغر – الشمال والجنوب</a> مصارف وفاعلين في التمويل الأصغر ومراكز بحث وشركات ومؤسسات. وهي تتناول القروض الصغرى والتأمين الأصغر مع ما يخدمانه من غايات: الشمول المالي والحصول على الخدمات الاجتماعية والإدماج الاجتماعي.</p>',
            )
        ),
        figures(
            (
                T("2010", "2010", "2010", "2010"),
                T(
                    "première année du Baromètre de la microfinance",
                    "first year of the Microfinance Barometer",
                    "primer año del Barómetro de las microfinanzas",
                    "أول عام لبارومتر التمويل الأصغر",
                ),
            ),
            (
                T("4 sur 5", "4 in 5", "4 de cada 5", "4 من كل 5"),
                T(
                    "Français avaient entendu parler du microcrédit (IPSOS, Baromètre 2011)",
                    "French people had heard of microcredit (IPSOS, 2011 Barometer)",
                    "franceses habían oído hablar del microcrédito (IPSOS, Barómetro 2011)",
                    "فرنسيين سبق لهم أن سمعوا بالقروض الصغرى (IPSOS، بارومتر 2011)",
                ),
            ),
        ),
        pages("microfinance-barometer", "article-financial-inclusion"),
    ),
    themes=("microfinance", "financial-inclusion", "poverty"),
    goals=(1, 8, 10),
    groups=("group-microfinance",),
    authors=("convergences",),
    related=(
        "article-financial-inclusion",
        "microfinance-barometer-2011",
        "microfinance-barometer-2019",
    ),
)
