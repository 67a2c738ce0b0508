import { readSpans, spanWords } from '../attendance/schedule.ts';
import { putSchedule } from '../attendance/schedule_store.ts';
import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';

export interface HoursOptions {
  from?: string;
  cite?: string;
}

/** `office set hours`: the office's working hours from a day on (D-59: 长春 has none of its own). */
export async function setHours(context: Context, texts: readonly string[], options: HoursOptions): Promise<Answer> {
  const spans = readSpans(texts);
  if (options.from === undefined) {
    throw new Refusal('usage', 'from_missing', '没有写作息时间从哪一天起。', { hint: '加上 --from 日期。' });
  }
  const from_day = readDay(options.from, '--from ');
  const cite = options.cite?.trim() || null;
  await context.write((writing) => putSchedule(writing, { from_day, spans, cite }));
  return {
    sheet: {
      title: '作息时间已设定',
      blocks: [
        {
          kind: 'fields',
          fields: [
            { key: 'hours', label: '作息时间', type: 'text', value: spanWords(spans) },
            { key: 'from_day', label: '起始日', type: 'day', value: from_day },
            { key: 'cite', label: '依据', type: 'text', value: cite },
          ],
        },
      ],
    },
    record: { from_day, hours: spanWords(spans), spans, cite },
  };
}
