import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readPosts, staffCalled } from '../staff/store.ts';
import { readAnnual, reckoningDay } from './annual_store.ts';
import { type Balance, balanceBlocks, balanceRow, type Person } from './balance_sheet.ts';
import { readLieuBalance } from './lieu.ts';
import { restWorkOpen } from './rest_work.ts';
import { readYear } from './year.ts';

export const balance = verb<{ year?: string }>({
  arguments: [{ name: '[姓名]', text: '姓名；同名时写编码（默认：在任的所有人）' }],
  options: [{ flags: '--year <年>', text: '哪一年的年休假（默认：今年）' }],
  examples: ['jwh leave balance', 'jwh leave balance 林文斌 --year 2026', 'jwh leave balance --csv'],
  async run(context, [name], options) {
    const db = await context.read();
    const year = readYear(options.year, context.today);
    const on = reckoningDay(year, context.today);
    const people = await peopleAsked(db, name, on);
    const book = await loadRulebook(db);
    const seen = await restWorkOpen(db, year, context.today);
    const balances: Balance[] = [];
    for (const person of people) {
      const annual = await readAnnual(db, book, { person_id: person.id, year, on });
      const lieu = await readLieuBalance(db, person.id);
      balances.push({ person, annual, lieu, restWork: seen.get(person.id) ?? [] });
    }
    const judged = balances.flatMap(({ annual }) => annual.judged);
    const rule = book.require('leave.annual.days', on);
    return {
      sheet: {
        title: name === undefined ? '年休假和调休' : `${people[0]?.name}　年休假和调休`,
        subtitle: `${year}年　算到 ${on}`,
        day: context.today,
        orientation: 'landscape',
        blocks: balanceBlocks(balances, name !== undefined),
      },
      rows: balances.map(balanceRow),
      verdicts: judged,
      basis: [rule.cite, ...judged.map(({ cite }) => cite)].filter(
        (cite, at, all) =>
          all.findIndex((one) => one.document === cite.document && one.article === cite.article) === at,
      ),
    };
  },
});

async function peopleAsked(db: Database, name: string | undefined, on: Day): Promise<Person[]> {
  if (name !== undefined) {
    const called = readName(name);
    const { id, name: full } = onePerson(await staffCalled(db, called), called, '工作人员');
    return [{ id, name: full }];
  }
  const held = (await readPosts(db)).filter((post) => isHeldOn(post, on));
  return [...new Map(held.map(({ person_id, name: full }) => [person_id, { id: person_id, name: full }])).values()];
}
