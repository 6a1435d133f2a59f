import type { Connection, ServerCapabilities, TextDocumentPositionParams } from 'vscode-languageserver/node';
import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { Language } from '../../diagnostics/language.ts';
import { actionsIn } from '../../editor/actions.ts';
import { completionAt } from '../../editor/completion.ts';
import { hoverAt } from '../../editor/hover.ts';
import { lensesOf } from '../../editor/lens.ts';
import { definitionOf, referencesTo, subjectIn, type Texts } from '../../editor/locations.ts';
import type { Subject } from '../../editor/mentions.ts';
import { namesIn, noNames } from '../../editor/names.ts';
import type { Known } from '../../editor/offers.ts';
import { offsetIn } from '../../editor/protocol.ts';
import { idAt, renamed } from '../../editor/rename.ts';
import type { Schemas } from '../../editor/slot.ts';
import { outlineOf, symbolsCalled } from '../../editor/symbols.ts';
import { readPackageFile } from '../../io/package.ts';
import { findDeclaration } from '../../rules/catalogue.ts';
import { CallError } from '../call-error.ts';
import type { Opened } from '../open.ts';
import { show } from '../show/index.ts';
import type { Asked, Desk } from './desk.ts';

/** What can be asked. */
export const answers: ServerCapabilities = {
  completionProvider: { triggerCharacters: [' ', ':', '#', '[', '{', ','] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix'] },
  codeLensProvider: {},
};

/** Answers what the editor asks. What is asked about a file of no engagement has no answer. */
export function answer(connection: Connection, desk: Desk): void {
  const schemas = new Map<Language, Schemas>();

  function known({ looked: { workspace, opened } }: Asked): Known {
    const { language } = opened;
    const read = schemas.get(language) ?? schemasIn(language);
    schemas.set(language, read);
    const languages = workspace?.context.languages ?? [];
    return { schemas: read, names: workspace ? namesIn(workspace) : noNames, languages, language };
  }

  type Place = Pick<TextDocumentPositionParams, 'textDocument'>;
  async function about<Answer>({ textDocument }: Place, say: (asked: Asked) => Answer): Promise<Answer | null> {
    const asked = await desk.ask(textDocument.uri);
    return asked ? say(asked) : null;
  }

  /** What is asked about what is named at a place. */
  async function named<Answer>(
    params: TextDocumentPositionParams,
    say: (subject: Subject, texts: Texts, asked: Asked) => Answer,
  ): Promise<Answer | null> {
    return about(params, (asked) => {
      const texts = textsOf(asked);
      const offset = offsetIn(asked.text, params.position);
      const subject = texts && subjectIn(asked.file, asked.text, offset, texts);
      return subject ? say(subject, texts, asked) : null;
    });
  }

  connection.onCompletion((params) =>
    about(params, (asked) => completionAt(asked.file, asked.text, params.position, known(asked))),
  );
  connection.onHover((params) =>
    about(params, (asked) => {
      const { file, text, looked } = asked;
      const { workspace, opened } = looked;
      const found = looked.found.filter((one) => one.file === file);
      const told = { workspace, found, find: findDeclaration, show: (ref: string) => shown(ref, opened) };
      const parts = hoverAt(file, text, offsetIn(text, params.position), known(asked), told);
      return parts.length > 0 ? { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') } } : null;
    }),
  );
  connection.onDefinition((params) => named(params, definitionOf));
  connection.onReferences((params) =>
    named(params, (subject, texts) => referencesTo(subject, texts, params.context.includeDeclaration)),
  );
  connection.onPrepareRename((params) =>
    named(params, (subject, _, asked) => idAt(asked.text, offsetIn(asked.text, params.position), subject)),
  );
  connection.onRenameRequest(async (params) => {
    const edit = await named(params, (subject, texts, { looked }) =>
      renamed(subject, params.newName, texts, looked.opened.language),
    );
    if (typeof edit !== 'string') return edit;
    return new ResponseError(ErrorCodes.InvalidParams, edit);
  });
  connection.onDocumentSymbol((params) =>
    about(params, (asked) => {
      const texts = textsOf(asked);
      return texts ? outlineOf(asked.file, texts, asked.looked.opened.language) : [];
    }),
  );
  connection.onWorkspaceSymbol(async ({ query }) => {
    const uris = desk.all().flatMap((engagement) => desk.openIn(engagement)[0] ?? []);
    const all = await Promise.all(uris.map((uri) => desk.ask(uri)));
    return all.flatMap((asked) => {
      const texts = asked && textsOf(asked);
      return texts ? symbolsCalled(query, texts, asked.looked.opened.language) : [];
    });
  });
  connection.onCodeAction((params) =>
    about(params, ({ file, looked, uriOf }) => actionsIn(file, looked.found, params.range, uriOf)),
  );
  connection.onCodeLens((params) =>
    about(params, ({ file, text, looked: { opened } }) => {
      const [model] = opened.checked.judged;
      return model ? lensesOf(file, text, model, opened.language) : [];
    }),
  );
}

function textsOf({ looked: { workspace, texts }, uriOf }: Asked): Texts | undefined {
  return workspace && { workspace, texts, uriOf };
}

function schemasIn(language: Language): Schemas {
  const read = (name: string) => JSON.parse(readPackageFile(`schemas/generated/${name}.${language}.json`));
  return { model: read('model'), engagement: read('engagement'), rule: read('rule') };
}

/** What `tom show` says, where it can say anything. */
function shown(ref: string, opened: Opened): string | undefined {
  try {
    return show(ref, opened);
  } catch (error) {
    if (error instanceof CallError) return undefined;
    throw error;
  }
}
