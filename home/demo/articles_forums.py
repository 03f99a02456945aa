"""Articles about how forums are made, judged and held online."""

import datetime

from home.demo.content import (
    Article,
    T,
    callout,
    figures,
    heading,
    pages,
    paragraph,
    table,
)

HOW_A_FORUM_IS_MADE = Article(
    key="article-how-a-forum-is-made",
    title=T(
        "Comment se construit un forum international",
        "How an international forum is made",
        "Cómo se construye un foro internacional",
        "كيف يُبنى منتدى دولي",
    ),
    lead=T(
        "Depuis 2017, des forums se tiennent hors de France. Chaque édition passe par les mêmes étapes : un groupe de travail local, un appel à contributions, des partenaires.",
        "Since 2017, forums have been held outside France. Every edition goes through the same steps: a local working group, a call for contributions, partners.",
        "Desde 2017 se celebran foros fuera de Francia. Cada edición recorre las mismas etapas: un grupo de trabajo local, una convocatoria de contribuciones y unos socios.",
        "منذ عام 2017 تُعقد منتديات خارج فرنسا، وتمر كل دورة بالمراحل نفسها: مجموعة عمل محلية، ودعوة إلى تقديم المساهمات، وشركاء.",
    ),
    body=(
        paragraph(
            T(
                '<p>Les forums internationaux ont commencé à <a page="myanmar-2017">Yangon, au Myanmar</a>, le 10 mars 2017. La Tunisie a suivi en 2018, puis les Philippines et la Grèce en 2019. Une édition réunit en général de 300 à 500 personnes.</p>',
                '<p>The international forums began in <a page="myanmar-2017">Yangon, Myanmar</a>, on 10 March 2017. Tunisia followed in 2018, then the Philippines and Greece in 2019. An edition usually gathers 300 to 500 people.</p>',
                '<p>Los foros internacionales comenzaron en <a page="myanmar-2017">Yangón (Myanmar)</a> el 10 de marzo de 2017. Túnez siguió en 2018, y Filipinas y Grecia en 2019. Una edición suele reunir entre 300 y 500 personas.</p>',
                '<p>انطلقت المنتديات الدولية من <a page="myanmar-2017">يانغون في ميانمار</a> يوم 10 مارس 2017، ثم جاءت تونس عام 2018، فالفلبين واليونان عام 2019. وتجمع الدورة الواحدة عادةً ما بين 300 و500 شخص.</p>',
            )
        ),
        heading(
            T(
                "Quatre étapes",
                "Four steps",
                "Cuatro etapas",
                "أربع مراحل",
            )
        ),
        paragraph(
            T(
                "<ol><li>Un groupe de travail est créé dans le pays.</li><li>Il trouve les thèmes, participe à certaines sessions et soutient l’organisation.</li><li>Un appel à contributions est ouvert aux organisations extérieures.</li><li>Des partenaires techniques et financiers soutiennent le forum, à plusieurs niveaux.</li></ol>",
                "<ol><li>A working group is set up in the country.</li><li>It finds the themes, takes part in some of the sessions and supports the organisation.</li><li>A call for contributions is opened to outside organisations.</li><li>Technical and financial partners support the forum, at several levels.</li></ol>",
                "<ol><li>Se crea un grupo de trabajo en el país.</li><li>El grupo busca los temas, participa en algunas sesiones y apoya la organización.</li><li>Se abre una convocatoria de contribuciones a organizaciones externas.</li><li>Socios técnicos y financieros apoyan el foro, en varios niveles.</li></ol>",
                "<ol><li>تُنشأ مجموعة عمل في البلد المعني.</li><li>تحدد المجموعة المحاور، وتشارك في بعض الجلسات، وتدعم التنظيم.</li><li>تُفتح دعوة إلى تقديم المساهمات أمام المنظمات الخارجية.</li><li>يدعم المنتدى شركاء تقنيون وماليون على مستويات عدة.</li></ol>",
            )
        ),
        figures(
            (
                T("2017", "2017", "2017", "2017"),
                T(
                    "première édition internationale",
                    "first international edition",
                    "primera edición internacional",
                    "أول دورة دولية",
                ),
            ),
            (
                T("300 à 500", "300–500", "300-500", "300–500"),
                T(
                    "personnes par édition, en général",
                    "people at an edition, usually",
                    "personas por edición, por lo general",
                    "شخص في الدورة الواحدة عادةً",
                ),
            ),
        ),
        callout(
            T(
                "Un exemple : Tunis, 2025",
                "An example: Tunis, 2025",
                "Un ejemplo: Túnez, 2025",
                "مثال: تونس 2025",
            ),
            T(
                '<p>La <a page="tunisia-2025">sixième édition tunisienne</a> s’est faite avec ACTED, We Love Sousse, la Région Sud Provence-Alpes-Côte d’Azur et la Banque de Tunisie, et avec un financement de l’Union européenne (Greenov’i, Expertise France).</p>',
                '<p>The <a page="tunisia-2025">sixth Tunisian edition</a> was held with ACTED, We Love Sousse, the region Sud Provence-Alpes-Côte d’Azur and Banque de Tunisie, and with funding from the European Union (Greenov’i, Expertise France).</p>',
                '<p>La <a page="tunisia-2025">sexta edición tunecina</a> se hizo con ACTED, We Love Sousse, la región Sud Provence-Alpes-Côte d’Azur y Banque de Tunisie, y con financiación de la Unión Europea (Greenov’i, Expertise France).</p>',
                '<p>نُظمت <a page="tunisia-2025">الدورة التونسية السادسة</a> مع ACTED وWe Love Sousse وإقليم الجنوب بروفانس ألب كوت دازور وبنك تونس، وبتمويل من الاتحاد الأوروبي (Greenov’i وExpertise France).</p>',
            ),
        ),
        pages("forum-tunisia", "greece-2019", "philippines-2019"),
    ),
    date=datetime.date(2026, 1, 20),
    themes=("international-cooperation", "governance"),
    goals=(17,),
    countries=("MM", "TN", "PH", "GR"),
    groups=("group-south",),
    authors=("convergences",),
    related=("myanmar-2017", "call-2016"),
)

