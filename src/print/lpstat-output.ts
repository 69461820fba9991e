/** A queue as `lpstat -p -a` tells it. */
export interface Queue {
  readonly name: string;
  readonly state: 'idle' | 'printing' | 'stopped';
  /** Why it is stopped, in CUPS's or the administrator's words; empty while it runs or when none was given. */
  readonly stoppedBecause: string;
  readonly accepting: boolean;
  /** Why it takes no jobs; empty while it does or when none was given. */
  readonly rejectsBecause: string;
}

interface Entry {
  readonly head: string;
  /** The indented lines below it, joined. */
  readonly more: string;
}

/** lpstat writes an entry's details on indented lines below it. */
function entriesOf(output: string): readonly Entry[] {
  const entries: { head: string; more: string }[] = [];
  for (const line of output.split('\n')) {
    const last = entries.at(-1);
    if (/^\s/.test(line) && last) last.more = `${last.more} ${line.trim()}`.trim();
    else if (line !== '') entries.push({ head: line, more: '' });
  }
  return entries;
}

const states = { 'is idle': 'idle', 'now printing': 'printing', disabled: 'stopped' } as const;

function isStateWord(text: string): text is keyof typeof states {
  return text in states;
}

/** What lpstat writes when nobody gave a reason. */
function reasonIn(entry: Entry): string {
  return entry.more === 'reason unknown' ? '' : entry.more;
}

/** Reads `lpstat -p … -a …` (LC_ALL=C): one queue per `printer` line, in lpstat's order. */
export function queuesIn(output: string): readonly Queue[] {
  const entries = entriesOf(output);
  const rejecting = new Map<string, string>();
  for (const entry of entries) {
    const name = /^(\S+) not accepting requests since /.exec(entry.head)?.[1];
    if (name !== undefined) rejecting.set(name, reasonIn(entry));
  }
  return entries.flatMap((entry): Queue[] => {
    const [, name, word] = /^printer (\S+) (is idle|now printing|disabled)\b/.exec(entry.head) ?? [];
    if (name === undefined || word === undefined || !isStateWord(word)) return [];
    const state = states[word];
    return [
      {
        name,
        state,
        // An idle queue shows its last message here, which is no reason for anything.
        stoppedBecause: state === 'stopped' ? reasonIn(entry) : '',
        accepting: !rejecting.has(name),
        rejectsBecause: rejecting.get(name) ?? '',
      },
    ];
  });
}

/** Reads `lpstat -d`: the default destination, with its instance if it has one (`name/instance`); null: none. */
export function defaultIn(output: string): string | null {
  return /^system default destination: (\S+)$/m.exec(output)?.[1] ?? null;
}

export interface QueuedJob {
  /** Kept back until somebody releases it. */
  readonly held: boolean;
  /** CUPS has the job but not, or not yet, its document. */
  readonly incoming: boolean;
}

/** Reads `lpstat -l -o …`: a job as the list has it; null: it is not in the list. */
export function jobIn(output: string, jobId: string): QueuedJob | null {
  // `lp -d laser` on a queue called Laser says `laser-9`, lpstat says `Laser-9`: queue names know no case.
  const wanted = jobId.toLowerCase();
  const entry = entriesOf(output).find(({ head }) => head.split(/\s/, 1)[0]?.toLowerCase() === wanted);
  if (!entry) return null;
  const alerts = /\bAlerts: (.*)$/.exec(entry.more)?.[1] ?? '';
  return { held: /job-hold|held-for/.test(alerts), incoming: /job-incoming/.test(alerts) };
}
