import type { Citation } from '../base/refusal.ts';
import { type Choices, chosen, optionWords, type ReadingId, readings } from '../rules/reading.ts';
import { type ApproverPost, approverPosts, type Need } from './post.ts';
import { type ApprovalRules, type Asked, type Requirement, requirementFor, type Tier } from './requirement.ts';

/** A leave judged: complete or not, and what other readings would ask for. As printed and as kept. */
export interface ApprovalVerdict {
  rule: string;
  subject: 'approval';
  label: string;
  /** Everything the rule asks for is there. */
  holds: boolean;
  severity: 'warning';
  arithmetic: string;
  tier: Tier;
  approvers: readonly ApproverPost[];
  needed: readonly Need[];
  deduct_days: number;
  readings: readonly string[];
  others: readonly {
    reading: string;
    holds: boolean;
    tier: Tier;
    approvers: readonly ApproverPost[];
    arithmetic: string;
  }[];
  notes: readonly string[];
  cite: Citation;
  cite_words: string;
}

const bearing: Readonly<Record<Tier, readonly ReadingId[]>> = {
  director: ['D-72', 'D-73', 'D-74'],
  gap: ['D-70', 'D-71', 'D-72', 'D-73', 'D-74'],
  refused: ['D-70', 'D-73', 'D-74'],
  subdistrict: ['D-71', 'D-79', 'D-73', 'D-74'],
};

/** @param missing what of the needs is not there yet. */
export function judgeApproval(
  asked: Asked,
  rules: ApprovalRules,
  choices: Choices,
  missing: (needed: readonly Need[]) => readonly Need[],
): ApprovalVerdict {
  const main = requirementFor(asked, rules, choices);
  const rule = main.tier === 'subdistrict' && rules.subdistrict !== undefined ? rules.subdistrict : rules.director;
  const ids = [...bearing[main.tier], ...(asked.isDirector ? (['D-78'] as const) : [])];
  const tried = [...new Set<ReadingId>([...ids, 'D-70', 'D-71', 'D-72'])];
  const needed = missing(main.needs);
  return {
    rule: rule.key,
    subject: 'approval',
    label: '批准手续',
    holds: needed.length === 0,
    severity: 'warning',
    arithmetic: main.arithmetic,
    tier: main.tier,
    approvers: main.approvers,
    needed,
    deduct_days: main.deducted / 2,
    readings: ids.map((id) => `${id}${chosen(id, choices)}`),
    others: tried.flatMap((id) => othersOf(id, main)),
    notes: notesFor(main, asked, rules),
    cite: rule.cite,
    cite_words: rule.citeWords,
  };

  function othersOf(id: ReadingId, { tier, needs: asked_for }: Requirement) {
    return Object.keys(readings[id].options)
      .filter((letter) => letter !== chosen(id, choices))
      .map((letter) => ({ reading: `${id}${letter}`, ...requirementFor(asked, rules, { ...choices, [id]: letter }) }))
      .filter((other) => other.tier !== tier || other.needs.join() !== asked_for.join())
      .map(({ reading, tier, approvers, needs: wanted, arithmetic }) => {
        return { reading, holds: missing(wanted).length === 0, tier, approvers, arithmetic };
      });
  }
}

function notesFor({ tier, needs: needed }: Requirement, { isDirector }: Asked, { director }: ApprovalRules): string[] {
  const notes: string[] = [];
  if (tier === 'gap') {
    const who = needed.includes('slip') ? '报街道批准' : isDirector ? '由书记或街道批准' : '由主任批准，建议写请假条';
    notes.push(`${director.citeWords}未涉及这一段天数：${who}。`);
  }
  if (tier === 'refused') notes.push(`${director.citeWords}未涉及这一段天数：本居委会选定不受理。`);
  if (isDirector) notes.push(`${director.citeWords}没有写主任本人请假由谁批准。`);
  return notes;
}

/** `若按读法 D-70b（…），由…`, a sentence for each other reading. */
export function otherWords({ others }: ApprovalVerdict): string[] {
  return others.map(({ reading, tier, approvers }) => {
    const either = approvers.includes('secretary') ? '或' : '、';
    const who = approvers.map((post) => approverPosts[post]).join(either);
    if (tier === 'refused') return `若按读法 ${reading}：不受理。`;
    return `若按读法 ${reading}（${optionWords(reading)}）：${tier === 'gap' ? '条文未涉及，' : ''}由${who}批准。`;
  });
}
