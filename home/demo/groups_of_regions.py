"""The working groups on microfinance and on solidarity, South and North."""

from home.demo.content import T, WorkingGroup, accordion, heading, pages

WORDS = T(
    "Les mots du groupe",
    "The group’s words",
    "Las palabras del grupo",
    "مصطلحات المجموعة",
)
READ_ON = T("À lire aussi", "Read on", "Para seguir leyendo", "اقرأ أيضًا")

MICROFINANCE = WorkingGroup(
    key="group-microfinance",
    title=T(
        "Microfinance – Nord et Sud",
        "Microfinance – North and South",
        "Microfinanzas – Norte y Sur",
        "التمويل الأصغر – الشمال والجنوب",
    ),
    lead=T(
        "Comment de petits prêts et de petites assurances peuvent ouvrir l’accès à l’économie, au Nord comme au Sud.",
        "How small loans and small insurance policies can open the way into the economy, in the North as in the South.",
        "Cómo los pequeños préstamos y los pequeños seguros pueden abrir el acceso a la economía, tanto en el Norte como en el Sur.",
        "كيف يمكن للقروض الصغيرة والتأمينات الصغيرة أن تفتح باب المشاركة في الاقتصاد، في الشمال كما في الجنوب.",
    ),
    mission=T(
        "<p>Réunir des banques, des acteurs de la microfinance, des centres de recherche, des entreprises et des institutions pour faire avancer l’inclusion par la finance.</p>",
        "<p>Bringing together banks, the microfinance sector, research centres, companies and institutions to further inclusion through finance.</p>",
        "<p>Reunir a bancos, actores de las microfinanzas, centros de investigación, empresas e instituciones para impulsar la inclusión a través de las finanzas.</p>",
        "<p>جمع المصارف والعاملين في قطاع التمويل الأصغر ومراكز البحث والشركات والمؤسسات من أجل تعزيز الإدماج عن طريق التمويل.</p>",
    ),
    focus=T(
        "<ul><li>le microcrédit et la micro-assurance ;</li><li>l’inclusion financière ;</li><li>l’accès aux services sociaux ;</li><li>l’inclusion sociale.</li></ul>",
        "<ul><li>microcredit and micro-insurance;</li><li>financial inclusion;</li><li>access to social services;</li><li>social inclusion.</li></ul>",
        "<ul><li>el microcrédito y los microseguros;</li><li>la inclusión financiera;</li><li>el acceso a los servicios sociales;</li><li>la inclusión social.</li></ul>",
        "<ul><li>القروض الصغرى والتأمين الأصغر؛</li><li>الشمول المالي؛</li><li>الوصول إلى الخدمات الاجتماعية؛</li><li>الإدماج الاجتماعي.</li></ul>",
    ),
    body=(
        heading(WORDS),
        accordion(
            (
                T("Microcrédit", "Microcredit", "Microcrédito", "القروض الصغرى"),
                T(
                    "<p>Un prêt de faible montant, accordé à une personne que les banques ne servent pas, le plus souvent pour lancer ou développer une petite activité.</p>",
                    "<p>A small loan to a person whom banks do not serve, most often to start or to grow a small business.</p>",
                    "<p>Un préstamo de pequeña cuantía a una persona a la que los bancos no atienden, casi siempre para iniciar o ampliar una pequeña actividad.</p>",
                    "<p>قرض صغير المبلغ يُمنح لمن لا تخدمه المصارف، وغالبًا ما يكون لإطلاق نشاط صغير أو تطويره.</p>",
                ),
            ),
            (
                T(
                    "Micro-assurance",
                    "Micro-insurance",
                    "Microseguro",
                    "التأمين الأصغر",
                ),
                T(
                    "<p>Une assurance à faible cotisation, qui protège les ménages modestes contre un coup dur : maladie, décès, mauvaise récolte.</p>",
                    "<p>Insurance with a low premium, which protects households of small means against a blow: illness, a death, a bad harvest.</p>",
                    "<p>Un seguro de prima reducida que protege a los hogares modestos frente a un revés: una enfermedad, un fallecimiento, una mala cosecha.</p>",
                    "<p>تأمين زهيد القسط يحمي الأسر المتواضعة الدخل من الشدائد، كالمرض أو الوفاة أو رداءة المحصول.</p>",
                ),
            ),
            (
                T(
                    "Inclusion financière",
                    "Financial inclusion",
                    "Inclusión financiera",
                    "الشمول المالي",
                ),
                T(
                    "<p>Le fait que chacun puisse épargner, emprunter, s’assurer et payer, à un coût et dans des conditions qui lui conviennent.</p>",
                    "<p>Everyone being able to save, borrow, insure themselves and pay, at a cost and on terms that suit them.</p>",
                    "<p>Que toda persona pueda ahorrar, pedir prestado, asegurarse y pagar, a un coste y en unas condiciones adecuadas para ella.</p>",
                    "<p>أن يتمكن كل شخص من الادخار والاقتراض والتأمين والدفع بكلفة وشروط تناسبه.</p>",
                ),
            ),
        ),
        heading(READ_ON),
        pages("microfinance-barometer"),
    ),
    themes=("microfinance", "financial-inclusion", "social-inclusion"),
    goals=(1, 8, 10),
)

