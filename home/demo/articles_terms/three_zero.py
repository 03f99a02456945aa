"""What 3Zero means."""

import datetime

from home.demo.content import Article, T, callout, figures, heading, pages, paragraph

THREE_ZERO = Article(
    key="article-3zero",
    title=T(
        "3Zéro : trois mots pour un même monde",
        "3Zero: three words for one world",
        "3Zero: tres palabras para un mismo mundo",
        "3Zero: ثلاث كلمات لعالم واحد",
    ),
    lead=T(
        "Zéro exclusion, zéro carbone, zéro pauvreté : ce que veulent dire les trois zéros de Convergences.",
        "Zero exclusion, zero carbon, zero poverty: what the three zeros of Convergences mean.",
        "Cero exclusión, cero carbono, cero pobreza: qué significan los tres ceros de Convergences.",
        "صفر إقصاء، صفر كربون، صفر فقر: ما معنى الأصفار الثلاثة التي ترفعها Convergences؟",
    ),
    date=datetime.date(2026, 9, 8),
    body=(
        heading(T("Zéro exclusion", "Zero exclusion", "Cero exclusión", "صفر إقصاء")),
        paragraph(
            T(
                '<p>Que chacun ait sa place : dans l’emploi, dans la ville, devant le guichet d’une banque comme devant un service public. L’<a page="article-financial-inclusion">inclusion financière</a> en fait partie.</p>',
                '<p>A place for everyone: in work, in the city, at the counter of a bank as at that of a public service. <a page="article-financial-inclusion">Financial inclusion</a> is part of it.</p>',
                '<p>Que cada persona tenga su lugar: en el empleo, en la ciudad, en la ventanilla de un banco y en la de un servicio público. La <a page="article-financial-inclusion">inclusión financiera</a> forma parte de ello.</p>',
                '<p>أن يكون لكل إنسان مكانه: في العمل وفي المدينة، أمام شباك المصرف كما أمام المرفق العام. و<a page="article-financial-inclusion">الشمول المالي</a> جزء من ذلك.</p>',
            )
        ),
        heading(T("Zéro carbone", "Zero carbon", "Cero carbono", "صفر كربون")),
        paragraph(
            T(
                "<p>Que nos façons de produire, de nous déplacer et d’habiter cessent d’ajouter au changement climatique.</p>",
                "<p>That the ways we produce, travel and live stop adding to climate change.</p>",
                "<p>Que nuestras maneras de producir, de desplazarnos y de habitar dejen de agravar el cambio climático.</p>",
                "<p>أن تكفّ طرائقنا في الإنتاج والتنقل والسكن عن زيادة تغير المناخ.</p>",
            )
        ),
        heading(T("Zéro pauvreté", "Zero poverty", "Cero pobreza", "صفر فقر")),
        paragraph(
            T(
                '<p>Que nul ne manque de l’essentiel. C’est aussi le premier des <a page="article-sdgs">Objectifs de développement durable</a>.</p>',
                '<p>That no one goes without the essentials. This is also the first of the <a page="article-sdgs">Sustainable Development Goals</a>.</p>',
                '<p>Que a nadie le falte lo esencial. Es también el primero de los <a page="article-sdgs">Objetivos de Desarrollo Sostenible</a>.</p>',
                '<p>ألا يُحرم أحد من ضروريات الحياة. وهذا أيضًا أول <a page="article-sdgs">أهداف التنمية المستدامة</a>.</p>',
            )
        ),
        callout(
            T(
                "Pourquoi les trois ensemble",
                "Why the three together",
                "Por qué los tres juntos",
                "لماذا الثلاثة معًا",
            ),
            T(
                "<p>Un progrès sur l’un ne vaut guère s’il se fait aux dépens d’un autre : une transition écologique qui appauvrit, une croissance qui exclut. Les trois zéros se lisent donc d’un seul tenant.</p>",
                "<p>Progress on one is worth little if it comes at the expense of another: a green transition that makes people poorer, a growth that leaves people out. So the three zeros are read as one.</p>",
                "<p>De poco sirve avanzar en uno a costa de otro: una transición ecológica que empobrece, un crecimiento que excluye. Por eso los tres ceros se leen como uno solo.</p>",
                "<p>لا قيمة تُذكر لتقدم في واحد منها على حساب غيره: انتقال بيئي يُفقر الناس، أو نمو يُقصيهم. ولذلك تُقرأ الأصفار الثلاثة كلًا واحدًا.</p>",
            ),
        ),
        heading(
            T(
                "De la plateforme au nom d’un forum",
                "From the platform to the name of a forum",
                "De la plataforma al nombre de un foro",
                "من المنصة إلى اسم المنتدى",
            )
        ),
        paragraph(
            T(
                '<p>Convergences est une plateforme française, née autour d’ACTED, qui se consacre aux Objectifs de développement durable et à un monde 3Zéro. Son forum mondial, organisé à Paris, s’appelle Forum mondial 3Zéro depuis 2021. La même année, celui des <a page="philippines-2021">Philippines</a> a été le premier à porter ce nom à l’étranger.</p>',
                '<p>Convergences is a French platform that grew around ACTED and is devoted to the Sustainable Development Goals and a 3Zero world. Its world forum, held in Paris, has been called the 3Zero World Forum since 2021. In the same year the forum in the <a page="philippines-2021">Philippines</a> was the first abroad to bear the 3Zero name.</p>',
                '<p>Convergences es una plataforma francesa, nacida en torno a ACTED, que se dedica a los Objetivos de Desarrollo Sostenible y a un mundo 3Zero. Su foro mundial, que se celebra en París, se llama Foro Mundial 3Zero desde 2021. Ese mismo año, el de <a page="philippines-2021">Filipinas</a> fue el primero en llevar el nombre 3Zero en el extranjero.</p>',
                '<p>Convergences منصة فرنسية نشأت حول منظمة ACTED، وهي تعمل من أجل أهداف التنمية المستدامة ومن أجل عالم 3Zero. ويحمل منتداها العالمي المنعقد في باريس اسم «المنتدى العالمي 3Zero» منذ 2021، وفي العام نفسه كان منتدى <a page="philippines-2021">الفلبين</a> أول منتدى خارج فرنسا يحمل اسم 3Zero.</p>',
            )
        ),
        figures(
            (
                T("2008", "2008", "2008", "2008"),
                T(
                    "année de la fondation de Convergences",
                    "year in which Convergences was founded",
                    "año de fundación de Convergences",
                    "سنة تأسيس Convergences",
                ),
            ),
            (
                T("Plus de 300", "More than 300", "Más de 300", "أكثر من 300"),
                T(
                    "organisations partenaires",
                    "partner organisations",
                    "organizaciones asociadas",
                    "منظمة شريكة",
                ),
            ),
        ),
        pages("sse-tunisia", "philippines-2021"),
    ),
    themes=("social-inclusion", "climate", "poverty", "sdgs"),
    goals=(1, 10, 13),
    authors=("convergences",),
    related=("article-sdgs", "philippines-2021", "sse-tunisia"),
)
