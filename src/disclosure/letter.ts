import { dayWords, yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';
import { findProceeding } from '../proceeding/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { type Urging, urgingRow } from './urging.ts';

/** 督促函 (S-XF-27): to whom, what, by which article, until when. */
export function letterSheet({ number, day, facts }: Proceeding<Urging>, office: string, cite: string | null): Sheet {
  const { to, items, due_day } = facts;
  const by = cite === null ? '' : `根据${cite}，`;
  return {
    title: '关于向业主公开有关事项的督促函',
    subtitle: number,
    reference: number,
    day,
    public: true,
    blocks: [
      { kind: 'text', flush: true, lines: [`${to}：`] },
      {
        kind: 'text',
        lines: [
          `为便于业主了解和监督，${by}请你单位向业主公开下列内容：`,
          ...items
            .map((one, at) => `${at + 1}. ${one}；`)
            .map((line, at) => (at === items.length - 1 ? line.replace(/；$/, '。') : line)),
          `请于${dayWords(due_day)}前公开，并将公开的时间、地点和内容书面答复我会。`,
        ],
      },
      { kind: 'signatures', lines: [], seal: office, day },
    ],
  };
}

export const letter = verb({
  arguments: [{ name: '<编号>', text: '督促的编号，如 督〔2026〕1号' }],
  examples: ['jwh disclose letter 1 --pdf 督促函.pdf'],
  async run(context, [word]) {
    const db = await context.read();
    const found = await findProceeding<Urging>(db, 'disclosure_urging', word ?? '', yearOf(context.today));
    const rule = (await loadRulebook(db)).find('disclosure.urge', found.day);
    const { name } = await readOffice(db);
    return {
      sheet: letterSheet(found, name, rule?.citeWords ?? null),
      record: urgingRow(found, context.today),
    };
  },
});
