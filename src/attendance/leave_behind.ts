import type { AwayHalf } from './spell.ts';

/** A leave request as far as a finding of the month speaks of it. */
export interface LeaveBehind {
  number: string;
  /** It was approved by the street, with all the rule asks for over its bound. */
  byStreet: boolean;
  /** It was approved with all that was asked for it. */
  isComplete: boolean;
}

/** The requests behind a spell, and whether each of its halves has one. */
interface Behind {
  leaves: readonly LeaveBehind[];
  isWhole: boolean;
}

/** Pure. */
export function behindOf(known: ReadonlyMap<string, LeaveBehind>, spell: readonly AwayHalf[]): Behind {
  const ids = [...new Set(spell.map(({ leave_id }) => leave_id))];
  const leaves = ids.map((id) => (id === null ? undefined : known.get(id))).filter((one) => one !== undefined);
  return { leaves, isWhole: leaves.length === ids.length };
}

interface Said {
  says: string;
  leaves: readonly string[];
}

const demanded = '请假条须经街道科长批准、主管主任审核备案';

/** What is said of the slip of a leave over the street's bound (R-CC-13-4). */
export function slipWords({ leaves, isWhole }: Behind): Said {
  const numbers = leaves.map(({ number }) => number);
  const list = numbers.join('、');
  if (leaves.length === 0) return { says: `${demanded}（没有请假登记在册）；`, leaves: numbers };
  if (isWhole && leaves.some(({ byStreet }) => byStreet)) {
    return { says: `${list}已经街道科长批准、主管主任审核备案；`, leaves: numbers };
  }
  const rest = isWhole ? '' : '，其余的没有请假登记在册';
  return { says: `${demanded}（${list}没有办齐街道的手续${rest}）；`, leaves: numbers };
}

const approvalOf: Readonly<Record<string, string>> = {
  a: '主任批准，建议补请假条。',
  b: '同三天以上的假，报街道批准，建议补请假条。',
  c: '不受理，请与本人核实。',
};

/**
 * The same for a leave of a length the text does not speak of (D-70): what the director approved will do under a only; what
 * the street did, as part of a longer leave, under each.
 */
export function gapWords({ leaves, isWhole }: Behind, letter: string): Said {
  const numbers = leaves.map(({ number }) => number);
  const list = numbers.join('、');
  const otherwise = approvalOf[letter] ?? '';
  if (leaves.length === 0) return { says: `十三(三)未涉及：${otherwise}没有请假登记在册。`, leaves: numbers };
  const isComplete = leaves.every(({ isComplete: has, byStreet }) => (letter === 'a' ? has : byStreet));
  const known = isComplete ? `${list}已经批准` : `${otherwise}${list}手续不全`;
  return { says: `十三(三)未涉及：${known}${isWhole ? '' : '，其余的没有请假登记在册'}。`, leaves: numbers };
}
