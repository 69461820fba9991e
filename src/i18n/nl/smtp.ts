import type { SmtpTexts } from '../smtp.ts';

export const smtpTexts: SmtpTexts = {
  causes: {
    'unknown-host': {
      cause: 'De naam van de mailserver is niet gevonden.',
      remedy: 'Controleer de spelling bij Server en of deze computer internet heeft. Uw provider weet de juiste naam.',
    },
    'connection-refused': {
      cause: 'De mailserver laat op deze poort geen verbinding toe.',
      remedy: 'Controleer Server en Poort. Gebruikelijk zijn 587 (STARTTLS), 465 (SSL/TLS) en 25.',
    },
    'network-unreachable': {
      cause: 'De mailserver is vanaf deze computer niet te bereiken.',
      remedy: 'Controleer of het netwerk en het internet werken. Daarna wordt vanzelf opnieuw verstuurd.',
    },
    timeout: {
      cause: 'De mailserver gaf niet op tijd antwoord.',
      remedy:
        'Controleer Server en Poort. Klopt alles, vraag dan uw systeembeheerder of de firewall of beveiligingssoftware uitgaande mail op deze poort doorlaat.',
    },
    'tls-wrong-port': {
      cause: 'Beveiliging en poort passen niet bij elkaar.',
      remedy: 'Kies SSL/TLS bij poort 465, of STARTTLS bij poort 587 of 25.',
    },
    'tls-not-offered': {
      cause: 'De mailserver biedt op deze poort geen STARTTLS aan.',
      remedy: 'Probeer poort 587, of kies SSL/TLS met poort 465. Vraag het uw provider als beide niet werken.',
    },
    'tls-failed': {
      cause: 'De beveiligde verbinding met de mailserver kwam niet tot stand.',
      remedy:
        'Controleer Poort en Beveiliging. Is de mailserver oud, laat de beheerder hem dan bijwerken (TLS 1.2 of hoger).',
    },
    'encryption-required': {
      cause: 'De mailserver wil alleen een beveiligde verbinding.',
      remedy: 'Kies bij Beveiliging STARTTLS verplicht (poort 587) of SSL/TLS (poort 465).',
    },
    'certificate-expired': {
      cause: 'Het certificaat van de mailserver is niet geldig op deze datum.',
      remedy:
        'Controleer datum en tijd van deze computer. Kloppen die, laat de beheerder van de mailserver dan het certificaat vernieuwen.',
    },
    'certificate-self-signed': {
      cause: 'De mailserver heeft een zelfondertekend certificaat.',
      remedy:
        'Is het uw eigen mailserver, zet dan Zelfondertekend certificaat toestaan aan. Bij een provider: niet doen, en de provider bellen.',
    },
    'certificate-wrong-name': {
      cause: 'Het certificaat staat op een andere naam dan die van de mailserver.',
      remedy: 'Vul bij Server precies de naam in die uw provider opgeeft, geen IP-adres en geen eigen domeinnaam.',
    },
    'certificate-other': {
      cause: 'Het certificaat van de mailserver is niet te vertrouwen.',
      remedy:
        'Controleer de naam bij Server. Klopt die, vraag de beheerder van de mailserver dan naar het certificaat.',
    },
    'login-refused': {
      cause: 'De mailserver weigert de gebruikersnaam of het wachtwoord.',
      remedy:
        'Controleer beide. Vaak is de gebruikersnaam het volledige e-mailadres, en geldt een eigen wachtwoord voor e-mail.',
    },
    'login-required': {
      cause: 'De mailserver wil dat u zich aanmeldt.',
      remedy: 'Zet Anonieme aanmelding uit en vul Gebruikersnaam en Wachtwoord in.',
    },
    'login-not-offered': {
      cause: 'De mailserver biedt op deze verbinding geen aanmelding aan die bij de Methode past.',
      remedy:
        'Kies bij Beveiliging STARTTLS of SSL/TLS. Hoeft u zich bij deze server niet aan te melden, zet dan Anonieme aanmelding aan.',
    },
    'password-login-closed': {
      cause: 'Uw provider laat aanmelden met het gewone wachtwoord niet meer toe.',
      remedy:
        'Maak bij uw provider een app-wachtwoord aan en vul dat in. Bij Microsoft 365: kies de Methode SMTP met OAuth2.',
    },
    'token-refused': {
      cause: 'De mailserver neemt de aanmelding bij uw provider niet aan voor deze postbus.',
      remedy:
        'Meld u opnieuw aan bij Internetverbinding, met de postbus die bij Gebruikersnaam staat. Blijft het zo, laat de beheerder dan SMTP-verificatie voor deze postbus aanzetten.',
    },
    'sender-not-allowed': {
      cause: 'De mailserver staat dit afzenderadres niet toe.',
      remedy:
        'Vul bij Afzender een adres in dat bij deze provider bekend is, meestal het adres waarmee u zich aanmeldt. Uw eigen domein moet bij de provider zijn aangemeld.',
    },
    'relay-denied': {
      cause: 'De mailserver stuurt uw mail niet door naar andere domeinen.',
      remedy:
        'Meld u aan met gebruikersnaam en wachtwoord, of gebruik de mailserver van uw eigen internetprovider. Bij een eigen mailserver: laat deze computer daar toe.',
    },
    'recipient-refused': {
      cause: 'De mailserver weigert het adres van de ontvanger.',
      remedy: 'Controleer het e-mailadres bij de debiteur en vraag het zo nodig na.',
    },
    'mailbox-full': {
      cause: 'De postbus van de ontvanger is vol.',
      remedy: 'Bel de ontvanger, of stuur de factuur naar een ander adres of op papier.',
    },
    'rate-limit': {
      cause: 'U hebt bij deze provider het maximum aan berichten bereikt.',
      remedy:
        'De rest gaat later vanzelf. Stel bij Verzendschema de limieten van uw provider in, of vraag om een plaats op de whitelist.',
    },
    'message-too-large': {
      cause: 'Het bericht is te groot voor de mailserver.',
      remedy: 'Stuur de facturen apart in plaats van gebundeld, of gebruik een kleiner logo.',
    },
    greylisting: {
      cause: 'De mailserver vraagt om het bericht straks nog eens aan te bieden.',
      remedy: 'Dat gebeurt vanzelf; u hoeft niets te doen.',
    },
    'server-busy': {
      cause: 'De mailserver kan het bericht nu niet aannemen.',
      remedy: 'Het wordt straks vanzelf opnieuw geprobeerd. Blijft het zo, bel dan uw provider.',
    },
    'server-closing': {
      cause: 'De mailserver heeft de verbinding beëindigd.',
      remedy:
        'Er wordt straks vanzelf opnieuw verstuurd. Gebeurt dit vaak, verstuur dan met een pauze tussen de berichten.',
    },
    'lost-connection': {
      cause: 'De verbinding met de mailserver is verbroken.',
      remedy: 'Controleer het internet en, bij een nieuwe instelling, Poort en Beveiliging.',
    },
    'unexpected-answer': {
      cause: 'Het antwoord van de server is niet te begrijpen.',
      remedy: 'Controleer Server en Poort: waarschijnlijk is dit geen server voor uitgaande mail.',
    },
    refused: {
      cause: 'De mailserver heeft geweigerd.',
      remedy: 'Lees wat de server zegt en vraag het zo nodig aan uw provider of aan de ontvanger.',
    },
    'sendmail-failed': {
      cause: 'Het mailprogramma van deze computer (sendmail) heeft het bericht niet aangenomen.',
      remedy: 'Vraag uw systeembeheerder of sendmail is geïnstalleerd en ingesteld.',
    },
    'folder-not-writable': {
      cause: 'In de map voor berichten kan niet worden geschreven.',
      remedy: 'Controleer of de map bestaat, of u er mag schrijven en of de schijf niet vol is.',
    },
    stopped: {
      cause: 'Het versturen is gestopt.',
      remedy: 'Start het versturen opnieuw wanneer u verder wilt.',
    },
    interrupted: {
      cause: 'Het programma is tijdens het versturen afgebroken.',
      remedy: 'Vraag de ontvanger of het bericht er is, en verstuur het alleen opnieuw als dat niet zo is.',
    },
  },
  phases: {
    lookup: 'Naam van de server opzoeken',
    connect: 'Verbinding maken',
    greeting: 'Begroeting door de server',
    ehlo: 'Kennismaking (EHLO)',
    tls: 'Beveiliging en certificaat',
    login: 'Aanmelden',
    'mail-from': 'Afzender opgeven',
    'rcpt-to': 'Ontvanger opgeven',
    data: 'Bericht versturen',
    end: 'Aanneming door de server',
  },
  uncertain: {
    cause: 'Het is niet zeker of de mailserver dit bericht heeft aangenomen.',
    remedy: 'Vraag de ontvanger of het bericht er is, en verstuur het alleen opnieuw als dat niet zo is.',
  },
  redirected: 'Omgeleide post. Eigenlijk bestemd voor: {to}',
};
