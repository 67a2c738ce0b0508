import { dayWords, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { groupAnswer, memberRecord, memberTable } from './answer.ts';
import { groupRules, judgeBarred, judgeComposition } from './judgement.ts';
import { nameOn } from './named.ts';
import { everySupervisor, readSupervisors } from './store.ts';

export const list = verb<{ on?: string; all?: boolean }>({
  options: [
    { flags: '--on <日期>', text: '这一天在任的（默认：今天）' },
    { flags: '--all', text: '历任的全部列出' },
  ],
  examples: ['jwh supervisor list', 'jwh supervisor list --on 2026-09-18 --pdf 监督小组名单.pdf'],
  async run(context, _args, options) {
    const day = options.on === undefined ? context.today : readDay(options.on, '--on ');
    const db = await context.read();
    const name = await nameOn(db, day);
    const office = await readOffice(db);
    const members = await readSupervisors(db, day);
    const rules = groupRules(await loadRulebook(db), day);
    const verdicts = members.length === 0 ? [] : [...judgeComposition(members, rules), ...judgeBarred(members, rules)];
    const answer = groupAnswer(name, day, members, { verdicts });
    const shown = options.all ? await everySupervisor(db) : members;
    const [, ...judged] = answer.sheet.blocks;
    return {
      ...answer,
      sheet: {
        ...answer.sheet,
        orientation: 'landscape' as const,
        subtitle: `${office.name}　${options.all ? '历任全部，' : ''}${dayWords(day)}在任 ${members.length} 人`,
        blocks: [
          memberTable(shown, options.all),
          ...judged,
          { kind: 'signatures', lines: [{ label: '组长' }, { label: '制表人' }], day },
        ],
      },
      rows: shown.map(memberRecord),
    };
  },
});
