import { dayWords } from '../calendar/day.ts';
import { kindStates } from '../finance/entry.ts';
import type { Block, Column, Row, Sheet } from '../sheet/sheet.ts';
import { accountCodes } from './account_codes.ts';
import { apartBlocks } from './apart.ts';
import { chartBlocks } from './charts.ts';
import type { Disclosed, DisclosedItem } from './disclosed.ts';
import { noneWords, periodWords, runningWord } from './disclosed_period.ts';
import { type Gate, type GateName, gateWords, lackingWords } from './gates.ts';
import { heading } from './heading.ts';

/** The quarter as it hangs on the board (F-21, F-23); `gates` shows how far the papers are, for the office's own eyes. */
export function boardSheet(
  disclosed: Disclosed,
  { withGates, omitEmpty }: { withGates: boolean; omitEmpty: boolean },
): Sheet {
  const { period, from, to, asOf, office, items, gates } = disclosed;
  const shown = omitEmpty ? items.filter(({ empty }) => !empty) : items;
  return {
    title: `居务公开（${periodWords(period)}）`,
    subtitle: `${office}　${from === to ? `${dayWords(from)}就任` : `${dayWords(from)}至${dayWords(asOf < to ? asOf : to)}`}`,
    day: to,
    public: 'looked_through',
    blocks: [
      ...(withGates ? [] : draftLine(gates)),
      ...shown.flatMap((item) => [...blocksOf(item, disclosed), ...(withGates ? unsaid(period, item) : [])]),
      ...telephoneLine(disclosed, withGates),
      ...(withGates && gates.length > 0 ? [gateTable(gates)] : []),
      ...signatures(gates, office),
    ],
  };
}

/** R-XF4-32; where none is on file only the office is told. */
export function telephoneLine({ telephone }: Pick<Disclosed, 'telephone'>, withGates: boolean): Block[] {
  if (telephone === undefined || (telephone === null && !withGates)) return [];
  if (telephone !== null) return [{ kind: 'text', lines: [`居务公开监督电话：${telephone}`] }];
  const lines = ['（公开栏上还没有监督电话：jwh office set public-phone 监督电话 号码）'];
  return [{ kind: 'text', tone: 'warn', lines }];
}

/** An item as it stands on the board; its heading is the title of the first block. */
export function blocksOf(item: DisclosedItem, disclosed: Disclosed): Block[] {
  return accountCodes.includes(item.code)
    ? accountBlocks(item, disclosed)
    : itemBlocks(item, noneWords(disclosed.period));
}

export function itemBlocks(item: DisclosedItem, none: string): Block[] {
  const { empty, lines, under, columns, rows, total } = item;
  const title = heading(item);
  if (empty) return [{ kind: 'text', title, lines: [none] }];
  if (under.length > 0)
    return [...itemBlocks({ ...item, under: [], empty: false }, none), { kind: 'text', lines: under }];
  const table = (more: { title?: string }): Block[] =>
    rows.length === 0 ? [] : [{ kind: 'table', ...more, columns, rows, ...(total && { total }) }];
  return lines.length === 0 ? table({ title }) : [{ kind: 'text', title, lines }, ...table({})];
}

function accountBlocks(item: DisclosedItem, disclosed: Disclosed): Block[] {
  const { accounts, period } = disclosed;
  const none = noneWords(period);
  const { opening, receipts, payments, closing } = accounts;
  const tables = (['income', 'expense'] as const).flatMap((kind): Block[] => {
    const rows = item.rows.filter((row) => row.kind === kind);
    const { label } = kindStates[kind];
    if (rows.length === 0) return [{ kind: 'text', lines: [`${label}：${none}`] }];
    const sum = kind === 'income' ? receipts : payments;
    return [{ kind: 'table', title: label, columns: columnsOf(item), rows, total: totalOf(`${label}合计`, sum) }];
  });
  return [
    {
      kind: 'table',
      title: heading(item),
      columns: [
        { key: 'opening', label: '期初结余（元）', type: 'money', wide: true },
        { key: 'receipts', label: `${runningWord(period)}收入（元）`, type: 'money', wide: true },
        { key: 'payments', label: `${runningWord(period)}支出（元）`, type: 'money', wide: true },
        { key: 'closing', label: '期末结余（元）', type: 'money', wide: true },
      ],
      rows: [{ opening, receipts, payments, closing }],
    },
    ...chartBlocks(item, disclosed),
    ...tables,
    ...apartBlocks(accounts),
    ...(item.under.length === 0 ? [] : [{ kind: 'text' as const, lines: item.under }]),
  ];
}

/** On paper only: a draft must not be taken for what may be posted. */
function draftLine(gates: readonly Gate[]): Block[] {
  const text = lackingWords(gates);
  return text === null ? [] : [{ kind: 'text', tone: 'bad', lines: [text] }];
}

const dutyCodes: readonly string[] = ['duties', 'staff_duties', 'duties_and_systems'];

/** Duties, contact and procedure stand in no record; on screen the sheet says that their text is missing. */
function unsaid(period: string, { no, code, lines, under, rows }: DisclosedItem): Block[] {
  const told = under.length > 0 || (rows.length === 0 && lines.length > 0);
  if (!dutyCodes.includes(code) || told) return [];
  return [
    {
      kind: 'text',
      tone: 'warn',
      lines: [`（未录入：jwh disclose item set ${no} "职责、联系方式、办事流程" --period ${period}）`],
    },
  ];
}

function columnsOf({ columns }: DisclosedItem): Column[] {
  return columns.filter(({ key }) => key !== 'kind');
}

function totalOf(category: string, amount: number): Row {
  return { category, day: '', purpose: '', amount };
}

export function gateTable(gates: readonly Gate[]): Block {
  return {
    kind: 'table',
    title: '公开前的手续',
    columns: [
      { key: 'gate', label: '手续', type: 'text' },
      {
        key: 'holds',
        label: '状态',
        type: 'state',
        states: {
          true: { label: '已办', tone: 'good' },
          false: { label: '未办', tone: 'bad' },
          changed: { label: '需重办', tone: 'bad' },
        },
      },
      { key: 'signed', label: '记录', type: 'text', wide: true },
      { key: 'cite', label: '依据', type: 'text' },
    ],
    rows: gates.map(({ gate, holds, changed, arithmetic, signed, cite_words }) => ({
      gate: gateWords[gate],
      holds: changed ? 'changed' : holds,
      signed: signedWords(signed, arithmetic),
      cite: cite_words,
    })),
  };
}

/** Who signed; of several, how many and the last day, for they do not fit into a column. */
function signedWords(signed: Gate['signed'], arithmetic: string | null): string {
  const last = signed
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const who =
    signed.length > 1 ? `${signed.length}人，至${last}` : signed.map(({ name, day }) => `${name} ${day}`).join('');
  return [who, arithmetic ?? ''].filter(Boolean).join('；');
}

const lineWords: Partial<Record<GateName, string>> = {
  party: '社区党组织（签字）',
  committee: '居委会成员（签字）',
  supervision: '居务监督小组（签字）',
  leader: '监督小组组长（签字）',
  stamp: '街道（镇）监管会（签章）',
};

/** Lines for pens and stamps; the program never writes a signature (D-157). */
function signatures(gates: readonly Gate[], office: string): Block[] {
  const lines = gates.flatMap(({ gate }) => {
    const label = lineWords[gate];
    return label === undefined ? [] : [{ label }];
  });
  return [{ kind: 'signatures', lines, seal: office }];
}
