"""Words that carry grammar or reporting, not the matter: they count little when sentences are compared."""

from __future__ import annotations

GRAMMAR = """
a an the and or but nor so yet if then than that this these those there here it its he she they them his her hers their
him i you we us our your me my mine who whom whose which what when where why how is are was were be been being am do
does did done has have had having will would shall should can could may might must of in on at by for with from to into
onto over under about as after before between through during against among within without out up down off not no also
only just very more most some any all each both either neither one other another such own same too
"""

REPORTING = """
said says say saying told tell tells according reported reports report mr mrs ms
"""

FUNCTION_WORDS: frozenset[str] = frozenset(GRAMMAR.split()) | frozenset(REPORTING.split())
