import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { findMatter } from '../matter/store.ts';
import { openCase } from '../proceeding/case_verb.ts';
import { residentNamed } from '../resident/named.ts';
import { agencyRoom } from './room.ts';

interface OpenOptions {
  who: string;
  request: string;
  to: string;
  matter?: string;
  on?: string;
}

export const open = verb<OpenOptions>({
  writes: true,
  arguments: [{ name: '<事项>', text: '代办什么事，一句话' }],
  options: [
    { flags: '--who <居民>', text: '哪位居民请求的（姓名或编码）', required: true },
    { flags: '--request <请求>', text: '居民的请求', required: true },
    { flags: '--to <单位>', text: '要反映给哪个部门、机构', required: true },
    { flags: '--matter <编号>', text: '属于哪件事项，如 事〔2026〕3号' },
    { flags: '--on <日期>', text: '哪天受理的（默认：今天）' },
  ],
  examples: [
    'jwh agency open 代办老年优待证 --who 周桂兰 --request 行动不便，请代为递交申请 --to 街道民政科 --on 2026-10-12',
  ],
  async run(context, [title], options) {
    const day = pastDay(options.on, context.today);
    const name = readPublicWords(title ?? '', '事项', 60);
    const request = readPublicWords(options.request, '请求');
    const to = readPublicWords(options.to, '部门、机构', 60);
    return openCase(context, agencyRoom, async ({ db }) => {
      const who = await residentNamed(db, options.who);
      const matter = options.matter === undefined ? null : await findMatter(db, options.matter, context.today);
      const facts = { person: who.name, person_id: who.person_id, request, to, matter: matter?.number ?? null };
      return { title: name, day, facts, notes: who.notes };
    });
  },
});
