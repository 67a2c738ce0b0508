import type { Writing } from '../database/writing.ts';
import type { Step } from '../matter/step.ts';
import type { Finding } from './patrol.ts';
import { findingById, updateFinding } from './store.ts';

/**
 * What is done about the matter of a finding is seen on the finding: sent on, closed with its result, taken up again. Within
 * the caller's transaction. @param steps all of the matter; @param since how many of them the finding knows.
 */
export async function followMatter(
  writing: Writing,
  findingId: string,
  steps: readonly Step[],
  since: number,
): Promise<void> {
  const finding = await findingById(writing.db, findingId);
  if (finding === null) return;
  const after = steps.slice(since).reduce((one, step) => told(one, step, steps), finding);
  if (after !== finding) await updateFinding(writing, after);
}

function told(finding: Finding, step: Step, all: readonly Step[]): Finding {
  switch (step.step) {
    case 'refer':
      if (finding.reported_on !== null || finding.solved_on !== null) return finding;
      return { ...finding, reported_on: step.day, reported_to: step.content.to };
    case 'close': {
      if (finding.solved_on !== null) return finding;
      const result = all.findLast((one) => one.step === 'resolve');
      // It was solved when it had its result; the answer came after.
      return { ...finding, solved_on: result?.day ?? step.day, how: result?.content.result ?? null };
    }
    case 'reopen': {
      if (finding.solved_on === null) return finding;
      const { solved_on, how, follow_ups } = finding;
      const once = {
        day: solved_on,
        result: `解决${how === null ? '' : `：${how}`}；后重新办理（${step.content.reason}）`,
      };
      return { ...finding, solved_on: null, how: null, follow_ups: [...follow_ups, once] };
    }
    default:
      return finding;
  }
}
