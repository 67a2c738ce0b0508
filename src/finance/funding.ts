import { yuan } from '../base/money.ts';
import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { readYuan } from '../base/yuan.ts';
import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { shareCost } from '../staff/pay_floor.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { readAccounts } from './quarter_store.ts';

interface FundingOptions {
  residents?: string;
  partyMembers?: string;
  office?: string;
  party?: string;
  cost?: string;
  county?: true;
}

/** One floor of the year's funds; amounts in 分, `received` null where nobody said. */
interface Floor {
  item: 'office' | 'party';
  label: string;
  count: number | null;
  each: number | null;
  due: number | null;
  received: number | null;
  gap: number | null;
}

const items = {
  office: { label: '办公经费', key: 'funding.per_resident' },
  party: { label: '党建经费', key: 'funding.per_party_member' },
} as const;

/** 经费测算表 (F-64): what the year's funds must come to by residents and party members, and who bears a cost (R-QHD-8-6, -7). */
export const funding = verb<FundingOptions>({
  arguments: [{ name: '[年份]', text: '如 2026（默认：今年）' }],
  options: [
    { flags: '--residents <人数>', text: '居民人数，按1月1日常住（默认：jwh office 登记的人数）' },
    { flags: '--party-members <人数>', text: '党员人数' },
    { flags: '--office <元>', text: '收到的办公经费（默认：账上当年类别为“办公经费”的收入）' },
    { flags: '--party <元>', text: '收到的党建经费（默认：账上当年类别为“党建经费”的收入）' },
    { flags: '--cost <元>', text: '生活补贴等所需资金：算市、区各承担多少' },
    { flags: '--county', text: '在县：费用由县财政承担' },
  ],
  examples: [
    'jwh finance funding 2026 --party-members 212',
    'jwh finance funding --residents 8689 --party-members 212 --cost 250000 --pdf 经费测算.pdf',
  ],
  async run(context, [word], options) {
    const year = readYear(word, context.today);
    const db = await context.read();
    const [office, book] = [await readOffice(db), await loadRulebook(db)];
    const day = `${year}-12-31`;
    const { categories } = await readAccounts(db, { from: `${year}-01-01`, to: day });
    const booked = (category: string) =>
      categories.reduce((sum, one) => (one.kind === 'income' && one.category === category ? sum + one.amount : sum), 0);
    const counts = {
      office: options.residents === undefined ? office.residents : wholeNumber(options.residents, '居民人数'),
      party: options.partyMembers === undefined ? null : wholeNumber(options.partyMembers, '党员人数'),
    };
    const floors: Floor[] = [];
    const verdicts: Judged[] = [];
    for (const item of ['office', 'party'] as const) {
      const { label, key } = items[item];
      const rule = book.find(key, day);
      const said = options[item];
      const received = said === undefined ? booked(label) : readYuan(said, label);
      const floor = floorOf(item, rule, counts[item], received);
      floors.push(floor);
      if (rule !== undefined && floor.due !== null) verdicts.push(judged(rule, floor, book, day));
    }
    const shares = sharesOf(options, book, day);
    const known = floors.every(({ due }) => due !== null);
    const sum = (key: 'due' | 'received' | 'gap') => floors.reduce((all, one) => all + (one[key] ?? 0), 0);
    const hasRules = floors.some(({ each }) => each !== null);
    return {
      sheet: {
        title: `${year}年经费测算表`,
        subtitle: office.name,
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'label', label: '经费', type: 'text', wide: true },
              { key: 'count', label: '人数', type: 'count' },
              { key: 'each', label: '每人每年（元）', type: 'money' },
              { key: 'due', label: '应有（元）', type: 'money' },
              { key: 'received', label: '收到（元）', type: 'money' },
              { key: 'gap', label: '缺口（元）', type: 'money' },
            ],
            rows: floors.map((floor) => ({ ...floor })),
            ...(known && { total: { label: '合计', due: sum('due'), received: sum('received'), gap: sum('gap') } }),
          },
          ...(shares === null
            ? []
            : [
                {
                  kind: 'fields' as const,
                  title: '费用分担',
                  fields: [
                    { key: 'cost', label: '所需资金（元）', type: 'money' as const, value: shares.cost },
                    { key: 'city', label: '市承担（元）', type: 'money' as const, value: shares.city },
                    {
                      key: 'local',
                      label: options.county ? '县承担（元）' : '区承担（元）',
                      type: 'money' as const,
                      value: shares.local,
                    },
                    { key: 'cite', label: '依据', type: 'text' as const, value: shares.cite_words },
                  ],
                },
              ]),
          ...judgedBlocks(verdicts),
          ...(hasRules ? [] : [{ kind: 'text' as const, lines: ['本地规定没有按人数的经费下限。'] }]),
          { kind: 'signatures', lines: [{ label: '主任' }], seal: office.name },
        ],
      },
      record: {
        year,
        floors,
        due: known ? sum('due') : null,
        received: sum('received'),
        shares: shares && { cost: shares.cost, city: shares.city, local: shares.local },
      },
      verdicts,
      basis: [...verdicts.map(({ cite }) => cite), ...(shares === null ? [] : [shares.cite])],
    };
  },
});

function floorOf(
  item: 'office' | 'party',
  rule: InForce<'funding.per_resident' | 'funding.per_party_member'> | undefined,
  count: number | null,
  received: number | null,
): Floor {
  const each = rule === undefined ? null : Math.ceil(rule.value.times[0] / rule.value.times[1]);
  const due =
    rule === undefined || count === null ? null : Math.ceil((count * rule.value.times[0]) / rule.value.times[1]);
  const gap = due === null || received === null ? null : Math.max(0, due - received);
  return { item, label: items[item].label, count, each, due, received, gap };
}

function judged(
  rule: InForce,
  { item, label, count, each, due, received }: Floor,
  book: Rulebook,
  day: string,
): Judged {
  const [needed, got] = [due ?? 0, received ?? 0];
  const holds = got >= needed;
  const arithmetic = `收到 ${yuan(got)} ${holds ? '≥' : '<'} ${count}人×${yuan(each ?? 0)} = ${yuan(needed)}`;
  const about = { subject: item, label };
  return judgeBy(rule, about, book.choices(day), () => ({ holds, arithmetic }), []);
}

/** @throws Refusal kind `no_rule` where the place divides no cost. */
function sharesOf({ cost: text, county }: FundingOptions, book: Rulebook, day: string) {
  if (text === undefined) return null;
  const cost = readYuan(text, '所需资金');
  const rule = book.find('pay.city_share', day);
  const shares = shareCost(cost, rule, county ?? false);
  if (rule !== undefined && shares !== null) return { cost, ...shares, cite: rule.cite, cite_words: rule.citeWords };
  throw new Refusal('no_rule', 'no_shares', '本地规定没有写费用由谁分担。', { hint: '去掉 --cost。' });
}
