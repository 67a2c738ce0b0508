import type { VerbEntry } from '../command/verb.ts';
import { issueVerbs } from './issue/verbs.ts';
import { kindVerbs } from './kinds/verbs.ts';
import { requestVerbs } from './request/verbs.ts';
import { templateVerbs } from './templates/verbs.ts';
import { verifyVerbs } from './verify/verbs.ts';

export const verbs: readonly VerbEntry[] = [
  ...kindVerbs,
  ...requestVerbs,
  ...issueVerbs,
  ...verifyVerbs,
  ...templateVerbs,
];
