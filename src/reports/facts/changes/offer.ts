import type { Values } from '../../../generated/types.ts';
import { weekOf } from '../../parts/hours/usual-week.ts';
import { fieldLabel, wordOf } from '../../parts/labels.ts';
import { languageNames } from '../../parts/languages.ts';
import { links } from '../../parts/links.ts';
import { plainWords } from '../../parts/plain.ts';
import { writtenTarget } from '../../parts/target/target.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Content } from '../../render/content.ts';

/** A cell of the channel map in a sentence: `Not offered: the app only informs`; `Offered: self-service, priority 2, 18%`. */
export function offerInWords(cell: Values['cell'], view: ViewContext): string {
  const { say } = view;
  if (cell.state === 'not-offered') {
    const reason = view.read(cell.reason);
    const words = say({ en: 'Not offered', es: 'No se ofrece' });
    return reason === '' ? words : `${words}: ${reason}`;
  }
  const label = (field: string) => fieldLabel('cell', field, view).toLowerCase();
  const after = (field: string, content: Content) => {
    const words = plainWords(content, view);
    return words === '' ? '' : `${label(field)}: ${words}`;
  };
  const details = [
    wordOf('cell', 'mode', cell.mode, view) ?? '',
    typeof cell.rank === 'number' ? `${label('rank')} ${view.show(cell.rank)}` : '',
    cell.share ? view.say({ en: '{share} of contacts', es: '{share} de los contactos' }, { share: cell.share }) : '',
    after('stages', links(cell.stages, view)),
    after('teams', links(cell.teams, view)),
    after('hours', weekOf(cell.hours, view)),
    after('languages', languageNames(cell.languages, view)),
    after('target', writtenTarget(cell.target, view, 'figures')),
    cell.redirectTo ? after('redirectTo', links([cell.redirectTo], view)) : '',
  ].filter((words) => words !== '');
  const words = say({ en: 'Offered', es: 'Se ofrece' });
  return details.length === 0 ? words : `${words}: ${details.join('; ')}`;
}
