import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { satisfies } from '../rules/test.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

/** A meeting of the assembly and the resolutions of it that stand. */
export interface MandateSource {
  resolution: string | null;
  meeting: string;
  day: Day;
  decided: readonly string[];
}

/** Whether the assembly has charged anybody (zizhi R-ZZ-8); null where the place has no such rule. Pure. */
export function judgeMandate(book: Rulebook, source: MandateSource | null, day: Day): Judged | null {
  const rule = book.find('investigation.mandate', day);
  if (rule === undefined) return null;
  const given = source !== null && source.decided.length > 0 ? ['mandate'] : [];
  return judgeBy(
    rule,
    { subject: 'mandate', label: rule.title },
    book.choices(day),
    () => ({ holds: satisfies('required', rule.value, { given }), arithmetic: sourceWords(source) }),
    [],
  );
}

function sourceWords(source: MandateSource | null): string {
  if (source === null) return '没有代表会议的授权';
  const { meeting, decided } = source;
  return decided.length === 0 ? `${meeting}没有形成有效的决议，不是授权` : `${meeting}授权（${decided.join('、')}）`;
}

/** A mandate is given by the assembly alone; an investigation that has happened without one is kept with its finding. */
export function refuseWithout(judged: Judged | null, happened: string | null): void {
  if (judged === null || judged.holds || happened !== null) return;
  throw new Refusal('forbidden', 'no_mandate', `${judged.arithmetic}。`, {
    cite: judged.cite,
    hint: '写明授权的决议：--resolution 编号；没有授权而调查已经进行、仍要照记的，加上 --happened 理由。',
  });
}
