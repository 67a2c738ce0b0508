import { readCalendar } from '../attendance/calendar_store.ts';
import { Refusal } from '../base/refusal.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { type Day, readDay, yearOf } from '../calendar/day.ts';
import { periodOf, periodWritten } from '../calendar/period.ts';
import { defaultRows, limitOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { livingInAll } from '../resident/store.ts';
import { readTag, refuseSecret, type TagKind } from '../resident/tag.ts';
import { readTagKinds } from '../resident/tag_store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { cadencesOn } from './cadence_rule.ts';
import { readSettings } from './cadence_store.ts';
import { isFiled } from './columns.ts';
import {
  byUnseen,
  type Found,
  type Ground,
  gapsOfPeople,
  gapsOfZones,
  judgeAssigned,
  judgeZones,
  lettersOn,
} from './gaps_found.ts';
import { assignedHouseholds, firstVisit, seenHouseholds, taggedPeople, visitedZones } from './gaps_store.ts';
import { gapsTable, kindStates, notesOf, restNote } from './gaps_table.ts';
import { placeNamed } from './where.ts';

interface GapsOptions {
  on?: string;
  period?: string;
  zone?: string;
  tag?: string;
  kind?: Found['kind'];
  missed?: boolean;
  limit?: string;
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}

export const gaps = verb<GapsOptions>({
  reveals: true,
  options: [
    { flags: '--on <日期>', text: '看到哪一天为止（默认：今天，或周期的末日）' },
    { flags: '--period <周期>', text: '责任区看哪个月、季度或年的各周（默认：本月）' },
    { flags: '--zone <责任区>', text: '只看这个责任区' },
    { flags: '--tag <标签>', text: '只看有这个标签的人' },
    {
      flags: '--kind <种类>',
      text: '只看责任区、重点人员或住户',
      choices: Object.fromEntries(Object.entries(kindStates).map(([code, { label }]) => [code, label])),
    },
    { flags: '--missed', text: '只看整个周期都没有走访的' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: [
    'jwh visit gaps',
    'jwh visit gaps --kind person --tag 独居 --missed',
    'jwh visit gaps --zone 第一责任区 --csv 走访名单.csv --reveal 安排本周走访',
  ],
  async run(context, _args, options) {
    const limit = limitOf(options);
    const db = await context.read();
    const book = await loadRulebook(db);
    const { from, on } = spanAsked(options, context.today);
    const kinds = await readTagKinds(db);
    const tag = options.tag === undefined ? undefined : readTag(kinds, options.tag);
    refuseSecret(tag, context.settings.reveal);
    const years = [...new Set([yearOf(addDays(from, -7)), yearOf(from), yearOf(addDays(on, 7))])];
    const ground: Ground = {
      span: { from, on, calendar: await readCalendar(db, years) },
      first: await firstVisit(db),
      cadences: cadencesOn(book, await readSettings(db), on),
      zones: await visitedZones(db, periodOf('week', from).from, on),
    };
    const all = (await findAll(db, ground, { kind: options.kind, tag }, lettersOn(book, on))).sort(byUnseen);
    const zone_id = options.zone === undefined ? undefined : await placeNamed(db, 'zone', options.zone);
    const found = all.filter(
      (one) =>
        (zone_id === undefined || one.zone_id === zone_id) && (options.missed !== true || one.state === 'missed'),
    );
    const shown = limit === undefined ? found : found.slice(0, limit);
    const homes = shown.map(({ household_id }) => household_id);
    const judged = [...judgeZones(book, ground), ...judgeAssigned(book, await assignedHouseholds(db, on), on)];
    return {
      sheet: {
        title: '走访缺口',
        subtitle: `到 ${on}`,
        day: on,
        orientation: 'landscape',
        blocks: [
          gapsTable(shown, { ...ground, kinds }, context.json || isFiled(options), context.settings.reveal !== null),
          ...restNote(shown.length, found.length),
          ...judgedBlocks(judged),
          ...notesOf(ground, kinds),
        ],
      },
      verdicts: judged,
      basis: judged.map(({ cite }) => cite),
      persons: [
        ...shown.flatMap(({ person_id }) => (person_id === null ? [] : [person_id])),
        ...(context.settings.reveal === null ? [] : await livingInAll(db, homes)),
      ],
    };
  },
});

/** The days looked at: a period up to its end or today; the running month where none is named. @throws Refusal `usage`. */
function spanAsked({ on, period }: GapsOptions, today: Day): { from: Day; on: Day } {
  const asked = period === undefined ? null : periodWritten(period);
  if (period !== undefined && asked === null) {
    throw new Refusal('usage', 'bad_period', `“${period}”不是周期。`, {
      hint: '写成 2026-09、2026Q3、2026-W38 或 2026。',
    });
  }
  const end = on === undefined ? (asked === null || asked.to > today ? today : asked.to) : readDay(on, '--on ');
  const from = (asked ?? periodOf('month', end)).from;
  if (from <= end) return { from, on: end };
  throw new Refusal('usage', 'days_reversed', `${period ?? from} 在 ${end} 还没有开始。`, {
    hint: '请核对周期和 --on。',
  });
}

async function findAll(
  db: Database,
  ground: Ground,
  { kind, tag }: { kind: Found['kind'] | undefined; tag: TagKind | undefined },
  letter: ReturnType<typeof lettersOn>,
): Promise<Found[]> {
  const { on } = ground.span;
  const wants = (one: Found['kind']) => (kind === undefined ? tag === undefined || one === 'person' : kind === one);
  const tags = ground.cadences.filter(({ subject }) =>
    tag === undefined ? /^tag:/.test(subject) : subject === `tag:${tag.code}`,
  );
  if (tag !== undefined && tags.length === 0) throw noCadence(tag.label);
  const households = ground.cadences.find(({ subject }) => subject === 'households');
  const people = wants('person')
    ? await taggedPeople(
        db,
        tags.map(({ subject }) => subject.slice(4)),
        on,
      )
    : [];
  return [
    ...(wants('zone') ? gapsOfZones(ground, letter).found : []),
    ...tags.flatMap((cadence) => {
      const own = people.filter((one) => `tag:${one.tag}` === cadence.subject);
      return gapsOfPeople('person', own, ground, cadence, letter);
    }),
    ...(wants('household') && households !== undefined
      ? gapsOfPeople('household', await seenHouseholds(db, on), ground, households, letter)
      : []),
  ];
}

function noCadence(tag: string): Refusal {
  return new Refusal('usage', 'no_cadence', `“${tag}”没有走访周期。`, {
    hint: `先设定：jwh visit cadence set ${tag} 每月`,
  });
}
