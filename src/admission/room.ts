import { type CaseRoom, saying } from '../proceeding/casework.ts';
import { textField } from '../proceeding/paper.ts';
import {
  type Accepted,
  type Admission,
  type AdmissionFacts,
  owners,
  type Provision,
  provisionOf,
  type Refused,
  stepWords,
  taskClasses,
} from './admission.ts';
import { judgeAdmission } from './judgement.ts';

const sayings = {
  provided: ({ funds, conditions, agreement }: Provision) =>
    [
      funds === null ? '' : `经费：${funds}`,
      conditions === null ? '' : `工作条件：${conditions}`,
      agreement === null ? '' : `协议：${agreement}`,
    ]
      .filter(Boolean)
      .join('；'),
  accepted: ({ by, listed }: Accepted) =>
    [by === null ? '接受' : `${by}决定接受`, listed === null ? '' : `清单：${listed}`].filter(Boolean).join('；'),
  refused: ({ reason, told }: Refused) => (told === null ? reason : `${reason}；已告${told}`),
};

export const admissionRoom: CaseRoom<AdmissionFacts> = {
  kind: 'admission',
  noun: 'admission',
  states: {
    received: { label: '待定', tone: 'warn' },
    accepted: { label: '已接受', tone: 'good' },
    refused: { label: '不接受' },
  },
  ended: ['accepted', 'refused'],
  stepWords,
  said: saying(sayings),
  state: stateOf,
  fields: (one) => [
    ...textField('from', '交办单位', one.facts.from),
    ...textField('owner', '性质', one.facts.owner === null ? null : owners[one.facts.owner]),
    ...textField('class', '类别', one.facts.class === null ? null : taskClasses[one.facts.class]),
    ...textField('basis', '依据', one.facts.basis ?? '（未写）'),
    ...textField('content', '内容', one.facts.content),
    ...provisionFields(provisionOf(one)),
  ],
  next: (one, state) =>
    state === 'received'
      ? [
          ...(one.facts.owner === 'government'
            ? ['属政府职责的，不接受并告知：jwh admission refuse N --reason 理由 --told 单位']
            : []),
          '补记经费、条件、协议：jwh admission provide N --funds 经费',
          '接受：jwh admission accept N',
          '不接受：jwh admission refuse N --reason 理由',
        ]
      : [
          ...(state === 'accepted' && lacksProvision(one)
            ? ['补记经费、条件、协议：jwh admission provide N --funds 经费']
            : []),
          '印登记表：jwh admission form N --pdf',
        ],
  judge: judgeAdmission,
};

/** Whether something that goes with a task of this kind has not been given yet. */
function lacksProvision(one: Admission): boolean {
  const { funds, conditions, agreement } = provisionOf(one);
  const { owner } = one.facts;
  if (owner !== 'assisted' && owner !== 'entrusted') return false;
  return funds === null || conditions === null || (owner === 'entrusted' && agreement === null);
}

/** What is given for the task, for people; what was not given is said so. */
export function provisionFields({ funds, conditions, agreement }: Provision) {
  return [
    ...textField('funds', '经费', funds ?? '（没有）'),
    ...textField('conditions', '工作条件', conditions ?? '（没有）'),
    ...textField('agreement', '协议', agreement),
  ];
}

function stateOf({ steps }: Admission): string {
  const decided = steps.findLast(({ step }) => step === 'accepted' || step === 'refused');
  return decided?.step ?? 'received';
}
