import { afterEach, describe, expect, it } from 'vitest';
import { publicHolidayReader } from '../../src/calendar/public-holidays.ts';

interface Place {
  country: string;
  region?: string;
}

async function dates({ country, region }: Place, from: number, to = from): Promise<readonly string[] | undefined> {
  return publicHolidayReader()(country, region, { from: `${from}-01-01`, to: `${to}-12-31` });
}

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('public holidays', () => {
  it('of Spain over a new year', async () => {
    const found = (await dates({ country: 'ES' }, 2026, 2027))?.filter((date) => date > '2026-10' && date < '2027-02');
    expect(found).toEqual([
      '2026-10-12',
      '2026-11-01',
      '2026-12-06',
      '2026-12-08',
      '2026-12-25',
      '2027-01-01',
      '2027-01-06',
    ]);
  });

  it('that began in the year before', async () => {
    const found = (await dates({ country: 'SZ' }, 2027))?.filter((date) => date < '2027-01-04');
    expect(found).toEqual(['2027-01-01', '2027-01-02']);
    expect((await dates({ country: 'SZ' }, 2026))?.at(-1)).toBe('2026-12-31');
  });

  it('of a region too', async () => {
    expect(await dates({ country: 'ES', region: 'MD' }, 2026)).toContain('2026-05-02');
    expect(await dates({ country: 'ES' }, 2026)).not.toContain('2026-05-02');
  });

  it('moved to Monday in Colombia', async () => {
    const found = await dates({ country: 'CO' }, 2026);
    expect(found).toContain('2026-01-12');
    expect(found).not.toContain('2026-01-06');
  });

  it('from sunset to sunset are the date of the morning, several days are each of them', async () => {
    expect(await dates({ country: 'IL' }, 2026)).toContain('2026-09-21');
    expect(await dates({ country: 'IL' }, 2026)).not.toContain('2026-09-20');
    const eid = (await dates({ country: 'AE' }, 2026))?.filter((date) => date > '2026-03-19' && date < '2026-04');
    expect(eid).toEqual(['2026-03-20', '2026-03-21', '2026-03-22']);
  });

  it('from noon on close nothing', async () => {
    expect(await dates({ country: 'CW' }, 2026)).not.toContain('2026-12-31');
  });

  it('are those between two dates only', async () => {
    const read = publicHolidayReader();
    expect(read('ES', undefined, { from: '2026-12-08', to: '2026-12-25' })).toEqual(['2026-12-08', '2026-12-25']);
  });

  it('of an unknown place are not known', async () => {
    expect(await dates({ country: 'ZZ' }, 2026)).toBeUndefined();
    expect(await dates({ country: 'ES', region: 'XX' }, 2026)).toBeUndefined();
  });

  it.each(['Pacific/Auckland', 'America/St_Johns', 'UTC'])('are the same on a machine in %s', async (machine) => {
    process.env.TZ = machine;
    expect(Intl.DateTimeFormat('en').resolvedOptions().timeZone).toBe(machine);
    expect(await dates({ country: 'IL' }, 2027)).toContain('2027-10-11');
    expect(await dates({ country: 'ES' }, 2027)).toContain('2027-12-25');
  });
});
