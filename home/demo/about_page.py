"""What Convergences is, and the story of its World Forum in Paris."""

from home.demo.content import Page, T, figures, heading, pages, paragraph, table

WORLD_FORUM = table(
    T(
        "Repères sur le Forum mondial",
        "The World Forum at a glance",
        "El Foro Mundial de un vistazo",
        "محطات المنتدى العالمي",
    ),
    (
        T("Édition", "Edition", "Edición", "الدورة"),
        T("Dates et lieu", "Dates and place", "Fechas y lugar", "التاريخ والمكان"),
        T("À retenir", "Of note", "Datos destacados", "أبرز المعطيات"),
    ),
    (
        T("2011", "2011", "2011", "2011"),
        T(
            "Du 3 au 5 mai, Hôtel de Ville de Paris",
            "3 to 5 May, Paris City Hall (Hôtel de Ville)",
            "Del 3 al 5 de mayo, Ayuntamiento de París",
            "من 3 إلى 5 مايو، مقر بلدية باريس",
        ),
        T(
            "Une quarantaine de tables rondes, plus de 200 experts, 3 500 participants",
            "About 40 round tables, more than 200 experts, 3,500 participants",
            "Unas 40 mesas redondas, más de 200 expertos, 3500 participantes",
            "نحو 40 مائدة مستديرة، وأكثر من 200 خبير، و3500 مشارك",
        ),
    ),
    (
        T(
            "2014, 7e édition",
            "2014, 7th edition",
            "2014, 7.ª edición",
            "2014، الدورة السابعة",
        ),
        T(
            "Du 8 au 10 septembre, Paris",
            "8 to 10 September, Paris",
            "Del 8 al 10 de septiembre, París",
            "من 8 إلى 10 سبتمبر، باريس",
        ),
        T(
            "Au Palais Brongniart",
            "Held at the Palais Brongniart",
            "En el Palacio Brongniart",
            "في قصر برونيار",
        ),
    ),
    (
        T(
            "2015, 8e édition",
            "2015, 8th edition",
            "2015, 8.ª edición",
            "2015، الدورة الثامنة",
        ),
        T("Paris", "Paris", "París", "باريس"),
        T(
            "Plus de 7 000 participants, 355 intervenants, 58 pays",
            "More than 7,000 participants, 355 speakers, 58 countries",
            "Más de 7000 participantes, 355 ponentes, 58 países",
            "أكثر من 7000 مشارك، و355 متحدثًا، و58 بلدًا",
        ),
    ),
    (
        T(
            "2016, 9e édition",
            "2016, 9th edition",
            "2016, 9.ª edición",
            "2016، الدورة التاسعة",
        ),
        T(
            "Du 5 au 7 septembre, Paris",
            "5 to 7 September, Paris",
            "Del 5 al 7 de septiembre, París",
            "من 5 إلى 7 سبتمبر، باريس",
        ),
        T(
            "Villes et territoires durables",
            "Sustainable cities and territories",
            "Ciudades y territorios sostenibles",
            "المدن والأقاليم المستدامة",
        ),
    ),
    (
        T(
            "2017, 10e édition",
            "2017, 10th edition",
            "2017, 10.ª edición",
            "2017، الدورة العاشرة",
        ),
        T(
            "Les 4 et 5 septembre, Paris",
            "4 and 5 September, Paris",
            "4 y 5 de septiembre, París",
            "4 و5 سبتمبر، باريس",
        ),
        T(
            "Des sessions consacrées aux ODD 5, 6, 7, 9, 12 et 17",
            "Sessions dedicated to SDGs 5, 6, 7, 9, 12 and 17",
            "Sesiones dedicadas a los ODS 5, 6, 7, 9, 12 y 17",
            "جلسات مخصصة لأهداف التنمية المستدامة 5 و6 و7 و9 و12 و17",
        ),
    ),
)

