import { refuseClosedFrom } from '../attendance/closed.ts';
import { readSpans, type Stretch, spanWords } from '../attendance/schedule.ts';
import { dropSeason, putSchedule, putSeason, readSeasons, ruleSummer } from '../attendance/schedule_store.ts';
import { overlap, type Season, seasonWords } from '../attendance/season.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { CellValue, Sheet } from '../sheet/sheet.ts';

export interface HoursOptions {
  from?: string;
  until?: string;
  yearly?: boolean;
  cite?: string;
}

/**
 * `office set hours`: the office's working hours from a day on (D-59: 长春 has none of its own), or with a last day those of
 * a season (D-57: 静安 leaves the days of summer to the office).
 */
export async function setHours(context: Context, texts: readonly string[], options: HoursOptions): Promise<Answer> {
  if (options.from === undefined) {
    throw new Refusal('usage', 'from_missing', '没有写作息时间从哪一天起。', { hint: '加上 --from 日期。' });
  }
  const from_day = readDay(options.from, '--from ');
  const cite = options.cite?.trim() || null;
  const isSummer = /^(夏令时|夏季|summer)$/.test(texts[0] ?? '');
  if (isSummer || options.until !== undefined) {
    const words = isSummer ? texts.slice(1) : texts;
    return setSeason(context, words, { from_day, cite, until: options.until, yearly: options.yearly ?? false });
  }
  if (options.yearly) throw untilMissing();
  const spans = readSpans(texts);
  await context.write(async (writing) => {
    await refuseClosedFrom(writing.db, from_day, null);
    await putSchedule(writing, { from_day, spans, cite });
  });
  return {
    sheet: sheetOf('作息时间已设定', spanWords(spans), { from_day, until_day: null, cite }),
    record: { from_day, hours: spanWords(spans), spans, cite, until_day: null, yearly: false, removed: false },
  };
}

async function setSeason(
  context: Context,
  texts: readonly string[],
  { from_day, until, yearly, cite }: { from_day: Day; until: string | undefined; yearly: boolean; cite: string | null },
): Promise<Answer> {
  if (/^(不用|取消|off)$/.test(texts[0] ?? '')) return endSeason(context, from_day);
  if (until === undefined) throw untilMissing();
  const until_day = readDay(until, '--until ');
  refuseDays(from_day, until_day, yearly);
  const { season, notes } = await context.write(async (writing) => {
    await refuseClosedFrom(writing.db, from_day, yearly ? null : until_day);
    const rule = ruleSummer(await loadRulebook(writing.db), from_day);
    const spans: readonly Stretch[] = texts.length === 0 && rule !== null ? rule.spans : readSpans(texts);
    const ruled = texts.length === 0 ? (rule?.cite ?? null) : null;
    const own: Season = { from_day, until_day, yearly, spans, cite: cite ?? ruled };
    const besides = meetingSeasons(own, await readSeasons(writing.db));
    await putSeason(writing, own);
    return { season: own, notes: besides };
  });
  return seasonAnswer('季节作息已设定', season, notes);
}

/**
 * What stands beside a season to be set. @throws Refusal kind `usage` where it would take the place of another one without
 * anybody having said so.
 */
function meetingSeasons(own: Season, all: readonly Season[]): string[] {
  const others = all.filter((one) => overlap(own, one));
  const same = others.find(({ from_day, yearly }) => from_day === own.from_day && yearly !== own.yearly);
  if (same !== undefined) throw seasonTaken('同一天已经有一个季节作息', same);
  const crossing = others.find(({ from_day, yearly }) => from_day !== own.from_day && !yearly && !own.yearly);
  if (crossing !== undefined) throw seasonTaken('与已设的季节作息重叠', crossing);
  return others.map((one) => {
    if (one.from_day === own.from_day) return `代替原来的：${seasonWords(one)}。`;
    return `与另一个季节作息重叠：${seasonWords(one)}；重叠的日子以后开始的为准。`;
  });
}

function seasonTaken(sentence: string, other: Season): Refusal {
  return new Refusal('usage', 'season_taken', `${sentence}：${seasonWords(other)}。`, {
    hint: `要改，先撤去：jwh office set hours 夏季 不用 --from ${other.from_day}；只想一年不同的，每年的从下一年设起。`,
  });
}

/** Takes away the season that begins on the day; where none does, there is no season from that day on. */
async function endSeason(context: Context, from_day: Day): Promise<Answer> {
  return context.write(async (writing) => {
    await refuseClosedFrom(writing.db, from_day, null);
    const all = await readSeasons(writing.db);
    const begun = all.find((one) => one.from_day === from_day && one.until_day !== null);
    if (begun === undefined) {
      const end: Season = { from_day, until_day: null, yearly: false, spans: [], cite: null };
      await putSeason(writing, end);
      return seasonAnswer('季节作息已停用', end, []);
    }
    await dropSeason(writing, from_day);
    const left = all.filter((one) => one !== begun && one.until_day !== null);
    return seasonAnswer(
      '季节作息已撤去',
      begun,
      left.map((one) => `仍有：${seasonWords(one)}。`),
      true,
    );
  });
}

function seasonAnswer(title: string, season: Season, notes: readonly string[], removed = false): Answer {
  const { from_day, until_day, yearly, spans, cite } = season;
  const sheet = sheetOf(title, seasonWords(season), season);
  const hours = until_day === null ? null : spanWords(spans);
  return {
    sheet:
      notes.length === 0
        ? sheet
        : { ...sheet, blocks: [...sheet.blocks, { kind: 'text', tone: 'warn', lines: notes }] },
    record: { from_day, hours, spans, cite, until_day, yearly, removed },
    ...(notes.length === 0 ? {} : { findings: notes.map((says) => ({ code: 'season', says })) }),
  };
}

function refuseDays(from_day: Day, until_day: Day | null, yearly: boolean): void {
  if (until_day === null) return;
  if (until_day < from_day) {
    throw new Refusal('usage', 'days_reversed', `末日 ${until_day} 早于首日 ${from_day}。`);
  }
  if (until_day < `${Number(from_day.slice(0, 4)) + 1}${from_day.slice(4)}`) return;
  throw new Refusal('usage', 'long_season', `季节作息 ${from_day} 至 ${until_day} 长于一年。`, {
    hint: yearly ? '每年的季节作息，首日和末日写头一年的。' : '长期的作息时间不写 --until。',
  });
}

function untilMissing(): Refusal {
  return new Refusal('usage', 'until_missing', '季节作息没有写到哪一天止。', {
    hint: '例如：jwh office set hours 夏季 8:30-11:30 14:00-17:00 --from 2026-05-01 --until 2026-09-30 --yearly',
  });
}

function sheetOf(
  title: string,
  hours: string,
  { from_day, until_day, cite }: { from_day: Day; until_day: Day | null; cite: string | null },
): Sheet {
  const field = (key: string, label: string, type: 'text' | 'day', value: CellValue) => ({ key, label, type, value });
  return {
    title,
    blocks: [
      {
        kind: 'fields',
        fields: [
          field('hours', '作息时间', 'text', hours),
          field('from_day', '起始日', 'day', from_day),
          ...(until_day === null ? [] : [field('until_day', '末日', 'day', until_day)]),
          field('cite', '依据', 'text', cite),
        ],
      },
    ],
  };
}