HOW_A_CALL_IS_JUDGED = Article(
    key="article-how-a-call-is-judged",
    title=T(
        "Comment un appel à contributions est jugé",
        "How a call for contributions is judged",
        "Cómo se evalúa una convocatoria de contribuciones",
        "كيف تُقيَّم المقترحات في دعوة إلى تقديم المساهمات",
    ),
    lead=T(
        "Contenu, interactivité, communication : en 2016, trois critères pesés en pourcentages décidaient des propositions pour le Forum de Paris.",
        "Content, interactivity, communication: in 2016, three weighted criteria decided on the proposals for the Paris Forum.",
        "Contenido, interactividad, comunicación: en 2016, tres criterios ponderados decidían sobre las propuestas para el Foro de París.",
        "المضمون والتفاعل والتواصل: ثلاثة معايير، لكل منها وزنه، حسمت عام 2016 في المقترحات المقدمة إلى منتدى باريس.",
    ),
    body=(
        paragraph(
            T(
                '<p>Un appel à contributions ouvre le programme d’un forum à des organisations extérieures : elles proposent une session, qui est ensuite notée. <a page="call-2016">Celui de 2016</a> s’est clos le 18 mars, pour un Forum tenu du 5 au 7 septembre.</p>',
                '<p>A call for contributions opens a forum’s programme to outside organisations: they propose a session, which is then scored. <a page="call-2016">The call of 2016</a> closed on 18 March, for a Forum held from 5 to 7 September.</p>',
                '<p>Una convocatoria de contribuciones abre el programa de un foro a organizaciones externas: estas proponen una sesión, que después se puntúa. <a page="call-2016">La de 2016</a> se cerró el 18 de marzo, para un Foro celebrado del 5 al 7 de septiembre.</p>',
                '<p>تفتح الدعوة إلى تقديم المساهمات برنامج المنتدى أمام منظمات خارجية: تقترح المنظمة جلسة ثم تُمنح درجة. وقد أُغلقت <a page="call-2016">دعوة عام 2016</a> في 18 مارس، لمنتدى عُقد من 5 إلى 7 سبتمبر.</p>',
            )
        ),
        table(
            T(
                "Les critères de 2016",
                "The criteria of 2016",
                "Los criterios de 2016",
                "معايير عام 2016",
            ),
            (
                T("Critère", "Criterion", "Criterio", "المعيار"),
                T("Poids", "Weight", "Peso", "الوزن"),
                T(
                    "Ce qui est regardé",
                    "What is looked at",
                    "Qué se mira",
                    "ما يُنظر فيه",
                ),
            ),
            (
                T("Contenu", "Content", "Contenido", "المضمون"),
                T("50 %", "50%", "50 %", "50%"),
                T(
                    "Le fond de la proposition",
                    "The substance of the proposal",
                    "El fondo de la propuesta",
                    "جوهر المقترح",
                ),
            ),
            (
                T("Interactivité", "Interactivity", "Interactividad", "التفاعل"),
                T("40 %", "40%", "40 %", "40%"),
                T(
                    "Le format et la diversité des intervenants",
                    "The format and the variety of speakers",
                    "El formato y la variedad de ponentes",
                    "شكل الجلسة وتنوع المتحدثين",
                ),
            ),
            (
                T("Communication", "Communication", "Comunicación", "التواصل"),
                T("10 %", "10%", "10 %", "10%"),
                T(
                    "La manière de faire connaître la session",
                    "How the session is made known",
                    "La manera de dar a conocer la sesión",
                    "طريقة التعريف بالجلسة",
                ),
            ),
        ),
        paragraph(
            T(
                "<p>L’interactivité pèse presque autant que le contenu. Une session avait un public de 50 à 200 personnes.</p>",
                "<p>Interactivity weighs almost as much as content. A session had an audience of 50 to 200.</p>",
                "<p>La interactividad pesa casi tanto como el contenido. Una sesión tenía un público de 50 a 200 personas.</p>",
                "<p>يكاد وزن التفاعل يعادل وزن المضمون. وكان جمهور الجلسة الواحدة ما بين 50 و200 شخص.</p>",
            )
        ),
        pages("call-2016", "france-2016"),
    ),
    date=datetime.date(2026, 6, 16),
    themes=("international-cooperation", "sustainable-cities"),
    goals=(11, 17),
    countries=("FR",),
    public=("fr", "en"),
    authors=("convergences",),
    related=("call-2016", "article-how-a-forum-is-made"),
)

