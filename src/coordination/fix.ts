import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readDay } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { optionalWords } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import { type Coordination, type Fixed, lastStep } from './coordination.ts';
import { type HeatedOptions, heatedFlags, heatedFrom, judgeHeated } from './heated.ts';
import { refuseMore } from './limit.ts';
import { inCoordination, numberArgument } from './step.ts';

interface FixOptions extends HeatedOptions {
  day: string;
  time?: string;
  place: string;
  agreed?: boolean;
  material?: string;
  on?: string;
}

export const fix = verb<FixOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--day <日期>', text: '协调会定在哪天', required: true },
    { flags: '--time <时间>', text: '几点，如 14:00' },
    { flags: '--place <地点>', text: '在哪里开', required: true },
    { flags: '--agreed', text: '时间、地点已与当事人和其他与会人员商定' },
    { flags: '--material <材料>', text: '备好了哪些材料' },
    ...heatedFlags,
    { flags: '--on <日期>', text: '哪天商定的（默认今天）' },
  ],
  examples: ['jwh coordination fix 2026-1 --day 2026-09-28 --time 14:00 --place 调解室 --agreed --material 房屋平面图'],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    const fixed: Fixed = {
      planned: readDay(options.day, '--day '),
      time: optionalWords(options.time, '--time ', 20),
      place: readWords(options.place, '--place ', 100),
      agreed: options.agreed ?? false,
      material: optionalWords(options.material, '--material ', 500),
      heated: heatedFrom(options),
    };
    return inCoordination(context, word, async ({ writing, one, assess }) => {
      refuseOrder(one, on, fixed);
      const assessment = await assess(fixed.planned);
      await refuseMore(assessment, writing.db, one, one.facts.focus, null);
      const given = [...(fixed.agreed ? ['agreed'] : []), ...(fixed.material === null ? [] : ['material'])];
      assessment.complete('coordination.preparation', { subject: 'preparation', label: '会前准备' }, given);
      await judgeHeated(assessment, writing.db, fixed.heated);
      const verdicts = assessment.judged.filter(({ subject }) => subject !== 'sittings');
      await addStep(writing, one.id, { step: 'fixed', day: on, content: fixed, verdicts });
      return assessment;
    });
  },
});

function refuseOrder(one: Coordination, on: string, { planned }: Fixed): void {
  const last = lastStep(one, 'sat')?.day;
  if (on < one.day || (last !== undefined && on < last)) {
    throw new Refusal(
      'usage',
      'bad_day',
      `${on} 早于${last === undefined ? `受理（${one.day}）` : `上一次协调会（${last}）`}。`,
      {
        hint: '请核对 --on 的日期。',
      },
    );
  }
  if (planned < on) {
    throw new Refusal('usage', 'bad_day', `协调会的日期 ${planned} 早于商定的日期 ${on}。`, {
      hint: '补记以前的事，请用 --on 写当时商定的日期。',
    });
  }
}
