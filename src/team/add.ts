import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readNames } from '../proceeding/input.ts';
import { residentNamed } from '../resident/named.ts';
import { memberAnswer } from './sheet.ts';
import { insertMember, readMembers } from './store.ts';
import { type TeamMember, teamKinds } from './team.ts';

interface AddOptions {
  member: string;
  skill?: string[];
  kind?: TeamMember['kind'];
  head?: boolean;
  on?: string;
}

export const add = verb<AddOptions>({
  writes: true,
  arguments: [{ name: '<服务队>', text: '服务队的名称，如 更生便民服务队' }],
  options: [
    { flags: '--member <姓名>', text: '队员；在册的写姓名或编码', required: true },
    { flags: '--skill <技能>', text: '会做什么：水、电、暖、木工、瓦工、疏通……可写多次', repeat: true },
    {
      flags: '--kind <种类>',
      text: `种类：${Object.values(teamKinds).join('、')}（默认：便民服务）`,
      choices: teamKinds,
    },
    { flags: '--head', text: '是队长' },
    { flags: '--on <日期>', text: '哪天入队（默认：今天）' },
  ],
  examples: ['jwh team add 更生便民服务队 --member 马德福 --skill 水暖、疏通 --head --on 2026-03-01'],
  async run(context, [team], options) {
    const from_day = pastDay(options.on, context.today);
    const called = readPublicWords(team ?? '', '服务队', 60);
    const skills = readNames(options.skill, '--skill ');
    return context.write(async (writing) => {
      const who = await residentNamed(writing.db, options.member);
      const there = await readMembers(writing.db, { team: called });
      if (there.some((one) => one.name === who.name && one.person_id === who.person_id)) {
        throw new Refusal('usage', 'member_already', `${who.name}已经在${called}。`, {
          hint: '队员见 jwh team list。',
        });
      }
      const kind = options.kind ?? there[0]?.kind ?? 'convenience';
      refuseTwoOf(there, kind, options.head ?? false);
      const member = await insertMember(writing, {
        team: called,
        name: who.name,
        person_id: who.person_id,
        kind,
        skills,
        head: options.head ?? false,
        from_day,
        trained: null,
        end_reason: null,
        voided: null,
      });
      return memberAnswer(member, who.notes);
    });
  },
});

/** A team is of one kind and has one head. @throws Refusal kind `usage`. */
function refuseTwoOf(there: readonly TeamMember[], kind: TeamMember['kind'], head: boolean): void {
  const [first] = there;
  if (first !== undefined && first.kind !== kind) {
    throw new Refusal(
      'usage',
      'other_kind',
      `${first.team}已登记为${teamKinds[first.kind]}，不是${teamKinds[kind]}。`,
      {
        hint: '没有写入任何内容。不写 --kind，就与队里的相同；是另一个队的，请写它的名称。',
      },
    );
  }
  const leader = head ? there.find((one) => one.head) : undefined;
  if (leader === undefined) return;
  throw new Refusal('usage', 'head_already', `${leader.team}的队长是${leader.name}。`, {
    hint: `没有写入任何内容。换了队长的，先记原队长离队：jwh team leave ${leader.name} --team ${leader.team} --on 日期；仍做队员的，再登记一次，不加 --head。`,
  });
}
