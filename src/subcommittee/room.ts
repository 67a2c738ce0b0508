import { type CaseRoom, saying } from '../proceeding/casework.ts';
import { textField } from '../proceeding/paper.ts';
import { postWords } from '../rules/words.ts';
import { judgeChair, judgeMembers } from './judgement.ts';
import { numberCalled, withRolls } from './store.ts';
import {
  type Appointed,
  type Joined,
  type Left,
  type Subcommittee,
  type SubcommitteeFacts,
  sourceWords,
  stepWords,
} from './subcommittee.ts';

const sayings = {
  chair: ({ name }: Appointed) => name,
  joined: ({ name, source }: Joined) => `${name}（${sourceWords[source]}）`,
  left: ({ name, reason }: Left) => (reason === null ? name : `${name}：${reason}`),
  dissolved: ({ reason }: { reason: string }) => reason,
};

export const subcommitteeRoom: CaseRoom<SubcommitteeFacts> = {
  kind: 'subcommittee',
  noun: 'subcommittee',
  states: {
    forming: { label: '还没有主任', tone: 'warn' },
    standing: { label: '在任', tone: 'good' },
    dissolved: { label: '已撤销', tone: 'quiet' },
  },
  ended: ['dissolved'],
  stepWords,
  said: saying(sayings),
  state: stateOf,
  fields: ({ facts: { purpose, chair, members } }) => [
    ...textField('purpose', '职责', purpose),
    ...textField('chair', '主任', chair === null ? null : chairWords(chair)),
    ...textField('members', '委员', members.map(({ name, source }) => `${name}（${sourceWords[source]}）`).join('、')),
  ],
  next: ({ title, facts }, state) => [
    ...(state === 'forming' ? [`定主任：jwh subcommittee appoint ${title} 姓名`] : []),
    ...(state !== 'dissolved' && facts.members.length === 0
      ? [`加入委员：jwh subcommittee join ${title} 姓名 --source 居民代表`]
      : []),
  ],
  judge(assessment, one) {
    const { chair } = one.facts;
    if (stateOf(one) === 'dissolved') return;
    if (chair !== null) judgeChair(assessment, chair);
    judgeMembers(assessment, one.facts);
    assessment.rule('subcommittees.chair');
    assessment.rule('subcommittees.members');
  },
  reckon: withRolls,
  called: numberCalled,
};

function chairWords({ name, posts }: { name: string; posts: readonly (keyof typeof postWords)[] }): string {
  return posts.length === 0 ? name : `${name}（${posts.map((post) => postWords[post]).join('、')}）`;
}

function stateOf(one: Subcommittee): string {
  if (one.steps.some(({ step }) => step === 'dissolved')) return 'dissolved';
  return one.facts.chair === null ? 'forming' : 'standing';
}
