import type { CommanderError } from 'commander';
import type { Localised } from '../diagnostics/language.ts';
import { CallError } from './call-error.ts';

interface Misspelling {
  /** How commander tells it. */
  told: RegExp;
  texts: Localised;
}

const meant = '(?:\\n\\(Did you mean (?:one of )?(?<suggestion>.*)\\?\\))?$';

/** What commander finds wrong with a call, by its code: it speaks English only. */
const misspellings: Readonly<Record<string, Misspelling>> = {
  'commander.unknownCommand': {
    told: new RegExp(`'(?<value>.*)'${meant}`, 's'),
    texts: {
      en: 'there is no command “{value}”{meant, select, yes {: did you mean {suggestion}?} other {.}} “tom --help” lists them.',
      es: 'no existe el comando «{value}»{meant, select, yes {: ¿quería decir {suggestion}?} other {.}} «tom --help» los enumera.',
    },
  },
  'commander.unknownOption': {
    told: new RegExp(`'(?<value>.*)'${meant}`, 's'),
    texts: {
      en: 'there is no option “{value}” here{meant, select, yes {: did you mean {suggestion}?} other {.}} “--help” lists them.',
      es: 'no existe aquí la opción «{value}»{meant, select, yes {: ¿quería decir {suggestion}?} other {.}} «--help» las enumera.',
    },
  },
  'commander.missingArgument': {
    told: /'(?<value>.*)'$/s,
    texts: {
      en: 'an argument is missing: <{value}>. “--help” says what it is.',
      es: 'falta un argumento: <{value}>. «--help» explica cuál es.',
    },
  },
  'commander.optionMissingArgument': {
    told: /'(?<value>.*)' argument missing$/s,
    texts: { en: 'the option {value} needs its value.', es: 'a la opción {value} le falta su valor.' },
  },
  'commander.excessArguments': {
    told: / for '(?<value>.*)'\. Expected (?<expected>\d+) .* got (?<count>\d+)\.$/s,
    texts: {
      en: 'too many arguments for “tom {value}”: {expected, plural, =0 {it takes none} one {it takes # at most} other {it takes # at most}}, and there are {count}. A text with spaces goes in quotes.',
      es: 'demasiados argumentos para «tom {value}»: {expected, plural, =0 {no admite ninguno} one {admite # como máximo} other {admite # como máximo}}, y hay {count}. Un texto con espacios va entre comillas.',
    },
  },
};

/** Why a call that commander refuses cannot be carried out; undefined where it has only shown the help. */
export function misspeltCall({ code, message }: CommanderError): CallError | undefined {
  const misspelling = misspellings[code];
  const found = misspelling?.told.exec(message)?.groups;
  if (!misspelling || !found) return undefined;
  const { value = '', suggestion, expected, count } = found;
  const of = suggestion?.split(', ') ?? [];
  return new CallError(misspelling.texts, {
    value,
    meant: suggestion === undefined ? 'no' : 'yes',
    suggestion: { type: 'any-of', of },
    expected: Number(expected ?? 0),
    count: Number(count ?? 0),
  });
}
