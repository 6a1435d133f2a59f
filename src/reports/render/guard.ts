import Handlebars from 'handlebars';

/** The block around each statement of a template of which something may be kept from the reader. No template can write it. */
export const guard = 'if seen';

/** A template of which each statement stands in a block of its own: one that cannot be filled in is left out, and nothing besides. */
export function guarded(program: hbs.AST.Program): hbs.AST.Program {
  return { ...program, body: program.body.map((statement) => around(within(statement))) };
}

function within(statement: hbs.AST.Statement): hbs.AST.Statement {
  const block = statement as hbs.AST.BlockStatement;
  const { program, inverse } = block;
  const inner = { ...(program && { program: guarded(program) }), ...(inverse && { inverse: guarded(inverse) }) };
  return { ...block, ...inner } as hbs.AST.Statement;
}

const [frame] = Handlebars.parse(`{{#[${guard}]}}{{/[${guard}]}}`).body as [hbs.AST.BlockStatement];

function around(statement: hbs.AST.Statement): hbs.AST.Statement {
  if (!/^(?:Mustache|Block|Partial|PartialBlock)Statement$/.test(statement.type)) return statement;
  return { ...frame, loc: statement.loc, program: { ...frame.program, body: [statement] } } as hbs.AST.Statement;
}
