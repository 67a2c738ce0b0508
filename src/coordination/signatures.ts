import type { Assessment } from '../proceeding/assessment.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import type { Judged } from '../verdict/verdict.ts';
import {
  type ClassName,
  type Coordination,
  classes,
  departmental,
  manners,
  type Sat,
  type Signed,
  type StepOf,
  stepsOf,
} from './coordination.ts';

/** Somebody at a sitting, and how he or she stands to its instrument. */
export interface Signer {
  name: string;
  role: string;
  /** Must sign by the rule of this place. */
  needed: boolean;
  /** One of a department: D-165 b wants signature and seal. */
  department: boolean;
  signature: Signed | null;
}

/** Agreed: the parties and those of departments; not agreed: the parties and everybody else (R-XF3-15, R-XF3-16). */
export function signersOf(
  one: Pick<Coordination, 'steps'>,
  { no, content: sat }: StepOf<'sat'>,
  hasRule: boolean,
): Signer[] {
  const signed = stepsOf(one, 'signed').filter(({ content }) => content.step === no);
  const signer = (name: string, role: string, needed: boolean, department: boolean): Signer => {
    const signature = signed.filter(({ content }) => content.name === name).at(-1)?.content ?? null;
    return { name, role, needed: hasRule && needed, department, signature };
  };
  const others = (Object.keys(classes) as ClassName[]).flatMap((kind) =>
    (sat.others[kind] ?? []).map((name) => {
      const department = departmental.includes(kind);
      return signer(name, classes[kind], sat.result === 'failed' || department, department);
    }),
  );
  return [...sat.parties.map((name) => signer(name, '当事人', true, false)), ...others];
}

/** Under which key the rule for this outcome stands. */
export function signatureRule(result: Sat['result']): 'coordination.signatures' | 'coordination.signatures_failed' {
  return result === 'agreed' ? 'coordination.signatures' : 'coordination.signatures_failed';
}

/**
 * Whether the instrument of a sitting has every signature it needs. A refusal counts with two witnesses (D-163 a) or never
 * (b); a department signs or seals (D-165 a) or does both (b).
 */
export function judgeSignatures(
  assessment: Assessment,
  { result, advice }: Pick<Sat, 'result' | 'advice'>,
  signers: readonly Signer[],
): Judged | null {
  const about = { subject: 'signatures', label: '协调文书的签字' };
  return assessment.weigh(signatureRule(result), about, ({ value }, letter) => {
    const needed = signers.filter((one) => one.needed);
    const valid = ({ signature, department }: Signer) => {
      if (signature === null) return false;
      if (signature.manner === 'refused')
        return letter('D-163') === 'a' && signature.witnesses.length >= leastWitnesses;
      return !(department && letter('D-165') === 'b') || signature.manner === 'both';
    };
    const lacking = needed.filter((one) => !valid(one)).map((one) => `${one.name}（${one.role}${flaw(one)}）`);
    const unadvised = value.fields.some(({ code }) => code === 'advice') && advice === null;
    const missing = [...lacking, ...(unadvised ? ['主任告知其他途径'] : [])];
    const count = `应签${needed.length}人，签齐${needed.length - lacking.length}人`;
    return {
      holds: missing.length === 0,
      arithmetic: missing.length === 0 ? count : `${count}，缺：${missing.join('、')}`,
    };
  });
}

/** D-163 a. */
export const leastWitnesses = 2;

function flaw({ signature }: Signer): string {
  if (signature === null) return '';
  return signature.manner === 'refused'
    ? `，拒签，见证人${signature.witnesses.length}人`
    : `，只${manners[signature.manner]}`;
}

const signatureStates = {
  ...Object.fromEntries(Object.entries(manners).map(([code, label]) => [code, { label, tone: 'good' as const }])),
  refused: { label: '拒签', tone: 'warn' },
  missing: { label: '未签', tone: 'bad' },
  free: { label: '不须签' },
} as const;

/** Who must sign and who has. */
export function signerTable(signers: readonly Signer[]): TableBlock {
  return {
    kind: 'table',
    title: '签字',
    columns: [
      { key: 'name', label: '姓名或单位', type: 'text', wide: true },
      { key: 'role', label: '身份', type: 'text' },
      { key: 'state', label: '签字', type: 'state', states: signatureStates },
      { key: 'witnesses', label: '见证人', type: 'text' },
    ],
    rows: signers.map(({ name, role, needed, signature }) => ({
      name,
      role,
      state: signature?.manner ?? (needed ? 'missing' : 'free'),
      witnesses: signature?.witnesses.join('、') ?? '',
    })),
  };
}