FORUMS_ONLINE = Article(
    key="article-forums-online",
    title=T(
        "Quand le COVID-19 a mis les forums en ligne",
        "When COVID-19 moved the forums online",
        "Cuando la COVID-19 llevó los foros a internet",
        "حين نقلت جائحة كوفيد-19 المنتديات إلى الإنترنت",
    ),
    lead=T(
        "Une édition réunit d’ordinaire de 300 à 500 personnes. En juin 2021, un forum tunisien tenu uniquement en ligne en a réuni plus de 3 000.",
        "An edition usually gathers 300 to 500 people. In June 2021, a Tunisian forum held only online gathered more than 3,000.",
        "Una edición suele reunir entre 300 y 500 personas. En junio de 2021, un foro tunecino celebrado solo en línea reunió a más de 3000.",
        "تجمع الدورة عادةً ما بين 300 و500 شخص. وفي يونيو 2021 جمع منتدى تونسي عُقد عبر الإنترنت فقط أكثر من 3000 مشارك.",
    ),
    body=(
        paragraph(
            T(
                '<p>Avec le COVID-19, les forums sont passés à des formats en ligne. <a page="tunisia-2021">La troisième édition tunisienne</a>, le 23 juin 2021, s’est tenue entièrement à distance.</p>',
                '<p>With COVID-19, the forums moved to online formats. <a page="tunisia-2021">The third Tunisian edition</a>, on 23 June 2021, was held entirely at a distance.</p>',
                '<p>Con la COVID-19, los foros pasaron a formatos en línea. <a page="tunisia-2021">La tercera edición tunecina</a>, el 23 de junio de 2021, se celebró íntegramente a distancia.</p>',
                '<p>مع جائحة كوفيد-19 انتقلت المنتديات إلى صيغ رقمية. وعُقدت <a page="tunisia-2021">الدورة التونسية الثالثة</a>، يوم 23 يونيو 2021، عن بُعد بالكامل.</p>',
            )
        ),
        figures(
            (
                T("Plus de 3 000", "3,000+", "Más de 3000", "أكثر من 3000"),
                T(
                    "participants en ligne, Tunisie 2021",
                    "participants online, Tunisia 2021",
                    "participantes en línea, Túnez 2021",
                    "مشارك عبر الإنترنت، تونس 2021",
                ),
            ),
            (
                T("Plus de 700", "700+", "Más de 700", "أكثر من 700"),
                T(
                    "participants à Tunis en 2023",
                    "participants in Tunis in 2023",
                    "participantes en Túnez en 2023",
                    "مشارك في تونس عام 2023",
                ),
            ),
        ),
        paragraph(
            T(
                '<p>La même année 2021, <a page="philippines-2021">le forum des Philippines</a> a été le premier, hors de France, à porter le nom de 3Zéro. En 2023, la cinquième édition tunisienne avait lieu à la Cité de la Culture de Tunis.</p>',
                '<p>In the same year, 2021, <a page="philippines-2021">the forum in the Philippines</a> was the first one abroad to bear the 3Zero name. In 2023, the fifth Tunisian edition took place at the Cité de la Culture in Tunis.</p>',
                '<p>Ese mismo año, 2021, <a page="philippines-2021">el foro de Filipinas</a> fue el primero fuera de Francia en llevar el nombre 3Zero. En 2023, la quinta edición tunecina tuvo lugar en la Cité de la Culture de Túnez.</p>',
                '<p>وفي العام نفسه، 2021، كان <a page="philippines-2021">منتدى الفلبين</a> أول منتدى خارج فرنسا يحمل اسم 3Zero. وفي عام 2023 احتضنت مدينة الثقافة بتونس الدورة التونسية الخامسة.</p>',
            )
        ),
        callout(
            T("À lire aussi", "See also", "Lea también", "للاطلاع أيضًا"),
            T(
                '<p>Paru le 9 juillet 2020, le 8e Baromètre de l’entrepreneuriat social portait sur la construction d’un monde plus durable après la crise sanitaire. Voir <a page="social-entrepreneurship-barometer">la série</a>.</p>',
                '<p>Published on 9 July 2020, the 8th Social Entrepreneurship Barometer was about building a more sustainable world after the health crisis. See <a page="social-entrepreneurship-barometer">the series</a>.</p>',
                '<p>Publicado el 9 de julio de 2020, el 8.º Barómetro del Emprendimiento Social trataba de cómo construir un mundo más sostenible tras la crisis sanitaria. Véase <a page="social-entrepreneurship-barometer">la serie</a>.</p>',
                '<p>صدر بارومتر ريادة الأعمال الاجتماعية الثامن في 9 يوليو 2020، وتناول بناء عالم أكثر استدامة بعد الأزمة الصحية. انظر <a page="social-entrepreneurship-barometer">السلسلة</a>.</p>',
            ),
        ),
    ),
    date=datetime.date(2026, 10, 28),
    themes=("digital", "sse", "international-cooperation"),
    goals=(9, 17),
    countries=("TN", "PH"),
    groups=("group-technologies",),
    public=("fr", "en", "es"),
    source="en",
    authors=("convergences",),
    related=("tunisia-2021", "philippines-2021"),
)
