import { yuan } from '../base/money.ts';
import { dayOfMoment } from '../calendar/moment.ts';
import { type CaseRoom, saying } from '../proceeding/casework.ts';
import { textField } from '../proceeding/paper.ts';
import {
  type Booked,
  type Decided,
  type Fee,
  type FeeFacts,
  feeKinds,
  feeUses,
  type Published,
  type Spent,
  stepWords,
} from './fee.ts';
import { judgeFee } from './judgement.ts';
import { withAccounts } from './store.ts';

const sayings = {
  decided: ({ resolution, day }: Decided) => `${resolution}（${day}）`,
  charged: ({ purpose, amount, entry }: Booked) => `${purpose} ${yuan(amount)} 元（${entry}）`,
  spent: ({ purpose, amount, entry, use }: Spent) => `${purpose} ${yuan(amount)} 元（${entry}），用于${feeUses[use]}`,
  published: ({ place }: Published) => place,
};

export const feeRoom: CaseRoom<FeeFacts> = {
  kind: 'fee',
  noun: 'fee',
  states: { open: { label: '进行中' }, closed: { label: '已结束', tone: 'good' } },
  ended: ['closed'],
  stepWords,
  said: saying(sayings),
  state: stateOf,
  fields: ({ facts }) => [
    ...textField('kind', '种类', feeKinds[facts.kind]),
    ...textField('price', '收费', facts.price),
    { key: 'received', label: '收入（元）', type: 'money', value: facts.received },
    { key: 'spent', label: '支出（元）', type: 'money', value: facts.spent },
    { key: 'balance', label: '结余（元）', type: 'money', value: facts.balance },
  ],
  next: (_one, state) =>
    state === 'closed'
      ? []
      : ['收支表印出贴上：jwh fee accounts N --pdf', '公开以后记下：jwh fee publish N --place 公开栏'],
  judge: (assessment, one, now) => judgeFee(assessment, one, dayOfMoment(now)),
  reckon: withAccounts,
};

function stateOf({ steps }: Fee): string {
  return steps.some(({ step }) => step === 'closed') ? 'closed' : 'open';
}
