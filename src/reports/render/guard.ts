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

function around(statement: hbs.AST.Statement): hbs.AST.Statement {
  if (!/^(?:Mustache|Block|Partial|PartialBlock)Statement$/.test(statement.type)) return statement;
  const { loc } = statement;
  const path = { type: 'PathExpression', data: false, depth: 0, parts: [guard], original: guard, loc };
  const program = { type: 'Program', body: [statement], blockParams: [], loc };
  const strip = { open: false, close: false };
  const strips = { openStrip: strip, inverseStrip: strip, closeStrip: strip };
  return { type: 'BlockStatement', path, params: [], program, ...strips, loc } as unknown as hbs.AST.Statement;
}
