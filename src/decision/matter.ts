import type { Day } from '../calendar/day.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';
import type { Publication } from '../resolution/publication.ts';
import { meetingSteps, postedBy, type StepsRule } from './steps_rule.ts';

/** What is kept with a step. */
export interface StepContent {
  result: string | null;
  chair: string | null;
  channel: string | null;
  /** Number and id of the resolution it is, where the assembly decided. */
  resolution: string | null;
  resolution_id: string | null;
}

/** One step of the procedure as it stands: the latest entry of it counts, what was entered before stays in the file. */
export interface Stage {
  code: string;
  title: string;
  day: Day | null;
  result: string | null;
  chair: string | null;
  /** Where it was posted, or the meeting or resolution it is. */
  where: string | null;
  meeting: string | null;
  resolution: string | null;
}

/** The steps of the rule with what was done; a posting entered with the resolution counts as well. Pure. */
export function stagesOf(rule: StepsRule, { steps }: Proceeding, publications: readonly Publication[]): Stage[] {
  return rule.value.items.map(({ code, title }) => {
    const entered = steps.filter(({ step }) => step === code).at(-1);
    const content = entered?.content as StepContent | undefined;
    const posted = publications.find(({ subject }) => subject === postedBy(code));
    const resolution = content?.resolution ?? null;
    const meeting = entered?.meeting ?? null;
    return {
      code,
      title,
      day: entered?.day ?? posted?.day ?? null,
      result: content?.result ?? null,
      chair: content?.chair ?? null,
      where: content?.channel ?? resolution ?? meeting ?? posted?.channel ?? null,
      meeting,
      resolution,
    };
  });
}

/** The resolution the matter came to; null before it, or where none is on file. */
export function resolutionOf({ steps }: Proceeding): { id: string; number: string } | null {
  const linked = steps
    .map(({ content }) => content as unknown as StepContent)
    .filter(({ resolution_id }) => resolution_id !== null && resolution_id !== undefined)
    .at(-1);
  if (linked === undefined) return null;
  return { id: linked.resolution_id as string, number: linked.resolution as string };
}

export const matterStates = {
  open: { label: '进行中' },
  unpublished: { label: '待公开', tone: 'warn' },
  complete: { label: '已完成', tone: 'good' },
  rejected: { label: '未获同意', tone: 'bad' },
  fallen: { label: '所据已撤销', tone: 'bad' },
  voided: { label: '已撤销', tone: 'quiet' },
} as const;

export type MatterState = keyof typeof matterStates;

/** What a matter rests on as it stands today. */
export interface Ground {
  /** A sentence on each meeting or resolution of its steps that was taken back since. */
  fallen: readonly string[];
  /** The steps that were not agreed to. */
  refused: readonly Stage[];
  /** The assembly met and made no resolution. */
  undecided: boolean;
}

/**
 * How far a matter is: `unpublished` once decided while a posting is missing, `rejected` where a step was not agreed to,
 * `fallen` where a meeting or resolution it went through does not stand any more. Pure.
 */
export function stateOf(
  rule: StepsRule,
  { voided }: Proceeding,
  stages: readonly Stage[],
  { fallen, refused, undecided }: Ground,
): MatterState {
  if (voided !== null) return 'voided';
  if (fallen.length > 0) return 'fallen';
  if (refused.length > 0 || undecided) return 'rejected';
  const done = new Set(stages.filter(({ day }) => day !== null).map(({ code }) => code));
  if (stages.every(({ code }) => done.has(code))) return 'complete';
  const last = meetingSteps(rule).at(-1);
  return last !== undefined && done.has(last.code) ? 'unpublished' : 'open';
}
