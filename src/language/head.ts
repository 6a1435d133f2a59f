import { parse } from './parse.ts';
import { isMap } from './shape/decoded.ts';

/** What must be known of tom.yaml before the rest is read. Absent or wrong parts have their defaults. */
export interface EngagementHead {
  languages: readonly string[];
  scenarios: readonly string[];
  /** Globs of model files. */
  model: readonly string[];
}

const defaultGlobs = ['model/**/*.yaml', 'model/**/*.yml'];

/** Reads the head of tom.yaml, as far as the text can be read. */
export function engagementHead(text: string): EngagementHead {
  const data = parse({ file: 'tom.yaml', text }).documents[0]?.data;
  const raw = isMap(data) ? data : {};
  const model = strings(raw.model);
  return {
    languages: strings(raw.languages),
    scenarios: isMap(raw.scenarios) ? Object.keys(raw.scenarios) : [],
    model: model.length > 0 ? model : defaultGlobs,
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string' && entry.trim() !== '')
    : [];
}
