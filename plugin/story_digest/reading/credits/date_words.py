"""Words that say what a date is the date of, and prepositions before it, in languages other than English."""

from __future__ import annotations

_UPDATED_WORDS = (
    r"(?:zuletzt|letzte)\s+(?:aktualisiert|änderung|aktualisierung)|aktualisiert|geändert|mis(?:e)?\s+à\s+jour|modifié",
    r"actualizad[oa]|modificado|atualizad[oa]|aggiornat[oa]|aggiornamento|bijgewerkt|gewijzigd|actualizat|actualitzat",
    r"uppdaterad|opdateret|oppdatert|päivitetty|(?:ostatnia\s+)?aktualizacja|zaktualizowano|aktualizován[oé]|aktualizované",
    r"(?:son\s+)?güncelle(?:me|nme)(?:\s+tarihi)?|frissítve|ažurirano|posodobljeno|обновлено|оновлено|обновена",
    r"(?:τελευταία\s+)?ενημέρωση|ενημερώθηκε|更新(?:于|日期|時間|时间)?",
)
_PUBLISHED_WORDS = (
    r"veröffentlicht|erschienen|publiziert|erstellt|datum|publiée?|paru|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst",
    r"publicat|publicerad|publiceret|udgivet|publisert|julkaistu|opublikowan[oy]|data\s+publikacji|dodano|publikováno|vydáno",
    r"zverejnené|yayın(?:lanma)?(?:\s+tarihi)?|giriş(?:\s+tarihi)?|közzétéve|megjelent|objavljeno|опубликовано|опубліковано",
    r"публикувано|δημοσίευση|δημοσιεύθηκε|发布(?:于|日期|时间)?|發布(?:於|日期|時間)?",
)
UPDATED_ABROAD = "|".join(_UPDATED_WORDS)
PUBLISHED_ABROAD = "|".join(_PUBLISHED_WORDS)
TO_DATE = r"(?:on|at|am|vom|le|el|il|em|la|pe|op|den|dne|dnia)"
"""`on` before a date."""
