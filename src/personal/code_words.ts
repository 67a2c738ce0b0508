import { dueOrigins, matterClasses, matterSources, matterStates } from '../matter/matter.ts';
import { stepWords } from '../matter/step.ts';
import { basisWords } from '../representative/representative.ts';
import { postWords } from '../rules/words.ts';
import type { KeptTable } from './policy.ts';

type Words = Readonly<Record<string, string>>;

/** What the codes of a column are called; a person is given words, not codes. */
const words: Readonly<Partial<Record<KeptTable, Readonly<Record<string, Words>>>>> = {
  person: { gender: { male: '男', female: '女' } },
  matter: {
    class: matterClasses,
    source: matterSources,
    due_origin: dueOrigins,
    state: Object.fromEntries(Object.entries(matterStates).map(([code, { label }]) => [code, label])),
  },
  matter_step: { step: stepWords },
  reception: { class: matterClasses },
  representative: { basis: basisWords },
  staff_post: { post: postWords },
};

/** A value as people call it; codes that no table above knows stay as they are. */
export function wordOf(table: KeptTable, column: string, value: string): string {
  return words[table]?.[column]?.[value] ?? value;
}
