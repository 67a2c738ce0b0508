import { yuan } from '../base/money.ts';
import type { Citation } from '../base/refusal.ts';
import type { Answer } from '../command/verb.ts';
import { postWords } from '../rules/words.ts';
import type { Block } from '../sheet/sheet.ts';
import { type Doubt, doubtLines } from './doubts.ts';
import { type AccountEntry, type AccountVerdict, kindStates, methodStates } from './entry.ts';
import type { ExpenseRules } from './facts.ts';
import { verdictNotes, verdictTable } from './verdict_table.ts';

/** A receipt or payment as its verb's answer: what was judged, with arithmetic and article. */
export function answerFor(entry: AccountEntry, rules?: ExpenseRules, more: readonly Block[] = []): Answer {
  const { number, kind, day, amount, method, verdicts } = entry;
  const notes = [...statusLines(entry), ...verdictNotes(verdicts), ...(rules === undefined ? [] : silence(rules))];
  return {
    sheet: {
      title: `${kindStates[kind].label} ${number}　${day}　${yuan(amount)} 元　${methodStates[method].label}`,
      day,
      blocks: [
        ...more,
        ...(verdicts.length === 0 ? [] : [verdictTable(verdicts)]),
        ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: notes }]),
      ],
    },
    record: recordOf(entry),
    verdicts,
    basis: basisOf(verdicts),
  };
}

/** The entry for scripts; the keys are the contract of `finance show --json`. */
function recordOf(entry: AccountEntry): object {
  const { id: _id, verdicts: _verdicts, account_id: _account, fund_id: _fund, ...shown } = entry;
  const { voided, account, fund, budget_line, reverses, reversed_by, wording, ...always } = shown;
  const where = Object.entries({ voided, account, fund, budget_line, reverses, reversed_by, wording });
  return { ...always, ...Object.fromEntries(where.filter(([, value]) => value !== null)) };
}

function statusLines(entry: AccountEntry): string[] {
  const { status, number, booked_on, day, happened, verdicts, voided, reverses, reversed_by } = entry;
  if (voided !== null) return [`已作废：${voided}。编号保留，不计入收支。`];
  if (status === 'booked') {
    return [
      ...(reverses === null ? [] : [`冲销${reverses}：按原方向记负数。`]),
      ...(reversed_by === null ? [] : [`已由${reversed_by}冲销。`]),
      ...(booked_on !== null && booked_on !== day ? [`已于 ${booked_on} 入账。`] : []),
      ...(happened === null ? [] : [`不合规定，按已经发生如实记录：${happened}`]),
    ];
  }
  const missing = verdicts.flatMap((verdict) => (verdict.severity === 'must' ? verdict.missing : []));
  const short = number.replace(/^凭〔(\d+)〕(\d+)号$/, '$1-$2');
  // Where a place names no post, its leader approves: what is printed can be typed.
  const post = missing[0] ?? postWords.director;
  return [
    `待审批${missing.length === 0 ? '' : `：还缺${missing.map((one) => postWords[one]).join('、')}`}。没有付款，不计入收支。`,
    `批准后：jwh finance approve ${short} --post ${post} --by 姓名`,
  ];
}

function silence({ tiers, signatures }: ExpenseRules): string[] {
  return tiers === undefined && signatures === undefined ? ['本地规定没有审批权限，只作记录。'] : [];
}

function basisOf(verdicts: readonly AccountVerdict[]): Citation[] {
  const cites = verdicts.flatMap(({ cite }) => (cite === null ? [] : [cite]));
  return [...new Map(cites.map((cite) => [`${cite.place} ${cite.document} ${cite.article}`, cite])).values()];
}

/** An answer with what a person should look at besides. */
export function withDoubts(answer: Answer, doubts: readonly Doubt[]): Answer {
  if (doubts.length === 0) return answer;
  const blocks = [...answer.sheet.blocks, ...doubtLines(doubts)];
  return { ...answer, sheet: { ...answer.sheet, blocks }, findings: doubts };
}
