import type { OptionFieldTexts } from '../option-fields.ts';

export const optionFieldTexts: OptionFieldTexts = {
  fields: {
    'company.name': { label: 'Name', help: 'The name by which customers know you.' },
    'company.legalName': {
      label: 'Legal name',
      help: 'The name in the trade register, such as Bakkerij De Korenaar B.V. Empty when it is the same.',
    },
    'company.address': { label: 'Address', help: 'Street and number.' },
    'company.postcode': { label: 'Postcode', help: 'The postcode, such as 1234 AB.' },
    'company.city': { label: 'City', help: 'Where the company is established.' },
    'company.country': {
      label: 'Country',
      help: 'The country in two letters: NL, DE or BE. VAT rates and holidays are those of this country.',
    },
    'company.kvk': {
      label: 'Register number',
      help: 'The number in the trade register: KvK in the Netherlands, where every invoice must show it, HRB in Germany.',
    },
    'company.vatId': { label: 'VAT id', help: 'The VAT identification number, such as NL001234567B01.' },
    'company.iban': { label: 'IBAN', help: 'The account that customers pay to. Its check digits are verified.' },
    'company.bic': {
      label: 'BIC',
      help: 'The code of your bank, such as ABNANL2A. Only customers outside Europe need it; usually it is empty.',
    },
    'company.email': { label: 'E-mail', help: 'The e-mail address on the invoice.' },
    'company.phone': { label: 'Phone', help: 'The phone number on the invoice.' },
    'company.website': { label: 'Website', help: 'The website on the invoice, such as www.korenaar.example.' },
    'company.logo': {
      label: 'Logo',
      help: 'The PNG or JPEG file at the top left of the invoice, with its whole path. Empty: the name of the company stands there in letters.',
    },
    'invoices.termDays': {
      label: 'Payment term (days)',
      help: 'Within how many days customers pay, where the debtor says nothing else. Usual are 14 and 30.',
    },
    'invoices.numberFormat': {
      label: 'Invoice number',
      help: 'How the number is written: {year} is the year, {number:5} the serial number in five digits. Usual is {year}-{number:5}.',
    },
    'invoices.fileName': {
      label: 'File name',
      help: 'What the attached PDF file is called. It must have {number}; it can have {company}, {date} and {debtor}; .pdf is added to it.',
    },
    'invoices.footer': {
      label: 'Footer',
      help: 'What stands at the foot of every invoice, such as your terms of delivery. More than four lines are cut.',
    },
    'topBakkers.name': {
      label: 'TopBakkers: name',
      help: 'To whom the invoices go of debtors with invoicing through TopBakkers.',
    },
    'topBakkers.address': {
      label: 'TopBakkers: address',
      help: 'Street and number, or post box, of the central billing address.',
    },
    'topBakkers.postcode': { label: 'TopBakkers: postcode', help: 'The postcode of the central billing address.' },
    'topBakkers.city': { label: 'TopBakkers: city', help: 'The city of the central billing address.' },
    'topBakkers.country': {
      label: 'TopBakkers: country',
      help: 'The country of the central billing address, as two letters.',
    },
    'topBakkers.email': {
      label: 'TopBakkers: e-mail',
      help: 'One or more addresses to which those invoices go as PDF. Without one they do not go by e-mail.',
    },
    'mail.enabled': {
      label: 'Send e-mail',
      help: 'Yes: this company sends e-mail. No: nothing leaves by e-mail; invoices then go on paper only.',
    },
    'mail.method': {
      label: 'Method',
      help: 'How e-mail leaves. Usual is SMTP. OAuth2 is for providers that take no password any more, sendmail uses the program of this computer, and Folder writes .eml files to practise with.',
    },
    'mail.server': {
      label: 'Server',
      help: 'The name or IP address of the mail server (SMTP). Choose a preset to fill it in by your provider.',
    },
    'mail.port': { label: 'Port', help: 'Usual are 587 (STARTTLS), 465 (SSL/TLS) and 25.' },
    'mail.security': {
      label: 'Security',
      help: 'STARTTLS required belongs to port 587, SSL/TLS to port 465. Without security anybody on the way can read along.',
    },
    'mail.anonymous': {
      label: 'Anonymous login',
      help: 'Yes: no user name and password are asked for, as is often so on your own network.',
    },
    'mail.user': { label: 'User name', help: 'Often the whole e-mail address.' },
    'mail.password': {
      label: 'Password',
      help: 'Is kept encrypted and shown nowhere. If one is saved already, it stays when you fill in nothing here.',
    },
    'mail.oauthIssuer': {
      label: 'Sign-in service',
      help: "The web address of your provider's sign-in service. For Microsoft 365 it is https://login.microsoftonline.com/common/v2.0.",
    },
    'mail.oauthClientId': {
      label: 'Client id',
      help: 'The id under which your provider knows this program. Your administrator gets it by registering Factuurpost there.',
    },
    'mail.oauthScope': {
      label: 'Leave to',
      help: 'What leave is asked for, separated by blanks. For Microsoft 365: https://outlook.office.com/SMTP.Send offline_access.',
    },
    'mail.from': {
      label: 'From address',
      help: 'The e-mail address that invoices come from. Your mail server must know it.',
    },
    'mail.fromName': {
      label: 'Display name',
      help: 'The name that customers see as the sender. Letters such as é and ü work.',
    },
    'mail.replyTo': { label: 'Reply address', help: 'Where answers go. Empty: to the sender.' },
    'mail.cc': {
      label: 'CC',
      help: 'Addresses that get a copy of every message, separated by commas. The customer sees these addresses.',
    },
    'mail.ccKind': {
      label: 'CC with',
      help: 'Which messages the CC goes with: all, or only invoices, delivery notes or production lists.',
    },
    'mail.bcc': {
      label: 'BCC',
      help: 'Addresses that get a copy of every message without the customer seeing it, separated by commas.',
    },
    'mail.bccKind': {
      label: 'BCC with',
      help: 'Which messages the BCC goes with: all, or only invoices, delivery notes or production lists.',
    },
    'mail.office': {
      label: 'Office e-mail address',
      help: 'The address of your office. Production lists and test messages go there when you choose nothing else.',
    },
    'mail.hideSuccess': {
      label: 'Hide messages about invoices that were sent',
      help: 'Yes: no message per invoice while a batch is sent. What fails is always told.',
    },
    'mail.deleteInvoicePdf': {
      label: 'Delete PDF invoice after sending',
      help: 'Yes: the working copy of the invoice goes as soon as the mail server took it. The original always stays in the archive.',
    },
    'mail.deleteDeliveryPdf': {
      label: 'Delete PDF delivery notes after sending',
      help: 'Yes: the working copy of the note goes as soon as the mail server took it. The message that was sent stays in the archive.',
    },
    'mail.allowSelfSigned': {
      label: 'Allow a self-signed certificate',
      help: 'Yes: a certificate that nobody vouches for is trusted too. Only for a server on your own network; usual is No.',
    },
    'mail.redirectTo': {
      label: 'Redirect all mail to',
      help: 'To practise: all e-mail goes to this one address and not to the customers. Every screen then warns of it. Usually it is empty.',
    },
    'mail.folder': {
      label: 'Folder for e-mail',
      help: 'The folder into which e-mail goes as .eml files, with its whole path. Only with the method Folder.',
    },
    'folders.pdf': {
      label: 'Folder for PDF files',
      help: 'The folder for the working copy of each PDF, with its whole path. It is checked before anything is sent. Empty: no working copies are made.',
    },
    'print.method': {
      label: 'Print on',
      help: 'A printer of this computer (CUPS), or a folder into which the PDF files go.',
    },
    'print.printer': {
      label: 'Printer',
      help: 'The name of the printer. Empty: the default printer of this computer.',
    },
    'print.folder': { label: 'Folder', help: 'The folder for the PDF files, with its whole path. It must exist.' },
    'schedule.mode': {
      label: 'Sending',
      help: 'At once: as soon as you ask for it. On schedule: at fixed times of working days, also when nobody is at the screen.',
    },
    'schedule.from': { label: 'First time', help: 'The time of the first run of a day, such as 08:00.' },
    'schedule.until': { label: 'Last time', help: 'The time after which nothing leaves on a day, such as 18:00.' },
    'schedule.everyMinutes': {
      label: 'Every … minutes',
      help: 'How many minutes lie between two runs. 60: every hour.',
    },
    'schedule.days': {
      label: 'Working days',
      help: 'The days on which the schedule sends; a * stands before a day that counts. Go through the days with ← and →, switch one on or off with Space.',
    },
    'schedule.holidays': {
      label: 'Days off',
      help: 'Days on which the schedule sends nothing, such as your yearly closing: 24/12/2026, 31/12/2026. Separated by commas.',
    },
    'schedule.nationalHolidays': {
      label: 'Skip public holidays',
      help: "Yes: the schedule sends nothing on the public holidays of your company's country either. Usual is Yes.",
    },
    'limits.perMinute': { label: 'Limit per minute', help: 'How many messages a minute. 0: no limit.' },
    'limits.perHour': { label: 'Limit per hour', help: 'How many messages an hour. 0: no limit.' },
    'limits.perDay': {
      label: 'Limit per day',
      help: 'How many messages a day; 0 is no limit, Gmail takes 99. What does not fit today goes on the next day.',
    },
    'limits.perConnection': {
      label: 'Per connection',
      help: 'After how many messages a new connection to the mail server is made. Usual is 100; some providers want fewer.',
    },
    'limits.pauseSeconds': {
      label: 'Pause (seconds)',
      help: 'How many seconds lie between two messages. Usual is 0; some providers prefer a pause.',
    },
    language: {
      label: 'Taal · Sprache · Language',
      help: 'The language of the screens. Each customer can get invoices in a language of their own.',
    },
  },
  methods: {
    smtp: 'SMTP',
    oauth2: 'SMTP with OAuth2',
    sendmail: 'Local sendmail',
    folder: 'Folder (to practise)',
  },
  securities: {
    none: 'None',
    opportunistic: 'STARTTLS if possible',
    starttls: 'STARTTLS required (587)',
    tls: 'SSL/TLS (465)',
  },
  copyKinds: {
    all: 'All messages',
    invoices: 'Invoices',
    deliveries: 'Delivery notes/receipts',
    'production-lists': 'Production lists',
  },
  modes: { direct: 'Send at once', schedule: 'On schedule' },
  printMethods: { cups: 'Printer', folder: 'Folder' },
  defaultPrinter: 'Default printer',
  printerGone: '{name} (not found)',
  untilBeforeFrom: 'The last time is before the first.',
  noDays: 'Switch at least one day on, or choose Send at once.',
};
