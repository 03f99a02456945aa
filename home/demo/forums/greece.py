"""The forum in Greece: Athens, 2019."""

import datetime

from home.demo.content import (
    ForumCountry,
    ForumEdition,
    T,
    callout,
    heading,
    paragraph,
)

EDITION_2019 = ForumEdition(
    key="greece-2019",
    title=T(
        "Forum Grèce 2019",
        "Greece Forum 2019",
        "Foro Grecia 2019",
        "منتدى اليونان 2019",
    ),
    lead=T(
        "Deux journées à Athènes, dans deux lieux, consacrées aux villes et aux communautés durables.",
        "Two days in Athens, in two venues, devoted to sustainable cities and communities.",
        "Dos días en Atenas, en dos sedes, dedicados a las ciudades y comunidades sostenibles.",
        "يومان في أثينا، في مكانين مختلفين، خُصصا للمدن والمجتمعات المحلية المستدامة.",
    ),
    body=(
        paragraph(
            T(
                "<p>Le premier forum en Grèce s’est tenu à Athènes les <b>1er et 2 avril 2019</b>. Il s’est ouvert au théâtre musical municipal Olympia « Maria Callas », puis s’est poursuivi au Hub Events.</p>",
                "<p>The first forum in Greece was held in Athens on <b>1 and 2 April 2019</b>. It opened at the Olympia Municipal Music Theatre “Maria Callas” and went on at The Hub Events.</p>",
                "<p>El primer foro en Grecia se celebró en Atenas los días <b>1 y 2 de abril de 2019</b>. Comenzó en el Teatro Musical Municipal Olympia «Maria Callas» y continuó en The Hub Events.</p>",
                "<p>عُقد المنتدى الأول في اليونان بأثينا <b>يومي 1 و2 أبريل 2019</b>. وقد بدأ في مسرح أولمبيا الموسيقي البلدي «ماريا كالاس»، ثم تواصل في The Hub Events.</p>",
            )
        ),
        heading(
            T(
                "Un objectif au centre du forum",
                "One goal at the heart of the forum",
                "Un objetivo en el centro del foro",
                "هدف واحد في صميم المنتدى",
            )
        ),
        callout(
            T(
                "ODD 11 : villes et communautés durables",
                "SDG 11: sustainable cities and communities",
                "ODS 11: ciudades y comunidades sostenibles",
                "الهدف 11: مدن ومجتمعات محلية مستدامة",
            ),
            T(
                '<p>L’objectif 11 est l’un des dix-sept objectifs de développement durable. Les villes et les territoires durables étaient déjà le thème du <a page="france-2016">Forum mondial de 2016</a>, à Paris.</p>',
                '<p>Goal 11 is one of the seventeen Sustainable Development Goals. Sustainable cities and territories had already been the theme of the <a page="france-2016">2016 World Forum</a> in Paris.</p>',
                '<p>El objetivo 11 es uno de los diecisiete Objetivos de Desarrollo Sostenible. Las ciudades y los territorios sostenibles ya habían sido el tema del <a page="france-2016">Foro Mundial de 2016</a>, en París.</p>',
                '<p>الهدف 11 واحد من أهداف التنمية المستدامة السبعة عشر. وكانت المدن والأقاليم المستدامة قد شكلت من قبل موضوع <a page="france-2016">المنتدى العالمي لعام 2016</a> في باريس.</p>',
            ),
        ),
    ),
    date=datetime.date(2019, 4, 1),
    end_date=datetime.date(2019, 4, 2),
    time_zone="Europe/Athens",
    number=1,
    theme_statement=T(
        "ODD 11 : villes et communautés durables",
        "SDG 11: sustainable cities and communities",
        "ODS 11: ciudades y comunidades sostenibles",
        "الهدف 11 من أهداف التنمية المستدامة: مدن ومجتمعات محلية مستدامة",
    ),
    venue=T(
        "Théâtre musical municipal Olympia « Maria Callas », puis The Hub Events",
        "Olympia Municipal Music Theatre “Maria Callas”, then The Hub Events",
        "Teatro Musical Municipal Olympia «Maria Callas» y, después, The Hub Events",
        "مسرح أولمبيا الموسيقي البلدي «ماريا كالاس»، ثم The Hub Events",
    ),
    city=T("Athènes", "Athens", "Atenas", "أثينا"),
    themes=("sustainable-cities", "sdgs"),
    goals=(11,),
    countries=("GR",),
    source="en",
    public=("fr", "en", "es"),
)

GREECE = ForumCountry(
    key="forum-greece",
    title=T(
        "Les forums en Grèce",
        "Forums in Greece",
        "Los foros en Grecia",
        "المنتديات في اليونان",
    ),
    lead=T(
        "Athènes a accueilli en 2019 le premier forum en Grèce.",
        "In 2019 Athens hosted the first forum in Greece.",
        "En 2019, Atenas acogió el primer foro en Grecia.",
        "استضافت أثينا عام 2019 أول منتدى في اليونان.",
    ),
    body=(
        paragraph(
            T(
                '<p>Le <a page="greece-2019">forum de 2019</a> portait sur l’objectif de développement durable n° 11, celui des villes et des communautés durables.</p>',
                '<p>The <a page="greece-2019">2019 forum</a> was about Sustainable Development Goal 11, the one on sustainable cities and communities.</p>',
                '<p>El <a page="greece-2019">foro de 2019</a> trató del Objetivo de Desarrollo Sostenible 11, el de las ciudades y comunidades sostenibles.</p>',
                '<p>تناول <a page="greece-2019">منتدى 2019</a> الهدف 11 من أهداف التنمية المستدامة، وهو الهدف المتعلق بالمدن والمجتمعات المحلية المستدامة.</p>',
            )
        ),
    ),
    country="GR",
    countries=("GR",),
    themes=("sustainable-cities",),
    goals=(11,),
    editions=(EDITION_2019,),
)
