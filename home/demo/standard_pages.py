"""The demo's other pages: about Convergences, contact, legal notice."""

from home.demo.about_page import ABOUT
from home.demo.content import Page, T, callout, heading, paragraph

CONTACT = Page(
    key="contact",
    title=T("Contact", "Contact us", "Contacto", "اتصل بنا"),
    lead=T(
        "Où trouver les coordonnées du site, et à quelle page s’adresser.",
        "Where the site’s contact details are found, and which page to turn to.",
        "Dónde encontrar los datos de contacto del sitio y a qué página dirigirse.",
        "أين تجد بيانات الاتصال بالموقع، وأي صفحة تقصد.",
    ),
    body=(
        callout(
            T(
                "Une démonstration sans adresse",
                "A demonstration without an address",
                "Una demostración sin dirección",
                "عرض تجريبي بلا عنوان",
            ),
            T(
                "<p>Ce site est une démonstration : aucune adresse, aucun numéro de téléphone, aucun courriel n’y a été inventé.</p>",
                "<p>This site is a demonstration: no address, telephone number or e-mail has been invented for it.</p>",
                "<p>Este sitio es una demostración: no se ha inventado para él ninguna dirección, ningún teléfono ni ningún correo electrónico.</p>",
                "<p>هذا الموقع عرض تجريبي، ولم يُختلق له أي عنوان أو رقم هاتف أو بريد إلكتروني.</p>",
            ),
        ),
        paragraph(
            T(
                "<p>Les coordonnées se saisissent une seule fois, dans les réglages du hub : courriel, téléphone, adresse postale dans chacune des quatre langues, comptes sur les réseaux sociaux. Le site affiche ce qui est rempli et tait ce qui ne l’est pas.</p>",
                "<p>Contact details are entered once, in the hub’s settings: e-mail, telephone, postal address in each of the four languages, social network accounts. The site shows what is filled in and leaves out what is not.</p>",
                "<p>Los datos de contacto se introducen una sola vez, en los ajustes del hub: correo electrónico, teléfono, dirección postal en cada uno de los cuatro idiomas y cuentas en las redes sociales. El sitio muestra lo que se ha rellenado y omite lo demás.</p>",
                "<p>تُدخَل بيانات الاتصال مرة واحدة في إعدادات المنصة: البريد الإلكتروني، والهاتف، والعنوان البريدي بكل لغة من اللغات الأربع، والحسابات على شبكات التواصل الاجتماعي. ويعرض الموقع ما مُلئ منها ويُغفل ما سواه.</p>",
            )
        ),
        heading(
            T(
                "À qui s’adresser ?",
                "Where to turn",
                "¿A quién dirigirse?",
                "إلى أين تتوجه؟",
            )
        ),
        paragraph(
            T(
                '<ul><li>Votre organisation travaille sur l’un des sujets de Convergences : voyez les <a page="working-groups">groupes de travail</a>.</li><li>Elle souhaite proposer une session : chaque forum ouvre un appel à contributions, annoncé parmi les <a page="forums">forums</a>.</li><li>Vous cherchez une étude : elle est parmi les <a page="publications">publications</a>.</li></ul>',
                '<ul><li>Your organisation works on one of Convergences’ subjects: see the <a page="working-groups">working groups</a>.</li><li>It would like to propose a session: each forum opens a call for contributions, announced among the <a page="forums">forums</a>.</li><li>You are looking for a study: it is among the <a page="publications">publications</a>.</li></ul>',
                '<ul><li>Su organización trabaja en alguno de los temas de Convergences: consulte los <a page="working-groups">grupos de trabajo</a>.</li><li>Desea proponer una sesión: cada foro abre una convocatoria de contribuciones, que se anuncia entre los <a page="forums">foros</a>.</li><li>Busca un estudio: está entre las <a page="publications">publicaciones</a>.</li></ul>',
                '<ul><li>تعمل منظمتكم على أحد مواضيع Convergences: اطّلعوا على <a page="working-groups">مجموعات العمل</a>.</li><li>ترغب منظمتكم في اقتراح جلسة: يفتح كل منتدى دعوة إلى المساهمة تُعلَن في صفحات <a page="forums">المنتديات</a>.</li><li>تبحثون عن دراسة: تجدونها بين <a page="publications">الإصدارات</a>.</li></ul>',
            )
        ),
    ),
)

