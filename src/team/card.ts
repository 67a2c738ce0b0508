import { refusePrivate } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { readMembers } from './store.ts';
import type { TeamMember } from './team.ts';

export const card = verb<{ hotline: string; mailbox?: string }>({
  arguments: [{ name: '<服务队>', text: '服务队的名称' }],
  options: [
    { flags: '--hotline <电话>', text: '印在卡上的服务热线（办公室公开的电话，不是个人手机）', required: true },
    { flags: '--mailbox <地点>', text: '服务信箱在哪里' },
  ],
  examples: ['jwh team card 更生便民服务队 --hotline 0991-8880000 --pdf 便民联系卡.pdf'],
  async run(context, [team], options) {
    const hotline = readWords(options.hotline, '热线', 60);
    refusePrivate(hotline, '热线');
    const db = await context.read();
    const all = await readMembers(db, { team: team ?? '' });
    if (all.length === 0) {
      throw new Refusal('not_found', 'no_such_team', `没有叫“${team}”的服务队。`, { hint: '见 jwh team list。' });
    }
    // The card says who to call for what; a member without a skill has no line on it.
    const members = all.filter(({ skills }) => skills.length > 0);
    if (members.length === 0) {
      throw new Refusal('usage', 'no_skills', `${team}的队员都没有登记技能，卡上没有可印的。`, {
        hint: '补记：jwh team train 姓名 --skill 技能',
      });
    }
    const mailbox = options.mailbox === undefined ? null : readWords(options.mailbox, '信箱', 60);
    return {
      sheet: cardSheet((await readOffice(db)).name, members, hotline, mailbox, context.today),
      record: {
        team: members[0]?.team,
        hotline,
        mailbox,
        members: members.map(({ name, skills }) => ({ name, skills })),
      },
    };
  },
});

/** 便民联系卡 (S-TJ-12): what the team does and where to call; members' own telephones stay off it. */
function cardSheet(
  office: string,
  members: readonly TeamMember[],
  hotline: string,
  mailbox: string | null,
  day: string,
): Sheet {
  return {
    title: '便民联系卡',
    subtitle: `${office}　${members[0]?.team}`,
    day,
    public: true,
    blocks: [
      {
        kind: 'fields',
        fields: [
          { key: 'hotline', label: '服务热线', type: 'text', value: hotline },
          ...(mailbox === null ? [] : [{ key: 'mailbox', label: '服务信箱', type: 'text' as const, value: mailbox }]),
        ],
      },
      {
        kind: 'table',
        columns: [
          { key: 'skills', label: '服务项目', type: 'text', wide: true },
          { key: 'name', label: '服务人员', type: 'text' },
        ],
        rows: members.map(({ name, skills }) => ({ name, skills: skills.join('、') })),
      },
      { kind: 'text', lines: ['优抚对象、贫困户、老年人、残疾人的服务及时跟进；收费事先讲明。'] },
    ],
  };
}
