"""The working groups: who takes part, what they do, and the five groups."""

from home.demo.content import Section, T, paragraph
from home.demo.groups_of_regions import MICROFINANCE, NORTH, SOUTH
from home.demo.groups_of_subjects import POST_2015, TECHNOLOGIES

FAMILIES = (
    (
        "public",
        T(
            "Collectivités territoriales, gouvernements, agences, administrations publiques.",
            "Local authorities, governments, agencies, public administrations.",
            "Entes locales, gobiernos, agencias, administraciones públicas.",
            "السلطات المحلية والحكومات والوكالات والإدارات العمومية.",
        ),
    ),
    (
        "private",
        T(
            "Petites et moyennes entreprises, grandes entreprises, fondations d’entreprise.",
            "Small and medium-sized enterprises, companies, corporate foundations.",
            "Pequeñas y medianas empresas, grandes empresas, fundaciones empresariales.",
            "المؤسسات الصغيرة والمتوسطة، والشركات، والمؤسسات الخيرية التابعة للشركات.",
        ),
    ),
    (
        "civil_society",
        T(
            "Entreprises sociales, organisations non gouvernementales, associations.",
            "Social enterprises, non-governmental organisations, associations.",
            "Empresas sociales, organizaciones no gubernamentales, asociaciones.",
            "المؤسسات الاجتماعية والمنظمات غير الحكومية والجمعيات.",
        ),
    ),
    (
        "media",
        T(
            "Presse écrite, médias en ligne, radio et télévision.",
            "The press, online media, radio and television.",
            "Prensa escrita, medios digitales, radio y televisión.",
            "الصحافة المكتوبة، والمواقع الإعلامية، والإذاعة والتلفزيون.",
        ),
    ),
    (
        "research",
        T(
            "Universités, grandes écoles, instituts de recherche.",
            "Universities, schools, research institutes.",
            "Universidades, escuelas superiores, institutos de investigación.",
            "الجامعات والمدارس العليا ومعاهد البحث.",
        ),
    ),
    (
        "trade_union",
        T(
            "Les syndicats, sixième famille d’acteurs autour de la table.",
            "Trade unions, the sixth family of actors around the table.",
            "Los sindicatos, sexta familia de actores en torno a la mesa.",
            "النقابات، وهي الفئة السادسة من الأطراف المجتمعة حول الطاولة.",
        ),
    ),
)

ACTIVITIES = (
    (
        T("Publications", "Our publications", "Publicaciones", "الإصدارات"),
        T(
            "Les groupes choisissent des sujets et aident à réaliser des études, dont les deux Baromètres : celui de la microfinance et celui de l’entrepreneuriat social.",
            "The groups choose topics and help with studies, the two Barometers among them: one on microfinance, one on social entrepreneurship.",
            "Los grupos eligen temas y ayudan a realizar estudios, entre ellos los dos Barómetros: el de las microfinanzas y el del emprendimiento social.",
            "تختار المجموعات المواضيع وتساعد في إعداد الدراسات، ومنها البارومتران: بارومتر التمويل الأصغر وبارومتر ريادة الأعمال الاجتماعية.",
        ),
    ),
    (
        T("Forum mondial", "World Forum", "Foro Mundial", "المنتدى العالمي"),
        T(
            "Ils proposent des thèmes, suggèrent des intervenants et ouvrent leur carnet d’adresses.",
            "They propose themes, suggest speakers and share their contacts.",
            "Proponen temas, sugieren ponentes y comparten sus contactos.",
            "تقترح المحاور وأسماء المتحدثين، وتضع شبكة معارفها في خدمة المنتدى.",
        ),
    ),
    (
        T("Autres activités", "Other activities", "Otras actividades", "أنشطة أخرى"),
        T(
            "Ils contribuent aux événements que Convergences organise par ailleurs et à des articles spécialisés.",
            "They contribute to Convergences’ own events and to specialised articles.",
            "Contribuyen a los demás actos que organiza Convergences y a artículos especializados.",
            "تسهم في الفعاليات الأخرى التي تنظمها Convergences وفي كتابة مقالات متخصصة.",
        ),
    ),
)

WORKING_GROUPS = Section(
    key="working-groups",
    title=T(
        "Groupes de travail", "Working groups", "Grupos de trabajo", "مجموعات العمل"
    ),
    lead=T(
        "Cinq groupes permanents où six familles d’acteurs confrontent leurs expériences.",
        "Five permanent groups in which six families of actors compare their experience.",
        "Cinco grupos permanentes en los que seis familias de actores contrastan sus experiencias.",
        "خمس مجموعات دائمة تتبادل فيها ست فئات من الأطراف الفاعلة خبراتها.",
    ),
    body=(
        paragraph(
            T(
                '<p>Un groupe de travail ne dure pas le temps d’un événement : c’est une instance permanente. Ses membres, d’horizons différents, nourrissent à la fois les <a page="publications">publications</a>, le <a page="forum-france">Forum mondial</a> et les <a page="articles">articles</a> de Convergences.</p>',
                '<p>A working group does not last for one event only: it is a permanent body. Its members, from different fields, feed Convergences’ <a page="publications">publications</a>, its <a page="forum-france">World Forum</a> and its <a page="articles">articles</a> alike.</p>',
                '<p>Un grupo de trabajo no dura lo que dura un evento: es un órgano permanente. Sus miembros, de ámbitos distintos, alimentan tanto las <a page="publications">publicaciones</a> como el <a page="forum-france">Foro Mundial</a> y los <a page="articles">artículos</a> de Convergences.</p>',
                '<p>لا تنتهي مجموعة العمل بانتهاء فعالية بعينها، فهي هيئة دائمة. ويسهم أعضاؤها، على اختلاف مشاربهم، في إثراء <a page="publications">إصدارات</a> Convergences و<a page="forum-france">منتداها العالمي</a> و<a page="articles">مقالاتها</a>.</p>',
            )
        ),
    ),
    families=FAMILIES,
    activities=ACTIVITIES,
    pages=(MICROFINANCE, SOUTH, NORTH, POST_2015, TECHNOLOGIES),
)
