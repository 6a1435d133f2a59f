import { ofAgreements } from './answers/agreements.ts';
import type { Answer } from './answers/answer.ts';
import { ofCommitments } from './answers/commitments.ts';
import { ofGeneral } from './answers/general.ts';
import { ofJourneys } from './answers/journeys.ts';
import { ofOffer } from './answers/offer.ts';
import type { Question } from './signatures.ts';

/** The answers, each asked of the same function of the model that reports and computed rules ask. */
export const answers: Readonly<Record<Question, Answer>> = {
  ...ofGeneral,
  ...ofOffer,
  ...ofAgreements,
  ...ofCommitments,
  ...ofJourneys,
};
