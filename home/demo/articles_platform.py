"""Articles about the working groups and the young people around them."""

import datetime

from home.demo.content import (
    Article,
    T,
    accordion,
    callout,
    figures,
    heading,
    pages,
    paragraph,
)

HOW_THE_GROUPS_WORK = Article(
    key="article-working-groups",
    title=T(
        "Six familles autour d’une table : les groupes de travail",
        "Six families around one table: the working groups",
        "Seis familias en torno a una mesa: los grupos de trabajo",
        "ست فئات حول طاولة واحدة: مجموعات العمل",
    ),
    lead=T(
        "Les groupes de travail sont permanents. Ils réunissent des acteurs de six familles et préparent publications, Forum mondial et autres rencontres.",
        "The working groups are permanent. They bring together actors from six families and prepare publications, the World Forum and other meetings.",
        "Los grupos de trabajo son permanentes. Reúnen a actores de seis familias y preparan publicaciones, el Foro Mundial y otros encuentros.",
        "مجموعات العمل هيئات دائمة تجمع فاعلين من ست فئات، وتُعدّ المنشورات والمنتدى العالمي ولقاءات أخرى.",
    ),
    body=(
        heading(
            T(
                "Les six familles",
                "The six families",
                "Las seis familias",
                "الفئات الست",
            )
        ),
        accordion(
            (
                T(
                    "Acteurs publics",
                    "Public actors",
                    "Actores públicos",
                    "الجهات العمومية",
                ),
                T(
                    "<p>Collectivités locales, gouvernements, agences, administrations publiques.</p>",
                    "<p>Local authorities, governments, agencies, public administrations.</p>",
                    "<p>Autoridades locales, gobiernos, agencias, administraciones públicas.</p>",
                    "<p>السلطات المحلية والحكومات والوكالات والإدارات العمومية.</p>",
                ),
            ),
            (
                T(
                    "Acteurs privés",
                    "Private actors",
                    "Actores privados",
                    "القطاع الخاص",
                ),
                T(
                    "<p>PME, entreprises, fondations d’entreprise.</p>",
                    "<p>SMEs, companies, corporate foundations.</p>",
                    "<p>Pymes, empresas, fundaciones empresariales.</p>",
                    "<p>المؤسسات الصغيرة والمتوسطة والشركات والمؤسسات الخيرية التابعة للشركات.</p>",
                ),
            ),
            (
                T(
                    "Société civile",
                    "Civil society",
                    "Sociedad civil",
                    "المجتمع المدني",
                ),
                T(
                    "<p>Entreprises sociales, ONG, associations.</p>",
                    "<p>Social enterprises, NGOs, associations.</p>",
                    "<p>Empresas sociales, ONG, asociaciones.</p>",
                    "<p>المؤسسات الاجتماعية والمنظمات غير الحكومية والجمعيات.</p>",
                ),
            ),
            (
                T("Médias", "Media", "Medios", "وسائل الإعلام"),
                T(
                    "<p>Presse écrite, web, audiovisuel.</p>",
                    "<p>Print, web and broadcast.</p>",
                    "<p>Prensa escrita, web, radio y televisión.</p>",
                    "<p>الصحافة المكتوبة والإلكترونية والسمعية البصرية.</p>",
                ),
            ),
            (
                T("Chercheurs", "Researchers", "Investigadores", "الباحثون"),
                T(
                    "<p>Universités, écoles, instituts de recherche.</p>",
                    "<p>Universities, schools, research institutes.</p>",
                    "<p>Universidades, escuelas, institutos de investigación.</p>",
                    "<p>الجامعات والمدارس العليا ومعاهد البحث.</p>",
                ),
            ),
            (
                T("Syndicats", "Trade unions", "Sindicatos", "النقابات"),
                T(
                    "<p>Les organisations syndicales forment une famille à part entière.</p>",
                    "<p>Trade unions form a family in their own right.</p>",
                    "<p>Los sindicatos forman una familia propia.</p>",
                    "<p>تشكل النقابات فئة قائمة بذاتها.</p>",
                ),
            ),
        ),
        heading(
            T(
                "Trois types d’activités",
                "Three kinds of activity",
                "Tres tipos de actividades",
                "ثلاثة أنواع من الأنشطة",
            )
        ),
        paragraph(
            T(
                "<ul><li><b>Les publications</b> : choix des sujets et aide aux études, dont les deux Baromètres.</li><li><b>Le Forum mondial</b> : thèmes, intervenants, contacts.</li><li><b>Les autres activités</b> : événements de Convergences et articles spécialisés.</li></ul>",
                "<ul><li><b>Publications</b>: choosing topics and helping with studies, the two Barometers among them.</li><li><b>The World Forum</b>: themes, speakers, contacts.</li><li><b>Other activities</b>: Convergences’ own events and specialised articles.</li></ul>",
                "<ul><li><b>Las publicaciones</b>: elección de los temas y apoyo a los estudios, entre ellos los dos Barómetros.</li><li><b>El Foro Mundial</b>: temas, ponentes, contactos.</li><li><b>Otras actividades</b>: eventos propios de Convergences y artículos especializados.</li></ul>",
                "<ul><li><b>المنشورات</b>: اختيار المواضيع والمساعدة في الدراسات، ومنها البارومتران.</li><li><b>المنتدى العالمي</b>: المحاور والمتحدثون وجهات الاتصال.</li><li><b>أنشطة أخرى</b>: فعاليات Convergences الخاصة ومقالات متخصصة.</li></ul>",
            )
        ),
        pages(
            "group-microfinance",
            "group-south",
            "group-north",
            "group-post-2015",
            "group-technologies",
        ),
    ),
    date=datetime.date(2026, 2, 17),
    themes=("governance", "international-cooperation"),
    goals=(17,),
    countries=("FR",),
    groups=(
        "group-microfinance",
        "group-south",
        "group-north",
        "group-post-2015",
        "group-technologies",
    ),
    authors=("convergences",),
    related=("working-groups", "article-barometers"),
)

