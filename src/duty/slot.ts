import type { DayKind } from '../calendar/workday.ts';

/** What a duty is: its name, and whether time off in lieu counts it as an evening or as a day. */
export const slots = {
  evening: { label: '晚间', lieu: 'evening' },
  weekend: { label: '双休日', lieu: 'day' },
  holiday: { label: '节假日', lieu: 'day' },
  cleaning: { label: '卫生值日', lieu: null },
  emergency: { label: '应急', lieu: 'day' },
  other: { label: '其他', lieu: 'day' },
} as const;

export type Slot = keyof typeof slots;

export const slotCodes = Object.keys(slots) as Slot[];

/** The same as choices of an option: the code or its name may be typed. */
export const slotWords = Object.fromEntries(slotCodes.map((code) => [code, slots[code].label])) as Record<Slot, string>;

/** What is dealt out evenly, each kind for itself: every shift is of one kind. */
export const loads = {
  night: '平日晚间',
  weekend: '双休日',
  holiday: '节假日',
  lead: '带班',
  cleaning: '卫生',
  other: '其他',
} as const;

export type Load = keyof typeof loads;

export const loadKinds = Object.keys(loads) as Load[];

/** How a shift weighs: a night on a holiday is a holiday, one at the weekend a weekend. */
export function loadOf({ slot, lead }: { slot: Slot; lead: boolean }, kind: DayKind): Load {
  if (lead) return 'lead';
  if (slot === 'cleaning') return 'cleaning';
  if (slot === 'holiday' || kind === 'holiday' || kind === 'make_up_rest') return 'holiday';
  if (slot === 'weekend' || kind === 'weekend') return 'weekend';
  return slot === 'evening' ? 'night' : 'other';
}

export type Counts = Record<Load, number>;

export function noCounts(): Counts {
  return Object.fromEntries(loadKinds.map((kind) => [kind, 0])) as Counts;
}

export function sumOf(counts: Counts): number {
  return loadKinds.reduce((sum, kind) => sum + counts[kind], 0);
}
