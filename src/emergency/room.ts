import { type CaseRoom, saying } from '../proceeding/casework.ts';
import { textField } from '../proceeding/paper.ts';
import { type Acted, type Caused, type Emergency, type EmergencyFacts, type Reported, stepWords } from './emergency.ts';
import { judgeEmergency } from './judgement.ts';

export const emergencyStates = {
  unreported: { label: '未报告', tone: 'bad' },
  reported: { label: '已报告', tone: 'warn' },
  explained: { label: '原因已查明', tone: 'warn' },
  closed: { label: '已结束', tone: 'good' },
} as const;

const sayings = {
  matter: ({ number }: { number: string }) => number,
  reported: ({ at, to, method, facts, minutes }: Reported) =>
    `${at} ${method}报告${to}（得知后 ${minutes} 分钟）：${facts}`,
  acted: ({ text }: Acted) => text,
  caused: ({ cause, basis }: Caused) => (basis === null ? cause : `${cause}（依据：${basis}）`),
  closed: ({ result }: { result: string }) => result,
};

export const emergencyRoom: CaseRoom<EmergencyFacts> = {
  kind: 'emergency',
  noun: 'emergency',
  states: emergencyStates,
  ended: ['closed'],
  stepWords,
  said: saying(sayings),
  state: stateOf,
  fields: ({ facts }) => [
    ...textField('occurred', '发生时间', facts.occurred),
    ...textField('known', '得知时间', facts.known),
    ...textField('on_site', '到场时间', facts.on_site),
    ...textField('place', '地点', facts.place),
    ...textField('facts', '事实', facts.facts),
    ...textField('plan', '按预案', facts.plan),
  ],
  next,
  judge: judgeEmergency,
};

function stateOf({ steps }: Emergency): keyof typeof emergencyStates {
  const has = (kind: string) => steps.some(({ step }) => step === kind);
  if (has('closed')) return 'closed';
  if (!has('reported')) return 'unreported';
  return has('caused') ? 'explained' : 'reported';
}

function next({ steps }: Emergency, state: string): string[] {
  const { number } = (steps.find(({ step }) => step === 'matter')?.content ?? {}) as { number?: string };
  const matter = number === undefined ? [] : [`居民的答复和办结记在事项里：jwh matter show ${number}`];
  switch (state) {
    case 'unreported':
      return ['马上报告上级，先报事实：jwh emergency report N --to 街道 --at 时:分'];
    case 'reported':
      return ['有新情况的续报：jwh emergency report N', '原因查明后：jwh emergency cause N --cause 原因', ...matter];
    case 'explained':
      return ['处置完毕：jwh emergency close N --result 结果', ...matter];
    default:
      return matter;
  }
}
