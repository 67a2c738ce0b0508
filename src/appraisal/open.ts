import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { type Day, readDay, yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { stepAnswer } from '../proceeding/answer.ts';
import { type Assessment, assessor } from '../proceeding/assessment.ts';
import { optionalWords } from '../proceeding/input.ts';
import { typedNumber } from '../proceeding/proceeding.ts';
import { listProceedings, openProceeding, readProceeding } from '../proceeding/store.ts';
import { type AppraisalFacts, kinds, plannedOf } from './appraisal.ts';
import { judgeYearEnd, noteLatePlan } from './judgement.ts';
import { appraisalStory } from './story.ts';

interface OpenOptions {
  day: string;
  time?: string;
  place?: string;
  kind?: AppraisalFacts['kind'];
  bodyKind?: string;
  superior?: string;
  plan?: string;
  on?: string;
}

export const open = verb<OpenOptions>({
  writes: true,
  arguments: [{ name: '<被评议对象>', text: '被评议的机构、单位或人员' }],
  options: [
    { flags: '--day <日期>', text: '评议会定在哪天', required: true },
    { flags: '--time <时间>', text: '几点，如 14:00' },
    { flags: '--place <地点>', text: '在哪里开' },
    {
      flags: '--kind <形式>',
      text: '综合评议（comprehensive，默认）、专题评议（special）、考察评议（inspection）',
      choices: kinds,
    },
    {
      flags: '--body-kind <类别>',
      text: '对象的类别，代号或名称，如 property（物业公司）；见 rules show appraisal.bodies',
    },
    { flags: '--superior <部门>', text: '它的上级主管部门（要反馈）' },
    { flags: '--plan <日期>', text: '年初收到全年工作计划的日子' },
    { flags: '--on <日期>', text: '哪天定的（默认今天）' },
  ],
  examples: [
    'jwh appraisal open 安居物业公司 --day 2026-12-28 --body-kind property --superior 区房管局 --plan 2026-01-15',
    'jwh appraisal open 社区工作站 --day 2026-09-18 --kind special',
  ],
  async run(context, [title], options) {
    const on = pastDay(options.on, context.today, '--on');
    const facts = factsOf(readWords(title ?? '', '被评议对象', 100), options, context.today);
    refusePast(facts.planned, on);
    return context.write(async (writing) => {
      await refuseTwice(writing.db, facts, yearOf(on));
      const assess = await assessor(writing.db);
      const assessment = await assess(facts.planned);
      const body_kind = options.bodyKind === undefined ? null : bodyKindOf(assessment, options.bodyKind.trim());
      judgeYearEnd(assessment, facts.kind, facts.planned);
      noteLatePlan(assessment, facts.plan_received, facts.planned);
      const id = await openProceeding(writing, 'appraisal', {
        title: facts.body,
        day: on,
        facts: { ...facts, body_kind },
      });
      const one = await readProceeding<object>(writing.db, id);
      return stepAnswer(await appraisalStory(one, context.today, assess), assessment);
    });
  },
});

/** @throws Refusal kind `usage` for a meeting that is planned for a day before it was settled. */
function refusePast(planned: Day, on: Day): void {
  if (planned >= on) return;
  throw new Refusal('usage', 'bad_day', `评议会的日期 ${planned} 早于定下的日子 ${on}。`, {
    hint: '没有写入任何内容。补记以前的评议，用 --on 写当时定下的日子。',
  });
}

/** @throws Refusal kind `usage` where an appraisal of the same body in the same form is planned for the same day. */
async function refuseTwice(db: Database, { body, kind, planned }: Omit<AppraisalFacts, 'body_kind'>, year: number) {
  const all = await listProceedings<AppraisalFacts>(db, ['appraisal'], { year });
  const same = all.find(
    (one) =>
      one.voided === null && one.facts.body === body && one.facts.kind === kind && plannedOf(one).planned === planned,
  );
  if (same === undefined) return;
  throw new Refusal('usage', 'opened_already', `${body} ${planned} 的${kinds[kind]}已经登记：${same.number}。`, {
    hint: `没有写入任何内容。查看：jwh appraisal show ${typedNumber(same.number)}`,
  });
}

function factsOf(body: string, options: OpenOptions, today: string): Omit<AppraisalFacts, 'body_kind'> {
  return {
    body,
    kind: options.kind ?? 'comprehensive',
    planned: readDay(options.day, '--day '),
    time: optionalWords(options.time, '--time ', 20),
    place: optionalWords(options.place, '--place ', 100),
    superior: optionalWords(options.superior, '--superior ', 60),
    plan_received: options.plan === undefined ? null : pastDay(options.plan, today, '--plan'),
  };
}

/** 第十五条 (R-XF3-25): the list is open at its end, so that a stranger to it is only noted. */
function bodyKindOf(assessment: Assessment, word: string): string {
  if (word === '') throw new Refusal('usage', 'bad_text', '--body-kind 不能是空的。');
  const rule = assessment.rule('appraisal.bodies');
  const found = rule?.value.items.find(({ code, title }) => code === word || title === word);
  const about = { subject: 'body', label: '被评议对象' };
  assessment.listed('appraisal.bodies', about, found?.code ?? word, found?.title ?? word);
  return found?.code ?? word;
}
