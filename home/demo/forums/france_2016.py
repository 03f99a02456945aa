"""The World Forum of 2016, in Paris, with its call for contributions."""

import datetime

from home.demo.content import (
    CallForContributions,
    ForumEdition,
    T,
    callout,
    heading,
    pages,
    paragraph,
)

CALL_2016 = CallForContributions(
    key="call-2016",
    title=T(
        "Appel à contributions 2016",
        "2016 call for contributions",
        "Convocatoria de contribuciones 2016",
        "الدعوة إلى تقديم المساهمات 2016",
    ),
    lead=T(
        "Les organisations étaient invitées à proposer une session du Forum mondial jusqu’au 18 mars 2016.",
        "Organisations were invited to propose a session of the World Forum until 18 March 2016.",
        "Las organizaciones podían proponer una sesión del Foro Mundial hasta el 18 de marzo de 2016.",
        "دُعيت المنظمات إلى اقتراح جلسة من جلسات المنتدى العالمي حتى 18 مارس 2016.",
    ),
    body=(
        heading(
            T(
                "Préparer une proposition",
                "Preparing a proposal",
                "Preparar una propuesta",
                "إعداد المقترح",
            )
        ),
        paragraph(
            T(
                "<p>Une session s’adresse à un public de <b>50 à 200 personnes</b>. La proposition doit donc convaincre par ce qu’elle dit autant que par la manière d’y faire participer la salle.</p>",
                "<p>A session has an audience of <b>50 to 200 people</b>. A proposal therefore has to convince both by what it says and by the way it involves the room.</p>",
                "<p>Una sesión se dirige a un público de <b>entre 50 y 200 personas</b>. La propuesta debe, pues, convencer tanto por lo que dice como por la manera de hacer participar a la sala.</p>",
                "<p>تُوجَّه الجلسة إلى جمهور يضم <b>ما بين 50 و200 شخص</b>. لذلك ينبغي أن يُقنع المقترح بمضمونه وبطريقته في إشراك الحاضرين على حد سواء.</p>",
            )
        ),
        callout(
            T(
                "Cet appel est clos",
                "This call is closed",
                "Esta convocatoria está cerrada",
                "انتهت مهلة هذه الدعوة",
            ),
            T(
                '<p>Les propositions étaient reçues jusqu’au 18 mars 2016, pour le <a page="france-2016">Forum mondial de septembre 2016</a>.</p>',
                '<p>Proposals were received until 18 March 2016, for the <a page="france-2016">World Forum of September 2016</a>.</p>',
                '<p>Las propuestas se recibieron hasta el 18 de marzo de 2016, para el <a page="france-2016">Foro Mundial de septiembre de 2016</a>.</p>',
                '<p>استُقبلت المقترحات حتى 18 مارس 2016، من أجل <a page="france-2016">المنتدى العالمي في سبتمبر 2016</a>.</p>',
            ),
        ),
    ),
    closes=datetime.date(2016, 3, 18),
    criteria=(
        (T("Contenu", "Content", "Contenido", "المضمون"), 50),
        (
            T(
                "Interactivité : format et diversité des intervenants",
                "Interactivity: format and variety of speakers",
                "Interactividad: formato y variedad de ponentes",
                "التفاعلية: شكل الجلسة وتنوع المتحدثين",
            ),
            40,
        ),
        (T("Communication", "Communication", "Comunicación", "التواصل"), 10),
    ),
    themes=("sustainable-cities",),
    goals=(11,),
    countries=("FR",),
    public=("fr", "en"),
)

EDITION_2016 = ForumEdition(
    key="france-2016",
    title=T(
        "Forum mondial Convergences 2016",
        "Convergences World Forum 2016",
        "Foro Mundial Convergences 2016",
        "منتدى Convergences العالمي 2016",
    ),
    lead=T(
        "La neuvième édition, du 5 au 7 septembre 2016 à Paris, avait pour sujet les villes et les territoires durables.",
        "The ninth edition, in Paris from 5 to 7 September 2016, was about sustainable cities and territories.",
        "La novena edición, celebrada en París del 5 al 7 de septiembre de 2016, trató de las ciudades y los territorios sostenibles.",
        "تناولت الدورة التاسعة، المنعقدة في باريس من 5 إلى 7 سبتمبر 2016، موضوع المدن والأقاليم المستدامة.",
    ),
    body=(
        paragraph(
            T(
                "<p>Les villes et les territoires sont le sujet du onzième objectif de développement durable. Le Forum mondial leur a consacré ses trois journées de 2016.</p>",
                "<p>Cities and territories are the subject of the eleventh Sustainable Development Goal. The World Forum devoted its three days of 2016 to them.</p>",
                "<p>Las ciudades y los territorios son el asunto del undécimo Objetivo de Desarrollo Sostenible. El Foro Mundial les dedicó sus tres jornadas de 2016.</p>",
                "<p>المدن والأقاليم هي موضوع الهدف الحادي عشر من أهداف التنمية المستدامة، وقد خصص لها المنتدى العالمي أيامه الثلاثة في عام 2016.</p>",
            )
        ),
        heading(
            T(
                "Un programme ouvert aux propositions",
                "A programme open to proposals",
                "Un programa abierto a propuestas",
                "برنامج مفتوح أمام المقترحات",
            )
        ),
        paragraph(
            T(
                '<p>Un <a page="call-2016">appel à contributions</a> a permis aux organisations de proposer des sessions. Il a été clos le 18 mars 2016.</p>',
                '<p>A <a page="call-2016">call for contributions</a> let organisations propose sessions. It closed on 18 March 2016.</p>',
                '<p>Una <a page="call-2016">convocatoria de contribuciones</a> permitió a las organizaciones proponer sesiones. Se cerró el 18 de marzo de 2016.</p>',
                '<p>أتاحت <a page="call-2016">دعوة إلى تقديم المساهمات</a> للمنظمات أن تقترح جلسات، وقد أُغلقت في 18 مارس 2016.</p>',
            )
        ),
        pages("call-2016", "greece-2019"),
    ),
    date=datetime.date(2016, 9, 5),
    end_date=datetime.date(2016, 9, 7),
    time_zone="Europe/Paris",
    number=9,
    theme_statement=T(
        "Villes et territoires durables",
        "Sustainable cities and territories",
        "Ciudades y territorios sostenibles",
        "المدن والأقاليم المستدامة",
    ),
    city=T("Paris", "Paris", "París", "باريس"),
    themes=("sustainable-cities", "sdgs"),
    goals=(11,),
    countries=("FR",),
    call=CALL_2016,
)
