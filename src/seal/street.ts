import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { onOption, sealAct, sealOption } from './act.ts';
import { isSubdistrict, subdistrictOffice } from './issuer.ts';
import { namedOrOperator } from './named.ts';

interface StreetOptions {
  reason: string;
  to?: string;
  receivedBy?: string;
  by?: string;
  seal?: string;
  on?: string;
  happened?: string;
}

export const street = verb<StreetOptions>({
  writes: true,
  options: [
    { flags: '--reason <事由>', text: '为什么交街道代管，如 居委会成员被集体罢免', required: true },
    { flags: '--to <机关>', text: '交给谁（默认：所属街道办事处）' },
    { flags: '--received-by <姓名>', text: '对方接收的人' },
    { flags: '--by <姓名>', text: '谁去交的（默认：经办人）' },
    sealOption,
    onOption,
    { flags: '--happened <理由>', text: '交给了别处：如实记录的理由' },
  ],
  examples: ['jwh seal street --reason 居委会成员被集体罢免 --received-by 赵科长'],
  async run(context, _args, options) {
    const happened = publicWordsOrNull(options.happened, '理由');
    const reason = readPublicWords(options.reason, '事由', 200);
    const given = publicWordsOrNull(options.to, '机关');
    const received_by = publicWordsOrNull(options.receivedBy, '接收人');
    const from = ['held', 'out'] as const;
    const asked = { event: 'to_street' as const, seal: options.seal, on: options.on, from, happened };
    return sealAct(context, asked, async ({ db, office, assessment }) => {
      const to = given ?? subdistrictOffice(office) ?? '街道办事处';
      const holds = isSubdistrict(to, office);
      const about = { subject: 'street_custody', label: '印章代管' };
      const arithmetic = holds ? `由${to}代管` : `交${to}，不是所属街道办事处`;
      assessment.weigh('seal.street_custody', about, () => ({ holds, arithmetic }), []);
      assessment.notes.push('重新选举后及时领回：jwh seal return，或直接移交新一届：jwh seal handover');
      return { person: await namedOrOperator(db, options.by, context), content: { to, received_by, reason } };
    });
  },
});
