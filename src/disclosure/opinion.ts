import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Quarter } from '../calendar/quarter.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { dueOf, titleOf } from '../matter/due_of.ts';
import { type MatterClass, matterClasses } from '../matter/matter.ts';
import { openMatter } from '../matter/open.ts';
import { oneOfStaff } from '../reception/receiver.ts';
import { onePersonKnown } from '../resident/lookup.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { periodFor, periodWords } from './disclosed_period.ts';
import { findItem, requireItems } from './items_rule.ts';
import { type OpinionFacts, opinionsOn } from './opinions_store.ts';
import { itemTitles, opinionsShort } from './opinions_table.ts';
import { periodArgument } from './prepare.ts';
import { readVersions } from './version_store.ts';

interface OpinionOptions {
  text: string;
  item?: string;
  who?: string;
  to?: string;
  class?: MatterClass;
  due?: string;
  on?: string;
}

/** What residents say about a disclosure is a matter as any other: it has somebody who answers for it, and an answer. */
export const opinion = verb<OpinionOptions>({
  writes: true,
  arguments: [periodArgument],
  options: [
    { flags: '--text <意见>', text: '居民怎么说', required: true },
    { flags: '--item <项>', text: '对第几项，如 4；或它的代码（默认：对整个公开）' },
    { flags: '--who <居民>', text: '哪位居民提的（姓名或编码）；不写：不记名' },
    { flags: '--to <姓名>', text: '由哪位工作人员负责答复' },
    { flags: '--class <类别>', text: '类别（默认：对工作的意见）', choices: matterClasses },
    { flags: '--due <日期>', text: '答复的时限（默认：建议的时限）' },
    { flags: '--on <日期>', text: '哪一天提的（默认：今天）' },
  ],
  examples: [
    'jwh disclose opinion 2026Q3 --text 办公用品花得太多 --item 3 --to 孙秀英',
    'jwh disclose opinion 2026Q3 --text 公开栏挂得太高看不清 --who 王秀兰 --due 2026-10-20',
  ],
  async run(context, [word], options) {
    const quarter = await periodFor(await context.read(), word, context.today);
    const day = pastDay(options.on, context.today);
    refuseBefore(quarter, day);
    const said = titleOf(readPublicWords(options.text, '意见'));
    return context.write(async (writing) => {
      const { db } = writing;
      const book = await loadRulebook(db);
      const facts = factsOf(book, quarter, options.item);
      const { number } = await openMatter(writing, {
        day,
        class: options.class ?? 'opinion',
        ...said,
        ...(await whose(db, options.who)),
        source: 'disclosure',
        source_id: quarter.period,
        ...(await responsibleFor(db, options.to, day)),
        ...dueOf(book, options.due, day),
        facts,
      });
      const sentence = await undisclosed(db, quarter, number);
      const all = await opinionsOn(db, [quarter.period]);
      const [one] = all.filter((other) => other.number === number);
      const lines = [
        `对${periodWords(quarter.period)}公开的意见共${all.length}件：jwh disclose opinions ${quarter.period}`,
      ];
      return {
        sheet: {
          title: `${number}　${said.title}`,
          blocks: [
            opinionsShort(one === undefined ? [] : [one], itemTitles(book, [quarter.period])),
            { kind: 'text', tone: 'quiet', lines },
            ...(sentence === null ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines: [sentence] }]),
          ],
        },
        record: { ...one },
        ...(sentence !== null && { findings: [{ code: 'not_disclosed', sentence }] }),
      };
    });
  },
});

/** Nobody has an opinion on what has not begun. @throws Refusal kind `usage`. */
function refuseBefore({ period, from }: Quarter, day: string): void {
  if (day >= from) return;
  throw new Refusal('usage', 'bad_day', `${day}还没有${periodWords(period)}（${from}起）。`, {
    hint: '请核对 --on 的日期和季度。',
  });
}

/** A sheet may have hung before the program was there; that it knows of none is said. */
async function undisclosed(db: Database, { period }: Quarter, number: string): Promise<string | null> {
  if ((await readVersions(db, period)).length > 0) return null;
  return `请核对时段：${periodWords(period)}的公开内容没有定稿，也没有登记过公开。记错的：jwh matter void ${number} --reason 理由`;
}

/** Which item is meant; a place without a list of items takes an opinion on the whole. */
function factsOf(book: Rulebook, quarter: Quarter, word: string | undefined): OpinionFacts {
  const whole = periodWords(quarter.period);
  if (word === undefined) return { source_number: whole, item: null };
  const { items } = requireItems(book, quarter).value;
  const found = findItem(items, word);
  return { source_number: `${whole}（第${items.indexOf(found) + 1}项）`, item: found.code };
}

async function whose(db: Database, called: string | undefined) {
  if (called === undefined) return { person_id: null, household_id: null, building_id: null };
  const { person_id, household_id, building_id } = await onePersonKnown(db, called);
  return { person_id, household_id, building_id };
}

async function responsibleFor(db: Database, called: string | undefined, day: Day) {
  const one = called === undefined ? null : await oneOfStaff(db, called, day);
  return { responsible: one?.name ?? null, responsible_id: one?.id ?? null };
}
