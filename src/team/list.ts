import { verb } from '../command/verb.ts';
import { memberTable } from './sheet.ts';
import { readMembers } from './store.ts';

export const list = verb<{ team?: string; skill?: string; all?: boolean }>({
  reveals: true,
  options: [
    { flags: '--team <服务队>', text: '只列这个队' },
    { flags: '--skill <技能>', text: '只列会这个的' },
    { flags: '--all', text: '离队的也列出' },
  ],
  examples: ['jwh team list', 'jwh team list --skill 水暖'],
  async run(context, _args, { team, skill, all }) {
    const members = await readMembers(await context.read(), {
      ...(team === undefined ? {} : { team }),
      all: all ?? false,
    });
    const wanted = skill === undefined ? members : members.filter(({ skills }) => skills.includes(skill));
    return { sheet: { title: '服务队', day: context.today, blocks: [memberTable(wanted)] } };
  },
});
