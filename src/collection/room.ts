import { yuan } from '../base/money.ts';
import { type CaseRoom, saying } from '../proceeding/casework.ts';
import { textField } from '../proceeding/paper.ts';
import {
  type Closed,
  type Collection,
  type CollectionFacts,
  collectionKinds,
  type Decided,
  type Paid,
  type Published,
  type Spent,
  stepWords,
} from './collection.ts';
import { judgeCollection } from './judgement.ts';
import { withAccounts } from './store.ts';

const sayings = {
  decided: ({ resolution, day }: Decided) => `${resolution}（${day}）`,
  paid: ({ payers, each, amount, entry, unwilling }: Paid) =>
    `${payersWords(payers)}，每${payers.length === 1 ? '笔' : '人（户）'} ${yuan(each)} 元，共 ${yuan(amount)} 元（${entry}）${unwilling ? '；不是自愿' : ''}`,
  spent: ({ purpose, amount, entry, major, resolution, awaiting }: Spent) =>
    `${purpose} ${yuan(amount)} 元（${entry}${awaiting ? '，待审批' : ''}）${major ? '；重大' : ''}${resolution === null ? '' : `；${resolution}`}`,
  published: ({ place, supervisors }: Published) =>
    supervisors.length === 0 ? place : `${place}；${supervisors.join('、')}查看`,
  closed: ({ rest }: Closed) => rest ?? '',
};

/** Three names, and how many they are: a list of all is `jwh collection payers`. */
function payersWords(payers: Paid['payers']): string {
  const names = payers.slice(0, 3).map(({ name }) => name);
  return payers.length > 3 ? `${names.join('、')}等 ${payers.length} 人（户）` : names.join('、');
}

export const collectionRoom: CaseRoom<CollectionFacts> = {
  kind: 'collection',
  noun: 'collection',
  states: {
    undecided: { label: '待讨论决定', tone: 'warn' },
    open: { label: '收支中' },
    closed: { label: '已结束', tone: 'good' },
  },
  ended: ['closed'],
  stepWords,
  said: saying(sayings),
  state: stateOf,
  fields: ({ facts }) => [
    ...textField('kind', '种类', collectionKinds[facts.kind]),
    ...textField('purpose', '用途', facts.purpose),
    ...textField('voluntary', '自愿', facts.voluntary),
    ...textField('zone', '责任区', facts.zone),
    { key: 'payers', label: facts.kind === 'area_fund' ? '缴款户数' : '缴款人数', type: 'count', value: facts.payers },
    { key: 'received', label: '收入（元）', type: 'money', value: facts.received },
    { key: 'spent', label: '支出（元）', type: 'money', value: facts.spent },
    { key: 'balance', label: '结余（元）', type: 'money', value: facts.balance },
    ...(facts.awaiting === 0
      ? []
      : [{ key: 'awaiting', label: '待审批的支出（元）', type: 'money' as const, value: facts.awaiting }]),
  ],
  next: (_one, state) => nextLines[state] ?? [],
  judge: (assessment, one) => judgeCollection(assessment, one, stateOf(one) !== 'closed'),
  reckon: withAccounts,
};

const nextLines: Readonly<Record<string, string[]>> = {
  undecided: ['居民会议（代表会议）决定以后：jwh collection decide N --resolution 决议编号'],
  open: [
    '账目印出贴上：jwh collection accounts N --pdf',
    '公布以后记下：jwh collection publish N --place 公开栏 --supervisor 查看账目的居民',
  ],
};

function stateOf({ steps }: Collection): string {
  const has = (kind: string) => steps.some(({ step }) => step === kind);
  if (has('closed')) return 'closed';
  return has('decided') || has('paid') ? 'open' : 'undecided';
}
