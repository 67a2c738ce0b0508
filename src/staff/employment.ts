import { readWords } from '../base/words.ts';
import type { FieldsBlock } from '../sheet/sheet.ts';
import type { EmploymentFacts } from './employment_store.ts';

/** Where people come from, as the texts name it (长春 五(一)(二); R-CC-05-7). */
const sources = {
  seconded: { label: '下派', words: ['下派人员'] },
  public_welfare: { label: '公益岗位', words: ['公益性岗位', '公益岗'] },
  recruited: { label: '公开招聘', words: ['招聘'] },
  elected: { label: '选举', words: ['选举产生'] },
} as const;

/** A source by its code or name; any other word stays as it is written. */
export function readSource(text: string): string {
  const word = readWords(text, '--source ', 30);
  const found = Object.entries(sources).find(([code, { label, words }]) => {
    return code === word || label === word || (words as readonly string[]).includes(word);
  });
  return found?.[0] ?? word;
}

/** What is on file of somebody's employment. */
export function employmentFields(facts: EmploymentFacts): FieldsBlock {
  return {
    kind: 'fields',
    title: '任用情况',
    fields: [
      { key: 'work_since', label: '参加工作', type: 'day', value: facts.work_since ?? null },
      { key: 'hired_on', label: '到本居委会', type: 'day', value: facts.hired_on ?? null },
      { key: 'source', label: '来源', type: 'state', states: sources, value: facts.source ?? null },
      { key: 'duty', label: '岗位职责', type: 'text', value: facts.duty ?? null },
      { key: 'paying_unit', label: '发工资的单位', type: 'text', value: facts.paying_unit ?? null },
    ],
  };
}
