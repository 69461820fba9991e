import type { MailProbeTexts } from '../mail-probe.ts';

export const mailProbeTexts: MailProbeTexts = {
  fixes: {
    'other-port': 'Probeer poort {port} met {security}.',
    'other-security': 'Probeer {security} op dezelfde poort.',
    'no-encryption-wanted':
      'Neem genoegen met {security}. Zonder STARTTLS kan iedereen onderweg meelezen, ook het wachtwoord.',
    'log-in': 'Zet Anonieme aanmelding uit en meld u aan met gebruikersnaam en wachtwoord.',
    'log-in-not': 'Zet Anonieme aanmelding aan en verstuur zonder gebruikersnaam en wachtwoord.',
    'own-sender': 'Gebruik {from} als afzender: het adres waarmee u zich aanmeldt.',
    'certificate-name':
      'Gebruik {server} als server: die naam staat in het certificaat. Doe dit alleen als u de naam van uw provider herkent.',
    'allow-self-signed':
      'Sta het zelfondertekende certificaat toe. Alleen bij een eigen mailserver: iemand die zich daarvoor uitgeeft, valt dan niet meer op.',
    'provider-server': 'Gebruik {server} met poort {port} en {security}, zoals bekend van deze provider.',
    'sign-in': 'Meld u aan via Microsoft (OAuth2) in plaats van met een wachtwoord.',
  },
  securities: {
    none: 'Geen beveiliging',
    opportunistic: 'STARTTLS indien mogelijk',
    starttls: 'STARTTLS verplicht',
    tls: 'SSL/TLS',
  },
  leftOut: {
    lookup: 'niet nodig, het is een IP-adres',
    tls: 'de verbinding is niet versleuteld',
    login: 'zonder aanmelding',
  },
  certificate: '{subject}, uitgegeven door {issuer}, geldig van {from} tot en met {until} ({protocol})',
  ends: {
    accepted: 'De mailserver heeft het testbericht aangenomen.',
    checked: 'Alles is in orde. Er is geen bericht verstuurd.',
    failed: 'Het testbericht is niet aangenomen.',
  },
  remedies: {
    'network-unreachable': 'Controleer of het netwerk en het internet werken, en probeer het dan opnieuw.',
    'password-login-closed':
      'Kies bij Methode SMTP met OAuth2, of maak bij uw provider een app-wachtwoord aan en vul dat in.',
    'recipient-refused': 'Controleer het adres waar het testbericht heen moet, en de adressen bij CC en BCC.',
    'mailbox-full': 'Probeer het met een andere ontvanger. De instellingen zijn in orde.',
    'rate-limit':
      'Probeer het later opnieuw. Stel bij Verzendschema de limieten van uw provider in, of vraag om een plaats op de whitelist.',
    'message-too-large': 'Deze server neemt alleen heel kleine berichten aan: vraag uw provider waarom.',
    greylisting:
      'Probeer het over een paar minuten opnieuw. De instellingen zijn in orde; bij facturen gaat dit vanzelf.',
    'server-busy': 'Probeer het over een paar minuten opnieuw. Blijft het zo, bel dan uw provider.',
    'server-closing': 'Probeer het over een paar minuten opnieuw. Blijft het zo, bel dan uw provider.',
    stopped: 'Start de test opnieuw wanneer u verder wilt.',
  },
  cause: 'Oorzaak',
  remedy: 'Oplossing',
  tries: 'Om te proberen',
};
