import type { Noun } from '../command/verb.ts';
import { kindVerbs } from './kinds/verbs.ts';

export const certificate: Noun = {
  name: 'certificate',
  chinese: '证明',
  summary: '证明：能不能开、申请、核实、审批、出具',
  verbs: [...kindVerbs],
};
