import type { Language } from '../domain/debtor.ts';
import { plainLine } from '../domain/plain-text.ts';
import type {
  DkimReport,
  DmarcPolicy,
  DmarcReport,
  SenderDomainReport,
  SpfJudgement,
  SpfLine,
  SpfResult,
  SpfTrouble,
  SpfTroubleName,
  UnknownOutgoing,
} from '../domain/sender-domain.ts';
import { longestTxtString } from '../domain/spf-record.ts';
import { senderDomainTexts as de } from './de/sender-domain.ts';
import { senderDomainTexts as en } from './en/sender-domain.ts';
import { fill } from './fill.ts';
import { senderDomainTexts as nl } from './nl/sender-domain.ts';

/** What is said of the sender's domain. */
export interface SenderDomainTexts {
  /** `{domain}` */
  readonly title: string;
  readonly offline: string;
  /** `{domain}` */
  readonly noDomain: string;
  /** `{provider}` */
  readonly providersOwn: string;
  /** `{provider}` */
  readonly providersOwnElsewhere: string;
  readonly noRecord: string;
  /** `{record}` */
  readonly record: string;
  /** `{count}` */
  readonly records: string;
  readonly recordUnknown: string;
  /** `{provider}` */
  readonly byProvider: string;
  /** `{server}`, `{addresses}` */
  readonly byServer: string;
  /** `{server}` */
  readonly unknownOutgoing: Readonly<Record<UnknownOutgoing, string>>;
  readonly results: Readonly<Record<SpfResult, string>>;
  /** `{addresses}` */
  readonly only: string;
  /** `{address}`; the same about OrderNow. */
  readonly orderNow: Readonly<Record<SpfResult, string>>;
  /** `{subject}` */
  readonly troubles: Readonly<Record<SpfTroubleName, string>>;
  /** `{trouble}` */
  readonly fault: string;
  /** `{name}` */
  readonly publishNew: string;
  readonly publishChanged: string;
  /** `{count}` */
  readonly publishMerged: string;
  /** `{terms}` */
  readonly dropped: string;
  /** `{count}` */
  readonly long: string;
  /** `{trouble}` */
  readonly lineFault: string;
  readonly othersToo: string;
  /** `{server}` */
  readonly mayDiffer: string;
  readonly delay: string;
  readonly noLine: string;
  /** `{domain}` */
  readonly dmarc: Readonly<Record<DmarcPolicy | Exclude<DmarcReport['state'], 'found'>, string>>;
  /** `{selectors}` */
  readonly dkim: Readonly<Record<DkimReport['state'], string>>;
}

const tables: Readonly<Record<Language, SenderDomainTexts>> = { nl, de, en };

function troubleText(texts: SenderDomainTexts, { name, subject }: SpfTrouble): string {
  return fill(texts.troubles[name], { subject: plainLine(subject) });
}

function recordLines(texts: SenderDomainTexts, { records, server, orderNow }: SenderDomainReport): readonly string[] {
  const [record, ...others] = records;
  if (record === undefined) {
    return [[server, orderNow].some((one) => one?.result === 'temperror') ? texts.recordUnknown : texts.noRecord];
  }
  if (others.length === 0) return [fill(texts.record, { record })];
  return [fill(texts.records, { count: records.length }), ...records.map((one) => `  ${one}`)];
}

function outgoingLine(texts: SenderDomainTexts, { outgoing }: SenderDomainReport): string {
  switch (outgoing.kind) {
    case 'provider':
      return fill(texts.byProvider, { provider: outgoing.provider });
    case 'server':
      return fill(texts.byServer, { server: outgoing.server, addresses: outgoing.addresses.join(', ') });
    case 'unknown':
      return fill(texts.unknownOutgoing[outgoing.why], { server: outgoing.server });
    default:
      return outgoing satisfies never;
  }
}

/** That there are several records stands where they are listed. */
function isTold({ asciiDomain }: SenderDomainReport, { name, subject }: SpfTrouble): boolean {
  return name === 'two-records' && subject === asciiDomain;
}

