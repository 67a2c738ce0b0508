import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { personsCalled } from '../person/store.ts';
import type { Block } from '../sheet/sheet.ts';
import { readState, stateChoices } from './progress_state.ts';
import { appendProgress, readProgress } from './progress_store.ts';
import { progressTable } from './progress_table.ts';
import { findResolution } from './store.ts';

interface ProgressOptions {
  state?: string;
  due?: string;
  person?: string;
  note?: string;
  on?: string;
}

export const progress = verb<ProgressOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '决议编号，如 决〔2026〕5号、2026-5，或今年的 5' }],
  options: [
    {
      flags: '--state <状态>',
      text: 'open（未落实）、under_way（落实中）、done（已落实）、stopped（已中止）',
      choices: stateChoices,
    },
    { flags: '--due <日期>', text: '应在这一天前落实' },
    { flags: '--person <姓名>', text: '谁负责' },
    { flags: '--note <说明>', text: '做到哪里了；公开时不印' },
    { flags: '--on <日期>', text: '哪一天的情况（默认：今天）' },
  ],
  examples: [
    'jwh resolution progress 2026-1 --state under_way --due 2026-12-31 --person 李敏',
    'jwh resolution progress 2026-1 --state done --note 已验收',
  ],
  async run(context, [word], { state, due, person, note, on }) {
    if ([state, due, person, note].every((given) => given === undefined)) {
      throw new Refusal('usage', 'nothing_given', '没有写落实到哪里了。', {
        hint: '至少写 --state、--due、--person、--note 中的一项。',
      });
    }
    const day = pastDay(on, context.today);
    return context.write(async (writing) => {
      const { id, number, title, day: resolved, voided } = await findResolution(writing.db, word ?? '', context.today);
      if (voided !== null) {
        throw new Refusal('usage', 'resolution_void', `${number}已撤销（${voided}），不再落实。`, {
          hint: `先看 jwh resolution show ${number}`,
        });
      }
      if (day < resolved) {
        throw new Refusal('usage', 'bad_day', `${day}还没有${number}（${resolved}通过）。`, {
          hint: '请核对 --on 的日期。',
        });
      }
      const due_day = due === undefined ? undefined : readDue(due, number, resolved);
      const last = (await readProgress(writing.db, id)).at(-1);
      await appendProgress(writing, id, {
        day,
        state: state === undefined ? (last?.state ?? 'open') : readState(state),
        due_day: due_day ?? last?.due_day ?? null,
        person: publicWordsOrNull(person, '负责人') ?? last?.person ?? null,
        note: publicWordsOrNull(note, '说明'),
      });
      const all = await readProgress(writing.db, id);
      const { state: now, due_day: until, person: who } = all.at(-1) as (typeof all)[number];
      return {
        sheet: {
          title: `${number}　${title}`,
          blocks: [progressTable(all), ...(await unknownNote(writing.db, person === undefined ? null : who))],
        },
        record: { number, title, state: now, due_day: until, person: who, progress: all },
      };
    });
  },
});

/** The name of somebody who is not on file may be a slip of the pen. */
async function unknownNote(db: Database, name: string | null): Promise<Block[]> {
  if (name === null || (await personsCalled(db, name)).length > 0) return [];
  return [{ kind: 'text', tone: 'warn', lines: [`注：档案里没有叫“${name}”的人，请核对姓名。`] }];
}

/** Nothing is due before it was resolved. @throws Refusal kind `usage`. */
function readDue(text: string, number: string, resolved: Day): Day {
  const day = readDay(text, '--due ');
  if (day >= resolved) return day;
  throw new Refusal('usage', 'bad_day', `期限${day}早于${number}（${resolved}通过）。`, {
    hint: '请核对 --due 的日期。',
  });
}
