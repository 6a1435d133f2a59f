import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { apiModule } from './api.ts';
import { codesModule, commandsModule } from './commands.ts';
import { editorSchema } from './editor.ts';
import { factsModule } from './facts.ts';
import { labelsModule } from './labels.ts';
import { readSchemas } from './read.ts';
import { ruleShapesModule, shapesModule } from './shapes.ts';
import { synonymsModule } from './synonyms.ts';
import { typesModule } from './types.ts';
import { validatorsModule } from './validators.ts';

const notice = '// Made by `npm run generate` from schemas/. Do not edit.\n';
const root = new URL('../../', import.meta.url);

function write(path: string, text: string): void {
  writeFileSync(new URL(path, root), text);
}

const schemas = readSchemas();
mkdirSync(new URL('src/generated/words/', root), { recursive: true });
mkdirSync(new URL('schemas/generated/', root), { recursive: true });
write('src/generated/codes.ts', notice + codesModule());
write('src/generated/types.ts', notice + (await typesModule(schemas)));
write('src/generated/api.ts', notice + (await apiModule()));
write('src/generated/kinds.ts', notice + shapesModule(schemas));
write('src/generated/rule-shapes.ts', notice + ruleShapesModule(schemas));
write('src/generated/labels.ts', notice + labelsModule(schemas));
write('src/generated/synonyms.ts', notice + synonymsModule(schemas));

// Rules that are data are checked against the kinds that were just made.
const { declarationModules } = await import('./declarations.ts');
const { packsModule, readPacks } = await import('./packs.ts');
const packs = readPacks(schemas);
write('src/generated/packs.ts', notice + packsModule(packs));
for (const [name, text] of Object.entries(declarationModules(packs))) write(`src/generated/${name}.ts`, notice + text);
write('src/generated/commands.ts', notice + commandsModule());
write('src/generated/facts.ts', notice + factsModule());
write('src/generated/validators.js', notice + validatorsModule(schemas));
write('src/generated/validators.d.ts', `${notice}export {};\n`);
for (const language of ['en', 'es'] as const) {
  for (const which of ['model', 'engagement', 'rule'] as const) {
    write(
      `schemas/generated/${which}.${language}.json`,
      `${JSON.stringify(editorSchema(schemas, which, language), null, 1)}\n`,
    );
  }
}

// The catalogue needs what was just made.
const { cataloguePage } = await import('./catalogue-page.ts');
write('src/rules/CATALOGUE.md', cataloguePage());

const { referencePage } = await import('./reference.ts');
for (const language of ['en', 'es'] as const) {
  write(`schemas/generated/reference.${language}.md`, referencePage(schemas, language));
}

const { withFacts } = await import('./template-guide.ts');
const guide = 'templates/README.md';
write(guide, withFacts(readFileSync(new URL(guide, root), 'utf8')));
