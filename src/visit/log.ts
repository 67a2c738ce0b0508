import { illnessIn } from '../base/illness.ts';
import { wholeNumber } from '../base/number.ts';
import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { readTime } from '../calendar/time_of_day.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { readOffice } from '../office/store.ts';
import { readNames } from '../proceeding/input.ts';
import { residentOf } from '../resident/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { type LogOptions, logOptions } from './log_options.ts';
import { askVisit } from './questions.ts';
import { askedOf, dueOf, type Request, raiseMatters, readRequests, refuseUnclassed } from './request.ts';
import { visitAnswer } from './sheet.ts';
import { readStaff } from './staff.ts';
import { insertVisit, type NewVisit, readVisit, visitsThatDay } from './store.ts';
import { noAnswer } from './visit.ts';
import { refuseUnborn, type Where, whereVisited } from './where.ts';

export const log = verb<LogOptions>({
  writes: true,
  arguments: [
    { name: '[走访谁]', text: '居民的姓名或编码，或哪一户（3号楼-2-501）、哪一栋、哪个责任区；不写就一问一答' },
  ],
  options: logOptions,
  examples: [
    'jwh visit log 王秀兰 --by 李敏 --seen 身体平稳 --asked 楼道灯不亮 --class 需求和困难',
    'jwh visit log 3号楼-2-501 --by 李敏、孙秀英 --on 2026-09-18 --time 9:30 --minutes 20',
    'jwh visit log 3号楼-2-502 --by 李敏 --no-answer',
    'jwh visit log',
  ],
  async run(context, [given], options) {
    const db = await context.read();
    refuseContradiction(options);
    const complete = given !== undefined && options.by !== undefined;
    const asked = complete
      ? { whom: given, options }
      : await askVisit(context, { db, book: await loadRulebook(db) }, given, options);
    return write(context, asked.whom, asked.options);
  },
});

function write(context: Context, whom: string, options: LogOptions) {
  const visit = readVisitOptions(context, options);
  const requests = readRequests(options.asked ?? [], options.class ?? null);
  return context.write(async (writing) => {
    const { db } = writing;
    const book = await loadRulebook(db);
    refuseStray(options, requests);
    refuseUnclassed(book, requests, visit.day);
    const due = dueOf(book, options.due, visit.day);
    const where = await whereVisited(db, whom);
    await refuseDead(db, where, visit.day);
    const before = await visitsThatDay(db, { ...where, day: visit.day });
    const staff = [...(await readStaff(db, options.by ?? [], visit.day)), ...others(options.with)];
    await refuseUnborn(db, where.person_id, visit.day);
    const made = { ...visit, ...where, ...askedOf(visit.class, requests), staff };
    const { id, number } = await insertVisit(writing, made);
    const name = await operatorOf(context, writing);
    await raiseMatters(writing, { ...made, id, number }, requests, { ...due, submit: options.submit ?? false, name });
    const notes = [...notesOf(requests, due, before, options.submit ?? false), ...illnessNotes(made, number)];
    return visitAnswer(context, db, await readVisit(db, id), notes);
  });
}

/** What is read of the words alone. @throws Refusal kind `usage`. */
function readVisitOptions(
  { today }: Context,
  options: LogOptions,
): Omit<NewVisit, 'staff' | 'asked' | 'person_id' | 'household_id' | 'building_id' | 'zone_id'> {
  const hidden = options.private === undefined ? null : readWords(options.private, '健康等情况', 500);
  return {
    day: pastDay(options.on, today),
    time: options.time === undefined ? null : readTime(options.time, '--time '),
    minutes: options.minutes === undefined ? null : readMinutes(options.minutes),
    met: publicWordsOrNull(options.met, '见到的人'),
    class: options.answer === false ? noAnswer : (options.class ?? null),
    purpose: options.why === undefined ? null : readPublicWords(options.why, '事由', 200),
    seen: options.seen === undefined ? null : readPublicWords(options.seen, '所见情况', 1000),
    facts: hidden === null ? {} : { private: hidden },
  };
}

function readMinutes(text: string): number {
  const minutes = wholeNumber(text, '分钟');
  if (minutes > 0 && minutes <= 1440) return minutes;
  throw new Refusal('usage', 'bad_minutes', `走访 ${minutes} 分钟，不合情理。`, { hint: '写 1 到 1440。' });
}

/** Behind a door that stayed shut nobody was met and nothing was asked. @throws Refusal kind `usage`. */
function refuseContradiction({ answer, ...options }: LogOptions): void {
  if (answer !== false) return;
  const said = (['class', 'met', 'asked', 'due', 'submit'] as const).filter((key) => options[key] !== undefined);
  if (said.length === 0) return;
  throw new Refusal(
    'usage',
    'no_answer',
    `无人应门（--no-answer），就没有 ${said.map((key) => `--${key}`).join('、')}。`,
    {
      hint: '去掉一种；没有写入任何内容。',
    },
  );
}

/** A due day, or a submission, of nothing. @throws Refusal kind `usage`. */
function refuseStray({ due, submit }: LogOptions, requests: readonly Request[]): void {
  const [flag] = [...(due === undefined ? [] : ['--due']), ...(submit ? ['--submit'] : [])];
  if (flag === undefined || requests.length > 0) return;
  throw new Refusal('usage', 'stray_option', `${flag} 要与 --asked 诉求 一起写。`, {
    hint: '没有诉求，就没有事项可以定时限或提交；没有写入任何内容。',
  });
}

/** Nobody visits who has died; the home may be visited. @throws Refusal kind `usage`. */
async function refuseDead(db: Database, { person_id }: Where, day: Day): Promise<void> {
  const resident = person_id === null ? undefined : await residentOf(db, person_id);
  if (resident?.facts.left !== 'died' || resident.moved_out === null || day <= resident.moved_out) return;
  throw new Refusal('usage', 'resident_died', `这位居民已于 ${resident.moved_out} 去世。`, {
    hint: '走访家属：写家属的姓名或住户（3号楼-2-501）；以前的走访写 --on 当时的日期。',
  });
}

function others(given: readonly string[] | undefined) {
  return readNames(given, '一同去的人').map((name) => ({ name, person_id: null }));
}

async function operatorOf({ settings }: Context, { db }: Writing): Promise<string | null> {
  return settings.operator ?? (await readOffice(db)).default_operator;
}

/** What tells of somebody's health is in the open in these words; nobody knows better than who wrote them whether it must be. */
function illnessNotes({ purpose, seen, asked, person_id, household_id }: NewVisit, number: string): string[] {
  const words = [purpose, seen, asked].filter((one) => one !== null).join('；');
  const illness = illnessIn(words, person_id !== null || household_id !== null);
  if (illness === null) return [];
  return [
    `写有“${illness}”：走访记录和事项平时都能看到。健康情况请写在 --private，平时不显示；改写：jwh visit void ${number} 作废后重新登记`,
  ];
}

function notesOf(
  requests: readonly Request[],
  { due_day, due_origin }: ReturnType<typeof dueOf>,
  before: readonly string[],
  submitted: boolean,
): string[] {
  const any = requests.length > 0;
  return [
    ...(before.length === 0 ? [] : [`同一天已有 ${before.join('、')}；重复的请作废一件：jwh visit void`]),
    ...(any && due_origin === 'suggested' ? [`没有写时限，先记建议的 ${due_day}（D-64a）；改定：jwh matter due`] : []),
    ...(any && !submitted ? ['提交居委会：jwh matter submit 编号'] : []),
  ];
}
