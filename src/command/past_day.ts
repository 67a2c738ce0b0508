import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';

/** The day something happened on; today where none is given. @throws Refusal kind `usage` when it has not come yet. */
export function pastDay(text: string | undefined, today: Day, flag = '--on'): Day {
  const day = text === undefined ? today : readDay(text, `${flag} `);
  if (day <= today) return day;
  throw new Refusal('usage', 'future_day', `${day} 还没有到（今天是 ${today}）。`, {
    hint: `${flag} 写事情发生的那一天，发生之后再记。`,
  });
}
