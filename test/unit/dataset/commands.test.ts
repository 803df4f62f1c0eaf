/** The two commands as a person types them: output, one line of complaint, exit code. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadRecords } from '../../../src/dataset/load';
import { Records } from '../../../src/model/records';
import { main as dataset } from '../../../src/tools/dataset';
import { main as facts } from '../../../src/tools/facts';

interface Run {
  code: number;
  out: string;
  err: string;
}

function run(command: (args: string[]) => number, line: string): Run {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  const err = vi.spyOn(console, 'error').mockImplementation(() => {});
  const code = command(line.split(' ').filter((word) => word !== ''));
  const text = (spy: typeof out): string => spy.mock.calls.flat().join('\n');
  return { code, out: text(out), err: text(err) };
}

afterEach(() => vi.restoreAllMocks());

describe('facts', () => {
  it('prints the card, 10% then and struck down now', () => {
    const { code, out } = run(facts, 'us-fentanyl-tariff --on 2025-02-21');
    expect(code).toBe(0);
    const card = JSON.parse(out);
    expect(card).toMatchObject({ id: 'us-fentanyl-tariff', kind: 'policy', on: '2025-02-21' });
    expect(card.then).toMatchObject({ status: 'in-force', ratePct: 10 });
    expect(card.now).toMatchObject({ status: 'struck-down' });
  });

  it('reads "now" on the day that --today names', () => {
    const { out } = run(facts, 'us-fentanyl-tariff --on 2025-02-21 --today 2025-03-10');
    expect(JSON.parse(out).now).toMatchObject({ day: '2025-03-10', ratePct: 20 });
  });

  it.each([
    ['nobody --on 2025-02-21', 'no record has the id "nobody"'],
    ['us-fentanyl-tariff --on 2025-02-30', '"2025-02-30" is not a day'],
    ['us-fentanyl-tariff --on 21.2.2025', '"21.2.2025" is not a day'],
    ['us-fentanyl-tariff --on 2025-02-21 --today soon', '"soon" is not a day'],
    ['us-fentanyl-tariff', '--on is missing'],
    ['us-fentanyl-tariff --on --today 2025-02-21', "Option '--on' argument is ambiguous"],
    ['--on 2025-02-21', 'one id is needed'],
    ['us-fentanyl-tariff --when 2025-02-21', "Unknown option '--when'"],
  ])('refuses "%s" in one line', (line, reason) => {
    const { code, out, err } = run(facts, line);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(reason);
    expect(err).not.toContain('\n');
  });
});

describe('dataset', () => {
  it('check finds no problems and says what it read', () => {
    const { code, out } = run(dataset, 'check');
    expect(code).toBe(0);
    expect(out).toMatch(/^dataset 2026\.11\.0, .* \d+ officials, .*; no problems$/);
  });

  it('export prints a dataset that parses', () => {
    const { out } = run(dataset, 'export');
    expect(Records.parse(JSON.parse(out)).manifest.schemaVersion).toBe(1);
  });

  it('export --schema describes every list', () => {
    const schema = JSON.parse(run(dataset, 'export --schema').out);
    expect(Object.keys(schema.properties)).toEqual(Object.keys(Records.shape));
  });

  it('export --csv gives a line for each event, quoted where it must be', () => {
    const { out } = run(dataset, 'export --csv');
    const [head, ...lines] = out.split('\r\n');
    expect(head).toMatch(/^id,date,kind,side,title,/);
    expect(lines).toHaveLength(loadRecords().events.length);
    expect(lines.find((line) => line.startsWith('2025-02-21-bessent-he-call'))).toContain('何立峰');
  });

  it('changelog says what the first version holds', () => {
    expect(run(dataset, 'changelog').out).toMatch(/^- First version/);
  });

  it.each(['', 'chekc', 'check twice', 'diff', 'diff no-such-ref', 'export --shcema'])(
    'refuses "%s" in one line',
    (line) => {
      const { code, err } = run(dataset, line);
      expect(code).toBe(2);
      expect(err).toMatch(/^dataset: .+$/);
    },
  );
});