ABOUT = Page(
    key="about",
    title=T(
        "À propos de Convergences",
        "About Convergences",
        "Acerca de Convergences",
        "عن Convergences",
    ),
    lead=T(
        "Une plateforme française, née en 2008, au service des Objectifs de développement durable et d’un monde « 3Zéro ».",
        "A French platform, founded in 2008, for the Sustainable Development Goals and a “3Zero” world.",
        "Una plataforma francesa, nacida en 2008, al servicio de los Objetivos de Desarrollo Sostenible y de un mundo «3Zero».",
        "منصة فرنسية تأسست عام 2008 لخدمة أهداف التنمية المستدامة وعالم «الأصفار الثلاثة».",
    ),
    body=(
        paragraph(
            T(
                "<p>Convergences a grandi autour d’ACTED, l’organisation non gouvernementale française fondée par Frédéric Roussel. Elle compte aujourd’hui plus de 300 organisations partenaires.</p><p>Sa raison d’être tient en deux engagements : faire avancer les Objectifs de développement durable (ODD), et viser un monde « 3Zéro » : <b>zéro exclusion, zéro carbone, zéro pauvreté</b>.</p>",
                "<p>Convergences grew around ACTED, the French non-governmental organisation founded by Frédéric Roussel. It now has more than 300 partner organisations.</p><p>Its purpose comes down to two commitments: to further the Sustainable Development Goals (SDGs), and to aim for a “3Zero” world: <b>zero exclusion, zero carbon, zero poverty</b>.</p>",
                "<p>Convergences creció en torno a ACTED, la organización no gubernamental francesa fundada por Frédéric Roussel. Hoy cuenta con más de 300 organizaciones asociadas.</p><p>Su razón de ser se resume en dos compromisos: impulsar los Objetivos de Desarrollo Sostenible (ODS) y aspirar a un mundo «3Zero»: <b>cero exclusión, cero carbono, cero pobreza</b>.</p>",
                "<p>نشأت Convergences حول ACTED، المنظمة غير الحكومية الفرنسية التي أسسها فريديريك روسيل (Frédéric Roussel)، وهي تضم اليوم أكثر من 300 منظمة شريكة.</p><p>وتتلخص غايتها في التزامين: الدفع بأهداف التنمية المستدامة قُدمًا، والسعي إلى عالم «الأصفار الثلاثة»: <b>صفر إقصاء، صفر كربون، صفر فقر</b>.</p>",
            )
        ),
        heading(
            T(
                "Le Forum mondial, à Paris",
                "The World Forum in Paris",
                "El Foro Mundial de París",
                "المنتدى العالمي في باريس",
            )
        ),
        paragraph(
            T(
                '<p>Depuis 2008, Convergences tient chaque année un Forum mondial à Paris, d’ordinaire en septembre. Il s’appelle « Forum mondial 3Zéro » depuis 2021. <a page="forum-france">Voir le Forum mondial</a>.</p>',
                '<p>Since 2008 Convergences has held a World Forum in Paris every year, as a rule in September. It has been called the “3Zero World Forum” since 2021. <a page="forum-france">See the World Forum</a>.</p>',
                '<p>Desde 2008, Convergences celebra cada año un Foro Mundial en París, por lo general en septiembre. Desde 2021 se llama «Foro Mundial 3Zero». <a page="forum-france">Ver el Foro Mundial</a>.</p>',
                '<p>تعقد Convergences منذ عام 2008 منتدى عالميًا سنويًا في باريس، في شهر سبتمبر عادةً. ويحمل المنتدى منذ عام 2021 اسم «المنتدى العالمي 3Zero». <a page="forum-france">اطّلع على المنتدى العالمي</a>.</p>',
            )
        ),
        WORLD_FORUM,
        heading(
            T(
                "Des forums à l’international",
                "Forums outside France",
                "Foros internacionales",
                "منتديات خارج فرنسا",
            )
        ),
        paragraph(
            T(
                '<p>Depuis 2017, Convergences organise aussi des forums hors de France : au <a page="forum-myanmar">Myanmar</a>, aux <a page="forum-philippines">Philippines</a>, en <a page="forum-greece">Grèce</a> et en <a page="forum-tunisia">Tunisie</a>. Une édition réunit en général de 300 à 500 personnes.</p>',
                '<p>Since 2017 Convergences has also held forums outside France: in <a page="forum-myanmar">Myanmar</a>, the <a page="forum-philippines">Philippines</a>, <a page="forum-greece">Greece</a> and <a page="forum-tunisia">Tunisia</a>. An edition usually gathers 300 to 500 people.</p>',
                '<p>Desde 2017, Convergences organiza también foros fuera de Francia: en <a page="forum-myanmar">Myanmar</a>, <a page="forum-philippines">Filipinas</a>, <a page="forum-greece">Grecia</a> y <a page="forum-tunisia">Túnez</a>. Cada edición reúne por lo general a entre 300 y 500 personas.</p>',
                '<p>تنظّم Convergences منذ عام 2017 منتديات خارج فرنسا أيضًا: في <a page="forum-myanmar">ميانمار</a> و<a page="forum-philippines">الفلبين</a> و<a page="forum-greece">اليونان</a> و<a page="forum-tunisia">تونس</a>. وتجمع الدورة الواحدة عادةً بين 300 و500 شخص.</p>',
            )
        ),
        figures(
            (
                T("2008", "2008", "2008", "2008"),
                T(
                    "premier Forum mondial, à Paris",
                    "first World Forum, in Paris",
                    "primer Foro Mundial, en París",
                    "أول منتدى عالمي، في باريس",
                ),
            ),
            (
                T("2017", "2017", "2017", "2017"),
                T(
                    "premier forum à l’international, au Myanmar",
                    "first forum abroad, in Myanmar",
                    "primer foro en el extranjero, en Myanmar",
                    "أول منتدى خارج فرنسا، في ميانمار",
                ),
            ),
            (
                T("2021", "2021", "2021", "2021"),
                T(
                    "premier forum « 3Zéro » hors de France, aux Philippines",
                    "first “3Zero” forum outside France, in the Philippines",
                    "primer foro «3Zero» fuera de Francia, en Filipinas",
                    "أول منتدى يحمل اسم 3Zero خارج فرنسا، في الفلبين",
                ),
            ),
        ),
        heading(
            T(
                "Ce qui se fait toute l’année",
                "What goes on all year",
                "Lo que se hace todo el año",
                "ما يجري طوال العام",
            )
        ),
        pages("working-groups", "publications", "articles"),
    ),
    themes=("sdgs", "poverty", "climate", "social-inclusion"),
    countries=("FR",),
)
