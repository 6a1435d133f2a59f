import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folderOf } from './terminal.ts';

/** The recipes of the README as a reader copies them: the fenced blocks of a language, whole. */
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const recipe = (language: string, first: string): string => {
  const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter((block) => block[1] === language);
  const found = blocks.map((block) => block[2] ?? '').find((text) => text.startsWith(first));
  if (found === undefined) throw new Error(`The README has no recipe that starts with “${first}”.`);
  return found;
};

function version(editor: string): number | undefined {
  try {
    const [, major = 0, minor = 0] =
      /(\d+)\.(\d+)/.exec(execFileSync(editor, ['--version'], { encoding: 'utf8' })) ?? [];
    return Number(major) * 100 + Number(minor);
  } catch {
    return undefined;
  }
}

const files = {
  'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n',
  'model/a.yaml': 'segments:\n  homes: { name: Homes, typ: customer }\n',
};

/** An environment in which `tom` is what was built here. */
function withTom(folder: string): NodeJS.ProcessEnv {
  const program = fileURLToPath(new URL('../../bin/tom.js', import.meta.url));
  writeFileSync(
    join(folder, 'tom'),
    `#!/bin/sh\nexport XDG_CACHE_HOME=/dev/null/none\nexec "${process.execPath}" "${program}" "$@"\n`,
  );
  chmodSync(join(folder, 'tom'), 0o755);
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  return {
    ...env,
    PATH: `${folder}${delimiter}${env.PATH}`,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_STATE_HOME: folder,
  };
}

/** What Neovim before 0.11 lacks of the recipe, in its own terms. */
const older = `
if not vim.lsp.config then
  local known = {}
  vim.lsp.config = function(name, config) known[name] = config end
  vim.lsp.enable = function(name)
    local config = known[name]
    vim.api.nvim_create_autocmd('FileType', { pattern = config.filetypes, callback = function()
      local root = vim.fn.fnamemodify(vim.fn.findfile(config.root_markers[1], '.;'), ':p:h')
      vim.lsp.buf_attach_client(0, vim.lsp.start_client({ name = name, cmd = config.cmd, root_dir = root }))
    end })
  end
end
`;

/** Waits for findings, prints them and what the client knows of the server, and ends. */
const told = `
vim.defer_fn(function()
  vim.wait(25000, function() return #vim.diagnostic.get(0) > 0 end, 100)
  for _, one in ipairs(vim.diagnostic.get(0)) do
    io.stdout:write(string.format('%d:%d %s %s\\n', one.lnum + 1, one.col + 1, one.code or one.user_data.lsp.code, one.message))
  end
  vim.cmd('qall!')
end, 0)
`;

const nvim = version('nvim');
it.skipIf(nvim === undefined)(
  `Neovim shows the findings with the lines of the README (${nvim === undefined ? 'it is not on this machine' : nvim >= 11 ? 'as they are' : 'with what its version lacks'})`,
  () => {
    const folder = folderOf({ ...files, 'init.lua': `${older}${recipe('lua', '-- Neovim')}${told}` });
    const args = ['--headless', '-n', '-i', 'NONE', '-u', 'init.lua', 'model/a.yaml'];
    const options = { cwd: folder, env: withTom(folder), encoding: 'utf8', timeout: 50_000 } as const;
    const out = execFileSync('nvim', args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    expect(out).toMatch(/^2:25 INT007 .*“typ”/m);
  },
  60_000,
);

const helix = version('hx');
it.skipIf(helix === undefined)(
  `Helix finds the server of the lines of the README (${helix === undefined ? 'it is not on this machine' : 'asked for its health'})`,
  () => {
    const folder = folderOf({ ...files, 'helix/languages.toml': recipe('toml', '# Helix') });
    const out = execFileSync('hx', ['--health', 'yaml'], { cwd: folder, env: withTom(folder), encoding: 'utf8' });
    expect(out).toMatch(/tom: .*\/tom/);
  },
);
