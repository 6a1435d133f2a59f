import { parseDocument } from 'yaml';
import packageJson from '../../../package.json' with { type: 'json' };
import type { NewFile } from '../../io/new-files.ts';
import { listPackageFiles, readPackageFile } from '../../io/package.ts';
import { escapeMarkdown } from '../../reports/render/escape.ts';
import type { Plan, Template } from './answers.ts';
import { countries } from './countries.ts';
import { moveToFront, setScalar, withSchemaLine } from './edit-yaml.ts';
