import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { keys } from '../rules/key.ts';
import { readings } from '../rules/reading.ts';
import { readingNamed, ruleNamed } from './named.ts';
import { choiceOn, overrideOn, voidSetting } from './store.ts';

interface VoidOptions {
  from: string;
  reason: string;
}

export const voidVerb = verb<VoidOptions>({
  writes: true,
  arguments: [{ name: '<规定或读法>', text: '自定的规定（如 assembly.pass）或选定的读法（如 D-02）' }],
  options: [
    { flags: '--from <日期>', text: '当初写的起始日', required: true },
    { flags: '--reason <理由>', text: '为什么撤销', required: true },
  ],
  examples: ['jwh rules void assembly.pass --from 2026-01-01 --reason "条款抄错"'],
  async run(context, [named = ''], options) {
    const from = readDay(options.from, '--from ');
    const reason = options.reason.trim();
    if (reason === '') throw new Refusal('usage', 'reason_missing', '撤销的理由（--reason）不能是空的。');
    const key = /^D-\d+$/i.test(named.trim()) ? await readingNamed(named) : await ruleNamed(named);
    await context.write((writing) => voidOne(writing, key, from, reason));
    const title = key in keys ? keys[key as keyof typeof keys].title : readings[key as keyof typeof readings].question;
    return {
      sheet: { title: `已撤销：${key}（自${from}起）`, blocks: [{ kind: 'text', lines: [title, `理由：${reason}`] }] },
      record: { key, from, reason },
    };
  },
});

type Named = Parameters<typeof overrideOn>[1] | Parameters<typeof choiceOn>[1];

async function voidOne(writing: Writing, key: Named, from: Day, reason: string): Promise<void> {
  const [table, id] =
    key in keys
      ? (['rule_override', await overrideOn(writing.db, key as keyof typeof keys, from)] as const)
      : (['reading_choice', await choiceOn(writing.db, key as keyof typeof readings, from)] as const);
  if (id !== null) return voidSetting(writing, table, id, reason);
  throw new Refusal('not_found', 'no_such_setting', `本居委会没有自${from}起的 ${key}。`, {
    hint: `自定的值和读法见：jwh rules show ${key in keys ? key : 'assembly.pass'}`,
  });
}
