import { describe, expect, test } from 'vitest';
import { scheduleOf } from '../../../../src/domain/coverage/schedule';
import { lekpTarget } from '../../../../src/domain/targets/lekp';
import type { TargetId } from '../../../../src/domain/targets/target';
import type { ReportContent, ReportRow } from '../../../../src/state/selectors/report';
import { reportHeadline } from '../../../../src/ui/report/ReportHead';
import { fixtureTable } from '../../../helpers/coverageFixture';

const TARGETS = ['bomen', 'renovatie', 'hernieuwbaar', 'fiets'] as const;

/** A report of 1,000 inhabitants or dwellings, on the day at which the straight line stands halfway. */
function content(
  realised: Partial<Record<TargetId, number>>,
  { level = 'municipality', name = null as string | null } = {},
): Pick<ReportContent, 'level' | 'rows' | 'schedule'> {
  const table = fixtureTable([{ code: 'A', name: 'A', inhabitants: 1000, realised }], TARGETS);
  const rows = TARGETS.map((key) => ({
    inForce: { key, target: lekpTarget(key), name, change: null },
    record: table.byTarget.get(key)![0]!,
  })) as unknown as ReportRow[];
  return {
    level: { level } as ReportContent['level'],
    rows,
    schedule: scheduleOf(rows.map(({ record }) => record)),
  };
}

const plain = (text: string): string => text.replaceAll('**', '').replaceAll('\u00a0', ' ');

describe('the sentence that the council reads first', () => {
  test('names how many targets are on schedule, and the one furthest behind with its gap and pace', () => {
    const report = content({ bomen: 600, renovatie: 5, hernieuwbaar: 20, fiets: 100 });
    expect(plain(reportHeadline('nl', report))).toBe(
      'Op 2 van de 4 doelen ligt de gemeente op schema voor 2030. ' +
        'Het verst achter zijn de collectieve renovaties: nog 45 renovaties, of 10 per jaar.',
    );
    expect(plain(reportHeadline('en', report))).toBe(
      'On 2 of the 4 targets the municipality is on schedule for 2030. ' +
        'Furthest behind are the collective renovations: 45 renovations to go, or 10 a year.',
    );
  });

  test('emphasises the numbers', () => {
    const parts = reportHeadline('nl', content({ bomen: 600, fiets: 100 })).split('**');
    expect(parts.filter((_, place) => place % 2 === 1).map(plain)).toEqual([
      '1 van de 2 doelen',
      'nog 900 m',
    ]);
  });

  test('stays a sentence where all, none or one of the targets is on schedule', () => {
    expect(plain(reportHeadline('nl', content({ bomen: 600, fiets: 900 })))).toBe(
      'Op alle 2 doelen ligt de gemeente op schema voor 2030.',
    );
    expect(plain(reportHeadline('nl', content({ fiets: 900 })))).toBe(
      'Op het ene doel ligt de gemeente op schema voor 2030.',
    );
    expect(plain(reportHeadline('nl', content({ bomen: 0, hernieuwbaar: 17 })))).toBe(
      'Op geen van de 2 doelen ligt de gemeente op schema voor 2030. ' +
        'Het verst achter zijn de bomen: nog 1.000 bomen, of 201 per jaar.',
    );
  });

  test('does not speak of targets without data as if they were behind', () => {
    expect(plain(reportHeadline('nl', content({}, { level: 'own layer' })))).toBe(
      'Voor het gebied zijn er nog geen gegevens: over de doelen valt nog niets te zeggen.',
    );
  });

  test('calls an added target by the name that the user gave', () => {
    expect(
      plain(reportHeadline('nl', content({ fiets: 0 }, { level: 'province', name: 'Fietsostrades' }))),
    ).toBe(
      'Op geen van het ene doel ligt de provincie op schema voor 2030. ' +
        'Het verst achter is “Fietsostrades”: nog 1.000 m, of 201 per jaar.',
    );
  });
});
