import type { Noun } from '../command/verb.ts';
import { issueVerbs } from './issue/verbs.ts';
import { kindVerbs } from './kinds/verbs.ts';
import { requestVerbs } from './request/verbs.ts';
import { templateVerbs } from './templates/verbs.ts';
import { verifyVerbs } from './verify/verbs.ts';

export const certificate: Noun = {
  name: 'certificate',
  chinese: '证明',
  summary: '证明：能不能开，从申请到出具',
  verbs: [...kindVerbs, ...requestVerbs, ...issueVerbs, ...verifyVerbs, ...templateVerbs],
};
