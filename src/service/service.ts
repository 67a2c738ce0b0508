import { contentsOf } from '../proceeding/casework.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';

export const serviceKinds = {
  water: '水',
  electricity: '电',
  heating: '暖',
  carpentry: '木工',
  masonry: '瓦工',
  drain: '疏通',
  housekeeping: '家政',
  other: '其他',
} as const;

/** A service order of a resident (S-TJ-10 … -12); also its JSON. Money in 分. */
export interface ServiceFacts {
  kind: keyof typeof serviceKinds;
  request: string;
  person: string;
  person_id: string | null;
  household_id: string | null;
  building: string | null;
  /** 老、弱、病、残 come first (团结路 四(三)); of which kind is not written down: that would be health. */
  priority: boolean;
  /** The price agreed on; null where none was talked of. */
  price: number | null;
  /** What the service costs the team. */
  cost: number | null;
  /** The standard the service has (自治章程 第二十条3). */
  standard: string | null;
}

export interface Assigned {
  name: string;
  /** The team; null for somebody from outside. */
  team: string | null;
  outside: boolean;
}

export interface Done {
  result: string;
  paid: number;
}

export const ratings = { satisfied: '满意', partly: '基本满意', dissatisfied: '不满意' } as const;

export interface Rated {
  grade: keyof typeof ratings;
  note: string | null;
}

export type Service = Proceeding<ServiceFacts>;

export const stepWords = { assigned: '派工', done: '完工', rated: '评价' } as const;

/** Who does it, as it was last assigned. */
export function providerOf(one: Pick<Service, 'steps'>): Assigned | undefined {
  return contentsOf<Assigned>(one, 'assigned').at(-1);
}

export function doneOf(one: Pick<Service, 'steps'>): Done | undefined {
  return contentsOf<Done>(one, 'done').at(-1);
}
