import type { Proceeding } from '../proceeding/proceeding.ts';

/** What a resident asks the office to do in their place (群众事务代理, R-JA1-74); also its JSON. */
export interface AgencyFacts {
  person: string;
  /** Who it is where the person is on file. */
  person_id: string | null;
  request: string;
  /** Where it is to go. */
  to: string;
  /** The number of the matter it belongs to. */
  matter: string | null;
}

export interface Forwarded {
  to: string;
  papers: string | null;
  method: string;
  receiver: string | null;
}

export const results = { granted: '办成', partly: '部分办成', refused: '没有办成' } as const;

export interface Outcome {
  result: keyof typeof results;
  text: string;
}

export interface Told {
  method: string;
  text: string | null;
}

export type Agency = Proceeding<AgencyFacts>;

export const stepWords = { forwarded: '递交', outcome: '结果', told: '告知居民' } as const;
