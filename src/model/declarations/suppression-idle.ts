import { declare } from '../../diagnostics/declaration.ts';

export const suppressionIdle = declare({
  code: 'INT015',
  severity: 'warning',
  phase: 'always',
  serves: ['general'],
  summary: {
    en: 'A suppression or a severity of tom.yaml that matches nothing',
    es: 'Una excepción o una gravedad de tom.yaml que no corresponde a nada',
  },
  why: {
    en: 'It looks like a decision that still holds, and would hide the next finding that happens to match.',
    es: 'Parece una decisión vigente, y ocultaría el próximo hallazgo que coincidiera.',
  },
  messages: {
    idle: {
      en: 'The suppression of {code} at “{at}” matches no finding.',
      es: 'La excepción a {code} en «{at}» no corresponde a ningún hallazgo.',
    },
    unknownCode: {
      en: 'There is no rule “{value}”.',
      es: 'No existe la regla «{value}».',
    },
  },
  hints: {
    remove: {
      en: 'remove it; if it should still match, check what stands after “at”.',
      es: 'quítela; si aún debería corresponder a algo, revise lo que va después de «at».',
    },
    didYouMean: {
      en: 'did you mean {suggestion}?',
      es: '¿quería decir {suggestion}?',
    },
    list: {
      en: '“tom rules” lists them.',
      es: '«tom rules» las enumera.',
    },
  },
  examples: {
    valid: [{ 'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\nrules: { SRV001: warning }\n' }],
    invalid: [{ 'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\nrules:\n  SVR001: warning # !INT015\n' }],
  },
});
