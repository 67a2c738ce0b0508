import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { refuseLeak } from '../command/posted/leaks.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { putSetting } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { boardTelephone, judgeTelephone } from './telephone.ts';

/** The office's board as somebody has looked at it. */
interface BoardProfile {
  place: string | null;
  /** What it meets of the place's list, by their codes. */
  meets: string[];
  day: Day | null;
}

const unseen: BoardProfile = { place: null, meets: [], day: null };
const id = 'disclosure_board';

/** The board itself: where it hangs, what the place asks of it, the telephone on it (R-XF4-32, -37). */
export const board = verb<{ place?: string; meets?: string[] }>({
  writes: true,
  options: [
    { flags: '--place <地点>', text: '公开栏设在哪里' },
    { flags: '--meets <要求>', text: '看过、做到的一条，如 fixed 或 位置固定；可写几次，取代以前登记的', repeat: true },
  ],
  examples: [
    'jwh disclose board',
    'jwh disclose board --place 小区大门 --meets busy --meets fixed --meets large --meets tidy',
  ],
  async run(context, _args, { place, meets }) {
    const where = place === undefined ? null : readPublicWords(place, '地点', 60);
    if (where === null && meets === undefined) return answer(await context.read(), context.today);
    return context.write(async (writing) => {
      const rule = (await loadRulebook(writing.db)).require('disclosure.board', context.today);
      // Where it hangs is told as where one goes to: the office's own room may be, somebody's home may not.
      await refuseLeak(writing.db, '公开栏', where === null ? null : `地点：${where}`, context.today);
      const before = await readProfile(writing.db);
      const after: BoardProfile = {
        place: where ?? before.place,
        meets: meets === undefined ? before.meets : codesOf(rule, meets),
        day: context.today,
      };
      await putSetting(writing, { id, value: JSON.stringify(after) });
      return answer(writing.db, context.today);
    });
  },
});

async function answer(db: Database, day: Day) {
  const book = await loadRulebook(db);
  const profile = await readProfile(db);
  const telephone = await boardTelephone(db, book, day);
  const verdicts = [...judgeBoard(book, day, profile), ...judgeTelephone(book, day, telephone)];
  return {
    sheet: {
      title: '居务公开栏',
      blocks: [
        {
          kind: 'fields' as const,
          fields: [
            { key: 'place', label: '地点', type: 'text' as const, value: profile.place },
            { key: 'telephone', label: '监督电话', type: 'text' as const, value: telephone ?? null },
            { key: 'day', label: '登记', type: 'day' as const, value: profile.day },
          ],
        },
        ...(verdicts.length === 0
          ? [{ kind: 'text' as const, lines: ['本地规定没有对公开栏的要求，只作记录。'] }]
          : judgedBlocks(verdicts)),
      ],
    },
    record: { ...profile, telephone: telephone ?? null },
    verdicts,
    basis: [...new Map(verdicts.map(({ cite, cite_words }) => [cite_words, cite])).values()],
  };
}

/** Each thing the place asks of the board (幸福 第八条). */
function judgeBoard(book: Rulebook, day: Day, { meets, day: seen }: BoardProfile): Judged[] {
  const rule = book.find('disclosure.board', day);
  if (rule === undefined) return [];
  return rule.value.fields.map(({ code, title }) =>
    judgeBy(rule, { subject: code, label: title }, {}, () => {
      const holds = meets.includes(code);
      return { holds, arithmetic: seen === null ? '没有登记' : `${seen} 登记：${holds ? '做到' : '没有做到'}` };
    }),
  );
}

/** @throws Refusal kind `usage` for what the place does not ask. */
function codesOf(rule: InForce<'disclosure.board'>, words: readonly string[]): string[] {
  const { fields } = rule.value;
  return words.map((word) => {
    const found = fields.find(({ code, title }) => code === word.trim() || title === word.trim());
    if (found !== undefined) return found.code;
    throw new Refusal('usage', 'unknown_requirement', `公开栏没有“${word}”这条要求。`, {
      hint: `有：${fields.map(({ code, title }) => `${code}（${title}）`).join('、')}。没有写入任何内容。`,
    });
  });
}

async function readProfile(db: Database): Promise<BoardProfile> {
  const row = await db.selectFrom('office_setting').select('value').where('id', '=', id).executeTakeFirst();
  return row === undefined || row.value === '' ? unseen : (JSON.parse(row.value) as BoardProfile);
}
