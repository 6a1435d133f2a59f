import { expect, it, vi } from 'vitest';

/** The same instants asked of the zones, in a program that has asked nothing yet, and what that has read. */
async function asked(known?: string): Promise<{ told: unknown; read: unknown }> {
  vi.resetModules();
  const { offsetAt, takeUpZones, toInstant, transitionsIn, zonesRead } = await import('../../src/calendar/zones.ts');
  if (known) takeUpZones(JSON.parse(known));
  const [from, to] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31)];
  const told = ['Europe/Madrid', 'Australia/Lord_Howe', 'Asia/Kolkata'].map((zone) => [
    transitionsIn(zone, { from, to }),
    Array.from({ length: 400 }, (_, index) => {
      const instant = from + index * 86_400_000 + 5_400_000;
      return [offsetAt(zone, instant), toInstant(zone, instant)];
    }),
  ]);
  return { told, read: zonesRead() };
}

it('says of zones what an earlier run has read, without reading it again', async () => {
  const first = await asked();
  const next = await asked(JSON.stringify(first.read));
  expect(next.told).toEqual(first.told);
  expect(next.read).toBeUndefined();
});
