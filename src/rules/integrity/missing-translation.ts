import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Text } from '../../diagnostics/values.ts';
import { isMap, placedEntries } from '../../language/shape/decode.ts';
import { everyEntity, type Field, fieldsOf, writtenAt } from '../../model/fields.ts';
import { unanswered } from '../../model/languages.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'INT011',
  severity: 'warning',
  phase: 'always',
  serves: ['S1-12'],
  summary: {
    en: 'A text that lacks one of the engagement’s languages',
    es: 'Un texto al que le falta uno de los idiomas del proyecto',
  },
  why: {
    en: 'A report in a language that a text lacks shows it in another, and its reader gets half of the document in words that they may not understand. Texts written without a language are left alone: they are names and figures that are the same in all of them. Where nothing at all is written in a language, that is said once.',
    es: 'Un informe en un idioma que le falta a un texto lo muestra en otro, y quien lo lee recibe medio documento en palabras que quizá no entienda. Los textos escritos sin idioma no se señalan: son nombres y cifras que valen en todos. Si en un idioma no hay nada escrito, se dice una sola vez.',
  },
  messages: {
    missing: {
      en: '“{name}” has texts that lack {languages}: {fields}.',
      es: 'En «{name}» hay textos a los que les falta {languages}: {fields}.',
    },
    also: {
      en: 'this one too',
      es: 'este también',
    },
    nothing: {
      en: 'tom.yaml promises the language {language}, and no text of the model is written in it.',
      es: 'tom.yaml promete el idioma {language}, y ningún texto del modelo está escrito en él.',
    },
  },
  hints: {
    translate: {
      en: 'add them under each text; what is the same in every language can be written without any.',
      es: 'añádalos en cada texto; lo que es igual en todos los idiomas puede escribirse sin indicar ninguno.',
    },
    write: {
      en: 'write the texts by language, with “{language}” as one of the keys, or remove it from “languages”.',
      es: 'escriba los textos por idioma, con «{language}» como una de las claves, o quítelo de «languages».',
    },
  },
  examples: {
    valid: [
      'services:\n  advice:\n    name: { en: Advice, es: Consejo }\nstandards:\n  phone:\n    name: 80/20\n    target: { metric: service-level, within: 20s, share: 80% }\n',
    ],
    invalid: [
      'services:\n  advice:\n    name: { en: Advice, es: Consejo }\n  sales:\n    name: { es: Venta } # !INT011\n    type: { es: Comercial, en: Commercial }\n    characteristics:\n      - es: Con cita\n',
      {
        'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages:\n  - en\n  - es # !INT011\n',
        'model/services.yaml': 'services:\n  advice: { name: Advice }\n',
      },
    ],
  },
});

const textsOf = fieldsOf<Text>(
  ({ scalar }) => scalar === 'Text',
  (value): value is Text =>
    isMap(value) && value.type === 'text' && isMap(value.by) && Object.keys(value.by).length > 0,
);

export const missingTranslation: Rule = defineRule(declaration, {
  scope: 'every-scenario',
  relies: [],
  *check(model) {
    const { languages } = model.engagement.value;
    if (languages === undefined || languages.length < 2) return;
    const entities = everyEntity(model).map((entity) => ({ entity, texts: textsOf(entity) }));
    const written = new Set<string>();
    for (const { texts } of entities) {
      for (const { value } of texts) for (const tag in value.by) written.add(tag);
    }
    const unused = unanswered([...written], languages, 'prefix');
    for (const [index, language] of placedEntries(languages)) {
      if (unused.includes(language)) yield nothing(model, language, index);
    }
    const lacksOf = lacksAmong(languages.filter((language) => !unused.includes(language)));
    for (const { entity, texts } of entities) {
      const lacking = texts.flatMap((text) => {
        const lacks = lacksOf(text.value);
        return lacks.length > 0 && isMap(writtenAt(entity, text.path)) ? [{ ...text, lacks }] : [];
      });
      if (lacking.length > 0) yield missing(entity, lacking, languages);
    }
  },
});

/** The languages that a text lacks; nearly all texts are in the same ones, which are compared once. */
function lacksAmong(languages: readonly string[]): (text: Text) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return ({ by }) => {
    const tags = Object.keys(by);
    const key = tags.join(' ');
    const lacks = known.get(key) ?? unanswered(tags, languages, 'prefix');
    known.set(key, lacks);
    return lacks;
  };
}

function nothing(model: Model, language: string, index: number) {
  return finding(declaration, 'nothing', {
    values: { language },
    place: placeOf(model.engagement, ['languages', index]),
    subject: model.engagement.ref,
    facts: [language],
    hint: 'write',
  });
}

function missing(
  entity: Entity,
  lacking: readonly (Field<Text> & { lacks: readonly string[] })[],
  order: readonly string[],
) {
  const [first, ...others] = lacking;
  const lacks = new Set(lacking.flatMap((text) => text.lacks));
  return finding(declaration, 'missing', {
    values: {
      name: entity.id,
      languages: order.filter((language) => lacks.has(language)),
      fields: lacking.map(({ path }) => path.join('.')),
    },
    place: placeOf(entity, first?.path),
    related: others.map(({ path }) => ({ place: placeOf(entity, path), message: 'also' })),
    subject: entity.ref,
    hint: 'translate',
  });
}
