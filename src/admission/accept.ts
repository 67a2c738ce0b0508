import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { optionalWords } from '../proceeding/input.ts';
import { typedNumber } from '../proceeding/proceeding.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Accepted, Admission } from './admission.ts';
import { judgeListed, judgeOwner, judgeProvision, questionBefore } from './judgement.ts';
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
    { flags: '--listed <出处>', text: '协助清单上的哪一项；设定了清单的，写清单上的名称' },
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
      const shifted = refuseShifted(assessment, one, happened);
      askBefore(assessment, one, content, happened);
      const broken = [
        shifted,
        refuseUnprovided(assessment, one, happened),
        refuseUnlisted(assessment, one, content, happened),
      ];
      return { step: 'accepted', day, content, happened: broken.includes(true) ? happened : null };
    });
  },
});

/** R-QHD-7-1: the committee does not take on what a government has to do. Whether it did all the same. */
function refuseShifted(assessment: Assessment, one: Admission, happened: string | null): boolean {
  return refuseBroken(assessment, judgeOwner(assessment, one), happened, {
    code: 'not_to_be_shifted',
    says: `${one.number}“${one.title}”是政府职责范围内的事项，不得转嫁给居委会，不能接受`,
    hint: refuseFirst(one),
  });
}

/** R-QHD-7-2, -3: nothing is taken on without what it takes. Whether it was all the same. */
function refuseUnprovided(assessment: Assessment, one: Admission, happened: string | null): boolean {
  const judged = judgeProvision(assessment, one);
  return refuseBroken(assessment, judged, happened, {
    code: 'not_provided',
    says: `${one.number}“${one.title}”还没有应有的保障，不能接受。${judged?.label}：${judged?.arithmetic}`,
    hint: `给了的先补记：jwh admission provide ${typedNumber(one.number)} --funds 经费 --conditions 条件${one.facts.owner === 'entrusted' ? ' --agreement 协议' : ''}；${refuseFirst(one)}`,
  });
}

/** R-JA1-76: only what is on the list of assistance, where the office has it. Whether it was taken on all the same. */
function refuseUnlisted(
  assessment: Assessment,
  one: Admission,
  { listed }: Accepted,
  happened: string | null,
): boolean {
  return refuseBroken(assessment, judgeListed(assessment, one, listed), happened, {
    code: 'not_on_the_list',
    says: `${one.number}“${listed ?? one.title}”不在协助清单上，不能接受`,
    hint: `清单见 jwh admission lists；是其中一项、名称不同的，加 --listed 清单上的名称；${refuseFirst(one)}`,
  });
}

function refuseFirst({ number }: Admission): string {
  return `不接受：jwh admission refuse ${typedNumber(number)} --reason 理由`;
}

function refuseBroken(
  assessment: Assessment,
  judged: Judged | null,
  happened: string | null,
  { code, says, hint }: { code: string; says: string; hint: string },
): boolean {
  assessment.refuse(judged, happened, ({ cite, cite_words }) => {
    return new Refusal('forbidden', code, `${says}（${cite_words}）。`, {
      cite,
      hint: `没有写入任何内容。${hint}；已经接下来的，加 --happened 理由。`,
    });
  });
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
    hint: '请向街道（镇）要清单：在清单上的，加 --listed 第几项；整张清单可以设定：jwh rules set admission.list 事项一；事项二 --cite 出处 --from 日期（或 --file 清单.txt，一行一项）；不在清单上的，jwh admission refuse。',
  });
}
