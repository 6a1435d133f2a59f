import { facts } from '../../src/generated/facts.ts';

/** The guide to templates with the facts of every kind in the line that tells them. */
export function withFacts(guide: string): string {
  const kinds = Object.entries(facts).map(([kind, own]) => `\`${kind}\`: ${Object.keys(own).map(quoted).join(' ')}`);
  return guide.replace(/^The facts: .*$/m, () => `The facts: ${kinds.join(' · ')}.`);
}

function quoted(name: string): string {
  return `\`${name}\``;
}
