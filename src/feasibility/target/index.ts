export { type CasePromise, caseOf, isMoreThanShare } from './case.ts';
export { type Clocked, clocked } from './clock.ts';
export { type Comparison, compareTargets, type PlacedTarget } from './compare.ts';
export { type AnswerTarget, answerTarget, deferredLimit, hoursOf, type WaitTarget, waitTarget } from './wait.ts';
