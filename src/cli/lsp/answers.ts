import type { Connection, ServerCapabilities, TextDocumentPositionParams } from 'vscode-languageserver/node';
import type { Language } from '../../diagnostics/language.ts';
import { completionAt } from '../../editor/completion.ts';
import { namesIn, noNames } from '../../editor/names.ts';
import type { Known } from '../../editor/offers.ts';
import type { Schemas } from '../../editor/slot.ts';
import { readPackageFile } from '../../io/package.ts';
import type { Asked, Desk } from './desk.ts';

/** What can be asked. */
export const answers: ServerCapabilities = {
  completionProvider: { triggerCharacters: [' ', ':', '#', '[', '{', ','] },
};

/** Answers what the editor asks about a place of a text. */
export function answer(connection: Connection, desk: Desk): void {
  const schemas = new Map<Language, Schemas>();

  function known({ looked: { workspace, opened } }: Asked): Known {
    const { language } = opened;
    const read = schemas.get(language) ?? schemasIn(language);
    schemas.set(language, read);
    const languages = workspace?.context.languages ?? [];
    return { schemas: read, names: workspace ? namesIn(workspace) : noNames, languages, language };
  }

  /** What is asked about a file of no engagement has no answer. */
  async function at<Answer>(
    { textDocument: { uri } }: Pick<TextDocumentPositionParams, 'textDocument'>,
    say: (asked: Asked, known: Known) => Answer,
  ): Promise<Answer | null> {
    const asked = await desk.ask(uri);
    return asked ? say(asked, known(asked)) : null;
  }

  connection.onCompletion((params) =>
    at(params, ({ file, text }, all) => completionAt(file, text, params.position, all)),
  );
}

function schemasIn(language: Language): Schemas {
  const read = (name: string) => JSON.parse(readPackageFile(`schemas/generated/${name}.${language}.json`));
  return { model: read('model'), engagement: read('engagement'), rule: read('rule') };
}
