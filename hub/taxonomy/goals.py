"""The 17 Sustainable Development Goals, as the United Nations name and colour them."""

from typing import NamedTuple


class OfficialGoal(NamedTuple):
    """Short names and colours: https://www.un.org/sustainabledevelopment/."""

    number: int
    colour: str
    fr: str
    en: str
    es: str
    ar: str

    @property
    def names(self) -> dict[str, str]:
        return {"fr": self.fr, "en": self.en, "es": self.es, "ar": self.ar}


GOALS = (
    OfficialGoal(
        1,
        "#E5243B",
        "Pas de pauvreté",
        "No Poverty",
        "Fin de la pobreza",
        "القضاء على الفقر",
    ),
    OfficialGoal(
        2,
        "#DDA63A",
        "Faim « zéro »",
        "Zero Hunger",
        "Hambre cero",
        "القضاء التام على الجوع",
    ),
    OfficialGoal(
        3,
        "#4C9F38",
        "Bonne santé et bien-être",
        "Good Health and Well-being",
        "Salud y bienestar",
        "الصحة الجيدة والرفاه",
    ),
    OfficialGoal(
        4,
        "#C5192D",
        "Éducation de qualité",
        "Quality Education",
        "Educación de calidad",
        "التعليم الجيد",
    ),
    OfficialGoal(
        5,
        "#FF3A21",
        "Égalité entre les sexes",
        "Gender Equality",
        "Igualdad de género",
        "المساواة بين الجنسين",
    ),
    OfficialGoal(
        6,
        "#26BDE2",
        "Eau propre et assainissement",
        "Clean Water and Sanitation",
        "Agua limpia y saneamiento",
        "المياه النظيفة والنظافة الصحية",
    ),
    OfficialGoal(
        7,
        "#FCC30B",
        "Énergie propre et d’un coût abordable",
        "Affordable and Clean Energy",
        "Energía asequible y no contaminante",
        "طاقة نظيفة وبأسعار معقولة",
    ),
    OfficialGoal(
        8,
        "#A21942",
        "Travail décent et croissance économique",
        "Decent Work and Economic Growth",
        "Trabajo decente y crecimiento económico",
        "العمل اللائق ونمو الاقتصاد",
    ),
    OfficialGoal(
        9,
        "#FD6925",
        "Industrie, innovation et infrastructure",
        "Industry, Innovation and Infrastructure",
        "Industria, innovación e infraestructura",
        "الصناعة والابتكار والهياكل الأساسية",
    ),
    OfficialGoal(
        10,
        "#DD1367",
        "Inégalités réduites",
        "Reduced Inequalities",
        "Reducción de las desigualdades",
        "الحد من أوجه عدم المساواة",
    ),
    OfficialGoal(
        11,
        "#FD9D24",
        "Villes et communautés durables",
        "Sustainable Cities and Communities",
        "Ciudades y comunidades sostenibles",
        "مدن ومجتمعات محلية مستدامة",
    ),
    OfficialGoal(
        12,
        "#BF8B2E",
        "Consommation et production responsables",
        "Responsible Consumption and Production",
        "Producción y consumo responsables",
        "الاستهلاك والإنتاج المسؤولان",
    ),
    OfficialGoal(
        13,
        "#3F7E44",
        "Mesures relatives à la lutte contre les changements climatiques",
        "Climate Action",
        "Acción por el clima",
        "العمل المناخي",
    ),
    OfficialGoal(
        14,
        "#0A97D9",
        "Vie aquatique",
        "Life Below Water",
        "Vida submarina",
        "الحياة تحت الماء",
    ),
    OfficialGoal(
        15,
        "#56C02B",
        "Vie terrestre",
        "Life on Land",
        "Vida de ecosistemas terrestres",
        "الحياة في البر",
    ),
    OfficialGoal(
        16,
        "#00689D",
        "Paix, justice et institutions efficaces",
        "Peace, Justice and Strong Institutions",
        "Paz, justicia e instituciones sólidas",
        "السلام والعدل والمؤسسات القوية",
    ),
    OfficialGoal(
        17,
        "#19486A",
        "Partenariats pour la réalisation des objectifs",
        "Partnerships for the Goals",
        "Alianzas para lograr los objetivos",
        "عقد الشراكات لتحقيق الأهداف",
    ),
)
