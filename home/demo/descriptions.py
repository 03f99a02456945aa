"""What some of the demo's covers show, in words; the others are decorative.

One is yet to be described in two languages, as the report of links and images says.
"""

from home.demo.content import T

DESCRIPTIONS = {
    "home": T(
        "Des points bleus, verts et orange, de plus en plus petits vers le bas.",
        "Blue, green and orange dots that become smaller towards the bottom.",
        "Puntos azules, verdes y naranjas, cada vez más pequeños hacia abajo.",
        "نقاط زرقاء وخضراء وبرتقالية تصغر كلما اتجهت إلى الأسفل.",
    ),
    "article-sdgs": T(
        "Un soleil orange au-dessus de collines de plusieurs couleurs.",
        "An orange sun above hills of several colours.",
        "Un sol naranja sobre colinas de varios colores.",
        "شمس برتقالية فوق تلال متعددة الألوان.",
    ),
    "article-tunisia-forums": T(
        "Des cercles concentriques verts, rouges et bleus sur fond clair.",
        "Concentric circles in green, red and blue on a light ground.",
    ),
}
