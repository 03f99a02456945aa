"""A call that is open while the demo is tried out: an example, and it says so."""

from home.demo.content import CallForContributions, T, callout

EXAMPLE_CALL = CallForContributions(
    key="call-example",
    title=T(
        "Exemple : un appel à contributions ouvert",
        "Example: an open call for contributions",
        "Ejemplo: una convocatoria de contribuciones abierta",
        "مثال: دعوة مفتوحة إلى تقديم المساهمات",
    ),
    lead=T(
        "Une page d’exemple de la démonstration. Aucun appel n’est ouvert en réalité.",
        "An example page of the demo. No call is open in reality.",
        "Una página de ejemplo de la demostración. En realidad no hay ninguna convocatoria abierta.",
        "صفحة مثال ضمن العرض التجريبي. لا توجد في الواقع أي دعوة مفتوحة.",
    ),
    body=(
        callout(
            T(
                "Ceci est un exemple",
                "This is an example",
                "Esto es un ejemplo",
                "هذا مثال",
            ),
            T(
                "<p>La date de clôture est comptée à partir du jour où la démonstration a été chargée : elle montre comment le hub annonce un appel ouvert. N’envoyez rien.</p>",
                "<p>The closing date is counted from the day on which the demo was loaded: it shows how the hub announces an open call. Please send nothing.</p>",
                "<p>La fecha de cierre se cuenta desde el día en que se cargó la demostración: muestra cómo el hub anuncia una convocatoria abierta. No envíe nada.</p>",
                "<p>يُحسب تاريخ الإغلاق ابتداءً من يوم تحميل العرض التجريبي، وهو يبيّن كيف تعلن المنصة عن دعوة مفتوحة. لا ترسلوا شيئًا.</p>",
            ),
        ),
    ),
    closes_in=21,
)
