import type { Story } from '../proceeding/answer.ts';
import type { Assess, Assessment } from '../proceeding/assessment.ts';
import { type Due, dueWithin } from '../proceeding/due.ts';
import { type Proceeding, typedNumber } from '../proceeding/proceeding.ts';
import type { RuleKey } from '../rules/key.ts';
import { type Hearing, type HearingFacts, initiators, lastStep, matters, stepsOf, stepWords } from './hearing.ts';
import { said } from './said.ts';
import { afterHeld, asideOf, noticeOf, publishedFirst } from './standing.ts';

export const hearingStates = {
  opened: { label: '已提出' },
  fixed: { label: '已确定' },
  notified: { label: '已通知' },
  held: { label: '已举行', tone: 'warn' },
  published: { label: '已公示', tone: 'warn' },
  done: { label: '已办结', tone: 'good' },
} as const;

/** A hearing as it stands on a day: state, clocks with their derivation, what comes next. */
export async function hearingStory(proceeding: Proceeding<object>, today: string, assess: Assess): Promise<Story> {
  const hearing = proceeding as Hearing;
  const missing: RuleKey[] = [];
  return {
    proceeding,
    state: stateOf(hearing),
    states: hearingStates,
    fields: fieldsOf(hearing),
    stepWords,
    said,
    dues: await duesOf(hearing, today, assess, missing),
    next: proceeding.voided === null ? nextOf(hearing) : [],
    aside: (step) => asideOf(hearing, step),
    missing,
  };
}

function stateOf(hearing: Hearing): keyof typeof hearingStates {
  if (publishedFirst(hearing)) return uncopied(hearing).length === 0 ? 'done' : 'published';
  if (lastStep(hearing, 'held')) return 'held';
  if (noticeOf(hearing)) return 'notified';
  return lastStep(hearing, 'fixed') ? 'fixed' : 'opened';
}

/** Those whom the matter concerns and who have no written copy yet. */
export function uncopied(hearing: Hearing): string[] {
  const copied = afterHeld(hearing, 'copied').map(({ content }) => content.recipient);
  return hearing.facts.concerns.filter((one) => !copied.includes(one));
}

async function duesOf(hearing: Hearing, today: string, assess: Assess, missing: RuleKey[]): Promise<Due[]> {
  const dues: (Due | null)[] = [];
  const with_ = (assessment: Assessment, ...some: (Due | null)[]) => {
    dues.push(...some);
    missing.push(...assessment.missing.filter((key) => !missing.includes(key)));
  };
  if (hearing.facts.initiator === 'department') {
    const at = await assess(hearing.day);
    const received = { day: hearing.day, event: '收到书面要求' };
    const due = (code: string, label: string, done: string | null) =>
      dueWithin(at, 'hearing.notice_days', received, { code, label, done, today });
    with_(
      at,
      due('fix', '确定时间、地点、人员', stepsOf(hearing, 'fixed')[0]?.day ?? null),
      // Once the new day has been told as well, the period is held against the first notice.
      noticeOf(hearing) === undefined && stepsOf(hearing, 'notified').length > 0
        ? due('notify', '通知部门和与会人员（改期后）', null)
        : due('notify', '通知部门和与会人员', stepsOf(hearing, 'notified')[0]?.day ?? null),
    );
  }
  const held = lastStep(hearing, 'held');
  if (held !== undefined) {
    const at = await assess(held.day);
    const ended = { day: held.day, event: '听证会结束' };
    const done = publishedFirst(hearing)?.day ?? null;
    with_(at, dueWithin(at, 'hearing.publish_days', ended, { code: 'publish', label: '公示结果', done, today }));
    const copies = afterHeld(hearing, 'copied');
    for (const one of hearing.facts.concerns) {
      const day = copies.find(({ content }) => content.recipient === one)?.day ?? null;
      const what = { code: 'copy', label: `抄送${one}`, done: day, today };
      // Under D-46 b the text sets no day for the copy.
      if (at.choices['D-46'] !== 'b') with_(at, dueWithin(at, 'hearing.copy_days', ended, what));
    }
  }
  return dues.filter((due) => due !== null);
}

function nextOf(hearing: Hearing): string[] {
  const number = typedNumber(hearing.number);
  const command = (text: string, verb: string) => `${text}：jwh hearing ${verb.replace('N', number)}`;
  if (lastStep(hearing, 'held')) {
    return [
      ...(publishedFirst(hearing) ? [] : [command('公示结果', 'publish N --channel 公开栏')]),
      ...uncopied(hearing).map((one) => command(`书面抄送${one}`, `copy N --to ${one}`)),
    ];
  }
  return [
    ...(lastStep(hearing, 'fixed')
      ? []
      : [command('确定时间、地点、人员', 'fix N --day 日期 --place 地点 --leader 组长 --residents 姓名、姓名')]),
    ...(noticeOf(hearing) ? [] : [command('通知', 'notify N --method 书面')]),
    ...(lastStep(hearing, 'surveyed') ? [] : [command('会前调查摸底', 'survey N --report 情况')]),
    ...(lastStep(hearing, 'fixed') ? [command('开过会后记录', 'hold N --present 人数 --for 赞成 --against 反对')] : []),
  ];
}

function fieldsOf({ number, title, day, facts }: Hearing): Story['fields'] {
  const { initiator, department, matter, major_project, content, concerns }: HearingFacts = facts;
  const text = (key: string, label: string, value: string | null) => ({ key, label, type: 'text' as const, value });
  return [
    text('number', '编号', number),
    text('title', '事项', title),
    text('initiator', '提出', `${initiators[initiator]}${department === null ? '' : `（${department}）`}`),
    { key: 'day', label: initiator === 'department' ? '收到日期' : '决定日期', type: 'day', value: day },
    text('matter', '类别', `${matters[matter]}${major_project ? '（市、区重大建设工程）' : ''}`),
    ...(content === null ? [] : [text('content', '要求和内容', content)]),
    text('concerns', '应抄送', concerns.length === 0 ? '无' : concerns.join('、')),
  ];
}
