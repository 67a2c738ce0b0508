import type { Moment } from '../calendar/moment.ts';
import { contentsOf } from '../proceeding/casework.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';

/** An emergency as it stands in the file (静安 §2.10, F-45); also its JSON. */
export interface EmergencyFacts {
  occurred: Moment | null;
  /** When the office knew of it: the report upward runs from here. */
  known: Moment;
  on_site: Moment | null;
  place: string | null;
  /** 快报事实: what is known to have happened. */
  facts: string;
  /** The contingency plan that is followed. */
  plan: string | null;
}

/** 首报 and every 续报. */
export interface Reported {
  at: Moment;
  to: string;
  method: string;
  facts: string;
  by: string | null;
  /** Minutes from knowing to reporting. */
  minutes: number;
}

export interface Acted {
  text: string;
  /** When somebody was there, where that was not known when it was entered. */
  on_site?: Moment;
}

/** 慎报原因: why it happened, found out afterwards. */
export interface Caused {
  cause: string;
  basis: string | null;
}

export type Emergency = Proceeding<EmergencyFacts>;

export const stepWords = {
  matter: '转为事项',
  reported: '报告上级',
  acted: '处置',
  caused: '查明原因',
  closed: '结束',
} as const;

/** What was reported upward, the earliest first, in whatever order it was entered. */
export function reportsOf(one: Pick<Emergency, 'steps'>): Reported[] {
  return contentsOf<Reported>(one, 'reported').sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** When somebody was there: as entered first, else the earliest that a step has told since. */
export function onSiteOf(one: Pick<Emergency, 'facts' | 'steps'>): Moment | null {
  const told = contentsOf<Acted>(one, 'acted').flatMap(({ on_site }) => on_site ?? []);
  return one.facts.on_site ?? told.sort()[0] ?? null;
}

/** Whether a cause was given before the first report: facts come first, causes later (R-JA1-80). */
export function causeCameFirst({ steps }: Pick<Emergency, 'steps'>): boolean {
  const first = steps.findIndex(({ step }) => step === 'reported');
  const cause = steps.findIndex(({ step }) => step === 'caused');
  return cause >= 0 && (first < 0 || cause < first);
}
