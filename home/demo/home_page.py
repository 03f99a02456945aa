"""The demo's home page: who Convergences is, and the three zeros."""

from home.demo.content import Home, T, figures, paragraph

HOME = Home(
    key="home",
    title=T("Accueil", "Home", "Inicio", "الرئيسية"),
    hero_title=T(
        "Ensemble vers un monde 3Zéro",
        "Together towards a 3Zero world",
        "Juntos hacia un mundo 3Zero",
        "معًا نحو عالم الأصفار الثلاثة",
    ),
    lead=T(
        "Convergences rassemble plus de 300 organisations partenaires autour des Objectifs de développement durable et d’une même ambition : zéro exclusion, zéro carbone, zéro pauvreté.",
        "Convergences brings together more than 300 partner organisations around the Sustainable Development Goals and one shared ambition: zero exclusion, zero carbon, zero poverty.",
        "Convergences reúne a más de 300 organizaciones asociadas en torno a los Objetivos de Desarrollo Sostenible y a una misma ambición: cero exclusión, cero carbono, cero pobreza.",
        "تجمع Convergences أكثر من 300 منظمة شريكة حول أهداف التنمية المستدامة وطموح واحد: صفر إقصاء، صفر كربون، صفر فقر.",
    ),
    zeros=(
        (
            T("Zéro exclusion", "Zero exclusion", "Cero exclusión", "صفر إقصاء"),
            T(
                "Que personne ne soit tenu à l’écart de l’emploi, des services financiers, des services sociaux ou du savoir.",
                "No one kept away from work, from financial services, from social services or from knowledge.",
                "Que nadie quede al margen del empleo, de los servicios financieros, de los servicios sociales ni del conocimiento.",
                "ألّا يُحرم أحد من العمل أو الخدمات المالية أو الخدمات الاجتماعية أو المعرفة.",
            ),
        ),
        (
            T("Zéro carbone", "Zero carbon", "Cero carbono", "صفر كربون"),
            T(
                "Que nos façons de produire, d’habiter et de consommer cessent de réchauffer le climat.",
                "Ways of producing, living and consuming that no longer warm the climate.",
                "Que nuestras formas de producir, habitar y consumir dejen de calentar el clima.",
                "أن تكفّ طرائق إنتاجنا وسكننا واستهلاكنا عن تسخين مناخ الأرض.",
            ),
        ),
        (
            T("Zéro pauvreté", "Zero poverty", "Cero pobreza", "صفر فقر"),
            T(
                "Que chacun dispose de quoi vivre dignement, au Nord comme au Sud.",
                "Enough for everyone to live in dignity, in the North as in the South.",
                "Que todas las personas tengan lo necesario para vivir con dignidad, en el Norte y en el Sur.",
                "أن يتوافر لكل إنسان ما يكفل له عيشًا كريمًا، في الشمال كما في الجنوب.",
            ),
        ),
    ),
    body=(
        paragraph(
            T(
                '<p>Pouvoirs publics, entreprises, associations, médias, chercheurs et syndicats se retrouvent à Convergences : dans ses <a page="working-groups">groupes de travail</a>, dans ses <a page="forums">forums</a>, en France et à l’international, et dans ses <a page="publications">publications</a>.</p>',
                '<p>Public authorities, companies, associations, media, researchers and trade unions meet at Convergences: in its <a page="working-groups">working groups</a>, in its <a page="forums">forums</a>, in France and abroad, and in its <a page="publications">publications</a>.</p>',
                '<p>Administraciones públicas, empresas, asociaciones, medios de comunicación, investigadores y sindicatos se dan cita en Convergences: en sus <a page="working-groups">grupos de trabajo</a>, en sus <a page="forums">foros</a>, en Francia y en otros países, y en sus <a page="publications">publicaciones</a>.</p>',
                '<p>تلتقي السلطات العمومية والشركات والجمعيات ووسائل الإعلام والباحثون والنقابات في إطار Convergences: في <a page="working-groups">مجموعات عملها</a>، وفي <a page="forums">منتدياتها</a> داخل فرنسا وخارجها، وفي <a page="publications">إصداراتها</a>.</p>',
            )
        ),
        figures(
            (
                T("En 2008", "In 2008", "En 2008", "عام 2008"),
                T(
                    "naissance de Convergences",
                    "Convergences was founded",
                    "nace Convergences",
                    "تأسست Convergences",
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
            (
                T("Depuis 2017", "Since 2017", "Desde 2017", "منذ 2017"),
                T(
                    "des forums à l’international",
                    "forums outside France",
                    "foros internacionales",
                    "منتديات خارج فرنسا",
                ),
            ),
        ),
    ),
    themes=("sdgs", "poverty", "climate", "social-inclusion"),
    countries=("FR",),
)
