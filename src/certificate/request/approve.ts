import { publicWordsOrNull } from '../../base/public_words.ts';
import { Refusal } from '../../base/refusal.ts';
import { verb } from '../../command/verb.ts';
import { type Assessment, assessor } from '../../proceeding/assessment.ts';
import { postWords } from '../../rules/words.ts';
import { judgeApprover, refuseApprover } from '../../seal/approver.ts';
import { undecided } from '../certificate.ts';
import { readSituation } from '../conditions/situation.ts';
import { readOfficeItems } from '../kinds/store.ts';
import { act, onOption, requestArgument } from './act.ts';
import { concernedIn } from './concerned.ts';
import { refuseContradicted } from './contradiction.ts';
import { judgeRequest } from './judgement.ts';
import type { Request } from './request.ts';

interface ApproveOptions {
  by: string;
  note?: string;
  on?: string;
}

export const approve = verb<ApproveOptions>({
  writes: true,
  arguments: [requestArgument],
  options: [
    { flags: '--by <姓名>', text: '批准人：主任；受书面委托的副主任；涉及主任本人的，书记', required: true },
    { flags: '--note <说明>', text: '批注' },
    onOption,
  ],
  examples: ['jwh certificate approve 1 --by 王建国'],
  async run(context, [word], options) {
    const note = publicWordsOrNull(options.note, '批注');
    return act(context, { word, step: 'approved', on: options.on, from: undecided }, async (at) => {
      const { db } = at.writing;
      const { request, day } = at;
      const assessment = await (await assessor(db))(day);
      judgeRequest(assessment, await readSituation(db, request, day), await readOfficeItems(db, day));
      refuseUnready(request, assessment);
      refuseContradicted(request);
      const { approver, judged } = await judgeApprover(db, assessment, {
        called: options.by,
        day,
        concerned: concernedIn(request),
      });
      refuseApprover(approver, judged);
      const { name, person_id, posts, delegation } = approver;
      return {
        name,
        person_id,
        content: { post: posts.map((post) => postWords[post]).join('、'), delegation, note },
        verdicts: assessment.judged,
        patch: { state: 'approved' },
      };
    });
  },
});

/** @throws Refusal kind `forbidden` with its cite where a rule stands in the way, `usage` where nobody has verified. */
function refuseUnready({ number, state }: Request, { judged }: Assessment): void {
  const broken = judged.filter(({ holds, severity }) => !holds && severity === 'error');
  const [first] = broken;
  if (first !== undefined) {
    const lines = broken.map(({ label, arithmetic, cite_words }) => `${label}：${arithmetic}（${cite_words}）`);
    throw new Refusal('forbidden', 'may_not_issue', `${number}不能批准：${lines.join('；')}。`, {
      hint: `没有写入任何内容。下一步见：jwh certificate show ${number}`,
      cite: first.cite,
    });
  }
  if (state === 'verified') return;
  throw new Refusal('usage', 'not_verified', `${number}还没有核实，不能批准。`, {
    hint: `先核实：jwh certificate inquire ${number} --how 上门 --found 情况`,
  });
}
