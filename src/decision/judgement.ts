import type { Choices } from '../rules/reading.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Ground, Stage } from './matter.ts';
import { assemblyStep, meetingSteps, postingSteps, type StepsRule } from './steps_rule.ts';

/** What the assembly came to on the linked record: number and whether it still stands; null where nothing is linked. */
export interface Decided {
  number: string;
  stands: boolean;
}

/** Order of the steps, the resolution, and the two postings (R-QHD-5-2, R-QHD-5-3); what is not begun is not judged. Pure. */
export function judgeMatter(
  rule: StepsRule,
  choices: Choices,
  stages: readonly Stage[],
  decided: Decided | null,
  ground: Ground,
): Judged[] {
  const dayOf = new Map(stages.map(({ code, day }) => [code, day]));
  const done = meetingSteps(rule).filter(({ code }) => typeof dayOf.get(code) === 'string');
  const resolved = done.some(({ code }) => code === meetingSteps(rule).at(-1)?.code);
  const judge = (subject: string, label: string, result: { holds: boolean; arithmetic: string }) =>
    judgeBy(rule, { subject, label }, choices, () => result, []);
  return [
    ...(done.length === 0 ? [] : [judge('order', '各步次序', orderOf(rule, dayOf))]),
    ...(decided === null || typeof dayOf.get(assemblyStep) !== 'string'
      ? []
      : [judge('assembly', '居民会议决议', assemblyOf(decided))]),
    ...(ground.refused.length === 0 ? [] : [judge('agreed', '各步同意', refusedAt(ground.refused))]),
    ...(ground.fallen.length === 0
      ? []
      : [judge('standing', '所据的会议、决议', { holds: false, arithmetic: ground.fallen.join('；') })]),
    ...(resolved ? [judge('publications', '两公开', publicationsOf(rule, dayOf))] : []),
  ];
}

type Days = ReadonlyMap<string, string | null>;

/** Each day not before the one before it, and no step left out before one that was taken. */
function orderOf(rule: StepsRule, days: Days): { holds: boolean; arithmetic: string } {
  const steps = meetingSteps(rule);
  const taken = steps.filter(({ code }) => typeof days.get(code) === 'string');
  const last = steps.findIndex(({ code }) => code === taken.at(-1)?.code);
  const missing = steps.slice(0, last).filter(({ code }) => !taken.some((one) => one.code === code));
  const chain = taken.map(({ code }, at) => {
    const day = days.get(code) as string;
    const before = at === 0 ? null : (days.get(taken[at - 1]?.code ?? '') as string);
    return before === null ? day : `${before <= day ? '≤' : '>'} ${day}`;
  });
  const gaps = missing.length === 0 ? '' : `；之前没有：${missing.map(({ title }) => title).join('、')}`;
  return {
    holds: missing.length === 0 && !chain.some((part) => part.startsWith('>')),
    arithmetic: chain.join(' ') + gaps,
  };
}

/** The matter ends where a step is not agreed to. */
function refusedAt(refused: readonly Stage[]): { holds: boolean; arithmetic: string } {
  return {
    holds: false,
    arithmetic: refused.map(({ title, day, result }) => `${title}（${day}）：${result}`).join('；'),
  };
}

function assemblyOf({ number, stands }: Decided): { holds: boolean; arithmetic: string } {
  return { holds: stands, arithmetic: stands ? `已形成决议：${number}` : `没有有效的决议：${number}` };
}

/** Both postings made, neither before what it tells of. */
function publicationsOf(rule: StepsRule, days: Days): { holds: boolean; arithmetic: string } {
  const postings = postingSteps(rule);
  const decided = meetingSteps(rule).at(-1);
  let after = { title: decided?.title ?? '', day: days.get(decided?.code ?? '') ?? '' };
  const early: string[] = [];
  for (const { code, title } of postings) {
    const day = days.get(code);
    if (typeof day !== 'string') continue;
    if (day < after.day) early.push(`${title}早于${after.title}（${after.day}）`);
    else after = { title, day };
  }
  const told = postings.map(({ code, title }) => `${title} ${days.get(code) ?? '未做'}`);
  return {
    holds: early.length === 0 && postings.every(({ code }) => typeof days.get(code) === 'string'),
    arithmetic: [...told, ...early].join('；'),
  };
}
