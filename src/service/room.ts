import { yuan } from '../base/money.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { type CaseRoom, saying } from '../proceeding/casework.ts';
import { textField } from '../proceeding/paper.ts';
import {
  type Assigned,
  type Done,
  doneOf,
  providerOf,
  type Rated,
  ratings,
  type Service,
  type ServiceFacts,
  serviceKinds,
  stepWords,
} from './service.ts';

const sayings = {
  assigned: ({ name, team, outside }: Assigned) => `${name}（${outside ? '外请' : team}）`,
  done: ({ result, paid }: Done) => `${result}；${paid === 0 ? '无偿' : `收 ${yuan(paid)} 元`}`,
  rated: ({ grade, note }: Rated) => (note === null ? ratings[grade] : `${ratings[grade]}：${note}`),
};

export const serviceRoom: CaseRoom<ServiceFacts> = {
  kind: 'service',
  noun: 'service',
  states: {
    ordered: { label: '待派工', tone: 'warn' },
    assigned: { label: '已派工', tone: 'warn' },
    done: { label: '已完工', tone: 'good' },
    rated: { label: '已评价', tone: 'good' },
  },
  ended: ['rated'],
  stepWords,
  after: { done: 'assigned', rated: 'done' },
  said: saying(sayings),
  state: stateOf,
  fields: ({ facts }) => [
    ...textField('kind', '种类', serviceKinds[facts.kind]),
    ...textField('person', '居民', facts.person),
    ...textField('building', '楼栋', facts.building),
    { key: 'priority', label: '优先', type: 'flag', value: facts.priority },
    { key: 'price', label: '约定的价（元）', type: 'money', value: facts.price },
    { key: 'cost', label: '成本（元）', type: 'money', value: facts.cost },
    ...textField('standard', '服务标准', facts.standard),
  ],
  next: (_one, state) => nextLines[state] ?? [],
  judge,
};

const nextLines: Readonly<Record<string, string[]>> = {
  ordered: ['派工：jwh service assign N --member 队员（外面的用 --outside 单位）'],
  assigned: ['印服务单带去：jwh service form N --pdf', '完工后：jwh service done N --result 做了什么 --paid 元'],
  done: ['问居民满意不满意：jwh service rate N 满意'],
};

function stateOf(one: Service): string {
  if (one.steps.some(({ step }) => step === 'rated')) return 'rated';
  if (doneOf(one) !== undefined) return 'done';
  return providerOf(one) === undefined ? 'ordered' : 'assigned';
}

/** R-TJ-12: no profit; R-TJ-13: somebody answers for it and it is on record; R-ZZ-24: it has a standard. */
function judge(assessment: Assessment, one: Service): void {
  judgePrice(assessment, one);
  assessment.complete(
    'service.standard',
    { subject: 'standard', label: '服务标准' },
    one.facts.standard === null ? [] : ['standard'],
  );
  const done = doneOf(one);
  if (done === undefined) return;
  const named = providerOf(one) !== undefined;
  assessment.complete('service.record', { subject: 'record', label: '服务记录' }, [
    ...(named ? ['responsible'] : []),
    'record',
  ]);
}

function judgePrice(assessment: Assessment, one: Service): void {
  const { cost, price } = one.facts;
  const paid = doneOf(one)?.paid;
  if (paid !== undefined && price !== null && paid !== price)
    assessment.notes.push(`实收 ${yuan(paid)} 元，与约定的价 ${yuan(price)} 元不同。`);
  const charged = paid ?? price;
  if (charged === null) return;
  if (cost === null && charged > 0) {
    if (assessment.rule('service.price') !== undefined) assessment.notes.push('没有写成本，收费是不是低偿未能核对。');
    return;
  }
  const fits = charged <= (cost ?? 0);
  const compared = charged === 0 ? '无偿' : `收费 ${yuan(charged)} ${fits ? '≤' : '>'} 成本 ${yuan(cost ?? 0)}`;
  assessment.weigh('service.price', { subject: 'price', label: '低偿服务' }, ({ value }) => {
    const barred = value.items.some(({ code }) => code === 'profit');
    return { holds: fits || !barred, arithmetic: compared };
  });
}