function serverLines(texts: SenderDomainTexts, report: SenderDomainReport): readonly string[] {
  const { server: judgement } = report;
  if (judgement === null) return [];
  const { result, trouble, addresses } = judgement;
  const these = addresses.filter((one) => one.result === result).map(({ address }) => address);
  return [
    texts.results[result],
    ...(these.length === addresses.length ? [] : [fill(texts.only, { addresses: these.join(', ') })]),
    ...(trouble === null || isTold(report, trouble) ? [] : [troubleText(texts, trouble)]),
  ];
}

function faultLines(texts: SenderDomainTexts, report: SenderDomainReport): readonly string[] {
  const { fault, server } = report;
  if (fault === null || fault.name === server?.trouble?.name || isTold(report, fault)) return [];
  return [fill(texts.fault, { trouble: troubleText(texts, fault) })];
}

function orderNowLines(texts: SenderDomainTexts, judgement: SpfJudgement | null): readonly string[] {
  const address = judgement?.addresses[0]?.address ?? '';
  return judgement === null ? [] : [fill(texts.orderNow[judgement.result], { address })];
}

function publishLines(texts: SenderDomainTexts, report: SenderDomainReport, line: SpfLine): readonly string[] {
  const { asciiDomain: name, outgoing } = report;
  const count = line.replaces.length;
  const ask = count === 0 ? texts.publishNew : count === 1 ? texts.publishChanged : texts.publishMerged;
  return [
    fill(ask, { name, count }),
    `  ${line.record}`,
    ...(line.dropped.length === 0 ? [] : [fill(texts.dropped, { terms: line.dropped.join(' ') })]),
    ...(line.record.length > longestTxtString ? [fill(texts.long, { count: longestTxtString })] : []),
    ...(line.fault === null ? [] : [fill(texts.lineFault, { trouble: troubleText(texts, line.fault) })]),
    ...(count === 0 ? [texts.othersToo] : []),
    ...(outgoing.kind === 'server' ? [fill(texts.mayDiffer, { server: outgoing.server })] : []),
    texts.delay,
  ];
}

/** What to do: the line to publish, or who else can do something. */
function remedyLines(texts: SenderDomainTexts, report: SenderDomainReport): readonly string[] {
  const { line, providersOwn: provider, server, orderNow } = report;
  if (line !== null) return publishLines(texts, report, line);
  const refused = [server, orderNow].some((one) => one !== null && !['pass', 'temperror'].includes(one.result));
  if (provider !== null) {
    return [fill(refused ? texts.providersOwnElsewhere : texts.providersOwn, { provider })];
  }
  return refused ? [texts.noLine] : [];
}

function signatureLines(texts: SenderDomainTexts, { dmarc, dkim, asciiDomain }: SenderDomainReport): readonly string[] {
  const selectors = dkim.state === 'found' ? dkim.selectors.join(', ') : '';
  const policy = dmarc.state === 'found' ? dmarc.policy : dmarc.state;
  return [
    fill(texts.dmarc[policy], { domain: dmarc.state === 'found' ? dmarc.domain : asciiDomain }),
    fill(texts.dkim[dkim.state], { selectors }),
  ];
}

/**
 * A look at the sender's domain as lines for a person, unwrapped: what was found, what it means, the record to publish and
 * where. A record stands on a line of its own, two blanks in.
 */
export function senderDomainLines(language: Language, report: SenderDomainReport): readonly string[] {
  const texts = tables[language];
  const { domain, asciiDomain } = report;
  const name = domain === asciiDomain ? domain : `${domain} (${asciiDomain})`;
  const title = fill(texts.title, { domain: name });
  switch (report.state) {
    case 'offline':
      return [title, texts.offline];
    case 'no-domain':
      return [title, fill(texts.noDomain, { domain })];
    case 'checked':
      return [
        title,
        ...recordLines(texts, report),
        outgoingLine(texts, report),
        ...serverLines(texts, report),
        ...orderNowLines(texts, report.orderNow),
        ...faultLines(texts, report),
        ...remedyLines(texts, report),
        ...signatureLines(texts, report),
      ];
    default:
      return report.state satisfies never;
  }
}
