import { dayCount } from '../attendance/spell.ts';
import type { InForce } from '../rules/book.ts';
import { isWithin } from '../rules/range.ts';
import { type Choices, chosen } from '../rules/reading.ts';
import { calendarDays, type HalfDay } from './half_day.ts';
import { type LeaveKind, leaveKinds } from './kind.ts';
import type { ApproverPost, Need } from './post.ts';
import type { Run } from './run.ts';

/** Who decides: the director, nobody by the text (D-70), the street, or the request is not taken (D-70c). */
export type Tier = 'director' | 'gap' | 'subdistrict' | 'refused';

export interface ApprovalRules {
  director: InForce<'leave.director'>;
  subdistrict: InForce<'leave.subdistrict'> | undefined;
}

/** What is judged: one leave, with the absence it is part of. */
export interface Asked {
  kind: LeaveKind;
  own: readonly HalfDay[];
  run: Run;
  /** The applicant is the director himself (D-78). */
  isDirector: boolean;
}

/** What the rule says of a leave under one choice of readings. */
export interface Requirement {
  tier: Tier;
  approvers: readonly ApproverPost[];
  needs: readonly Need[];
  arithmetic: string;
  /** Half-days that cost their pay (D-75). */
  deducted: number;
}

/**
 * Who must approve a leave (长春 十三(三); R-CC-13-3, R-CC-13-4) under these readings: up to the director's bound he does,
 * over the street's bound the slip, the section chief, the deputy and the filing; between them D-70. Pure.
 */
export function requirementFor(asked: Asked, rules: ApprovalRules, letters: Choices): Requirement {
  const { kind, own, run, isDirector } = asked;
  const taken = chosen('D-74', letters) === 'b' ? own : run.halves;
  const inCalendarDays = chosen('D-73', letters) === 'b';
  const days = inCalendarDays ? calendarDays(taken) : taken.length / 2;
  const { director, subdistrict } = rules;
  const bound = subdistrict?.value.above;
  const isOver =
    subdistrict !== undefined &&
    (isWithin(subdistrict.value, days) || (chosen('D-71', letters) === 'b' && days === bound));
  const isShort = isWithin(director.value, days) && !(chosen('D-72', letters) === 'b' && days === director.value.max);
  const tier = isOver ? 'subdistrict' : isShort ? 'director' : gapTier(letters);
  const unit = inCalendarDays ? '（日历天）' : '';
  const joined = taken.length > own.length ? `，与相连的假合并 ${dayCount(taken.length)}` : '';
  const words = `${leaveKinds[kind].label} ${dayCount(own.length)}${joined}${unit === '' ? '' : `，日历天 ${days}`}`;
  const needed = neededIn(isOver ? 'over' : tier, isDirector, letters);
  return {
    tier,
    approvers: approversOf(needed),
    needs: needed,
    arithmetic: `${words}：${days} ${comparison(days, isOver, isShort, rules)}`,
    deducted: deducted(asked, isOver, bound ?? 0, letters),
  };
}

function gapTier(letters: Choices): Tier {
  return chosen('D-70', letters) === 'c' ? 'refused' : 'gap';
}

function comparison(days: number, isOver: boolean, isShort: boolean, { director, subdistrict }: ApprovalRules): string {
  const [max, above] = [director.value.max ?? 0, subdistrict?.value.above];
  if (isOver) return `${days === above ? '≥' : '>'} ${above} 天`;
  if (isShort) return `≤ ${max} 天`;
  return `${days === max ? '≥' : '>'} ${max} 天${above === undefined ? '' : `，≤ ${above} 天`}`;
}

/** What is asked for; `gap` under D-70b is treated like what is over the street's bound. */
function neededIn(tier: Tier | 'over', isDirector: boolean, letters: Choices): readonly Need[] {
  if (tier === 'refused') return ['refused'];
  if (tier === 'over' || (tier === 'gap' && chosen('D-70', letters) === 'b')) {
    const both = chosen('D-79', letters) === 'b';
    const deputy = both ? 'subdistrict_deputy_approval' : 'subdistrict_deputy_review';
    return ['slip', 'section_chief_approval', deputy, 'filing_no'];
  }
  if (!isDirector || chosen('D-78', letters) === 'b') return ['director_approval'];
  return ['secretary_or_subdistrict_approval'];
}

function approversOf(needed: readonly Need[]): readonly ApproverPost[] {
  if (needed.includes('director_approval')) return ['director'];
  if (needed.includes('secretary_or_subdistrict_approval')) return ['secretary', 'subdistrict'];
  return needed.includes('section_chief_approval') ? ['section_chief', 'subdistrict_deputy'] : [];
}

/** Only personal leave costs its pay: all its days where it is over the bound, or D-75 b and c. */
function deducted({ kind, own, run }: Asked, isOver: boolean, bound: number, letters: Choices): number {
  if (kind !== 'personal') return 0;
  const letter = chosen('D-75', letters);
  if (letter === 'b') return own.length;
  if (!isOver) return 0;
  if (letter === 'a') return own.length;
  const places = chosen('D-74', letters) === 'b' ? own.map((_, at) => at) : run.own;
  return places.filter((at) => at >= 2 * bound).length;
}
