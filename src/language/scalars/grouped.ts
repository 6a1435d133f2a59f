import { groupedThousands } from '../../generated/declarations.ts';
import type { Fault } from './contract.ts';
import { fault } from './fault.ts';

/** The fault of a number with separators of thousands; it says what YAML made of it where it made a number. */
export function grouped(value: string, suggestion: string, raw?: unknown): { fault: Fault } {
  return typeof raw === 'number'
    ? fault(groupedThousands, 'readAs', { value, read: String(raw), suggestion }, 'write')
    : fault(groupedThousands, 'grouped', { value, suggestion }, 'write');
}
