import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import { pastDay } from '../../command/past_day.ts';
import { refuseTwice } from './draft.ts';
import type { Task } from './facts.ts';
import type { Named } from './people.ts';
import type { LogSaid } from './said.ts';

interface Typed extends Pick<LogSaid, 'day' | 'present' | 'presentNamed' | 'chairs' | 'absent'> {
  observers: readonly Named[];
  tasks: readonly Task[];
}

/** Refuses what cannot have been: somebody in two places, a task that was over before it was given. @throws Refusal `usage`. */
export function refuseImpossible(typed: Typed): void {
  refuseTwice(
    typed.chairs.map(({ name }) => name),
    '主持人',
  );
  const fault = peopleFault(typed) ?? taskFault(typed);
  if (fault === null) return;
  throw new Refusal('usage', 'impossible_counts', fault, { hint: '请核对；没有写入任何内容。' });
}

function peopleFault({ present, presentNamed, chairs, absent, observers }: Typed): string | null {
  const away = absent.map(({ who }) => who.name);
  const there = [...(presentNamed ?? []), ...chairs].map(({ name }) => name);
  const both = away.find((name) => there.includes(name));
  if (present === 0) return '到会 0 人，会没有开成。';
  if (both !== undefined) return `${both} 既到会又缺席。`;
  const beside = observers.find(({ name }) => there.includes(name) || away.includes(name))?.name;
  if (beside !== undefined) return `${beside} 既列席又写在${away.includes(beside) ? '缺席' : '到会'}里。`;
  return chairs.length > present ? `主持 ${chairs.length} 人，多于到会 ${present} 人。` : null;
}

function taskFault({ tasks, day }: Typed): string | null {
  const late = tasks.find(({ due_day }) => due_day !== null && due_day < day);
  return late === undefined ? null : `任务“${late.task}”的期限 ${late.due_day} 早于开会的日子 ${day}。`;
}

/** The day the record was entered elsewhere: from the meeting on, up to today. @throws Refusal kind `usage`. */
export function enteredOn(text: string, meeting: Day, today: Day): Day {
  const day = pastDay(text, today, '--entered');
  if (day >= meeting) return day;
  throw new Refusal('usage', 'entered_before', `录入的日子 ${day} 早于开会的日子 ${meeting}。`, {
    hint: '请核对 --entered；没有写入任何内容。',
  });
}
