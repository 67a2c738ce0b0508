import type { Day } from '../../calendar/day.ts';
import type { Judged } from '../../verdict/verdict.ts';

export type Binding = 'may' | 'must';
/** What comes of a request: nothing, the committee may call the meeting, or it must. */
export type Effect = 'none' | Binding;

/** A judged request: what the one rule, in this place or in the law, makes of one class of proposers. */
export interface RequestVerdict extends Judged {
  effect: Effect;
}

/** What else bears on a request beside the numbers. */
export interface Circumstances {
  day: Day;
  /** 遇有重大事项, as those who ask say (D-167). */
  major: boolean;
}

export const effectWords: Record<Effect, string> = { none: '未达到', may: '可以召开', must: '应当召开' };

/** The strongest of what the rules make of a request. */
export function strongest(verdicts: readonly RequestVerdict[]): Effect {
  const effects = verdicts.map(({ effect }) => effect);
  return effects.includes('must') ? 'must' : effects.includes('may') ? 'may' : 'none';
}
