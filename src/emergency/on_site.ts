import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import type { Acted, Emergency } from './emergency.ts';
import { pastMoment } from './reporting.ts';

/** When somebody came there, entered afterwards. @throws Refusal kind `usage` for one that is known, or too early. */
export function onSite(
  text: string | undefined,
  { number, facts }: Emergency,
  day: Day,
  context: Context,
): Pick<Acted, 'on_site'> {
  if (text === undefined) return {};
  const on_site = pastMoment(text, '--on-site', day, context);
  if (facts.on_site !== null)
    throw new Refusal('usage', 'on_site_known', `${number}登记时已写到场时间（${facts.on_site}）。`, {
      hint: '没有写入任何内容。去掉 --on-site 再记。',
    });
  if (facts.occurred === null || on_site >= facts.occurred) return { on_site };
  throw new Refusal('usage', 'bad_moment', `到场（${on_site}）早于发生（${facts.occurred}）。`, {
    hint: '没有写入任何内容。请核对；隔天的写上日期，如 "2026-10-31 0:30"。',
  });
}
