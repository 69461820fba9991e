import type { DebtorSettingTexts } from '../debtor-settings.ts';
import { weekdayTexts } from './weekdays.ts';

export const debtorSettingTexts: DebtorSettingTexts = {
  days: { ...weekdayTexts, none: 'geen (met de hand)' },
  types: { total: 'Totaalfactuur', specified: 'Gespecificeerd', weekly: 'Weekstaat' },
  collects: { none: 'Nee', address: 'Ja, per afleveradres', all: 'Ja, alles' },
  dispatches: { pdf: 'PDF', paper: 'Papier', both: 'PDF en papier' },
  short: {
    types: { total: 'totaal', specified: 'gespec.', weekly: 'week' },
    dispatches: { pdf: 'PDF', paper: 'papier', both: 'beide' },
  },
  sentence: {
    when: {
      monday: 'Elke maandag',
      tuesday: 'Elke dinsdag',
      wednesday: 'Elke woensdag',
      thursday: 'Elke donderdag',
      friday: 'Elke vrijdag',
      saturday: 'Elke zaterdag',
      sunday: 'Elke zondag',
      none: 'Alleen als u deze debiteur zelf kiest:',
    },
    what: {
      total: {
        none: 'een totaalfactuur per leverbon',
        address: 'één totaalfactuur per afleveradres',
        all: 'één totaalfactuur voor alles samen',
      },
      specified: {
        none: 'een gespecificeerde factuur per leverbon',
        address: 'één factuur per afleveradres, gespecificeerd per leverbon',
        all: 'één factuur voor alles samen, gespecificeerd per leverbon',
      },
      weekly: {
        none: 'een weekstaat per leverbon',
        address: 'één weekstaat per afleveradres',
        all: 'één weekstaat voor alles samen',
      },
    },
    whole: '{when} {what}, {how}.',
    mail: 'als PDF naar {to}',
    mailToNobody: 'als PDF, maar er is nog geen e-mailadres',
    copyTo: '(kopie aan {cc})',
    paper: { one: 'op papier, {count} afdruk', many: 'op papier, {count} afdrukken' },
    paperWithoutCopies: 'op papier, maar met 0 afdrukken: er wordt niets afgedrukt',
    and: 'en',
    central: 'Via TopBakkers: op naam van debiteur {number} daar, naar {central} in plaats van naar de debiteur.',
    centralWithProject:
      'Via TopBakkers: op naam van debiteur {number} daar, project {project}, naar {central} in plaats van naar de debiteur.',
    noCentral: 'een centraal factuuradres dat nog niet is ingevuld',
    noNumber: '(nog niet ingevuld)',
    bundled: 'Alle facturen van een verzending gaan samen in één e-mail.',
    oneByOne: 'Elke factuur gaat in een eigen e-mail.',
    billedTo: 'Alles wordt gefactureerd aan {debtor}: factuurdag, type, verzamelen en verzendwijze zijn die van daar.',
    billedThrough:
      'Alles wordt via {debtor} gefactureerd aan {end}: factuurdag, type, verzamelen en verzendwijze zijn die van daar.',
    ownDiscount: 'De korting van {percent} blijft die van deze debiteur.',
    billedFor: {
      one: 'Ook de leveringen aan {count} andere debiteur worden hier gefactureerd.',
      many: 'Ook de leveringen aan {count} andere debiteuren worden hier gefactureerd.',
    },
    closed: 'Gesloten: er komen geen nieuwe leverbonnen bij; wat nog open staat wordt wel gefactureerd.',
    andMore: '{first} en {count} andere',
  },
};
