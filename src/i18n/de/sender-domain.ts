import type { SenderDomainTexts } from '../sender-domain.ts';

export const senderDomainTexts: SenderDomainTexts = {
  title: 'Domain des Absenders: {domain}',
  offline:
    'Die Nameserver antworten nicht, geprüft wurde daher nichts. Es gibt keine Netzverbindung, oder eine Firewall hält die Anfragen (Port 53) zurück. Versuchen Sie es später noch einmal.',
  noDomain: 'Die Domain {domain} gibt es nicht. Prüfen Sie die Schreibweise des Absenders.',
  providersOwn: 'Diese Domain gehört {provider}; Sie müssen nichts daran tun.',
  providersOwnElsewhere:
    'Diese Domain gehört {provider}, daran können Sie nichts ändern. Versenden Sie über den Mailserver von {provider}, oder nehmen Sie einen Absender in Ihrer eigenen Domain.',
  noRecord: 'SPF: kein Eintrag vorhanden.',
  record: 'SPF: {record}',
  records: 'SPF: {count} Einträge vorhanden. Erlaubt ist nur einer; so gilt keiner davon.',
  recordUnknown: 'SPF: Der Eintrag lässt sich gerade nicht abfragen.',
  byProvider: 'Die E-Mails gehen über {provider} hinaus. Geprüft wurden die Adressen, die {provider} selbst angibt.',
  byServer: 'Die E-Mails gehen über {server} hinaus: {addresses}.',
  unknownOutgoing: {
    'no-server': 'Es ist kein Mailserver angegeben; von wo die E-Mails kommen, lässt sich nicht feststellen.',
    private:
      'Der Mailserver {server} steht in Ihrem eigenen Netz. Empfänger sehen eine andere Adresse; fragen Sie Ihren Netzbetreuer, welche, und lassen Sie diese in den SPF-Eintrag setzen.',
    'not-found': 'Der Name des Mailservers {server} ist nicht bekannt. Prüfen Sie die Schreibweise.',
    'no-answer':
      'Die Adressen des Mailservers {server} lassen sich gerade nicht abfragen. Versuchen Sie es später noch einmal.',
  },
  results: {
    pass: 'Der Mailserver darf für diese Domain versenden.',
    none: 'Ohne SPF-Eintrag kann ein Empfänger nicht prüfen, ob der Mailserver versenden darf. E-Mails landen dann eher im Spam.',
    temperror: 'Ob der Mailserver versenden darf, lässt sich gerade nicht prüfen. Versuchen Sie es später noch einmal.',
    neutral: 'Der Eintrag sagt nicht, ob der Mailserver versenden darf. E-Mails landen dann eher im Spam.',
    softfail: 'Der Mailserver steht nicht im Eintrag. Empfänger legen Ihre E-Mails in den Spam.',
    permerror:
      'Der Eintrag ist fehlerhaft und gilt deshalb nicht. Empfänger lehnen Ihre E-Mails ab oder legen sie in den Spam.',
    fail: 'Der Mailserver darf laut Eintrag nicht für diese Domain versenden. Empfänger lehnen Ihre E-Mails ab.',
  },
  only: 'Das gilt für {addresses}; die anderen Adressen dürfen versenden.',
  orderNow: {
    pass: 'OrderNow ({address}) darf für diese Domain versenden.',
    none: 'Auch für OrderNow ({address}) gibt es keinen Eintrag.',
    temperror: 'Ob OrderNow ({address}) versenden darf, lässt sich gerade nicht prüfen.',
    neutral: 'Der Eintrag sagt nicht, ob OrderNow ({address}) versenden darf.',
    softfail: 'OrderNow ({address}) steht nicht im Eintrag.',
    permerror: 'Auch für OrderNow ({address}) gilt der Eintrag nicht.',
    fail: 'OrderNow ({address}) darf laut Eintrag nicht versenden.',
  },
  troubles: {
    'two-records': 'Bei {subject} steht mehr als ein SPF-Eintrag.',
    'no-record': 'Der Eintrag verweist auf {subject}, und dort steht kein SPF-Eintrag.',
    'too-many-lookups': 'Der Eintrag fragt mehr als zehnmal bei den Nameservern nach.',
    'too-many-empty': 'Der Eintrag fragt mehr als zweimal nach einem Namen, den es nicht gibt.',
    syntax: 'Im Eintrag steht etwas Unzulässiges: {subject}.',
    'no-answer': 'Die Nameserver haben nicht geantwortet.',
  },
  fault: 'Für E-Mails von anderen Servern ist der Eintrag fehlerhaft. {trouble}',
  publishNew: 'Lassen Sie dies beim Verwalter Ihrer Domain als TXT-Eintrag setzen, unter dem Namen {name}:',
  publishChanged:
    'Lassen Sie dies beim Verwalter Ihrer Domain als TXT-Eintrag setzen, anstelle des SPF-Eintrags, der dort steht:',
  publishMerged:
    'Lassen Sie dies beim Verwalter Ihrer Domain als TXT-Eintrag setzen, anstelle aller {count} SPF-Einträge, die dort stehen:',
  dropped: 'Aus dem alten Eintrag wurde dies weggelassen oder verbessert, weil es nicht wirkt: {terms}',
  long: 'Dies ist länger als {count} Zeichen: Verteilen Sie es auf mehrere Texte in Anführungszeichen im selben Eintrag.',
  lineFault:
    'Damit kommen Ihre E-Mails gut an, für andere Server bleibt der Eintrag fehlerhaft. {trouble} Lassen Sie entfernen, was niemand mehr braucht.',
  othersToo: 'Versenden auch andere Server für diese Domain (Website, Newsletter)? Lassen Sie sie ergänzen.',
  mayDiffer:
    'Versendet der Anbieter von anderen Adressen als denen von {server}? Fragen Sie ihn, welches "include" dann in den Eintrag gehört.',
  delay: 'Nach einer Änderung kann es einen Tag dauern, bis alle sie sehen.',
  noLine: 'Lassen Sie den SPF-Eintrag beim Verwalter Ihrer Domain prüfen; eine Ergänzung allein reicht hier nicht.',
  dmarc: {
    none: 'DMARC: {domain} verlangt von Empfängern keine Ablehnung.',
    quarantine: 'DMARC: {domain} bittet Empfänger, fehlerhafte E-Mails in den Spam zu legen.',
    reject: 'DMARC: {domain} bittet Empfänger, fehlerhafte E-Mails abzulehnen.',
    absent:
      'DMARC: kein Eintrag bei _dmarc.{domain}. Große Empfänger verlangen einen; "v=DMARC1; p=none" genügt zum Anfang.',
    several: 'DMARC: Es steht mehr als ein Eintrag dort, so gilt keiner davon.',
    'no-answer': 'DMARC: lässt sich gerade nicht abfragen.',
  },
  dkim: {
    found: 'DKIM: gefunden ({selectors}). Ob Ihr Anbieter damit auch signiert, zeigt eine empfangene Testnachricht.',
    'not-found':
      'DKIM: unter den üblichen Namen nicht gefunden. Der Schlüssel kann anders heißen; fragen Sie Ihren Anbieter.',
    'no-answer': 'DKIM: lässt sich gerade nicht abfragen.',
  },
};
