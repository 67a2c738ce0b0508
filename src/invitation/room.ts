import type { Assessment } from '../proceeding/assessment.ts';
import { type CaseRoom, contentsOf, saying, whileOpen } from '../proceeding/casework.ts';
import { textField } from '../proceeding/paper.ts';
import {
  type Appraised,
  appraisedOf,
  type Invitation,
  type InvitationFacts,
  type Met,
  marks,
  orientations,
  recipients,
  type Sent,
  stepWords,
} from './invitation.ts';

const sayings = {
  met: ({ present, outcome }: Met) =>
    `${present.length === 0 ? '部门没有到' : `到的有${present.join('、')}`}；${outcome}`,
  appraised: ({ grades, opinion, by }: Appraised) =>
    [
      ...Object.entries(grades).map(([name, mark]) => `${name} ${marks[mark]}`),
      ...(opinion === null ? [] : [opinion]),
      ...(by === null ? [] : [`评议人：${by}`]),
    ].join('；'),
  sent: ({ to, receiver }: Sent) => `报${recipients[to]}${receiver === null ? '' : `，${receiver}收`}`,
};

export const invitationRoom: CaseRoom<InvitationFacts> = {
  kind: 'invitation',
  noun: 'invitation',
  states: {
    invited: { label: '已约请', tone: 'warn' },
    met: { label: '已办理，待评议', tone: 'warn' },
    appraised: { label: '已评议，待报送', tone: 'warn' },
    sent: { label: '已报街道', tone: 'good' },
  },
  ended: ['sent'],
  stepWords,
  after: { appraised: 'met', sent: 'appraised' },
  said: saying(sayings),
  state: stateOf,
  fields: ({ facts }) => [
    ...textField('departments', '约请的部门', facts.departments.join('、')),
    ...textField('orientation', '导向', orientations[facts.orientation]),
    ...textField('request', '请求解决', facts.request),
    ...textField('planned', '约定日期', facts.planned),
    ...textField('place', '地点', facts.place),
    ...textField('matter', '事项', facts.matter),
  ],
  next,
  judge,
};

function stateOf(one: Invitation): string {
  const has = (kind: string) => one.steps.some(({ step }) => step === kind);
  if (contentsOf<Sent>(one, 'sent').some(({ to }) => to === 'street')) return 'sent';
  if (has('appraised')) return 'appraised';
  return has('met') ? 'met' : 'invited';
}

function next({ facts }: Invitation, state: string): string[] {
  switch (state) {
    case 'invited':
      return ['印约请单：jwh invitation letter N --pdf', '来过以后：jwh invitation meet N --outcome 办理结果'];
    case 'met':
      return [
        `评议，等级照实改写：jwh invitation appraise N ${facts.departments.map((name) => gradeWords(name)).join(' ')}`,
      ];
    case 'appraised':
      return ['印评议表：jwh invitation form N --pdf', '报街道（镇）汇总：jwh invitation send N'];
    default:
      return ['街道（镇）汇总后报区社建办及监察考核部门；听说报了的可以补记：jwh invitation send N --to 区社建办'];
  }
}

/** The option for a department, in quotation marks where its name would fall apart on a command line. */
function gradeWords(name: string): string {
  const pair = `${name}=满意`;
  return /^[\p{L}\p{N}=·-]+$/u.test(pair) ? `--grade ${pair}` : `--grade '${pair}'`;
}

/** R-JA1-18: what a closed invitation comes to is appraised and the appraisal goes to the street. */
function judge(assessment: Assessment, one: Invitation): void {
  const { orientation } = one.facts;
  assessment.listed(
    'invitation.orientation',
    { subject: 'orientation', label: '导向' },
    orientation,
    orientations[orientation],
  );
  if (stateOf(one) === 'invited') return;
  const sent = contentsOf<Sent>(one, 'sent').some(({ to }) => to === 'street');
  const judged = assessment.complete('invitation.appraisal', { subject: 'appraisal', label: '结果的评议和上报' }, [
    ...(appraisedOf(one) === undefined ? [] : ['appraised']),
    ...(sent ? ['street'] : []),
  ]);
  whileOpen(judged, !sent);
}
