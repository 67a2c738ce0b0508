import { spanWords } from '../attendance/schedule.ts';
import { readHours, readSchedules, readSeasons } from '../attendance/schedule_store.ts';
import { seasonWords } from '../attendance/season.ts';
import type { Day } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { officeFields } from './office.ts';
import { settingFields } from './setting.ts';
import { readOffice, readSettings } from './store.ts';

export const show = verb({
  examples: ['jwh office show', 'jwh office show --json'],
  async run(context) {
    const db = await context.read();
    const office = await readOffice(db);
    const hours = await hoursOf(db, context.today);
    const { fields, ...block } = officeFields(office);
    const lines = hours.map(({ from_day, season, hours: words, cite }) => ({
      key: 'hours',
      label: season ? '季节作息' : '作息时间',
      type: 'text' as const,
      value: `${words}（${[from_day === null || season ? '' : `${from_day}起`, cite ?? ''].filter(Boolean).join('，') || '本居委会设定'}）`,
    }));
    const settings = await readSettings(db);
    const none = { key: 'hours', label: '作息时间', type: 'text' as const, value: null };
    return {
      sheet: {
        title: office.name,
        blocks: [
          {
            ...block,
            fields: [...fields, ...(lines.length === 0 ? [none] : lines), ...settingFields(settings).fields],
          },
        ],
      },
      record: { ...office, settings: Object.fromEntries(settings.map(({ id, value }) => [id, value || null])) },
      // The working hours: those in force today and those that are still to come.
      rows: hours,
    };
  },
});

async function hoursOf(db: Database, today: Day) {
  const own = await readSchedules(db);
  const now = (await readHours(db, await loadRulebook(db))).on(today);
  const set = own.findLast(({ from_day }) => from_day <= today);
  const current =
    now === null
      ? []
      : [{ from_day: set?.from_day ?? null, season: false, hours: spanWords(now.spans), cite: now.cite }];
  const coming = own.filter(({ from_day }) => from_day > today);
  const seasons = (await readSeasons(db)).map((season) => ({
    from_day: season.from_day,
    season: true,
    hours: seasonWords(season),
    cite: season.cite,
  }));
  return [
    ...current,
    ...seasons,
    ...coming.map(({ from_day, spans, cite }) => ({ from_day, season: false, hours: spanWords(spans), cite })),
  ];
}
