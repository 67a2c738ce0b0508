import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { dayAnswer } from './answer.ts';
import { dayInWords, daysOnFile, type OfDay } from './of_day.ts';
import { insertLine, linesBetween, type NewLine } from './store.ts';

interface AddOptions {
  did?: string;
  by?: string;
  solved?: string[];
  open?: string[];
  passedTo?: string;
  passedOn?: string;
  weather?: string;
  lead?: string;
}

export const add = verb<AddOptions>({
  writes: true,
  arguments: [{ name: '[日期]', text: '哪一天（默认：今天）' }],
  options: [
    { flags: '--did <工作>', text: '做了什么；不写就由当天的巡查、会议、值班记录写成' },
    { flags: '--by <姓名>', text: '谁的日志（默认：经办人）' },
    { flags: '--solved <问题>', text: '当天解决的问题：问题，或 问题=怎样解决；可写多次', repeat: true },
    { flags: '--open <问题>', text: '当天没有解决的问题，可写多次', repeat: true },
    { flags: '--passed-to <单位>', text: '没有解决的报送给谁：相关部门或网格工作站' },
    { flags: '--passed-on <日期>', text: '哪一天报送的（默认：这一天）' },
    { flags: '--weather <天气>', text: '天气' },
    { flags: '--lead <姓名>', text: '带班的人' },
  ],
  examples: [
    'jwh worklog add 2026-10-09 --did 走访3号楼，接待来访5人 --solved 楼道灯坏=已换灯泡',
    'jwh worklog add --did 协调停车纠纷 --open 5号楼门口乱停车 --passed-to 网格工作站',
    'jwh worklog add 2026-10-09',
  ],
  async run(context, [typed], options) {
    const day = pastDay(typed, context.today, '日期');
    const problems = problemsFrom(options, day, context.today);
    const extra = {
      weather: publicWordsOrNull(options.weather, '天气'),
      lead: publicWordsOrNull(options.lead, '带班'),
    };
    return context.write(async (writing) => {
      const { db } = writing;
      const name = await whose(context, db, options.by);
      const content = options.did === undefined ? await composed(db, day) : readPublicWords(options.did, '工作', 1000);
      await refuseTwice(db, day, name, content);
      await insertLine(writing, { day, name, content, problems, ...extra });
      return dayAnswer(db, day, context.today);
    });
  },
});

function problemsFrom({ solved, open, passedTo, passedOn }: AddOptions, day: Day, today: Day): NewLine['problems'] {
  if (open === undefined && (passedTo !== undefined || passedOn !== undefined)) throw notPassed();
  if (passedTo === undefined && passedOn !== undefined) throw notPassed();
  const passed_to = passedTo === undefined ? null : readPublicWords(passedTo, '报送给谁', 60);
  const on = passedOn === undefined ? day : pastDay(readDay(passedOn, '--passed-on '), today, '--passed-on');
  if (on < day) {
    throw new Refusal('usage', 'bad_day', `${on}还没有这个问题（${day}）。`, { hint: '请核对 --passed-on 的日期。' });
  }
  const passed = { passed_to, passed_on: passed_to === null ? null : on };
  return [
    ...(solved ?? []).map((text) => solvedProblem(text, day)),
    ...(open ?? []).map((text) => ({
      ...{ content: readPublicWords(text, '问题', 300), solved_on: null, how: null },
      ...passed,
    })),
  ];
}

function notPassed(): Refusal {
  return new Refusal('usage', 'nothing_to_pass', '写了报送，没有写完整。', {
    hint: '没有解决的问题写 --open，报送给谁写 --passed-to；以前的问题用 jwh worklog pass 日期 问题号。',
  });
}

function solvedProblem(text: string, day: Day) {
  const [content = '', ...how] = text.split(/[=＝]/);
  return {
    content: readPublicWords(content, '问题', 300),
    solved_on: day,
    how: how.length === 0 ? null : readPublicWords(how.join('='), '怎样解决', 300),
    ...{ passed_on: null, passed_to: null },
  };
}

/** Whose line it is: as written, else the operator's. */
async function whose(context: Context, db: Database, by: string | undefined): Promise<string> {
  const name = by ?? context.settings.operator ?? (await readOffice(db)).default_operator;
  if (name !== null) return readPublicWords(name, '姓名', 60);
  throw new Refusal('usage', 'no_name', '没有写是谁的日志。', {
    hint: '加 --by 姓名，或 jwh office set --operator 姓名',
  });
}

/** The day as the other records tell it. @throws Refusal kind `usage` where they tell nothing. */
async function composed(db: Database, day: Day): Promise<string> {
  const words = dayInWords((await daysOnFile(db, await loadRulebook(db), day, day)).get(day) as OfDay);
  if (words !== '') return words;
  throw new Refusal('usage', 'nothing_known', `${day}没有巡查、会议、值班的记录可以写成日志。`, {
    hint: '请写 --did 做了什么。',
  });
}

async function refuseTwice(db: Database, day: Day, name: string, content: string): Promise<void> {
  const same = (await linesBetween(db, day, day)).find((one) => one.name === name && one.content === content);
  if (same === undefined) return;
  throw new Refusal('usage', 'already', `${day}${name}的这一条已经登记（第${same.line}条）。`, {
    hint: `看 jwh worklog show ${day}`,
  });
}
