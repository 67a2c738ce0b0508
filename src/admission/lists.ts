import type { Citation } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Item } from '../rules/value.ts';
import type { Block } from '../sheet/sheet.ts';

/** 两清单 (静安 二(三)): what the committee assists with, and what it puts its seal to. */
const theTwo = {
  assistance: { title: '协助行政事项清单', key: 'admission.list' },
  seal_use: { title: '印章使用事项清单', key: 'certificate.scope' },
} as const;

type Which = keyof typeof theTwo;

export const lists = verb<{ on?: string }>({
  options: [{ flags: '--on <日期>', text: '哪一天适用的（默认：今天）' }],
  examples: ['jwh admission lists', 'jwh admission lists --on 2026-01-01 --pdf 两清单.pdf'],
  async run(context, _args, { on }) {
    const day = on === undefined ? context.today : readDay(on, '--on ');
    const book = await loadRulebook(await context.read());
    const assistance = listOn(book, 'assistance', day);
    const seal_use = listOn(book, 'seal_use', day);
    const table = tableOf([assistance, seal_use]);
    return {
      sheet: { title: '两清单', day, public: true, blocks: [...blocksOf(assistance), ...blocksOf(seal_use)] },
      table,
      record: { day, assistance: recordOf(assistance), seal_use: recordOf(seal_use) },
      basis: [assistance.cite, seal_use.cite].filter((cite): cite is Citation => cite !== null),
    };
  },
});

/** A list as it stands on a day; null for its items where it is nowhere on file. */
interface InForceList {
  which: Which;
  items: readonly Item[] | null;
  cite: Citation | null;
  cite_words: string | null;
  from: Day | null;
  note: string | null;
}

function listOn(book: Rulebook, which: Which, day: Day): InForceList {
  const rule = book.find(theTwo[which].key, day);
  if (rule !== undefined) {
    const { value, cite, citeWords, from, note } = rule;
    return { which, items: value.items, cite, cite_words: citeWords, from, note };
  }
  // D-152a: a list that is only named in the source is said to be missing, and none is made up.
  const named = which === 'assistance' ? book.find('admission.list_named', day) : undefined;
  if (named === undefined) return { which, items: null, cite: null, cite_words: null, from: null, note: null };
  return { which, items: null, cite: named.cite, cite_words: named.citeWords, from: named.from, note: named.note };
}

function recordOf({ which, items, cite_words, from, note }: InForceList) {
  return { key: theTwo[which].key, items, cite_words, from, note };
}

function blocksOf(list: InForceList): Block[] {
  const { which, items, cite_words, note } = list;
  const { title, key } = theTwo[which];
  const notes = [
    ...(cite_words === null ? [] : [`依据：${cite_words}。`]),
    ...(note === null ? [] : [`注：${note}。`]),
  ];
  const missing = [
    cite_words === null ? '本地没有这张清单。' : '原文没有清单的内容。',
    `有了清单可以设定：jwh rules set ${key} --file 清单.txt --cite 出处 --from 日期（一行一项）`,
  ];
  const said: Block = { kind: 'text', title, lines: items === null ? [...notes, ...missing] : notes };
  return items === null ? [said] : [said, { ...tableOf([list]), columns: itemColumns }];
}

const itemColumns = [
  { key: 'no', label: '序号', type: 'count' },
  { key: 'title', label: '事项', type: 'text', wide: true },
] as const;

function tableOf(all: readonly InForceList[]) {
  return {
    kind: 'table' as const,
    columns: [{ key: 'list', label: '清单', type: 'text' }, ...itemColumns] as const,
    rows: all.flatMap(({ which, items }) =>
      (items ?? []).map(({ code, title }, at) => ({ list: theTwo[which].title, no: at + 1, code, title })),
    ),
    empty: '没有清单。',
  };
}
