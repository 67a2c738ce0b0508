import { type CaseRoom, saying } from '../proceeding/casework.ts';
import { textField } from '../proceeding/paper.ts';
import {
  type Acted,
  type Caused,
  type Emergency,
  type EmergencyFacts,
  onSiteOf,
  type Reported,
  stepWords,
} from './emergency.ts';
import { judgeEmergency, reportDue } from './judgement.ts';

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
  acted: ({ text, on_site }: Acted) => (on_site === undefined ? text : `${on_site} 到场；${text}`),
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
  fields: ({ facts, steps }) => [
    ...textField('occurred', '发生时间', facts.occurred),
    ...textField('known', '得知时间', facts.known),
    ...textField('on_site', '到场时间', onSiteOf({ facts, steps })),
    ...textField('place', '地点', facts.place),
    ...textField('facts', '事实', facts.facts),
    ...textField('plan', '按预案', facts.plan),
  ],
  next,
  dues: reportDue,
  judge: judgeEmergency,
};

function stateOf({ steps }: Emergency): keyof typeof emergencyStates {
  const has = (kind: string) => steps.some(({ step }) => step === kind);
  if (has('closed')) return 'closed';
  if (!has('reported')) return 'unreported';
  return has('caused') ? 'explained' : 'reported';
}

function next({ facts, steps }: Emergency, state: string): string[] {
  const { number } = (steps.find(({ step }) => step === 'matter')?.content ?? {}) as { number?: string };
  const matter = number === undefined ? [] : [`居民的答复和办结记在事项里：jwh matter show ${number}`];
  const there =
    onSiteOf({ facts, steps }) === null ? ['到场以后：jwh emergency act N --text 措施 --on-site 时:分'] : [];
  switch (state) {
    case 'unreported':
      return ['马上报告上级，先报事实；现在报告的（早些报的加 --at 时:分）：jwh emergency report N', ...there];
    case 'reported':
      return [
        ...there,
        '有新情况的续报：jwh emergency report N',
        '原因查明后：jwh emergency cause N --cause 原因',
        ...matter,
      ];
    case 'explained':
      return ['处置完毕：jwh emergency close N --result 结果', ...matter];
    default:
      return matter;
  }
}
