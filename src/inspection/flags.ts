import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';
import type { OptionSpec } from '../command/verb.ts';
import { readNames } from '../proceeding/input.ts';
import { type InspectionDraft, readDraft } from './draft.ts';

/** An inspection as typed on a command line. */
export interface InspectionFlags {
  file?: string;
  inspector?: string;
  people?: string;
  finding?: string[];
  desk?: string[];
  reception?: string[];
  measure?: string[];
  time?: string;
  place?: string;
  remark?: string;
}

export const inspectionFlags: readonly OptionSpec[] = [
  { flags: '--file <文件>', text: '从 YAML 或 JSON 文件读（键：日期 检查人 被检查人 发现 桌面 接待记录 告诫 备注）' },
  { flags: '--inspector <姓名>', text: '检查人' },
  { flags: '--people <姓名>', text: '检查了谁，用顿号隔开（默认：除检查人外，当天在任的全体）' },
  {
    flags: '--finding <发现>',
    text: '一个问题：“姓名 事项 情况”，如“李敏 着装 穿拖鞋”；办公场所的问题姓名写“办公室”；可写多次',
    repeat: true,
  },
  {
    flags: '--desk <姓名=物品>',
    text: '桌面上的个人物品，如 李敏=口杯,相框；没有的写 李敏=无；可写多次',
    repeat: true,
  },
  {
    flags: '--reception <记录>',
    text: '抽查的接待记录：“姓名=接待日@记录日”，如 李敏=2026-10-12@2026-10-13；可写多次',
    repeat: true,
  },
  {
    flags: '--measure <姓名=方式>',
    text: '怎样告诫：提示、警告、批评，可写“@由谁”（默认检查人），如 李敏=提示@王建国；可写多次',
    repeat: true,
  },
  { flags: '--time <时间>', text: '几点检查' },
  { flags: '--place <地点>', text: '检查的地方' },
  { flags: '--remark <文字>', text: '备注' },
];

/** What was typed, in the shape of a record file. @throws Refusal kind `usage` for what is missing or unreadable. */
export function draftOf(day: string | undefined, flags: InspectionFlags): InspectionDraft {
  if (day === undefined || flags.inspector === undefined) {
    const missing = [...(day === undefined ? ['日期'] : []), ...(flags.inspector === undefined ? ['--inspector'] : [])];
    throw new Refusal('usage', 'missing_words', `缺少 ${missing.join('、')}。`, {
      hint: '如 jwh inspection log 2026-10-12 --inspector 王建国 --finding "李敏 着装 穿拖鞋"；没有问题的不写 --finding',
    });
  }
  const given = {
    day,
    inspector: flags.inspector,
    people: flags.people === undefined ? undefined : readNames([flags.people], '被检查人'),
    findings: (flags.finding ?? []).map(findingIn),
    desks: (flags.desk ?? []).map(deskIn),
    receptions: (flags.reception ?? []).map(receptionIn),
    measures: (flags.measure ?? []).map(measureIn),
    time: flags.time,
    place: flags.place,
    remark: flags.remark,
  };
  return readDraft(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
}

function findingIn(text: string) {
  const [, name, clause, said] = /^(\S+)\s+(\S+)\s+([\s\S]+)$/.exec(plainWords(text)) ?? [];
  if (name === undefined || clause === undefined || said === undefined) {
    throw unreadable('--finding', text, '“姓名 事项 情况”，如 "李敏 着装 穿拖鞋"');
  }
  return { name, clause, text: said };
}

function deskIn(text: string) {
  const [, name, said] = /^([^=＝]+)[=＝](.+)$/.exec(plainWords(text)) ?? [];
  if (name === undefined || said === undefined) throw unreadable('--desk', text, '姓名=物品,物品，如 李敏=口杯,相框');
  const items = said.split(/[、,，;；]/).map(plainWords);
  return { name: name.trim(), items: items.filter((item) => item !== '' && item !== '无') };
}

function receptionIn(text: string) {
  const [, name, day, recorded] = /^([^=＝]+)[=＝]([^@]+)@(.+)$/.exec(plainWords(text)) ?? [];
  if (name === undefined || day === undefined || recorded === undefined) {
    throw unreadable('--reception', text, '姓名=接待日@记录日，如 李敏=2026-10-12@2026-10-13');
  }
  return { name: name.trim(), day: day.trim(), recorded: recorded.trim() };
}

function measureIn(text: string) {
  const [, name, measure, by] = /^([^=＝]+)[=＝]([^@]+)(?:@(.+))?$/.exec(plainWords(text)) ?? [];
  if (name === undefined || measure === undefined) throw unreadable('--measure', text, '姓名=方式，如 李敏=提示');
  return { name: name.trim(), measure: measure.trim(), ...(by === undefined ? {} : { by: by.trim() }) };
}

function unreadable(flag: string, text: string, form: string): Refusal {
  return new Refusal('usage', 'bad_words', `看不懂 ${flag} “${text}”。`, {
    hint: `应写成 ${form}；没有写入任何内容。`,
  });
}
