import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { dayOfMoment } from '../calendar/moment.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import { type Answer, verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { openMatter } from '../matter/open.ts';
import { suggestedDue } from '../matter/suggested_due.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { type CaseStep, openCase } from '../proceeding/case_verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { staffCalled } from '../staff/store.ts';
import type { Emergency, EmergencyFacts } from './emergency.ts';
import { pastMoment, reportStep } from './reporting.ts';
import { emergencyRoom } from './room.ts';

interface LogOptions {
  facts: string;
  known: string;
  occurred?: string;
  onSite?: string;
  place?: string;
  plan?: string;
  reportedAt?: string;
  reportedTo?: string;
  method?: string;
  responsible?: string;
  on?: string;
}

export const log = verb<LogOptions>({
  writes: true,
  arguments: [{ name: '<事件>', text: '什么事，一句话' }],
  options: [
    { flags: '--facts <事实>', text: '知道的事实（原因查明以后另记）', required: true },
    { flags: '--known <时间>', text: '什么时候得知的，如 22:10；别的日子写 "2026-10-30 22:10"', required: true },
    { flags: '--occurred <时间>', text: '什么时候发生的' },
    { flags: '--on-site <时间>', text: '什么时候到场的' },
    { flags: '--place <地点>', text: '在哪里' },
    { flags: '--plan <预案>', text: '按哪个预案处置' },
    { flags: '--reported-at <时间>', text: '已经报告上级的：什么时候' },
    { flags: '--reported-to <单位>', text: '报告给谁（默认：街道）' },
    { flags: '--method <方式>', text: '怎样报告的（默认：电话）' },
    { flags: '--responsible <姓名>', text: '由哪位工作人员负责' },
    { flags: '--on <日期>', text: '上面只写钟点的，是哪一天（默认：今天）' },
  ],
  examples: [
    'jwh emergency log 三号楼水管爆裂 --facts 一层积水，无人受伤 --known 7:40 --on-site 7:50 --on 2026-10-30',
    'jwh emergency log 七号楼起火 --facts 三层厨房起火，已扑灭 --known 21:05 --reported-at 21:20 --on 2026-10-30',
  ],
  async run(context, [title], options) {
    const day = pastDay(options.on, context.today);
    const name = readPublicWords(title ?? '', '事件', 60);
    const facts = factsOf(options, day, context);
    const responsible = options.responsible;
    const first = options.reportedAt === undefined ? null : firstReport(options, facts, day, context);
    const answer = await openCase(
      context,
      emergencyRoom,
      async () => ({ title: name, day: dayOfMoment(facts.known), facts }),
      async (writing, one) => [await matterStep(writing, one, responsible), ...(first === null ? [] : [first])],
    );
    return responsible === undefined ? withNobody(answer) : answer;
  },
});

function factsOf(options: LogOptions, day: Day, context: Context): EmergencyFacts {
  const at = (text: string | undefined, flag: string) =>
    text === undefined ? null : pastMoment(text, flag, day, context);
  const facts = {
    occurred: at(options.occurred, '--occurred'),
    known: pastMoment(options.known, '--known', day, context),
    on_site: at(options.onSite, '--on-site'),
    place: publicWordsOrNull(options.place, '地点'),
    facts: readPublicWords(options.facts, '事实', 2000),
    plan: publicWordsOrNull(options.plan, '预案'),
  };
  refuseOrder(facts);
  return facts;
}

/** What happened comes first, then it is known, then somebody is there. @throws Refusal kind `usage`. */
function refuseOrder({ occurred, known, on_site }: EmergencyFacts): void {
  const [earlier, later] =
    occurred !== null && occurred > known
      ? [`得知（${known}）`, `发生（${occurred}）`]
      : occurred !== null && on_site !== null && on_site < occurred
        ? [`到场（${on_site}）`, `发生（${occurred}）`]
        : [];
  if (earlier === undefined) return;
  throw new Refusal('usage', 'bad_moment', `${earlier}早于${later}。`, {
    hint: '没有写入任何内容。请核对；隔天的写上日期，如 "2026-10-31 0:30"。',
  });
}

function firstReport(options: LogOptions, facts: EmergencyFacts, day: Day, context: Context): CaseStep {
  const at = pastMoment(options.reportedAt as string, '--reported-at', day, context);
  const { reportedTo: to = '街道', method } = options;
  return reportStep(facts, { at, to, facts: facts.facts, ...(method === undefined ? {} : { method }) });
}

/** The emergency becomes a matter, so that it is followed to its answer like any other. */
async function matterStep(writing: Writing, one: Emergency, called: string | undefined): Promise<CaseStep> {
  const name = called === undefined ? null : readName(called);
  const due_day = suggestedDue(await loadRulebook(writing.db), one.day);
  const person = name === null ? null : onePerson(await staffCalled(writing.db, name), name, '工作人员');
  const { number } = await openMatter(writing, {
    day: one.day,
    class: 'emergency',
    title: one.title,
    content: one.facts.facts,
    person_id: null,
    household_id: null,
    building_id: null,
    source: 'emergency',
    source_id: one.id,
    responsible: person?.name ?? null,
    responsible_id: person?.id ?? null,
    due_day,
    due_origin: due_day === null ? null : 'suggested',
    facts: { source_number: one.number },
  });
  return { step: 'matter', day: one.day, content: { number } };
}

/** A matter nobody answers for is said so, with the command that mends it. */
function withNobody(answer: Answer): Answer {
  const { steps } = answer.record as { steps: { step: string; content: { number?: string } }[] };
  const number = steps.find(({ step }) => step === 'matter')?.content.number;
  const lines = [`事项 ${number} 还没有人负责：jwh matter assign ${number} 姓名`];
  return {
    ...answer,
    sheet: { ...answer.sheet, blocks: [...answer.sheet.blocks, { kind: 'text', tone: 'warn', lines }] },
  };
}