LEGAL = Page(
    key="legal",
    title=T("Mentions légales", "Legal notice", "Aviso legal", "إشعار قانوني"),
    lead=T(
        "Ce qu’est cette démonstration, d’où viennent ses contenus et comment les réutiliser.",
        "What this demonstration is, where its content comes from and how it may be reused.",
        "Qué es esta demostración, de dónde proceden sus contenidos y cómo pueden reutilizarse.",
        "ما هذا العرض التجريبي، ومن أين جاء محتواه، وكيف يمكن إعادة استخدامه.",
    ),
    body=(
        heading(
            T(
                "Une démonstration",
                "A demonstration",
                "Una demostración",
                "عرض تجريبي",
            )
        ),
        paragraph(
            T(
                "<p>Ce site montre ce que fait Convergences Hub, un logiciel de publication en quatre langues. Ce n’est pas le site officiel de Convergences, et il ne parle ni en son nom ni au nom des organisations qu’il cite.</p><p>Les noms, les dates, les lieux et les chiffres proviennent de pages publiques et des documents du projet ; ce que ces sources ne disent pas est resté vide. Certaines pages, dont celle-ci, ne sont volontairement pas publiées dans toutes les langues : on voit ainsi ce que le site propose alors au lecteur.</p>",
                "<p>This site shows what Convergences Hub does: publishing software in four languages. It is not the official site of Convergences, and it speaks neither for Convergences nor for the organisations it names.</p><p>Names, dates, places and figures come from public pages and from the project’s documents; what these sources do not say has been left empty. Some pages, this one among them, are on purpose not published in every language, to show what the site then offers its readers.</p>",
                "<p>Este sitio muestra lo que hace Convergences Hub, un programa de publicación en cuatro idiomas. No es el sitio oficial de Convergences y no habla en su nombre ni en el de las organizaciones que menciona.</p><p>Los nombres, las fechas, los lugares y las cifras proceden de páginas públicas y de los documentos del proyecto; lo que esas fuentes no dicen se ha dejado en blanco. Algunas páginas, entre ellas esta, no se han publicado a propósito en todos los idiomas: así se ve lo que el sitio ofrece entonces a sus lectores.</p>",
                "<p>يبيّن هذا الموقع ما يؤديه Convergences Hub، وهو برنامج للنشر بأربع لغات. وليس هذا هو الموقع الرسمي لـ Convergences، ولا ينطق باسمها ولا باسم المنظمات التي يذكرها.</p><p>الأسماء والتواريخ والأماكن والأرقام مأخوذة من صفحات عامة ومن وثائق المشروع، وما سكتت عنه هذه المصادر تُرك فارغًا. وبعض الصفحات، ومنها هذه، غير منشورة عمدًا بجميع اللغات، حتى يظهر ما يقدمه الموقع لقارئه في هذه الحالة.</p>",
            )
        ),
        heading(
            T(
                "Textes et licence",
                "Texts and licence",
                "Textos y licencia",
                "النصوص والترخيص",
            )
        ),
        paragraph(
            T(
                "<p>Les textes de la démonstration ont été écrits pour elle. Ils sont distribués avec le logiciel et sous la même licence, BSD à trois clauses (BSD-3-Clause) : chacun peut les copier, les modifier et les publier à nouveau, à condition de conserver la mention de droit d’auteur et le texte de la licence.</p>",
                "<p>The demonstration’s texts were written for it. They are distributed with the software and under the same licence, the three-clause BSD licence (BSD-3-Clause): anyone may copy, change and republish them, provided that the copyright notice and the text of the licence are kept.</p>",
                "<p>Los textos de la demostración se han escrito para ella. Se distribuyen con el programa y con su misma licencia, la BSD de tres cláusulas (BSD-3-Clause): cualquiera puede copiarlos, modificarlos y volver a publicarlos, siempre que conserve el aviso de derechos de autor y el texto de la licencia.</p>",
                "<p>كُتبت نصوص العرض التجريبي خصيصًا له، وهي توزَّع مع البرنامج وبالترخيص نفسه، أي ترخيص BSD ذي البنود الثلاثة (BSD-3-Clause): فلكلٍّ أن ينسخها ويعدّلها ويعيد نشرها، بشرط الإبقاء على إشعار حقوق المؤلف ونص الترخيص.</p>",
            )
        ),
        heading(
            T(
                "Noms, images et fichiers",
                "Names, pictures and files",
                "Nombres, imágenes y archivos",
                "الأسماء والصور والملفات",
            )
        ),
        paragraph(
            T(
                "<ul><li>Les noms et les marques des organisations citées leur appartiennent.</li><li>Les images de couverture sont dessinées par le logiciel ; aucune ne vient d’un tiers.</li><li>Les fichiers PDF des publications sont eux aussi produits pour la démonstration : ce ne sont pas les publications d’origine.</li></ul>",
                "<ul><li>The names and marks of the organisations named belong to them.</li><li>Cover pictures are drawn by the software; none comes from a third party.</li><li>The publications’ PDF files are made for the demonstration too: they are not the original publications.</li></ul>",
                "<ul><li>Los nombres y las marcas de las organizaciones mencionadas les pertenecen.</li><li>Las imágenes de portada las dibuja el programa; ninguna procede de terceros.</li><li>Los archivos PDF de las publicaciones también se han elaborado para la demostración: no son las publicaciones originales.</li></ul>",
                "<ul><li>أسماء المنظمات المذكورة وعلاماتها ملك لها.</li><li>صور الأغلفة يرسمها البرنامج، وليس فيها ما هو لطرف ثالث.</li><li>ملفات PDF الخاصة بالإصدارات أُعدّت هي أيضًا للعرض التجريبي، وليست هي الإصدارات الأصلية.</li></ul>",
            )
        ),
        callout(
            T(
                "Avant d’ouvrir un vrai site",
                "Before opening a real site",
                "Antes de abrir un sitio real",
                "قبل فتح موقع حقيقي",
            ),
            T(
                "<p>Remplacez cette page par vos propres mentions et supprimez les comptes de démonstration : leurs mots de passe sont connus de tous.</p>",
                "<p>Replace this page with your own notice and delete the demonstration’s accounts: everyone knows their passwords.</p>",
                "<p>Sustituya esta página por su propio aviso y elimine las cuentas de demostración: todo el mundo conoce sus contraseñas.</p>",
                "<p>استبدلوا بهذه الصفحة إشعاركم الخاص، واحذفوا حسابات العرض التجريبي، فكلمات مرورها معروفة للجميع.</p>",
            ),
        ),
    ),
    public=("fr", "en", "es"),
)

STANDARD_PAGES = (ABOUT, CONTACT, LEGAL)
