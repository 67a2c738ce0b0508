import type { Day } from '../calendar/day.ts';
import type { SealEvent } from './event.ts';

/** What seals the office may hold; the rules of the places speak of the committee's own. */
export const sealKinds = { office: '居委会印章', finance: '财务专用章', other: '其他印章' } as const;
export type SealKind = keyof typeof sealKinds;

/** Where a seal is. */
export const sealStates = {
  held: { label: '在居委会', tone: 'good' },
  out: { label: '已带出', tone: 'warn' },
  lost: { label: '已遗失', tone: 'bad' },
  street: { label: '街道代管', tone: 'warn' },
  ended: { label: '已停用', tone: 'quiet' },
} as const;
export type SealState = keyof typeof sealStates;

/** Why a seal is no longer in use. */
export const endings = { replaced: '已更换', reissued: '遗失后补发新章', mistaken: '登记错误' } as const;

/** A seal with everything that has happened to it. */
export interface Seal {
  id: string;
  name: string;
  kind: SealKind;
  issuer: string | null;
  received_on: Day;
  facts: SealFacts;
  ended_on: Day | null;
  ending: keyof typeof endings | null;
  /** Every event that was entered, struck ones too, in order. */
  entered: SealEvent[];
  /** Those that stand. */
  events: SealEvent[];
}

export interface SealFacts {
  /** `圆形，直径4.2厘米，中央刊五角星`; null where nothing was said. */
  shape: string | null;
  /** Where it lies: `办公室保险柜`. */
  place: string | null;
  note: string | null;
}

const becomes: Partial<Record<SealEvent['event'], SealState>> = {
  lent: 'out',
  returned: 'held',
  lost: 'lost',
  to_street: 'street',
  handed_over: 'held',
};

/** Where the seal was at the end of a day; left out: as its events leave it. */
export function stateOn({ events, ended_on }: Seal, day?: Day): SealState {
  if (ended_on !== null && (day === undefined || ended_on <= day)) return 'ended';
  const moved = events.filter((one) => (day === undefined || one.day <= day) && becomes[one.event] !== undefined);
  return becomes[moved.at(-1)?.event ?? 'returned'] as SealState;
}

/** The event that put it where it is: the taking out, the loss; on a day, or as its events leave it. */
export function lastMove({ events }: Seal, day?: Day): SealEvent | undefined {
  return events.findLast((one) => (day === undefined || one.day <= day) && becomes[one.event] !== undefined);
}

/** Lost, replaced by a new one, and not found again until now. */
export function isAstray({ ending, events }: Seal): boolean {
  if (ending !== 'reissued') return false;
  return events.findLast(({ event }) => event === 'lost' || event === 'returned')?.event === 'lost';
}

/**
 * Since when an old seal that is here waits to be surrendered: replaced, or lost, replaced and then found; null where nothing
 * is to be surrendered.
 */
export function surrenderSince(seal: Seal): Day | null {
  const { ending, ended_on, events } = seal;
  if (events.some(({ event }) => event === 'surrendered')) return null;
  if (ending === 'replaced') return ended_on;
  if (ending !== 'reissued' || isAstray(seal)) return null;
  return events.findLast(({ event }) => event === 'returned')?.day ?? null;
}

/** Who keeps it on a day, by appointment or handover; null where nobody was named. */
export function custodianOn({ events }: Seal, day: Day): { name: string; person_id: string | null; from: Day } | null {
  const named = events.findLast(
    (one) => one.day <= day && (one.event === 'custody' || one.event === 'handed_over') && one.name !== null,
  );
  return named === undefined ? null : { name: named.name as string, person_id: named.person_id, from: named.day };
}
