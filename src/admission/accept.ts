import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { optionalWords } from '../proceeding/input.ts';
import type { Accepted, Admission } from './admission.ts';
import { judgeOwner, questionBefore } from './judgement.ts';
import { admissionRoom } from './room.ts';

interface AcceptOptions {
  by?: string;
  listed?: string;
  on?: string;
  happened?: string;
}

export const accept = verb<AcceptOptions>({
  writes: true,
  arguments: [caseArgument(admissionRoom)],
  options: [
    { flags: '--by <决定>', text: '谁决定的，如 居委会会议' },
    { flags: '--listed <出处>', text: '协助清单上的哪一项，如 街道2026年清单第3项' },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
    { flags: '--happened <理由>', text: '规定不许、但已经接下来的：如实记录' },
  ],
  examples: ['jwh admission accept 2026-1 --by 居委会会议 --listed 街道2026年清单第3项 --on 2026-10-21'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const content: Accepted = {
      by: publicWordsOrNull(options.by, '决定'),
      listed: publicWordsOrNull(options.listed, '清单的出处'),
    };
    const happened = optionalWords(options.happened, '--happened ');
    return inCase(context, admissionRoom, word, ({ one, assessment }) => {
      const needed = refuseShifted(assessment, one, happened);
      askBefore(assessment, one, content, happened);
      return { step: 'accepted', day, content, happened: needed ? happened : null };
    });
  },
});

/** R-QHD-7-1: the committee does not take on what a government has to do. Whether it did all the same. */
function refuseShifted(assessment: Assessment, one: Admission, happened: string | null): boolean {
  const judged = judgeOwner(assessment, one);
  assessment.refuse(
    judged,
    happened,
    ({ cite, cite_words }) =>
      new Refusal(
        'forbidden',
        'not_to_be_shifted',
        `${one.number}“${one.title}”是政府职责范围内的事项，不得转嫁给居委会，不能接受（${cite_words}）。`,
        {
          cite,
          hint: `不接受：jwh admission refuse ${one.number} --reason 理由；已经接下来的，加 --happened 理由。`,
        },
      ),
  );
  return judged !== null && !judged.holds;
}

/** What this place wants to know first is asked, and never filled in by the program. */
function askBefore(assessment: Assessment, one: Admission, { listed }: Accepted, happened: string | null): void {
  const question = questionBefore(assessment, one);
  if (question !== null) {
    throw new Refusal('usage', 'class_missing', `${one.number}${question.what}，不能判断可不可以接受。`, {
      hint: `作废后重新登记，加 ${question.hint}。没有写入任何内容。`,
    });
  }
  const named = assessment.book.find('admission.list_named', one.day);
  const own = assessment.book.find('admission.list', one.day);
  if (named === undefined || own !== undefined || listed !== null || happened !== null) return;
  throw new Refusal('usage', 'list_missing', `${named.value.label}原文没有，程序不知道清单上有没有“${one.title}”。`, {
    hint: '请向街道（镇）要清单：在清单上的，加 --listed 第几项；整张清单可以设定：jwh rules set admission.list 值 --cite 出处；不在清单上的，jwh admission refuse。',
  });
}