SOUTH = WorkingGroup(
    key="group-south",
    title=T(
        "Solidarité et durabilité dans les pays du Sud",
        "Solidarity and sustainability in Southern countries",
        "Solidaridad y sostenibilidad en los países del Sur",
        "التضامن والاستدامة في بلدان الجنوب",
    ),
    lead=T(
        "Le développement des pays les moins avancés : ce qui se pratique, qui le finance, ce que cela change.",
        "The development of the least developed countries: what is done, who pays for it, what it changes.",
        "El desarrollo de los países menos adelantados: qué se hace, quién lo financia, qué cambia.",
        "تنمية أقل البلدان نموًا: الممارسات، ومصادر التمويل، والأثر.",
    ),
    mission=T(
        "<p>Faire travailler la coopération internationale avec des acteurs privés, publics et universitaires au service du développement des pays les moins avancés.</p>",
        "<p>Having international cooperation work with private, public and academic actors for the development of the least developed countries.</p>",
        "<p>Lograr que la cooperación internacional trabaje con actores privados, públicos y académicos al servicio del desarrollo de los países menos adelantados.</p>",
        "<p>حمل جهات التعاون الدولي على العمل مع أطراف من القطاعين الخاص والعام ومن الأوساط الأكاديمية في سبيل تنمية أقل البلدان نموًا.</p>",
    ),
    focus=T(
        "<ul><li>les pratiques du développement ;</li><li>son financement ;</li><li>son impact.</li></ul>",
        "<ul><li>development practice;</li><li>its financing;</li><li>its impact.</li></ul>",
        "<ul><li>las prácticas de desarrollo;</li><li>su financiación;</li><li>su impacto.</li></ul>",
        "<ul><li>ممارسات التنمية؛</li><li>تمويلها؛</li><li>أثرها.</li></ul>",
    ),
    body=(
        heading(WORDS),
        accordion(
            (
                T(
                    "Pays les moins avancés",
                    "Least developed countries",
                    "Países menos adelantados",
                    "أقل البلدان نموًا",
                ),
                T(
                    "<p>Les pays que les Nations unies classent ainsi parce que le revenu y est bas et que l’économie et la population y sont particulièrement vulnérables.</p>",
                    "<p>The countries that the United Nations lists as such because income is low there and both people and economy are particularly vulnerable.</p>",
                    "<p>Los países que las Naciones Unidas clasifican así porque sus ingresos son bajos y su economía y su población son especialmente vulnerables.</p>",
                    "<p>البلدان التي تصنفها الأمم المتحدة كذلك لانخفاض الدخل فيها ولشدة هشاشة اقتصادها وسكانها.</p>",
                ),
            ),
            (
                T("Impact", "What impact means", "Impacto", "الأثر"),
                T(
                    "<p>Ce qu’une action change vraiment, et pour longtemps, dans la vie des gens ; c’est autre chose que la somme dépensée ou le nombre d’activités menées.</p>",
                    "<p>What an action really changes, and for long, in people’s lives; this is not the same as the money spent or the number of activities carried out.</p>",
                    "<p>Lo que una acción cambia de verdad, y de forma duradera, en la vida de la gente; no es lo mismo que el dinero gastado o el número de actividades realizadas.</p>",
                    "<p>ما يغيّره العمل فعلًا وبصورة دائمة في حياة الناس، وهو غير المبلغ المنفَق أو عدد الأنشطة المنجزة.</p>",
                ),
            ),
        ),
        heading(READ_ON),
        pages("forums"),
    ),
    themes=("international-cooperation", "poverty", "sdgs"),
    goals=(1, 17),
)

