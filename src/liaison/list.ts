import { defaultRows, limitOf, moreNote, periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { type LiaisonKind, liaisonKinds } from '../organisation/organisation.ts';
import { liaisonTable } from '../organisation/sheet.ts';
import { oneOrganisation, readLiaisons } from '../organisation/store.ts';

interface ListOptions {
  with?: string;
  kind?: LiaisonKind;
  from?: string;
  to?: string;
  limit?: string;
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--with <名称>', text: '只列与这个组织或单位的' },
    { flags: '--kind <方式>', text: '只列这一种', choices: liaisonKinds },
    { flags: '--from <日期>', text: '从这一天起' },
    { flags: '--to <日期>', text: '到这一天止' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh liaison list --from 2026-07-01', 'jwh liaison list --pdf 联系记录.pdf'],
  async run(context, _args, options) {
    const db = await context.read();
    const organisation_id = options.with === undefined ? undefined : (await oneOrganisation(db, options.with)).id;
    const asked = { organisation_id, kind: options.kind, ...periodOf(options), limit: limitOf(options) };
    const { liaisons, total } = await readLiaisons(db, asked);
    return {
      sheet: {
        title: '联系记录',
        day: context.today,
        orientation: 'landscape',
        blocks: [liaisonTable(liaisons), ...moreNote(liaisons.length, total)],
      },
    };
  },
});
