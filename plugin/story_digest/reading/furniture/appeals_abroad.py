"""What pages ask of their readers in other languages than English: to subscribe, to follow, to read on."""

from __future__ import annotations

from story_digest.reading.furniture.shape import Shape, shape

_OFFER = r"(?:newsletter|bolet[ií]n|infolettre|lettre\ d['’]information|nieuwsbrief|nyhedsbrev|nyhetsbrev|biuletyn|e-?mails?|correo|posteingang|postfach|bo[iî]te\ mail|casella|whats\s?app|telegram|app|google\ news)"
"""What a reader is to receive, or where."""

APPEALS_ABROAD: tuple[Shape, ...] = (
    shape(
        "subscription or newsletter",
        r"[^\w\"“„«]{0,3}(?:(?:jetzt|hier|gratis)\ (?:abonnieren|anmelden|bestellen|testen|weiterlesen)|zum\ newsletter|je\ m['’]abonne|s['’]abonner|abonnez-vous|inscrivez-vous|suscr[ií]b[ae](?:te|se)|reg[ií]stra?te|iscriviti|abbonati|assine(?:\ já|\ agora)?|inscreva-se|cadastre-se|abonneer\ (?:je|u)|word\ abonnee|prenumerera|tegn\ abonnement|bli\ abonnent|zaprenumeruj|zapisz\ się|abone\ ol(?:un)?|подпишитесь|подписаться|εγγραφείτε)\b[^.!?]{0,60}[.!]?",
        "Jetzt abonnieren",
        "Je m'abonne",
        "Suscríbete para seguir leyendo",
        "Abonnez-vous à partir de 1 €",
    ),
    shape(
        "subscription or newsletter",
        rf"[^\w\"“„«]{{0,3}}(?:abonnieren\ sie|melden\ sie\ sich|bestellen\ sie|erhalten\ sie|folgen\ sie|abonnez-vous|inscrivez-vous|recevez|suivez|recib[ae]|sigue|s[ií]guenos|ap[úu]nt[ae](?:te|se)|suscr[ií]b[ae](?:te|se)|ricevi|iscriviti|segui(?:ci)?|receba|siga|inscreva-se|ontvang|volg|schrijf\ (?:je|u)\ in|meld\ je\ aan|anmäl\ dig|följ|tilmeld\ dig|følg|meld\ deg|otrzymuj|zapisz\ się)\b(?=.{{0,160}}\b{_OFFER}\b).{{3,200}}",
        "Recibe el boletín de Cultura cada viernes en tu correo",
        "Melden Sie sich für unseren Newsletter an!",
        "Recevez chaque matin notre lettre d'information",
        "Receba as notícias da cidade pelo WhatsApp.",
    ),
    shape(
        "subscription or newsletter",
        rf"\W{{0,3}}(?:puede[sn]?|si\ (?:quiere|desea)s?|sie\ können|du\ kannst|wollen\ sie|vous\ pouvez|pour\ suivre|puoi|se\ vuoi|você\ pode|(?:je|u)\ kunt|wil\ (?:je|u))\b(?=.{{0,160}}\b(?:recibir|seguir|apuntarte|recevoir|suivre|abonnieren|folgen|ricevere|seguire|receber|ontvangen|volgen)\b)(?=.{{0,160}}\b(?:nuestr[ao]|notre|nos|unser(?:e[nms]?)?|nostr[ao]|noss[ao]|onze|su|tu)\ (?:[\w-]+\ )?{_OFFER}\b)[^“”\"]{{10,240}}",
        "Puedes seguir a Cultura en Facebook, o apuntarte aquí para recibir nuestra newsletter semanal",
    ),
    shape(
        "related articles",
        r"\W{0,3}(?:veja|assista|confira|leia|vea|lea|vedi|guarda|leggi|voir|regardez|lire|sehen\ sie|lesen\ sie|lees|bekijk|zobacz|czytaj)\b[^.!?\"“”]{0,40}\b(?:mais|más|aussi|auch|mehr|anche|più|também|también|ook|meer|też|także|więcej)\b[^.!?\"“”]{0,60}",
        "Veja os vídeos mais assistidos",
        "Leggi anche: il ponte riapre",
    ),
    shape(
        "related articles",
        r"\W{0,3}(?:(?:las?|los|le|les|as|os|i|die|de|het)\ )?(?:m[áa]s\ (?:le[ií]d[oa]s?|vist[oa]s?|noticias|informaci[óo]n)|mais\ (?:lidas?|vistas?|not[ií]cias)|plus\ (?:lus?|vus?|d['’]infos?)|pi[ùu]\ lett[ie]|meistgelesen(?:e[nr]?)?|meest\ gelezen|najczęściej\ czytane|mest\ (?:lest|læst|lästa))(?:\s\w+){0,3}\W{0,3}",
        "Más información",
        "Les plus lus",
        "Meistgelesen",
    ),
)
