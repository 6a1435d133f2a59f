import process from 'node:process';
import { Box, type Key, render, Text, useInput } from 'ink';
import { type ReactNode, useEffect, useReducer } from 'react';
import type { Language, Localised } from '../../diagnostics/language.ts';
import { visible } from '../../diagnostics/visible.ts';
import { dialogueWords } from '../../generated/words/cli.ts';
import type { Answers } from './answers.ts';
import { type Action, askedBefore, begin, type Dialogue, firstOf, step } from './dialogue.ts';
import { type Option, optionsOf, type Question } from './questions.ts';

interface Props {
  questions: readonly Question[];
  given: Partial<Answers>;
  /** The language of talk until one is chosen. */
  language: Language;
  color: boolean;
  onEnd(dialogue: Dialogue): void;
}

/** The dialogue on a terminal: what was answered, the question that is being asked, and the keys. */
export function Screen({ questions, given, language, color, onEnd }: Props): ReactNode {
  const [dialogue, act] = useReducer(step, undefined, () => begin(questions, given));
  useInput((input, key) => {
    const action = actionOf(input, key);
    if (action) act(action);
  });
  useEffect(() => {
    if (dialogue.end !== undefined) onEnd(dialogue);
  }, [dialogue, onEnd]);

  const spoken = dialogue.answers.language ?? language;
  const asked = dialogue.questions[dialogue.at];
  const width = Math.max(...questions.map(({ label }) => label[spoken].length)) + 2;
  return (
    <Box flexDirection="column" marginBottom={dialogue.end === undefined ? 0 : 1}>
      <Text bold>tom · {dialogueWords.title[spoken]}</Text>
      {askedBefore(dialogue).map((question) => (
        <Row key={question.id} mark="✔" label={question.label[spoken]} width={width} color={color && 'green'}>
          <Text>{visible(answerText(question, dialogue.answers, spoken))}</Text>
        </Row>
      ))}
      {asked && dialogue.end === undefined && (
        <>
          <Row mark="❯" label={asked.label[spoken]} width={width} color={color && 'cyan'}>
            {asked.kind === 'text' ? <Writing dialogue={dialogue} question={asked} color={color} /> : null}
          </Row>
          {asked.kind !== 'text' && <Choosing dialogue={dialogue} question={asked} language={spoken} color={color} />}
          {dialogue.refused !== undefined && <Text color={color ? 'red' : undefined}>{dialogue.refused}</Text>}
          <Text dimColor={color}>{keysOf(asked)[spoken]}</Text>
        </>
      )}
    </Box>
  );
}

function Row(props: {
  mark: string;
  label: string;
  width: number;
  color: string | false;
  children: ReactNode;
}): ReactNode {
  const { mark, label, width, color, children } = props;
  return (
    <Box>
      <Box flexShrink={0}>
        <Text color={color || undefined}>{mark} </Text>
      </Box>
      <Box width={width} flexShrink={0}>
        <Text>{label}</Text>
      </Box>
      {children}
    </Box>
  );
}

interface AskedProps<Kind extends Question['kind']> {
  dialogue: Dialogue;
  question: Extract<Question, { kind: Kind }>;
  color: boolean;
}

/** The line that is being written, or what Enter stands for while it is empty. */
function Writing({ dialogue: { line, answers }, question, color }: AskedProps<'text'>): ReactNode {
  const { before, after } = line;
  const under = firstOf(after);
  return (
    <Text>
      {before}
      <Text inverse>{under || ' '}</Text>
      {after.slice(under.length)}
      {before + after === '' && <Text dimColor={color}> ({visible(question.preset(answers))})</Text>}
    </Text>
  );
}

function Choosing(props: AskedProps<'choice' | 'several'> & { language: Language }): ReactNode {
  const { dialogue, question, language, color } = props;
  return (
    <Box flexDirection="column" marginLeft={2}>
      {optionsOf(question, dialogue.answers).map((option, index) => {
        const isPointed = index === dialogue.option;
        const isChosen = question.kind === 'several' ? dialogue.marked.includes(option.value) : isPointed;
        return (
          <Text key={option.value} color={color && isPointed ? 'cyan' : undefined}>
            {question.kind === 'several' && (isPointed ? '❯ ' : '  ')}
            {isChosen ? '●' : '○'} {optionText(question, option, language)}
          </Text>
        );
      })}
    </Box>
  );
}

function answerText(question: Question, answers: Partial<Answers>, language: Language): string {
  const answer = answers[question.id] ?? '';
  if (question.kind === 'text' || question.id === 'template') return answer;
  const chosen = question.kind === 'several' ? answer.split(',') : [answer];
  const labels = optionsOf(question, answers).filter(({ value }) => chosen.includes(value));
  return labels.map(({ label }) => label[language]).join(', ') || answer || dialogueWords.noneOfThem[language];
}

/** A template is shown by its name too: it is what --template takes. */
function optionText({ id }: Question, { value, label }: Option, language: Language): string {
  return id === 'template' ? `${value}: ${label[language]}` : label[language];
}

function keysOf({ kind }: Question): Localised {
  if (kind === 'several') return dialogueWords.severalKeys;
  return kind === 'choice' ? dialogueWords.choiceKeys : dialogueWords.textKeys;
}

/** Asks the questions on the terminal; returns where the dialogue ended. */
export async function ask(
  questions: readonly Question[],
  given: Partial<Answers>,
  { language, color }: { language: Language; color: boolean },
): Promise<Dialogue> {
  let last = begin(questions, given);
  const app = render(
    <Screen
      questions={questions}
      given={given}
      language={language}
      color={color}
      onEnd={(dialogue) => {
        last = dialogue;
        app.unmount();
      }}
    />,
    { stdin: process.stdin, stdout: process.stdout, exitOnCtrlC: false, patchConsole: false },
  );
  await app.waitUntilExit();
  return last;
}

const controls: Readonly<Record<string, Action>> = {
  c: { do: 'cancel' },
  d: { do: 'cancel' },
  a: { do: 'home' },
  e: { do: 'end' },
  u: { do: 'clear' },
};

/** What a person does by a key, as ink tells it; nothing for a key without a meaning here. */
function actionOf(input: string, key: Key): Action | undefined {
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
