import type { PreviewTexts } from '../previews.ts';

export const previewTexts: PreviewTexts = {
  textTitle: 'Tekst',
  textHelp: [
    'De factuur als tekst: dezelfde woorden en bedragen als de PDF, in de taal van de klant. Met de pijlen en de bladzijdetoetsen gaat u erdoorheen.',
    'Staan er meer facturen klaar, dan gaat u met ← en → van de ene naar de andere.',
  ],
  invoice: 'Factuur {number}',
  draft: 'Factuur in aanmaak',
  place: '{at} van {total}',
  mailTitle: 'E-mail',
  keptTitle: 'Verzonden e-mail',
  mailHelp: [
    'De e-mail bij een factuur: afzender, ontvangers, tekst en bijlagen. Vóór het verzenden is het de e-mail zoals die nu zou gaan; er gaat niets weg door hier te kijken.',
    'Van wat verzonden is, ziet u het bericht zoals het bewaard is toen het wegging.',
  ],
  asItWillGo: 'Zo zou de e-mail nu gaan',
  asItWent: 'Verzonden op {when}',
  maybeWent: 'Misschien verzonden; dit is het bericht dat de server kreeg aangeboden',
  touched: 'Let op: dit bestand is gewijzigd nadat het in het archief werd gezet.',
  headers: {
    from: 'Van',
    to: 'Aan',
    cc: 'CC',
    bcc: 'BCC',
    replyTo: 'Antwoord aan',
    subject: 'Onderwerp',
    date: 'Datum',
    meantFor: 'Bedoeld voor',
    attachments: 'Bijlagen',
  },
  attachment: '{name} ({size} kB)',
  noAttachments: 'geen',
  nameless: 'zonder naam',
  missing: {
    'no-sender': 'Er is geen afzender ingevuld: zo gaat de e-mail niet. Vul hem in bij Opties, Internetverbinding.',
    'no-central-address':
      'Het centrale factuuradres van TopBakkers heeft geen e-mailadres: zo kan de e-mail niet weg. Vul het in bij Opties, Factuurgegevens.',
    'no-address':
      'Bij de debiteur staat geen e-mailadres: zo gaat de e-mail niet. Vul het in bij de debiteur, rubriek Factuur.',
    'mail-disabled':
      'E-mail verzenden staat uit voor deze administratie: zo gaat de e-mail niet. Zet het aan bij Opties.',
  },
  onPaper:
    'Deze debiteur krijgt zijn facturen op papier; deze e-mail gaat alleen als u daar bij het verzenden voor kiest.',
  draftMail: 'De factuur is nog in aanmaak. Het nummer komt erop als u haar definitief maakt.',
  internalQuestion: 'Interne exemplaren van {count} facturen: waarheen?',
  internalQuestionOne: 'Intern exemplaar van deze factuur: waarheen?',
  onScreen: 'Scherm',
  onPrinter: 'Printer',
  letters: { cancel: 'a', screen: 's', printer: 'p' },
  printing: 'Afdrukken: {done} van {total}. Met Esc stopt u na deze factuur.',
  printed: '{count} afgedrukt.',
  printedSome: '{count} van {total} afgedrukt.',
  notPrinted: '{count} niet afgedrukt:',
  stopped: 'Gestopt op uw verzoek; {count} niet meer afgedrukt.',
  failure: '{invoice}: {cause}',
  more: '… en nog {count}.',
};
