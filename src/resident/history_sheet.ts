import { certificateStates } from '../certificate/issue/issued.ts';
import { matterClasses, shownStates } from '../matter/matter.ts';
import type { Block, TableBlock, TextBlock } from '../sheet/sheet.ts';
import type { ChangeTold } from './changes.ts';
import type { CertificateTold, ContactTold, Latest, MatterTold, VisitTold } from './history_store.ts';

/** A table of the latest with the count of all. */
export function latestBlocks(title: string, { rows, total }: Latest<unknown>, table: TableBlock): Block[] {
  const more: TextBlock[] =
    total <= rows.length
      ? []
      : [
          {
            kind: 'text',
            tone: 'quiet',
            lines: [`${title}共 ${total} 条，这里是最近的 ${rows.length} 条；要更多请用 --limit。`],
          },
        ];
  return [{ ...table, title }, ...more];
}

/** What is told of a child is private, whoever told it. */
const wordsOf = (secret: boolean) => (secret ? ('private_text' as const) : ('text' as const));

export function visitTable({ rows }: Latest<VisitTold>, secret: boolean): TableBlock {
  const type = wordsOf(secret);
  return {
    kind: 'table',
    columns: [
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'purpose', label: '事由', type },
      { key: 'seen', label: '所见', type, wide: true },
      { key: 'asked', label: '诉求', type },
    ],
    rows: rows.map(({ day, purpose, seen, asked }) => ({ day, purpose, seen, asked })),
    empty: '没有走访记录。',
  };
}

export function matterTable({ rows }: Latest<MatterTold>, secret: boolean): TableBlock {
  const classes = Object.fromEntries(Object.entries(matterClasses).map(([code, label]) => [code, { label }]));
  return {
    kind: 'table',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '登记日', type: 'day', whole: true },
      { key: 'class', label: '类别', type: 'state', states: classes },
      { key: 'title', label: '事由', type: wordsOf(secret), wide: true },
      { key: 'state', label: '状态', type: 'state', states: shownStates },
    ],
    rows: rows.map((one) => ({ ...one })),
    empty: '没有事项。',
  };
}

const contactKinds = { reception: { label: '来访来电' }, complaint: { label: '投诉' } } as const;

/** Receptions and complaints; what was said in confidence is private. */
export function contactTable(
  { rows }: Latest<ContactTold>,
  secret: boolean,
  masked: (words: string) => string,
): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'kind', label: '种类', type: 'state', states: contactKinds },
      { key: 'content', label: '内容', type: 'text', wide: true },
    ],
    rows: rows.map(({ day, kind, content, confidential }) => ({
      day,
      kind,
      content: secret || confidential ? masked(content) : content,
    })),
    empty: '没有来访、来电、投诉。',
  };
}

export function certificateTable({ rows }: Latest<CertificateTold>, secret: boolean): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '出具日', type: 'day', whole: true },
      { key: 'title', label: '证明', type: wordsOf(secret), wide: true },
      { key: 'purpose', label: '用途', type: wordsOf(secret) },
      { key: 'copies', label: '份数', type: 'count' },
      { key: 'state', label: '状态', type: 'state', states: certificateStates },
    ],
    rows: rows.map((one) => ({ ...one })),
    empty: '没有出具过证明。',
  };
}

export function changeTable(rows: readonly ChangeTold[]): TableBlock {
  return {
    kind: 'table',
    title: '档案的变更',
    columns: [
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'operator', label: '经办人', type: 'text' },
      { key: 'command', label: '命令', type: 'text' },
      { key: 'what', label: '改了什么', type: 'text', wide: true },
    ],
    rows: rows.map(({ day, operator, command, what }) => ({ day, operator, command: `jwh ${command}`, what })),
    empty: '没有变更记录。',
  };
}

/** How many papers there are, and how to see them; nothing where there are none. */
export function attachmentBlocks(count: number, called: string): TextBlock[] {
  if (count === 0) return [];
  return [{ kind: 'text', title: '附件', lines: [`附件 ${count} 件：jwh attachment list ${called}`] }];
}
