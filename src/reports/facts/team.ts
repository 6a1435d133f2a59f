import { linkTo } from '../../wording/links.ts';
import type { Facts } from './fact.ts';

/** Facts of what a team has in a list of its own. */
export const facts: Facts<'team'> = {
  /** Whose it is. */
  team: linkTo,
};
