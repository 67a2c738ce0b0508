import { Refusal } from '../../base/refusal.ts';
import { readWords } from '../../base/words.ts';
import { type Day, readDay } from '../../calendar/day.ts';
import type { OptionSpec } from '../../command/verb.ts';

/** When, where and about what a meeting is called, as it was typed; what was left out is undefined. */
export interface CallPlan {
  title?: string;
  day?: Day;
  time?: string;
  place?: string;
  convener?: string;
  chair?: string;
  recorder?: string;
  /** What is on the agenda, what is voted on included. */
  agenda?: string[];
  /** Those matters of the agenda that are put to the vote. */
  votes?: string[];
  happened?: string;
}

export interface PlanOptions {
  title?: string;
  day?: string;
  time?: string;
  place?: string;
  convener?: string;
  chair?: string;
  recorder?: string;
  agenda?: string[];
  vote?: string[];
  happened?: string;
}

/** What a call is made of; to call a meeting the day must be given, to amend a call any of them. */
export const planOptions: readonly OptionSpec[] = [
  { flags: '--time <钟点>', text: '几点，如 14:30' },
  { flags: '--place <地点>', text: '地点' },
  { flags: '--agenda <议程>', text: '议程的一项，可写多次', repeat: true },
  { flags: '--vote <事项>', text: '要表决的一项（也列入议程），可写多次', repeat: true },
  { flags: '--title <题目>', text: '专题会议等的题目' },
  { flags: '--convener <召集人>', text: '由谁召集：居委会、社区党组织……（默认：按规定）' },
  { flags: '--chair <姓名>', text: '由谁主持（默认：按规定，档案里只有一人时）' },
  { flags: '--recorder <姓名>', text: '记录人' },
  { flags: '--happened <事由>', text: '与规定不符但已成事实，如实登记' },
];

/** @throws Refusal kind `usage` on a day or an hour that is none, or empty words. */
export function readPlan(options: PlanOptions): CallPlan {
  const { title, day, time, place, convener, chair, recorder, agenda, vote, happened } = options;
  const words = { title, place, convener, chair, recorder, happened };
  const names = {
    title: '题目',
    place: '地点',
    convener: '召集人',
    chair: '主持人',
    recorder: '记录人',
    happened: '事由',
  };
  const plan: CallPlan = {};
  for (const key of Object.keys(words) as (keyof typeof words)[]) {
    const text = words[key];
    if (text !== undefined) plan[key] = readWords(text, names[key]);
  }
  if (day !== undefined) plan.day = readDay(day, '开会的日子');
  if (time !== undefined) plan.time = readTime(time);
  if (agenda !== undefined) plan.agenda = agenda.map((one) => readWords(one, '议程'));
  if (vote !== undefined) plan.votes = vote.map((one) => readWords(one, '要表决的事项'));
  return plan;
}

/** The agenda with what is voted on, each matter once. @throws Refusal kind `usage` on a matter written twice. */
export function agendaOf(agenda: readonly string[], votes: readonly string[]): string[] {
  for (const list of [agenda, votes]) {
    const twice = list.find((one, at) => list.indexOf(one) !== at);
    if (twice === undefined) continue;
    throw new Refusal('usage', 'agenda_twice', `“${twice}”写了两次。`, { hint: '每一项只写一次；没有写入任何内容。' });
  }
  return [...agenda, ...votes.filter((one) => !agenda.includes(one))];
}

function readTime(text: string): string {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:：](\d{2})$/.exec(text.normalize('NFKC').trim()) ?? [];
  if (hour !== '' && Number(hour) < 24 && Number(minute) < 60) return `${hour.padStart(2, '0')}:${minute}`;
  throw new Refusal('usage', 'bad_time', `钟点“${text}”看不懂。`, { hint: '写成 时:分，如 14:30。' });
}
