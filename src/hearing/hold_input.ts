import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import type { OptionSpec } from '../command/verb.ts';
import { type Draft, readDraft } from '../meeting/count/draft.ts';
import { namesIn } from '../meeting/count/record_flags.ts';
import { optionalWords, readNames } from '../proceeding/input.ts';
import type { Beside } from './count.ts';
import { groupOf } from './group.ts';
import { type BlockName, blocks, type Fixed, type Hearing } from './hearing.ts';

export interface HoldOptions extends Partial<Record<BlockName, string>> {
  day?: string;
  place?: string;
  chair?: string;
  recorder?: string;
  entitled?: string;
  present?: string;
  absent?: string[];
  invited?: string;
  invitedPresent?: string;
  for?: string;
  against?: string;
  abstain?: string;
  invalid?: string;
  motion?: string;
  secret?: boolean;
  happened?: string;
}

export const holdFlags: readonly OptionSpec[] = [
  { flags: '--day <日期>', text: '哪天开的（默认：定好的日子）' },
  { flags: '--place <地点>', text: '在哪里开的（默认：定好的地点）' },
  { flags: '--entitled <人数>', text: '应到：听证小组人数（默认：定好的小组）' },
  { flags: '--present <人数或姓名>', text: '小组实到：人数，或用顿号隔开的姓名' },
  { flags: '--absent <姓名>', text: '小组中缺席的人（小组按姓名登记时，代替 --present），可写多次', repeat: true },
  { flags: '--invited <人数>', text: '小组以外受邀的人数（默认：定好的；只在读法 D-25 b 时计入应到）' },
  { flags: '--invited-present <人数>', text: '其中到会的人数（默认：全部）' },
  { flags: '--chair <姓名>', text: '主持人（默认：组长）' },
  { flags: '--recorder <姓名>', text: '记录人' },
  { flags: '--topic <内容>', text: `记录一：${blocks.topic}` },
  { flags: '--briefing <内容>', text: `记录二：${blocks.briefing}` },
  { flags: '--discussion <内容>', text: `记录三：${blocks.discussion}` },
  { flags: '--answers <内容>', text: `记录四：${blocks.answers}` },
  { flags: '--motion <决议>', text: '付表决的决议（默认：听证的事项）' },
  { flags: '--for <票数>', text: '赞成；不写：没有表决' },
  { flags: '--against <票数>', text: '反对' },
  { flags: '--abstain <票数>', text: '弃权' },
  { flags: '--invalid <票数>', text: '废票' },
  { flags: '--secret', text: '无记名投票' },
  { flags: '--happened <理由>', text: '到会人数不够而会已经开了，如实记录的理由' },
];

/** A hearing as it was held: what the room of meetings needs, and what is beside it. */
export interface HeldInput {
  draft: Draft;
  beside: Beside;
  kept: Partial<Record<BlockName, string>>;
}

/** @throws Refusal kind `usage` for a day to come, or where nobody can be counted. */
export function heldInput(options: HoldOptions, hearing: Hearing, fixed: Fixed | undefined, today: Day): HeldInput {
  const day = readDay(options.day ?? fixed?.planned ?? today, '--day ');
  if (day > today) {
    throw new Refusal('usage', 'future_day', `听证会的日期 ${day} 还没有到（今天是 ${today}）。`, {
      hint: '开过之后才能记；改期用 jwh hearing fix。',
    });
  }
  if (day < hearing.day) {
    throw new Refusal('usage', 'bad_day', `${day} 还没有提出这件听证（${hearing.day}提出）。`, {
      hint: '请核对 --day。',
    });
  }
  const group = fixed === undefined ? [] : groupOf(fixed);
  const entitled = options.entitled === undefined ? fixed?.entitled : wholeNumber(options.entitled, '--entitled ');
  if (entitled === undefined || entitled === null) {
    throw new Refusal('usage', 'entitled_missing', '没有写听证小组应到多少人。', {
      hint: '加上 --entitled 人数；或先用 jwh hearing fix 按姓名登记小组。',
    });
  }
  const draft = readDraft({
    kind: 'hearing',
    day,
    agenda: [hearing.title],
    ...given('place', options.place ?? fixed?.place),
    ...given('chair', options.chair ?? fixed?.leader ?? undefined),
    ...given('recorder', options.recorder),
    ...given('entitled', entitled ?? undefined),
    present: presentOf(options, group),
    motions: motionOf(options, hearing.title),
  });
  const invited =
    options.invited === undefined ? (fixed?.invited.length ?? 0) : wholeNumber(options.invited, '--invited ');
  const came =
    options.invitedPresent === undefined ? invited : wholeNumber(options.invitedPresent, '--invited-present ');
  if (came > invited) {
    throw new Refusal('usage', 'impossible_counts', `受邀 ${invited} 人，到会却有 ${came} 人。`);
  }
  return { draft, beside: { invited, came }, kept: keptOf(options) };
}

