import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { judgeChange } from './change_rule.ts';
import { setChanges } from './content.ts';
import { findResolution, type Resolution } from './store.ts';

export const change = verb<{ by: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '被改变的决议，如 决〔2026〕5号、2026-5，或今年的 5' }],
  options: [{ flags: '--by <编号>', text: '改变它的决议：同一种会议后来通过的', required: true }],
  examples: ['jwh resolution change 2026-1 --by 2026-2'],
  async run(context, [word], options) {
    return context.write(async (writing) => {
      const changed = await findResolution(writing.db, word ?? '', context.today);
      const by = await findResolution(writing.db, options.by, context.today);
      refuseContradiction(changed, by);
      const judged = judgeChange(await loadRulebook(writing.db), changed, by);
      if (judged?.holds === false) {
        throw new Refusal(
          'forbidden',
          'change_forbidden',
          `${by.number}不能改变${changed.number}：${judged.arithmetic}。`,
          {
            cite: judged.cite,
            hint: '决议只能由同一种会议在其后的会议上改变；会议通过后再记。',
          },
        );
      }
      if (judged === null && by.day <= changed.day) {
        throw new Refusal(
          'usage',
          'not_later',
          `${by.number}（${by.day}）不晚于${changed.number}（${changed.day}），不能改变它。`,
          {
            hint: '请核对两项决议的编号。',
          },
        );
      }
      await setChanges(writing, by.id, changed.id);
      return {
        sheet: {
          title: `${changed.number}　${changed.title}`,
          blocks: [
            { kind: 'text', lines: [`已由${by.number}（${by.day}，${by.title}）改变。`] },
            ...(judged === null
              ? [{ kind: 'text' as const, tone: 'quiet' as const, lines: ['本地没有规定决议由谁改变；这里只记下。'] }]
              : judgedBlocks([judged])),
          ],
        },
        record: { number: changed.number, title: changed.title, changed_by: by.number },
        verdicts: judged === null ? [] : [judged],
        basis: judged === null ? [] : [judged.cite],
      };
    });
  },
});

/** What the office's own records leave no room for. */
function refuseContradiction(changed: Resolution, by: Resolution): void {
  const gone = [changed, by].find(({ voided }) => voided !== null);
  if (gone !== undefined) {
    throw new Refusal('usage', 'resolution_void', `${gone.number}已撤销（${gone.voided}）。`, {
      hint: `先看 jwh resolution show ${gone.number}`,
    });
  }
  if (changed.id === by.id) {
    throw new Refusal('usage', 'same_resolution', `${by.number}不能改变它自己。`, { hint: '请核对 --by 的编号。' });
  }
  if (by.changes !== null && by.changes !== changed.number) {
    throw new Refusal('usage', 'changes_another', `${by.number}已记为改变${by.changes}。`, {
      hint: '一项决议只改变一项；请核对 --by 的编号。',
    });
  }
}
