import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { periodFor, periodWords } from './disclosed_period.ts';
import { type Opinion, opinionsOn, periodsWithOpinions } from './opinions_store.ts';
import { itemTitles, opinionsShort, opinionTable } from './opinions_table.ts';

export const opinions = verb<{ open?: boolean; pdf?: string | true }>({
  arguments: [{ name: '[时段]', text: '对哪个时段的公开，如 2026Q3、2026-08（默认：全部）' }],
  options: [{ flags: '--open', text: '只列还没有办结的' }],
  examples: ['jwh disclose opinions', 'jwh disclose opinions 2026Q3 --open --pdf 意见.pdf'],
  async run(context, [word], { open = false, pdf }) {
    const db = await context.read();
    const periods =
      word === undefined ? await periodsWithOpinions(db) : [(await periodFor(db, word, context.today)).period];
    const all = await opinionsOn(db, periods);
    const shown = open ? all.filter(({ state }) => state !== 'closed') : all;
    const titles = itemTitles(await loadRulebook(db), periods);
    const whole = opinionTable(shown, titles);
    const which = word === undefined ? '' : `（${periodWords(periods[0] as string)}）`;
    return {
      sheet: {
        title: `对居务公开的意见${which}`,
        day: context.today,
        orientation: 'landscape',
        blocks: [
          pdf === undefined ? opinionsShort(shown, titles) : whole,
          ...(all.length === 0 ? [] : [{ kind: 'text' as const, tone: 'quiet' as const, lines: sumsOf(all) }]),
        ],
      },
      rows: shown.map((one) => ({ ...one })),
      table: whole,
    };
  },
});

/** `2026年第三季度：3件，已答复2，办结1。` */
function sumsOf(all: readonly Opinion[]): string[] {
  return [...new Set(all.map(({ period }) => period))].map((period) => {
    const of = all.filter((one) => one.period === period);
    const answered = of.filter(({ answered_on }) => answered_on !== null).length;
    const closed = of.filter(({ state }) => state === 'closed').length;
    return `${periodWords(period)}：${of.length}件，已答复${answered}，办结${closed}。`;
  });
}
