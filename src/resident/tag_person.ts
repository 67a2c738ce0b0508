import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { isHeldOn, overlap, spanWords } from '../calendar/span.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { cardAnswer } from './answer.ts';
import { readCard } from './card.ts';
import { leavings } from './registration.ts';
import { findResident, type Resident } from './store.ts';
import { readTag, type Tag, type TagKind } from './tag.ts';
import { insertTag, readTagKinds, tagsOf, updateTag } from './tag_store.ts';

interface TagOptions {
  from?: string;
  until?: string;
  end?: string | true;
  void?: string;
  note?: string;
}

export const tagPerson = verb<TagOptions>({
  writes: true,
  arguments: [
    { name: '<姓名>', text: '姓名；同名时写编码' },
    { name: '<标签>', text: '独居、残疾、低保、优抚、志愿者、党员、流动……全部见 jwh resident tags' },
  ],
  options: [
    { flags: '--from <日期>', text: '从哪天起（默认：今天）' },
    { flags: '--until <日期>', text: '到哪天为止（不知道就不写）' },
    { flags: '--note <说明>', text: '说明，如 残疾证等级' },
    { flags: '--end [日期]', text: '不再是：到这一天为止（默认：今天）' },
    { flags: '--void <理由>', text: '记错了，撤销' },
  ],
  examples: ['jwh resident tag 王建国 独居 --from 2026-03-01', 'jwh resident tag 王建国 低保 --end 2026-08-31'],
  async run(context, [called, word], options) {
    const from_day = options.from === undefined ? context.today : readDay(options.from, '--from ');
    const until_day = options.until === undefined ? null : readDay(options.until, '--until ');
    if (until_day !== null && until_day < from_day)
      throw new Refusal('usage', 'days_reversed', `--until ${until_day} 早于 --from ${from_day}。`);
    const note = options.note === undefined ? null : readWords(options.note, '说明', 100);
    if (options.end !== undefined && options.void !== undefined)
      throw new Refusal('usage', 'two_options', '--end 与 --void 不能一起写。', { hint: '留一种。' });
    const card = await context.write(async (writing) => {
      const { person, resident } = await findResident(writing.db, called as string);
      const kind = readTag(await readTagKinds(writing.db), word as string);
      const tags = (await tagsOf(writing.db, person.id)).filter((tag) => tag.tag === kind.code && tag.voided === null);
      if (options.end !== undefined) {
        await endTag(writing, tags, kind, options.end === true ? context.today : readDay(options.end, '--end '));
      } else if (options.void !== undefined) {
        await voidTag(writing, tags, kind, readWords(options.void, '理由', 100));
      } else {
        refuseGone(person.name, resident, from_day);
        refuseOverlap(tags, kind, { from_day, until_day });
        await insertTag(writing, { person_id: person.id, tag: kind.code, from_day, until_day, note });
      }
      return readCard(writing.db, person, resident, context.today);
    });
    return cardAnswer(context, card);
  },
});

/** Who is no longer here gets no tag any more; one may still be ended or taken back. @throws Refusal kind `usage`. */
function refuseGone(name: string, { moved_out, facts }: Resident, from_day: Day): void {
  if (moved_out === null || from_day <= moved_out) return;
  throw new Refusal('usage', 'resident_left', `${name}已于 ${moved_out} ${leavings[facts.left ?? 'moved']}。`, {
    hint: '以前的标签写 --from 当时的日期。',
  });
}

function refuseOverlap(tags: readonly Tag[], { label }: TagKind, span: { from_day: Day; until_day: Day | null }): void {
  const known = tags.find((tag) => overlap(tag, span));
  if (known === undefined) return;
  throw new Refusal('usage', 'tag_known', `已经登记为${label}（${spanWords(known)}）。`, {
    hint: '先写 --end 结束原来的，或写另外的日期。',
  });
}

async function endTag(writing: Writing, tags: readonly Tag[], { label }: TagKind, day: Day): Promise<void> {
  const held = tags.find((tag) => isHeldOn(tag, day));
  if (held !== undefined) return updateTag(writing, held.id, { until_day: day });
  throw new Refusal('not_found', 'tag_not_held', `${day} 没有登记${label}。`);
}

async function voidTag(writing: Writing, [latest]: readonly Tag[], { label }: TagKind, reason: string): Promise<void> {
  if (latest !== undefined) return updateTag(writing, latest.id, { voided: reason });
  throw new Refusal('not_found', 'tag_not_held', `没有登记过${label}。`);
}
