"""The working groups on the post-2015 agenda and on new technologies."""

from home.demo.content import T, WorkingGroup, accordion, callout, heading, paragraph

POST_2015 = WorkingGroup(
    key="group-post-2015",
    title=T(
        "Agenda de développement post-2015",
        "Post-2015 development agenda",
        "Agenda de desarrollo post-2015",
        "خطة التنمية لما بعد عام 2015",
    ),
    lead=T(
        "Suivre, depuis la France, le débat des Nations unies sur les objectifs mondiaux d’après 2015.",
        "Following, from France, the United Nations debate on the world’s goals after 2015.",
        "Seguir desde Francia el debate de las Naciones Unidas sobre los objetivos mundiales para después de 2015.",
        "متابعة نقاش الأمم المتحدة حول الأهداف العالمية لما بعد عام 2015 من فرنسا.",
    ),
    mission=T(
        "<p>Réunir des acteurs français pour suivre le débat des Nations unies sur l’agenda de développement d’après 2015, en dégager des priorités et le faire connaître.</p>",
        "<p>Bringing French actors together to follow the United Nations debate on the development agenda after 2015, to draw priorities from it and to make it known.</p>",
        "<p>Reunir a actores franceses para seguir el debate de las Naciones Unidas sobre la agenda de desarrollo posterior a 2015, extraer de él prioridades y darlo a conocer.</p>",
        "<p>جمع أطراف فاعلة فرنسية لمتابعة نقاش الأمم المتحدة حول خطة التنمية لما بعد عام 2015، واستخلاص الأولويات منه، والتعريف به.</p>",
    ),
    focus=T(
        "<ul><li>le suivi du débat aux Nations unies ;</li><li>les priorités ;</li><li>des événements ;</li><li>la sensibilisation du public, notamment avec « Youth We Can! », le réseau des jeunes.</li></ul>",
        "<ul><li>following the debate at the United Nations;</li><li>priorities;</li><li>events;</li><li>public awareness, not least with “Youth We Can!”, the young people’s network.</li></ul>",
        "<ul><li>el seguimiento del debate en las Naciones Unidas;</li><li>las prioridades;</li><li>los eventos;</li><li>la sensibilización de la opinión pública, en particular con «Youth We Can!», la red de jóvenes.</li></ul>",
        "<ul><li>متابعة النقاش في الأمم المتحدة؛</li><li>الأولويات؛</li><li>الفعاليات؛</li><li>توعية الجمهور، ولا سيما مع شبكة الشباب «Youth We Can!».</li></ul>",
    ),
    status="archived",
    body=(
        callout(
            T(
                "Un groupe archivé",
                "An archived group",
                "Un grupo archivado",
                "مجموعة محفوظة في الأرشيف",
            ),
            T(
                "<p>Cette page garde la mémoire du groupe. L’agenda dont il suivait la préparation porte désormais un nom : les Objectifs de développement durable.</p>",
                "<p>This page keeps the group on record. The agenda whose making it followed now has a name: the Sustainable Development Goals.</p>",
                "<p>Esta página conserva la memoria del grupo. La agenda cuya preparación seguía tiene ya un nombre: los Objetivos de Desarrollo Sostenible.</p>",
                "<p>تحفظ هذه الصفحة ذاكرة المجموعة. فالخطة التي تابعت إعدادها صار لها اسم: أهداف التنمية المستدامة.</p>",
            ),
        ),
        heading(
            T(
                "Pourquoi « post-2015 » ?",
                "Why “post-2015”?",
                "¿Por qué «post-2015»?",
                "لماذا «ما بعد 2015»؟",
            )
        ),
        paragraph(
            T(
                "<p>Les Objectifs du Millénaire pour le développement avaient 2015 pour échéance. Il fallait donc dire ce qui viendrait ensuite : c’est ce que l’on a appelé l’agenda post-2015, et ce que les dix-sept Objectifs de développement durable (ODD) sont devenus.</p>",
                "<p>The Millennium Development Goals ran until 2015. What would come next had to be agreed: this was called the post-2015 agenda, and became the seventeen Sustainable Development Goals (SDGs).</p>",
                "<p>Los Objetivos de Desarrollo del Milenio tenían como plazo el año 2015. Había que acordar, pues, lo que vendría después: a eso se llamó la agenda post-2015, y en eso se convirtieron los diecisiete Objetivos de Desarrollo Sostenible (ODS).</p>",
                "<p>كان عام 2015 هو الأجل المحدد للأهداف الإنمائية للألفية، فكان لا بد من الاتفاق على ما سيليها. وذلك ما سُمّي خطة ما بعد عام 2015، ومنها جاءت أهداف التنمية المستدامة السبعة عشر.</p>",
            )
        ),
    ),
    themes=("sdgs", "international-cooperation", "youth"),
    goals=(17,),
    countries=("FR",),
    public=("fr", "en"),
)

