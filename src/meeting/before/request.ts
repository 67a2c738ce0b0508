import { wholeNumber } from '../../base/number.ts';
import { Refusal } from '../../base/refusal.ts';
import { readWords } from '../../base/words.ts';
import { type Day, readDay } from '../../calendar/day.ts';
import type { Context } from '../../command/context.ts';
import { verb } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import type { Form } from '../../rules/pack.ts';
import { kindNamedHere } from '../kinds/names_here.ts';
import { proposerWords, readProposer } from './proposer.ts';
import { judgeRequest, type WrittenRequest } from './request_judge.ts';
import { requestAnswer } from './request_sheet.ts';
import { insertRequest, readRequest, sameRequest } from './request_store.ts';

interface RequestOptions {
  by: string[];
  matter: string;
  day?: string;
  form?: string;
  of?: string;
  named?: string;
  major?: boolean;
  decision?: string;
  pointedOut?: string;
}

export const request = verb<RequestOptions>({
  writes: true,
  options: [
    {
      flags: '--by <提议人=人数或姓名>',
      text: `${Object.values(proposerWords).join('、')}；人数或用顿号隔开的姓名，可写多次`,
      repeat: true,
      required: true,
    },
    { flags: '--matter <事由>', text: '为什么事提议开会', required: true },
    { flags: '--day <日期>', text: '提议的日子（默认：今天）' },
    { flags: '--form <形式>', text: 'adults、households 或 representatives（默认：与提议人相应的）' },
    { flags: '--of <总数>', text: '这种提议人一共有多少（默认：按档案）' },
    { flags: '--named <户数>', text: '已推出户代表的户数（读法 D-09b 用）' },
    { flags: '--major', text: '所提的是重大事项（读法 D-167 用）' },
    { flags: '--decision <决定>', text: '监督小组提议的：居委会的哪项决定' },
    { flags: '--pointed-out <日期>', text: '监督小组提议的：哪一天向居委会指出' },
  ],
  examples: [
    'jwh meeting request --by 居民代表=13 --of 61 --matter 小区停车位改造',
    'jwh meeting request --by 居委会 --by 社区党组织 --major --matter 社区用房改造',
    'jwh meeting request --by 监督小组 --matter 讨论停车收费 --decision 停车收费方案 --pointed-out 2026-04-20 --day 2026-05-06',
  ],
  async run(context, _args, options) {
    const asked = await writtenRequest(context, options);
    return context.write(async (writing) => {
      const judged = await judgeRequest(writing.db, asked);
      const same = await sameRequest(writing.db, judged);
      const id = await insertRequest(writing, judged);
      const notes =
        same === null
          ? []
          : [`与 ${same} 完全相同；若是重复，请撤回其中一件：jwh meeting decline ${same} --withdrawn。`];
      return requestAnswer(await readRequest(writing.db, id), context.today, notes);
    });
  },
});

async function writtenRequest(context: Context, options: RequestOptions): Promise<WrittenRequest> {
  const { of, named, form, major = false } = options;
  const day = options.day === undefined ? context.today : readDay(options.day, '提议的日子');
  if (day > context.today) {
    throw new Refusal('usage', 'future_day', `提议的日子 ${day} 还没有到（今天是 ${context.today}）。`, {
      hint: '请核对日期；没有写入任何内容。',
    });
  }
  const proposers = options.by.map(readProposer);
  const watched = proposers.some(({ by }) => by === 'supervision_group');
  const challenged = await challengedDecision(context, options, watched);
  refusePointedOutLater(day, challenged.pointed_out);
  return {
    ...{ day, matter: readWords(options.matter, '事由'), proposers, major, ...challenged },
    form: form === undefined ? null : await formMeant(await context.read(), form, day),
    of: of === undefined ? null : wholeNumber(of, '总数'),
    named: named === undefined ? null : wholeNumber(named, '已推出代表的户数'),
  };
}

async function formMeant(db: Database, word: string, day: Day): Promise<Form> {
  const kind = await kindNamedHere(db, word, day);
  if (kind === 'adults' || kind === 'households' || kind === 'representatives') return kind;
  throw new Refusal('usage', 'bad_form', `“${word}”不是居民会议的形式。`, {
    hint: '可选：adults（全体居民）、households（户代表）、representatives（居民代表）',
  });
}

/** What the supervision group challenges, and since when; asked for at a terminal where it was left out. */
async function challengedDecision(
  context: Context,
  { decision, pointedOut }: RequestOptions,
  watched: boolean,
): Promise<{ decision: string | null; pointed_out: Day | null }> {
  if (!watched) {
    if (decision === undefined && pointedOut === undefined) return { decision: null, pointed_out: null };
    throw new Refusal('usage', 'not_supervision', '--decision 和 --pointed-out 只用于居务监督小组的提议。', {
      hint: '加上 --by 监督小组，或去掉这两项。',
    });
  }
  const missing = [
    ...(decision === undefined ? ['被质疑的决定（--decision）'] : []),
    ...(pointedOut === undefined ? ['向居委会指出的日子（--pointed-out）'] : []),
  ];
  const ask = missing.length === 0 ? null : await context.ask(missing.join('、'));
  return {
    decision: readWords(decision ?? (await ask?.text('监督小组质疑居委会的哪项决定')) ?? '', '被质疑的决定'),
    pointed_out: readDay(pointedOut ?? (await ask?.text('哪一天向居委会指出（年-月-日）')) ?? '', '指出的日子'),
  };
}

function refusePointedOutLater(day: Day, pointedOut: Day | null): void {
  if (pointedOut === null || pointedOut <= day) return;
  throw new Refusal('usage', 'pointed_out_later', `指出的日子 ${pointedOut} 晚于提议的日子 ${day}。`, {
    hint: '请核对两个日期；没有写入任何内容。',
  });
}
