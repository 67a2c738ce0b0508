import { dayWords } from '../calendar/day.ts';
import { timeWords } from '../calendar/time_of_day.ts';
import { replyMethods } from '../matter/step.ts';
import type { Matter } from '../matter/store.ts';
import type { FieldsBlock, Sheet, TableBlock, TextBlock } from '../sheet/sheet.ts';
import { visitorsOf } from './sheet.ts';
import { classStates, noAnswer, type Visit, visitClasses } from './visit.ts';

/** 入户走访记录 (F-09; 长春 十一(三)): to be signed by who went. What is private is printed only where it is revealed. */
export function visitPaper(visit: Visit, office: string): Sheet {
  return {
    title: '入户走访记录',
    subtitle: `${office}　${visit.number}`,
    reference: visit.number,
    day: visit.day,
    tight: true,
    blocks: [
      ...(visit.voided === null
        ? []
        : [{ kind: 'text', tone: 'warn', lines: [`本记录已作废：${visit.voided}`] } as const]),
      gridOf(visit),
      part('一、所见情况', visit.seen ?? '（未记录）'),
      ...privatePart(visit),
      part('二、困难、意见和诉求', visit.asked ?? '没有提出。'),
      visit.matters.length === 0 ? part('三、办理和反馈', '没有需要办理的事项。') : matterTable(visit.matters),
      { kind: 'signatures', lines: visit.staff.map(({ name }) => ({ label: `走访人（${name}）签名` })) },
    ],
  };
}

function gridOf(visit: Visit): FieldsBlock {
  const { day, time, minutes, person, building, room, zone, met, purpose } = visit;
  const hour = time === null ? '' : ` ${timeWords(time)}`;
  const text = (key: string, label: string, value: string | null) => ({ key, label, type: 'text' as const, value });
  const rows = [
    text('when', '走访时间', `${dayWords(day)}${hour}${minutes === null ? '' : `，${minutes}分钟`}`),
    text('staff', '走访人', visitorsOf(visit)),
    text('person', '走访对象', person),
    text('met', '见到的人', met),
    text('building', '楼栋', building),
    { key: 'room', label: '门牌', type: 'room' as const, value: room },
    text('zone', '民情责任区', zone),
    text('purpose', '走访事由', purpose),
    text('class', '内容类别', visit.class === noAnswer ? classStates[noAnswer].label : boxes(visit)),
  ];
  return { kind: 'fields', fields: rows.filter(({ value }) => value !== null) };
}

/** `☑需求和困难　☐邻里矛盾　☐对工作的意见`: by the visit itself and by each request. */
function boxes({ class: own, matters }: Visit): string {
  const ticked = new Set<string | null>([own, ...matters.map((one) => one.class)]);
  const all = Object.entries(visitClasses).map(([code, label]) => `${ticked.has(code) ? '☑' : '☐'}${label}`);
  return all.join('　');
}

function privatePart({ facts }: Visit): FieldsBlock[] {
  if (facts.private === undefined) return [];
  const field = { key: 'private', label: '健康等情况', type: 'private_text' as const, value: facts.private };
  return [{ kind: 'fields', fields: [field] }];
}

function part(title: string, said: string): TextBlock {
  return { kind: 'text', title, lines: [said] };
}

function matterTable(matters: readonly Matter[]): TableBlock {
  return {
    kind: 'table',
    title: '三、办理和反馈',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'title', label: '诉求', type: 'text', wide: true },
      { key: 'due_day', label: '时限', type: 'day', whole: true },
      { key: 'department', label: '协调部门', type: 'text' },
      { key: 'result', label: '结果', type: 'text' },
      { key: 'feedback', label: '反馈', type: 'text' },
    ],
    rows: matters.map((one) => ({ number: one.number, title: one.title, due_day: one.due_day, ...course(one) })),
  };
}

/** Where a matter was sent, what came of it, when and how the resident heard. */
function course({ steps }: Matter): { department: string | null; result: string | null; feedback: string | null } {
  const referred = steps.findLast((one) => one.step === 'refer');
  const resolved = steps.findLast((one) => one.step === 'resolve');
  const replied = steps.findLast((one) => one.step === 'reply');
  const how = replied?.step === 'reply' ? (replied.content.method as keyof typeof replyMethods) : undefined;
  return {
    department: referred?.step === 'refer' ? referred.content.to : null,
    result: resolved?.step === 'resolve' ? resolved.content.result : null,
    feedback: how === undefined ? null : `${replied?.day} ${replyMethods[how] ?? how}`,
  };
}