TECHNOLOGIES = WorkingGroup(
    key="group-technologies",
    title=T(
        "Nouvelles technologies et solidarités",
        "New technologies and solidarities",
        "Nuevas tecnologías y solidaridades",
        "التكنولوجيات الجديدة والتضامن",
    ),
    lead=T(
        "Ce que le numérique apporte à la solidarité : financer, donner accès, informer, mobiliser.",
        "What digital tools bring to solidarity: financing, access, information, mobilisation.",
        "Lo que las herramientas digitales aportan a la solidaridad: financiar, dar acceso, informar, movilizar.",
        "ما تقدمه الأدوات الرقمية للتضامن: التمويل، وإتاحة الوصول، والإعلام، والتعبئة.",
    ),
    mission=T(
        "<p>Réunir des professionnels et des innovateurs autour des technologies qui servent la solidarité.</p>",
        "<p>Bringing professionals and innovators together around technologies that serve solidarity.</p>",
        "<p>Reunir a profesionales e innovadores en torno a las tecnologías que sirven a la solidaridad.</p>",
        "<p>جمع المهنيين والمبتكرين حول التكنولوجيات التي تخدم التضامن.</p>",
    ),
    focus=T(
        "<ul><li>le financement participatif et d’autres outils de financement ;</li><li>l’accès aux services de base ;</li><li>l’accès au savoir ;</li><li>l’information dans les crises humanitaires ;</li><li>les campagnes en ligne.</li></ul>",
        "<ul><li>crowdfunding and other financing tools;</li><li>access to basic services;</li><li>access to knowledge;</li><li>information in humanitarian crises;</li><li>online campaigns.</li></ul>",
        "<ul><li>la financiación colectiva y otras herramientas de financiación;</li><li>el acceso a los servicios básicos;</li><li>el acceso al conocimiento;</li><li>la información en las crisis humanitarias;</li><li>las campañas en línea.</li></ul>",
        "<ul><li>التمويل الجماعي وغيره من أدوات التمويل؛</li><li>الوصول إلى الخدمات الأساسية؛</li><li>الوصول إلى المعرفة؛</li><li>المعلومات في الأزمات الإنسانية؛</li><li>الحملات عبر الإنترنت.</li></ul>",
    ),
    body=(
        accordion(
            (
                T(
                    "Qu’est-ce que le financement participatif ?",
                    "What is crowdfunding?",
                    "¿Qué es la financiación colectiva?",
                    "ما التمويل الجماعي؟",
                ),
                T(
                    "<p>Un grand nombre de personnes apportent chacune une petite somme à un projet qu’elles choisissent, en général sur un site internet : par un don, un prêt ou une prise de participation. On parle aussi de <i>crowdfunding</i>.</p>",
                    "<p>Many people each put a small sum into a project of their choice, usually on a website: as a gift, as a loan or for a share in it.</p>",
                    "<p>Muchas personas aportan cada una una pequeña suma a un proyecto que eligen, por lo general en un sitio web: como donación, como préstamo o a cambio de una participación. También se llama micromecenazgo.</p>",
                    "<p>يسهم عدد كبير من الناس، كلٌّ بمبلغ صغير، في مشروع يختارونه، عبر موقع إلكتروني في الغالب، سواء على سبيل الهبة أو القرض أو مقابل حصة فيه.</p>",
                ),
            ),
            (
                T(
                    "Pourquoi l’information compte-t-elle dans une crise humanitaire ?",
                    "Why does information matter in a humanitarian crisis?",
                    "¿Por qué importa la información en una crisis humanitaria?",
                    "لماذا تهمّ المعلومات في الأزمات الإنسانية؟",
                ),
                T(
                    "<p>Parce qu’il faut savoir qui a besoin de quoi, et où ; et parce que les personnes touchées doivent savoir quelle aide existe et comment l’obtenir.</p>",
                    "<p>Because one must know who needs what, and where; and because the people affected must know what help there is and how to get it.</p>",
                    "<p>Porque hay que saber quién necesita qué y dónde; y porque las personas afectadas deben saber qué ayuda existe y cómo obtenerla.</p>",
                    "<p>لأنه لا بد من معرفة من يحتاج إلى ماذا وأين، ولأن المتضررين يجب أن يعرفوا ما المساعدات المتاحة وكيف يحصلون عليها.</p>",
                ),
            ),
        ),
    ),
    themes=("digital", "crowdfunding"),
    goals=(9,),
    public=("fr", "en", "ar"),
)
