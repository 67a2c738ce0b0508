import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import type { OptionSpec } from '../command/verb.ts';

/** What is known before the vote. */
export const planFlags: readonly OptionSpec[] = [
  {
    flags: '--kind <种类>',
    text: 'committee（居委会，默认）、representatives（居民代表）、body（相关机构）、owners（协助业委会）',
  },
  { flags: '--method <方式>', text: 'adults（全体选民）、households（每户一名代表）、representatives（居民代表）' },
  { flags: '--day <日期>', text: '选举日' },
  { flags: '--seats <名额>', text: '应选名额：5，或按职务 主任=1、副主任=1、委员=3' },
  { flags: '--candidate <姓名>', text: '候选人：姓名、姓名（职务）；计票时 姓名（职务）=得票。可写多次', repeat: true },
  { flags: '--voters <人数>', text: '登记的选民数（或户数、代表数）' },
  { flags: '--list-day <日期>', text: '选民名单公布的日子' },
  { flags: '--objection <姓名=日期>', text: '对选民名单的异议，可写多次', repeat: true },
  { flags: '--body <成员>', text: '居民选举委员会成员：姓名、姓名=关系:候选人，可写多次', repeat: true },
  { flags: '--body-chair <姓名>', text: '居民选举委员会主任' },
  { flags: '--convener <谁>', text: '选举会议由谁召集主持，如 居民选举委员会' },
  { flags: '--group <小组>', text: '选举居民代表的居民小组' },
  { flags: '--organ <机构>', text: '选举的相关机构，如 人民调解委员会' },
  { flags: '--term <届>', text: '第几届' },
  { flags: '--by-election', text: '补选' },
  { flags: '--again <编号>', text: '另行选举：上一次选举的编号' },
];

/** What is known after it. */
export const countFlags: readonly OptionSpec[] = [
  { flags: '--meeting <编号>', text: '选举在哪次会议上进行；日期、应到、实到由它取得' },
  { flags: '--present <人数>', text: '到会人数（由居民代表选举时）' },
  { flags: '--issued <张>', text: '发出的选票' },
  { flags: '--returned <张>', text: '收回的选票' },
  { flags: '--invalid <张>', text: '无效票' },
  { flags: '--elected <姓名>', text: '宣布当选的人，用顿号隔开；不写：按票数' },
  { flags: '--proxies <张>', text: '委托投票的张数；逐人登记请用文件' },
  { flags: '--proxy-list-day <日期>', text: '委托名单公布的日子' },
];

export interface ElectionFlags {
  kind?: string;
  method?: string;
  day?: string;
  seats?: string;
  candidate?: string[];
  voters?: string;
  listDay?: string;
  objection?: string[];
  body?: string[];
  bodyChair?: string;
  convener?: string;
  group?: string;
  organ?: string;
  term?: string;
  byElection?: boolean;
  again?: string;
  meeting?: string;
  present?: string;
  issued?: string;
  returned?: string;
  invalid?: string;
  elected?: string;
  proxies?: string;
  proxyListDay?: string;
}

/** The flags as a record file would have them; what was not given is left out. @throws Refusal kind `usage`. */
export function rawFromFlags(flags: ElectionFlags): Record<string, unknown> {
  const number = (text: string | undefined, what: string) => (text === undefined ? undefined : wholeNumber(text, what));
  const raw = {
    kind: flags.kind,
    method: flags.method,
    day: flags.day,
    seats: flags.seats === undefined ? undefined : seatsIn(flags.seats),
    candidates: flags.candidate?.map(candidateIn),
    voters: number(flags.voters, '选民数'),
    voter_list_day: flags.listDay,
    objections: flags.objection?.map((text) => pairIn(text, 'name', 'day', '--objection 张三=2026-12-02')),
    body: flags.body?.map(memberIn),
    body_chair: flags.bodyChair,
    convener: flags.convener,
    group: flags.group,
    organ: flags.organ,
    term: number(flags.term, '届次'),
    by_election: flags.byElection,
    again: flags.again,
    meeting: flags.meeting,
    present: number(flags.present, '到会人数'),
    issued: number(flags.issued, '发出的选票'),
    returned: number(flags.returned, '收回的选票'),
    invalid: number(flags.invalid, '无效票'),
    elected: flags.elected === undefined ? undefined : namesIn(flags.elected),
    proxies: number(flags.proxies, '委托'),
    proxy_list_day: flags.proxyListDay,
  };
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
}

export function namesIn(text: string): string[] {
  return text
    .split(/[、，,]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

function seatsIn(text: string): number | Record<string, number> {
  if (/^\d+$/.test(text.trim())) return Number(text);
  return Object.fromEntries(
    namesIn(text).map((part) => {
      const { post, seats } = pairIn(part, 'post', 'seats', '--seats 主任=1、副主任=1、委员=3');
      return [post, wholeNumber(seats, '名额')];
    }),
  );
}

const candidateShape = /^(?<name>[^=（()）]+)(?:[（(](?<post>[^）)]+)[）)])?(?:=(?<votes>\d+))?$/;

function candidateIn(text: string): Record<string, unknown> {
  const groups = candidateShape.exec(text.trim())?.groups;
  if (groups === undefined) throw unreadable(text, '--candidate 张三（主任）=210');
  const { name, post, votes } = groups;
  return { name, ...(post === undefined ? {} : { post }), ...(votes === undefined ? {} : { votes: Number(votes) }) };
}

/** `李敏=配偶:王五`: a member of the election body, related to a candidate. */
function memberIn(text: string): string | Record<string, unknown> {
  if (!text.includes('=')) return text;
  const groups = /^(?<name>[^=]+)=(?<relation>[^:：]+)[:：](?<of>.+)$/.exec(text)?.groups;
  if (groups === undefined) throw unreadable(text, '--body 李敏=配偶:王五');
  return { ...groups };
}

function pairIn<A extends string, B extends string>(text: string, one: A, other: B, example: string) {
  const parts = text.split('=');
  if (parts.length !== 2 || parts.some((part) => part.trim() === '')) throw unreadable(text, example);
  return { [one]: parts[0]?.trim(), [other]: parts[1]?.trim() } as Record<A | B, string>;
}

function unreadable(text: string, example: string): Refusal {
  return new Refusal('usage', 'bad_value', `看不懂“${text}”。`, { hint: `写法如：${example}` });
}
