import type { Key } from 'ink';
import type { Action } from './dialogue.ts';

const controls: Readonly<Record<string, Action>> = {
  c: { do: 'cancel' },
  d: { do: 'cancel' },
  a: { do: 'home' },
  e: { do: 'end' },
  u: { do: 'clear' },
};

/** What a person does by a key, as ink tells it; nothing for a key without a meaning here. */
export function actionOf(input: string, key: Key): Action | undefined {
  if (key.ctrl) return controls[input];
  if (key.return) return { do: 'enter' };
  if (key.escape) return { do: 'back' };
  if (key.upArrow) return { do: 'up' };
  if (key.downArrow) return { do: 'down' };
  if (key.leftArrow) return { do: 'left' };
  if (key.rightArrow) return { do: 'right' };
  if (key.home) return { do: 'home' };
  if (key.end) return { do: 'end' };
  // Most terminals send for the backspace key what others send for delete.
  if (key.backspace || key.delete) return { do: 'erase' };
  return input === '' || key.meta || key.tab ? undefined : { do: 'write', text: input };
}
