import type { Answer } from '../../command/verb.ts';
import { statusStates } from '../../rulebook/words.ts';
import type { KindBook } from './book.ts';
import { barredItem, type Instead } from './negative.ts';
import { itemFacts } from './office_item.ts';

interface BarredRow {
  no: number;
  code: string;
  title: string;
  instead: Instead | null;
  cite: string;
}

/** What may not be certified here: the national list, then the office's local ones, each with where to go instead. */
export function negativeTable(here: KindBook): Answer {
  const rows = [...nationalRows(here), ...localRows(here)];
  return {
    sheet: {
      title: '不应由居委会出具的证明',
      subtitle: `${here.day}适用`,
      day: here.day,
      blocks: [
        {
          kind: 'table',
          columns: [
            { key: 'no', label: '序号', type: 'count' },
            { key: 'title', label: '证明', type: 'text' },
            { key: 'instead', label: '怎么办', type: 'text', wide: true },
            { key: 'status', label: '核对', type: 'state', states: statusStates },
            { key: 'cite', label: '出处', type: 'text' },
          ],
          rows: rows.map(({ no, title, instead, cite }) => ({
            no,
            title,
            instead: instead?.words ?? null,
            status: instead?.status ?? null,
            cite: instead?.cite == null || instead.cite === cite ? cite : `${cite}；${instead.cite}`,
          })),
          empty: '这一天还没有不应出具的清单。',
        },
        {
          kind: 'text',
          lines: [
            '“核对”说的是“怎么办”一栏：清单本身没有写，据其他文件或常识整理，以办理部门的答复为准。',
            '亲属关系用于公证、没有证件资料能够证明的，有例外：jwh certificate check 亲属关系 --for 公证',
          ],
        },
      ],
    },
    rows,
  };
}

function nationalRows({ book, day }: KindBook): BarredRow[] {
  const rule = book.find('certificate.negative', day);
  if (rule === undefined) return [];
  return rule.value.items.map(({ code, title }, at) => {
    const instead = barredItem(rule.value.items, code)?.instead ?? null;
    return { no: at + 1, code, title, instead, cite: rule.citeWords };
  });
}

function localRows({ own }: KindBook): BarredRow[] {
  return own
    .filter(({ stance }) => stance === 'may_not')
    .map((item) => {
      const { instead } = itemFacts(item);
      const way: Instead | null = instead === null ? null : { words: instead, cite: null, status: 'office' };
      return { no: item.series, code: item.code, title: item.title, instead: way, cite: item.cite };
    });
}
