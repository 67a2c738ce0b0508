import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { findMatter } from '../matter/store.ts';
import { openCase } from '../proceeding/case_verb.ts';
import { readNames } from '../proceeding/input.ts';
import { type InvitationFacts, orientations } from './invitation.ts';
import { invitationRoom } from './room.ts';

interface OpenOptions {
  department: string[];
  request: string;
  orientation?: InvitationFacts['orientation'];
  day?: string;
  place?: string;
  matter?: string;
  on?: string;
}

export const open = verb<OpenOptions>({
  writes: true,
  arguments: [{ name: '<事项>', text: '约请来解决什么事' }],
  options: [
    { flags: '--department <部门>', text: '约请的部门，可写多次，或用“、”分开', repeat: true, required: true },
    { flags: '--request <请求>', text: '请他们解决什么', required: true },
    { flags: '--orientation <导向>', text: '需求、问题（默认）、项目', choices: orientations },
    { flags: '--day <日期>', text: '请他们哪天来' },
    { flags: '--place <地点>', text: '在哪里' },
    { flags: '--matter <编号>', text: '为哪件事项，如 事〔2026〕3号' },
    { flags: '--on <日期>', text: '哪天约请的（默认：今天）' },
  ],
  examples: [
    'jwh invitation open 小区积水 --department 区市政养护所、自来水公司 --request 疏通雨水管 --on 2026-10-12 --day 2026-10-20',
  ],
  async run(context, [title], options) {
    const day = pastDay(options.on, context.today);
    const facts: InvitationFacts = {
      orientation: options.orientation ?? 'problem',
      departments: departmentsFrom(options.department),
      request: readPublicWords(options.request, '请求'),
      planned: options.day === undefined ? null : plannedFrom(options.day, day),
      place: publicWordsOrNull(options.place, '地点'),
      matter: null,
    };
    const name = readPublicWords(title ?? '', '事项', 60);
    return openCase(context, invitationRoom, async ({ db }) => {
      const matter = options.matter === undefined ? null : await findMatter(db, options.matter, context.today);
      return { title: name, day, facts: { ...facts, matter: matter?.number ?? null } };
    });
  },
});

/** @throws Refusal kind `usage` where nobody is invited. */
function departmentsFrom(given: readonly string[]): string[] {
  const departments = readNames(given, '--department ');
  if (departments.length > 0) return departments;
  throw new Refusal('usage', 'department_missing', '没有写约请哪个部门。', {
    hint: '加 --department 部门。没有写入任何内容。',
  });
}

/** @throws Refusal kind `usage` where they are asked to come before they are asked. */
function plannedFrom(text: string, invited: Day): Day {
  const planned = readDay(text, '--day ');
  if (planned >= invited) return planned;
  throw new Refusal('usage', 'bad_day', `请他们来的日子（${planned}）早于约请的日子（${invited}）。`, {
    hint: '请核对 --day 和 --on。没有写入任何内容。',
  });
}
