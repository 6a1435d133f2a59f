import type { Entity } from '../../model/model.ts';
import { fieldLabel, wordOf } from '../parts/labels.ts';
import { link } from '../parts/links.ts';
import { sentence } from '../parts/speech.ts';
import { stated } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Fact } from '../render/content.ts';

type Economics = NonNullable<Entity<'agreement'>['value']['economics']>;
type Adjustment = NonNullable<Economics['bonus']>[number];

/** What an agreement costs; empty where it does not say. */
export function economicsOf({ value }: Entity<'agreement'>, view: ViewContext): Fact[] {
  const { model, price, bonus, malus } = value.economics ?? {};
  const label = (field: string) => fieldLabel('agreement', `economics.${field}`, view);
  const words = wordOf('agreement', 'economics.model', model, view);
  return stated([
    {
      label: view.say({ en: 'How it is charged', es: 'Cómo se cobra' }),
      value: words === null ? null : sentence(words),
    },
    { label: label('price'), value: price ?? null },
    { label: label('bonus'), value: (bonus ?? []).map((one) => adjustment(one, view)) },
    { label: label('malus'), value: (malus ?? []).map((one) => adjustment(one, view)) },
  ]);
}

/** `500 €: below 90% in a month`. */
function adjustment({ amount, of, when, target }: Adjustment, view: ViewContext): Content {
  const [share, condition] = [view.read(of), view.read(when)];
  const paid = amount ? view.show(amount) : '';
  const figure = share === '' ? paid : view.say({ en: '{paid} of {share}', es: '{paid} de {share}' }, { paid, share });
  if (condition !== '') return `${figure}: ${condition}`;
  return target ? [figure, link(target, view)] : figure;
}
