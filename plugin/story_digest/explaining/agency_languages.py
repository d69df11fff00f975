"""Agencies whose wire is written in another language than English, and which relay others in translation."""

from __future__ import annotations

HOME_LANGUAGE: dict[str, str] = {
    "Agerpres": "ro",
    "AGI": "it",
    "ANSA": "it",
    "ANP": "nl",
    "APA": "de",
    "Belga": "fr",
    "BTA": "bg",
    "CTK": "cs",
    "ČTK": "cs",
    "Europa Press": "es",
    "HINA": "hr",
    "LETA": "lv",
    "Lusa": "pt",
    "MTI": "hu",
    "NTB": "no",
    "PAP": "pl",
    "Ritzau": "da",
    "SITA": "sk",
    "STA": "sl",
    "STT": "fi",
    "TASR": "sk",
    "Tanjug": "sr",
    "Télam": "es",
    "TT": "sv",
    "Ukrinform": "uk",
}
"""Agency by its short name → language (ISO 639-1) of its main wire. The large agencies that write English wires of their
own (AFP, dpa, EFE, TASS, Xinhua, Kyodo, Anadolu) are left out: they prove nothing."""
