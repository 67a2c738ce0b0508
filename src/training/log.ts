import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { readDraftFile } from '../command/draft_file.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { trainingAnswer } from './answer.ts';
import { readDraft } from './draft.ts';
import { besideOf, draftOf, type TrainingFlags, trainingFlags } from './flags.ts';
import { prepare } from './prepare.ts';
import { insertTraining, readTrainings } from './store.ts';
import type { NewTraining } from './training.ts';

export const log = verb<TrainingFlags>({
  writes: true,
  arguments: [{ name: '[日期]', text: '哪一天；几天的写 2026-03-02..2026-03-06' }],
  options: trainingFlags,
  examples: [
    'jwh training log 2026-10-12 --kind 集中学习 --title 学习居委会组织法 --attend 全体 --notes 全体 --materials 全文通读',
    'jwh training log 2026-03-02..2026-03-06 --kind 专业培训 --level 街道 --organiser 虹桥街道 --title 调解实务 --hours 12 --required 2 --attend 王建国、李敏:10.5 --exam --score 王建国=92',
    'jwh training log --file 培训.yaml',
  ],
  async run(context, [days], flags) {
    const draft =
      flags.file === undefined ? draftOf(days, flags) : readDraft(await fileAlone(flags, days, context.world));
    const beside = besideOf(flags);
    return context.write(async (writing) => {
      const training = await prepare(writing.db, draft, beside, context.today);
      await refuseTwice(writing.db, training);
      return trainingAnswer(await insertTraining(writing, training), await loadRulebook(writing.db));
    });
  },
});

/** What the file says; beside it nothing may be said of the training but notes and scores. @throws Refusal kind `usage`. */
async function fileAlone(
  { file = '', notes: _notes, score: _score, ...flags }: TrainingFlags,
  days: string | undefined,
  world: Parameters<typeof readDraftFile>[1],
): Promise<unknown> {
  const names = trainingFlags.map(({ flags: words }) => words.split(' ')[0]?.slice(2) ?? '');
  const also = names.filter((name) => camel(name) in flags);
  if (days === undefined && also.length === 0) return readDraftFile(file, world);
  const said = [...(days === undefined ? [] : [days]), ...also.map((name) => `--${name}`)].join('、');
  throw new Refusal('usage', 'file_and_flags', `--file 与 ${said} 不能一起写。`, {
    hint: '都写在文件里，或都写在命令行上。',
  });
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The same session twice is a slip of the clerk, and its hours would count twice. @throws Refusal kind `usage`. */
async function refuseTwice(db: Database, { day, to_day, kind, title }: NewTraining): Promise<void> {
  const same = (await readTrainings(db)).find(
    (one) =>
      one.voided === null && one.day === day && one.to_day === to_day && one.kind === kind && one.title === title,
  );
  if (same === undefined) return;
  throw new Refusal('usage', 'already', `${day}的“${title}”已登记为${same.number}。`, {
    hint: `登错的先作废：jwh training void ${yearOf(day)}-${same.number.match(/(\d+)号/)?.[1]} --reason …；同一天学了两次的，题目写得不同。`,
  });
}
