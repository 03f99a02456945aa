"""Themes, organisations and persons that the demo's pages are tied to."""

from home.demo.content import Organisation, Person, T, Theme

THEMES = (
    Theme(
        "microfinance",
        T("Microfinance", "Microfinance", "Microfinanzas", "التمويل الأصغر"),
    ),
    Theme(
        "financial-inclusion",
        T(
            "Inclusion financière",
            "Financial inclusion",
            "Inclusión financiera",
            "الشمول المالي",
        ),
    ),
    Theme(
        "social-entrepreneurship",
        T(
            "Entrepreneuriat social",
            "Social entrepreneurship",
            "Emprendimiento social",
            "ريادة الأعمال الاجتماعية",
        ),
    ),
    Theme(
        "sse",
        T(
            "Économie sociale et solidaire",
            "Social and solidarity economy",
            "Economía social y solidaria",
            "الاقتصاد الاجتماعي والتضامني",
        ),
    ),
    Theme(
        "climate",
        T(
            "Climat et environnement",
            "Climate and environment",
            "Clima y medio ambiente",
            "المناخ والبيئة",
        ),
    ),
    Theme(
        "csr",
        T(
            "Responsabilité sociétale des entreprises",
            "Corporate social responsibility",
            "Responsabilidad social corporativa",
            "المسؤولية الاجتماعية للشركات",
        ),
    ),
    Theme(
        "crowdfunding",
        T(
            "Financement participatif",
            "Crowdfunding",
            "Financiación colectiva",
            "التمويل الجماعي",
        ),
    ),
    Theme(
        "sustainable-cities",
        T(
            "Villes et territoires durables",
            "Sustainable cities and territories",
            "Ciudades y territorios sostenibles",
            "المدن والأقاليم المستدامة",
        ),
    ),
    Theme(
        "international-cooperation",
        T(
            "Coopération internationale",
            "International cooperation",
            "Cooperación internacional",
            "التعاون الدولي",
        ),
    ),
    Theme(
        "digital",
        T(
            "Nouvelles technologies",
            "New technologies",
            "Nuevas tecnologías",
            "التكنولوجيات الجديدة",
        ),
    ),
    Theme(
        "sdgs",
        T(
            "Objectifs de développement durable",
            "Sustainable Development Goals",
            "Objetivos de Desarrollo Sostenible",
            "أهداف التنمية المستدامة",
        ),
    ),
    Theme("refugees", T("Réfugiés", "Refugees", "Personas refugiadas", "اللاجئون")),
    Theme(
        "circular-economy",
        T(
            "Économie circulaire",
            "Circular economy",
            "Economía circular",
            "الاقتصاد الدائري",
        ),
    ),
    Theme("poverty", T("Pauvreté", "Poverty", "Pobreza", "الفقر")),
    Theme(
        "social-inclusion",
        T(
            "Inclusion sociale",
            "Social inclusion",
            "Inclusión social",
            "الإدماج الاجتماعي",
        ),
    ),
    Theme("governance", T("Gouvernance", "Governance", "Gobernanza", "الحوكمة")),
    Theme("youth", T("Jeunesse", "Youth", "Juventud", "الشباب")),
)

# Names stand as the organisations themselves write them. A name that is itself an
# acronym is not said twice; the country is left out where there is more than one.
ORGANISATIONS = (
    Organisation("convergences", "Convergences", "civil_society", country="FR"),
    Organisation("acted", "ACTED", "civil_society", country="FR"),
    Organisation("ashoka", "Ashoka", "civil_society"),
    Organisation(
        "asian-institute-of-management",
        "Asian Institute of Management",
        "research",
        acronym="AIM",
        country="PH",
    ),
    Organisation("avise", "Avise", "civil_society", country="FR"),
    Organisation("banque-de-tunisie", "Banque de Tunisie", "private", country="TN"),
    Organisation("bnp-paribas", "BNP Paribas", "private", country="FR"),
    Organisation("cgap", "CGAP", "public"),
    Organisation("european-union", "Union européenne", "public", acronym="UE"),
    Organisation("expertise-france", "Expertise France", "public", country="FR"),
    Organisation("fondation-chanel", "Fondation Chanel", "private"),
    Organisation("france-active", "France Active", "civil_society", country="FR"),
    Organisation(
        "french-embassy-myanmar",
        "Ambassade de France au Myanmar",
        "public",
        country="FR",
    ),
    Organisation(
        "french-ministry-foreign-affairs",
        "Ministère des Affaires étrangères",
        "public",
        country="FR",
    ),
    Organisation("gawad-kalinga", "Gawad Kalinga", "civil_society", country="PH"),
    Organisation("ipsos", "Ipsos", "private", country="FR"),
    Organisation("kpmg", "KPMG", "private"),
    Organisation("mix", "MIX", "research"),
    Organisation("mouves", "Mouves", "civil_society", country="FR"),
    Organisation("opinionway", "OpinionWay", "private", country="FR"),
    Organisation("orange", "Orange", "private", country="FR"),
    Organisation(
        "region-sud",
        "Région Sud Provence-Alpes-Côte d’Azur",
        "public",
        country="FR",
    ),
    Organisation("united-nations", "Nations unies", "public", acronym="ONU"),
    Organisation("we-love-sousse", "We Love Sousse", "civil_society", country="TN"),
    Organisation("youth-we-can", "Youth We Can!", "civil_society", country="FR"),
)

PERSONS = (
    Person(
        "frederic-roussel",
        "Frédéric Roussel",
        role=T(
            "Fondateur d’ACTED",
            "Founder of ACTED",
            "Fundador de ACTED",
            "مؤسس منظمة ACTED",
        ),
        organisation="acted",
    ),
)
