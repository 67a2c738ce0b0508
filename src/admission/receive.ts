import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { type OptionSpec, verb } from '../command/verb.ts';
import { openCase } from '../proceeding/case_verb.ts';
import { type AdmissionFacts, owners, type Provision, taskClasses } from './admission.ts';
import { admissionRoom } from './room.ts';

interface ReceiveOptions extends ProvisionOptions {
  from: string;
  owner?: NonNullable<AdmissionFacts['owner']>;
  class?: NonNullable<AdmissionFacts['class']>;
  basis?: string;
  content?: string;
  on?: string;
}

export interface ProvisionOptions {
  funds?: string;
  conditions?: string;
  agreement?: string;
}

export const provisionOptions: readonly OptionSpec[] = [
  { flags: '--funds <经费>', text: '给多少经费，如 每年2000元' },
  { flags: '--conditions <条件>', text: '给什么工作条件，如 电脑一台' },
  { flags: '--agreement <协议>', text: '协议或购买服务的名称、编号' },
];

export function provisionFrom({ funds, conditions, agreement }: ProvisionOptions): Provision {
  return {
    funds: publicWordsOrNull(funds, '经费'),
    conditions: publicWordsOrNull(conditions, '工作条件'),
    agreement: publicWordsOrNull(agreement, '协议'),
  };
}

export const receive = verb<ReceiveOptions>({
  writes: true,
  arguments: [{ name: '<事项>', text: '交来的事项' }],
  options: [
    { flags: '--from <单位>', text: '哪个部门交来的', required: true },
    {
      flags: '--owner <性质>',
      text: '政府职责（government）、依法协助（assisted）、委托服务（entrusted）',
      choices: owners,
    },
    { flags: '--class <类别>', text: '公共服务、公共管理、公共安全', choices: taskClasses },
    { flags: '--basis <依据>', text: '依据哪部法、哪个文件' },
    { flags: '--content <内容>', text: '具体要做什么' },
    ...provisionOptions,
    { flags: '--on <日期>', text: '哪天收到的（默认：今天）' },
  ],
  examples: [
    'jwh admission receive 老年人健康体检登记 --from 街道卫生办 --owner 依法协助 --class 公共服务 --basis 街办〔2026〕8号 --on 2026-10-12',
  ],
  async run(context, [title], options) {
    const day = pastDay(options.on, context.today);
    const name = readPublicWords(title ?? '', '事项', 60);
    const facts: AdmissionFacts = {
      from: readPublicWords(options.from, '部门', 60),
      owner: options.owner ?? null,
      class: options.class ?? null,
      basis: publicWordsOrNull(options.basis, '依据'),
      content: publicWordsOrNull(options.content, '内容', 5000),
      ...provisionFrom(options),
    };
    return openCase(context, admissionRoom, async () => ({ title: name, day, facts }));
  },
});
