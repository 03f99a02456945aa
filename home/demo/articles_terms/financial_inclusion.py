"""What financial inclusion is."""

import datetime

from home.demo.content import Article, T, callout, heading, paragraph, table

FINANCIAL_INCLUSION = Article(
    key="article-financial-inclusion",
    title=T(
        "L’inclusion financière : payer, épargner, emprunter, se protéger",
        "Financial inclusion: paying, saving, borrowing, being protected",
        "La inclusión financiera: pagar, ahorrar, pedir prestado, protegerse",
        "الشمول المالي: الدفع والادخار والاقتراض والحماية",
    ),
    lead=T(
        "Être inclus, ce n’est pas seulement avoir un compte : c’est pouvoir se servir, à un prix abordable, des services dont on a besoin.",
        "Being included is more than having an account: it is being able to use the services one needs, at an affordable price.",
        "Estar incluido no es solo tener una cuenta: es poder usar, a un precio asequible, los servicios que se necesitan.",
        "الشمول لا يعني مجرد امتلاك حساب، بل القدرة على استعمال ما نحتاج إليه من خدمات بسعر في المتناول.",
    ),
    date=datetime.date(2026, 2, 19),
    body=(
        paragraph(
            T(
                "<p>Une personne exclue des services financiers paie en espèces, garde ses économies chez elle, emprunte à ses proches ou à un prêteur qui fixe seul ses conditions. L’inclusion financière consiste à lui ouvrir d’autres voies.</p>",
                "<p>Someone shut out of financial services pays in cash, keeps savings at home, and borrows from relatives or from a lender who alone sets the terms. Financial inclusion means opening other ways.</p>",
                "<p>Quien está excluido de los servicios financieros paga en efectivo, guarda sus ahorros en casa y pide prestado a sus allegados o a un prestamista que impone sus condiciones. La inclusión financiera consiste en abrirle otros caminos.</p>",
                "<p>المستبعَد من الخدمات المالية يدفع نقدا، ويحفظ مدخراته في بيته، ويقترض من أقاربه أو من مُقرض ينفرد بوضع الشروط. والشمول المالي معناه أن تُفتح أمامه سبل أخرى.</p>",
            )
        ),
        table(
            T(
                "Quatre besoins et les services qui y répondent",
                "Four needs and the services that meet them",
                "Cuatro necesidades y los servicios que responden a ellas",
                "أربع حاجات والخدمات التي تلبيها",
            ),
            (
                T("Besoin", "Need", "Necesidad", "الحاجة"),
                T(
                    "Service qui y répond",
                    "Service that meets it",
                    "Servicio que responde",
                    "الخدمة المناسبة",
                ),
            ),
            (
                T(
                    "Payer et être payé",
                    "Paying and being paid",
                    "Pagar y cobrar",
                    "الدفع والقبض",
                ),
                T(
                    "Compte et moyen de paiement",
                    "Account and means of payment",
                    "Cuenta y medio de pago",
                    "حساب ووسيلة دفع",
                ),
            ),
            (
                T("Mettre de côté", "Putting money aside", "Ahorrar", "الادخار"),
                T(
                    "Épargne, même de petits montants",
                    "Savings, even in small amounts",
                    "Ahorro, aun en pequeñas cantidades",
                    "الادخار ولو بمبالغ صغيرة",
                ),
            ),
            (
                T(
                    "Lancer une activité",
                    "Starting a business",
                    "Emprender una actividad",
                    "إطلاق نشاط",
                ),
                T("Microcrédit", "Microcredit", "Microcrédito", "القروض الصغرى"),
            ),
            (
                T(
                    "Faire face à un coup dur",
                    "Coping with a blow",
                    "Afrontar un revés",
                    "مواجهة الشدائد",
                ),
                T(
                    "Micro-assurance",
                    "Micro-insurance",
                    "Microseguro",
                    "التأمين الأصغر",
                ),
            ),
        ),
        heading(
            T(
                "Un pas vers l’inclusion sociale",
                "A step towards social inclusion",
                "Un paso hacia la inclusión social",
                "خطوة نحو الإدماج الاجتماعي",
            )
        ),
        paragraph(
            T(
                '<p>Le groupe de travail <a page="group-microfinance">Microfinance – Nord et Sud</a> de Convergences ne sépare pas l’inclusion financière de l’accès aux services sociaux et de l’inclusion sociale : un compte ou un prêt aide à prendre part à la vie de tous.</p>',
                '<p>The Convergences working group <a page="group-microfinance">Microfinance – North and South</a> does not separate financial inclusion from access to social services and social inclusion: an account or a loan helps people to take part in common life.</p>',
                '<p>El grupo de trabajo <a page="group-microfinance">Microfinanzas – Norte y Sur</a> de Convergences no separa la inclusión financiera del acceso a los servicios sociales ni de la inclusión social: una cuenta o un préstamo ayudan a participar en la vida común.</p>',
                '<p>لا تفصل مجموعة العمل <a page="group-microfinance">التمويل الأصغر – الشمال والجنوب</a> في Convergences الشمول المالي عن الحصول على الخدمات الاجتماعية وعن الإدماج الاجتماعي: فالحساب أو القرض يساعد المرء على المشاركة في الحياة العامة.</p>',
            )
        ),
        callout(
            T("À lire", "To read", "Para leer", "للقراءة"),
            T(
                '<p>La <a page="microfinance-barometer-2017">huitième édition du Baromètre de la microfinance</a>, en 2017, traite de l’inclusion financière et de l’investissement à impact.</p>',
                '<p>The <a page="microfinance-barometer-2017">eighth edition of the Microfinance Barometer</a>, in 2017, deals with financial inclusion and impact investing.</p>',
                '<p>La <a page="microfinance-barometer-2017">octava edición del Barómetro de las microfinanzas</a>, de 2017, trata de la inclusión financiera y la inversión de impacto.</p>',
                '<p>تتناول <a page="microfinance-barometer-2017">الطبعة الثامنة من بارومتر التمويل الأصغر</a>، الصادرة في 2017، الشمول المالي والاستثمار المؤثر.</p>',
            ),
        ),
    ),
    themes=("financial-inclusion", "microfinance", "social-inclusion"),
    goals=(1, 8, 10),
    groups=("group-microfinance",),
    public=("fr", "es", "ar"),
    authors=("convergences",),
    related=("article-microfinance", "microfinance-barometer-2017"),
)
