import type { FoundLeak, Spot } from '../command/posted/leaks.ts';
import type { DisclosedItem } from './disclosed.ts';

/** Which part of an item the office entered by hand; the rest is told by the records. */
export interface EnteredParts {
  lines: boolean;
  rows: boolean;
}

type Row = DisclosedItem['rows'][number];
/** The command by which a text of the records gets other words. */
type Remedy = (row: Row, key: string | undefined, item: DisclosedItem) => string;

const resolved: Remedy = ({ number }) => `jwh resolution wording ${number ?? '编号'} 公开时印的文字 --reason 理由`;
const booked: Remedy = () => 'jwh finance wording 编号 公开时印的文字 --reason 理由（编号见 jwh finance list）';
const given: Remedy = () =>
  '作废后改写再登记：jwh gift void 编号 --reason 理由（只是一次使用的加 --use 序号），编号见 jwh gift list';

const ofRows: Readonly<Record<string, Remedy>> = {
  finance: booked,
  funds: booked,
  resolutions: resolved,
  residents_affairs: resolved,
  relief: given,
  relief_funds: given,
  yearly_goals: ({ no }, key) =>
    key === 'note'
      ? `再记一次进度，只印最后的说明：jwh plan progress 年份 ${no} --state 状态 --note 说明`
      : `撤销后改写再登记：jwh plan void 年份 ${no} --reason 理由；jwh plan add 事项 --period 年份`,
  three_meetings: ({ kind, number }) =>
    `作废后改写再登记：jwh ${kind} void ${number} --reason 理由；jwh ${kind} open …`,
  certificates_and_services: () =>
    '停用后改写再增列：jwh certificate type end 名称 --on 日期；jwh certificate type add 名称 --cite 依据',
};

/** Lines tell of several things, each by its number in brackets: `投诉（诉〔2026〕1号）`, `居民意见（事〔2026〕3号，…）`. */
function ofLine(line: string, { code }: DisclosedItem): string | null {
  const [, number = '编号'] = /（([诉事]〔\d{4}〕\d+号)/.exec(line) ?? [];
  if (line.startsWith('投诉'))
    return `重新告知，只印最后的：jwh complaint tell ${number} --text 内容 --method posted；已办结的：jwh complaint void ${number} --reason 理由`;
  if (line.startsWith('居民意见'))
    return `重新答复：jwh matter reply ${number} --text 答复；意见本身：jwh matter void ${number} --reason 理由`;
  if (code === 'supervision_report')
    return '撤销后改写再登记：jwh report void supervision 时段 --reason 理由；jwh report log supervision 时段 …';
  if (line.startsWith('名称：')) return 'jwh office set --name 名称';
  if (line.startsWith('联系电话：')) return 'jwh office set public-phone 种类 号码';
  return null;
}

/** The command that puts right what stands at a place of an item. Pure. */
export function remedyOf(item: DisclosedItem, spot: Spot | undefined, entered: EnteredParts | undefined): string {
  const enter = `jwh disclose item set ${item.no} 改写的内容`;
  if (spot === undefined || spot.part === 'under' || spot.part === 'heading') return enter;
  if (spot.part === 'line') {
    if (entered?.lines) return enter;
    return ofLine(item.lines[spot.at] ?? '', item) ?? enter;
  }
  if (entered?.rows) return enter;
  return ofRows[item.code]?.(item.rows[spot.at] ?? {}, spot.key, item) ?? enter;
}

/** What to do about all that was found, each command once. Pure. */
export function leakHint(found: readonly FoundLeak[]): string {
  const remedies = [...new Set(found.map(({ remedy }) => remedy).filter((one) => one !== undefined))];
  const how = remedies.length === 0 ? '' : `：${remedies.join('；')}`;
  return `请在记录中改写，不写住址、号码、病情和孩子的姓名${how}`;
}
