"""What crowdfunding is."""

import datetime

from home.demo.content import Article, T, heading, pages, paragraph, table

CROWDFUNDING = Article(
    key="article-crowdfunding",
    title=T(
        "Le financement participatif en trois formes",
        "Crowdfunding in three forms",
        "La financiación colectiva en tres formas",
        "التمويل الجماعي في ثلاثة أشكال",
    ),
    lead=T(
        "Beaucoup de personnes, chacune un peu, par internet : donner, prêter ou prendre une part d’un projet.",
        "Many people, each giving a little, over the internet: to donate, to lend or to take a share in a project.",
        "Muchas personas que aportan cada una un poco, por internet: donar, prestar o tomar parte en el capital de un proyecto.",
        "كثير من الناس، وقليل من كل واحد، عبر الإنترنت: تبرع أو إقراض أو مساهمة في مشروع.",
    ),
    date=datetime.date(2026, 6, 30),
    body=(
        paragraph(
            T(
                "<p>Le porteur d’un projet le présente sur une plateforme, avec la somme dont il a besoin. Chacun peut y contribuer directement. Le micromécénat, où l’on donne de petites sommes, en est une forme.</p>",
                "<p>The person behind a project presents it on a platform, with the amount needed. Anyone can contribute directly. Small-scale patronage, in which people give small sums, is one form of it.</p>",
                "<p>Quien promueve un proyecto lo presenta en una plataforma, con la cantidad que necesita, y cualquiera puede contribuir directamente. El micromecenazgo, en el que se donan pequeñas sumas, es una de sus formas.</p>",
                "<p>يعرض صاحب المشروع مشروعه على منصة ويذكر المبلغ الذي يحتاج إليه، ويستطيع كل شخص أن يسهم فيه مباشرة. ومن أشكاله أن يتبرع كثيرون بمبالغ زهيدة لدعم عمل واحد.</p>",
            )
        ),
        table(
            T(
                "Trois façons de contribuer",
                "Three ways to contribute",
                "Tres maneras de contribuir",
                "ثلاث طرق للإسهام",
            ),
            (
                T("Forme", "Form", "Modalidad", "الشكل"),
                T(
                    "Ce que reçoit le contributeur",
                    "What the contributor receives",
                    "Qué recibe quien contribuye",
                    "ما يحصل عليه المساهم",
                ),
            ),
            (
                T("Don", "Donation", "Donación", "التبرع"),
                T(
                    "Rien, ou une contrepartie symbolique",
                    "Nothing, or a token reward",
                    "Nada, o una recompensa simbólica",
                    "لا شيء، أو مقابل رمزي",
                ),
            ),
            (
                T("Prêt", "Loan", "Préstamo", "القرض"),
                T(
                    "Son argent rendu, avec ou sans intérêts",
                    "The money back, with or without interest",
                    "Su dinero de vuelta, con o sin intereses",
                    "ماله كما أقرضه، بفائدة أو بدونها",
                ),
            ),
            (
                T("Capital", "Equity", "Participación", "المساهمة في رأس المال"),
                T(
                    "Une part de l’entreprise, et le risque qui va avec",
                    "A share in the company, and the risk that goes with it",
                    "Una parte de la empresa y el riesgo que conlleva",
                    "حصة في الشركة، بما تحمله من مخاطرة",
                ),
            ),
        ),
        heading(
            T(
                "Une technologie au service des solidarités",
                "Technology in the service of solidarity",
                "Una tecnología al servicio de la solidaridad",
                "تكنولوجيا في خدمة التضامن",
            )
        ),
        paragraph(
            T(
                '<p>Chez Convergences, le groupe de travail <a page="group-technologies">Nouvelles technologies et solidarités</a> réunit professionnels et innovateurs. Il traite du financement participatif et d’autres outils de financement, au même titre que de l’accès aux services essentiels et au savoir, de l’information dans les crises humanitaires et des campagnes en ligne.</p>',
                '<p>At Convergences, the working group <a page="group-technologies">New technologies and solidarities</a> brings professionals and innovators together. It deals with crowdfunding and other financing tools, as well as access to basic services and knowledge, information in humanitarian crises and online campaigns.</p>',
                '<p>En Convergences, el grupo de trabajo <a page="group-technologies">Nuevas tecnologías y solidaridades</a> reúne a profesionales e innovadores. Trata de la financiación colectiva y otras herramientas de financiación, así como del acceso a los servicios básicos y al conocimiento, la información en las crisis humanitarias y las campañas en línea.</p>',
                '<p>في Convergences تجمع مجموعة العمل <a page="group-technologies">التكنولوجيات الجديدة والتضامن</a> مهنيين ومبتكرين. وهي تتناول التمويل الجماعي وغيره من أدوات التمويل، كما تتناول الوصول إلى الخدمات الأساسية وإلى المعرفة، والمعلومات في الأزمات الإنسانية، والحملات على الإنترنت.</p>',
            )
        ),
        pages("group-technologies", "article-microfinance"),
    ),
    themes=("crowdfunding", "digital"),
    goals=(9, 17),
    groups=("group-technologies",),
    public=("es", "en"),
    source="es",
    authors=("convergences",),
    related=("article-microfinance", "article-social-entrepreneurship"),
)
