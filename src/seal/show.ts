import type { Day } from '../calendar/day.ts';
import { type Answer, verb } from '../command/verb.ts';
import { custodianOn, type Seal, sealKinds, sealStates, stateOn } from './seal.ts';
import { sealAnswer } from './sheet.ts';
import { findSeal, readSeals } from './store.ts';
import { isUseNumber } from './use.ts';
import { useAnswer } from './use_sheet.ts';
import { findUse } from './use_store.ts';

export const show = verb({
  reveals: true,
  arguments: [
    {
      name: '[编号或印章]',
      text: '用印的编号，如 用〔2026〕5号、2026-5、5；或印章的名称（同名的写启用日期）；不写：列出印章',
    },
  ],
  examples: ['jwh seal show 用〔2026〕1号', 'jwh seal show', 'jwh seal show 团结路社区居民委员会'],
  async run(context, [word]) {
    const db = await context.read();
    if (word === undefined) return sealsAnswer(await readSeals(db), context.today);
    if (isUseNumber(word)) {
      return useAnswer(db, await findUse(db, word, context.today), {
        today: context.today,
        show: await context.shown(),
      });
    }
    return sealAnswer(db, await findSeal(db, word), context.today);
  },
});

/** The seals the office has and had, and where each is. */
function sealsAnswer(seals: readonly Seal[], today: Day): Answer {
  return {
    sheet: {
      title: '印章',
      day: today,
      blocks: [
        {
          kind: 'table',
          columns: [
            { key: 'name', label: '名称', type: 'text', wide: true },
            { key: 'kind', label: '种类', type: 'text' },
            { key: 'issuer', label: '制发机关', type: 'text' },
            { key: 'received_on', label: '启用', type: 'day', whole: true },
            { key: 'custodian', label: '保管人', type: 'text' },
            { key: 'state', label: '现状', type: 'state', states: sealStates },
          ],
          rows: seals.map((seal) => ({
            name: seal.name,
            kind: sealKinds[seal.kind],
            issuer: seal.issuer,
            received_on: seal.received_on,
            custodian: custodianOn(seal, today)?.name ?? null,
            state: stateOn(seal),
          })),
          empty: '没有登记印章。',
        },
      ],
    },
  };
}
