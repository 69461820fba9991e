import { describe, expect, it } from 'vitest';
import { jobIdIn, refusalIn } from '../../src/print/lp-output.ts';
import { defaultIn, jobIn, queuesIn } from '../../src/print/lpstat-output.ts';

describe('what lpstat says', () => {
  it('gives each queue its state and the reasons that belong to it', () => {
    const output = [
      'printer Laser is idle.  enabled since Sun Nov 22 21:42:16 2026',
      '\told message',
      'printer Front-Desk now printing Front-Desk-12.  enabled since Sun Nov 22 21:42:16 2026',
      'printer Jam disabled since Sun Nov 22 21:42:16 2026 -',
      '\tPaper jam; call the office',
      'Laser accepting requests since Sun Nov 22 21:42:16 2026',
      'Front-Desk not accepting requests since Sun Nov 22 21:42:16 2026 -',
      '\treason unknown',
      'Jam accepting requests since Sun Nov 22 21:42:16 2026',
      '',
    ].join('\n');
    const free = { stoppedBecause: '', accepting: true, rejectsBecause: '' };
    expect(queuesIn(output)).toEqual([
      { ...free, name: 'Laser', state: 'idle' },
      { ...free, name: 'Front-Desk', state: 'printing', accepting: false },
      { ...free, name: 'Jam', state: 'stopped', stoppedBecause: 'Paper jam; call the office' },
    ]);
  });

  it('is not misled by a reason that looks like a queue', () => {
    const output =
      'printer Jam disabled since Sun Nov 22 -\n\tprinter Jam is idle.\n\tLaser not accepting requests since\n';
    expect(queuesIn(output)).toHaveLength(1);
    expect(queuesIn(output)[0]).toMatchObject({ state: 'stopped', accepting: true });
  });

  it('names the default, with its instance, or none', () => {
    expect(defaultIn('system default destination: Laser\n')).toBe('Laser');
    expect(defaultIn('system default destination: Laser/draft\n')).toBe('Laser/draft');
    expect(defaultIn('no system default destination\n')).toBeNull();
  });

  it('finds a job by its whole id, whatever the case', () => {
    const output = [
      'Laser-12                root              1024   Sun Nov 22 21:42:16 2026',
      '\tStatus: printing job-hold-tight',
      '\tAlerts: job-printing',
      '\tqueued for Laser',
      'Laser-13                root              1024   Sun Nov 22 21:42:16 2026',
      '\tAlerts: job-hold-until-specified',
      '\tqueued for Laser',
      'Laser-14                root                 0   Sun Nov 22 21:42:16 2026',
      '\tAlerts: job-incoming',
      '\tqueued for Laser',
    ].join('\n');
    expect(jobIn(output, 'laser-12')).toEqual({ held: false, incoming: false });
    expect(jobIn(output, 'Laser-13')).toEqual({ held: true, incoming: false });
    expect(jobIn(output, 'Laser-14')).toEqual({ held: false, incoming: true });
    expect(jobIn(output, 'Laser-1')).toBeNull();
  });
});

describe('what lp says', () => {
  it('gives the job id of a queue with dashes and digits', () => {
    expect(jobIdIn('request id is Office-2-Laser-12 (0 file(s))\n')).toBe('Office-2-Laser-12');
    expect(jobIdIn('')).toBeNull();
  });

  it.each([
    ['lp: Error - The printer or class does not exist.', true, 'no-printer', 'no'],
    ['lp: Error - The printer or class does not exist.', false, 'no-server', 'no'],
    [
      'lp: Error - PRINTER environment variable names default destination that does not exist.',
      true,
      'no-printer',
      'no',
    ],
    ['lp: Error - No default destination.', true, 'no-default-printer', 'no'],
    ['lp: Error - no default destination available.', true, 'no-default-printer', 'no'],
    ['lp: Destination "Laser" is not accepting jobs.', true, 'not-accepting', 'no'],
    ['lp: Error - scheduler not responding.', true, 'no-server', 'no'],
    ['lp: Error - unable to queue from stdin - Broken pipe.', false, 'no-server', 'no'],
    ['lp: Too many active jobs.', true, 'refused', 'no'],
    ['lp: Unsupported format "application/pdf".', true, 'refused', 'no'],
    ['lp: Not allowed to print.', true, 'refused', 'no'],
    ['lp: Connection reset by peer', true, 'refused', 'unknown'],
    ['lp: Internal Server Error', true, 'refused', 'unknown'],
    ['lp: Bad file descriptor', false, 'no-server', 'unknown'],
    ['lp: Success', false, 'no-server', 'unknown'],
  ])('reads %j (server answers: %s) as %s, submitted: %s', (words, serverAnswers, problem, submitted) => {
    expect(refusalIn(words, serverAnswers)).toEqual({ problem, submitted });
  });
});
