"""The forum in Myanmar: Yangon, 2017, the first outside France."""

import datetime

from home.demo.content import (
    ForumCountry,
    ForumEdition,
    Partner,
    T,
    figures,
    paragraph,
)

EDITION_2017 = ForumEdition(
    key="myanmar-2017",
    title=T(
        "Forum Myanmar 2017",
        "Myanmar Forum 2017",
        "Foro Myanmar 2017",
        "منتدى ميانمار 2017",
    ),
    lead=T(
        "C’est à Yangon, le 10 mars 2017, que l’aventure des forums internationaux a commencé.",
        "The international forums began in Yangon on 10 March 2017.",
        "Los foros internacionales comenzaron en Yangón el 10 de marzo de 2017.",
        "من يانغون، في 10 مارس 2017، انطلقت مسيرة المنتديات الدولية.",
    ),
    body=(
        paragraph(
            T(
                "<p>La première édition au Myanmar a rassemblé plus de 250 experts autour d’une question : comment mieux coopérer en faveur du développement durable du pays ? Elle a été organisée avec l’ambassade de France au Myanmar et le ministère français des Affaires étrangères.</p>",
                "<p>The first edition in Myanmar brought together more than 250 experts around one question: how to cooperate better for the sustainable development of the country? It was held with the French Embassy in Myanmar and the French Ministry of Foreign Affairs.</p>",
                "<p>La primera edición en Myanmar reunió a más de 250 expertos en torno a una pregunta: ¿cómo cooperar mejor en favor del desarrollo sostenible del país? Se organizó con la Embajada de Francia en Myanmar y el Ministerio de Asuntos Exteriores francés.</p>",
                "<p>جمعت الدورة الأولى في ميانمار أكثر من 250 خبيرًا حول سؤال واحد: كيف نتعاون على نحو أفضل من أجل التنمية المستدامة في البلاد؟ وقد نُظمت مع السفارة الفرنسية في ميانمار ووزارة الخارجية الفرنسية.</p>",
            )
        ),
        figures(
            (
                T("Plus de 250", "250+", "Más de 250", "أكثر من 250"),
                T(
                    "experts réunis à Yangon",
                    "experts in Yangon",
                    "expertos en Yangón",
                    "خبيرًا اجتمعوا في يانغون",
                ),
            ),
        ),
    ),
    date=datetime.date(2017, 3, 10),
    time_zone="Asia/Yangon",
    number=1,
    theme_statement=T(
        "Renforcer la coopération pour le développement durable au Myanmar",
        "Strengthening cooperation towards sustainable development in Myanmar",
        "Reforzar la cooperación para el desarrollo sostenible en Myanmar",
        "تعزيز التعاون من أجل التنمية المستدامة في ميانمار",
    ),
    city=T("Yangon", "Yangon", "Yangón", "يانغون"),
    partners=(
        Partner("french-embassy-myanmar", "institutional"),
        Partner("french-ministry-foreign-affairs", "institutional"),
    ),
    themes=("international-cooperation", "sdgs"),
    goals=(17,),
    countries=("MM",),
)

MYANMAR = ForumCountry(
    key="forum-myanmar",
    title=T(
        "Les forums au Myanmar",
        "Forums in Myanmar",
        "Los foros en Myanmar",
        "المنتديات في ميانمار",
    ),
    lead=T(
        "Le Myanmar est le premier pays, hors de France, à avoir accueilli un forum.",
        "Myanmar was the first country outside France to host a forum.",
        "Myanmar fue el primer país, fuera de Francia, que acogió un foro.",
        "كانت ميانمار أول بلد خارج فرنسا يستضيف أحد المنتديات.",
    ),
    body=(
        paragraph(
            T(
                '<p>L’<a page="myanmar-2017">édition de 2017</a>, à Yangon, était consacrée à la coopération au service du développement durable.</p>',
                '<p>The <a page="myanmar-2017">2017 edition</a>, in Yangon, was devoted to cooperation for sustainable development.</p>',
                '<p>La <a page="myanmar-2017">edición de 2017</a>, en Yangón, estuvo dedicada a la cooperación al servicio del desarrollo sostenible.</p>',
                '<p>خُصصت <a page="myanmar-2017">دورة عام 2017</a> في يانغون للتعاون في خدمة التنمية المستدامة.</p>',
            )
        ),
    ),
    country="MM",
    countries=("MM",),
    themes=("international-cooperation",),
    goals=(17,),
    editions=(EDITION_2017,),
)
