import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';
import { reliedOn } from './pack.ts';
import { toldOf } from './told.ts';

export const relies = reliedOn('LAW003');

export const check = (model: Model): Outcome[] => toldOf(model, 'LAW003');
