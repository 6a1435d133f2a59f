// Builds a copy of the repository that npm was asked to install. Where that is for the whole machine (npm install -g git+…, as pre-commit
// does it), npm puts nothing beside it that it could be built with.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('node_modules/tsx'))
  execSync('npm ci --no-global --include=dev --ignore-scripts --no-audit --no-fund', { stdio: 'inherit' });
execSync('npm run build', { stdio: 'inherit' });
