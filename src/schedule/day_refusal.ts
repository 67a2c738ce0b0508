import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { weekdayWord } from '../calendar/workday.ts';
import type { Judged } from '../verdict/verdict.ts';

export function statutoryDay(one: Day): Refusal {
  return new Refusal('usage', 'statutory_day', `${one} 是法定节假日，人人休息，不排班。`, {
    hint: '节假日值班：jwh duty plan；当天确实上了班的，按打卡或标记记为休息日出勤。',
  });
}

export function noLead(one: Day): Refusal {
  return new Refusal('usage', 'no_weekend', `${one}（周${weekdayWord(one)}）不是上班的双休日，没有带班。`, {
    hint: '--lead 写在周六、周日上班的人身上。',
  });
}

export function noCredit(name: string, one: Day): Refusal {
  return new Refusal('usage', 'not_rest_day', `${name}在 ${one} 本来就上班，不记补休。`, {
    hint: '只有本来休息的日子上班才记补休；各人的作息见：jwh schedule list',
  });
}

export function improper({ arithmetic, cite, cite_words }: Judged): Refusal {
  return new Refusal('forbidden', 'improper_lead', `双休日带班不合规定：${arithmetic}（${cite_words}）。`, {
    cite,
    hint: '改由书记或主任带班；已成事实的，加 --happened 理由 如实记录。',
  });
}
