import { finite, isAmount, roundUp } from './amount.ts';
import { offeredLoad } from './queue.ts';

/**
 * Positions for work that waits for its turn within the interval, such as outbound calls: contacts × handling time ÷
 * interval ÷ utilisation (the share of time that is worked, default 1), rounded up. Undefined where the input is not valid.
 */
export function workloadPositions(
  contacts: number,
  handlingTime: number,
  interval: number,
  utilisation = 1,
): number | undefined {
  const load = offeredLoad(contacts, handlingTime, interval);
  if (load === undefined || !(utilisation > 0 && utilisation <= 1)) return undefined;
  const positions = finite(load / utilisation);
  return positions === undefined ? undefined : roundUp(positions);
}

/**
 * Positions for appointments: each gives ⌊interval ÷ slot⌋ in an interval (times in seconds), as a slot is not cut in two.
 * Undefined where a slot is longer than the interval or not above 0.
 */
export function appointmentPositions(appointments: number, slot: number, interval: number): number | undefined {
  const slots = appointmentSlots(1, slot, interval);
  return isAmount(appointments) && slots ? Math.ceil(appointments / slots) : undefined;
}

/** Appointments that `positions` can give in an interval (times in seconds). Undefined where the input is not valid. */
export function appointmentSlots(positions: number, slot: number, interval: number): number | undefined {
  if (!isAmount(positions) || !isAmount(interval) || !(slot > 0)) return undefined;
  return finite(Math.floor(positions) * Math.floor((interval / slot) * (1 + 1e-12)));
}
