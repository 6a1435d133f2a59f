import type { Language, Localised } from '../diagnostics/language.ts';
import { kinds } from '../generated/kinds.ts';
import { readPackageFile } from '../io/package.ts';
import { otherNamesOf } from '../language/meant.ts';

/** The reference of the language in one language of tom: its sections by the name under which they are asked for. */
export interface ReferencePage {
  /** What can be asked for by name: kinds and parts of them, and fields. */
  topics: readonly string[];
  /** What there is to read about a word; undefined where it is none of the language. */
  find(word: string): string | undefined;
}

const heading = /^#{2,3} (\S+) · (.*)$/m;
const included = /(?:see|véase) `(\w+)`/;

/** Reads the page that ships with the package. */
export function readReference(language: Language): ReferencePage {
  const sections = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const text of readPackageFile(`schemas/generated/reference.${language}.md`).split(/^(?=#{2,3} )/m)) {
    const [, topic, title] = heading.exec(text) ?? [];
    if (topic === undefined || title === undefined) continue;
    sections.set(topic.toLowerCase(), text);
    if (!titles.has(title.toLowerCase())) titles.set(title.toLowerCase(), topic.toLowerCase());
  }
  for (const [kind, { collection }] of Object.entries(kinds)) titles.set(collection.toLowerCase(), kind.toLowerCase());

  const section = (topic: string): string | undefined => {
    const text = sections.get(topic) ?? sections.get(titles.get(topic) ?? '');
    const more = text === undefined ? undefined : sections.get(included.exec(text)?.[1] ?? '');
    return text === undefined || more === undefined ? text : `${text}${more}`;
  };
  return {
    topics: [...new Set([...sections.keys(), ...[...sections.values()].flatMap(fieldNamesIn)])],
    find: (word) => {
      const find = (name: string): string | undefined => {
        const asked = name.toLowerCase();
        const field = fieldOf(asked, section) ?? fieldsCalled(asked, sections, language);
        return section(asked) ?? field ?? valuesCalled(asked, sections);
      };
      const found = [word, ...otherNamesOf(word)].flatMap((name) => find(name) ?? []);
      return found.length > 0 ? found.join('\n') : undefined;
    },
  };
}

/** One field of a section, with the words that it may be. */
function fieldOf(asked: string, section: (topic: string) => string | undefined): string | undefined {
  const at = asked.lastIndexOf('.');
  const text = at < 0 ? undefined : section(asked.slice(0, at));
  const field = asked.slice(at + 1);
  return bulletsIn(text ?? '').find((bullet) => bullet.toLowerCase().startsWith(`- \`${field}\``));
}

/** The fields that a section tells of, a paragraph each. */
function bulletsIn(text: string): string[] {
  return text.split(/^(?=- )/m).map((bullet) => bullet.split('\n\n')[0] ?? '');
}

function fieldNamesIn(text: string): string[] {
  return [...text.matchAll(/^- `(\w+)`/gm)].flatMap(([, name]) => name ?? []);
}

/** Every field of a name, each way in which it is described once, with what has it so. */
function fieldsCalled(asked: string, sections: ReadonlyMap<string, string>, language: Language): string | undefined {
  const holders = new Map<string, string[]>();
  for (const text of sections.values()) {
    const [, topic = ''] = heading.exec(text) ?? [];
    const bullet = bulletsIn(text)
      .find((one) => one.toLowerCase().startsWith(`- \`${asked}\` `))
      ?.trimEnd();
    if (bullet) holders.set(bullet, [...(holders.get(bullet) ?? []), topic]);
  }
  const found = [...holders].map(([bullet, topics]) => `${bullet}\n  ${inWords[language]}: ${topics.join(', ')}.`);
  return found.length > 0 ? found.join('\n') : undefined;
}

const inWords: Localised = { en: 'A field of', es: 'Es un campo de' };

/** Every field that may have a word as its value: what `agreed` means for an agreement and for a charter. */
function valuesCalled(asked: string, sections: ReadonlyMap<string, string>): string | undefined {
  const found = [...sections.values()].flatMap((text) => {
    const [, topic = ''] = heading.exec(text) ?? [];
    return text.split(/^(?=- )/m).flatMap((bullet) => {
      const field = /^- `([^`]+)`/.exec(bullet)?.[1];
      const value = bullet.split('\n').find((line) => line.toLowerCase().startsWith(`  - \`${asked}\`:`));
      return field === undefined || value === undefined ? [] : [`- \`${topic}.${field}\`: ${value.trim().slice(2)}`];
    });
  });
  return found.length > 0 ? found.join('\n') : undefined;
}