function given(key: string, value: string | number | undefined): object {
  return value === undefined ? {} : { [key]: value };
}

function presentOf({ present, absent }: HoldOptions, group: readonly string[]): number | string[] {
  if (present !== undefined && absent === undefined) {
    if (/^\d+$/.test(present)) return wholeNumber(present, '--present ');
    const names = namesIn(present);
    refuseStrangers(names, group);
    return names;
  }
  const away = readNames(absent, '--absent ');
  if (absent === undefined || group.length < 2) {
    throw new Refusal('usage', 'present_missing', '没有写清听证小组有多少人到会。', {
      hint: '写 --present 人数或姓名；小组已按姓名登记的，也可以只写 --absent 缺席的人。',
    });
  }
  refuseStrangers(away, group);
  const came = group.filter((name) => !away.includes(name));
  if (present === undefined || agrees(present, came)) return came;
  throw new Refusal(
    'usage',
    'present_contradicts',
    `--present 写 ${present}，按 --absent 数到会的是 ${came.length} 人。`,
    {
      hint: '没有写入任何内容。两样写一样即可。',
    },
  );
}

/** Whether the number or the names of those who came are those who are not absent. */
function agrees(present: string, came: readonly string[]): boolean {
  if (/^\d+$/.test(present)) return wholeNumber(present, '--present ') === came.length;
  return [...namesIn(present)].sort().join('、') === [...came].sort().join('、');
}

function refuseStrangers(names: readonly string[], group: readonly string[]): void {
  const strangers = group.length < 2 ? [] : names.filter((name) => !group.includes(name));
  if (strangers.length === 0) return;
  throw new Refusal('usage', 'bad_roll', `不在听证小组名单上：${strangers.join('、')}。`, {
    hint: `小组：${group.join('、')}。没有写入任何内容。`,
  });
}

function motionOf(options: HoldOptions, title: string): object[] {
  if (options.for === undefined) {
    if ([options.against, options.abstain, options.invalid].every((one) => one === undefined)) return [];
    throw new Refusal('usage', 'votes_missing', '写了反对、弃权或废票，没有写赞成。', { hint: '加上 --for 票数。' });
  }
  const count = (text: string | undefined, flag: string) => (text === undefined ? 0 : wholeNumber(text, `${flag} `));
  return [
    {
      title: optionalWords(options.motion, '--motion ', 200) ?? title,
      for: count(options.for, '--for'),
      against: count(options.against, '--against'),
      abstain: count(options.abstain, '--abstain'),
      invalid: count(options.invalid, '--invalid'),
      ballot: options.secret ? 'secret' : 'open',
    },
  ];
}

function keptOf(options: HoldOptions): Partial<Record<BlockName, string>> {
  const names = Object.keys(blocks) as BlockName[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const said = optionalWords(options[name], blocks[name]);
      return said === null ? [] : [[name, said]];
    }),
  );
}
