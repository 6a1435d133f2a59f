/** Plain data as YAML in block style, one value a line; texts that YAML could read otherwise are quoted. */
export function blockYaml(data: unknown, indent = 0): string {
  const margin = ' '.repeat(indent);
  if (Array.isArray(data)) return data.map((entry) => `${margin}-${inner(entry, indent)}`).join('');
  if (typeof data !== 'object' || data === null) return `${margin}${scalar(data)}\n`;
  return Object.entries(data)
    .map(([key, value]) => `${margin}${scalar(key)}:${inner(value, indent)}`)
    .join('');
}

function inner(value: unknown, indent: number): string {
  if (typeof value !== 'object' || value === null) return ` ${scalar(value)}\n`;
  return Object.keys(value).length === 0 ? ' {}\n' : `\n${blockYaml(value, indent + 2)}`;
}

function scalar(value: unknown): string {
  return typeof value === 'string' && !/^[A-Za-z][A-Za-z-]*$/.test(value) ? JSON.stringify(value) : String(value);
}
