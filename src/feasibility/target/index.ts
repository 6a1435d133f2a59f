/** What a target says of a case, on which clock it runs, and which of two targets is stricter. */
export { type CasePromise, caseOf, isMoreThanShare } from './case.ts';
export { type Clocked, clocked } from './clock.ts';
export { type Comparison, compareTargets, type PlacedTarget } from './compare.ts';
export { type AnswerTarget, answerTarget, deferredLimit, hoursOf, type WaitTarget, waitTarget } from './wait.ts';