NORTH = WorkingGroup(
    key="group-north",
    title=T(
        "Solidarité et durabilité dans les pays du Nord",
        "Solidarity and sustainability in Northern countries",
        "Solidaridad y sostenibilidad en los países del Norte",
        "التضامن والاستدامة في بلدان الشمال",
    ),
    lead=T(
        "Entreprendre, financer et coopérer autrement, face au chômage et aux nouvelles formes de précarité.",
        "Other ways to do business, to finance and to cooperate, in the face of unemployment and new insecurity.",
        "Emprender, financiar y cooperar de otra manera ante el desempleo y las nuevas formas de precariedad.",
        "سبل أخرى لإنشاء المشاريع وتمويلها والتعاون عليها، في مواجهة البطالة والأشكال الجديدة من الهشاشة.",
    ),
    mission=T(
        "<p>Rapprocher les entreprises sociales et leurs réseaux, les entreprises, les acteurs publics et les structures de l’économie sociale.</p>",
        "<p>Bringing social enterprises and their networks closer to companies, public actors and social economy structures.</p>",
        "<p>Acercar a las empresas sociales y sus redes, las empresas, los actores públicos y las estructuras de la economía social.</p>",
        "<p>التقريب بين المؤسسات الاجتماعية وشبكاتها، والشركات، والأطراف العمومية، وهياكل الاقتصاد الاجتماعي.</p>",
    ),
    focus=T(
        "<ul><li>la responsabilité sociétale des entreprises (RSE) et la protection sociale ;</li><li>l’entrepreneuriat social ;</li><li>le chômage et les nouvelles précarités ;</li><li>la finance sociale ;</li><li>les partenariats entre associations et entreprises.</li></ul>",
        "<ul><li>corporate social responsibility (CSR) and social protection;</li><li>social entrepreneurship;</li><li>unemployment and new insecurity;</li><li>social finance;</li><li>partnerships between associations and companies.</li></ul>",
        "<ul><li>la responsabilidad social corporativa (RSC) y la protección social;</li><li>el emprendimiento social;</li><li>el desempleo y las nuevas formas de precariedad;</li><li>las finanzas sociales;</li><li>las alianzas entre asociaciones y empresas.</li></ul>",
        "<ul><li>المسؤولية الاجتماعية للشركات والحماية الاجتماعية؛</li><li>ريادة الأعمال الاجتماعية؛</li><li>البطالة والأشكال الجديدة من الهشاشة؛</li><li>التمويل الاجتماعي؛</li><li>الشراكات بين الجمعيات والشركات.</li></ul>",
    ),
    body=(
        heading(WORDS),
        accordion(
            (
                T(
                    "Responsabilité sociétale des entreprises (RSE)",
                    "Corporate social responsibility (CSR)",
                    "Responsabilidad social corporativa (RSC)",
                    "المسؤولية الاجتماعية للشركات",
                ),
                T(
                    "<p>La manière dont une entreprise répond de ses effets sur la société et sur l’environnement, dans sa propre activité.</p>",
                    "<p>The way in which a company answers for its effects on society and on the environment, within its own business.</p>",
                    "<p>La manera en que una empresa responde de sus efectos en la sociedad y en el medio ambiente, dentro de su propia actividad.</p>",
                    "<p>الكيفية التي تتحمل بها الشركة تبعات نشاطها على المجتمع والبيئة.</p>",
                ),
            ),
            (
                T(
                    "Entrepreneuriat social",
                    "Social entrepreneurship",
                    "Emprendimiento social",
                    "ريادة الأعمال الاجتماعية",
                ),
                T(
                    "<p>Créer et conduire une entreprise dont le but premier est de répondre à un besoin social ou environnemental.</p>",
                    "<p>Creating and running an enterprise whose first aim is to meet a social or environmental need.</p>",
                    "<p>Crear y dirigir una empresa cuyo fin primordial es responder a una necesidad social o medioambiental.</p>",
                    "<p>إنشاء مؤسسة وإدارتها على أن تكون غايتها الأولى تلبية حاجة اجتماعية أو بيئية.</p>",
                ),
            ),
            (
                T(
                    "Finance sociale",
                    "Social finance",
                    "Finanzas sociales",
                    "التمويل الاجتماعي",
                ),
                T(
                    "<p>Une épargne, des prêts ou des placements qui recherchent une utilité sociale en même temps que l’équilibre financier.</p>",
                    "<p>Savings, loans or investments that seek social benefit along with financial balance.</p>",
                    "<p>Ahorro, préstamos o inversiones que buscan la utilidad social al mismo tiempo que el equilibrio financiero.</p>",
                    "<p>ادخار أو قروض أو استثمارات تسعى إلى المنفعة الاجتماعية مع الحفاظ على التوازن المالي.</p>",
                ),
            ),
        ),
        heading(READ_ON),
        pages("social-entrepreneurship-barometer"),
    ),
    themes=("csr", "social-entrepreneurship", "sse", "social-inclusion"),
    goals=(8, 10, 17),
)
