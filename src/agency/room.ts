import { type CaseRoom, saying, whileOpen } from '../proceeding/casework.ts';
import { textField } from '../proceeding/paper.ts';
import {
  type Agency,
  type AgencyFacts,
  type Forwarded,
  type Outcome,
  results,
  stepWords,
  type Told,
} from './agency.ts';

const sayings = {
  forwarded: ({ to, papers, method, receiver }: Forwarded) =>
    [`${method}递交${to}`, papers === null ? '' : `材料：${papers}`, receiver === null ? '' : `${receiver}收`]
      .filter(Boolean)
      .join('；'),
  outcome: ({ result, text }: Outcome) => `${results[result]}：${text}`,
  told: ({ method, text }: Told) => (text === null ? `${method}告知` : `${method}告知：${text}`),
};

export const agencyRoom: CaseRoom<AgencyFacts> = {
  kind: 'agency',
  noun: 'agency',
  states: {
    asked: { label: '待递交', tone: 'warn' },
    forwarded: { label: '已递交', tone: 'warn' },
    answered: { label: '有结果，待告知', tone: 'warn' },
    told: { label: '已告知', tone: 'good' },
  },
  ended: ['told'],
  stepWords,
  after: { outcome: 'forwarded', told: 'outcome' },
  said: saying(sayings),
  state: stateOf,
  fields: ({ facts }) => [
    ...textField('person', '居民', facts.person),
    ...textField('request', '请求', facts.request),
    ...textField('to', '反映给', facts.to),
    ...textField('matter', '事项', facts.matter),
  ],
  next: (_one, state) => nextLines[state] ?? [],
  judge(assessment, one) {
    const has = (kind: string) => one.steps.some(({ step }) => step === kind);
    const judged = assessment.complete('agency.duty', { subject: 'agency', label: '群众事务代理' }, [
      ...(has('forwarded') ? ['forwarded'] : []),
      ...(has('outcome') ? ['outcome'] : []),
    ]);
    whileOpen(judged, stateOf(one) !== 'told');
  },
};

const nextLines: Readonly<Record<string, string[]>> = {
  asked: ['印代理单签字：jwh agency form N --pdf', '递交以后：jwh agency forward N --papers 材料'],
  forwarded: ['有了结果：jwh agency outcome N --result 办成 --text 结果'],
  answered: ['告诉居民：jwh agency tell N --method 电话'],
};

function stateOf({ steps }: Agency): string {
  const has = (kind: string) => steps.some(({ step }) => step === kind);
  if (has('told')) return 'told';
  if (has('outcome')) return 'answered';
  return has('forwarded') ? 'forwarded' : 'asked';
}
