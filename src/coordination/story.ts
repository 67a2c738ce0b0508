import { addDays } from '../calendar/arithmetic.ts';
import type { Story } from '../proceeding/answer.ts';
import type { Assess } from '../proceeding/assessment.ts';
import { type Due, dueNotice } from '../proceeding/due.ts';
import { type Proceeding, type Step, typedNumber } from '../proceeding/proceeding.ts';
import type { RuleKey } from '../rules/key.ts';
import type { Judged } from '../verdict/verdict.ts';
import { type Coordination, heatedOf, lastStep, matters, sinceSitting, stepsSince, stepWords } from './coordination.ts';
import { saidIn } from './said.ts';
import { signaturesNow } from './signing.ts';
import { adviceOf, asideOf, noticeOf, withFallen } from './standing.ts';

export const coordinationStates = {
  opened: { label: '已受理' },
  fixed: { label: '已商定' },
  notified: { label: '已告知' },
  unsigned: { label: '文书待签', tone: 'warn' },
  agreed: { label: '达成一致', tone: 'good' },
  failed: { label: '未达成一致' },
  agreed_later: { label: '会后达成一致', tone: 'good' },
} as const;

/** A coordination as it stands on a day: state, clocks, the instrument's signatures, what comes next. */
export async function coordinationStory(proceeding: Proceeding<object>, today: string, assess: Assess): Promise<Story> {
  const one = withFallen(proceeding as Coordination);
  const signing = await signaturesNow(one, assess);
  const { dues, missing } = await noticeDue(one, today, assess);
  const state = stateOf(one, signing.judged);
  return {
    proceeding: one,
    state,
    states: coordinationStates,
    fields: fieldsOf(one),
    stepWords,
    said: saidIn(one),
    dues,
    next: proceeding.voided === null ? [...(await nextOf(one, state, assess)), ...signing.next] : [],
    aside: (step) => asideOf(one, step),
    missing: [...new Set([...missing, ...signing.missing])],
    now: signing.judged === null ? [] : [signing.judged],
  };
}

function stateOf(one: Coordination, signatures: Judged | null): keyof typeof coordinationStates {
  const sat = lastStep(one, 'sat')?.content;
  if (sat === undefined || sinceSitting(one, 'fixed') !== undefined) {
    if (noticeOf({ steps: stepsSince(one) }) !== undefined) return 'notified';
    return sinceSitting(one, 'fixed') === undefined ? 'opened' : 'fixed';
  }
  if (sinceSitting(one, 'later') !== undefined) return 'agreed_later';
  if (signatures !== null && !signatures.holds) return 'unsigned';
  return sat.result;
}

/** The notice of each sitting, held or to come; none where it could be held at any time. */
async function noticeDue(
  one: Coordination,
  today: string,
  assess: Assess,
): Promise<{ dues: Due[]; missing: RuleKey[] }> {
  const dues: Due[] = [];
  const missing: RuleKey[] = [];
  for (const [at, steps] of rounds(one).entries()) {
    const fixed = lastStep({ steps }, 'fixed')?.content;
    if (fixed === undefined || (fixed.heated ?? one.facts.heated) !== null) continue;
    const meeting = lastStep({ steps }, 'sat')?.day ?? fixed.planned;
    const assessment = await assess(meeting);
    const done = noticeOf({ steps })?.day ?? null;
    const label = at === 0 ? '书面告知与会成员' : `第${at + 1}次：书面告知与会成员`;
    const due = dueNotice(assessment, 'coordination.notice_days', 'D-47', meeting, {
      code: 'notice',
      label,
      done,
      today,
    });
    if (due !== null) dues.push(due);
    missing.push(...assessment.missing);
  }
  return { dues, missing };
}

/** The steps of each sitting: what was arranged for it up to the sitting itself. */
function rounds({ steps }: Coordination): Step[][] {
  const all: Step[][] = [[]];
  for (const step of steps) {
    all.at(-1)?.push(step);
    if (step.step === 'sat') all.push([]);
  }
  return all;
}

async function nextOf(one: Coordination, state: keyof typeof coordinationStates, assess: Assess): Promise<string[]> {
  const number = typedNumber(one.number);
  const command = (text: string, verb: string) => `${text}：jwh coordination ${verb.replace('N', number)}`;
  switch (state) {
    case 'opened':
      return [
        ...(await promptness(one, assess)),
        command('与当事人商定时间、地点', 'fix N --day 日期 --place 地点 --agreed --material 材料'),
      ];
    case 'fixed':
      return heatedOf(one) === null
        ? [command('书面告知', 'notify N --method 书面')]
        : [command('开过会后记录', 'sit N --result 达成一致（或 未达成一致）')];
    case 'notified':
      return [command('开过会后记录', 'sit N --result 达成一致（或 未达成一致）')];
    case 'unsigned':
      return [
        ...advising(one, command),
        command('印协调文书', 'instrument N --pdf'),
        command('登记签字', 'sign N --by 姓名'),
      ];
    case 'failed':
      return [
        ...advising(one, command),
        command('会后达成一致的，登记书面材料和副本', 'agree N --terms 内容 --signed-by 姓名 --copy 日期'),
        command('当事人要求再次召开的，商定时间', 'fix N --day 日期 --place 地点 --agreed'),
      ];
    default:
      return [];
  }
}

/** 第十三条(二)3: without agreement the director tells of other ways (R-XF3-16). */
function advising(one: Coordination, command: (text: string, verb: string) => string): string[] {
  const sat = lastStep(one, 'sat');
  if (sat === undefined || sat.content.result === 'agreed' || adviceOf(one, sat) !== null) return [];
  return [command('主任告知其他途径，补记', 'advise N --advice 途径')];
}

/** 静安 §4.6.2: “及时” without a number; D-65 a is the office's own reminder and never a verdict. */
async function promptness(one: Coordination, assess: Assess): Promise<string[]> {
  const { book, choices, day } = await assess(one.day);
  const rule = book.find('coordination.duty', day);
  if (rule === undefined) return [];
  const words = `应当及时召开协调会（${rule.citeWords}）；“及时”没有天数`;
  if (choices['D-65'] === 'b') return [`${words}。`];
  return [`${words}，按读法 D-65a（本办公室自定3天）提醒：${addDays(one.day, 3)} 前。`];
}

function fieldsOf({ number, title, day, facts }: Coordination): Story['fields'] {
  const text = (key: string, label: string, value: string | null) => ({ key, label, type: 'text' as const, value });
  const { parties, matter, focus, content, heated, same_as } = facts;
  return [
    text('number', '编号', number),
    text('title', '事项', title),
    { key: 'day', label: '受理日期', type: 'day', value: day },
    text('parties', '当事人', parties.join('、')),
    text('matter', '类别', matters[matter]),
    text('focus', '焦点', focus),
    ...(content === null ? [] : [text('content', '情况', content)]),
    ...(heated === null ? [] : [text('heated', '随时召开', `${heated.by}认定：${heated.reason}`)]),
    ...(same_as === null ? [] : [text('same_as', '同一内容', same_as)]),
  ];
}
