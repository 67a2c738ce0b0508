import type { Database } from '../database/open.ts';
import { type Choices, chosen } from '../rules/reading.ts';
import type { PersonFacts } from './finding.ts';

/** Those the place's rules are for: under D-92b whom another body sent and pays, its own rules judge. */
export async function withoutSeconded(
  db: Database,
  facts: readonly PersonFacts[],
  choices: Choices,
): Promise<readonly PersonFacts[]> {
  if (chosen('D-92', choices) !== 'b') return facts;
  const seconded = await (await import('../staff/employment_store.ts')).readPayingUnits(db);
  return facts.filter(({ person_id }) => !seconded.has(person_id));
}

/** Why some have no findings, for the notes of a sheet. */
export function exemptNotes(names: readonly string[]): string[] {
  return names.length === 0
    ? []
    : [`由派出单位管理和发工资，不按本地规定提出处理建议（读法 D-92b）：${names.join('、')}`];
}
