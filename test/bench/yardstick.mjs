// What cannot be done faster: reading the same data. `json FOLDER` reads and parses the JSON twins of a workspace's files; `csv FOLDER` splits its data files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , form, folder] = process.argv;
let seen = 0;
for (const name of readdirSync(folder, { recursive: true })) {
  if (!name.endsWith(`.${form}`)) continue;
  const text = readFileSync(join(folder, name), 'utf8');
  seen += form === 'json' ? Object.keys(JSON.parse(text)).length : rows(text);
}
console.log(seen);

function rows(text) {
  let total = 0;
  for (const line of text.split('\n')) {
    const [, , volume] = line.split(',');
    total += Number(volume) || 0;
  }
  return total;
}
