"""The article about the two Barometers."""

import datetime

from home.demo.content import (
    Article,
    T,
    callout,
    heading,
    paragraph,
    table,
)

WHAT_A_BAROMETER_IS = Article(
    key="article-barometers",
    title=T(
        "Qu’est-ce qu’un baromètre ? L’histoire de deux séries",
        "What is a barometer? The story of two series",
        "¿Qué es un barómetro? La historia de dos series",
        "ما البارومتر؟ قصة سلسلتين",
    ),
    lead=T(
        "Chiffres, tendances, notoriété : depuis 2010 pour la microfinance et 2011 pour l’entrepreneuriat social, deux Baromètres suivent leur secteur.",
        "Figures, trends, public awareness: since 2010 for microfinance and 2011 for social entrepreneurship, two Barometers have followed their sector.",
        "Cifras, tendencias, notoriedad: desde 2010 para las microfinanzas y desde 2011 para el emprendimiento social, dos Barómetros siguen su sector.",
        "أرقام واتجاهات ومدى معرفة الجمهور: منذ 2010 في التمويل الأصغر ومنذ 2011 في ريادة الأعمال الاجتماعية، يتابع بارومتران قطاعيهما.",
    ),
    body=(
        callout(
            T(
                "Baromètre : le mot",
                "Barometer: the word",
                "Barómetro: la palabra",
                "البارومتر: معنى الكلمة",
            ),
            T(
                "<p>Publication qui revient à intervalles réguliers pour dire l’état d’un secteur. Les mêmes questions, posées d’une édition à l’autre, font apparaître ce qui change.</p>",
                "<p>A publication that returns at regular intervals to tell the state of a sector. The same questions, asked from one edition to the next, show what changes.</p>",
                "<p>Publicación que vuelve a intervalos regulares para describir el estado de un sector. Las mismas preguntas, de una edición a otra, muestran lo que cambia.</p>",
                "<p>منشور يعود على فترات منتظمة ليصف حال قطاع ما. وتكرار الأسئلة نفسها من عدد إلى آخر يُظهر ما يتغير.</p>",
            ),
        ),
        heading(T("Microfinance", "Microfinance", "Microfinanzas", "التمويل الأصغر")),
        paragraph(
            T(
                '<p><a page="microfinance-barometer">Annuel depuis 2010</a>, en français et en anglais. La 2e édition, en 2011, plaidait dans son dossier pour une microfinance plus sociale ; celle de 2014 demandait si le secteur allait vers une nouvelle donne. La 10e, en 2019, revenait sur dix ans de tendances, la résilience face au changement climatique et les réfugiés.</p>',
                '<p><a page="microfinance-barometer">Yearly since 2010</a>, in French and English. The 2nd edition, in 2011, had a special report on more social microfinance; that of 2014 asked whether the sector was heading towards a new deal. The 10th, in 2019, looked at ten years of trends, resilience to climate change and refugees.</p>',
                '<p><a page="microfinance-barometer">Anual desde 2010</a>, en francés y en inglés. La 2.ª edición, en 2011, dedicaba su informe especial a unas microfinanzas más sociales; la de 2014 se preguntaba si el sector iba hacia un nuevo pacto. La 10.ª, en 2019, repasaba diez años de tendencias, la resiliencia ante el cambio climático y los refugiados.</p>',
                '<p><a page="microfinance-barometer">يصدر سنويًا منذ 2010</a> بالفرنسية والإنجليزية. خصص العدد الثاني، عام 2011، ملفه لتمويل أصغر أكثر اجتماعية، وتساءل عدد 2014 عما إذا كان القطاع يتجه نحو ميثاق جديد. أما العدد العاشر، عام 2019، فتناول عشر سنوات من الاتجاهات والصمود أمام تغير المناخ واللاجئين.</p>',
            )
        ),
        heading(
            T(
                "Entrepreneuriat social",
                "Social entrepreneurship",
                "Emprendimiento social",
                "ريادة الأعمال الاجتماعية",
            )
        ),
        paragraph(
            T(
                '<p><a page="social-entrepreneurship-barometer">Depuis 2011</a>, ce Baromètre a traité du changement d’échelle, de la gouvernance, du financement et de l’impact (2012), des territoires durables (2017), puis du monde d’après la crise sanitaire (2020).</p>',
                '<p><a page="social-entrepreneurship-barometer">Since 2011</a>, this Barometer has dealt with scaling up, governance, financing and impact (2012), sustainable territories (2017), then the world after the health crisis (2020).</p>',
                '<p><a page="social-entrepreneurship-barometer">Desde 2011</a>, este Barómetro ha tratado el cambio de escala, la gobernanza, la financiación y el impacto (2012), los territorios sostenibles (2017) y el mundo después de la crisis sanitaria (2020).</p>',
                '<p><a page="social-entrepreneurship-barometer">منذ 2011</a> تناول هذا البارومتر توسيع النطاق والحوكمة والتمويل والأثر (2012)، والأقاليم المستدامة (2017)، ثم عالم ما بعد الأزمة الصحية (2020).</p>',
            )
        ),
        table(
            T(
                "Qui en a entendu parler ?",
                "Who has heard of it?",
                "¿Quién ha oído hablar de ello?",
                "من سمع بها؟",
            ),
            (
                T("Année", "Year", "Año", "السنة"),
                T("Sujet", "Subject", "Tema", "الموضوع"),
                T(
                    "Part des sondés",
                    "Share of those polled",
                    "Parte de los encuestados",
                    "نسبة المستطلَعين",
                ),
            ),
            (
                T("2011", "2011", "2011", "2011"),
                T("Microcrédit", "Microcredit", "Microcrédito", "القروض الصغرى"),
                T(
                    "quatre Français sur cinq (IPSOS)",
                    "four French people in five (IPSOS)",
                    "cuatro de cada cinco franceses (IPSOS)",
                    "أربعة فرنسيين من كل خمسة (IPSOS)",
                ),
            ),
            (
                T("2012", "2012", "2012", "2012"),
                T(
                    "Entrepreneuriat social",
                    "Social entrepreneurship",
                    "Emprendimiento social",
                    "ريادة الأعمال الاجتماعية",
                ),
                T(
                    "18 % (OpinionWay)",
                    "18% (OpinionWay)",
                    "18 % (OpinionWay)",
                    "18% (OpinionWay)",
                ),
            ),
            (
                T("2018", "2018", "2018", "2018"),
                T(
                    "Entrepreneuriat social",
                    "Social entrepreneurship",
                    "Emprendimiento social",
                    "ريادة الأعمال الاجتماعية",
                ),
                T("37 %", "37%", "37 %", "37%"),
            ),
            (
                T("2018", "2018", "2018", "2018"),
                T(
                    "Économie sociale et solidaire",
                    "Social and solidarity economy",
                    "Economía social y solidaria",
                    "الاقتصاد الاجتماعي والتضامني",
                ),
                T("63 %", "63%", "63 %", "63%"),
            ),
        ),
    ),
    date=datetime.date(2026, 5, 19),
    themes=("microfinance", "social-entrepreneurship", "financial-inclusion"),
    goals=(1, 8),
    countries=("FR",),
    groups=("group-microfinance", "group-north"),
    authors=("convergences",),
    related=("microfinance-barometer", "social-entrepreneurship-barometer"),
)
