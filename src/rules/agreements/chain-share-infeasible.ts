import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import { missingMessage, missingValues } from '../../feasibility/chain-missing.ts';
import { percent } from '../../feasibility/chain-words.ts';
import { shareVerdict } from '../../feasibility/share-verdict.ts';
import { shareMessages, shareProofOf } from '../../feasibility/share-words.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import { placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const agreements =
  'agreements:\n  stock: { name: Stock, targets: { ready: { metric: resolution-time, within: 4h, share: 90% } } }\n  courier: { name: Courier, targets: { there: { metric: resolution-time, within: 20h, share: 95% } } }\n';
const charter = (share: string, mark = ''): string =>
  `charters:\n  homes:\n    name: Charter for homes\n    commitments:\n      delivery:\n        statement: At your door in a day\n        targets:\n          day: { metric: resolution-time, within: 24h, share: ${share} }${mark}\n        chain: [agreement:stock, agreement:courier]\n`;

const declaration = declare({
  code: 'SLA008',
  severity: 'error',
  phase: 'operational',
  serves: ['S3-04', 'S0-14', 'ITIL'],
  summary: {
    en: 'A share of the cases that the agreements behind a promise do not guarantee',
    es: 'Una proporción de casos que los acuerdos que hay detrás de una promesa no garantizan',
  },
  why: {
    en: 'Two steps that are kept in 90% and 95% of the cases guarantee only 85% together, because they may fail in different cases; and never more than 90%. More than the weakest step is an error; what lies between the two figures is not guaranteed, and a warning. Providers may do better than they sign: this is about what they signed.',
    es: 'Dos pasos que se cumplen en el 90 % y en el 95 % de los casos solo garantizan juntos el 85 %, porque pueden fallar en casos distintos; y nunca más del 90 %. Prometer más que el paso más débil es un error; lo que queda entre las dos cifras no está garantizado y es un aviso. Quien presta el servicio puede hacerlo mejor de lo que firma: aquí se mira lo que firmó.',
  },
  messages: {
    sharedStep: shareMessages.sharedStep,
    together: shareMessages.together,
    beyond: {
      en: 'The promise “{promise}” of the charter “{charter}” is for {more, select, yes {more than } other {}}{promised} of the cases, and the agreements behind it guarantee at most {upper}.',
      es: 'La promesa «{promise}» de la carta «{charter}» vale para {more, select, yes {más del} other {el}} {promised} de los casos, y los acuerdos que hay detrás garantizan como mucho el {upper}.',
    },
    notGuaranteed: {
      en: 'The promise “{promise}” of the charter “{charter}” is for {more, select, yes {more than } other {}}{promised} of the cases, and the agreements behind it are sure to keep only {lower}.',
      es: 'La promesa «{promise}» de la carta «{charter}» vale para {more, select, yes {más del} other {el}} {promised} de los casos, y los acuerdos que hay detrás solo garantizan con seguridad el {lower}.',
    },
    missing: missingMessage,
  },
  hints: {
    agree: {
      en: 'agree on {more, select, yes {more than } other {}}{each} {count, plural, one {there} other {in each of the # steps}}{none, select, yes {} other {, or promise {lower}}}.',
      es: 'acuerde {more, select, yes {más del} other {el}} {each} {count, plural, one {ahí} other {en cada uno de los # pasos}}{none, select, yes {} other {, o prometa el {lower}}}.',
    },
    state: {
      en: 'without a “share” every case is promised: write “share: {lower}”, or agree on every case with those behind it.',
      es: 'sin «share» se prometen todos los casos: escriba «share: {lower}», o acuerde todos los casos con quienes están detrás.',
    },
  },
  examples: {
    valid: [`${agreements}${charter('85%')}`],
    invalid: [
      `${agreements}${charter('85%, exclusive: share', ' # !SLA008')}`,
      `${agreements}${charter('95%', ' # !SLA008')}`,
      `${agreements}${charter('88%', ' # !SLA008')}`,
    ],
  },
});

export const chainShareInfeasible: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['charter.commitments', 'standard.target', 'agreement.targets', 'process.steps'],
  *check(model) {
    for (const { charter, id, ref, value, targets } of commitmentsOf(model)) {
      if (!value.chain?.length) continue;
      for (const target of targets) {
        const verdict = shareVerdict(model, charter, id, target.id);
        if (verdict.outcome === 'not-assessed') {
          const { reason, where } = verdict.missing;
          // What promises no share of the cases is the matter of other rules.
          if (!target.value || (where === ref && (reason === 'share' || reason === 'statistic'))) continue;
          yield notAssessed(declaration, 'missing', { subject: ref, values: missingValues(verdict.missing) });
          continue;
        }
        if (verdict.outcome === 'guaranteed') continue;
        const { promised, moreThan, bounds, steps, equalShare } = verdict;
        const beyond = verdict.outcome === 'beyond';
        yield finding(declaration, beyond ? 'beyond' : 'notGuaranteed', {
          values: {
            promise: value.statement ?? target.id,
            charter: charter.value.name,
            promised: percent(promised),
            more: moreThan ? 'yes' : 'no',
            upper: percent(bounds.upper),
            lower: percent(bounds.lower),
            each: percent(equalShare),
            count: steps.length,
            none: bounds.lower > 0 ? 'no' : 'yes',
          },
          place: placeOf(charter, target.path),
          subject: ref,
          facts: [target.id],
          hint: promised === 1 && !target.value?.share && bounds.lower > 0 ? 'state' : 'agree',
          severity: beyond ? 'error' : 'warning',
          proof: shareProofOf(verdict),
        });
      }
    }
  },
});
