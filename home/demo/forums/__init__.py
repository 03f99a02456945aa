"""The forums: how one is made, then every edition, country by country."""

from home.demo.content import (
    Section,
    T,
    accordion,
    callout,
    figures,
    heading,
    pages,
    paragraph,
)

from .france import FRANCE
from .greece import GREECE
from .myanmar import MYANMAR
from .philippines import PHILIPPINES
from .tunisia import TUNISIA

FORUMS = Section(
    key="forums",
    title=T("Les forums", "Forums", "Los foros", "المنتديات"),
    lead=T(
        "À Paris depuis 2008 et dans d’autres pays depuis 2017, les forums de Convergences réunissent celles et ceux qui agissent pour un monde sans exclusion, sans carbone et sans pauvreté.",
        "In Paris since 2008 and in other countries since 2017, the Convergences forums bring together people working for a world of zero exclusion, zero carbon and zero poverty.",
        "En París desde 2008 y en otros países desde 2017, los foros de Convergences reúnen a quienes trabajan por un mundo con cero exclusión, cero carbono y cero pobreza.",
        "في باريس منذ عام 2008 وفي بلدان أخرى منذ عام 2017، تجمع منتديات Convergences من يعملون من أجل عالم عنوانه صفر إقصاء وصفر كربون وصفر فقر.",
    ),
    body=(
        paragraph(
            T(
                '<p>Le <a page="forum-france">Forum mondial</a> se tient à Paris, le plus souvent en septembre. Les forums internationaux, eux, sont préparés dans chaque pays avec des acteurs locaux, qui choisissent ce dont on y parle.</p>',
                '<p>The <a page="forum-france">World Forum</a> is held in Paris, most often in September. The international forums are prepared in each country with local actors, who choose what will be discussed.</p>',
                '<p>El <a page="forum-france">Foro Mundial</a> se celebra en París, por lo general en septiembre. Los foros internacionales se preparan en cada país con actores locales, que eligen los asuntos que se tratarán.</p>',
                '<p>يُعقد <a page="forum-france">المنتدى العالمي</a> في باريس، في شهر سبتمبر غالبًا. أما المنتديات الدولية فيجري إعدادها في كل بلد مع جهات فاعلة محلية تختار ما سيُطرح فيها للنقاش.</p>',
            )
        ),
        figures(
            (
                T("2017", "2017", "2017", "2017"),
                T(
                    "premier forum international, au Myanmar",
                    "first international forum, in Myanmar",
                    "primer foro internacional, en Myanmar",
                    "أول منتدى دولي، في ميانمار",
                ),
            ),
            (
                T("300 à 500", "300–500", "300-500", "من 300 إلى 500"),
                T(
                    "personnes réunies, d’ordinaire, par une édition internationale",
                    "people usually gathered by an international edition",
                    "personas reúne habitualmente una edición internacional",
                    "شخص تجمعهم عادةً الدورة الدولية الواحدة",
                ),
            ),
        ),
        heading(
            T(
                "Comment naît un forum international",
                "How an international forum comes about",
                "Cómo nace un foro internacional",
                "كيف يولد منتدى دولي",
            )
        ),
        accordion(
            (
                T(
                    "Un groupe de travail local",
                    "A local working group",
                    "Un grupo de trabajo local",
                    "مجموعة عمل محلية",
                ),
                T(
                    "<p>Un groupe de travail est constitué dans le pays. Il dégage les thèmes, participe à certaines sessions et apporte son soutien à l’organisation.</p>",
                    "<p>A working group is set up in the country. It finds the themes, takes part in some of the sessions and supports the organisation of the forum.</p>",
                    "<p>En el país se constituye un grupo de trabajo, que define los temas, participa en algunas sesiones y apoya la organización.</p>",
                    "<p>تتشكل مجموعة عمل في البلد المضيف، فتحدد المحاور وتشارك في بعض الجلسات وتساند عملية التنظيم.</p>",
                ),
            ),
            (
                T(
                    "Un appel à contributions",
                    "A call for contributions",
                    "Una convocatoria de contribuciones",
                    "دعوة إلى تقديم المساهمات",
                ),
                T(
                    "<p>Un appel est ouvert aux organisations extérieures, qui peuvent ainsi prendre part au programme.</p>",
                    "<p>A call is opened to outside organisations, so that they too can have a part in the programme.</p>",
                    "<p>Se abre una convocatoria a organizaciones externas, para que también ellas puedan formar parte del programa.</p>",
                    "<p>تُفتح دعوة أمام المنظمات الخارجية كي يكون لها هي أيضًا نصيب في البرنامج.</p>",
                ),
            ),
            (
                T("Des partenaires", "Partners", "Unos socios", "شركاء"),
                T(
                    "<p>Des partenaires techniques et des partenaires financiers soutiennent le forum, à plusieurs niveaux d’engagement.</p>",
                    "<p>Technical partners and financial partners support the forum, at several levels.</p>",
                    "<p>Socios técnicos y socios financieros apoyan el foro, con varios niveles de compromiso.</p>",
                    "<p>يدعم المنتدى شركاء تقنيون وآخرون ماليون، على مستويات متعددة.</p>",
                ),
            ),
        ),
        callout(
            T(
                "Quand il a fallu se réunir à distance",
                "When people had to meet from afar",
                "Cuando hubo que reunirse a distancia",
                "حين صار اللقاء عن بُعد",
            ),
            T(
                '<p>Avec la pandémie de COVID-19, les forums sont passés à des formats en ligne. La <a page="tunisia-2021">troisième édition tunisienne</a> s’est ainsi tenue uniquement sur Internet.</p>',
                '<p>With the COVID-19 pandemic, the forums moved to online formats. The <a page="tunisia-2021">third Tunisian edition</a>, for one, was held only on the internet.</p>',
                '<p>Con la pandemia de COVID-19, los foros pasaron a formatos en línea. La <a page="tunisia-2021">tercera edición tunecina</a>, por ejemplo, se celebró solo por internet.</p>',
                '<p>مع جائحة كوفيد-19 انتقلت المنتديات إلى صيغ تُعقد عبر الإنترنت، ومنها <a page="tunisia-2021">الدورة التونسية الثالثة</a> التي لم تُعقد إلا على الشبكة.</p>',
            ),
        ),
        pages(
            "forum-france",
            "forum-tunisia",
            "forum-philippines",
            "forum-greece",
            "forum-myanmar",
        ),
    ),
    pages=(TUNISIA, GREECE, MYANMAR, PHILIPPINES, FRANCE),
)
