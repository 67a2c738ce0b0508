import { namesOf } from '../../base/names_in.ts';
import { Refusal } from '../../base/refusal.ts';
import type { Context } from '../context.ts';
import { privacyLaw } from '../public_sheet.ts';
import type { Answer } from '../verb.ts';
import { leakIn, type OnFile } from './leak.ts';
import { type FoundLeak, leakFindings, leakWords } from './leaks.ts';
import { readOnFile } from './on_file.ts';
import { leaksOnSheet } from './sheet_leaks.ts';

/**
 * The answer whose sheet is for the public, its texts looked through: on paper, in a file and on the screen, where somebody
 * copies it from, it is refused if one of them tells too much. Scripts are told among the findings.
 * @param put whether the sheet itself is put out, not only its data.
 * @throws Refusal kind `forbidden` that names every place and reason.
 */
export async function lookedThrough(answer: Answer, put: boolean, context: Context): Promise<Answer> {
  const onFile = await readOnFile(await context.read(), context.today);
  const leaks = leaksIn(answer, onFile);
  if (leaks.length === 0) return answer;
  if (!put) return { ...answer, findings: [...leakFindings(leaks), ...(answer.findings ?? [])] };
  throw new Refusal('forbidden', 'private_data', `${leakWords(leaks)}，不得公开。没有写出任何内容。`, {
    hint: '请在记录中改写（决议换公开时的说法用 jwh resolution wording；不能改的，作废后重新登记）再印：不写住址、号码、病情和孩子的姓名。',
    cite: privacyLaw,
  });
}

function leaksIn({ sheet, table }: Answer, onFile: OnFile): FoundLeak[] {
  const judged = new Map<string, string | null>();
  // The same words stand in many rows.
  const leakOf = (text: string, named: readonly string[] = []) => {
    if (named.length > 0) return leakIn(text, onFile, named);
    const known = judged.get(text);
    if (known !== undefined) return known;
    const leak = leakIn(text, onFile);
    judged.set(text, leak);
    return leak;
  };
  // A child's name is a leak where it stands, not in all that stands beside it.
  const strangers = new Set(onFile.strangers);
  for (const name of namesOf(onFile.children)) strangers.delete(name);
  const found = leaksOnSheet(sheet, leakOf, strangers);
  if (table === undefined || found.length > 0) return found;
  return leaksOnSheet({ title: sheet.title, blocks: [table] }, leakOf, strangers);
}
