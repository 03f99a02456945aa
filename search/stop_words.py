"""Words too common to be searched for, unless a query has no others.

They are indexed all the same: a page may be called "Who we are".
Written as a reader writes them; ``search.analysis`` folds them like any word.
"""

FR = """
a afin ai ainsi alors au aucun aussi autre aux avec avoir c ce cela celle celui ces
cet cette ceux chez comme comment d dans de depuis des donc dont du elle elles en
entre es est et etc été être eu eux fait il ils j je l la le les leur leurs lors lui m
ma mais me mes moi mon même n ne ni nos notre nous on ont ou où par pas plus pour
pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont
sous sur t ta te tes toi ton tous tout toute toutes tu un une vers vos votre vous y à
"""

EN = """
a about after all am an and any are as at be because been before being between both
but by can could d did do does doing during each few for from further had has have
having he her here hers him his how i if in into is it its just ll m me more most my
no nor not now of off on once only or other our out over own re s same she should so
some such t than that the their them then there these they this those through to too
under until up ve very was we were what when where which while who whom why will with
would you your
"""

ES = """
a al algo algunas algunos ante antes así aunque cada como con cual cuales cuando de
del desde donde dos e el ella ellas ellos en entre era es esa esas ese eso esos esta
estas este esto estos está están fue ha han hasta hay la las le les lo los me mi mis
mucho muy más ni no nos nosotros nuestra nuestras nuestro nuestros o os otra otras
otro otros para pero por porque que quien quienes qué se sea ser si sin sobre son su
sus sí también te tiene todo todos tu tus u un una uno unos y ya yo él
"""

AR = """
في من إلى على عن مع هذا هذه ذلك تلك هؤلاء الذي التي الذين اللذين ما ماذا لماذا متى
أين كيف كم هل لا لم لن ليس ليست إن أن إذا إذ أو أم بل ثم و ف ب ك ل قد كل كان كانت
يكون تكون هو هي هم هن نحن أنا أنت أنتم بين بعد قبل عند منذ حتى حول ضد غير سوى لكن
لأن كما كذلك أيضا أي بعض جميع خلال دون فوق تحت حيث به بها فيه فيها منه منها عليه
عليها له لها لهم إليه إليها وهو وهي ومن وفي وعلى
"""

STOP_WORDS = {"fr": FR, "en": EN, "es": ES, "ar": AR}

# Words of questions, which say nothing of what is asked: "How can one make …". They are
# passed over in questions only.
ASKING = {
    "fr": """
    faire fait font faut falloir peut peuvent peux pouvoir doit doivent devoir sait
    savoir veut veulent vouloir va vont sert servent
    """,
    "en": """
    may might must shall let make makes made making get gets got getting go goes know
    tell want wants happen happens
    """,
    "es": """
    hacer hace hacen puede pueden puedo poder debe deben deber saber sabe sé quiero
    quiere va van sirve sirven hacerlo
    """,
    "ar": """
    يمكن يمكنني يجوز يجب ينبغي نفعل أفعل يتم تتم أستطيع نستطيع أريد نريد أعرف نعرف
    """,
}
