import type { SenderDomainTexts } from '../sender-domain.ts';

export const senderDomainTexts: SenderDomainTexts = {
  title: "The sender's domain: {domain}",
  offline:
    'The name servers do not answer, so nothing was looked at. There is no network, or a firewall stops the questions (port 53). Try again later.',
  noDomain: 'The domain {domain} does not exist. Look whether the sender is spelled right.',
  providersOwn: 'This domain belongs to {provider}; there is nothing for you to do.',
  providersOwnElsewhere:
    'This domain belongs to {provider}, and you can change nothing about it. Send by the mail server of {provider}, or take a sender in a domain of your own.',
  noRecord: 'SPF: there is no record.',
  record: 'SPF: {record}',
  records: 'SPF: there are {count} records. Only one is allowed; like this none of them counts.',
  recordUnknown: 'SPF: the record cannot be asked for now.',
  byProvider: 'Mail leaves by {provider}. The addresses that {provider} publishes itself were tried.',
  byServer: 'Mail leaves by {server}: {addresses}.',
  unknownOutgoing: {
    'no-server': 'No mail server is filled in, so it is not known from where mail leaves.',
    private:
      'The mail server {server} is in your own network. Receivers see another address; ask your network administrator which, and have it put into the SPF record.',
    'not-found': 'The name of the mail server {server} is not known. Look how it is spelled.',
    'no-answer': 'The addresses of the mail server {server} cannot be asked for now. Try again later.',
  },
  results: {
    pass: 'The mail server may send for this domain.',
    none: 'Without an SPF record a receiver cannot see whether the mail server may send. Mail is more likely to end up as spam.',
    temperror: 'Whether the mail server may send cannot be seen now. Try again later.',
    neutral: 'The record does not say whether the mail server may send. Mail is more likely to end up as spam.',
    softfail: 'The mail server is not in the record. Receivers put your mail with the spam.',
    permerror: 'The record is wrong, and so it does not count. Receivers refuse your mail or put it with the spam.',
    fail: 'By the record the mail server may not send for this domain. Receivers refuse your mail.',
  },
  only: 'That goes for {addresses}; the other addresses may send.',
  orderNow: {
    pass: 'OrderNow ({address}) may send for this domain.',
    none: 'There is no record for OrderNow ({address}) either.',
    temperror: 'Whether OrderNow ({address}) may send cannot be seen now.',
    neutral: 'The record does not say whether OrderNow ({address}) may send.',
    softfail: 'OrderNow ({address}) is not in the record.',
    permerror: 'The record does not count for OrderNow ({address}) either.',
    fail: 'By the record OrderNow ({address}) may not send.',
  },
  troubles: {
    'two-records': 'At {subject} there is more than one SPF record.',
    'no-record': 'The record refers to {subject}, where there is no SPF record.',
    'too-many-lookups': 'The record asks the name servers more than ten times.',
    'too-many-empty': 'The record asks more than twice for a name that does not exist.',
    syntax: 'There is something in the record that may not be there: {subject}.',
    'no-answer': 'The name servers gave no answer.',
  },
  fault: 'For mail from other servers the record is broken. {trouble}',
  publishNew: 'Have this published as a TXT record by whoever manages your domain, under the name {name}:',
  publishChanged:
    'Have this published as a TXT record by whoever manages your domain, in place of the SPF record that is there:',
  publishMerged:
    'Have this published as a TXT record by whoever manages your domain, in place of all {count} SPF records that are there:',
  dropped: 'This was left out of the old record, or mended, because it does not work: {terms}',
  long: 'This is longer than {count} characters: divide it into several quoted texts within the same record.',
  lineFault:
    'With it your mail arrives well, but for other servers the record stays broken. {trouble} Have removed what nobody needs any more.',
  othersToo: 'Do other servers send mail for this domain too (website, newsletter)? Have them added.',
  mayDiffer:
    'Does the provider send from other addresses than those of {server}? Ask which "include" then belongs in the record.',
  delay: 'After a change it can take a day before everybody sees it.',
  noLine: 'Have the SPF record looked at by whoever manages your domain; an addition alone does not mend it.',
  dmarc: {
    none: 'DMARC: {domain} asks receivers to refuse nothing.',
    quarantine: 'DMARC: {domain} asks receivers to put mail that is not right with the spam.',
    reject: 'DMARC: {domain} asks receivers to refuse mail that is not right.',
    absent: 'DMARC: no record at _dmarc.{domain}. Large receivers ask for one; "v=DMARC1; p=none" is a beginning.',
    several: 'DMARC: there is more than one record, and like this none of them counts.',
    'no-answer': 'DMARC: cannot be asked for now.',
  },
  dkim: {
    found: 'DKIM: found ({selectors}). A test mail that you receive shows whether your provider signs with it.',
    'not-found': 'DKIM: not found under the usual names. It may have another name; ask your provider.',
    'no-answer': 'DKIM: cannot be asked for now.',
  },
};
