import type { Day } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import { caseArgument, readCase } from '../proceeding/case_verb.ts';
import { contentsOf } from '../proceeding/casework.ts';
import { paperOf, textField } from '../proceeding/paper.ts';
import type { SignatureBlock, TableBlock } from '../sheet/sheet.ts';
import { inCharge } from '../zone/judgement.ts';
import { oneZone, readZoneStaff } from '../zone/store.ts';
import { type Collection, collectionKinds, type Decided, type Paid, type Spent } from './collection.ts';
import { collectionRoom } from './room.ts';

/** 筹资收支账目: what came in and what it was spent on, without the names of who paid. */
export const accounts = verb({
  arguments: [caseArgument(collectionRoom)],
  examples: ['jwh collection accounts 2026-1', 'jwh collection accounts 1 --pdf 筹资账目.pdf'],
  async run(context, [word]) {
    const { db, one, story } = await readCase(context, collectionRoom, word);
    const { name } = await readOffice(db);
    const [income, spending] = [incomeOf(one), spendingOf(one)];
    const { number, title, day, facts } = one;
    const decisions = contentsOf<Decided>(one, 'decided').map(({ resolution }) => resolution);
    const sheet = paperOf({ number, day: context.today }, name, titles[facts.kind], [
      {
        kind: 'fields',
        fields: [
          ...textField('title', '事项', title),
          ...textField('purpose', '用途', facts.purpose),
          ...textField('zone', '片区', facts.zone),
          ...textField('decision', '决定', decisions.join('、') || '（没有）'),
          ...textField('voluntary', '自愿', facts.voluntary),
          { key: 'received', label: '收入合计（元）', type: 'money', value: facts.received },
          { key: 'spent', label: '支出合计（元）', type: 'money', value: facts.spent },
          { key: 'balance', label: '结余（元）', type: 'money', value: facts.balance },
        ],
      },
      incomeTable(one, income),
      spendingTable(one, spending),
      { kind: 'text', lines: [`截至 ${context.today}。缴款人姓名不公布；待审批的支出不计入。`] },
      await signatures(db, one, name, context.today),
    ]);
    const { kind, purpose, zone, received, spent, balance, payers } = facts;
    return {
      sheet: { ...sheet, public: true },
      record: {
        ...{ number, title, day, state: story.state, kind, purpose, zone, decisions },
        ...{ payers, received, spent, balance, income, spending },
      },
    };
  },
});

const titles = {
  voluntary: `${collectionKinds.voluntary}收支账目`,
  area_fund: `${collectionKinds.area_fund}收支表`,
} as const;

/** By day: how many paid, and how much. */
function incomeOf({ steps }: Collection) {
  const byDay = new Map<Day, { day: Day; payers: number; amount: number }>();
  for (const { step, day, content } of steps) {
    if (step !== 'paid') continue;
    const { payers, amount } = content as unknown as Paid;
    const had = byDay.get(day) ?? { day, payers: 0, amount: 0 };
    byDay.set(day, { day, payers: had.payers + payers.length, amount: had.amount + amount });
  }
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

function spendingOf({ steps }: Collection) {
  return steps
    .filter(({ step }) => step === 'spent')
    .map(({ day, content }) => ({ day, ...(content as unknown as Spent) }))
    .filter(({ awaiting }) => !awaiting)
    .map(({ day, purpose, amount, major, resolution }) => ({ day, purpose, amount, major, resolution }));
}

function incomeTable({ facts }: Collection, rows: ReturnType<typeof incomeOf>): TableBlock {
  return {
    kind: 'table',
    title: '收入',
    columns: [
      { key: 'day', label: '日期', type: 'day', wide: true },
      { key: 'payers', label: facts.kind === 'area_fund' ? '户数' : '人次', type: 'count' },
      { key: 'amount', label: '金额（元）', type: 'money' },
    ],
    rows,
    total: { day: '合计', payers: rows.reduce((sum, { payers }) => sum + payers, 0), amount: facts.received },
    empty: '没有收入。',
  };
}

function spendingTable({ facts }: Collection, rows: ReturnType<typeof spendingOf>): TableBlock {
  return {
    kind: 'table',
    title: '支出',
    columns: [
      { key: 'day', label: '日期', type: 'day' },
      { key: 'purpose', label: '用途', type: 'text', wide: true },
      { key: 'resolution', label: '决定', type: 'text' },
      { key: 'amount', label: '金额（元）', type: 'money' },
    ],
    rows,
    total: { day: '合计', amount: facts.spent },
    empty: '没有支出。',
  };
}

/** The cadre who answers for the area signs its fund (S-TJ-10). */
async function signatures(db: Database, { facts }: Collection, office: string, day: Day): Promise<SignatureBlock> {
  if (facts.zone === null)
    return { kind: 'signatures', lines: [{ label: '经办人' }, { label: '居民监督' }], seal: office };
  const zone = await oneZone(db, facts.zone);
  const names = inCharge(await readZoneStaff(db, zone.id), zone, day).map(({ name }) => name);
  const cadre = { label: '包片干部', ...(names.length === 1 && { name: names[0] as string }) };
  return { kind: 'signatures', lines: [cadre, { label: '居民监督' }], seal: office };
}
