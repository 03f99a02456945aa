"""The World Forum of 2017, the tenth, on six of the Sustainable Development Goals."""

import datetime

from home.demo.content import ForumEdition, T, heading, table
from home.demo.forums.example_call import EXAMPLE_CALL

EDITION_2017 = ForumEdition(
    key="france-2017",
    title=T(
        "Forum mondial Convergences 2017",
        "Convergences World Forum 2017",
        "Foro Mundial Convergences 2017",
        "منتدى Convergences العالمي 2017",
    ),
    lead=T(
        "Dixième édition, les 4 et 5 septembre 2017 : six objectifs de développement durable ont eu chacun leurs sessions.",
        "Tenth edition, on 4 and 5 September 2017: six Sustainable Development Goals had sessions of their own.",
        "Décima edición, el 4 y el 5 de septiembre de 2017: seis Objetivos de Desarrollo Sostenible tuvieron sus propias sesiones.",
        "الدورة العاشرة، يومي 4 و5 سبتمبر 2017: جلسات خُصصت لستة من أهداف التنمية المستدامة.",
    ),
    body=(
        heading(
            T(
                "Six objectifs, des sessions dédiées",
                "Six goals, dedicated sessions",
                "Seis objetivos, sesiones específicas",
                "ستة أهداف بجلسات مخصصة لها",
            )
        ),
        table(
            T(
                "Les objectifs traités en 2017",
                "The goals dealt with in 2017",
                "Los objetivos tratados en 2017",
                "الأهداف التي نوقشت عام 2017",
            ),
            (
                T("N°", "No.", "N.º", "الرقم"),
                T("Objectif", "Goal", "Objetivo", "الهدف"),
            ),
            (
                T("5", "5", "5", "5"),
                T(
                    "Égalité entre les sexes",
                    "Gender equality",
                    "Igualdad de género",
                    "المساواة بين الجنسين",
                ),
            ),
            (
                T("6", "6", "6", "6"),
                T(
                    "Eau propre et assainissement",
                    "Clean water and sanitation",
                    "Agua limpia y saneamiento",
                    "المياه النظيفة والنظافة الصحية",
                ),
            ),
            (
                T("7", "7", "7", "7"),
                T(
                    "Énergie propre et d’un coût abordable",
                    "Affordable and clean energy",
                    "Energía asequible y no contaminante",
                    "طاقة نظيفة وبأسعار معقولة",
                ),
            ),
            (
                T("9", "9", "9", "9"),
                T(
                    "Industrie, innovation et infrastructure",
                    "Industry, innovation and infrastructure",
                    "Industria, innovación e infraestructura",
                    "الصناعة والابتكار والهياكل الأساسية",
                ),
            ),
            (
                T("12", "12", "12", "12"),
                T(
                    "Consommation et production responsables",
                    "Responsible consumption and production",
                    "Producción y consumo responsables",
                    "الاستهلاك والإنتاج المسؤولان",
                ),
            ),
            (
                T("17", "17", "17", "17"),
                T(
                    "Partenariats pour la réalisation des objectifs",
                    "Partnerships for the goals",
                    "Alianzas para lograr los objetivos",
                    "عقد الشراكات لتحقيق الأهداف",
                ),
            ),
        ),
    ),
    date=datetime.date(2017, 9, 4),
    end_date=datetime.date(2017, 9, 5),
    number=10,
    theme_statement=T(
        "Les objectifs de développement durable 5, 6, 7, 9, 12 et 17",
        "Sustainable Development Goals 5, 6, 7, 9, 12 and 17",
        "Los Objetivos de Desarrollo Sostenible 5, 6, 7, 9, 12 y 17",
        "أهداف التنمية المستدامة 5 و6 و7 و9 و12 و17",
    ),
    city=T("Paris", "Paris", "París", "باريس"),
    call=EXAMPLE_CALL,
    themes=("sdgs",),
    goals=(5, 6, 7, 9, 12, 17),
    countries=("FR",),
)