YOUTH_AND_POST_2015 = Article(
    key="article-youth-post-2015",
    title=T(
        "Les jeunes, « Youth We Can! » et l’agenda post-2015",
        "Young people, “Youth We Can!” and the post-2015 agenda",
        "Los jóvenes, «Youth We Can!» y la agenda post-2015",
        "الشباب وشبكة «Youth We Can!» وخطة ما بعد 2015",
    ),
    lead=T(
        "Comment un groupe de travail français a suivi le débat des Nations unies sur l’après-2015, et la place qu’y tient un réseau de jeunes.",
        "How a French working group followed the United Nations debate on what comes after 2015, and the place of a young people’s network in it.",
        "Cómo un grupo de trabajo francés siguió el debate de las Naciones Unidas sobre el período posterior a 2015, y qué lugar ocupa en él una red de jóvenes.",
        "كيف تابعت مجموعة عمل فرنسية نقاش الأمم المتحدة حول ما بعد 2015، وما مكان شبكة شبابية فيه.",
    ),
    body=(
        callout(
            T(
                "L’agenda post-2015",
                "The post-2015 agenda",
                "La agenda post-2015",
                "خطة ما بعد 2015",
            ),
            T(
                "<p>C’est le nom donné, avant 2015, à ce qui devait succéder aux Objectifs du Millénaire. Le débat a abouti aux 17 Objectifs de développement durable (ODD).</p>",
                "<p>The name given, before 2015, to what was to follow the Millennium Development Goals. The debate led to the 17 Sustainable Development Goals (SDGs).</p>",
                "<p>Así se llamó, antes de 2015, a lo que debía suceder a los Objetivos de Desarrollo del Milenio. El debate desembocó en los 17 Objetivos de Desarrollo Sostenible (ODS).</p>",
                "<p>هو الاسم الذي أُطلق قبل عام 2015 على ما سيخلف الأهداف الإنمائية للألفية. وقد أفضى النقاش إلى أهداف التنمية المستدامة السبعة عشر.</p>",
            ),
        ),
        paragraph(
            T(
                '<p>Le groupe <a page="group-post-2015">Agenda post-2015 du développement</a> réunit des acteurs français. Quatre tâches l’occupent :</p><ul><li>suivre le débat des Nations unies ;</li><li>dégager des priorités ;</li><li>organiser des événements ;</li><li>sensibiliser le public, notamment avec le réseau de jeunes « Youth We Can! ».</li></ul>',
                '<p>The <a page="group-post-2015">Post-2015 development agenda</a> group brings together French actors. It has four tasks:</p><ul><li>following the United Nations debate;</li><li>setting out priorities;</li><li>organising events;</li><li>raising public awareness, among others with the young people’s network “Youth We Can!”.</li></ul>',
                '<p>El grupo <a page="group-post-2015">Agenda de desarrollo post-2015</a> reúne a actores franceses. Tiene cuatro tareas:</p><ul><li>seguir el debate de las Naciones Unidas;</li><li>definir prioridades;</li><li>organizar eventos;</li><li>sensibilizar al público, entre otros medios con la red de jóvenes «Youth We Can!».</li></ul>',
                '<p>تجمع مجموعة <a page="group-post-2015">خطة التنمية لما بعد 2015</a> فاعلين فرنسيين، ولها أربع مهام:</p><ul><li>متابعة نقاش الأمم المتحدة؛</li><li>تحديد الأولويات؛</li><li>تنظيم الفعاليات؛</li><li>توعية الجمهور، ولا سيما مع الشبكة الشبابية «Youth We Can!».</li></ul>',
            )
        ),
        heading(
            T(
                "Les étudiants aussi",
                "Students too",
                "También los estudiantes",
                "والطلاب أيضًا",
            )
        ),
        figures(
            (
                T("12", "12", "12", "12"),
                T(
                    "clubs d’étudiants au concours national du forum de Tunis, en 2025",
                    "student clubs in the national contest of the Tunis forum, in 2025",
                    "clubes de estudiantes en el concurso nacional del foro de Túnez, en 2025",
                    "ناديًا طلابيًا في المسابقة الوطنية لمنتدى تونس عام 2025",
                ),
            ),
        ),
        pages("group-post-2015", "tunisia-2025"),
    ),
    date=datetime.date(2026, 9, 8),
    themes=("youth", "sdgs", "international-cooperation"),
    goals=(4, 17),
    countries=("FR", "TN"),
    groups=("group-post-2015",),
    public=("fr", "es"),
    authors=("convergences",),
    related=("group-post-2015", "tunisia-2025"),
)
