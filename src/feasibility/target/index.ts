/** What a target says of a case, and on which clock it runs. */
export { type CasePromise, caseOf, isMoreThanShare } from './case.ts';
export { type Clocked, clocked } from './clock.ts';
export {
  type AnswerTarget,
  answerTarget,
  deferredLimit,
  hoursOf,
  type WaitTarget,
  waitOf,
  waitTarget,
} from './wait.ts';
