import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { postWords } from '../rules/words.ts';
import { type HeldPost, readPost, type StaffPost } from './post.ts';
import { staffAnswer } from './sheet.ts';
import { endPost, postsOf, staffCalled } from './store.ts';

interface LeaveOptions {
  post?: string[];
  on: string;
  reason?: string;
}

export const leave = verb<LeaveOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--on <日期>', text: '任职的最后一日', required: true },
    { flags: '--post <职务>', text: '离任的职务，可写多次（默认：全部职务）', repeat: true },
    { flags: '--reason <原因>', text: '离任的原因' },
  ],
  examples: [
    'jwh staff leave 王建国 --on 2026-09-30 --reason 退休',
    'jwh staff leave 李敏 --post 出纳 --on 2026-09-18',
  ],
  async run(context, [name], options) {
    const called = readName(name as string);
    const on = readDay(options.on, '任职的最后一日');
    const wanted = options.post?.map(readPost);
    const { person, posts } = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      const ending = endingOf(await postsOf(writing.db, found.id), wanted, on, found.name);
      for (const { id } of ending) await endPost(writing, id, on, options.reason ?? null);
      return { person: found, posts: await postsOf(writing.db, found.id) };
    });
    return staffAnswer(person, posts, { show: await context.shown(), day: context.today });
  },
});

/** The posts that end on a day. @throws Refusal kind `not_found` when a post named is not held on it, or none is. */
function endingOf(
  held: readonly HeldPost[],
  wanted: readonly StaffPost[] | undefined,
  on: Day,
  name: string,
): HeldPost[] {
  const inOffice = held.filter((post) => isHeldOn(post, on) && post.until_day !== on);
  const missing = wanted?.filter((post) => !inOffice.some((one) => one.post === post)) ?? [];
  const ending = wanted === undefined ? inOffice : inOffice.filter(({ post }) => wanted.includes(post));
  if (missing.length === 0 && ending.length > 0) return ending;
  const what = missing.length === 0 ? '职务' : missing.map((post) => postWords[post]).join('、');
  throw new Refusal('not_found', 'post_not_held', `${name}在${on}没有可以离任的${what}。`, {
    hint: `任职的起止日见：jwh staff show ${name}`,
  });
}
