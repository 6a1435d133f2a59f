import { expect, it } from 'vitest';
import { checkAll, lineOf, marksOf, sourcesOf } from '../support/example.ts';

/** One cause is told once, where it stands: the marks are all the findings of the row's codes. */
const causes: readonly { what: string; codes: readonly string[]; model: string }[] = [
  {
    what: 'a segment that nothing reaches has no holes of its own, and its services are not blamed',
    codes: ['SEG005', 'SRV004', 'CHN001'],
    model: `segments:
  patient: # !SEG005
    name: Patient
services:
  advice: { name: Advice, segments: [patient] }
  orders: { name: Orders, segments: [patient] }
`,
  },
  {
    what: 'a service without cells is told once, whatever the number of its segments',
    codes: ['SEG005', 'SRV004', 'CHN001'],
    model: `segments:
  patient: { name: Patient }
  clinic: { name: Clinic }
services:
  advice: { name: Advice, segments: [patient, clinic] }
  orders: # !SRV004
    name: Orders
    segments: [patient, clinic]
channels:
  counter: { name: Counter }
channelMap:
  advice:
    "*": { counter: { rank: 1 } }
`,
  },
  {
    what: 'a service whose cells are for another segment',
    codes: ['SRV004', 'CHN001'],
    model: `segments:
  patient: { name: Patient }
  clinic: { name: Clinic }
services:
  advice: { name: Advice, segments: [patient, clinic] }
  orders: # !SRV004
    name: Orders
    segments: [patient]
channels:
  counter: { name: Counter }
channelMap:
  advice:
    "*": { counter: { rank: 1 } }
  orders:
    clinic: { counter: { rank: 1 } }
`,
  },
  {
    what: 'a service that names no segment is given wherever a cell offers it',
    codes: ['SRV004', 'CHN001'],
    model: `services:
  advice: { name: Advice }
channels:
  counter: { name: Counter }
channelMap:
  advice:
    "*": { counter: { rank: 1 } }
`,
  },
  {
    what: 'a parent stands for its children where all of them have the same hole',
    codes: ['CHN001'],
    model: `segments:
  firms: { name: Firms }
  small: { name: Small firms, parent: firms }
  large: { name: Large firms, parent: firms }
services:
  advice: { name: Advice, segments: [firms] }
  orders: { name: Orders, segments: [firms], stages: [purchase, complaints] }
channels:
  counter: { name: Counter }
channelMap:
  advice:
    "*": { counter: { rank: 1 } }
  orders:
    firms: # !CHN001
      counter: { stages: [purchase] }
`,
  },
  {
    what: 'a parent whose children have cells has no hole; the child that lacks one has',
    codes: ['CHN001'],
    model: `segments:
  firms: { name: Firms }
  small: { name: Small firms, parent: firms }
  large: { name: Large firms, parent: firms }
services:
  advice: { name: Advice, segments: [firms] }
  orders: { name: Orders, segments: [firms] }
channels:
  counter: { name: Counter }
channelMap:
  advice:
    "*": { counter: { rank: 1 } }
  orders: # !CHN001
    small: { counter: { rank: 1 } }
`,
  },
  {
    what: 'a hole at the stage of a contact reason',
    codes: ['CHN001', 'CHN004'],
    model: `segments:
  patient: { name: Patient }
services:
  advice: { name: Advice, segments: [patient], stages: [information] }
contactReasons:
  wrong-advice: { name: Wrong advice, service: advice, stage: complaints }
channels:
  counter: { name: Counter }
channelMap:
  advice:
    patient: # !CHN001
      counter: { stages: [information] }
`,
  },
  {
    what: 'a ghost cell is told of, not the hole that it leaves',
    codes: ['CHN001', 'CHN004', 'SRV004'],
    model: `segments:
  patient: { name: Patient }
services:
  advice: { name: Advice, segments: [patient], stages: [information] }
channels:
  counter: { name: Counter }
channelMap:
  advice:
    patient:
      counter:
        stages: [requests] # !CHN004
`,
  },
  {
    what: 'a value proposition gives a service as well as the service’s own list',
    codes: ['SEG005', 'CHN001'],
    model: `segments:
  patient: { name: Patient, valueProposition: { advice: { statement: Advice at once, services: [advice] } } }
  clinic: { name: Clinic }
services:
  advice: { name: Advice, stages: [information, requests] }
  orders: { name: Orders, segments: [clinic] }
channels:
  counter: { name: Counter }
channelMap:
  advice:
    patient: # !CHN001
      counter: { stages: [information] }
  orders:
    clinic: { counter: { rank: 1 } }
`,
  },
  {
    what: 'children without a charter are told of once, at their parent',
    codes: ['CHA001'],
    model: `segments:
  firms: # !CHA001
    name: Firms
  small: { name: Small firms, parent: firms }
  large: { name: Large firms, parent: firms }
`,
  },
  {
    what: 'a parent that is nothing but its children lacks none where one child has a charter; the other child does',
    codes: ['CHA001'],
    model: `segments:
  firms: { name: Firms, childrenCover: all }
  small: { name: Small firms, parent: firms }
  large: # !CHA001
    name: Large firms
    parent: firms
charters:
  small-firms: { name: Charter, segments: [small] }
`,
  },
  {
    what: 'the languages of a parent are needed by its children, and told of once',
    codes: ['SRV002'],
    model: `segments:
  firms: { name: Firms, languages: [es, ca] }
  small: { name: Small firms, parent: firms }
  large: { name: Large firms, parent: firms, languages: [es] }
services:
  advice:
    name: Advice
    segments: [firms]
    languages: [es] # !SRV002
`,
  },
  {
    what: 'a standard without an indicator is one cause, whatever the number of promises',
    codes: ['CHA002', 'CHA003'],
    model: `charters:
  patients:
    name: Patient charter
    commitments:
      phone: { targets: { fast: phone-80-20 } }
      chat: { targets: { fast: phone-80-20 } }
standards:
  phone-80-20: # !CHA003
    name: 80/20
    target: { metric: service-level, within: 20s, share: 80% }
`,
  },
  {
    what: 'a target without a figure needs no indicator yet',
    codes: ['CHA002', 'CHA003'],
    model: `charters:
  patients:
    name: Patient charter
    commitments:
      phone:
        targets:
          fast: # !CHA002
            metric: asa
`,
  },
  {
    what: 'a charter that has ended is history',
    codes: ['CHA002', 'CHA003'],
    model: `charters:
  patients:
    name: Patient charter
    valid: { to: 2025 }
    commitments:
      phone: { statement: Prompt attention }
`,
  },
];

it.each(causes)('$what', ({ codes, model }) => {
  const sources = sourcesOf(model);
  const { diagnostics } = checkAll(sources).result;
  expect(diagnostics.filter(({ code }) => /^(INT00[0-4]|INT00[6-9]|FMT)/.test(code)).map(lineOf)).toEqual([]);
  const found = diagnostics.filter(({ code }) => codes.includes(code));
  expect(found.map(lineOf).sort()).toEqual(marksOf(sources).sort());
});
