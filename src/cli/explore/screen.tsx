import process from 'node:process';
import { Box, type Key, render, Text, useInput } from 'ink';
import { type ReactNode, useEffect, useReducer } from 'react';
import type { Language } from '../../diagnostics/language.ts';
import { sayIn } from '../../diagnostics/messages.ts';
import { visible } from '../../diagnostics/visible.ts';
import { exploreWords } from '../../generated/words/cli.ts';
import { type Action, type Explorer, firstShown, type RowsOf, shownPage, shownRows, step } from './explorer.ts';

interface Props {
  /** Where it begins. */
  from: Explorer;
  rowsOf: RowsOf;
  title: string;
  /** Told above the keys until something is done: why the editor did not start. */
  notice?: string;
  language: Language;
  color: boolean;
  /** Lines of the terminal. */
  height: number;
  onEnd(explorer: Explorer): void;
}

/** A page: its rows around the pointer, what is searched, and the keys. */
export function Screen({ from, rowsOf, title, notice, language, color, height, onEnd }: Props): ReactNode {
  const say = sayIn(exploreWords, language);
  const [explorer, act] = useReducer((before: Explorer, action: Action) => step(before, action, rowsOf), from);
  // Title, search or notice, and keys, and the line that a terminal keeps for itself.
  const room = Math.max(3, height - 5);
  useInput((input, key) => {
    const action = actionOf(input, key, room);
    if (action) act(action);
  });
  useEffect(() => {
    if (explorer.end !== undefined) onEnd(explorer);
  }, [explorer, onEnd]);

  const { at, search } = shownPage(explorer);
  const rows = shownRows(explorer, rowsOf);
  const first = firstShown(at, rows.length, room);
  const told = explorer.isSearching || search !== '' ? say('searching', { search }) : (notice ?? '');
  return (
    <Box flexDirection="column">
      <Text bold wrap="truncate-end">
        {visible(title)}
      </Text>
      <Box flexDirection="column" height={room}>
        {rows.length === 0 && <Text>{say('nothing')}</Text>}
        {rows.slice(first, first + room).map((row, index) => {
          const isPointed = first + index === at;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands there, whatever it says
            <Text key={first + index} wrap="truncate-end" color={color && isPointed ? 'cyan' : undefined}>
              {isPointed ? '❯ ' : '  '}
              {visible(row.text)}
              {row.to && explorer.pages.length > 1 ? ' →' : ''}
            </Text>
          );
        })}
      </Box>
      <Text wrap="truncate-end">{visible(told)} </Text>
      <Text dimColor={color} wrap="truncate-end">
        {say(explorer.isSearching ? 'searchKeys' : 'keys')}
      </Text>
    </Box>
  );
}

/** Shows the engagement on the terminal; resolves to where somebody was when they left it. */
export async function look(props: Omit<Props, 'onEnd' | 'height'>): Promise<Explorer> {
  let last = props.from;
  const app = render(
    <Screen
      {...props}
      height={process.stdout.rows ?? 24}
      onEnd={(explorer) => {
        last = explorer;
        app.unmount();
      }}
    />,
    { stdin: process.stdin, stdout: process.stdout, exitOnCtrlC: false, patchConsole: false },
  );
  await app.waitUntilExit();
  return last;
}

/** What a person does by a key, as ink tells it; nothing for a key without a meaning here. */
function actionOf(input: string, key: Key, room: number): Action | undefined {
  if (key.ctrl) return input === 'c' || input === 'd' ? { do: 'leave' } : undefined;
  if (key.return) return { do: 'enter' };
  if (key.escape) return { do: 'back' };
  if (key.leftArrow) return { do: 'left' };
  if (key.rightArrow) return { do: 'right' };
  if (key.tab) return { do: 'next' };
  if (key.upArrow) return { do: 'move', by: -1 };
  if (key.downArrow) return { do: 'move', by: 1 };
  if (key.pageUp) return { do: 'move', by: -room };
  if (key.pageDown) return { do: 'move', by: room };
  if (key.home) return { do: 'move', by: Number.NEGATIVE_INFINITY };
  if (key.end) return { do: 'move', by: Number.POSITIVE_INFINITY };
  if (key.backspace || key.delete) return { do: 'erase' };
  return input === '' || key.meta ? undefined : { do: 'write', text: input };
}
