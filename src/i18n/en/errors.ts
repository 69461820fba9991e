import type { ErrorTexts } from '../errors.ts';

export const errorTexts: ErrorTexts = {
  place: {
    line: '{file}, line {line}',
    named: '{file}, line {line}, column {column}',
    numbered: '{file}, line {line}, column {position}',
    namedAndNumbered: '{file}, line {line}, column {column} ({position})',
  },
  sentences: {
    'store.busy': {
      message: 'The data are in use by {user} on {host} (process {pid}).',
      remedy: 'Try again in a moment. If it takes long, have Factuurpost closed there.',
    },
    'store.damaged': {
      message: 'The file {file} is damaged: {reason}.',
      remedy: 'Nothing was overwritten. Put back the previous good copy: {copy}.',
    },
    'store.damaged/no-copy': {
      message: 'The file {file} is damaged: {reason}.',
      remedy: 'Nothing was overwritten. There is no good copy; restore the backup.',
    },
    'store.disk-full': {
      message: 'The disk is full; {file} was not saved.',
      remedy: 'Make room and do it again. What was saved before is still there.',
    },
    'store.no-access': {
      message: 'Factuurpost may not read or write {file}.',
      remedy: 'Have the administrator give you permission to read and write the data folder.',
    },
    'store.io': {
      message: 'Reading or writing failed: {reason} ({file}).',
      remedy:
        'Wait a moment, look whether it was done after all, and otherwise do it again. If it stays like this, tell the administrator.',
    },
    'store.newer': {
      message: 'The file {file} comes from a newer Factuurpost (version {version} of the file).',
      remedy: 'Have the administrator install the newest Factuurpost on this computer.',
    },
    'store.no-company': {
      message: 'There is no company {company}.',
      remedy: 'Choose a company that exists: {companies}.',
    },
    'store.no-company/none-chosen': {
      message: 'No company is chosen.',
      remedy: 'Choose one with --company: {companies}.',
    },
    'store.no-company/none-there': {
      message: 'There is no company yet.',
      remedy: 'Make one: factuurpost options set company.name NAME.',
    },
    'company.name-missing': {
      message: 'A company needs a name.',
      remedy: 'Fill in the name of the company.',
    },
    'company.name-taken': {
      message: 'There is a company called {name} already.',
      remedy: 'Choose it in the list, or give the new one another name.',
    },
    'store.company-exists': {
      message: 'There is a company {company} already.',
      remedy: 'Choose another code for the new company.',
    },
    'secret.key-missing': {
      message: 'The key file {file} is missing; the login for mail cannot be read.',
      remedy:
        'Put the key file back, or fill in the password again in Extra → Options → Internet connection; with OAuth2 sign in there again.',
    },
    'secret.key-wrong': {
      message: 'The login for mail does not fit the key file {file}.',
      remedy:
        'Fill in the password again in Extra → Options → Internet connection; with OAuth2 sign in there again. If that does not help, put the old key file back.',
    },
    'file.not-found': {
      message: 'The file {file} was not found.',
      remedy: 'Check the name and the folder.',
    },
    'file.unreadable': {
      message: 'The file {file} cannot be read: {reason}.',
      remedy: 'Mend that, or choose another file.',
    },
    'file.not-written': {
      message: 'The file {file} cannot be written: {reason}.',
      remedy: 'Mend that, or choose another file.',
    },
    'file.exists': {
      message: 'The file {file} exists already; nothing was written.',
      remedy: 'Choose another name, or have it overwritten (with --force).',
    },
    'csv.empty': {
      message: 'The file {file} is empty.',
      remedy: 'Choose a CSV file with a header row and the data below it.',
    },
    'csv.binary': {
      message: 'The file {file} is no text (byte {byte}).',
      remedy: 'Save it in the spreadsheet as CSV (UTF-8), and import that file.',
    },
    'csv.malformed': {
      message: 'this line cannot be read.',
      remedy: 'Give each line as many values as the header row, and put a value with a separator between quotes.',
    },
    'csv.column-missing': {
      message: 'this column is missing.',
      remedy: 'Put {column} into the header row, and fill in the column on each line.',
    },
    'csv.column-unknown': {
      message: '{value} is no known column.',
      remedy: 'Remove the column, or choose from: {columns}.',
    },
    'csv.column-twice': {
      message: 'this column is there already as column {firstPosition}.',
      remedy: 'Remove one of the two.',
    },
    'csv.value-missing': {
      message: 'something must stand here.',
      remedy: 'Fill in the value.',
    },
    'csv.bad-value': {
      message: '{value} is not possible here.',
      remedy: 'Write a country as NL, DE or BE. A number or code may have no invisible characters.',
    },
    'csv.bad-value/rule': {
      message: '{value} is not possible here.',
      remedy: '{rule}.',
    },
    'csv.bad-choice': {
      message: '{value} is not one of the choices.',
      remedy: 'Choose from: {choices}.',
    },
    'csv.bad-date': {
      message: '{value} is no existing date.',
      remedy: 'Write the date as 2026-11-13 or 13-11-2026, in the years 2000 to 2099.',
    },
    'csv.bad-number': {
      message: '{value} is no good number.',
      remedy: 'Write a number from {min} to {max} with at most {decimals} decimals, such as 12.50.',
    },
    'csv.bad-number/whole': {
      message: '{value} is no good number.',
      remedy: 'Write a whole number from {min} to {max}.',
    },
    'csv.bad-email': {
      message: 'the e-mail address {address} is not right: {problem}.',
      remedy: 'Correct the address. Put a comma or semicolon between two addresses.',
    },
    'csv.bad-vat-id': {
      message: 'that is not what a VAT number looks like: {value}.',
      remedy: 'Write it like {example}, or leave it empty when the debtor has none.',
    },
    'csv.unknown-debtor': {
      message: 'there is no debtor {debtor}.',
      remedy: 'Import the debtors first, or correct the number.',
    },
    'csv.unknown-address': {
      message: 'debtor {debtor} has no delivery address {value}.',
      remedy: 'Import the delivery addresses first, or correct the code.',
    },
    'csv.unknown-article': {
      message: 'there is no article {value}.',
      remedy: 'Import the articles first, or fill in description, price and VAT on this line.',
    },
    'csv.duplicate': {
      message: '{value} is on line {firstLine} already.',
      remedy: 'Keep one of the two lines.',
    },
    'csv.article-taken': {
      message: '{value} is the same code as {article}: case and accents do not make another one.',
      remedy: 'Write the code as that article has it, or choose another.',
    },
    'csv.delivery-exists': {
      message: 'delivery note {value} was entered already in that year.',
      remedy: 'Take it out of the file, or give it another number.',
    },
    'csv.delivery-differs': {
      message: 'delivery note {number} has {value} here, but {first} on line {firstLine}.',
      remedy: 'Give all lines of the note the same value, or another number.',
    },
    'csv.more-problems': {
      message: 'There are more mistakes in {file}: {count}.',
      remedy: 'Correct the mistakes above first, and import again.',
    },
    'csv.consolidation-circle': {
      message: 'Consolidate runs in a circle: {chain}.',
      remedy: 'Set Consolidate to Do not consolidate at one of these debtors.',
    },
    'csv.consolidation-circle/on-record': {
      message: 'Consolidate runs in a circle: {circle}.',
      remedy: 'Set Consolidate to Do not consolidate at one of these debtors.',
    },
    'csv.too-long': {
      message: '{value} is longer than {max} characters.',
      remedy: 'Make the text shorter.',
    },
    'csv.too-many': {
      message: 'there are more than {max} e-mail addresses here.',
      remedy: 'Remove some of them.',
    },
    'csv.email-needed': {
      message: 'this debtor gets invoices by e-mail, but has no e-mail address.',
      remedy: 'Fill in an e-mail address, or choose Paper as the way of dispatch.',
    },
    'csv.closed': {
      message: '{value} is closed.',
      remedy: 'Choose another, or reopen this one in Factuurpost first.',
    },
    'csv.no-rate': {
      message: 'there is no VAT rate {vat} in {country} on {date}.',
      remedy: 'Choose from: {choices}. If the article has the code, change it there.',
    },
    'csv.changed-meanwhile': {
      message: '{file}: the data changed since you looked at them; nothing was imported.',
      remedy: 'Look again at what changes, and import then.',
    },
    'debtor.unknown': {
      message: 'There is no debtor {debtor}.',
      remedy: 'Add the debtor in Debtors, or correct Consolidate where this number stands.',
    },
    'debtor.closed': {
      message: 'Debtor {debtor} {name} is closed.',
      remedy: 'Open the debtor again in Debtors, or choose another one.',
    },
    'debtor.email-needed': {
      message: 'Debtor {debtor} gets invoices by e-mail, but would have no e-mail address.',
      remedy: 'Fill in an e-mail address, or choose Paper as the way of dispatch.',
    },
    'debtor.refused': {
      message: 'Debtor {debtor} cannot be kept like this.',
      remedy: '{rule}.',
    },
    'debtor.address-in-use': {
      message: 'Delivery address {code} of debtor {debtor} stands on delivery notes.',
      remedy: 'Leave the address; change it if the place is another.',
    },
    'option.unknown': {
      message: 'There is no option {key}.',
      remedy: 'See all options with factuurpost options get.',
    },
    'option.bad-value': {
      message: 'The option {key} cannot be {value}.',
      remedy: '{problem}.',
    },
    'option.bad-choice': {
      message: 'The option {key} cannot be {value}.',
      remedy: 'Choose from: {choices}.',
    },
    'options-file.malformed': {
      message: 'The file {file} is no options file of Factuurpost.',
      remedy: 'Make one with factuurpost options export, and change only values in it.',
    },
    'options-file.newer': {
      message: 'The options file {file} comes from a newer Factuurpost (version {version} of the file).',
      remedy: 'Install the newest Factuurpost here, or make the file with the older one.',
    },
    'options-file.secret': {
      message: 'The file {file} has {key} in it, which does not belong there.',
      remedy: 'Take it out. Fill in a password with factuurpost options set mail.password -, or sign in again.',
    },
    'console.no-terminal': {
      message: 'The Factuurpost screen needs a terminal, and there is none here.',
      remedy: 'Start factuurpost in a terminal, or use a command: factuurpost --help.',
    },
    'command.bad-date': {
      message: 'At {option}: {value} is no existing date.',
      remedy: 'Write the date as 2026-11-13.',
    },
    'command.bad-choice': {
      message: 'At {option}: {value} is not one of the choices.',
      remedy: 'Choose from: {choices}.',
    },
    'command.value-missing': {
      message: 'The value of {key} is missing.',
      remedy: 'Name each option with its value; an empty value is "".',
    },
    'command.value-with-dash': {
      message: 'A value that begins with a dash is taken for an option.',
      remedy: 'Put -- before the first key: {command} -- KEY VALUE.',
    },
    'command.unknown': {
      message: 'There is no command {value}.',
      remedy: 'See what there is with {help}.',
    },
    'command.unknown-option': {
      message: 'There is no option {value} here.',
      remedy: 'See what there is with {help}.',
    },
    'command.option-missing': {
      message: 'The option {option} is missing.',
      remedy: 'Add it; see {help}.',
    },
    'command.option-without-value': {
      message: 'The value of {option} is missing.',
      remedy: 'Put the value behind the option; see {help}.',
    },
    'command.argument-missing': {
      message: '<{argument}> is missing behind the command.',
      remedy: 'Add it; see {help}.',
    },
    'command.too-much': {
      message: 'There is too much behind the command.',
      remedy: 'Put a value with spaces between quotes; see {help}.',
    },
    'command.one-of': {
      message: '{options} do not go together.',
      remedy: 'Choose one of them; see {help}.',
    },
    'command.bad-company': {
      message: 'At --company: {value} cannot be the code of a company.',
      remedy: 'Use small letters, digits and hyphens, at most 41, with a letter or digit in front.',
    },
    'command.bad-name-server': {
      message: 'At --name-server: {value} is no IP address.',
      remedy: 'Write the address of a name server, such as 9.9.9.9 or 192.0.2.1:5353.',
    },
    'command.nothing-chosen': {
      message: 'Nothing is chosen.',
      remedy: 'Name one or more numbers, or choose everything with {option}.',
    },
    'article.unknown': {
      message: 'Article {article} does not exist, or no longer.',
      remedy: 'Look in Articles under which code it is.',
    },
    'article.code-taken': {
      message: 'Code {article} already belongs to the article {name}.',
      remedy: 'Choose another code, or change that article.',
    },
    'article.bad-code': {
      message: 'This article code cannot be.',
      remedy: 'Give 1 to {max} characters.',
    },
    'article.bad-name': {
      message: 'This name cannot be.',
      remedy: 'Give 1 to {max} characters.',
    },
    'article.bad-unit': {
      message: 'This unit is too long.',
      remedy: 'Give {max} characters at most, such as piece or kg.',
    },
    'article.bad-price': {
      message: 'This price cannot be.',
      remedy: 'Give an amount from 0 to {max} euros.',
    },
    'article.past-price': {
      message: 'A price that has been asked stays as it is: of article {article} the one from {date}.',
      remedy: 'Give a new price from today or later. An existing line is changed on its delivery note.',
    },
    'delivery.unknown': {
      message: 'Delivery {delivery} was not found.',
      remedy: 'Look the number up in the list of deliveries: factuurpost deliveries list.',
    },
    'delivery.refused': {
      message: '{fault} The note for debtor {debtor} is not saved.',
      remedy: 'Correct the note and save it again.',
    },
    'invoice.unknown': {
      message: 'Invoice {invoice} was not found.',
      remedy: 'Check the number in Invoices.',
    },
    'invoice.date-before-last': {
      message: 'It is {date} on this computer, but the last invoice is of {last}.',
      remedy: 'Have the administrator set the clock of this computer. Numbers and dates rise together.',
    },
    'invoice.number-in-use': {
      message: 'By the format {format} number {number} would be given again: the invoice of {date} has it already.',
      remedy: 'Nothing was numbered. Choose another format in Extra → Options → Invoice details, Invoice number.',
    },
    'credit.draft': {
      message: 'This invoice is still a draft and cannot be credited.',
      remedy: 'Change or delete the draft.',
    },
    'credit.of-credit': {
      message: 'Invoice {number} is itself a credit invoice and cannot be credited.',
      remedy: 'Make a new invoice if too much was credited.',
    },
    'credit.nothing-chosen': {
      message: 'Nothing was chosen to be credited.',
      remedy: 'Give a quantity for one line at least.',
    },
    'credit.no-line': {
      message: 'Invoice {number} has no line {value}; it has {count}.',
      remedy: 'Name a line by its place on the invoice, counted from 1, and the quantity: --line 2=1.5.',
    },
    'note.empty': {
      message: 'A note needs text.',
      remedy: 'Type what your colleagues have to know.',
    },
    'note.too-long': {
      message: 'This note is too long.',
      remedy: 'Keep it to {max} characters.',
    },
    'draft.no-description': {
      message: 'This line has no description.',
      remedy: 'Write what was delivered; an invoice must say so.',
    },
    'draft.long-description': {
      message: 'The description of this line is too long.',
      remedy: 'Use at most {max} characters.',
    },
    'draft.bad-quantity': {
      message: 'This quantity is not possible.',
      remedy: 'Fill in a quantity of at most {max}, with at most three decimals.',
    },
    'draft.bad-price': {
      message: 'This price is not possible.',
      remedy: 'Fill in a price of at most {max} euros, with at most two decimals.',
    },
    'draft.bad-discount': {
      message: 'This discount is not possible.',
      remedy: 'Fill in a percentage from 0 to 100, with at most two decimals.',
    },
    'draft.bad-period': {
      message: 'This period of delivery ends before it begins.',
      remedy: 'Fill in a last day of delivery that is not before the first.',
    },
    'draft.other-tax': {
      message: 'VAT is charged otherwise to debtor {debtor} {name} (reverse charge, or not).',
      remedy: 'Delete this draft, and make a new invoice for that debtor.',
    },
    'archive.differs': {
      message: 'The archive has another file {file} already.',
      remedy: 'Nothing was overwritten. Have the administrator check the archive with factuurpost archive verify.',
    },
    'archive.not-kept': {
      message: 'The PDF {file} could not be made: {reason}.',
      remedy: 'Tell the administrator, with this message.',
    },
    'vat.no-rate': {
      message: 'There is no VAT rate {vat} in {country} on {date}.',
      remedy: 'Choose a VAT code for the article that this country has, and check the date of the delivery note.',
    },
    'vat.no-rate/on-delivery': {
      message: 'On delivery note {delivery} of debtor {debtor}: there is no VAT rate {vat} in {country} on {date}.',
      remedy: 'Change the VAT code of the line on that note, or its date.',
    },
    'outbox.unknown': {
      message: 'Job {id} is no longer in the outbox.',
      remedy: 'Look at the outbox and choose again.',
    },
    'outbox.wrong-state': {
      message: 'That cannot be done with job {id}: it is {state}.',
      remedy: 'Look at the outbox and choose again.',
    },
    'closing.unknown': {
      message: 'There is no closing sheet {id}.',
      remedy: 'Choose a closing sheet from the list.',
    },
    'mail.no-server': {
      message: 'No mail server is filled in.',
      remedy: 'Fill in Server in Extra → Options → Internet connection.',
    },
    'mail.no-sender': {
      message: 'No sender of the mail is filled in.',
      remedy: 'Fill in Sender in Extra → Options → Internet connection.',
    },
    'mail.no-folder': {
      message: 'No folder for the messages is filled in.',
      remedy: 'Fill in the folder in Extra → Options → Internet connection, or choose another Method.',
    },
    'mail.no-password': {
      message: 'No password is filled in for {user}.',
      remedy: 'Fill in Password in Extra → Options → Internet connection, or switch on Anonymous login.',
    },
    'mail.no-recipient': {
      message: 'This mail has no recipient.',
      remedy: 'Fill in an e-mail address at the debtor, or choose Paper as the way of dispatch.',
    },
    'mail.bad-recipient': {
      message: "The recipient's address {address} is not right: {problem}.",
      remedy: 'Give a complete e-mail address that the test message may go to.',
    },
    'mail.bad-address': {
      message: 'The e-mail address {address} is not right: {problem}.',
      remedy: 'Correct it at the debtor, or in Extra → Options → Internet connection if it is your own.',
    },
    'mail.no-user': {
      message: 'No mailbox to send from is filled in.',
      remedy: 'Fill in the address of the mailbox as the user name (Extra → Options → Internet connection).',
    },
    'mail.no-client-id': {
      message: 'No application id is filled in for signing in with the provider.',
      remedy:
        'Register Factuurpost with the provider as an application, and fill in its id in Extra → Options → Internet connection.',
    },
    'mail.bad-issuer': {
      message: '{issuer} cannot be a sign-in service.',
      remedy: 'Fill in the address that the provider gives; it begins with https://.',
    },
    'mail.not-signed-in': {
      message: 'Nobody has signed in with the e-mail provider yet.',
      remedy: 'Sign in: Extra → Options → Internet connection, or factuurpost mail sign-in.',
    },
    'mail.sign-in-ended': {
      message: 'The sign-in with the e-mail provider has expired or was withdrawn.',
      remedy: 'Sign in again: Extra → Options → Internet connection, or factuurpost mail sign-in.',
    },
    'mail.sign-in-unreachable': {
      message: 'The sign-in service {server} cannot be reached ({reason}).',
      remedy: 'Check that this computer has internet, and then try again.',
    },
    'mail.sign-in-bad-answer': {
      message: 'The answer of {server} is not that of a sign-in service.',
      remedy: 'Check the address of the sign-in service in Extra → Options → Internet connection.',
    },
    'mail.sign-in-not-offered': {
      message: 'The sign-in service {server} does not know signing in with a code.',
      remedy:
        'Choose the method SMTP with an app password, or give a token got elsewhere with factuurpost options set mail.oauthToken -.',
    },
    'mail.sign-in-client-unknown': {
      message: 'The provider does not know the application {client}, or does not let it sign in this way.',
      remedy:
        'Check the application id, and allow signing in without a secret at the provider (allow public client flows).',
    },
    'mail.sign-in-denied': {
      message: 'Signing in was refused at the provider.',
      remedy: 'Try again and choose Allow. If you may not, have the administrator at the provider give consent.',
    },
    'mail.sign-in-expired': {
      message: 'The code expired before anybody had signed in with it.',
      remedy: 'Try again; you get a new code.',
    },
    'mail.sign-in-not-lasting': {
      message: 'The provider gave a sign-in that does not last.',
      remedy: 'Put offline_access in mail.oauthScope, and sign in again.',
    },
    'mail.sign-in-refused': {
      message: 'The provider refuses the sign-in: {reason}.',
      remedy: 'Read what the provider says, and ask the administrator of the e-mail if need be.',
    },
    'mail.disabled': {
      message: 'Sending mail is off for {company}.',
      remedy: 'Switch on Send e-mail in Extra → Options → Companies.',
    },
    'mail.disabled/no-name': {
      message: 'Sending mail is off for this company.',
      remedy: 'Switch on Send e-mail in Extra → Options → Companies.',
    },
    'folder.not-writable': {
      message: 'The folder {folder} cannot be written to: {reason}.',
      remedy: 'Mend that, or choose another folder in Extra → Options.',
    },
    'folder.not-writable/no-folder': {
      message: 'No folder is chosen.',
      remedy: 'Choose a folder in Extra → Options → Printing.',
    },
    'logo.unusable': {
      message: 'The logo {file} is no good PNG or JPEG file.',
      remedy: 'Choose another file in Extra → Options → General.',
    },
  },
};
