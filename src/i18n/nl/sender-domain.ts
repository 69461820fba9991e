import type { SenderDomainTexts } from '../sender-domain.ts';

export const senderDomainTexts: SenderDomainTexts = {
  title: 'Domein van de afzender: {domain}',
  offline:
    'De naamservers geven geen antwoord, dus er is niets nagekeken. Er is geen netwerk, of een firewall houdt de vragen (poort 53) tegen. Probeer het later opnieuw.',
  noDomain: 'Het domein {domain} bestaat niet. Controleer of de afzender goed geschreven is.',
  providersOwn: 'Dit domein is van {provider}; u hoeft er niets aan te doen.',
  providersOwnElsewhere:
    'Dit domein is van {provider}, en daar kunt u niets aan veranderen. Verstuur via de mailserver van {provider}, of neem een afzender in uw eigen domein.',
  noRecord: 'SPF: er is geen record.',
  record: 'SPF: {record}',
  records: 'SPF: er zijn {count} records. Er mag er maar een zijn; zo tellen ze geen van alle.',
  recordUnknown: 'SPF: het record is nu niet op te vragen.',
  byProvider: 'De mail vertrekt via {provider}. Nagekeken zijn de adressen die {provider} zelf opgeeft.',
  byServer: 'De mail vertrekt via {server}: {addresses}.',
  unknownOutgoing: {
    'no-server': 'Er is geen mailserver ingevuld, dus waarvandaan de mail vertrekt is niet na te gaan.',
    private:
      'De mailserver {server} staat in uw eigen netwerk. Ontvangers zien een ander adres; vraag uw netwerkbeheerder welk, en laat dat in het SPF-record zetten.',
    'not-found': 'De naam van de mailserver {server} is niet bekend. Controleer hoe die geschreven is.',
    'no-answer': 'De adressen van de mailserver {server} zijn nu niet op te vragen. Probeer het later opnieuw.',
  },
  results: {
    pass: 'De mailserver mag voor dit domein versturen.',
    none: 'Zonder SPF-record kan een ontvanger niet nagaan of de mailserver mag versturen. E-mail komt dan eerder bij de spam.',
    temperror: 'Of de mailserver mag versturen, is nu niet na te gaan. Probeer het later opnieuw.',
    neutral: 'Het record zegt niet of de mailserver mag versturen. E-mail komt dan eerder bij de spam.',
    softfail: 'De mailserver staat niet in het record. Ontvangers zetten uw e-mail bij de spam.',
    permerror:
      'Het record klopt niet, en geldt daardoor niet. Ontvangers weigeren uw e-mail of zetten die bij de spam.',
    fail: 'De mailserver mag volgens het record niet voor dit domein versturen. Ontvangers weigeren uw e-mail.',
  },
  only: 'Dat geldt voor {addresses}; de andere adressen mogen wel versturen.',
  orderNow: {
    pass: 'OrderNow ({address}) mag voor dit domein versturen.',
    none: 'Ook voor OrderNow ({address}) is er geen record.',
    temperror: 'Of OrderNow ({address}) mag versturen, is nu niet na te gaan.',
    neutral: 'Het record zegt niet of OrderNow ({address}) mag versturen.',
    softfail: 'OrderNow ({address}) staat niet in het record.',
    permerror: 'Ook voor OrderNow ({address}) geldt het record niet.',
    fail: 'OrderNow ({address}) mag volgens het record niet versturen.',
  },
  troubles: {
    'two-records': 'Bij {subject} staat meer dan een SPF-record.',
    'no-record': 'Het record verwijst naar {subject}, en daar staat geen SPF-record.',
    'too-many-lookups': 'Het record vraagt meer dan tien keer iets aan de naamservers.',
    'too-many-empty': 'Het record vraagt meer dan twee keer naar een naam die niet bestaat.',
    syntax: 'In het record staat iets wat er niet in mag: {subject}.',
    'no-answer': 'De naamservers gaven geen antwoord.',
  },
  fault: 'Voor e-mail van andere servers is het record stuk. {trouble}',
  publishNew: 'Zet dit als TXT-record bij de beheerder van uw domein, onder de naam {name}:',
  publishChanged: 'Zet dit als TXT-record bij de beheerder van uw domein, in plaats van het SPF-record dat er staat:',
  publishMerged:
    'Zet dit als TXT-record bij de beheerder van uw domein, in plaats van alle {count} SPF-records die er staan:',
  dropped: 'Uit het oude record is dit weggelaten of verbeterd, omdat het niet werkt: {terms}',
  long: 'Dit is langer dan {count} tekens: verdeel het over meer teksten tussen aanhalingstekens binnen hetzelfde record.',
  lineFault:
    'Hiermee komt uw mail goed aan, maar voor andere servers blijft het record stuk. {trouble} Laat de beheerder weghalen wat niet meer nodig is.',
  othersToo:
    'Versturen ook andere servers e-mail voor dit domein (website, nieuwsbrief)? Laat de beheerder die erbij zetten.',
  mayDiffer:
    'Verstuurt de provider vanaf andere adressen dan die van {server}? Vraag welke "include" dan in het record hoort.',
  delay: 'Na een wijziging kan het een dag duren voordat iedereen die ziet.',
  noLine: 'Laat de beheerder van uw domein het SPF-record nakijken; met een toevoeging alleen komt het niet goed.',
  dmarc: {
    none: 'DMARC: {domain} vraagt ontvangers niets te weigeren.',
    quarantine: 'DMARC: {domain} vraagt ontvangers e-mail die niet klopt bij de spam te zetten.',
    reject: 'DMARC: {domain} vraagt ontvangers e-mail die niet klopt te weigeren.',
    absent: 'DMARC: geen record bij _dmarc.{domain}. Grote ontvangers vragen er een; "v=DMARC1; p=none" is een begin.',
    several: 'DMARC: er staat meer dan een record, en zo tellen ze geen van alle.',
    'no-answer': 'DMARC: nu niet op te vragen.',
  },
  dkim: {
    found: 'DKIM: gevonden ({selectors}). Of uw provider er ook mee ondertekent, ziet u aan een ontvangen testbericht.',
    'not-found':
      'DKIM: niet gevonden onder de gebruikelijke namen. Het kan onder een andere naam staan; vraag het uw provider.',
    'no-answer': 'DKIM: nu niet op te vragen.',
  },
};
