import type { Declaration } from '../../diagnostics/declaration.ts';
import { ambiguousDuration } from './ambiguous-duration.ts';
import { ambiguousPercent } from './ambiguous-percent.ts';
import { badLanguage } from './bad-language.ts';
import { badTimezone } from './bad-timezone.ts';
import { cutText } from './cut-text.ts';
import { duplicateYamlKey } from './duplicate-yaml-key.ts';
import { groupedThousands } from './grouped-thousands.ts';
import { notYaml } from './not-yaml.ts';
import { numberAsText } from './number-as-text.ts';
import { schemaType } from './schema-type.ts';
import { splitText } from './split-text.ts';
import { unknownField } from './unknown-field.ts';
import { unquotedTime } from './unquoted-time.ts';
import { wrongKindRef } from './wrong-kind-ref.ts';

/** The codes that reading a file can raise: what YAML, the scalars, the references and the schemas find. */
export const declarations: readonly Declaration[] = [
  notYaml,
  wrongKindRef,
  unknownField,
  schemaType,
  duplicateYamlKey,
  ambiguousPercent,
  ambiguousDuration,
  unquotedTime,
  badTimezone,
  badLanguage,
  splitText,
  cutText,
  numberAsText,
  groupedThousands,
];
