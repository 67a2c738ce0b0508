import { Refusal } from '../base/refusal.ts';
import { readDraftFile } from '../command/draft_file.ts';
import { verb } from '../command/verb.ts';
import type { World } from '../command/world.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { inspectionAnswer } from './answer.ts';
import { readDraft } from './draft.ts';
import { draftOf, type InspectionFlags, inspectionFlags } from './flags.ts';
import { judgeInspection } from './judgement.ts';
import { prepare } from './prepare.ts';
import { insertInspection } from './store.ts';

export const log = verb<InspectionFlags>({
  writes: true,
  arguments: [{ name: '[日期]', text: '检查的日子' }],
  options: inspectionFlags,
  examples: [
    'jwh inspection log 2026-10-12 --inspector 王建国',
    'jwh inspection log 2026-10-12 --inspector 王建国 --finding "李敏 着装 穿拖鞋" --desk 李敏=口杯,相框 --measure 李敏=提示',
    'jwh inspection log --file 检查.yaml',
  ],
  async run(context, [day], flags) {
    const draft =
      flags.file === undefined ? draftOf(day, flags) : readDraft(await fileAlone(flags, day, context.world));
    return context.write(async (writing) => {
      const book = await loadRulebook(writing.db);
      const inspection = await prepare(writing.db, book, draft, context.today);
      return inspectionAnswer(await insertInspection(writing, inspection, judgeInspection(book, inspection)));
    });
  },
});

/** What the file says, and nothing beside it. @throws Refusal kind `usage`. */
async function fileAlone(
  { file = '', ...flags }: InspectionFlags,
  day: string | undefined,
  world: World,
): Promise<unknown> {
  const names = inspectionFlags.map(({ flags: words }) => words.split(' ')[0]?.slice(2) ?? '');
  const also = [
    ...(day === undefined ? [] : [day]),
    ...names.filter((name) => name in flags).map((name) => `--${name}`),
  ];
  if (also.length === 0) return readDraftFile(file, world);
  throw new Refusal('usage', 'file_and_flags', `--file 与 ${also.join('、')} 不能一起写。`, {
    hint: '都写在文件里，或都写在命令行上。',
  });
}
