import { Refusal } from '../base/refusal.ts';

/** Where somebody is registered and lives. */
export const registrations = {
  local: '户籍',
  migrant: '流动',
  separated: '人户分离',
  away: '户在人不在',
  foreign: '境外',
} as const;

export type Registration = keyof typeof registrations;

export const registrationStates = Object.fromEntries(
  Object.entries(registrations).map(([code, label]) => [code, { label }]),
);

/** Why somebody is no longer here. */
export const leavings = { moved: '迁出', died: '去世' } as const;

export type Leaving = keyof typeof leavings;

/** The relation to the head of the household, as the household register has it. @throws Refusal kind `usage`. */
export function readRelation(text: string): string {
  const relation = text.trim();
  if (relation !== '' && [...relation].length <= 10 && !/[\p{Cc}\p{Cf}\d]/u.test(relation)) return relation;
  throw new Refusal('usage', 'bad_relation', '与户主的关系看不懂。', {
    hint: '例如：户主、配偶、子、女、父、母、孙子、租户。',
  });
}

export const head = '户主';
