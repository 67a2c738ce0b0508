import { contentsOf } from '../proceeding/casework.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';

/** Whose business a task is (秦皇岛 七(一)). */
export const owners = { government: '政府职责', assisted: '依法协助', entrusted: '委托服务' } as const;

/** What a task is about (静安 §5). */
export const taskClasses = {
  public_service: '公共服务',
  public_management: '公共管理',
  public_safety: '公共安全',
} as const;

/** What is given for it; null where nothing was said. */
export interface Provision {
  funds: string | null;
  conditions: string | null;
  /** The agreement or purchase of services, by its number. */
  agreement: string | null;
}

/** A task handed down to the committee (S-JA-05, S-QHD-22, F-56); also its JSON. */
export interface AdmissionFacts extends Provision {
  from: string;
  owner: keyof typeof owners | null;
  class: keyof typeof taskClasses | null;
  /** The law or document it rests on. */
  basis: string | null;
  content: string | null;
}

export interface Accepted {
  by: string | null;
  /** Where on the list of assistance the office found it. */
  listed: string | null;
}

export interface Refused {
  reason: string;
  told: string | null;
}

export type Admission = Proceeding<AdmissionFacts>;

export const stepWords = { provided: '补记保障', accepted: '接受', refused: '不接受' } as const;

/** What is given for the task, the latest word on each. */
export function provisionOf(one: Pick<Admission, 'facts' | 'steps'>): Provision {
  const { funds, conditions, agreement } = one.facts;
  return contentsOf<Provision>(one, 'provided').reduce(
    (known, later) => ({
      funds: later.funds ?? known.funds,
      conditions: later.conditions ?? known.conditions,
      agreement: later.agreement ?? known.agreement,
    }),
    { funds, conditions, agreement },
  );
}

export function acceptedOf(one: Pick<Admission, 'steps'>): Accepted | undefined {
  return contentsOf<Accepted>(one, 'accepted').at(-1);
}
