import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { type DetailOptions, detailOptions, detailsFrom, newOption, readName } from '../person/details.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { type Appointing, type AppointmentRule, appoint } from './appoint.ts';
import { readPost } from './post.ts';
import { staffAnswer } from './sheet.ts';

interface AddOptions extends DetailOptions {
  post: string[];
  from?: string;
  until?: string;
  new?: boolean;
  happened?: string;
}

export const add = verb<AddOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    {
      flags: '--post <职务>',
      text: '职务，可写多次：书记、主任、副主任、委员、社工、会计、出纳……',
      repeat: true,
      required: true,
    },
    { flags: '--from <日期>', text: '任职起始日（默认：今天）' },
    { flags: '--until <日期>', text: '任职的最后一日，补登往日的任职时用' },
    ...detailOptions,
    newOption,
    { flags: '--happened <理由>', text: '规定不许、但已成事实的任命：如实记录，并留下所违反的规定' },
  ],
  examples: [
    'jwh staff add 王建国 --post 主任 --from 2026-01-05 --phone 13804310001',
    'jwh staff add 李敏 --post 委员 --post 会计',
  ],
  async run(context, [name], options) {
    const from = options.from === undefined ? context.today : readDay(options.from, '任职起始日');
    const asked: Appointing = {
      called: readName(name as string),
      details: detailsFrom(options),
      isNew: options.new ?? false,
      posts: options.post.map(readPost),
      from,
      until: options.until === undefined ? null : readDay(options.until, '任职的最后一日'),
      happened: readReason(options.happened),
    };
    refuseBackwards(asked);
    const book = await loadRulebook(await context.read());
    const by: AppointmentRule = { rule: book.find('posts.incompatible', from), choices: book.choices(from) };
    const { person, posts, findings } = await context.write((writing) => appoint(writing, asked, by));
    const needless = asked.happened !== null && !findings.some(({ forbidden }) => forbidden);
    return staffAnswer(
      person,
      posts,
      { show: await context.shown(), day: context.today },
      findings,
      needless ? ['规定许可这项任命，--happened 的理由没有记入。'] : [],
    );
  },
});

function refuseBackwards({ from, until }: Appointing): void {
  if (until === null || from <= until) return;
  throw new Refusal('usage', 'days_reversed', `任职的最后一日 ${until} 早于起始日 ${from}。`);
}

function readReason(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.trim() !== '') return text.trim();
  throw new Refusal('usage', 'reason_missing', '--happened 后面要写理由。');
}
