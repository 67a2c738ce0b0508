import { readDay, yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import type { Database } from '../database/open.ts';
import { termStart } from '../election/term_start.ts';
import { readOffice } from '../office/store.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readPosts, staffCalled } from '../staff/store.ts';
import { registerAnswer } from './hours_register.ts';
import { serverHours } from './hours_row.ts';
import { hoursAnswer } from './hours_sheet.ts';
import { serversOf } from './servers.ts';
import { readTrainings } from './store.ts';

interface HoursOptions {
  year?: string;
  termFrom?: string;
}

export const hours = verb<HoursOptions>({
  arguments: [{ name: '[姓名]', text: '只看这一个人，逐次列出（学时登记）；不写：每人一行' }],
  options: [
    { flags: '--year <年>', text: '哪一年（默认今年）' },
    { flags: '--term-from <日期>', text: '本届从哪天算起（默认：登记的最近一次居委会换届选举）' },
  ],
  examples: ['jwh training hours --year 2026', 'jwh training hours 李敏 --year 2026 --pdf 学时登记.pdf'],
  async run(context, [name], options) {
    const db = await context.read();
    const year = readYear(options.year, context.today);
    const end = yearOf(context.today) === year ? context.today : `${year}-12-31`;
    const book = await loadRulebook(db);
    const ground = {
      book,
      year,
      today: context.today,
      trainings: (await readTrainings(db)).filter(({ voided }) => voided === null),
      term: options.termFrom === undefined ? await termStart(db, end) : readDay(options.termFrom, '--term-from '),
    };
    const servers = serversOf(await readPosts(db));
    const { name: office } = await readOffice(db);
    if (name !== undefined) {
      const id = await personMeant(db, name);
      const server = servers.find(({ person_id }) => person_id === id);
      if (server === undefined) throw new Error('staff have held a post');
      return registerAnswer(serverHours(server, ground), ground, office);
    }
    const there = servers.filter(
      ({ since, until }) => since <= `${year}-12-31` && (until === null || until >= `${year}-01-01`),
    );
    return hoursAnswer(
      there.map((server) => serverHours(server, ground)),
      ground,
      office,
    );
  },
});

async function personMeant(db: Database, word: string): Promise<string> {
  const called = readName(word);
  return onePerson(await staffCalled(db, called), called, '工作人员').id;
}
