import type { ErrorTexts } from '../errors.ts';

export const errorTexts: ErrorTexts = {
  place: {
    line: '{file}, regel {line}',
    named: '{file}, regel {line}, kolom {column}',
    numbered: '{file}, regel {line}, kolom {position}',
    namedAndNumbered: '{file}, regel {line}, kolom {column} ({position})',
  },
  sentences: {
    'store.busy': {
      message: 'De gegevens zijn in gebruik door {user} op {host} (proces {pid}).',
      remedy: 'Probeer het zo dadelijk opnieuw. Duurt het lang, laat Factuurpost daar dan afsluiten.',
    },
    'store.damaged': {
      message: 'Het bestand {file} is beschadigd: {reason}.',
      remedy: 'Er is niets overschreven. Zet de vorige goede kopie terug: {copy}.',
    },
    'store.damaged/no-copy': {
      message: 'Het bestand {file} is beschadigd: {reason}.',
      remedy: 'Er is niets overschreven. Er is geen goede kopie; zet de reservekopie terug.',
    },
    'store.disk-full': {
      message: 'De schijf is vol; {file} is niet bewaard.',
      remedy: 'Maak ruimte vrij en doe het daarna opnieuw. Wat al bewaard was, staat er nog.',
    },
    'store.no-access': {
      message: 'Factuurpost mag {file} niet lezen of schrijven.',
      remedy: 'Laat de beheerder u lees- en schrijfrechten geven op de gegevensmap.',
    },
    'store.io': {
      message: 'Lezen of schrijven lukte niet: {reason} ({file}).',
      remedy:
        'Wacht even, kijk of het toch gelukt is, en doe het anders opnieuw. Blijft het zo, waarschuw dan de beheerder.',
    },
    'store.newer': {
      message: 'Het bestand {file} is van een nieuwere Factuurpost (versie {version} van het bestand).',
      remedy: 'Laat de beheerder op deze computer de nieuwste Factuurpost installeren.',
    },
    'store.no-company': {
      message: 'De administratie {company} bestaat niet.',
      remedy: 'Kies een administratie die er wel is: {companies}.',
    },
    'store.no-company/none-chosen': {
      message: 'Er is geen administratie gekozen.',
      remedy: 'Kies er een met --company: {companies}.',
    },
    'store.no-company/none-there': {
      message: 'Er is nog geen administratie.',
      remedy: 'Maak er een: factuurpost options set company.name NAAM.',
    },
    'company.name-missing': {
      message: 'Een administratie heeft een naam nodig.',
      remedy: 'Vul de naam van het bedrijf in.',
    },
    'company.name-taken': {
      message: 'Er is al een administratie met de naam {name}.',
      remedy: 'Kies die in de lijst, of geef de nieuwe een andere naam.',
    },
    'store.company-exists': {
      message: 'De administratie {company} bestaat al.',
      remedy: 'Kies een andere code voor de nieuwe administratie.',
    },
    'secret.key-missing': {
      message: 'Het sleutelbestand {file} ontbreekt; waarmee u zich voor e-mail aanmeldt, is niet te lezen.',
      remedy:
        'Zet het sleutelbestand terug, of vul bij Extra → Opties → Internetverbinding het wachtwoord opnieuw in; bij OAuth2 meldt u zich daar opnieuw aan.',
    },
    'secret.key-wrong': {
      message: 'Waarmee u zich voor e-mail aanmeldt, past niet bij het sleutelbestand {file}.',
      remedy:
        'Vul bij Extra → Opties → Internetverbinding het wachtwoord opnieuw in; bij OAuth2 meldt u zich daar opnieuw aan. Helpt dat niet, zet dan het oude sleutelbestand terug.',
    },
    'file.not-found': {
      message: 'Het bestand {file} is niet gevonden.',
      remedy: 'Controleer de naam en de map.',
    },
    'file.unreadable': {
      message: 'Het bestand {file} is niet te lezen: {reason}.',
      remedy: 'Verhelp dat, of kies een ander bestand.',
    },
    'file.not-written': {
      message: 'Het bestand {file} is niet te schrijven: {reason}.',
      remedy: 'Verhelp dat, of kies een ander bestand.',
    },
    'file.exists': {
      message: 'Het bestand {file} bestaat al; er is niets geschreven.',
      remedy: 'Kies een andere naam, of laat het overschrijven (met --force).',
    },
    'csv.empty': {
      message: 'Het bestand {file} is leeg.',
      remedy: 'Kies een CSV-bestand met een kopregel en daaronder de gegevens.',
    },
    'csv.binary': {
      message: 'Het bestand {file} is geen tekst (byte {byte}).',
      remedy: 'Bewaar het in het rekenblad als CSV (UTF-8), en importeer dat bestand.',
    },
    'csv.malformed': {
      message: 'deze regel is niet te lezen.',
      remedy:
        'Geef elke regel evenveel waarden als de kopregel, en zet een waarde met een scheidingsteken tussen aanhalingstekens.',
    },
    'csv.column-missing': {
      message: 'deze kolom ontbreekt.',
      remedy: 'Zet {column} in de kopregel, en vul de kolom op elke regel in.',
    },
    'csv.column-unknown': {
      message: '{value} is geen bekende kolom.',
      remedy: 'Haal de kolom weg, of kies uit: {columns}.',
    },
    'csv.column-twice': {
      message: 'deze kolom staat er ook al als kolom {firstPosition}.',
      remedy: 'Haal een van beide weg.',
    },
    'csv.value-missing': {
      message: 'hier moet iets staan.',
      remedy: 'Vul de waarde in.',
    },
    'csv.bad-value': {
      message: '{value} kan hier niet.',
      remedy: 'Schrijf een land als NL, DE of BE. In een nummer of code mogen geen onzichtbare tekens staan.',
    },
    'csv.bad-value/rule': {
      message: '{value} kan hier niet.',
      remedy: '{rule}.',
    },
    'csv.bad-choice': {
      message: '{value} is geen keuze.',
      remedy: 'Kies uit: {choices}.',
    },
    'csv.bad-date': {
      message: '{value} is geen bestaande datum.',
      remedy: 'Schrijf de datum als 2026-11-13 of 13-11-2026, in de jaren 2000 tot en met 2099.',
    },
    'csv.bad-number': {
      message: '{value} is geen goed getal.',
      remedy: 'Schrijf een getal van {min} tot en met {max} met hoogstens {decimals} decimalen, zoals 12,50.',
    },
    'csv.bad-number/whole': {
      message: '{value} is geen goed getal.',
      remedy: 'Schrijf een geheel getal van {min} tot en met {max}.',
    },
    'csv.bad-email': {
      message: 'het e-mailadres {address} klopt niet: {problem}.',
      remedy: 'Verbeter het adres. Zet tussen twee adressen een komma of puntkomma.',
    },
    'csv.bad-vat-id': {
      message: 'zo ziet een btw-nummer er niet uit: {value}.',
      remedy: 'Schrijf het zoals {example}, of laat het leeg als de debiteur er geen heeft.',
    },
    'csv.unknown-debtor': {
      message: 'debiteur {debtor} bestaat niet.',
      remedy: 'Importeer eerst de debiteuren, of verbeter het nummer.',
    },
    'csv.unknown-address': {
      message: 'debiteur {debtor} heeft geen afleveradres {value}.',
      remedy: 'Importeer eerst de afleveradressen, of verbeter de code.',
    },
    'csv.unknown-article': {
      message: 'artikel {value} bestaat niet.',
      remedy: 'Importeer eerst de artikelen, of vul op deze regel omschrijving, prijs en btw in.',
    },
    'csv.duplicate': {
      message: '{value} staat ook al op regel {firstLine}.',
      remedy: 'Laat een van de twee regels staan.',
    },
    'csv.article-taken': {
      message: '{value} is dezelfde code als {article}: hoofdletters en accenten maken geen andere.',
      remedy: 'Schrijf de code zoals dat artikel hem heeft, of kies een andere.',
    },
    'csv.delivery-exists': {
      message: 'leverbon {value} is in dat jaar al ingevoerd.',
      remedy: 'Haal de bon uit het bestand, of geef hem een ander nummer.',
    },
    'csv.delivery-differs': {
      message: 'leverbon {number} heeft hier {value}, maar op regel {firstLine} {first}.',
      remedy: 'Geef alle regels van de bon dezelfde waarde, of een ander bonnummer.',
    },
    'csv.more-problems': {
      message: 'Er zitten nog meer fouten in {file}: {count}.',
      remedy: 'Verbeter eerst de fouten hierboven, en importeer opnieuw.',
    },
    'csv.consolidation-circle': {
      message: 'Consolideren loopt in een kring: {chain}.',
      remedy: 'Zet Consolideren bij een van deze debiteuren op Niet consolideren.',
    },
    'csv.consolidation-circle/on-record': {
      message: 'Consolideren loopt in een kring: {circle}.',
      remedy: 'Zet Consolideren bij een van deze debiteuren op Niet consolideren.',
    },
    'csv.too-long': {
      message: '{value} is langer dan {max} tekens.',
      remedy: 'Maak de tekst korter.',
    },
    'csv.too-many': {
      message: 'hier staan meer dan {max} e-mailadressen.',
      remedy: 'Haal er een paar weg.',
    },
    'csv.email-needed': {
      message: 'deze debiteur krijgt facturen per e-mail, maar heeft geen e-mailadres.',
      remedy: 'Vul een e-mailadres in, of kies Papier als verzendwijze.',
    },
    'csv.closed': {
      message: '{value} is afgesloten.',
      remedy: 'Kies een andere, of heropen deze eerst in Factuurpost.',
    },
    'csv.no-rate': {
      message: '{country} heeft op {date} geen btw-tarief {vat}.',
      remedy: 'Kies uit: {choices}. Staat de code bij het artikel, wijzig die dan daar.',
    },
    'csv.changed-meanwhile': {
      message: '{file}: de gegevens zijn veranderd sinds u ze bekeek; er is niets geïmporteerd.',
      remedy: 'Bekijk opnieuw wat er verandert, en importeer het dan.',
    },
    'debtor.unknown': {
      message: 'Debiteur {debtor} bestaat niet.',
      remedy: 'Voeg de debiteur toe in Debiteuren onderhouden, of verbeter Consolideren waar dit nummer staat.',
    },
    'debtor.closed': {
      message: 'Debiteur {debtor} {name} is afgesloten.',
      remedy: 'Heropen de debiteur in Debiteuren onderhouden, of kies een andere.',
    },
    'debtor.email-needed': {
      message: 'Debiteur {debtor} krijgt facturen per e-mail, maar heeft zo geen e-mailadres.',
      remedy: 'Vul een e-mailadres in, of kies Papier als verzendwijze.',
    },
    'debtor.refused': {
      message: 'Debiteur {debtor} kan zo niet bewaard worden.',
      remedy: '{rule}.',
    },
    'debtor.address-in-use': {
      message: 'Afleveradres {code} van debiteur {debtor} staat op leverbonnen.',
      remedy: 'Laat het adres staan; wijzig het als de plaats veranderd is.',
    },
    'option.unknown': {
      message: 'De optie {key} bestaat niet.',
      remedy: 'Bekijk alle opties met factuurpost options get.',
    },
    'option.bad-value': {
      message: 'De optie {key} kan niet {value} zijn.',
      remedy: '{problem}.',
    },
    'option.bad-choice': {
      message: 'De optie {key} kan niet {value} zijn.',
      remedy: 'Kies uit: {choices}.',
    },
    'options-file.malformed': {
      message: 'Het bestand {file} is geen optiebestand van Factuurpost.',
      remedy: 'Maak er een met factuurpost options export, en verander daarin alleen waarden.',
    },
    'options-file.newer': {
      message: 'Het optiebestand {file} is van een nieuwere Factuurpost (versie {version} van het bestand).',
      remedy: 'Installeer hier de nieuwste Factuurpost, of maak het bestand met de oudere.',
    },
    'options-file.secret': {
      message: 'In het bestand {file} staat {key}, en dat hoort daar niet.',
      remedy: 'Haal het weg. Vul een wachtwoord in met factuurpost options set mail.password -, of meld u opnieuw aan.',
    },
    'console.no-terminal': {
      message: 'Het beeldscherm van Factuurpost heeft een terminal nodig, en die is er hier niet.',
      remedy: 'Start factuurpost in een terminal, of gebruik een opdracht: factuurpost --help.',
    },
    'command.bad-date': {
      message: 'Bij {option}: {value} is geen bestaande datum.',
      remedy: 'Schrijf de datum als 2026-11-13.',
    },
    'command.bad-choice': {
      message: 'Bij {option}: {value} is geen keuze.',
      remedy: 'Kies uit: {choices}.',
    },
    'command.value-missing': {
      message: 'Bij {key} ontbreekt de waarde.',
      remedy: 'Noem na elke optie haar waarde; een lege waarde is "".',
    },
    'command.value-with-dash': {
      message: 'Een waarde die met een streepje begint, wordt voor een optie aangezien.',
      remedy: 'Zet -- voor de eerste sleutel: {command} -- SLEUTEL WAARDE.',
    },
    'command.unknown': {
      message: 'Het commando {value} bestaat niet.',
      remedy: 'Bekijk wat er kan met {help}.',
    },
    'command.unknown-option': {
      message: 'De optie {value} bestaat hier niet.',
      remedy: 'Bekijk wat er kan met {help}.',
    },
    'command.option-missing': {
      message: 'De optie {option} ontbreekt.',
      remedy: 'Geef die mee; zie {help}.',
    },
    'command.option-without-value': {
      message: 'Bij {option} ontbreekt de waarde.',
      remedy: 'Zet de waarde achter de optie; zie {help}.',
    },
    'command.argument-missing': {
      message: 'Achter het commando ontbreekt <{argument}>.',
      remedy: 'Vul dat aan; zie {help}.',
    },
    'command.too-much': {
      message: 'Er staat te veel achter het commando.',
      remedy: 'Zet een waarde met spaties tussen aanhalingstekens; zie {help}.',
    },
    'command.one-of': {
      message: '{options} gaan niet samen.',
      remedy: 'Kies er één; zie {help}.',
    },
    'command.bad-company': {
      message: 'Bij --company: {value} kan geen code van een administratie zijn.',
      remedy: 'Neem kleine letters, cijfers en streepjes, ten hoogste 41, met een letter of cijfer vooraan.',
    },
    'command.bad-name-server': {
      message: 'Bij --name-server: {value} is geen IP-adres.',
      remedy: 'Schrijf het adres van een naamserver, zoals 9.9.9.9 of 192.0.2.1:5353.',
    },
    'command.nothing-chosen': {
      message: 'Er is niets gekozen.',
      remedy: 'Noem een of meer nummers, of kies alles met {option}.',
    },
    'article.unknown': {
      message: 'Artikel {article} bestaat niet, of niet meer.',
      remedy: 'Kijk in Artikelen onderhouden onder welke code het staat.',
    },
    'article.code-taken': {
      message: 'Code {article} is al van het artikel {name}.',
      remedy: 'Kies een andere code, of wijzig dat artikel.',
    },
    'article.bad-code': {
      message: 'Deze artikelcode kan niet.',
      remedy: 'Geef 1 tot {max} tekens.',
    },
    'article.bad-name': {
      message: 'Deze naam kan niet.',
      remedy: 'Geef 1 tot {max} tekens.',
    },
    'article.bad-unit': {
      message: 'Deze eenheid is te lang.',
      remedy: 'Geef hoogstens {max} tekens, zoals stuk of kg.',
    },
    'article.bad-price': {
      message: 'Deze prijs kan niet.',
      remedy: 'Geef een bedrag van 0 tot {max} euro.',
    },
    'article.past-price': {
      message: 'Een prijs die al heeft gegolden ligt vast: bij artikel {article} die vanaf {date}.',
      remedy: 'Geef een nieuwe prijs op vanaf vandaag of later. Een bestaande regel wijzigt u op de leverbon zelf.',
    },
    'delivery.unknown': {
      message: 'De bon {delivery} is niet gevonden.',
      remedy: 'Zoek het nummer op in de lijst met leverbonnen: factuurpost deliveries list.',
    },
    'delivery.refused': {
      message: '{fault} De bon voor debiteur {debtor} is niet bewaard.',
      remedy: 'Verbeter de bon en bewaar hem opnieuw.',
    },
    'invoice.unknown': {
      message: 'Factuur {invoice} is niet gevonden.',
      remedy: 'Controleer het nummer in Facturen onderhouden.',
    },
    'invoice.date-before-last': {
      message: 'Volgens deze computer is het {date}, maar de laatste factuur is van {last}.',
      remedy: 'Laat de beheerder de klok van deze computer goed zetten. Nummers en datums lopen samen op.',
    },
    'invoice.number-in-use': {
      message:
        'Met de opmaak {format} zou nummer {number} nog eens worden gegeven: de factuur van {date} heeft het al.',
      remedy: 'Er is niets genummerd. Kies een andere opmaak bij Extra → Opties → Factuurgegevens, Factuurnummer.',
    },
    'credit.draft': {
      message: 'Deze factuur is nog in aanmaak en is niet te crediteren.',
      remedy: 'Wijzig of verwijder het concept.',
    },
    'credit.of-credit': {
      message: 'Factuur {number} is zelf een creditfactuur en is niet te crediteren.',
      remedy: 'Maak een nieuwe factuur als er te veel is gecrediteerd.',
    },
    'credit.nothing-chosen': {
      message: 'Er is niets gekozen om te crediteren.',
      remedy: 'Geef van minstens één regel een aantal op.',
    },
    'credit.no-line': {
      message: 'Factuur {number} heeft geen regel {value}; het zijn er {count}.',
      remedy: 'Noem een regel met zijn plaats op de factuur, van 1 af geteld, en het aantal: --line 2=1,5.',
    },
    'note.empty': {
      message: 'Een notitie heeft tekst nodig.',
      remedy: "Typ wat uw collega's moeten weten.",
    },
    'note.too-long': {
      message: 'Deze notitie is te lang.',
      remedy: 'Houd het bij {max} tekens.',
    },
    'draft.no-description': {
      message: 'Deze regel heeft geen omschrijving.',
      remedy: 'Schrijf wat er geleverd is; op een factuur moet dat staan.',
    },
    'draft.long-description': {
      message: 'De omschrijving van deze regel is te lang.',
      remedy: 'Gebruik hoogstens {max} tekens.',
    },
    'draft.bad-quantity': {
      message: 'Dit aantal kan niet.',
      remedy: 'Vul een aantal in van hoogstens {max}, met hoogstens drie decimalen.',
    },
    'draft.bad-price': {
      message: 'Deze prijs kan niet.',
      remedy: 'Vul een prijs in van hoogstens {max} euro, met hoogstens twee decimalen.',
    },
    'draft.bad-discount': {
      message: 'Deze korting kan niet.',
      remedy: 'Vul een percentage in van 0 tot en met 100, met hoogstens twee decimalen.',
    },
    'draft.bad-period': {
      message: 'Deze leverperiode eindigt voordat zij begint.',
      remedy: 'Vul een laatste leverdag in die op of na de eerste valt.',
    },
    'draft.other-tax': {
      message: 'Bij debiteur {debtor} {name} geldt de btw anders (verlegd of juist niet).',
      remedy: 'Verwijder dit concept en maak voor die debiteur een nieuwe factuur.',
    },
    'archive.differs': {
      message: 'In het archief staat al een ander bestand {file}.',
      remedy: 'Er is niets overschreven. Laat de beheerder het archief nakijken met factuurpost archive verify.',
    },
    'archive.not-kept': {
      message: 'De PDF {file} kon niet worden gemaakt: {reason}.',
      remedy: 'Meld dit aan de beheerder, met deze melding erbij.',
    },
    'vat.no-rate': {
      message: 'Er is geen btw-tarief {vat} in {country} op {date}.',
      remedy: 'Kies bij het artikel een btw-code die dat land kent, en controleer de datum van de leverbon.',
    },
    'vat.no-rate/on-delivery': {
      message: 'Op bon {delivery} van debiteur {debtor}: er is geen btw-tarief {vat} in {country} op {date}.',
      remedy: 'Wijzig op die bon de btw-code van de regel, of de datum.',
    },
    'outbox.unknown': {
      message: 'Opdracht {id} staat niet meer in de verzendbak.',
      remedy: 'Bekijk de verzendbak en kies opnieuw.',
    },
    'outbox.wrong-state': {
      message: 'Dat kan niet met opdracht {id}: die is {state}.',
      remedy: 'Bekijk de verzendbak en kies opnieuw.',
    },
    'closing.unknown': {
      message: 'De sluitstaat {id} is er niet.',
      remedy: 'Kies een sluitstaat uit de lijst.',
    },
    'mail.no-server': {
      message: 'Er is geen mailserver ingevuld.',
      remedy: 'Vul Server in bij Extra → Opties → Internetverbinding.',
    },
    'mail.no-sender': {
      message: 'Er is geen afzender voor e-mail ingevuld.',
      remedy: 'Vul Afzender in bij Extra → Opties → Internetverbinding.',
    },
    'mail.no-folder': {
      message: 'Er is geen map voor de berichten ingevuld.',
      remedy: 'Vul de map in bij Extra → Opties → Internetverbinding, of kies een andere Methode.',
    },
    'mail.no-password': {
      message: 'Er is geen wachtwoord ingevuld voor {user}.',
      remedy: 'Vul Wachtwoord in bij Extra → Opties → Internetverbinding, of zet Anonieme aanmelding aan.',
    },
    'mail.no-recipient': {
      message: 'Deze e-mail heeft geen ontvanger.',
      remedy: 'Vul bij de debiteur een e-mailadres in, of kies Papier als verzendwijze.',
    },
    'mail.bad-recipient': {
      message: 'Het adres {address} van de ontvanger klopt niet: {problem}.',
      remedy: 'Geef een volledig e-mailadres waar het testbericht heen mag.',
    },
    'mail.bad-address': {
      message: 'Het e-mailadres {address} klopt niet: {problem}.',
      remedy: 'Verbeter het bij de debiteur, of bij Extra → Opties → Internetverbinding als het uw eigen adres is.',
    },
    'mail.no-user': {
      message: 'Er is geen postbus ingevuld om mee te versturen.',
      remedy: 'Vul bij Gebruikersnaam het e-mailadres van de postbus in (Extra → Opties → Internetverbinding).',
    },
    'mail.no-client-id': {
      message: 'Er is geen toepassings-id ingevuld voor het aanmelden bij de provider.',
      remedy:
        'Registreer Factuurpost bij de provider als toepassing, en vul haar id in bij Extra → Opties → Internetverbinding.',
    },
    'mail.bad-issuer': {
      message: '{issuer} kan geen aanmelddienst zijn.',
      remedy: 'Vul het adres in dat de provider opgeeft; het begint met https://.',
    },
    'mail.not-signed-in': {
      message: 'Er heeft zich nog niemand aangemeld bij de provider van de e-mail.',
      remedy: 'Meld u aan: Extra → Opties → Internetverbinding, of factuurpost mail sign-in.',
    },
    'mail.sign-in-ended': {
      message: 'De aanmelding bij de provider van de e-mail is verlopen of ingetrokken.',
      remedy: 'Meld u opnieuw aan: Extra → Opties → Internetverbinding, of factuurpost mail sign-in.',
    },
    'mail.sign-in-unreachable': {
      message: 'De aanmelddienst {server} is niet te bereiken ({reason}).',
      remedy: 'Controleer of deze computer internet heeft, en probeer het dan opnieuw.',
    },
    'mail.sign-in-bad-answer': {
      message: 'Het antwoord van {server} is niet dat van een aanmelddienst.',
      remedy: 'Controleer het adres van de aanmelddienst bij Extra → Opties → Internetverbinding.',
    },
    'mail.sign-in-not-offered': {
      message: 'De aanmelddienst {server} kent het aanmelden met een code niet.',
      remedy:
        'Kies de Methode SMTP met een app-wachtwoord, of haal elders een token en geef dat met factuurpost options set mail.oauthToken -.',
    },
    'mail.sign-in-client-unknown': {
      message: 'De provider kent de toepassing {client} niet, of laat haar zo niet aanmelden.',
      remedy:
        'Controleer de toepassings-id, en zet bij de provider aanmelden zonder geheim aan (openbare clientstromen toestaan).',
    },
    'mail.sign-in-denied': {
      message: 'Het aanmelden is bij de provider geweigerd.',
      remedy:
        'Probeer het opnieuw en kies Toestaan. Mag u dat niet, laat dan de beheerder van de provider toestemming geven.',
    },
    'mail.sign-in-expired': {
      message: 'De code is verlopen voordat er iemand mee was aangemeld.',
      remedy: 'Probeer het opnieuw; u krijgt een nieuwe code.',
    },
    'mail.sign-in-not-lasting': {
      message: 'De provider gaf een aanmelding die niet blijft.',
      remedy: 'Zet offline_access in mail.oauthScope, en meld u opnieuw aan.',
    },
    'mail.sign-in-refused': {
      message: 'De provider weigert de aanmelding: {reason}.',
      remedy: 'Lees wat de provider zegt, en vraag het zo nodig aan de beheerder van de e-mail.',
    },
    'mail.disabled': {
      message: 'E-mail verzenden staat uit voor {company}.',
      remedy: 'Zet E-mail verzenden aan bij Extra → Opties → Administraties.',
    },
    'mail.disabled/no-name': {
      message: 'E-mail verzenden staat uit voor deze administratie.',
      remedy: 'Zet E-mail verzenden aan bij Extra → Opties → Administraties.',
    },
    'folder.not-writable': {
      message: 'In de map {folder} kan niet worden geschreven: {reason}.',
      remedy: 'Verhelp dat, of kies een andere map in Extra → Opties.',
    },
    'folder.not-writable/no-folder': {
      message: 'Er is geen map gekozen.',
      remedy: 'Kies een map in Extra → Opties → Afdrukken.',
    },
    'logo.unusable': {
      message: 'Het logo {file} is geen goed PNG- of JPEG-bestand.',
      remedy: 'Kies een ander bestand in Extra → Opties → Algemeen.',
    },
  },
};
