"""What corporate social responsibility means."""

import datetime

from home.demo.content import Article, T, callout, heading, pages, paragraph

CSR = Article(
    key="article-csr",
    title=T(
        "RSE : ce que veut dire la responsabilité sociétale des entreprises",
        "CSR: what corporate social responsibility means",
        "RSC: qué significa la responsabilidad social corporativa",
        "ما معنى المسؤولية الاجتماعية للشركات؟",
    ),
    lead=T(
        "Une entreprise répond de ses comptes ; avec la RSE, elle répond aussi de ses effets sur les personnes et sur l’environnement.",
        "A company answers for its accounts; with CSR it also answers for its effects on people and on the environment.",
        "Una empresa responde de sus cuentas; con la RSC responde también de sus efectos en las personas y en el medio ambiente.",
        "تُسأل الشركة عن حساباتها، ومع المسؤولية الاجتماعية تُسأل أيضًا عن آثارها في الناس وفي البيئة.",
    ),
    date=datetime.date(2026, 5, 28),
    body=(
        paragraph(
            T(
                "<p>La RSE invite à regarder le métier même de l’entreprise, et non les seuls dons qu’elle fait à côté :</p><ul><li>les conditions de travail de ses salariés et de ses fournisseurs ;</li><li>l’énergie et les matières qu’elle consomme, les déchets qu’elle laisse ;</li><li>ses liens avec ses clients, ses voisins, les associations.</li></ul>",
                "<p>CSR looks at the company’s business itself, and not only at the gifts it makes on the side:</p><ul><li>the working conditions of its employees and of its suppliers;</li><li>the energy and materials it uses, the waste it leaves;</li><li>its ties with customers, neighbours and associations.</li></ul>",
                "<p>La RSC invita a examinar la propia actividad de la empresa, y no solo las donaciones que hace al margen:</p><ul><li>las condiciones de trabajo de su personal y de sus proveedores;</li><li>la energía y los materiales que consume, los residuos que deja;</li><li>sus vínculos con los clientes, los vecinos y las asociaciones.</li></ul>",
                "<p>تدعو المسؤولية الاجتماعية إلى النظر في نشاط الشركة نفسه، لا في التبرعات التي تقدمها على هامشه فحسب:</p><ul><li>ظروف عمل موظفيها ومورديها؛</li><li>ما تستهلكه من طاقة ومواد وما تخلّفه من نفايات؛</li><li>صلاتها بزبائنها وجيرانها وبالجمعيات.</li></ul>",
            )
        ),
        heading(
            T(
                "RSE et ESS : deux sigles à ne pas confondre",
                "CSR and SSE: two terms not to be confused",
                "RSC y ESS: dos siglas que no hay que confundir",
                "مصطلحان ينبغي ألا يختلطا",
            )
        ),
        paragraph(
            T(
                '<p>La RSE concerne la conduite de n’importe quelle entreprise. L’<a page="article-sse">économie sociale et solidaire</a> désigne des organisations dont l’utilité sociale est la raison d’être.</p>',
                '<p>CSR is about how any company behaves. The <a page="article-sse">social and solidarity economy</a> is made of organisations that exist to be useful to society.</p>',
                '<p>La RSC atañe a la conducta de cualquier empresa. La <a page="article-sse">economía social y solidaria</a> designa organizaciones cuya razón de ser es la utilidad social.</p>',
                '<p>تتعلق المسؤولية الاجتماعية بسلوك أي شركة كانت، أما <a page="article-sse">الاقتصاد الاجتماعي والتضامني</a> فيشمل منظمات وُجدت أصلًا لنفع المجتمع.</p>',
            )
        ),
        callout(
            T(
                "Chez Convergences",
                "At Convergences",
                "En Convergences",
                "في Convergences",
            ),
            T(
                '<p>Le groupe de travail <a page="group-north">Solidarité et durabilité dans les pays du Nord</a> aborde la RSE et la protection sociale, ainsi que les partenariats entre associations et entreprises. La RSE était aussi au programme du <a page="tunisia-2025">forum de Tunis</a> de juillet 2025, avec l’économie circulaire et l’ESS.</p>',
                '<p>The working group <a page="group-north">Solidarity and sustainability in Northern countries</a> deals with CSR and social protection, and with partnerships between associations and companies. CSR was also on the agenda of the <a page="tunisia-2025">forum in Tunis</a> of July 2025, with the circular economy and the SSE.</p>',
                '<p>El grupo de trabajo <a page="group-north">Solidaridad y sostenibilidad en los países del Norte</a> se ocupa de la RSC y la protección social, así como de las alianzas entre asociaciones y empresas. La RSC figuró también en el programa del <a page="tunisia-2025">foro de Túnez</a> de julio de 2025, junto con la economía circular y la ESS.</p>',
                '<p>تتناول مجموعة العمل <a page="group-north">التضامن والاستدامة في بلدان الشمال</a> المسؤولية الاجتماعية للشركات والحماية الاجتماعية، والشراكات بين الجمعيات والشركات. وكانت المسؤولية الاجتماعية أيضًا من محاور <a page="tunisia-2025">منتدى تونس</a> في يوليو 2025، إلى جانب الاقتصاد الدائري والاقتصاد الاجتماعي والتضامني.</p>',
            ),
        ),
        pages("tunisia-2025", "article-sse"),
    ),
    themes=("csr", "sse", "circular-economy"),
    goals=(8, 12, 17),
    groups=("group-north",),
    public=("fr", "en"),
    authors=("convergences",),
    related=("article-sse", "article-social-entrepreneurship", "tunisia-2025"),
)
