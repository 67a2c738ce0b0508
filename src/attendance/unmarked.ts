import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Month } from '../calendar/workday.ts';
import type { Half } from './schedule.ts';
import type { PersonMonth } from './tally.ts';

/** A working half-day nothing is known of; `half` is null for the whole day. */
export interface OpenDay {
  person: string;
  day: Day;
  half: Half | null;
}

/** Working half-days of a month that nobody has said anything of: past ones, and those of the last days still to come. */
export function openHalves(people: readonly PersonMonth[]): OpenDay[] {
  const isOpen = (state: string | null) => state === null || state === 'unmarked';
  return people.flatMap(({ member, days }) =>
    [...days].flatMap(([day, { isWorkday, am, pm }]) => {
      if (!isWorkday || (!isOpen(am) && !isOpen(pm))) return [];
      return [{ person: member.name, day, half: isOpen(am) ? (isOpen(pm) ? null : 'am') : 'pm' } satisfies OpenDay];
    }),
  );
}

const halfWords: Readonly<Record<Half, string>> = { am: '上午', pm: '下午' };

/** A month with such half-days is not closed. @throws Refusal kind `usage` that lists them person by person. */
export function refuseUnmarked(month: Month, open: readonly OpenDay[]): void {
  if (open.length === 0) return;
  const people = [...new Set(open.map(({ person }) => person))];
  const lines = people.map((person) => {
    const days = open.filter((one) => one.person === person);
    const named = days.map(({ day, half }) => `${day.slice(5)}${half === null ? '' : halfWords[half]}`);
    return `${person}：${named.join('、')}\n  ${mending(days[0] as OpenDay)}`;
  });
  const halves = open.reduce((sum, { half }) => sum + (half === null ? 2 : 1), 0);
  throw new Refusal(
    'usage',
    'days_unmarked',
    `${month} 还有 ${halves / 2} 天没有记录，不能结账：\n${lines.join('\n')}`,
    { hint: '每天都记上（出勤、事假、病假、公出、旷工……，或导入打卡）再结账；没有写入任何内容。', rows: open },
  );
}

function mending({ person, day, half }: OpenDay): string {
  return `补记：jwh attendance mark ${person} ${day} 出勤${half === null ? '' : ` --half ${half}`}`;
}
